import type { DecimalMark } from './amountText';
import type { MomentOptions } from './momentColumn';
import { NameIds, type OwnersOf } from './nameIds';
import { anyCase, asWritten, customerRule } from './names';

/** How the cells of a log are read where they do not say so themselves. */
export interface ReadingOptions extends MomentOptions {
  /** What parts the decimals of amounts told as texts; absent: as the column proves. */
  decimal?: DecimalMark;
  /** Names that differ in upper and lower case alone are kept apart. */
  areNamesAsWritten?: boolean;
  /** Texts that mark the milestones, in their order; other texts then mark none. Absent: each its own name, and no other text. */
  milestones?: readonly (readonly string[])[];
  /** Columns of names, by what they are called, in which 0 is an empty cell. */
  zeroIsBlankIn?: readonly string[];
  /** Absent: ids of customers are who they are. */
  ownersOf?: OwnersOf;
}

export const customerIds = ({ zeroIsBlankIn, ownersOf }: ReadingOptions = {}, column = 'customer'): NameIds =>
  new NameIds(customerRule, { areIds: true, isZeroBlank: zeroIsBlankIn?.includes(column), ownersOf });

export const nameIds = (column: string, { areNamesAsWritten, zeroIsBlankIn }: ReadingOptions = {}): NameIds =>
  new NameIds(areNamesAsWritten ? asWritten : anyCase, { isZeroBlank: zeroIsBlankIn?.includes(column) });
