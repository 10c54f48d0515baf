import { amountTextIn, isBlankName, readMoment, tidy, toSerial } from '../cells';
import type { Condition, ConditionTest } from './tableReading';

/** Whether a cell meets a condition. */
type Holds = (cell: unknown) => boolean;

const folded = (cell: unknown): string => tidy(String(cell ?? '')).toLowerCase();

/** Whether a row meets all conditions. */
export function conditionsOn(conditions: readonly Condition[]): (row: readonly unknown[]) => boolean {
  const tests = conditions.map(({ column, test, values }) => ({ column, holds: testOf[test](values) }));
  return (row) => tests.every(({ column, holds }) => holds(row[column]));
}

const isOneOf = (values: readonly string[]): Holds => {
  const known = new Set(values.map(folded));
  return (cell) => known.has(folded(cell));
};

const testOf: Record<ConditionTest, (values: readonly string[]) => Holds> = {
  is: isOneOf,
  'is not': (values) => {
    const isOne = isOneOf(values);
    return (cell) => !isOne(cell);
  },
  contains: (values) => {
    const parts = values.map(folded);
    return (cell) => {
      const text = folded(cell);
      return parts.some((part) => text.includes(part));
    };
  },
  between: ([from = '', to = '']) => {
    const [least, most] = [limitIn(from, -Infinity), limitIn(to, Infinity)];
    return (cell) => {
      const own = comparable(cell);
      return own !== null && own >= least.first && own <= most.last;
    };
  },
  empty: () => isBlankName,
  filled: () => (cell) => !isBlankName(cell),
  currency: (values) => {
    const isOne = isOneOf(values);
    return (cell) => {
      const currency = amountTextIn(cell)?.currency ?? null;
      return currency === null || isOne(currency);
    };
  },
};

/** A limit that is a day, told by its year, month and day. */
export const dayLimit = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/;

/** A limit that is a day begins and ends with it. */
function limitIn(text: string, otherwise: number): { first: number; last: number } {
  if (text.trim() === '') return { first: otherwise, last: otherwise };
  const limit = comparable(text) ?? NaN;
  return { first: limit, last: dayLimit.test(text) ? limit + 1 - 1e-9 : limit };
}

/** Numbers and dates as numbers: a date by its serial. */
export function comparable(cell: unknown): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || cell.trim() === '') return null;
  const number = Number(cell);
  if (Number.isFinite(number)) return number;
  const moment = readMoment('', cell);
  return 'problem' in moment ? null : toSerial(moment.clock);
}
