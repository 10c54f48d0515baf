import { millisecondsPerDay } from '../numerics/day';
import { month } from './calendar';

/** First and last moment on the clock on the wall, both inclusive. */
export interface Period {
  from: number;
  to: number;
}

/**
 * The period of the same kind in which an earlier moment lies: as many calendar months back where the period is made of
 * whole months, else as many days. Before a period without an end all is one.
 */
export function periodBefore({ from, to }: Period, moment: number): Period {
  if (to === Infinity) return { from: -Infinity, to: from - 1 };
  const end = to + 1;
  if (!beginsMonth(from) || !beginsMonth(end)) {
    const begins = from - Math.ceil((from - moment) / (end - from)) * (end - from);
    return { from: begins, to: begins + (end - from) - 1 };
  }
  const months = monthOf(end) - monthOf(from);
  const begins = monthOf(from) - Math.ceil((monthOf(from) - monthOf(moment)) / months) * months;
  return { from: beginOf(begins), to: beginOf(begins + months) - 1 };
}

const monthOf = (moment: number): number => month.indexOf(Math.floor(moment / millisecondsPerDay));
const beginOf = (index: number): number => month.firstDay(index) * millisecondsPerDay;
const beginsMonth = (moment: number): boolean => moment === beginOf(monthOf(moment));
