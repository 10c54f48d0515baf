import { periodOptions } from '../../blueprint/period/options';
import type { Settings } from '../../blueprint/settings';

/** What the user has set, as typed. */
export const options = {
  ...periodOptions,
  /** What each row of the main table is; empty: as its columns show. */
  eachRow: '',
  startEvent: '',
  valueEvents: '',
  rule: 'all',
  asOf: '',
  weekend: '',
  /** The period of the start that makes a row of the trend. */
  trend: 'month',
  /** The statement whose answer the rows are; empty: they came by another way. */
  query: '',
};
export type TimeToValueChoices = typeof options;

/** The days off that can be chosen, as NETWORKDAYS.INTL has them: Monday first. */
export const saturdayAndSunday = '0000011';

/** The periods of the trend. */
export const trendPeriods = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type TrendPeriod = (typeof trendPeriods)[number];

export const rowKinds = ['customer', 'event', 'count'] as const;
export type RowKind = (typeof rowKinds)[number];

/** When value is reached, as `TIMETOVALUE.EVENTS` has it. */
export const rules = ['all', 'any', 'ordered'] as const;

/** What each row is, set or shown. */
export const rowKindOf = ({ tables, options: { eachRow } }: Settings): RowKind =>
  rowKinds.find((kind) => kind === eachRow) ?? shownBy(tables.main.columns);

/** Days with counts are counted waits; two dates of a customer make a wait; an event, or a time that is no start, is one of a log. */
export function shownBy(columns: Settings['tables']['main']['columns']): RowKind {
  const has = (role: string) => (columns[role] ?? null) !== null;
  if (has('days') && has('reachedCount') && has('waitingCount')) return 'count';
  if (has('start') && has('reached')) return 'customer';
  return has('event') || (has('time') && !has('start')) ? 'event' : 'customer';
}

/** Whether value is reached in a table of its own. */
export const isValueBeside = ({ tables }: Settings): boolean => Boolean(tables.values);

/** Whether a table of its own tells the segments of customers. */
export const areSegmentsBeside = ({ tables }: Settings): boolean => Boolean(tables.segments);
