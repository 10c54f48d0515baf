import { ownName } from '../../cells';
import { type Credit, hasUnattributed, unattributed } from '../../analytics/attribution/attribute';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel, ModelSettings } from '../../analytics/attribution/models';
import { refuseLongFigures } from '../answerSize';
import { modelHeading } from './models';
import type { OutputCell } from '../output';
import { conversionsHeading } from '../said';
import { unattributedName } from '../touchLog';
import { inEnglish, words } from '../words';

/** Values that differ by no more than rounding rank alike: 49 shares of 1/49 are a tie with 1. */
const rank = (value: number): number => Math.round(value * 1e6);

/** The touchpoints with the largest value first, ties by name. */
export function ranked(touchpoints: readonly string[], value: Float64Array): number[] {
  return [...touchpoints.keys()].sort(
    (a, b) => rank(value[b]) - rank(value[a]) || (touchpoints[a] < touchpoints[b] ? -1 : 1),
  );
}

/**
 * The table of touchpoints: name, credit under each model, transactions credited under the first model. Largest first
 * under the first model; the transactions without a touch last.
 */
export function creditTable(
  journeys: Journeys,
  models: readonly AttributionModel[],
  credits: readonly Credit[],
  settings: ModelSettings,
): OutputCell[][] {
  const hasRest = hasUnattributed(journeys);
  const figures = [...credits.map(({ value }) => value), credits[0].conversions];
  const { touchpoints } = journeys;
  refuseLongFigures(touchpoints.length + (hasRest ? 2 : 1), touchpoints, figures);
  const rows = ranked(touchpoints, credits[0].value).map((t): OutputCell[] => [
    touchpoints[t],
    ...figures.map((column) => column[t]),
  ]);
  const rest = unattributed(journeys);
  if (hasRest) {
    const values = models.map(({ gives }) => (gives === 'value' ? rest.value : ''));
    rows.push([ownName(unattributedName, touchpoints), ...values, rest.transactions]);
  }
  return [
    [
      words.touchpoint,
      ...models.map((model) => inEnglish(modelHeading(model, journeys, settings))),
      inEnglish(conversionsHeading(journeys.said)),
    ],
    ...rows,
  ];
}
