import { type Column, columnOf, dataRows, invalid, isBlankKey, requireSameLength } from '../../cells';
import { type Patterns, patternsOf } from '../../analytics/lifetime/patterns';
import { countIn, dueNumbers, requireDays } from '../counts';
import { refusedCount } from './countSentences';

/** The ranges as a function receives them. */
export interface PatternRanges {
  repeatOrders: unknown;
  recency: unknown;
  age: unknown;
  customers: unknown;
}

/** Reads patterns with their numbers of customers, or throws the error that names the first bad row. */
export function countedPatterns(ranges: PatternRanges): Patterns {
  const columns = {
    repeatOrders: columnOf(ranges.repeatOrders, 'repeatOrders'),
    recency: columnOf(ranges.recency, 'recency'),
    age: columnOf(ranges.age, 'age'),
    customers: columnOf(ranges.customers, 'customers'),
  };
  const all = Object.values(columns);
  requireSameLength(all);
  const { first, end } = dataRows(all, dueNumbers(all), isBlankKey);
  if (first >= end) throw invalid(`The ranges ${Object.keys(columns).join(', ')} hold no data.`);
  return patternsOfCounts(Array.from({ length: end - first }, (_, i) => patternIn(columns, first + i)));
}

/** Customers who have one pattern. */
export interface PatternCount {
  repeatOrders: number;
  recency: number;
  age: number;
  customers: number;
}

/** Gathers counted patterns. Throws where nobody is counted. */
export function patternsOfCounts(rows: readonly PatternCount[]): Patterns {
  const counted = rows.filter(({ customers }) => customers > 0);
  if (counted.length === 0) throw invalid('customers counts nobody: every count is 0.');
  const part = (name: keyof PatternCount) => {
    const column = new Float64Array(counted.length);
    for (let i = 0; i < column.length; i++) column[i] = counted[i][name];
    return column;
  };
  return patternsOf(
    { repeatOrders: part('repeatOrders'), recency: part('recency'), age: part('age') },
    part('customers'),
  );
}

/** Throws where a pattern, which stands in that row, is none a customer can have. */
export function requirePattern({ repeatOrders, recency, age }: PatternCount, row: number): void {
  if (recency > age) throw refusedCount({ code: 'recencyBeyondAge', values: { row, recency, age } });
  if (repeatOrders === 0 && recency > 0)
    throw refusedCount({ code: 'recencyWithoutRepeat', values: { row, recency } });
  if (repeatOrders > recency)
    throw refusedCount({ code: 'tooManyRepeats', values: { row, repeatOrders, recency } });
}

function patternIn(columns: Record<keyof PatternRanges, Column>, row: number): PatternCount {
  const pattern = {
    repeatOrders: countIn(columns.repeatOrders, row, 'orders'),
    recency: countIn(columns.recency, row, 'days'),
    age: countIn(columns.age, row, 'days'),
    customers: countIn(columns.customers, row, 'customers'),
  };
  requireDays(pattern.age, columns.age, row);
  requirePattern(pattern, row + 1);
  return pattern;
}
