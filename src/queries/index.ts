/** The room of SQL texts: what is asked of a warehouse, or of files, in the words of its engine. It runs nothing. */
export type { LogTable, RowCondition, TimeKind, TouchPolicy, TouchQuery } from './definition';
export { type Dialect, type DialectId, dialectIds, dialects, separator } from './dialects';
export { pathColumns, pathsQuery } from './paths';
export {
  type CreditModel,
  creditModels,
  creditsQuery,
  type CreditSettings,
  unattributedRow,
} from './credits';
export { checkQuery, hardRowsQuery } from './rest';
