import { columnsBy, NotReducible, OutsideTable, type Reductions } from '../../blueprint/reductions';
import type { Settings } from '../../blueprint/settings';
import {
  apartColumn,
  averageColumns,
  cohortColumns,
  cohortsQuery,
  hardOrdersQuery,
  type OrderQuery,
  patternColumns,
  patternsQuery,
  spendColumns,
  spendQuery,
} from '../../queries';
import { isoDay } from '../../reading/dates';
import { lengths, type LifetimeChoices } from './options';

/** Groups of spend in which the mean grows by the factor e: parameters agree to ten digits. */
const spendGroups = 200;

/** What lifetime value asks of a log of orders in a warehouse or in files. */
export function lifetimeReductions(settings: Settings<LifetimeChoices>): Reductions {
  const { options } = settings;
  if (options.inPeriod) throw new NotReducible('period');
  const table = new OutsideTable(settings);
  const amount = table.amount('value');
  const orderId = table.column('orderId');
  const query: OrderQuery = {
    table: table.log('time'),
    columns: {
      customer: table.needed('customer'),
      time: table.needed('time'),
      ...(amount !== undefined && { amount }),
      ...(orderId !== undefined && { orderId }),
    },
    asOf: isoDay(options.asOf),
    ...(table.isOfOrder('value') && { isAmountOfOrder: true }),
    ...table.parts,
  };
  const period = lengths.find((one) => one === options.period) ?? 'month';
  return {
    eachRow: 'pattern',
    all: [
      {
        id: 'patterns',
        table: 'main',
        columns: columnsBy(
          [...patternColumns, ...(amount === undefined ? [] : averageColumns), apartColumn],
          patternRoles,
        ),
        statement: (dialect) => patternsQuery(query, dialect),
      },
      ...(amount === undefined
        ? []
        : [
            {
              id: 'spend' as const,
              table: 'spend',
              columns: columnsBy(spendColumns, spendRoles),
              statement: (dialect) => spendQuery(query, dialect, spendGroups),
            } satisfies Reductions['all'][number],
          ]),
      {
        id: 'cohorts',
        table: 'cohorts',
        columns: columnsBy(cohortColumns, { is_over: 'isOver' }),
        statement: (dialect) => cohortsQuery(query, dialect, period),
      },
      ...(amount === undefined
        ? []
        : [
            {
              id: 'orders apart' as const,
              table: 'rest',
              columns: columnsBy(
                ['customer', 'milliseconds', 'amount', ...(orderId === undefined ? [] : ['order_id'])],
                { milliseconds: 'time', amount: 'value', order_id: 'orderId' },
              ),
              statement: (dialect) => hardOrdersQuery(query, dialect),
              isOfThoseApart: true as const,
            } satisfies Reductions['all'][number],
          ]),
    ],
    notes: [],
  };
}

const patternRoles = {
  repeat_orders: 'repeatOrders',
  average_values: 'averageValues',
  without_value: 'withoutValue',
  [apartColumn]: 'apart',
};
const spendRoles = { repeat_orders: 'repeatOrders', average_value: 'averageValue' };
