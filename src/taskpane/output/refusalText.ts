import type { ResultWords } from '../../blueprint/analysis';
import { resultTexts } from '../texts/result';

/** Why no formula gives a result: words of its analysis, or those all of them share. */
export function refusalText({ refusals = {} }: Pick<ResultWords, 'refusals'>, code: string): string {
  const shared: Readonly<Record<string, string>> = resultTexts.live.refusals;
  return code in refusals ? refusals[code] : shared[code];
}
