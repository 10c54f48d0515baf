import { tidy } from '../cells';
import type { ValueCount } from './cellCheck';

/** More could not be chosen from at a glance. */
const mostValues = 20;
/** Longer ones are notes and not values. */
const longestValue = 60;

/** Counts what stands in a column, as long as it is a few things. Upper and lower case are one, as in conditions. */
export class ValueTally {
  private counts: Map<string, ValueCount> | null = new Map();

  add(cell: unknown): void {
    if (this.counts === null) return;
    const value = tidy(String(cell));
    const key = value.toLowerCase();
    const met = this.counts.get(key);
    if (met) met.count++;
    else if (this.counts.size === mostValues || value.length > longestValue) this.counts = null;
    else this.counts.set(key, { value, count: 1 });
  }

  /** `null`: there are too many. */
  list(): readonly ValueCount[] | null {
    return this.counts && [...this.counts.values()].sort((a, b) => b.count - a.count);
  }
}

export const byFrequency = (counts: ReadonlyMap<string, number>): ValueCount[] =>
  Array.from(counts, ([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
