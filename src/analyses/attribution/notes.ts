import { namesNotMet } from '../../analytics/attribution/direct';
import type { Journeys } from '../../analytics/attribution/journeys';
import { type AttributionModel, defaultSettings } from '../../analytics/attribution/models';
import type { SalesNotes } from '../../analytics/attribution/sales';
import type { AttributionNote } from './sayings';

/** What became of orders that came twice, and of refunds without one. */
export function saidOfSales({ sentAgain, refundsWithoutOrder }: SalesNotes): AttributionNote[] {
  const notes: (AttributionNote | false)[] = [
    sentAgain > 0 && { code: 'ordersSentAgain', values: { orders: sentAgain } },
    refundsWithoutOrder > 0 && { code: 'refundsUnattributed', values: { refunds: refundsWithoutOrder } },
  ];
  return notes.filter((note) => note !== false);
}

/** What the reader of an attribution should know. */
export function attributionNotes(
  journeys: Journeys,
  models: readonly AttributionModel[],
  {
    flags,
    isOneACustomer,
    areCostsApart,
    isPart,
  }: {
    flags: 'flags' | 'flagsInPaths' | null;
    isOneACustomer: boolean;
    areCostsApart: boolean;
    isPart: boolean;
  },
): AttributionNote[] {
  const refitted = isPart ? models.filter((model) => 'whole' in model).map(({ name }) => name) : [];
  const open = journeys.open.count.reduce((sum, count) => sum + count, 0);
  const { direct } = defaultSettings;
  const notes: (AttributionNote | false)[] = [
    flags !== null && { code: flags },
    isOneACustomer && { code: 'oneACustomer' },
    ...saidOfSales(journeys.said),
    models.some(({ setting }) => setting === 'direct') &&
      namesNotMet(journeys, direct).length === direct.length && {
        code: 'noDirect',
        values: { names: direct },
      },
    open > 0 &&
      models.some((model) => 'whole' in model) && { code: 'journeysOpen', values: { journeys: open } },
    areCostsApart && { code: 'costsApart' },
    refitted.length > 0 && { code: 'refitted', values: { models: refitted } },
  ];
  return notes.filter((note) => note !== false);
}
