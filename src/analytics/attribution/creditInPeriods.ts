import type { Period } from '../periods/period';
import { allTransactions, unattributed } from './attribute';
import { type CountedPeriods, momentsOf } from './countedPeriods';
import {
  creditByGroup,
  type GroupCredit,
  type GroupTotals,
  type Measure,
  sharedByGroup,
  totalsByGroup,
} from './creditByGroup';
import { creditOf, isRuleModel } from './creditOf';
import type { Journeys } from './journeys';
import { journeysInPeriods } from './journeysInPeriods';
import { fitsForeseen, tooManyToFind } from './fitsForeseen';
import type { AttributionModel, ModelSettings, WholeModel } from './models';
import { type AttributionReason, ofModel } from './reason';
import { inOrder } from './partOfLog';
import { tooLongToLook, tooLongToWeigh } from './tooManyVisits';
import type { TouchLog } from './touchLog';
import { laterShares } from './wholeShares';
import { stepsOfPane, type Work } from '../numerics/work';

/** What each touchpoint earned in each period, and what the transactions of the period are worth. */
export interface PeriodsCredit {
  value: GroupCredit;
  totals: GroupTotals;
}

/**
 * The credit of one model by period. Rules and models that share each journey by itself add up over the periods to the
 * credit of all of them, touchpoint by touchpoint; a model without such shares is fitted anew for each period.
 *
 * @param journeys of all periods together.
 * @param journeysOf the journeys of the log or a part of it in a period, by the same policy.
 * @param work what finding journeys anew and weighing their touches may take.
 */
export function creditInPeriods(
  log: TouchLog,
  journeys: Journeys,
  periods: CountedPeriods,
  model: AttributionModel,
  settings: ModelSettings,
  journeysOf: (part: TouchLog, period: Period) => Journeys,
  measure: Measure = 'value',
  work: Work = { left: stepsOfPane },
): PeriodsCredit | { reason: AttributionReason } {
  const count = periods.begins.length - 1;
  if (isRuleModel(model)) {
    const excess = tooLongToWeigh(journeys, 1, work);
    if (excess) return excess;
    const parts = journeysInPeriods(log, journeys, periods, journeysOf);
    const [value] = creditByGroup(parts, [(part) => model.rule(part, settings)], count, measure);
    return { value, totals: totalsByGroup(parts, count, measure) };
  }
  if (!model.sharing) return fittedAnew(log, journeys, periods, model, settings, journeysOf, measure, work);
  const excess = tooLongToLook(journeys, 1, work);
  if (excess) return excess;
  const sharing = model.sharing(journeys);
  if ('reason' in sharing) return { reason: ofModel(model.name, sharing.reason) };
  const later = laterShares(journeys, model, settings, work);
  if ('reason' in later) return { reason: ofModel(model.name, later.reason) };
  const parts = journeysInPeriods(log, journeys, periods, journeysOf);
  const value = sharedByGroup(parts, sharing, later, count, measure);
  if ('reason' in value) return { reason: ofModel(model.name, value.reason) };
  return { value, totals: totalsByGroup(parts, count, measure) };
}

function fittedAnew(
  log: TouchLog,
  all: Journeys,
  periods: CountedPeriods,
  model: WholeModel,
  settings: ModelSettings,
  journeysOf: (part: TouchLog, period: Period) => Journeys,
  measure: Measure,
  work: Work,
): PeriodsCredit | { reason: AttributionReason } {
  const count = periods.begins.length - 1;
  const excess =
    tooManyToFind(log, periods, model, work) ?? fitsForeseen(log, all, periods, model, settings, work);
  if (excess) return excess;
  const touchpoints = log.touchpoints.length;
  const value = new Float64Array(count * touchpoints);
  const totals = { all: new Float64Array(count), unattributed: new Float64Array(count) };
  const ordered = inOrder(log).log;
  // The last one first: it changes orders of the most periods before it, where that takes too long.
  for (let place = count - 1; place >= 0; place--) {
    const journeys = journeysOf(ordered, momentsOf(periods, place));
    const credits = creditOf(journeys, [model], settings, work);
    if ('reason' in credits) return credits;
    value.set(credits[0][measure], place * touchpoints);
    const [whole, rest] = [allTransactions(journeys), unattributed(journeys)];
    totals.all[place] = measure === 'value' ? whole.value : whole.transactions;
    totals.unattributed[place] = measure === 'value' ? rest.value : rest.transactions;
  }
  return { value, totals };
}
