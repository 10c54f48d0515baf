import { customerRule, keyOf } from '../../cells';
import type { EventLog } from '../../analytics/events/eventLog';
import type { Reading } from '../settings/reading';
import { readEvents, type ReadEvents } from './eventLog';

/** Segments of customers by a column beside their events; −1: a customer has none. */
export interface SegmentsOfCustomers {
  of: Int32Array;
  segments: readonly string[];
}

/** The rows that name a segment, customer by customer. */
export const readSegments = (
  customer: unknown,
  time: unknown,
  segment: unknown,
  reading: Reading,
): ReadEvents => readEvents(customer, time, segment, { name: 'segment', mayBeBlank: true }, [], reading);

/** The segment that the earliest row of each customer names. */
const firstNamed = ({ log, groups }: ReadEvents): Int32Array =>
  Int32Array.from(log.customers, (_, c) => log.event[groups.row[groups.offset[c]]]);

/** How many segments customers have. */
export function segmentsNamed(read: ReadEvents): number {
  const isNamed = new Uint8Array(read.log.events.length);
  for (const segment of firstNamed(read)) isNamed[segment] = 1;
  return isNamed.reduce((sum, each) => sum + each, 0);
}

/** The segment of each customer of a log: that of the customer’s earliest row which names one. */
export function segmentsOfCustomers({ customers }: EventLog, read: ReadEvents): SegmentsOfCustomers {
  const named = firstNamed(read);
  const first = new Map(read.log.customers.map((name, c) => [keyOf(name, customerRule), named[c]]));
  return {
    of: Int32Array.from(customers, (name) => first.get(keyOf(name, customerRule)) ?? -1),
    segments: read.log.events,
  };
}
