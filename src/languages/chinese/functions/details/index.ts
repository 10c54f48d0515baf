import type { Translations } from '../descriptions/translations';
import { attribution } from './attribution';
import { channels } from './channels';
import { cleaning } from './cleaning';
import { fits } from './fits';
import { funnels } from './funnels';
import { journeys } from './journeys';
import { lifetime } from './lifetime';
import { retention } from './retention';
import { scorecard } from './scorecard';
import { subscriptions } from './subscriptions';
import { timeToValue } from './timeToValue';

/** The explanations of the functions. Only the build reads them, for the help page: in the pane they would be idle weight. */
export const details: readonly Translations[] = [
  attribution,
  channels,
  journeys,
  lifetime,
  fits,
  timeToValue,
  funnels,
  retention,
  subscriptions,
  scorecard,
  cleaning,
];
