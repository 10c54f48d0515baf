import type { AttributionResult } from '../../analyses/attribution/messages';
import type { BarData } from '../views/barShape';
import { texts } from '../texts';
import { shownInterval } from '../../analyses/attribution/intervals';

/** What each touchpoint earns under each model, as it is drawn. */
export const creditBars = ({ models, rows }: AttributionResult): BarData => ({
  series: models.map(texts.modelName),
  groups: rows.map((row) => ({
    name: row.touchpoint,
    figures: row.credit.map((value, model) => ({ value, interval: shownInterval(row, model) })),
  })),
});
