import { isForPane } from '../numerics/isForPane';
import type { Work } from '../numerics/work';
import { type CountedPeriods, placeOf } from './countedPeriods';
import { isRuleModel } from './creditOf';
import type { Journeys } from './journeys';
import type { AttributionModel, ModelSettings, WholeModel } from './models';
import { type AttributionReason, ofModel } from './reason';
import { stepsToFind } from './sales';
import type { Touches } from './sizeForeseen';
import { clockOf, type TouchLog } from './touchLog';

/**
 * Why to fit a model anew for each period takes too long, as far as the journeys of all periods say so at a look. `null`: it is to be
 * fitted.
 */
export function fitsForeseen(
  log: TouchLog,
  journeys: Journeys,
  periods: CountedPeriods,
  model: WholeModel,
  settings: ModelSettings,
  work: Work,
): { reason: AttributionReason } | null {
  const touchpoints = log.touchpoints.length;
  const count = periods.begins.length - 1;
  let [fewest, about] = [0, 0];
  for (const touches of touchesByPeriod(log, journeys, periods)) {
    // What takes no more than its part of the time need not be known.
    const fit = model.foreseen(touches, touchpoints, settings, work.left / count);
    if (!fit) continue;
    const alone = fit.fewest > work.left ? model.foreseen(touches, touchpoints, settings, work.left) : null;
    if (alone) return { reason: ofModel(model.name, alone.reason) };
    fewest += fit.fewest;
    about += fit.about;
  }
  return fewest > work.left ? tooManyPeriods(model, count, isForPane(about, work)) : null;
}

/** What finding the journeys of one more period takes a row of the log. */
const stepsOfRow = 200;

/** Why the journeys of each period take too long to be found for a model that is fitted anew to them, which is known without any. */
export function tooManyToFind(
  log: TouchLog,
  periods: CountedPeriods,
  model: AttributionModel,
  work: Work,
): { reason: AttributionReason } | null {
  if (isRuleModel(model) || model.sharing) return null;
  const count = periods.begins.length - 1;
  const steps = count * stepsToFind(log, stepsOfRow);
  return steps > work.left ? tooManyPeriods(model, count, isForPane(steps, work)) : null;
}

const tooManyPeriods = (
  { name }: WholeModel,
  periods: number,
  inPane: boolean,
): { reason: AttributionReason } => ({
  reason: { code: 'tooManyPeriods', values: { model: name, periods, inPane } },
});

/** The journeys of each period: of its conversions, and those whose last touch lies in it. */
function touchesByPeriod(log: TouchLog, journeys: Journeys, periods: CountedPeriods): Touches[] {
  const { touchpoint, touchRow, transactions, lost } = journeys;
  const clock = clockOf(log);
  const ofRow = (row: number): number => placeOf(periods, clock[row]);
  const count = periods.begins.length - 1;
  const converted = byPlace(transactions, transactions.conversions, transactions.row.map(ofRow), count);
  const ofLost = lost.end.map((end, l) => (lost.start[l] < end ? ofRow(touchRow[end - 1]) : -1));
  const ended = byPlace(lost, lost.count, ofLost, count);
  return converted.map((each, place) => ({ touchpoint, journeys: [each, ended[place]] }));
}

type Walked = Touches['journeys'][number];

/** Journeys by the place each of them has, in their order; −1: it has none. */
function byPlace(
  { start, end }: Pick<Walked, 'start' | 'end'>,
  count: ArrayLike<number>,
  place: Int32Array,
  places: number,
): Walked[] {
  const lengths = new Int32Array(places);
  for (const each of place) if (each >= 0) lengths[each]++;
  const parts = Array.from(lengths, (length) => ({
    start: new Int32Array(length),
    end: new Int32Array(length),
    count: new Float64Array(length),
  }));
  const next = new Int32Array(places);
  for (let j = 0; j < place.length; j++) {
    if (place[j] < 0) continue;
    const part = parts[place[j]];
    const at = next[place[j]]++;
    part.start[at] = start[j];
    part.end[at] = end[j];
    part.count[at] = count[j];
  }
  return parts;
}
