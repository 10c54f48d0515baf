import { type AttributionReason, ofModel } from '../../analytics/attribution/reason';
import { areTooManyForChain } from '../../analytics/attribution/tooManyForChain';
import { stepsOfPane } from '../../analytics/numerics/work';
import type { CountedPaths } from '../../functions/attribution/countedPaths';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import { modelsOf, settingsOf } from './breakdown';
import type { AttributionOptions, PathsRequest } from './messages';
import { isPreferring } from './preference';

/** They are counted again once there are so many times as many spellings. */
const growth = 1.25;

/**
 * Answers what is to be called while paths are taken in: it throws as soon as they hold too many names for a chain that is asked for,
 * before the rest of them is read.
 */
export function chainNames({ options, columns }: PathsRequest, paths: CountedPaths): () => void {
  // Of periods that are told apart not all need be looked at.
  if (columns.periodNo !== undefined) return () => undefined;
  let next = 0;
  return () => {
    if (paths.spellings < next) return;
    next = growth * paths.spellings;
    if (tooManyNames(options, paths.spellings)) refuseManyNames(options, paths.countNames());
  };
}

/** The same of touches, before there are journeys: as far as all touches will be in some. */
export function refuseManyTouchpoints(options: AttributionOptions, touchpoints: number): void {
  const { lookback, period, conversions, passOver = [] } = options;
  const areAllMet = lookback === null && !period && conversions !== 'first a customer';
  if (areAllMet && passOver.length === 0 && !isPreferring(options)) refuseManyNames(options, touchpoints);
}

function refuseManyNames(options: AttributionOptions, touchpoints: number): void {
  const excess = tooManyNames(options, touchpoints);
  if (excess) throw refusedFor(excess);
}

function tooManyNames(
  options: AttributionOptions,
  touchpoints: number,
): { reason: AttributionReason } | null {
  const model = modelsOf(options).find(({ setting }) => setting === 'order');
  return model && areTooManyForChain(touchpoints, settingsOf(options).order, { left: stepsOfPane })
    ? { reason: ofModel(model.name, { code: 'tooManyForChain', values: { touchpoints } }) }
    : null;
}
