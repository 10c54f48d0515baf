import { gather } from '../numerics/gather';
import { type Groups, groupByCustomer } from '../numerics/groupByCustomer';
import type { TouchKinds, TouchLog } from './touchLog';

/** The rows of some customers, in the order in which they count, so that it stays what it is in the whole log. */
export function partOf(log: TouchLog, { row, offset }: Groups, customers: readonly number[]): TouchLog {
  const lengths = customers.map((c) => offset[c + 1] - offset[c]);
  const rows = new Int32Array(lengths.reduce((sum, length) => sum + length, 0));
  const customer = new Int32Array(rows.length);
  let end = 0;
  customers.forEach((c, place) => {
    rows.set(row.subarray(offset[c], offset[c + 1]), end);
    customer.fill(place, end, end + lengths[place]);
    end += lengths[place];
  });
  const names = customers.map((c) => log.customers[c]);
  return { customers: names, customer, ...columnsAt(log, rows) };
}

/**
 * The log with its rows in the order in which they count, those of each customer from `offset` on, and where each of them was: what reads it
 * again and again goes straight on.
 */
export function inOrder(log: TouchLog): { log: TouchLog; rows: Int32Array; offset: Int32Array } {
  const { row: rows, offset } = groupByCustomer(log);
  const customer = gather(log.customer, rows);
  return { log: { customers: log.customers, customer, ...columnsAt(log, rows) }, rows, offset };
}

function columnsAt(log: TouchLog, rows: Int32Array): Omit<TouchLog, 'customers' | 'customer'> {
  const { clock, isDate, converts, milestone, orderId, channels, kinds } = log;
  const ofKind = ({ names, of }: TouchKinds): TouchKinds => ({ names, of: gather(of, rows) });
  return {
    touchpoints: log.touchpoints,
    time: gather(log.time, rows),
    clock: clock && gather(clock, rows),
    isDate: isDate && gather(isDate, rows),
    touchpoint: gather(log.touchpoint, rows),
    value: gather(log.value, rows),
    ...(converts && { converts: gather(converts, rows) }),
    ...(milestone && { milestone: gather(milestone, rows) }),
    ...(orderId && { orderId: gather(orderId, rows) }),
    ...(kinds && { kinds: ofKind(kinds) }),
    ...(channels && { channels: ofKind(channels) }),
  };
}
