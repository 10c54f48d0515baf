import { columnsBy, NotReducible, OutsideTable, type Reductions } from '../../blueprint/reductions';
import { dayRoleIds } from '../../blueprint/period/countedDays';
import { periodRequest } from '../../blueprint/period/request';
import type { Settings } from '../../blueprint/settings';
import {
  apartColumn,
  averageColumns,
  cohortColumns,
  cohortsQuery,
  dayColumns,
  hardOrdersQuery,
  type OrderQuery,
  patternColumns,
  patternsQuery,
  periodColumns,
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
  const { period: looked, compare } = periodRequest({ ...options, period: options.inPeriod });
  if (compare !== undefined) throw new NotReducible('compare');
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
    ...(looked && { period: looked }),
    ...(table.isOfOrder('value') && { isAmountOfOrder: true }),
    ...table.parts,
  };
  const period = lengths.find((one) => one === options.period) ?? 'month';
  const days = looked ? dayColumns : [];
  return {
    areOfPeriod: looked !== undefined,
    eachRow: 'pattern',
    all: [
      {
        id: 'patterns',
        table: 'main',
        columns: columnsBy(
          [
            ...patternColumns,
            ...(amount === undefined ? [] : averageColumns),
            apartColumn,
            ...(looked ? periodColumns : []),
            ...days,
          ],
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
                [
                  'customer',
                  'milliseconds',
                  'amount',
                  ...(orderId === undefined ? [] : ['order_id']),
                  ...days,
                ],
                { milliseconds: 'time', amount: 'value', order_id: 'orderId', ...dayRoleIds },
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
  period_value: 'periodValue',
  period_orders: 'periodOrders',
  period_buyers: 'periodBuyers',
  period_new: 'periodNew',
  ...dayRoleIds,
};
const spendRoles = { repeat_orders: 'repeatOrders', average_value: 'averageValue' };
