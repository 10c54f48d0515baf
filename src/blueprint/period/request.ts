import { isoDay } from '../../reading/dates';
import {
  type Comparison,
  comparisons,
  ofDays,
  type PeriodChoices,
  type PeriodKind,
  periodKinds,
} from './options';

/** Days such as 2026-06-01, both inclusive; `null`: as far as the data go. */
export interface DaysAsked {
  from: string | null;
  to: string | null;
}

/** What of the data counts, as the worker takes it. */
export interface PeriodRequest {
  /** The last whole period of a kind, or days; absent: all. */
  period?: PeriodKind | DaysAsked;
  /** With what it is compared; absent: with nothing. */
  compare?: Comparison | DaysAsked;
}

/** The part of a request that `periodOptions` make; nothing where all counts. */
export function periodRequest(set: PeriodChoices): PeriodRequest {
  const period =
    set.period === ofDays
      ? daysAsked(set.periodFrom, set.periodTo)
      : periodKinds.find((kind) => kind === set.period);
  if (!period) return {};
  const compare =
    set.compare === ofDays
      ? daysAsked(set.compareFrom, set.compareTo)
      : comparisons.find((one) => one === set.compare);
  return { period, ...(compare && { compare }) };
}

function daysAsked(first: string, last: string): DaysAsked | undefined {
  const [from, to] = [isoDay(first), isoDay(last)];
  return from === null && to === null ? undefined : { from, to };
}
