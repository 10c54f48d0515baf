import fc from 'fast-check';
import type { QueryPeriod, TimeKind, TouchQuery } from '../../../src/queries';
import { periodsFrom } from './periods';
import { columnsWith, orderLog, policies, start, table, type TouchRow } from './touches';

const day = 86_400_000;

/** Logs of six days, in which a month, a quarter or a year ends, clocks are put forward, or nothing happens. */
const begin = fc.constantFrom(
  Date.UTC(2026, 2, 28),
  Date.UTC(2025, 11, 29),
  Date.UTC(2024, 1, 26),
  Date.UTC(2026, 4, 10),
);
/** Of days the moments of a day are one. */
const onDay = (at: number, time: TimeKind) => (time === 'date' ? Math.floor(at / day) * day : at);
export interface PeriodCase {
  rows: TouchRow[];
  query: TouchQuery & { period: QueryPeriod };
}

const kinds = fc.constantFrom<{ time: TimeKind; zone?: string }>(
  { time: 'clock' },
  { time: 'instant' },
  { time: 'instant', zone: 'Europe/Berlin' },
  { time: 'instant', zone: 'America/New_York' },
  { time: 'date' },
);

export const cases = (
  areTold: readonly ('value' | 'orderId' | 'milestone' | 'sequence')[],
): fc.Arbitrary<PeriodCase> =>
  begin.chain((first) =>
    fc
      .record({
        log: orderLog,
        policy: policies,
        period: periodsFrom(first, 6),
        kind: kinds,
      })
      .map(({ log, policy, period, kind }) => ({
        rows: log.map((row) => ({
          ...row,
          at: onDay(row.at - start + first, kind.time),
          // An order that names a day stands at the end of it in our own log, and so would a touch in the same row.
          ...(kind.time === 'date' && row.value && { touchpoint: null }),
          ...(!areTold.includes('orderId') && { value: row.value && Math.abs(row.value) }),
        })),
        query: {
          table: { ...table, ...kind },
          columns: columnsWith(...areTold),
          policy,
          period,
        },
      })),
  );
