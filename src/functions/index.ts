import { attribution } from './attribution';
import { clv } from './clv';
import { clvRetention } from './clvRetention';
import type { CustomFunction } from './declaration';
import { payback } from './payback';
import { timeToValue } from './timeToValue';
import { ttv } from './ttv';

export type { Argument, Choices } from './arguments';
export type { CustomFunction, Example, Output, OutputCell } from './declaration';
export { attributionModels } from '../analytics/attribution/models';
export { unattributedName } from './touchLog';

/** Every worksheet function. Importing it needs neither Excel nor a DOM. */
export const customFunctions: readonly CustomFunction[] = [
  ttv,
  attribution,
  clv,
  clvRetention,
  payback,
  timeToValue,
];
