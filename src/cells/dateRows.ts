import { timeOfDay } from './momentColumn';

/**
 * Which rows name a date without a time of day; `null`: none. Texts say so themselves. A whole serial number is a date
 * where all rows of its role are whole days and some other row is not: orders by date among touches by the minute.
 *
 * @param roleOf a number below `roles` for each row: what the row is, say a touch or an order.
 */
export function dateRows(
  said: Uint8Array,
  roleOf: (row: number) => number,
  roles: number,
): Uint8Array | null {
  const timed = new Int32Array(roles);
  let withTime = 0;
  for (let row = 0; row < said.length; row++) {
    if (said[row] !== timeOfDay.given) continue;
    timed[roleOf(row)]++;
    withTime++;
  }
  if (withTime === said.length || (withTime === 0 && !said.includes(timeOfDay.none))) return null;
  const isDate = (row: number): boolean =>
    said[row] === timeOfDay.none ||
    (said[row] === timeOfDay.perhaps && withTime > 0 && timed[roleOf(row)] === 0);
  let dates: Uint8Array | null = null;
  for (let row = 0; row < said.length; row++)
    if (isDate(row)) (dates ??= new Uint8Array(said.length))[row] = 1;
  return dates;
}
