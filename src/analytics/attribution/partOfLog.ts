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
  const customer = rows.map((row) => log.customer[row]);
  return { log: { customers: log.customers, customer, ...columnsAt(log, rows) }, rows, offset };
}

function columnsAt(log: TouchLog, rows: Int32Array): Omit<TouchLog, 'customers' | 'customer'> {
  const { clock, isDate, converts, milestone, orderId, channels, kinds } = log;
  const flags = (column: Uint8Array) => {
    const flagged = new Uint8Array(rows.length);
    for (let i = 0; i < rows.length; i++) flagged[i] = column[rows[i]];
    return flagged;
  };
  const ofKind = ({ names, of }: TouchKinds): TouchKinds => ({ names, of: rows.map((row) => of[row]) });
  return {
    touchpoints: log.touchpoints,
    time: gather(log.time, rows),
    clock: clock && gather(clock, rows),
    isDate: isDate && flags(isDate),
    touchpoint: rows.map((row) => log.touchpoint[row]),
    value: gather(log.value, rows),
    ...(converts && { converts: flags(converts) }),
    ...(milestone && { milestone: flags(milestone) }),
    ...(orderId && { orderId: rows.map((row) => orderId[row]) }),
    ...(kinds && { kinds: ofKind(kinds) }),
    ...(channels && { channels: ofKind(channels) }),
  };
}
