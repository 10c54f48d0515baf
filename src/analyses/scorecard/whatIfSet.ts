import { numberIn } from '../../reading/numbers';
import type { WhatIfSet } from './messages';
import type { ScorecardChoices } from './options';

type Typed = Pick<
  ScorecardChoices,
  'whatIfFrom' | 'whatIfTo' | 'whatIfShare' | 'whatIfChurn' | 'whatIfDiscount' | 'whatIfMargin'
>;

/** What is typed as shares of 1; `null`: it is none that can be tried. */
export const typedShares = (typed: Typed) => ({
  share: shareIn(typed.whatIfShare, (percent) => percent > 0 && percent <= 100),
  churn: shareIn(typed.whatIfChurn, (percent) => percent >= 0 && percent < 100),
  discount: shareIn(typed.whatIfDiscount, (percent) => percent >= 0 && percent <= 1000),
  margin: shareIn(typed.whatIfMargin, (percent) => percent > 0 && percent <= 100),
});

function shareIn(text: string, isUsable: (percent: number) => boolean): number | null {
  const percent = numberIn(text);
  return percent !== null && isUsable(percent) ? percent / 100 : null;
}

/** What is tried; `null`: something that is typed cannot be. */
export function whatIfSet(typed: Typed): WhatIfSet | null {
  const { whatIfFrom, whatIfTo, whatIfMargin } = typed;
  const { share, churn, discount, margin } = typedShares(typed);
  const isSame = whatIfFrom !== '' && whatIfFrom === whatIfTo;
  if (share === null || churn === null || discount === null || isSame) return null;
  if (margin === null && whatIfMargin.trim() !== '') return null;
  return { from: whatIfFrom || null, to: whatIfTo || null, share, churn, discount, margin };
}
