import { isBlankKey } from './cell';
import { refusedColumn } from './columnSentences';
import { type Column, dataRows, requireSameLength } from './column';
import { joined } from './columns';
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

/** One date of each row: instant (or clock, as `Moments` has it) and clock, NaN where there is none. */
export interface DateColumn {
  time: Float64Array;
  clock: Float64Array;
  /** 1 where there is no time of day. */
  isDate: Uint8Array;
}

/** The date columns, by place among the rows that hold data. */
export interface WaitDates {
  first: number;
  length: number;
  start: DateColumn;
  reached: DateColumn;
  lost: DateColumn;
  /** The moment observation ends, in the time and on the clock of the customer at a place. */
  endOf(place: number): { time: number; clock: number };
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
  const none = new Float64Array(end - begin).fill(NaN);
  const read = (column: Column | null) => readColumn(column, begin, none, options);
  const [starts, reacheds, losts, ownEnds] = [start, reached, lost, ends].map(read);
  const others = readColumn(further ?? null, 0, new Float64Array(further?.cells.length ?? 0), options);
  requireSameClock(starts.moments, reacheds.moments, losts.moments, others.moments);
  const roles = [starts, reacheds, losts];
  markDates(roles, begin);
  const areInstants = roles.some(({ moments }) => moments.time.length > 0 && moments.areInstants);
  const seen = [...roles, others];
  const latest = latestOf(areInstants === ownEnds.moments.areInstants ? [...seen, ownEnds] : seen);
  const common = ends === null && asOf !== null ? single(asOf, options) : latest;
  const at = (place: number, { time, clock, isInstant }: Moment) => {
    const ahead = areInstants ? starts.dates.clock[place] - starts.dates.time[place] : 0;
    if (areInstants && isInstant) return { time, clock: time + ahead };
    return { time: clock - ahead, clock };
  };
  const own = ownEnds.dates;
  return {
    first: begin,
    length: end - begin,
    start: starts.dates,
    reached: reacheds.dates,
    lost: losts.dates,
    end: common.clock,
    endOf: (place) =>
      Number.isNaN(own.time[place])
        ? at(place, common)
        : at(place, {
            time: own.time[place],
            clock: own.clock[place],
            isInstant: ownEnds.moments.areInstants,
          }),
    isBlank: (place) => dated.every(({ cells }) => isBlankKey(cells[begin + place])),
    problems: [starts, reacheds, losts, ownEnds].flatMap(({ problems }) => problems),
    said: [
      ...[starts, reacheds, losts, ownEnds].flatMap(({ moments }) => moments.said),
      ...(roles.some(({ dates }) => dates.isDate.includes(1)) &&
      roles.some(({ moments }) => moments.timeOfDay.includes(timeOfDay.given))
        ? [saidOfDates]
        : []),
      ...(common === latest ? loneEnd(seen) : []),
    ],
  };
}

interface ReadColumn {
  moments: Moments;
  dates: DateColumn;
  problems: RowProblem[];
}

/** `none`: what a column without dates holds. */
function readColumn(
  column: Column | null,
  first: number,
  none: Float64Array,
  options: MomentOptions,
): ReadColumn {
  const length = column === null ? 0 : none.length;
  const read = new MomentColumn(column?.name ?? '', length, options);
  const problems: RowProblem[] = [];
  for (let row = first; row < first + length; row++) {
    const cell = column?.cells[row];
    if (isBlankKey(cell)) continue;
    const problem = read.add(cell, row + 1);
    if (problem) problems.push({ ...problem, row: row + 1 });
  }
  const moments = read.finish();
  const spread = (values: Float64Array) => {
    if (values.length === 0) return none;
    if (values.length === none.length) return values;
    const all = new Float64Array(none.length).fill(NaN);
    for (let i = 0; i < values.length; i++) all[moments.row[i] - 1 - first] = values[i];
    return all;
  };
  const time = spread(moments.time);
  const clock = moments.clock === null ? time : spread(moments.clock);
  return {
    moments,
    dates: { time, clock, isDate: new Uint8Array(none.length) },
    problems: [...problems, ...moments.problems],
  };
}

/** Marks the dates without a time of day; what a whole number is, the columns tell together. `begin`: the first row of them. */
function markDates(columns: readonly ReadColumn[], begin: number): void {
  const said = columns.map(({ moments }) => moments.timeOfDay);
  const ends = said.map((_, i) => said.slice(0, i + 1).reduce((sum, { length }) => sum + length, 0));
  const [first, ...others] = said;
  const marks = dateRows(
    joined(first, ...others),
    (row) => ends.findIndex((end) => row < end),
    columns.length,
  );
  if (marks === null) return;
  columns.forEach(({ moments, dates }, i) => {
    const from = ends[i] - moments.row.length;
    moments.row.forEach((row, k) => (dates.isDate[row - 1 - begin] = marks[from + k]));
  });
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
