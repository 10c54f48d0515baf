import { invalid } from '../../cells';
import { lengthOf, modelChoices } from '../lifetime/arguments';
import { zone } from '../settings/reading';
import { choiceSetting, decimalOf, numberOf, oneValue } from '../settings/setting';

/** How the scorecard looks ahead, and what share of it is the company’s own. */
export const scorecardSettings = {
  margin: oneValue('margin', 'Share of the value that is margin, 0.25 for 25 %; omitted: 1.', 1, marginOf),
  horizon: oneValue('horizon', 'Days ahead; "infinite": without end; omitted: 365.', 365, (value, where) =>
    lengthOf(decimalOf(value), where),
  ),
  model: choiceSetting('model', 'Model of repeat orders; omitted: bg/nbd.', modelChoices),
  zone,
};

function marginOf(value: unknown, where: string): number {
  const margin = numberOf(value, where);
  if (margin > 0 && margin <= 1) return margin;
  throw invalid(`${where} is ${margin}; it is a share of 1, above 0: 0.1 is 10 %.`);
}
