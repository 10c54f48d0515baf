import type { Analysis } from '../blueprint/analysis';
import { attribution } from './attribution/index';
import { journeys } from './journeys/index';
import { lifetime } from './lifetime/index';
import { scorecard } from './scorecard/index';
import { timeToValue } from './timeToValue/index';

/** What the pane offers, in the order of the tabs. */
export const analyses: readonly [Analysis, ...Analysis[]] = [
  attribution,
  lifetime,
  timeToValue,
  journeys,
  scorecard,
];
