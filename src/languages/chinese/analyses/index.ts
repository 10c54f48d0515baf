import { attributionOptions } from './attribution/optionTexts';
import { attributionResult } from './attribution/resultTexts';
import { attributionSayings } from './attribution/sayings';
import { attribution } from './attribution/texts';
import { journeysFolded } from './journeys/foldedTexts';
import { journeysResult } from './journeys/resultTexts';
import { journeys } from './journeys/texts';
import { lifetimeResult } from './lifetime/resultTexts';
import { subscriptionsResult } from './lifetime/subscriptions';
import { lifetime } from './lifetime/texts';
import { scorecardResult } from './scorecard/resultTexts';
import { scorecard } from './scorecard/texts';
import { scorecardWhatIf } from './scorecard/whatIfTexts';
import { titles } from './titles';
import { timeToValueResult } from './timeToValue/resultTexts';
import { timeToValue } from './timeToValue/texts';

/** The texts of all analyses in Simplified Chinese, by the names of their catalogues. */
export const chinese = {
  titles,
  attribution,
  attributionOptions,
  attributionResult,
  attributionSayings,
  lifetime,
  lifetimeResult,
  subscriptionsResult,
  timeToValue,
  timeToValueResult,
  journeys,
  journeysFolded,
  journeysResult,
  scorecard,
  scorecardResult,
  scorecardWhatIf,
};
