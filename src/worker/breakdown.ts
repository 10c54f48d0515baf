import { allTransactions, type Credit, unattributed } from '../analytics/attribution/attribute';
import type { Journeys } from '../analytics/attribution/journeys';
import { creditOf } from '../analytics/attribution/creditOf';
import { attributionModels, defaultSettings } from '../analytics/attribution/models';
import { choose, invalid, secondsPerDay } from '../cells';
import type { AttributionOptions, AttributionResult, AttributionRow } from './protocol';

type Breakdown = Pick<AttributionResult, 'models' | 'rows' | 'exceedsTotal' | 'unattributed' | 'total'>;

/** What every touchpoint earned under each of the chosen models, largest first under the first one. */
export function breakdown(journeys: Journeys, options: AttributionOptions): Breakdown {
  const models = options.models.map((name) => choose(attributionModels, name, 'attribution model'));
  const settings = { ...defaultSettings, halfLife: options.halfLife * secondsPerDay, direct: options.direct };
  const credits = creditOf(journeys, models, settings);
  if ('reason' in credits) throw invalid(`${credits.reason}.`);
  return {
    models: models.map(({ name }) => name),
    rows: rowsOf(journeys.touchpoints, credits),
    exceedsTotal: models.map(({ exceedsTotal }) => exceedsTotal),
    unattributed: unattributed(journeys),
    total: allTransactions(journeys),
  };
}

function rowsOf(touchpoints: readonly string[], credits: readonly Credit[]): AttributionRow[] {
  const totals = credits.map(({ value }) => value.reduce((sum, each) => sum + each, 0));
  const rows = touchpoints.map((touchpoint, t) => {
    const credit = credits.map(({ value }) => value[t]);
    const conversions = credits[0].conversions[t];
    return {
      touchpoint,
      credit,
      share: credit.map((value, m) => (totals[m] === 0 ? 0 : value / totals[m])),
      conversions,
      averageOrderValue: conversions === 0 ? null : credit[0] / conversions,
    };
  });
  return rows.sort((a, b) => b.credit[0] - a.credit[0] || (a.touchpoint < b.touchpoint ? -1 : 1));
}
