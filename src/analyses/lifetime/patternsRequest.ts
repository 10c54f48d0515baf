import type { TableRequest } from '../../blueprint/request';
import type { Settings, TableChoice } from '../../blueprint/settings';
import { besideOf, placeOf } from '../../blueprint/tables';
import type { CohortTable, LifetimeOptions, PatternsRequest, RestTable, SpendTable } from './messages';

/** Counted patterns as the worker takes them; `null` while a column is missing. */
export function patternsRequest({ tables }: Settings, options: LifetimeOptions): PatternsRequest | null {
  const main = tableOf<PatternsRequest>(
    tables.main,
    ['repeatOrders', 'recency', 'age', 'customers'],
    [
      ...(['averageValues', 'withoutValue', 'apart'] as const),
      ...(['periodValue', 'periodOrders', 'periodBuyers', 'periodNew', 'firstDay', 'lastDay'] as const),
    ],
  );
  return (
    main && {
      ...main,
      kind: 'lifetime',
      options,
      ...besideOf({
        spend: tableOf<SpendTable>(tables.spend, ['repeatOrders', 'customers', 'averageValue'], ['variance']),
        cohorts: tableOf<CohortTable>(tables.cohorts, [
          ...(['cohort', 'period', 'customers', 'active', 'orders', 'value', 'isOver'] as const),
        ]),
        rest: tableOf<RestTable>(
          tables.rest,
          ['customer', 'time', 'value'],
          ['orderId', 'firstDay', 'lastDay'],
        ),
      }),
    }
  );
}

/** A table with the columns that play some roles; `null`: there is none, or a column without which it says nothing is missing. */
function tableOf<Table extends TableRequest>(
  table: TableChoice | null | undefined,
  needed: readonly (keyof Table['columns'] & string)[],
  rare: readonly (keyof Table['columns'] & string)[] = [],
): (Pick<Table, 'columns'> & ReturnType<typeof placeOf>) | null {
  const column = (role: string) => table?.columns[role] ?? null;
  if (!table || needed.some((role) => column(role) === null)) return null;
  const columns = [...needed, ...rare].flatMap((role) => {
    const place = column(role);
    return place === null ? [] : [[role, place]];
  });
  return { columns: Object.fromEntries(columns) as Table['columns'], ...placeOf(table) };
}
