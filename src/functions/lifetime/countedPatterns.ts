import { type Column, columnOf, dataRows, invalid, isBlankKey, requireSameLength } from '../../cells';
import { type Patterns, patternsOf } from '../../analytics/lifetime/patterns';
import { countIn, dueNumbers, requireDays } from '../counts';

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
  const rows = Array.from({ length: end - first }, (_, i) => patternIn(columns, first + i));
  const counted = rows.filter(({ customers }) => customers > 0);
  if (counted.length === 0) throw invalid('customers counts nobody: every count is 0.');
  const part = (name: keyof Pattern) => Float64Array.from(counted, (row) => row[name]);
  return patternsOf(
    { repeatOrders: part('repeatOrders'), recency: part('recency'), age: part('age') },
    part('customers'),
  );
}

type Pattern = ReturnType<typeof patternIn>;

/** One row, whose figures must be those of a customer who can be. */
function patternIn(columns: Record<keyof PatternRanges, Column>, row: number) {
  const repeatOrders = countIn(columns.repeatOrders, row, 'orders');
  const recency = countIn(columns.recency, row, 'days');
  const age = countIn(columns.age, row, 'days');
  const customers = countIn(columns.customers, row, 'customers');
  requireDays(age, columns.age, row);
  const where = (name: string) => `${name}, row ${row + 1}:`;
  if (recency > age) throw invalid(`${where('recency')} ${recency} days are more than the age, ${age}.`);
  if (repeatOrders === 0 && recency > 0)
    throw invalid(`${where('recency')} ${recency} days without a repeat order. It must be 0.`);
  if (repeatOrders > recency)
    throw invalid(
      `${where('repeatOrders')} ${repeatOrders} repeat orders do not fit into a recency of ${recency} days. Orders of one day are one order, and time is in days.`,
    );
  return { repeatOrders, recency, age, customers };
}
