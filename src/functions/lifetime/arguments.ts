import { invalid, isBlankKey, nameKey, quote } from '../../cells';
import { daysPerYear } from '../../analytics/lifetime/valueByAge';
import { transactionModels } from '../../analytics/lifetime/transactionModels';
import type { TransactionModel } from '../../analytics/lifetime/transactionModel';
import { anyCell, type Argument, type Choices, choice, optional } from '../arguments';
import { rate } from '../rates';

export const modelChoices: Choices & { entries: readonly TransactionModel[] } = {
  id: 'CLV_MODELS',
  what: 'model',
  entries: transactionModels,
};

/** The model of repeat orders. Spend always follows the gamma-gamma model. */
export const modelArgument = optional(
  choice('model', 'Model of repeat orders; omitted: bg/nbd.', modelChoices),
  transactionModels[0],
  isBlankKey,
);

const endless = ['infinite', 'infinity', 'lifetime'];

const lengthArgument: Argument<number> = {
  ...anyCell('horizon', 'Days ahead; "infinite": without end.'),
  read: (argument) => lengthOf(anyCell('horizon', '').read(argument), 'horizon'),
};

/** Days ahead, or Infinity. */
export function lengthOf(cell: unknown, where: string): number {
  if (typeof cell === 'string' && endless.includes(nameKey(cell))) return Infinity;
  if (typeof cell === 'number' && cell >= 0) return cell;
  throw invalid(`${where}: ${quote(cell)} is neither a number of days nor "infinite".`);
}

export const requiredHorizonArgument = lengthArgument;
export const horizonArgument = optional(
  { ...lengthArgument, description: 'Days ahead; "infinite": without end; omitted: 365.' },
  365,
);

export const yearlyRateArgument = optional(
  rate('discountRate', 'Discount rate a year, 0.1 for 10 %; omitted: 0.', { atLeast: 0 }),
  0,
);

/** The horizon, in days, with the continuous rate a day that comes to `discountRate` in a year. */
export const horizonOf = (length: number, discountRate: number) => ({
  length,
  discount: Math.log1p(discountRate) / daysPerYear,
});
