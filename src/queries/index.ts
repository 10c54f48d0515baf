/** The room of SQL texts: what is asked of a warehouse, or of files, in the words of its engine. It runs nothing. */
export type {
  EventQuery,
  LogTable,
  OrderQuery,
  RowCondition,
  TimeKind,
  TouchPolicy,
  TouchQuery,
  WaitQuery,
} from './definition';
export { type Dialect, type DialectId, dialectIds, dialects, separator } from './dialects';
export { pathColumns, pathsQuery } from './paths';
export {
  type CreditModel,
  creditModels,
  creditsQuery,
  type CreditSettings,
  unattributedRow,
} from './credits';
export { nameKey } from './names';
export { checkQuery, hardRowsQuery, namesMetQuery } from './rest';
export { patternColumns, patternsQuery } from './patterns';
export { apartColumn } from './sales';
export { hardOrdersQuery, orderCheckQuery } from './orderRest';
export { spendColumns, spendQuery } from './spend';
export type { PeriodKind } from './periods';
export { cohortColumns, cohortsQuery } from './cohorts';
export { rfmColumns, type RfmCustomer, type RfmCut, rfmQuery } from './rfm';
export { waitCheckQuery, waitColumns, waitsQuery } from './waits';
export { funnelColumns, funnelQuery, type FunnelSettings } from './funnel';
export { transitionColumns, transitionsQuery } from './transitions';
export { powerQuery } from './powerQuery';

/** Of the statements: one that answers otherwise gets another. */
export const queriesVersion = 1;
