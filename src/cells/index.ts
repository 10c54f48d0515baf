export { errorCodeOf, isBlank, isBlankKey, isComputing, passOnError, quote, saysNothing } from './cell';
export { CellError, type CellErrorCode, invalid, notAvailable } from './cellError';
export { choose, entryNamed, nameKey, unknownName } from './choices';
export { type Column, columnOf, dataRows, isHeadingRow, requireSameLength } from './column';
export { counted } from './counted';
export { isoText, millisecondsPerDay, ofSerial, toSerial } from './dates';
export { Dictionary } from './dictionary';
export { type Environment, environment, setEnvironment } from './environment';
export { AmountColumn, mayBeAmount } from './amountColumn';
export { amountIn } from './amounts';
export { AmountMarks } from './amountMarks';
export { AmountTexts, amountTextIn } from './amountTexts';
export { currencyIn, type DecimalMark, numberWith } from './amountText';
export { anyCase, customerRule, isBlankName, keyOf, tidy } from './names';
export { errorForName, NameIds, noName, type OwnersOf } from './nameIds';
export { NamesAhead } from './namesAhead';
export { CurrencyRates, type RateSaying } from './currencyRates';
export { customerIds, nameIds, type ReadingOptions } from './readingOptions';
export { type EventColumn, EventLogBuilder, type EventNames, eventNames } from './eventLog';
export { mayBeMoment, type Moment, readMoment } from './moment';
export { MomentColumn, type MomentOptions, type Moments } from './momentColumn';
export { OrderLogBuilder, orderNames } from './orderLog';
export { ownName } from './ownName';
export {
  type CellProblem,
  dateAdvice,
  dateProblem,
  emptyProblem,
  errorProblem,
  nameProblem,
  numberProblem,
  problemError,
  type RowProblem,
} from './problem';
export { type Reason, reasons } from './reasons';
export type { DayOrder } from './momentText';
export {
  type OwnName,
  type PlainCode,
  type Saying,
  type SayingIn,
  sentenceIn,
  type Sentences,
} from './saying';
export type { ColumnSaying } from './columnSentences';
export { type ReadingSaying, saidOfNames, saidOfNone, saidOfOwners } from './said';
export type { MomentUnit } from './momentNumber';
export { zoneNamed, type Zone } from './zone';
export { TouchLogBuilder, touchNames } from './touchLog';
export { Identities } from './identities';
export { type CustomerList, CustomerListBuilder } from './customerList';
export { CustomerSegments } from './customerSegments';
export {
  blankSegment,
  readWaits,
  waitOutcomes,
  type WaitColumns,
  type WaitOptions,
  type Waits,
} from './waits';
export { speltOut } from './speltOut';
export { TextIds } from './textIds';
