import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel } from '../../analytics/attribution/models';
import type { TouchKinds, TouchLog } from '../../analytics/attribution/touchLog';
import { momentsOf } from '../../blueprint/period/periods';
import type { ResultView } from '../../blueprint/views';
import { noName } from '../../cells';
import { creditsOf, settingsOf } from './breakdown';
import { byOrderView } from './byOrderView';
import { modelsIn, type PeriodJourneys } from './inPeriod';
import { kindsView } from './kindsView';
import type { MeasuredOptions } from './measure';
import { newOrReturning } from './orderBreakdown';
import type { AttributionNote } from './sayings';

/** A table has room for the columns of so many kinds or groups. */
export const mostGroups = 50;

/** What conversions are told apart by; `null`: no column tells it. */
interface Labelled {
  /** The log with the conversions that have no value, and without. */
  whole: TouchLog;
  log: TouchLog;
  kinds: TouchKinds | null;
  groups: TouchKinds | null;
}

interface Journeyed extends Pick<PeriodJourneys, 'now' | 'journeysOf' | 'periods'> {
  /** The journeys of all time. */
  all(): Journeys;
}

/** Views under one model that tell conversions apart by what their own rows say; the notes say why there is none. */
export function viewsOfOrders(
  { whole, log, kinds, groups }: Labelled,
  { now, all, journeysOf, periods }: Journeyed,
  options: MeasuredOptions,
  model: AttributionModel,
): { views: ResultView[]; notes: AttributionNote[] } {
  const { orderBy, models } = options;
  const settings = settingsOf(options);
  const views: ResultView[] = [];
  const notes: AttributionNote[] = [];
  const isTooWide = ({ names: { length: count } }: TouchKinds) => {
    if (count > mostGroups) notes.push({ code: 'tooManyColumns', values: { count, most: mostGroups } });
    return count > mostGroups;
  };
  const creditOfKind = (part: TouchLog) => {
    const journeys = journeysOf(part, periods && momentsOf(periods.now));
    const ofAll = periods && { all: journeysOf(part, null), now: journeys, before: null };
    const [fixed] = modelsIn({ ...options, models: models.slice(0, 1) }, ofAll);
    return { journeys, credit: creditsOf(journeys, [fixed], settings)[0] };
  };
  if (kinds && !isTooWide(kinds)) {
    const view = kindsView(whole, kinds, model, options, creditOfKind);
    if (view) views.push(view);
  }
  if (!orderBy) return { views, notes };
  const named = groups ?? { names: [], of: new Int32Array(log.touchpoint.length).fill(noName) };
  const of = orderBy === newOrReturning ? null : named;
  if (!of || !isTooWide(of))
    views.push(byOrderView(log, of, { now, all: all() }, { model, settings }, options));
  return { views, notes };
}
