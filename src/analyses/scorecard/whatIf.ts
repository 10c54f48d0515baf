import {
  afterMove,
  type Assumptions,
  type Between,
  moveBudget,
  type Moved,
  valueUnder,
} from '../../analytics/scorecard/whatIf';
import type { WhatIfGround, WhatIfSet } from './messages';
import { enoughBuyers } from './summary';

/** What is tried before anybody sets anything: a tenth moved, and nothing else changed. */
export const asSuggested: WhatIfSet = {
  from: null,
  to: null,
  share: 0.1,
  churn: 0,
  discount: 0,
  margin: null,
};

/** What came of it; lists go by the segments of the ground. */
export interface WhatIf {
  /** Places of the segments between which money is moved. */
  from: number;
  to: number;
  assumed: Assumptions;
  /** Value of a customer as assumed. */
  values: Between[];
  /** Value over cost of a customer, as in the result and as assumed. */
  ratios: number[];
  assumedRatios: number[];
  moved: Moved;
  after: { cost: number; won: number }[];
}

export function whatIfOf({ segments, grounds, horizon, margin }: WhatIfGround, set: WhatIfSet): WhatIf {
  const assumed = { margin: set.margin ?? margin, churn: set.churn, discount: set.discount };
  const valued = (under: Assumptions) => grounds.map((ground) => valueUnder(ground, under, horizon));
  const values = valued(assumed);
  const over = (some: readonly Between[]) =>
    some.map(({ value }, i) => value / (grounds[i].cost / grounds[i].won));
  const ratios = over(valued({ margin, churn: 0, discount: 0 }));
  const ranked = suggestible(grounds).sort((a, b) => ratios[a] - ratios[b]);
  const best = [...ranked].reverse();
  const placeOf = (name: string | null) => (name === null ? -1 : segments.indexOf(name));
  const [given, wanted] = [placeOf(set.from), placeOf(set.to)];
  // There are two of them at least.
  const other = (places: readonly number[], than: number) => places.find((place) => place !== than) ?? 0;
  const from = given >= 0 ? given : other(ranked, wanted);
  const to = wanted >= 0 && wanted !== from ? wanted : other(best, from);
  const moved = moveBudget(grounds[from], grounds[to], set.share, [values[from], values[to]]);
  return {
    ...{ from, to, assumed, values, ratios, moved },
    assumedRatios: over(values),
    after: afterMove(grounds, [from, to], moved),
  };
}

/** The segments with customers enough to suggest something of, or all where there are no two of those. */
function suggestible(grounds: WhatIfGround['grounds']): number[] {
  const all = grounds.map((_, place) => place);
  const enough = all.filter((place) => grounds[place].won >= enoughBuyers);
  return enough.length < 2 ? all : enough;
}

/** Whether customers are valued otherwise than in the result. */
export const isOtherwise = ({ assumed }: WhatIf, { margin }: WhatIfGround): boolean =>
  assumed.margin !== margin || assumed.churn > 0 || assumed.discount > 0;
