export { errorCodeOf, isBlank, isBlankKey, passOnError, quote } from './cell';
export { CellError, type CellErrorCode, invalid, notAvailable } from './cellError';
export { choose, entryNamed, nameKey, unknownName } from './choices';
export { type Column, columnOf, dataRows, isHeadingRow, requireSameLength } from './column';
export { isoText, parseSeconds, secondsPerDay, toSerial } from './dates';
export { Dictionary } from './dictionary';
export { type Environment, environment, setEnvironment } from './environment';
export { type EventColumn, EventLogBuilder } from './eventLog';
export { OrderLogBuilder } from './orderLog';
export {
  type CellProblem,
  dateAdvice,
  dateProblem,
  emptyProblem,
  numberProblem,
  problemError,
} from './problem';
export { TouchLogBuilder } from './touchLog';
export { readWaits, waitOutcomes, type WaitColumns, type Waits } from './waits';
