/** The room of SQL texts: what is asked of a warehouse, or of files, in the words of its engine. It runs nothing. */
export type {
  AmountParts,
  EventQuery,
  LogTable,
  OrderQuery,
  QueryPeriod,
  RowCondition,
  TimeKind,
  TouchPolicy,
  TouchQuery,
  WaitQuery,
  WholePeriod,
} from './definition';
export { type Dialect, type DialectId, dialectIds, dialects } from './dialects';
export { pathsQuery } from './paths';
export {
  type CreditModel,
  creditModels,
  creditsQuery,
  type CreditSettings,
  unattributedRow,
} from './credits';
export {
  apartColumn,
  averageColumns,
  cohortColumns,
  dayColumns,
  funnelColumns,
  pathColumns,
  patternColumns,
  periodColumns,
  periodHeading,
  rfmColumns,
  separator,
  spendColumns,
  transitionColumns,
  waitColumns,
} from './headings';
export { nameKey } from './names';
export { keyOfName } from './spellings';
export { checkQuery, hardRowsQuery, namesMetQuery, seenDaysQuery, touchNamesQuery } from './rest';
export { hasClock } from './timeParts';
export { patternsQuery } from './patterns';
export { hardOrdersQuery, orderCheckQuery } from './orderRest';
export { spendQuery } from './spend';
export type { PeriodKind } from './periods';
export { cohortsQuery } from './cohorts';
export { type RfmCustomer, type RfmCut, rfmQuery } from './rfm';
export { waitCheckQuery, waitsQuery } from './waits';
export { funnelQuery, type FunnelSettings } from './funnel';
export { transitionsQuery } from './transitions';
export { eventCheckQuery, eventsMetQuery } from './eventRest';
export { powerQuery } from './powerQuery';

/** Of the statements: one that answers otherwise gets another. */
export const queriesVersion = 1;
