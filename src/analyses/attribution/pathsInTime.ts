import { allTransactions, unattributed } from '../../analytics/attribution/attribute';
import {
  type CountedPeriods,
  momentsOf as periodMoments,
  periodsBetween,
  placeOf,
} from '../../analytics/attribution/countedPeriods';
import type { PeriodsCredit } from '../../analytics/attribution/creditInPeriods';
import { creditOf, isRuleModel } from '../../analytics/attribution/creditOf';
import { withFixedShares } from '../../analytics/attribution/fixedShares';
import type { EarlierPeriod, Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel, ModelSettings } from '../../analytics/attribution/models';
import type { CalendarPeriod } from '../../analytics/periods/calendar';
import type { Period } from '../../analytics/periods/period';
import type { Days } from '../../analytics/periods/ranges';
import { noResult } from '../../blueprint/noResult';
import { momentsOf, type Periods, periodsIn } from '../../blueprint/period/periods';
import type { PeriodRequest } from '../../blueprint/period/request';
import type { CountedPaths } from '../../functions/attribution/countedPaths';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import { laterOfJourneys, pathsOfJourneys } from './pathsOfJourneys';
import type { AttributionSaying } from './sayings';

/** Journeys that were counted, told apart by the calendar period they ended in. */
export interface JourneysInTime {
  periods: CountedPeriods;
  /** Of each period, all with the same touchpoints. */
  journeys: readonly Journeys[];
}

/** Journeys that were taken into counted paths. */
export interface Entered {
  entries: readonly number[];
  /** When, on the clock, the orders were placed of those entries that came in after the period of theirs, in their order. */
  orderedAt: readonly number[];
}

/** Takes journeys into counted paths. `clock`: that of the rows of their log. */
export const enter = (paths: CountedPaths, journeys: Journeys, clock: Float64Array): Entered => ({
  entries: [
    ...pathsOfJourneys(journeys).map(({ steps, count, row }) => paths.add(steps, count, row)),
    ...laterOfJourneys(journeys).map(({ steps, count }) => paths.addLater(steps, count)),
  ],
  orderedAt: Array.from(journeys.afterwards.order, (row) => clock[row]),
});

/**
 * The journeys of each period from the first day of the data to the last.
 *
 * @param counted entries of paths, and the number of the period of each.
 * @param apartIn takes in the journeys of customers apart in a period.
 */
export function journeysInTime(
  paths: CountedPaths,
  counted: { entries: readonly number[]; periodNo: readonly (number | null)[] },
  apartIn: (period: Period) => Entered,
  { kind, days }: { kind: CalendarPeriod; days: Days },
): JourneysInTime | null {
  const periods = periodsBetween(momentsOf(days), kind, null);
  if (!periods) return null;
  const apart = Array.from({ length: periods.begins.length - 1 }, (_, place) =>
    apartIn(periodMoments(periods, place)),
  );
  const ofPeriod = apart.map(({ entries }) => [...entries]);
  counted.entries.forEach((entry, i) => ofPeriod[(counted.periodNo[i] ?? NaN) - periods.first]?.push(entry));
  const journeys: Journeys[] = ofPeriod.map((entries, place) => ({
    ...paths.journeys(entries),
    earlier: () => earlierOf(apart[place].orderedAt, periods, journeys),
  }));
  return { periods, journeys };
}

/** The periods of the orders that entries of `afterwards` belong to. */
function earlierOf(
  orderedAt: readonly number[],
  periods: CountedPeriods,
  journeys: readonly Journeys[],
): EarlierPeriod[] {
  const entries = new Map<number, number[]>();
  orderedAt.forEach((moment, entry) => {
    const place = placeOf(periods, moment);
    const known = entries.get(place);
    if (known) known.push(entry);
    else entries.set(place, [entry]);
  });
  return [...entries].map(([place, those]) => ({
    journeys: () => journeys[place],
    steps: 0,
    entries: those,
  }));
}

/** The days that are asked for among the periods of data that begin and end on some days. Throws where these hold none of them. */
export function periodsAmong(
  { periods }: JourneysInTime,
  asked: PeriodRequest,
  days: Days,
): (Periods & { place: number; placeBefore: number | null }) | null {
  const found = periodsIn(asked, { ...days, silence: 0 });
  const place = ({ first, last }: Days) => placeOf(periods, momentsOf({ first, last }).from);
  return found && { ...found, place: place(found.now), placeBefore: found.before && place(found.before) };
}

/** What each touchpoint earned in each period under a model that paths say enough for. Throws why there is nothing. */
export function creditInTime(
  inTime: JourneysInTime,
  model: AttributionModel,
  all: Journeys,
  settings: ModelSettings,
): PeriodsCredit {
  const { journeys } = inTime;
  const fixed = withFixedShares(model, all, journeys);
  if ('reason' in fixed) throw refusedFor(fixed);
  const value = journeys.map((each) => {
    const credits = creditOf(each, [fixed], settings);
    if ('reason' in credits) throw refusedFor(credits);
    return credits[0].value;
  });
  return { value: joined(value), totals: totalsInTime(inTime) };
}

/** Credit of each period, one behind the other. */
export function joined(all: readonly Float64Array[]): Float64Array {
  const touchpoints = all[0]?.length ?? 0;
  const value = new Float64Array(all.length * touchpoints);
  all.forEach((each, place) => value.set(each, place * touchpoints));
  return value;
}

export const totalsInTime = ({ journeys }: JourneysInTime): PeriodsCredit['totals'] => ({
  all: Float64Array.from(journeys, (each) => allTransactions(each).value),
  unattributed: Float64Array.from(journeys, (each) => unattributed(each).value),
});

/** What came in after the period of an order a model shares as it shared that period, of which journeys of one period tell nothing. */
export function requireNothingLater(models: readonly AttributionModel[], { afterwards }: Journeys): void {
  const whole = models.find((model) => !isRuleModel(model) && model.gives === 'value');
  if (whole && afterwards.start.some((start, entry) => start < afterwards.end[entry]))
    throw noResult<AttributionSaying>({ code: 'earlierNotTold', values: { model: whole.name } });
}
