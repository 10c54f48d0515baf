import { buyersIn, type OrderDays, type OrderLog } from '../../analytics/lifetime/orders';
import { segmentOfCustomers, segmentsMet } from '../../analytics/lifetime/segments';
import { noSegment } from './segments';

/** Customers with an order, by their places in the log, under a name. */
export interface CustomerGroup {
  name: string;
  buyers: number[];
}

/** Groups that are counted before anybody is gathered in them: they may be too many. */
export interface CountedGroups {
  count: number;
  gather(): CustomerGroup[];
}

/** The customers of each segment, most of them first, ties by name. */
export function segmentGroups(log: OrderLog, days: OrderDays): CountedGroups {
  const segmentOf = segmentOfCustomers(log, days);
  return {
    count: segmentsMet(segmentOf, days, log.segments.length),
    gather: () => gathered(log, days, segmentOf),
  };
}

function gathered(log: OrderLog, days: OrderDays, segmentOf: Int32Array): CustomerGroup[] {
  const groups = new Map<number, number[]>();
  for (const c of buyersIn(days)) {
    const others = groups.get(segmentOf[c]);
    if (others) others.push(c);
    else groups.set(segmentOf[c], [c]);
  }
  return Array.from(groups, ([id, buyers]) => ({ name: log.segments[id] ?? noSegment, buyers })).sort(
    (a, b) => b.buyers.length - a.buyers.length || (a.name < b.name ? -1 : 1),
  );
}
