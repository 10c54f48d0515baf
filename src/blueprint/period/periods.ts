import { day, month, quarter, year } from '../../analytics/periods/calendar';
import type { Period } from '../../analytics/periods/period';
import {
  before as daysBefore,
  type Days,
  elapsed,
  firstDays,
  lastWhole,
  lengthOf,
  yearBefore,
} from '../../analytics/periods/ranges';
import { millisecondsPerDay, unixEpochDay } from '../../cells/dates';
import { noResult } from '../noResult';
import type { DaysAsked, PeriodRequest } from './request';
import type { PeriodSaying } from './sayings';

/** First and last day of the data. */
export interface Observed extends Days {
  /** The longest run of days between them of which there is nothing. */
  silence: number;
}

/** The days that count, and those they are compared with. */
export interface Periods {
  now: Days;
  /** `null`: they are not compared. */
  before: Days | null;
  observed: Observed;
  /** The data end before the period does: it is told as far as it has come, and what is before it for as many days. */
  isCut: boolean;
  /** The data begin so long after the days compared do that something is missing: nobody knows what was before. */
  isBeforeCut: boolean;
}

const kinds = { month, quarter, year };

/**
 * The days a request asks for of data that begin and end on the days `observed`; `null`: it asks for all. Throws where the data hold
 * none of them.
 */
export function periodsIn({ period, compare }: PeriodRequest, observed: Observed): Periods | null {
  if (!period) return null;
  const whole =
    typeof period === 'string' ? lastWhole(kinds[period], observed.last) : daysOf(period, observed);
  const now = elapsed(whole, observed.last);
  if (now.first > now.last || now.last < observed.first)
    throw noResult<PeriodSaying>(outside(whole, observed));
  const compared =
    compare === undefined
      ? null
      : typeof compare === 'object'
        ? daysOf(compare, observed)
        : compare === 'before'
          ? daysBefore(whole)
          : yearBefore(whole);
  const isCut = whole.last > observed.last;
  const before = compared && (isCut ? firstDays(compared, lengthOf(now)) : compared);
  if (before && before.last < observed.first) throw noResult<PeriodSaying>(outside(before, observed));
  return {
    now,
    before,
    observed,
    isCut,
    isBeforeCut: before !== null && observed.first - before.first > observed.silence,
  };
}

/** The days that columns tell, the same in every row; `null`: none does. */
export function daysTold(firstDay?: Float64Array, lastDay?: Float64Array): Days | null {
  const [first, last] = [firstDay?.at(0), lastDay?.at(0)];
  return first === undefined || last === undefined ? null : { first, last };
}

/** Days that rows were counted of elsewhere: what lies around them, nothing tells. */
export const countedElsewhere = (now: Days): Periods => ({
  now,
  before: null,
  observed: { ...now, silence: 0 },
  isCut: false,
  isBeforeCut: false,
});

/** Shares by which what the days before had is told for as many days as now; 1: they are as many. */
export const scaleOf = ({ now, before }: Periods): number =>
  before === null ? 1 : lengthOf(now) / lengthOf(before);

/** The same as moments on the clock on the wall. */
export const momentsOf = ({ first, last }: Days): Period => ({
  from: first * millisecondsPerDay,
  to: (last + 1) * millisecondsPerDay - 1,
});

/** The days of some moments on the clock on the wall. There has to be one. */
export function daysSeen(moments: Float64Array): Observed {
  const seen = new Set<number>();
  for (const moment of moments) seen.add(Math.floor(moment / millisecondsPerDay));
  const days = Float64Array.from(seen).sort();
  let silence = 0;
  for (let i = 1; i < days.length; i++) silence = Math.max(silence, days[i] - days[i - 1] - 1);
  return { first: days[0], last: days[days.length - 1], silence };
}

/** A year, quarter, month or day by its name, such as 2026-Q2; other days from one to another. */
export function nameOf({ first, last }: Days): string {
  const whole = [year, quarter, month, day].find(
    (kind) =>
      kind.firstDay(kind.indexOf(first)) === first && kind.firstDay(kind.indexOf(first) + 1) === last + 1,
  );
  return whole ? whole.label(whole.indexOf(first)) : `${day.label(first)} – ${day.label(last)}`;
}

function daysOf({ from, to }: DaysAsked, observed: Days): Days {
  return {
    first: from === null ? observed.first : dayOf(from),
    last: to === null ? observed.last : dayOf(to),
  };
}

const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / millisecondsPerDay + unixEpochDay;

const outside = (asked: Days, observed: Days): PeriodSaying => ({
  code: 'periodOutside',
  values: {
    period: nameOf(asked),
    first: day.label(observed.first),
    last: day.label(observed.last),
  },
});
