import { dayRoles, whereFound } from '../../blueprint/period/countedDays';
import type { Settings } from '../../blueprint/settings';
import type { Role, TableShape } from '../../blueprint/tables';
import {
  apartColumn,
  averageColumns,
  cohortColumns,
  dayColumns,
  patternColumns,
  periodColumns,
  spendColumns,
} from '../../queries/headings';
import { guessCounted } from '../../reading/guessCounted';
import type { Guess, RoleColumns } from '../../reading/roles';
import { isOfCounts } from './options';
import { lifetimeTexts as say } from './texts';

/** The tables that statements answer: patterns of buying, and beside them spend, cohorts and the rows of customers apart. */

type Names = typeof say.counted;

const needed = (id: keyof Names): Role => ({
  ...{ id, name: say.counted[id], holds: 'figure' },
  ...{ isRequired: true, isNeverEmpty: true },
});
const optional = (id: keyof Names): Role => ({ id, name: say.counted[id], holds: 'figure' });

/** The roles of patterns, for the main table. */
export const patternRoles = (settings: Settings): Role[] => [
  needed('repeatOrders'),
  needed('recency'),
  needed('age'),
  needed('customers'),
  { ...optional('averageValues'), isFolded: true },
  { ...optional('withoutValue'), isFolded: true },
  { ...optional('apart'), isFolded: true },
  ...whereFound(
    [
      ...(['periodValue', 'periodOrders', 'periodBuyers', 'periodNew'] as const).map((id) => ({
        ...optional(id),
        isFolded: true,
      })),
      ...dayRoles(),
    ],
    settings,
  ),
];

/** Headings by role: those that must be there, and those that may. */
const guessOf =
  (roles: Readonly<Record<string, string>>, rare: Readonly<Record<string, string>> = {}) =>
  (...[source, hasHeadings]: Parameters<Guess>): RoleColumns | null => {
    const found = (some: Readonly<Record<string, string>>) =>
      guessCounted(
        source,
        hasHeadings,
        Object.fromEntries(Object.entries(some).map(([role, heading]) => [role, [heading]])),
      );
    const sure = found(roles);
    return (
      sure && Object.assign({}, sure, ...Object.entries(rare).map(([role, name]) => found({ [role]: name })))
    );
  };

const [repeatOrders, recency, age, customers] = patternColumns;
const [averageValues, withoutValue] = averageColumns;
const [periodValue, periodOrders, periodBuyers, periodNew] = periodColumns;
const inPeriod = { periodValue, periodOrders, periodBuyers, periodNew };
const [firstDay, lastDay] = dayColumns;
export const guessPatterns = guessOf(
  { repeatOrders, recency, age, customers },
  { averageValues, withoutValue, apart: apartColumn, ...inPeriod, firstDay, lastDay },
);

const [spendOrders, spendCustomers, averageValue, variance] = spendColumns;
const guessSpend = guessOf(
  { repeatOrders: spendOrders, customers: spendCustomers, averageValue },
  { variance },
);

export const spend: TableShape = {
  id: 'spend',
  roles: () => [needed('repeatOrders'), needed('customers'), needed('averageValue'), optional('variance')],
  guess: (...given) => guessSpend(...given) ?? {},
  fewest: 3,
  tooNarrow: () => say.spend.tooNarrow,
  beside: {
    title: () => say.spend.title,
    wanted: () => say.spend.wanted,
    help: () => say.spend.help,
    isOffered: isOfCounts,
  },
};

const [cohort, period, cohortCustomers, active, orders, value, isOver] = cohortColumns;
const guessCohorts = guessOf({ cohort, period, customers: cohortCustomers, active, orders, value, isOver });

export const cohorts: TableShape = {
  id: 'cohorts',
  roles: () => [
    needed('cohort'),
    needed('period'),
    needed('customers'),
    needed('active'),
    needed('orders'),
    { ...needed('value'), isNeverEmpty: false },
    needed('isOver'),
  ],
  guess: (...given) => guessCohorts(...given) ?? {},
  fewest: 7,
  tooNarrow: () => say.cohorts.tooNarrow,
  beside: {
    title: () => say.cohorts.title,
    wanted: () => say.cohorts.wanted,
    help: () => say.cohorts.help,
    isOffered: isOfCounts,
  },
};

const guessRest = guessOf(
  { customer: 'customer', time: 'milliseconds', value: 'amount' },
  { orderId: 'order_id', firstDay, lastDay },
);

export const rest: TableShape = {
  id: 'rest',
  roles: (settings) => [
    { id: 'customer', name: say.roles.customer, holds: 'id', isRequired: true, isNeverEmpty: true },
    { id: 'time', name: say.milliseconds, holds: 'time', isRequired: true, isNeverEmpty: true },
    { id: 'value', name: say.roles.value, holds: 'figure', isRequired: true, isNeverEmpty: true },
    { id: 'orderId', name: say.roles.orderId },
    ...whereFound(dayRoles(), settings, 'rest'),
  ],
  guess: (...given) => guessRest(...given) ?? {},
  fewest: 3,
  tooNarrow: () => say.rest.tooNarrow,
  beside: {
    title: () => say.rest.title,
    wanted: () => say.rest.wanted,
    help: () => say.rest.help,
    isOffered: isOfCounts,
  },
};
