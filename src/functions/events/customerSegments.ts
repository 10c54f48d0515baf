import { customerRule, keyOf } from '../../cells';
import type { EventLog } from '../../analytics/events/eventLog';
import type { Reading } from '../settings/reading';
import { readEvents } from './eventLog';

/** Segments of customers by a column beside their events; −1: a customer has none. */
export interface SegmentsOfCustomers {
  of: Int32Array;
  segments: readonly string[];
}

/** The segment of each customer of a log: that of the customer’s earliest row which names one. */
export function segmentsOfCustomers(
  { customers }: EventLog,
  customer: unknown,
  time: unknown,
  segment: unknown,
  reading: Reading,
): SegmentsOfCustomers {
  const { log, groups } = readEvents(
    customer,
    time,
    segment,
    { name: 'segment', mayBeBlank: true },
    [],
    reading,
  );
  const first = new Map(
    log.customers.map((name, c) => [keyOf(name, customerRule), log.event[groups.row[groups.offset[c]]]]),
  );
  return {
    of: Int32Array.from(customers, (name) => first.get(keyOf(name, customerRule)) ?? -1),
    segments: log.events,
  };
}
