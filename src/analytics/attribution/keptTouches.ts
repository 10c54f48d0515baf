import { gather } from '../numerics/gather';
import { IntegerList } from '../numerics/integerList';
import { nothingEarlier } from './earlierPeriods';
import type { Journeys } from './journeys';
import type { Transactions } from './transactionList';

/**
 * The same journeys with some of their touches alone, each journey with touches of its own.
 *
 * @param chooser answers, for journeys, what adds to `kept` the touches that stay of the journey `start … end − 1`; `order` is the
 *   row of the order it leads to, −1 where it did not convert.
 */
export function keepTouches(
  journeys: Journeys,
  chooser: (journeys: Journeys) => (start: number, end: number, kept: IntegerList, order: number) => void,
): Journeys {
  const choose = chooser(journeys);
  /** The touches that stay, by their place in the journeys given. */
  const kept = new IntegerList();
  const copied = <T extends Record<'start' | 'end', Int32Array>>(all: T, order?: Int32Array): T => {
    const start = all.start.slice();
    const end = all.end.slice();
    for (let j = 0; j < start.length; j++) {
      start[j] = kept.length;
      choose(all.start[j], all.end[j], kept, order ? order[j] : -1);
      end[j] = kept.length;
    }
    return { ...all, start, end };
  };
  const converted = (all: Transactions): Transactions => {
    const shorter = copied(all, all.order);
    /** A milestone goes to the touch that is kept at its place or next after it, else to the last one. */
    const place = (touch: number, t: number): number => {
      if (touch < 0) return -1;
      for (let i = shorter.start[t]; i < shorter.end[t]; i++) if (kept.at(i) >= touch) return i;
      return shorter.end[t] - 1;
    };
    return { ...shorter, lead: all.lead.map(place), opportunity: all.opportunity.map(place) };
  };
  const transactions = converted(journeys.transactions);
  const afterwards = converted(journeys.afterwards);
  const lost = copied(journeys.lost);
  const open = copied(journeys.open);
  const { channels, touchpoint, time, touchRow } = journeys;
  const touches = kept.toArray();
  return {
    ...journeys,
    transactions,
    afterwards,
    lost,
    open,
    earlier:
      journeys.earlier === nothingEarlier
        ? nothingEarlier
        : () =>
            journeys
              .earlier()
              .map((period) => ({ ...period, journeys: () => keepTouches(period.journeys(), chooser) })),
    touchpoint: gather(touchpoint, touches),
    time: gather(time, touches),
    touchRow: gather(touchRow, touches),
    channels: channels && { names: channels.names, of: gather(channels.of, touches) },
  };
}
