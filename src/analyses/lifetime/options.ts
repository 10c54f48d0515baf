import type { Settings } from '../../blueprint/settings';

/** The models of buying there are, the usual one first. */
export const models = ['bg/nbd', 'mbg/nbd', 'pareto/nbd'] as const;

/** The lengths of the periods of cohorts and of the forecast. */
export const lengths = ['week', 'month', 'quarter', 'year'] as const;

/** Days of a window of the customer's own age. */
export const ownWindow = 30;

export const rowKinds = ['order', 'pattern'] as const;
export type RowKind = (typeof rowKinds)[number];

/** What each row of the main table is, set or shown. */
export const rowKindOf = ({ tables, options: { eachRow } }: Settings): RowKind =>
  rowKinds.find((kind) => kind === eachRow) ?? shownBy(tables.main.columns);

/** Repeat orders, recency and age make a pattern of buying. */
export function shownBy(columns: Settings['tables']['main']['columns']): RowKind {
  const has = (role: string) => (columns[role] ?? null) !== null;
  return has('repeatOrders') && has('recency') && has('age') ? 'pattern' : 'order';
}

export const isOfOrders = (settings: Settings): boolean => rowKindOf(settings) === 'order';
export const isOfCounts = (settings: Settings): boolean => rowKindOf(settings) === 'pattern';

/** Counts tell the value of all customers where the table of patterns has their averages and spend stands beside it. */
export function tellsValue({ tables: { main, spend } }: Settings): boolean {
  const has = (role: string) => (main.columns[role] ?? null) !== null;
  return has('averageValues') && has('withoutValue') && Boolean(spend);
}

/** The options as the fields hold them, with their usual values. */
export const options = {
  /** What each row of the main table is; empty: as its columns show. */
  eachRow: '',
  model: 'bg/nbd',
  horizon: '365',
  discountRate: '0',
  asOf: '',
  period: 'month',
  periods: '12',
  /** Value by age: `own` for windows of 30 days of the customer's own age; empty: calendar periods. */
  ageIn: '',
  /** Its lines where there are segments: a segment, or a cohort. */
  lines: 'segment',
  /** What it cost to win a customer; empty: not given. */
  cost: '',
  reportingCurrency: '',
  /** The statement whose answer the rows are; empty: they came by another way. */
  query: '',
};
export type LifetimeChoices = typeof options;
