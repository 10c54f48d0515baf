import { ofModel } from '../../analytics/attribution/reason';
import { areTooManyForChain } from '../../analytics/attribution/tooManyForChain';
import { stepsOfPane } from '../../analytics/numerics/work';
import type { CountedPaths } from '../../functions/attribution/countedPaths';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import { modelsOf, settingsOf } from './breakdown';
import type { PathsRequest } from './messages';

/** They are counted again once there are so many times as many spellings. */
const growth = 1.25;

/**
 * Answers what is to be called while paths are taken in: it throws as soon as they hold too many names for a chain that is asked for,
 * before the rest of them is read.
 */
export function chainNames({ options, columns }: PathsRequest, paths: CountedPaths): () => void {
  const model = modelsOf(options).find(({ setting }) => setting === 'order');
  // Of periods that are told apart not all need be looked at.
  if (!model || columns.periodNo !== undefined) return () => undefined;
  const { order } = settingsOf(options);
  const areTooMany = (names: number) => areTooManyForChain(names, order, { left: stepsOfPane });
  let next = 0;
  return () => {
    if (paths.spellings < next) return;
    next = growth * paths.spellings;
    const touchpoints = areTooMany(paths.spellings) ? paths.countNames() : 0;
    if (areTooMany(touchpoints))
      throw refusedFor({ reason: ofModel(model.name, { code: 'tooManyForChain', values: { touchpoints } }) });
  };
}
