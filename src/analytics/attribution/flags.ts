import type { TouchLog } from './touchLog';

/** Share of the buyers with several rows from which on a flag is taken to say who bought, and not when. */
const most = 4 / 5;

/**
 * Whether the values of a log are flags: 1 at every conversion, so that they add up to no more than how many there are. A refund or any
 * other amount makes them money; several rows of one order at one moment are its lines, and their values quantities.
 */
export function areFlags({ value, time, orderId }: TouchLog): boolean {
  let hasAny = false;
  const lines = new Set<string>();
  for (let row = 0; row < value.length; row++) {
    if (value[row] === 0) continue;
    const order = orderId?.[row] ?? -1;
    const line = order < 0 ? null : `${order} ${time[row]}`;
    if (value[row] !== 1 || (line !== null && lines.has(line))) return false;
    if (line !== null) lines.add(line);
    hasAny = true;
  }
  return hasAny;
}

/**
 * Whether a log bears a flag, a value of 1 on touches, on every row of those who bought: then it says who bought, and its rows
 * are not as many conversions.
 */
export function flagsWhoBought({ customer, touchpoint, value, customers }: TouchLog): boolean {
  for (let row = 0; row < value.length; row++) {
    if (value[row] !== 0 && (value[row] !== 1 || touchpoint[row] < 0)) return false;
  }
  const rows = new Int32Array(customers.length);
  const flagged = new Int32Array(customers.length);
  for (let row = 0; row < value.length; row++) {
    rows[customer[row]]++;
    if (value[row] === 1) flagged[customer[row]]++;
  }
  let buyers = 0;
  let throughout = 0;
  for (let c = 0; c < customers.length; c++) {
    if (rows[c] < 2 || flagged[c] === 0) continue;
    buyers++;
    if (flagged[c] === rows[c]) throughout++;
  }
  return buyers > 0 && throughout >= most * buyers;
}
