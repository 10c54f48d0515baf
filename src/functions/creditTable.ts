import { type Credit, unattributed } from '../analytics/attribution/attribute';
import type { Journeys } from '../analytics/attribution/journeys';
import type { AttributionModel } from '../analytics/attribution/models';
import type { OutputCell } from './declaration';
import { unattributedName } from './touchLog';

/** Values that differ by no more than rounding rank alike: 49 shares of 1/49 are a tie with 1. */
const rank = (value: number): number => Math.round(value * 1e6);

/**
 * The table of touchpoints: name, credit under each model, transactions credited under the first model. Largest first
 * under the first model, ties by name; the transactions without a touch last.
 */
export function creditTable(
  journeys: Journeys,
  models: readonly AttributionModel[],
  credits: readonly Credit[],
): OutputCell[][] {
  const rows: OutputCell[][] = journeys.touchpoints
    .map(
      (name, t) =>
        [name, ...credits.map((credit) => credit.value[t]), credits[0].conversions[t]] as OutputCell[],
    )
    .sort((a, b) => rank(b[1] as number) - rank(a[1] as number) || (a[0] < b[0] ? -1 : 1));
  const rest = unattributed(journeys);
  if (rest.transactions > 0) {
    const values = models.map(({ gives }) => (gives === 'value' ? rest.value : ''));
    rows.push([unattributedName, ...values, rest.transactions]);
  }
  return [['Touchpoint', ...models.map(({ name }) => name), 'Conversions'], ...rows];
}
