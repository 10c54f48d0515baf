export { errorCodeOf, isBlank, isBlankKey, passOnError, quote } from './cell';
export { CellError, type CellErrorCode, invalid, notAvailable } from './cellError';
export { choose, entryNamed, nameKey, unknownName } from './choices';
export { type Column, columnOf, dataRows, isHeadingRow, requireSameLength } from './column';
export { counted } from './counted';
export { isoText, millisecondsPerDay, ofSerial, toSerial } from './dates';
export { Dictionary } from './dictionary';
export { type Environment, environment, setEnvironment } from './environment';
export { type EventColumn, EventLogBuilder } from './eventLog';
export { mayBeMoment, type Moment, readMoment } from './moment';
export { MomentColumn, type MomentOptions, type Moments } from './momentColumn';
export { OrderLogBuilder } from './orderLog';
export {
  type CellProblem,
  dateAdvice,
  dateProblem,
  emptyProblem,
  numberProblem,
  problemError,
  type RowProblem,
} from './problem';
export { zoneNamed, type Zone } from './zone';
export { TouchLogBuilder } from './touchLog';
export { readWaits, waitOutcomes, type WaitColumns, type Waits } from './waits';
