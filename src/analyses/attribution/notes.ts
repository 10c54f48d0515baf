import { namesNotMet } from '../../analytics/attribution/direct';
import type { Journeys } from '../../analytics/attribution/journeys';
import { type AttributionModel, defaultSettings } from '../../analytics/attribution/models';
import { counted } from '../../cells';

/** What the reader of an attribution should know. */
export function attributionNotes(
  journeys: Journeys,
  models: readonly AttributionModel[],
  { isOneACustomer, areCostsApart }: { isOneACustomer: boolean; areCostsApart: boolean },
): string[] {
  const { sentAgain, refundsWithoutOrder } = journeys.said;
  const open = journeys.open.start.length;
  const { direct } = defaultSettings;
  const notes = [
    isOneACustomer &&
      'The value is 1 on every row of most customers who bought, so each of them counts as one conversion, at the last row.',
    sentAgain > 0 && `${counted(sentAgain, 'order')} sent again counted once.`,
    refundsWithoutOrder > 0 && `${counted(refundsWithoutOrder, 'refund')} without an order unattributed.`,
    models.some(({ setting }) => setting === 'direct') &&
      namesNotMet(journeys, direct).length === direct.length &&
      `No touchpoint is called ${direct.join(', ')}: last non-direct may have found none to pass over.`,
    open > 0 &&
      models.some((model) => 'whole' in model) &&
      `${counted(open, 'journey')} may convert yet: Markov and Shapley leave them out.`,
    areCostsApart &&
      'The table of costs names none of what is broken down by: its cost stands at Unattributed and in the total.',
  ];
  return notes.filter((note) => note !== false);
}
