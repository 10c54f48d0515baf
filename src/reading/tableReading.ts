import { isObject } from '../cells/isObject';
import type { DayOrder, DecimalMark } from '../cells';

/** How the rows of a table are read where it is not as they stand: kept with the analysis. All columns are 0-based. */
export interface TableReading {
  /** Only rows for which all of them hold count. */
  conditions?: readonly Condition[];
  /** Rows that are hidden, by a filter or by hand, do not count. */
  visibleOnly?: boolean;
  /** Rows that repeat another one exactly count once. */
  repeatsCountOnce?: boolean;
  /** Amounts that are the same on all rows of an order are the rows' own. */
  rowsAddUp?: boolean;
  amount?: AmountReading;
  channel?: ChannelReading;
  /** Which part of 03/04/2026 is the day; absent: as the column proves. */
  dayOrder?: DayOrder;
  /** Absent: as the column proves. */
  decimal?: DecimalMark;
  /** Clock of times that name no offset, and of days: an IANA name or ±hh:mm. */
  zone?: string;
  /** Names that differ in upper and lower case alone are kept apart; absent: they are one. */
  spelling?: 'as written';
}

/** What has to hold in a column for a row to count. */
export interface Condition {
  column: number;
  test: ConditionTest;
  /** What is compared with, in any case; of `between` the two limits, included, each of which may be empty. */
  values: readonly string[];
}

/** `currency`: the amount bears one of these, by its sign or code. */
export const conditionTests = ['is', 'is not', 'contains', 'between', 'empty', 'filled', 'currency'] as const;
export type ConditionTest = (typeof conditionTests)[number];

/** More would be a query, which is not for a pane. */
export const mostConditions = 5;

/** An amount made of several columns: `of` × `times` − `less`. */
export interface AmountReading {
  /** The column chosen for the amount, in whose place the outcome stands. */
  of: number;
  times?: number;
  less?: readonly number[];
  /** The amount stands on every row of its order, which this column tells: it counts once. */
  oncePer?: number;
}

/** Whether an amount is made of several columns, and not only counted once for each order. */
export const isMadeOfSeveral = ({ times, less = [] }: Omit<AmountReading, 'of'>): boolean =>
  times !== undefined || less.length > 0;

/** The touchpoint as the channel of where a visit came from. */
export interface ChannelReading {
  /** The column chosen for the touchpoint, in whose place the channel stands: the source. */
  of: number;
  medium?: number;
  campaign?: number;
  referrer?: number;
}

/** Rows are read as they stand. */
export const isPlain = (reading: TableReading): boolean =>
  Object.values(reading).every((part) => part === undefined || part === false || isEmptyList(part));

const isEmptyList = (part: unknown): boolean => Array.isArray(part) && part.length === 0;

/** The columns a reading names besides those of the roles, each handed to `place`; `null` there: the column is gone. */
export function withColumns(reading: TableReading, place: (column: number) => number | null): TableReading {
  const { conditions, amount, channel, ...rest } = reading;
  const moved = <T extends object>(part: T): T | null => {
    const entries = Object.entries(part).map(([name, column]: [string, number | readonly number[]]) => [
      name,
      typeof column === 'number' ? place(column) : column.map(place),
    ]);
    const isLost = entries.some(([, column]) => [column].flat().includes(null));
    return isLost ? null : (Object.fromEntries(entries) as T);
  };
  const amountNow = amount && moved(amount);
  const channelNow = channel && moved(channel);
  return {
    ...rest,
    ...(conditions && {
      conditions: conditions.flatMap((condition) => {
        const column = place(condition.column);
        return column === null ? [] : [{ ...condition, column }];
      }),
    }),
    ...(amountNow && { amount: amountNow }),
    ...(channelNow && { channel: channelNow }),
  };
}

/** Whether something is a reading: others may have written into the workbook in which it is kept. */
export function isTableReading(kept: unknown): kept is TableReading {
  if (!isObject(kept)) return false;
  const { conditions = [], amount, channel, dayOrder, decimal, zone, spelling } = kept;
  return (
    Array.isArray(conditions) &&
    conditions.every(isCondition) &&
    [amount, channel].every((part) => part === undefined || (isObject(part) && isColumn(part.of))) &&
    [undefined, 'dmy', 'mdy', 'ymd'].includes(dayOrder as undefined) &&
    [undefined, '.', ','].includes(decimal as undefined) &&
    [undefined, 'as written'].includes(spelling as undefined) &&
    ['undefined', 'string'].includes(typeof zone)
  );
}

const isColumn = (column: unknown): boolean => Number.isInteger(column);

const isCondition = (one: unknown): boolean =>
  isObject(one) &&
  isColumn(one.column) &&
  (conditionTests as readonly unknown[]).includes(one.test) &&
  Array.isArray(one.values);
