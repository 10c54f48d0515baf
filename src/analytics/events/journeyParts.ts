import type { Groups } from '../numerics/groupByCustomer';
import type { EventLog } from './eventLog';

/** Which part of each journey is looked at. */
export interface JourneyPart {
  /** The events of which the first begins the part; `null`: it begins with the journey. */
  from: readonly number[] | null;
  /** The events of which the first ends it, after its beginning; `null`: it ends with the journey. */
  upTo: readonly number[] | null;
  /** Whether a run of the same event counts once, as its last. */
  collapse: boolean;
  /** How many events: the first ones, or, where only its end is told, the last. `null`: all. */
  length: number | null;
}

/** The rows of those parts, by customer and time; a customer whose journey has no such part has none. */
export function journeyParts(
  { event, customers }: EventLog,
  groups: Groups,
  { from, upTo, collapse, length }: JourneyPart,
): Groups {
  if (from === null && upTo === null && !collapse && length === null) return groups;
  const { row, offset } = groups;
  const kept: number[] = [];
  const ends = new Int32Array(customers.length + 1);
  for (let c = 0; c < customers.length; c++) {
    const own = Array.from(row.subarray(offset[c], offset[c + 1]));
    const rows = collapse
      ? own.filter((each, i) => i + 1 === own.length || event[own[i + 1]] !== event[each])
      : own;
    const begin = from === null ? 0 : rows.findIndex((each) => from.includes(event[each]));
    const isEnd = (each: number, i: number) =>
      upTo?.includes(event[each]) === true && (from === null || i > begin);
    const end = upTo === null ? rows.length - 1 : rows.findIndex(isEnd);
    if (begin >= 0 && end >= 0) {
      const most = length ?? rows.length;
      const isCountedBack = from === null && upTo !== null;
      const first = isCountedBack ? Math.max(begin, end + 1 - most) : begin;
      for (let i = first; i <= end && i < first + most; i++) kept.push(rows[i]);
    }
    ends[c + 1] = kept.length;
  }
  return { row: Int32Array.from(kept), offset: ends };
}
