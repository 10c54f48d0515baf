import type { Days } from '../../analytics/periods/ranges';
import { noResult } from '../../blueprint/noResult';
import { daysSeen, nameOf, type Observed, type Periods, periodsIn } from '../../blueprint/period/periods';
import type { PeriodRequest } from '../../blueprint/period/request';
import { millisecondsPerDay, type Waits } from '../../cells';
import type { TimeToValueSaying } from './sayings';

/** Waits with what is known of each besides. */
export interface KnownWaits {
  waits: Waits;
  sheetRow: Int32Array;
  customer: readonly (string | number)[] | null;
}

/** The waits whose start counts, and those they are compared with. What is reached later counts up to the end of the data. */
export interface PeriodWaits {
  /** `null`: all count. */
  periods: Periods | null;
  now: KnownWaits;
  before: Waits | null;
}

/** Throws where no start lies in the period. */
export function waitsIn(known: KnownWaits, asked: PeriodRequest): PeriodWaits {
  const { waits } = known;
  if (asked.period === undefined || waits.start.length === 0)
    return { periods: null, now: known, before: null };
  const periods = periodsIn(asked, observedOf(waits));
  if (periods === null) return { periods: null, now: known, before: null };
  const now = ofDays(known, periods.now);
  if (now.waits.start.length === 0)
    throw noResult<TimeToValueSaying>({ code: 'nobodyInPeriod', values: { period: nameOf(periods.now) } });
  return { periods, now, before: periods.before && ofDays(known, periods.before).waits };
}

/** Data end where observation does, which may be after the last start. */
function observedOf(waits: Waits): Observed {
  const seen = daysSeen(waits.clock.start);
  return { ...seen, last: Math.max(seen.last, Math.floor(waits.observedUntil / millisecondsPerDay)) };
}

function ofDays({ waits, sheetRow, customer }: KnownWaits, { first, last }: Days): KnownWaits {
  const { start } = waits.clock;
  const places = [...start.keys()].filter(
    (i) => start[i] >= first * millisecondsPerDay && start[i] < (last + 1) * millisecondsPerDay,
  );
  const moments = (column: Float64Array) => Float64Array.from(places, (i) => column[i]);
  const numbers = (column: Int32Array) => Int32Array.from(places, (i) => column[i]);
  return {
    waits: {
      ...waits,
      start: moments(waits.start),
      end: moments(waits.end),
      clock: { start: moments(start), end: moments(waits.clock.end) },
      outcome: Uint8Array.from(places, (i) => waits.outcome[i]),
      segment: numbers(waits.segment),
      row: numbers(waits.row),
      // Who has not started is of no period.
      leftOut: waits.leftOut.map(() => 0),
    },
    sheetRow: numbers(sheetRow),
    customer: customer && places.map((i) => customer[i]),
  };
}
