import { attributionResult } from './attribution/chinese/resultTexts';
import { attributionSayings } from './attribution/chinese/sayings';
import { attribution } from './attribution/chinese/texts';
import { journeysResult } from './journeys/chinese/resultTexts';
import { journeys } from './journeys/chinese/texts';
import { lifetimeResult } from './lifetime/chinese/resultTexts';
import { lifetime } from './lifetime/chinese/texts';
import { timeToValueResult } from './timeToValue/chinese/resultTexts';
import { timeToValue } from './timeToValue/chinese/texts';

/** The texts of all analyses in Simplified Chinese, by the names of their catalogues. */
export const chinese = {
  attribution,
  attributionResult,
  attributionSayings,
  lifetime,
  lifetimeResult,
  timeToValue,
  timeToValueResult,
  journeys,
  journeysResult,
};
