import { isBlankKey } from './cell';
import { refusedColumn } from './columnSentences';
import { type Column, dataRows, requireSameLength } from './column';
import { joined } from './columns';
import { DateCursor } from './dateCursor';
import { dateRows } from './dateRows';
import { millisecondsPerDay } from './dates';
import { mayBeMoment, type Moment, readMoment } from './moment';
import { MomentColumn, type MomentOptions, type Moments, timeOfDay } from './momentColumn';
import { requireSameClock } from './sameClock';
import { problemError, type RowProblem } from './problem';
import { type ReadingSaying, saidOfDates, saidOfLoneEnd } from './said';
import type { ReadingOptions } from './readingOptions';

/** The ranges that say how customers waited, one customer a row. */
export interface WaitColumns {
  start: Column;
  /** Blank: value not reached. */
  reached: Column;
  /** End of observation: one date, or each customer's own; blank or `null`: the latest date of all. */
  asOf: Column | null;
  /** When the customer left for good; blank or `null`: has not. */
  lost: Column | null;
  segment: Column | null;
  /** Further moments of the data, of whatever rows: they tell how far all is observed. */
  further?: Column;
}

/** How the ranges are read. */
export interface WaitOptions extends ReadingOptions {
  /** The first row is known to be data or headings; absent: it is found out. */
  hasHeadings?: boolean;
}

/** The date columns at one of the rows that hold data after the other. */
export interface WaitDates {
  first: number;
  length: number;
  start: DateCursor;
  reached: DateCursor;
  lost: DateCursor;
  /** Goes on to a place among the rows that hold data. Places are asked for in their order. */
  goTo(place: number): void;
  /** The moment observation ends there, in the time and on the clock of the customer. */
  endThere(): { time: number; clock: number };
  /** What the clock showed when all observation ended. */
  end: number;
  /** Whether no date stands at a place. */
  isBlank(place: number): boolean;
  problems: RowProblem[];
  /** What is to be said of how the dates were read. */
  said: ReadingSaying[];
}

export function readWaitDates(columns: WaitColumns, { hasHeadings, ...options }: WaitOptions): WaitDates {
  const { start, reached, asOf, lost, segment, further } = columns;
  const ends = asOf !== null && asOf.cells.length > 1 ? asOf : null;
  const given = (list: (Column | null)[]) => list.filter((column) => column !== null);
  const dated = given([start, reached, ends, lost]);
  const all = given([...dated, segment]);
  requireSameLength(all);
  const due = dated.map((column) => ({ column, accepts: mayBeMoment }));
  const { first, end } = dataRows(all, hasHeadings === undefined ? due : [], isBlankKey);
  const begin = hasHeadings === undefined ? first : hasHeadings ? 1 : 0;
  if (begin >= end) {
    throw refusedColumn({ code: 'noDates', values: { start: start.name, reached: reached.name } });
  }
  const read = (column: Column | null) => readColumn(column, begin, end, options);
  const [starts, reacheds, losts, ownEnds] = [start, reached, lost, ends].map(read);
  const others = readColumn(further ?? null, 0, further?.cells.length ?? 0, options);
  requireSameClock(starts.moments, reacheds.moments, losts.moments, others.moments);
  const roles = [starts, reacheds, losts];
  const marks = dateMarks(roles);
  const cursors = roles.map(({ moments }, role) => new DateCursor(moments, marks && marks[role]));
  const [startDates, reachedDates, lostDates] = cursors;
  const ownEnd = new DateCursor(ownEnds.moments, null);
  const areInstants = roles.some(({ moments }) => moments.time.length > 0 && moments.areInstants);
  const seen = [...roles, others];
  const latest = latestOf(areInstants === ownEnds.moments.areInstants ? [...seen, ownEnds] : seen);
  const common = ends === null && asOf !== null ? single(asOf, options) : latest;
  const there = ({ time, clock, isInstant }: Moment) => {
    const ahead = areInstants ? startDates.clock - startDates.time : 0;
    if (areInstants && isInstant) return { time, clock: time + ahead };
    return { time: clock - ahead, clock };
  };
  return {
    first: begin,
    length: end - begin,
    start: startDates,
    reached: reachedDates,
    lost: lostDates,
    goTo: (place) => {
      for (const cursor of cursors) cursor.goTo(begin + place + 1);
      ownEnd.goTo(begin + place + 1);
    },
    end: common.clock,
    endThere: () =>
      there(
        Number.isNaN(ownEnd.time)
          ? common
          : { time: ownEnd.time, clock: ownEnd.clock, isInstant: ownEnds.moments.areInstants },
      ),
    isBlank: (place) => dated.every(({ cells }) => isBlankKey(cells[begin + place])),
    problems: [starts, reacheds, losts, ownEnds].flatMap(({ problems }) => problems),
    said: [
      ...[starts, reacheds, losts, ownEnds].flatMap(({ moments }) => moments.said),
      ...(marks !== null && roles.some(({ moments }) => moments.timeOfDay.includes(timeOfDay.given))
        ? [saidOfDates]
        : []),
      ...(common === latest ? loneEnd(seen) : []),
    ],
  };
}

interface ReadColumn {
  moments: Moments;
  problems: RowProblem[];
}

function readColumn(column: Column | null, first: number, end: number, options: MomentOptions): ReadColumn {
  const read = new MomentColumn(column?.name ?? '', column === null ? 0 : end - first, options);
  const problems: RowProblem[] = [];
  for (let row = first; column !== null && row < end; row++) {
    const cell = column.cells[row];
    if (isBlankKey(cell)) continue;
    const problem = read.add(cell, row + 1);
    if (problem) problems.push({ ...problem, row: row + 1 });
  }
  const moments = read.finish();
  return { moments, problems: [...problems, ...moments.problems] };
}

/** 1 for each moment of each column that has no time of day; `null`: all have one. What a whole number is, the columns tell together. */
function dateMarks(columns: readonly ReadColumn[]): Uint8Array[] | null {
  const said = columns.map(({ moments }) => moments.timeOfDay);
  const ends = said.map((_, i) => said.slice(0, i + 1).reduce((sum, { length }) => sum + length, 0));
  const [first, ...others] = said;
  const marks = dateRows(
    joined(first, ...others),
    (row) => ends.findIndex((end) => row < end),
    columns.length,
  );
  return marks && said.map(({ length }, i) => marks.subarray(ends[i] - length, ends[i]));
}

function single(column: Column, options: MomentOptions): Moment {
  const moment = readMoment(column.name, column.cells[0], options);
  if ('problem' in moment) throw problemError(moment.problem, 1);
  return moment;
}

function latestOf(columns: readonly ReadColumn[]): Moment {
  const latest: Moment = { time: -Infinity, clock: -Infinity, isInstant: false };
  for (const { moments } of columns) {
    for (let i = 0; i < moments.time.length; i++) {
      if (moments.time[i] <= latest.time) continue;
      latest.time = moments.time[i];
      latest.clock = (moments.clock ?? moments.time)[i];
      latest.isInstant = moments.areInstants;
    }
  }
  return latest;
}

/** Says of a single date years behind all others that it sets the end. */
function loneEnd(columns: readonly ReadColumn[]): ReadingSaying[] {
  let [last, before] = [-Infinity, -Infinity];
  let name = '';
  for (const { moments } of columns) {
    for (const moment of moments.time) {
      if (moment <= before) continue;
      if (moment > last) [last, before, name] = [moment, last, moments.name];
      else before = moment;
    }
  }
  const years = Math.floor((last - before) / (365.25 * millisecondsPerDay));
  return years >= farBehind && Number.isFinite(years) ? [saidOfLoneEnd(name, last, years)] : [];
}

/** Years. */
const farBehind = 2;
