import { month } from '../periods/calendar';
import { namedDays, type SubscriptionBook } from './book';

/** When amounts are looked at: at the ends of months, or on each day. */
export interface MovementClock {
  /** The first look at which a change of that day is seen. */
  momentOf(day: number): number;
  /** Calendar month of a look. */
  monthOf(moment: number): number;
}

/** A change counts in its month, seen on the last day of it: what came and went in between is not seen. */
export const monthEnds = (book: SubscriptionBook): MovementClock => ({
  momentOf: monthsOf(book),
  monthOf: (moment) => moment,
});

/** A change counts on its day. */
export const everyDay = (book: SubscriptionBook): MovementClock => ({
  momentOf: (day) => day,
  monthOf: monthsOf(book),
});

/** The month of each day that the book names. Looking it up costs a fraction of working it out. */
function monthsOf(book: SubscriptionBook): (day: number) => number {
  const { earliest: first, latest } = namedDays(book);
  const months = new Int32Array(Math.max(0, latest - first + 1));
  let index = month.indexOf(first);
  let next = month.firstDay(index + 1);
  for (let i = 0; i < months.length; i++) {
    if (first + i === next) next = month.firstDay(++index + 1);
    months[i] = index;
  }
  return (day) => months[day - first];
}
