import type { AttributionResult } from '../../worker/attributionMessages';
import type { BarData } from './barShape';
import { texts } from '../texts';
import { shownInterval } from './intervals';

/** What each touchpoint earns under each model, as it is drawn. */
export const creditBars = ({ models, rows }: AttributionResult): BarData => ({
  series: models.map(texts.modelName),
  groups: rows.map((row) => ({
    name: row.touchpoint,
    figures: row.credit.map((value, model) => ({ value, interval: shownInterval(row, model) })),
  })),
});
