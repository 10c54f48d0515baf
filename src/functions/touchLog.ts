import {
  columnOf,
  dataRows,
  invalid,
  mayBeAmount,
  isBlankKey,
  isoText,
  mayBeMoment,
  problemError,
  requireSameLength,
  millisecondsPerDay,
  TouchLogBuilder,
} from '../cells';
import { namesNotMet } from '../analytics/attribution/direct';
import { flagsWhoBought } from '../analytics/attribution/flags';
import { withoutLeftOut } from '../analytics/attribution/leftOut';
import { kindsIn, kindsNotMet, type Preference, preferred } from '../analytics/attribution/preferred';
import type { Period } from '../analytics/periods/period';
import { buildJourneys } from '../analytics/attribution/buildJourneys';
import type { Journeys } from '../analytics/attribution/journeys';
import { mostCopied, tooManyVisits } from '../analytics/attribution/tooManyVisits';
import type { TouchLog } from '../analytics/attribution/touchLog';
import { type AnswerOfNames, longestText, refuseManyNames } from './answerSize';
import { unknownTouchpoint } from './didYouMean';
import { ContentCache } from './contentCache';
import { optional, range } from './arguments';
import { type Reading, readingKey } from './settings/reading';
import { type RowNames, rowNames } from './rowNames';
import { zeroIsBlankIn } from './zeros';
import { refusedFor } from './attribution/reasonSentences';

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

export const milestoneArgument = optional(
  range(
    'milestone',
    'Milestone of each row, lead or opportunity, blank elsewhere; for w shaped and full path.',
  ),
  null,
);

export const kindArgument = optional(
  range(
    'kind',
    'Kind of each touch, such as click or view, for priority and lookback of; omitted: the touchpoint is the kind.',
  ),
  null,
);

/** The ranges of a journey log as a function receives them. */
export interface LogRanges {
  customer: unknown;
  time: unknown;
  touchpoint: unknown;
  value: unknown;
  orderId: unknown;
  milestone: unknown;
  kind: unknown;
  /** What names the kind of each conversion; absent: a value alone makes one. */
  conversion?: unknown;
}

/** Stands for an argument that is not given. */
const absent = '';

/** An Excel that delivers empty cells as 0 does so here, too; no kind of conversion is called so. */
export const isNoConversion = (cell: unknown): boolean => isBlankKey(cell) || cell === 0;

/** A log and, by row, the row of the ranges, counted from 1. */
export interface ReadLog extends TouchLog {
  row: Int32Array;
  /** The kind of conversion of each row; absent: not asked for. */
  conversions?: RowNames;
}

/** Some logs of a full sheet's size, or many small ones. */
const recentLogs = new ContentCache<ReadLog>(8, 8_000_000);

const cellsOf = (argument: unknown): unknown[] =>
  Array.isArray(argument) ? (argument as unknown[][]).flat() : [argument];

/**
 * Reads a journey log from its ranges, or throws the error that names the first bad row. The same ranges give the same
 * log, and what hangs on it is worked out once.
 *
 * @param asked the touchpoint or touchpoints the call asks for.
 * @param answer to the call, where it grows with the touchpoints.
 */
export function readTouchLog(
  ranges: LogRanges,
  asked: unknown = null,
  reading: Reading = {},
  answer: AnswerOfNames | null = null,
): ReadLog {
  const { customer, time, touchpoint, value, orderId, milestone, kind, conversion = null } = ranges;
  const key = `${cellsOf(asked).includes(0)} ${readingKey(reading)}`;
  const others = [orderId, milestone, kind, conversion];
  const given = [customer, time, touchpoint, value, ...others.map((each) => each ?? absent), key];
  const known = recentLogs.find(given);
  if (known) return known;
  const columns = [
    columnOf(customer, 'customer'),
    columnOf(time, 'time'),
    columnOf(touchpoint, 'touchpoint'),
    columnOf(value, 'value'),
  ];
  const orderIds = orderId === null ? null : columnOf(orderId, 'orderId');
  const milestones = milestone === null ? null : columnOf(milestone, 'milestone');
  const conversions = conversion === null ? null : columnOf(conversion, 'conversion');
  columns.push(...[orderIds, milestones, conversions].filter((column) => column !== null));
  requireSameLength(columns);
  const [customers, times, touchpoints, values] = columns.map((column) => column.cells);
  const due = [
    { column: columns[1], accepts: mayBeMoment },
    { column: columns[3], accepts: mayBeAmount },
  ];
  const { first, end } = dataRows(columns, due, isBlankKey);
  if (first >= end) throw invalid('The ranges customer, time, touchpoint and value hold no data.');
  const [customerColumn, timeColumn, touchpointColumn] = columns;
  const log = new TouchLogBuilder(end - first, {
    ...reading,
    zeroIsBlankIn: zeroIsBlankIn(
      [
        { column: customerColumn, isNeverEmpty: true },
        { column: touchpointColumn, isNeverEmpty: false },
      ],
      { columns, dates: [timeColumn], named: cellsOf(asked), first },
    ),
  });
  const refuseMany = refuseManyNames(log.touchpoints, answer);
  const ahead = log.customersAhead(customers, end);
  for (let row = first; row < end; row++) {
    refuseMany();
    const problem = log.add(
      customers[row],
      times[row],
      touchpoints[row],
      values[row],
      milestones?.cells[row],
      orderIds?.cells[row],
      row + 1,
      null,
      null,
      conversions !== null && !isNoConversion(conversions.cells[row]),
      ahead.at(row),
    );
    if (problem) throw problemError(problem, row + 1);
  }
  const { problems, ...built } = log.build();
  if (problems.length > 0) throw problemError(problems[0], problems[0].row);
  const kinds = kind === null ? null : rowNames(kind, 'kind', ranges, built, reading);
  const named = conversion === null ? null : rowNames(conversion, 'conversion', ranges, built, reading);
  const read: ReadLog = { ...built, ...(kinds && { kinds }), ...(named && { conversions: named }) };
  const kept = [
    ...columns.slice(0, 4),
    orderIds,
    milestones,
    kind === null ? null : columnOf(kind, 'kind'),
    conversions,
  ].map((column) => column?.cells ?? [absent]);
  recentLogs.keep([...kept, [key]], read);
  return read;
}

/** What belongs to a journey, as the arguments of a function say it. */
export interface Policy {
  /** Days; `null`: no limit. */
  lookback: number | null;
  startsAnew: boolean;
  collapse: boolean;
  /** `null`: not said. */
  conversions: { name: string } | null;
  passOver: readonly string[];
  priority: readonly (readonly string[])[];
  /** Days by kind of touch. */
  lookbackOf: readonly { of: string; days: number }[];
  /** First and last moment of the transactions that count, on the clock on the wall; `null`: no limit. */
  from: number | null;
  to: number | null;
}

const journeysOfLogs = new WeakMap<TouchLog, Map<string, Journeys>>();

/** The journeys of a log under a policy, worked out once. */
export function journeysOf(log: TouchLog, policy: Policy): Journeys {
  const known = journeysOfLogs.get(log) ?? new Map<string, Journeys>();
  journeysOfLogs.set(log, known);
  const { lookback, startsAnew, collapse, conversions, passOver: passed, from, to } = policy;
  const { priority, lookbackOf } = policy;
  const key = JSON.stringify([
    ...[lookback, startsAnew, collapse, conversions?.name, passed, from, to],
    ...[priority, lookbackOf],
  ]);
  const journeys = known.get(key) ?? findJourneys(log, policy);
  if (known.size >= mostPolicies) known.clear();
  known.set(key, journeys);
  return journeys;
}

/** Policies remembered for one log: a column of lookbacks must not fill the memory. */
const mostPolicies = 4;

function findJourneys(log: TouchLog, policy: Policy): Journeys {
  if (policy.conversions === null && flagsWhoBought(log)) throw invalid(saysWhoBought);
  return journeysIn(log, policy, periodOf(policy));
}

/** The journeys of a log, or of a part of it, in a period under a policy; `null`: of all time. */
export function journeysIn(log: TouchLog, policy: Policy, period: Period | null): Journeys {
  const { lookback, startsAnew, conversions, passOver: passed, collapse } = policy;
  const journeys = buildJourneys(log, {
    lookback: lookback === null ? null : Math.round(lookback * millisecondsPerDay),
    startsAnew,
    oneACustomer: conversions?.name === 'One a customer',
    firstACustomer: conversions?.name === 'First a customer',
    period,
  });
  const preference = preferenceOf(policy);
  const isPreferring = preference.priority.length > 0 || preference.lookbacks.length > 0;
  if (passed.length === 0 && !collapse && !isPreferring) return journeys;
  refuseTooManyVisits(journeys);
  if (isPreferring) {
    refuseKindsNotMet(log, preference);
    return withoutLeftOut(preferred(journeys, log, preference), policy);
  }
  refuseNamesNotMet(journeys, passed, 'pass over');
  return withoutLeftOut(journeys, policy);
}

const saysWhoBought =
  'value is 1 on every row of most customers who bought: it says who bought, not how often. Write settings ' +
  '"conversions=one a customer" to count each of them once, at the last row, or "conversions=each row" if every row is a conversion.';

/** From the first moment of a day to the last of another; a time of day is meant to the moment. */
export function periodOf({ from, to }: Policy): Period | null {
  if (from === null && to === null) return null;
  if (from !== null && to !== null && from > to) {
    throw invalid(`settings: from ${isoText(from)} is after to ${isoText(to)}.`);
  }
  const isDay = to !== null && to % millisecondsPerDay === 0;
  return { from: from ?? -Infinity, to: to === null ? Infinity : isDay ? to + millisecondsPerDay - 1 : to };
}

const preferenceOf = ({ priority, lookbackOf }: Policy): Preference => ({
  priority,
  lookbacks: lookbackOf.map(({ of, days }) => ({ of, lookback: Math.round(days * millisecondsPerDay) })),
});

function refuseKindsNotMet(log: TouchLog, preference: Preference): void {
  const [missing] = kindsNotMet(log, preference);
  if (missing === undefined) return;
  const setting = preference.priority.flat().includes(missing) ? 'priority' : 'lookback of';
  const what = log.kinds ? 'kind' : 'touchpoint';
  throw invalid(`settings, ${setting}: ${unknownTouchpoint(missing, kindsIn(log).names, what)}`);
}

/** A name that no row bears is a mistyped one. */
export function refuseNamesNotMet(journeys: Journeys, names: readonly string[], setting: string): void {
  const [missing] = namesNotMet(journeys, names);
  if (missing !== undefined)
    throw invalid(`settings, ${setting}: ${unknownTouchpoint(missing, journeys.touchpoints)}`);
}

/** Refuses journeys whose touches, transaction by transaction, memory would not hold. */
export function refuseTooManyVisits(journeys: Journeys): void {
  const excess = tooManyVisits(journeys, mostCopied);
  if (excess) throw refusedFor(excess);
}

/** Refuses a journey that no cell can hold, before its names are put together. */
export function refuseLongPath(
  { touchpoint, touchpoints }: Journeys,
  start: number,
  end: number,
  separator = ' > '.length,
): void {
  let length = (end - start - 1) * separator;
  for (let i = start; i < end && length <= longestText; i++) length += touchpoints[touchpoint[i]].length;
  if (length <= longestText) return;
  throw invalid(
    `A journey of ${end - start} touches is longer in words than the ${longestText} characters of a cell. ` +
      'Give a lookback, let journeys start anew or collapse repeats.',
  );
}
