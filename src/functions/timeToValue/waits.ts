import {
  blankSegment,
  columnOf,
  CellError,
  type CellErrorCode,
  isBlankKey,
  mayBeMoment,
  problemError,
  readWaits,
  sentenceIn,
  type Waits,
} from '../../cells';
import {
  mostGroups,
  type SortedWaits,
  sortWaits,
  type WaitGroups,
} from '../../analytics/timeToValue/sortedWaits';
import { optional, range } from '../arguments';
import { ContentCache } from '../contentCache';
import { type Reading, readingKey, zone } from '../settings/reading';
import { zeroIsBlankIn } from '../zeros';
import { calendarSettings, type TimeScale } from './calendar';
import { type WaitSaying, waitSentences } from './waitSentences';

/** The arguments that pass the two dates of each customer. */
export const waitArguments = [
  range('start', 'Start of each customer: a column of dates.'),
  range('reached', 'When each customer reached value; blank: not yet.'),
] as const;

/** The rarer arguments, last in the signature of every function of time to value. */
export const observationArguments = [
  optional(
    range(
      'asOf',
      'End of observation: one date, or a column with each customer’s own; omitted: the latest date.',
    ),
    null,
    isBlankKey,
  ),
  optional(
    range('lost', 'When each customer left for good before reaching value; blank: has not.'),
    null,
    isBlankKey,
  ),
] as const;

/** What all functions of waits may be set to. */
export const waitSettings = { ...calendarSettings, zone };

/** What the help says about the end of observation. */
export const asOfDetail =
  'asOf is a moment: a date without a time is the beginning of that day. Where your columns hold times of day, DATE(2026,7,1) counts the whole of 30 June. In a column of asOf a blank cell is the latest date of all columns.';

/** What the help says about lost customers. */
export const lostDetail =
  'A customer with a date in lost will never reach value. The share reached is then the cumulative incidence (Aalen–Johansen), the share of all customers who get there; counting the lost as waiting would say how many would get there if nobody left. A loss after value has been reached changes nothing.';

/** The ranges as a function receives them; `null`: not given. */
export interface WaitRanges {
  start: unknown;
  reached: unknown;
  asOf: unknown;
  lost: unknown;
  segment?: unknown;
}

const recentWaits = new ContentCache<Waits>(4, 4_000_000);

/** Reads the waits, or throws the error that names the first bad row. The same ranges are read once. */
export function waitsOf(
  { start, reached, asOf, lost, segment = null }: WaitRanges,
  reading: Reading = {},
): Waits {
  const given = { start, reached, asOf, lost, segment };
  const named = Object.entries(given).filter(([, range]) => range !== null);
  // The same cells as asOf and as lost are different readings.
  const key = `${named.map(([name]) => name).join()} ${readingKey(reading)}`;
  const known = recentWaits.find([...named.map(([, range]) => range), key]);
  if (known) return known;
  const column = (range: unknown, name: string) => (range === null ? null : columnOf(range, name));
  const columns = {
    start: columnOf(start, 'start'),
    reached: columnOf(reached, 'reached'),
    asOf: column(asOf, 'asOf'),
    lost: column(lost, 'lost'),
    segment: column(segment, 'segment'),
  };
  const dates = [columns.start, columns.reached, columns.asOf, columns.lost].filter((each) => each !== null);
  const read = readWaits(columns, {
    ...reading,
    zeroIsBlankIn:
      columns.segment === null
        ? []
        : zeroIsBlankIn([{ column: columns.segment, isNeverEmpty: false }], {
            columns: [...dates, columns.segment],
            dates,
            first: mayBeMoment(columns.start.cells[0]) ? 0 : 1,
          }),
  });
  const [problem] = read.problems;
  if (problem) throw problemError(problem, problem.row);
  const cells = Object.values(columns).flatMap((each) => (each === null ? [] : [each.cells]));
  recentWaits.keep([...cells, [key]], read);
  return read;
}

/**
 * Places of the segments in a table: most customers first, ties by name, those without a segment behind their equals.
 *
 * @param count customers of each wait; omitted: one each.
 */
export function segmentOrder(
  { segment, segments }: Pick<Waits, 'segment' | 'segments'>,
  count?: Float64Array,
): number[] {
  requireFewGroups(segments.length);
  const size = new Float64Array(segments.length);
  segment.forEach((own, i) => (size[own] += count ? count[i] : 1));
  const byName = (a: number, b: number) => (segments[a] < segments[b] ? -1 : 1);
  const nameless = (place: number) => Number(segments[place] === blankSegment);
  return [...segments.keys()].sort((a, b) => size[b] - size[a] || nameless(a) - nameless(b) || byName(a, b));
}

/** The durations on a scale of time, sorted, with the segments as groups in the order given. */
export function sortedWaits(waits: Waits, scale: TimeScale, order: readonly number[] = [0]): SortedWaits {
  requireSome(waits);
  return sortWaits(durationsOf(waits, scale), waits.outcome, groupsOf(waits.segment, order));
}

/** Throws the error that says why there is no wait at all. */
export function requireSome({ start, leftOut }: Waits): void {
  if (start.length > 0) return;
  const customers = leftOut.reduce((sum, rows) => sum + rows, 0);
  throw refused('#N/A', { code: 'allLater', values: { customers } });
}

/** The segments of some waits as groups in the order given. */
export function groupsOf(segment: Int32Array, order: readonly number[]): WaitGroups {
  const groups = order.length;
  requireFewGroups(groups);
  const place = new Int32Array(groups);
  order.forEach((own, at) => (place[own] = at));
  return { group: groups === 1 ? null : segment.map((own) => place[own]), groups };
}

/** Throws where segments are so many that their column looks like one of ids. */
export function requireFewGroups(count: number): void {
  if (count > mostGroups)
    throw refused('#VALUE!', { code: 'tooManySegments', values: { count, most: mostGroups } });
}

/** How long each customer was observed, in milliseconds of a scale. */
export function durationsOf(waits: Waits, scale: TimeScale): Float64Array {
  const { start, end } = scale.isWorkingTime ? waits.clock : waits;
  const begun = scale.readings(start);
  return scale.readings(end).map((moment, i) => moment - begun[i]);
}

export const refused = (code: CellErrorCode, saying: WaitSaying): CellError =>
  new CellError(code, sentenceIn(waitSentences, saying), saying);
