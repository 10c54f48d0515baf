import fc from 'fast-check';
import { runsNewestFirst } from './plainAttribution';
import { column, type Matrix } from './worksheet';

/** One row of a log of events: customer, days after a common begin, event. */
export type EventRow = readonly [customer: string, day: number, event: string];

export const logBegin = 46000;

/** The three ranges of a log. */
export const eventColumns = (rows: readonly EventRow[]): [Matrix, Matrix, Matrix] => [
  column(rows.map(([customer]) => customer)),
  column(rows.map(([, day]) => logBegin + day)),
  column(rows.map(([, , event]) => event)),
];

/** Logs in which every event of `events` occurs: customer z does them all. */
export const eventLogs = (events: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(12), fc.constantFrom(...events, 'other')), {
      maxLength: 40,
    })
    .map((rows): EventRow[] => [...rows, ...events.map((event, i): EventRow => ['z', i, event])]);

/** The rows by time; ties go by the log, read upwards where it runs newest first. */
export function byTime(rows: readonly EventRow[]): EventRow[] {
  const isUpwards = runsNewestFirst(rows.map(([customer, time]) => ({ customer, time })));
  return (isUpwards ? [...rows].reverse() : [...rows]).sort((a, b) => a[1] - b[1]);
}

/** One customer's rows by time. */
export const rowsOf = (rows: readonly EventRow[], customer: string): EventRow[] =>
  byTime(rows).filter((row) => row[0] === customer);

export const customersOf = (rows: readonly EventRow[]): string[] => [
  ...new Set(rows.map(([customer]) => customer)),
];
