import { periodOptions } from '../../blueprint/period/options';
import type { Settings } from '../../blueprint/settings';

/** The models of buying there are, the usual one first. */
export const models = ['bg/nbd', 'mbg/nbd', 'pareto/nbd'] as const;

/** The lengths of the periods of cohorts and of the forecast. */
export const lengths = ['week', 'month', 'quarter', 'year'] as const;

/** Days of a window of the customer's own age. */
export const ownWindow = 30;

/** More periods ahead say nothing. */
export const mostPeriods = 120;
/** Percent. A rate so high is none: the functions refuse it, too. */
export const beyondRates = 150;

/** What lies between two renewals of a subscription. */
export const billings = ['month', 'quarter', 'year'] as const;

/** Months over which NRR and GRR compare the same customers. */
export const windows = ['1', '3', '12'] as const;

const kindsOfOrders = ['order', 'pattern'] as const;
const allKinds = [...kindsOfOrders, 'subscription', 'tenure'] as const;
export type RowKind = (typeof allKinds)[number];

/** What rows may be; a statement counts orders alone. */
export const rowKindsIn = ({ tables }: Pick<Settings, 'tables'>): readonly RowKind[] =>
  tables.main.outside ? kindsOfOrders : allKinds;

/** What each row of the main table is, set or shown. */
export const rowKindOf = ({ tables, options: { eachRow } }: Settings): RowKind =>
  rowKindsIn({ tables }).find((kind) => kind === eachRow) ?? shownBy(tables.main);

/**
 * Repeat orders, recency and age make a pattern of buying; months there and whether left, or a start and an end, tell how long somebody
 * stayed. What comes each interval is a subscription, though its export may have been made without the end.
 */
export function shownBy({ columns, outside }: Settings['tables']['main']): RowKind {
  const has = (...roles: string[]) => roles.every((role) => (columns[role] ?? null) !== null);
  if (has('repeatOrders', 'recency', 'age')) return 'pattern';
  if (outside) return 'order';
  if (has('tenure', 'left')) return 'tenure';
  return has('time', 'end') || has('time', 'interval') ? 'subscription' : 'order';
}

export const isOfOrders = (settings: Settings): boolean => rowKindOf(settings) === 'order';
export const isOfCounts = (settings: Settings): boolean => rowKindOf(settings) === 'pattern';
export const isSubscription = (settings: Settings): boolean => rowKindOf(settings) === 'subscription';
export const isTenure = (settings: Settings): boolean => rowKindOf(settings) === 'tenure';

/** Counts tell the value of all customers where the table of patterns has their averages and spend stands beside it. */
export function tellsValue({ tables: { main, spend } }: Settings): boolean {
  const has = (role: string) => (main.columns[role] ?? null) !== null;
  return has('averageValues') && has('withoutValue') && Boolean(spend);
}

/** `period` is the length of the cohorts here, and was so before there was a period to look at. */
const { period: inPeriod, ...comparison } = periodOptions;

/** The options as the fields hold them, with their usual values. */
export const options = {
  /** What each row of the main table is; empty: as its columns show. */
  eachRow: '',
  model: 'bg/nbd',
  horizon: '365',
  discountRate: '0',
  asOf: '',
  inPeriod,
  ...comparison,
  /** Length of the periods of cohorts and forecast; of subscriptions what they are billed by. */
  period: 'month',
  /** Of subscriptions the payments ahead that count; empty: without end. */
  periods: '12',
  /** Of subscriptions: `inclusive` where the end is the last day paid for; empty: it is the first not paid for. */
  endIs: '',
  /** Months over which NRR and GRR compare the same customers. */
  window: '1',
  /** The forecast has new customers as in the last so many periods; empty: none. */
  newCustomers: '',
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
