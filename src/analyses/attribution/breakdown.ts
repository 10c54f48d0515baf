import { allTransactions, type Credit, unattributed } from '../../analytics/attribution/attribute';
import {
  bootstrap,
  bootstrapDefaults,
  type Interval,
  replicatesForeseen,
} from '../../analytics/attribution/bootstrap';
import type { Measure } from '../../analytics/attribution/creditByGroup';
import { creditOf } from '../../analytics/attribution/creditOf';
import { namesNotMet } from '../../analytics/attribution/direct';
import type { Journeys } from '../../analytics/attribution/journeys';
import {
  type AttributionModel,
  attributionModels,
  defaultSettings,
  type ModelSettings,
} from '../../analytics/attribution/models';
import { stepsOfPane } from '../../analytics/numerics/work';
import { choose, millisecondsPerDay } from '../../cells';
import { costFigures, type CostLedger } from './costs';
import type { MeasuredOptions } from './measure';
import type { AttributionOptions, AttributionRow, AttributionSummary } from './messages';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import { noResult } from '../../blueprint/noResult';
import type { AttributionSaying } from './sayings';
import { pulse } from '../../analytics/numerics/pulse';

export const modelsOf = (options: AttributionOptions): AttributionModel[] =>
  options.models.map((name) => choose(attributionModels, name, 'attribution model'));

export const settingsOf = ({ halfLife, direct, order, shares }: AttributionOptions): ModelSettings => ({
  halfLife: halfLife * millisecondsPerDay,
  direct: directIn(direct),
  order: order ?? defaultSettings.order,
  shares: shares ?? defaultSettings.shares,
});

/** The names that a text of them holds, parted by commas. */
function directIn(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  return names.length === 1 && names[0].toLowerCase() === usualDirect.toLowerCase()
    ? defaultSettings.direct
    : names.filter((name) => name !== '');
}

const [usualDirect] = defaultSettings.direct;

/** What every touchpoint earned under each of the chosen models, largest first under the first one. */
export function breakdown(
  journeys: Journeys,
  customers: readonly string[],
  options: MeasuredOptions,
  models: readonly AttributionModel[],
  costs: CostLedger | null,
  onProgress: (fraction: number) => void,
): AttributionSummary {
  const settings = settingsOf(options);
  const mostSteps = { replicates: stepsOfPane, credit: stepsOfPane };
  for (const model of options.intervals ? models : []) {
    const excess = replicatesForeseen(journeys, model, settings, mostSteps);
    if (excess) throw refusedFor(excess);
  }
  const credits = creditsOf(journeys, models, settings);
  const intervals = options.intervals ? bootstrap(journeys, customers, models, settings, onProgress) : null;
  if (intervals && 'reason' in intervals) throw refusedFor(intervals);
  const { touchpoints } = journeys;
  const { measure } = options;
  return {
    ...summaryOf(journeys, { touchpoints, models, credits, intervals, measure }, costs),
    ...(intervals && { bootstrap: bootstrapDefaults }),
  };
}

/** The credit of each model. Throws why there is none. */
export function creditsOf(
  journeys: Journeys,
  models: readonly AttributionModel[],
  settings: ModelSettings,
): Credit[] {
  refuseUnknownDirect(journeys, models, settings);
  const credits = creditOf(journeys, models, settings);
  if ('reason' in credits) throw refusedFor(credits);
  return credits;
}

/** What touchpoints earned, one entry a model. */
export interface Credited {
  touchpoints: readonly string[];
  models: readonly AttributionModel[];
  credits: readonly Credit[];
  intervals: readonly Interval[] | null;
  measure: Measure;
}

/** The figures of credit that is known: `journeys` tell the total, and what of it no touchpoint earned. */
export function summaryOf(
  journeys: Journeys,
  { touchpoints, models, credits, intervals, measure }: Credited,
  costs: CostLedger | null,
): AttributionSummary {
  const rows = rowsOf(touchpoints, credits, intervals, costs);
  const total = allTransactions(journeys);
  return {
    measure,
    models: models.map(({ name }) => name),
    settings: [...new Set(models.map(({ setting }) => setting).filter((setting) => setting !== null))],
    rows,
    exceedsTotal: models.map(({ exceedsTotal }) => exceedsTotal),
    unattributed: unattributed(journeys),
    total,
    ...(costs && { totalCost: totalCost(rows, costs, total.value, total.transactions) }),
  };
}

function rowsOf(
  touchpoints: readonly string[],
  credits: readonly Credit[],
  intervals: readonly Interval[] | null,
  costs: CostLedger | null,
): AttributionRow[] {
  const totals = credits.map(({ value }) => value.reduce((sum, each) => sum + each, 0));
  // A touchpoint that cost money and was never met stands last in the list of names, without credit.
  const names = [...touchpoints, ...(costs?.besides(touchpoints) ?? [])];
  const first = new Float64Array(names.length);
  first.set(credits[0].value);
  const order = [...names.keys()].sort((a, b) => first[b] - first[a] || (names[a] < names[b] ? -1 : 1));
  return order.map((t): AttributionRow => {
    pulse();
    const touchpoint = names[t];
    const credit = credits.map(({ value }) => value[t] ?? 0);
    const conversions = credits[0].conversions[t] ?? 0;
    return {
      touchpoint,
      credit,
      share: credit.map((value, m) => (totals[m] === 0 ? 0 : value / totals[m])),
      ...(intervals && {
        lower: intervals.map(({ lower }) => lower[t] ?? 0),
        upper: intervals.map(({ upper }) => upper[t] ?? 0),
      }),
      conversions,
      averageOrderValue: conversions === 0 ? null : credit[0] / conversions,
      ...(costs && { cost: costFigures(costs.of(touchpoint), credit[0], conversions) }),
    };
  });
}

/** All spending against all transactions: what the ratios of the rows never add up to. */
function totalCost(rows: readonly AttributionRow[], costs: CostLedger, value: number, transactions: number) {
  const { withoutTouchpoint } = costs;
  const spent = rows.reduce((sum, { touchpoint }) => sum + (costs.of(touchpoint) ?? 0), withoutTouchpoint);
  return { ...costFigures(spent, value, transactions), withoutTouchpoint };
}

/** A name that no row bears is a mistyped one. */
function refuseUnknownDirect(
  journeys: Journeys,
  models: readonly AttributionModel[],
  { direct }: ModelSettings,
): void {
  if (direct === defaultSettings.direct || !models.some(({ setting }) => setting === 'direct')) return;
  const [missing] = namesNotMet(journeys, direct);
  if (missing !== undefined)
    throw noResult<AttributionSaying>({ code: 'unknownDirect', values: { name: missing } });
}
