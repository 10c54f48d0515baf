import {
  columnOf,
  dataRows,
  invalid,
  isBlankKey,
  parseSeconds,
  problemError,
  requireSameLength,
  secondsPerDay,
  TouchLogBuilder,
} from '../cells';
import { buildJourneys, type Journeys } from '../analytics/attribution/journeys';
import type { TouchLog } from '../analytics/attribution/touchLog';
import { number, optional, range } from './arguments';

/** Name of the row that holds the transactions without a touch. */
export const unattributedName = 'Unattributed';

/** The arguments that pass a journey log. */
export const logArguments = [
  range('customer', 'Customer of each row: a column of ids.'),
  range('time', 'Time of each row: Excel dates, or ISO text such as 2026-03-01 14:30.'),
  range(
    'touchpoint',
    'Touchpoint of each row (a channel, a campaign …); blank where the row is only a transaction.',
  ),
  range('value', 'Value of the transaction; blank or 0 where the row is only a touch. Negative: a refund.'),
] as const;

export const lookbackArgument = optional(
  number('lookback', 'Days before a transaction in which touches count; omitted: no limit.', { atLeast: 0 }),
  null,
);

/** Reads a journey log from the four ranges, or throws the error that names the first bad row. */
export function readTouchLog(
  customer: unknown,
  time: unknown,
  touchpoint: unknown,
  value: unknown,
): TouchLog {
  const columns = [
    columnOf(customer, 'customer'),
    columnOf(time, 'time'),
    columnOf(touchpoint, 'touchpoint'),
    columnOf(value, 'value'),
  ];
  requireSameLength(columns);
  const [customers, times, touchpoints, values] = columns.map((column) => column.cells);
  const due = [
    { column: columns[1], accepts: (cell: unknown) => parseSeconds(cell) !== null },
    { column: columns[3], accepts: (cell: unknown) => typeof cell === 'number' },
  ];
  const { first, end } = dataRows(columns, due, isBlankKey);
  if (first >= end) throw invalid('The ranges customer, time, touchpoint and value hold no data.');
  const log = new TouchLogBuilder(end - first);
  for (let row = first; row < end; row++) {
    const problem = log.add(customers[row], times[row], touchpoints[row], values[row]);
    if (problem) throw problemError(problem, row + 1);
  }
  return log.build();
}

/** The journeys of a log, with the lookback in days. */
export function journeysOf(log: TouchLog, lookbackDays: number | null): Journeys {
  return buildJourneys(log, {
    lookback: lookbackDays === null ? null : Math.round(lookbackDays * secondsPerDay),
    startsAnew: false,
  });
}
