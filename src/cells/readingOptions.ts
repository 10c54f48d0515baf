import type { DecimalMark } from './amountText';
import type { MomentOptions } from './momentColumn';
import { NameIds } from './nameIds';
import { anyCase, asWritten, customerRule } from './names';

/** How the cells of a log are read where they do not say so themselves. */
export interface ReadingOptions extends MomentOptions {
  /** What parts the decimals of amounts told as texts; absent: as the column proves. */
  decimal?: DecimalMark;
  /** Names that differ in upper and lower case alone are kept apart. */
  areNamesAsWritten?: boolean;
  /** Columns of names, by what they are called, in which 0 is an empty cell. */
  zeroIsBlankIn?: readonly string[];
}

export const customerIds = (options: ReadingOptions = {}, column = 'customer'): NameIds =>
  new NameIds(customerRule, { areIds: true, isZeroBlank: options.zeroIsBlankIn?.includes(column) });

export const nameIds = (column: string, { areNamesAsWritten, zeroIsBlankIn }: ReadingOptions = {}): NameIds =>
  new NameIds(areNamesAsWritten ? asWritten : anyCase, { isZeroBlank: zeroIsBlankIn?.includes(column) });
