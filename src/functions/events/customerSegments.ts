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
function firstNamed({ log: { customers, event }, groups: { row, offset } }: ReadEvents): Int32Array {
  const named = new Int32Array(customers.length);
  for (let c = 0; c < named.length; c++) named[c] = event[row[offset[c]]];
  return named;
}

/** How many segments customers have. */
export function segmentsNamed(read: ReadEvents): number {
  const isNamed = new Uint8Array(read.log.events.length);
  let segments = 0;
  for (const segment of firstNamed(read)) {
    segments += 1 - isNamed[segment];
    isNamed[segment] = 1;
  }
  return segments;
}

/** The segment of each customer of a log: that of the customer’s earliest row which names one. */
export function segmentsOfCustomers({ customers }: EventLog, read: ReadEvents): SegmentsOfCustomers {
  const named = firstNamed(read);
  const segments = read.log.events;
  // Nearly always: each row has both an event and a segment.
  const isSame = (name: string, c: number) => name === customers[c];
  if (read.log.customers.length === customers.length && read.log.customers.every(isSame))
    return { of: named, segments };
  const first = new Map(read.log.customers.map((name, c) => [keyOf(name, customerRule), named[c]]));
  return {
    of: Int32Array.from(customers, (name) => first.get(keyOf(name, customerRule)) ?? -1),
    segments,
  };
}
