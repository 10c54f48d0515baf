import { powerOfHalf } from '../numerics/powerOfHalf';

/**
 * The rules of attribution: each says how one journey's credit is shared among its touches. Definitions and edge
 * cases are those most published descriptions agree on; where they differ the choice is stated.
 */

/** One journey that ended in a transaction: the touches `start … end − 1` of the columns. */
export interface Journey {
  touchpoint: Int32Array;
  time: Float64Array;
  start: number;
  end: number;
  /** The touch at or last before the lead milestone; −1: there is none. */
  lead: number;
  /** The same for the opportunity milestone. */
  opportunity: number;
}

/**
 * Writes the share of each touch into `weights[0 … n − 1]`, n = end − start ≥ 1. Shares add up to 1, save for
 * participation.
 */
export type Rule = (journey: Journey, weights: Float64Array) => void;

/** First touch: the earliest touch takes all (with a lookback: the earliest one inside it). */
export const firstTouch: Rule = ({ start, end }, weights) => {
  weights.fill(0, 0, end - start);
  weights[0] = 1;
};

/** Last touch: the touch nearest to the transaction takes all. */
export const lastTouch: Rule = ({ start, end }, weights) => {
  weights.fill(0, 0, end - start);
  weights[end - start - 1] = 1;
};

/**
 * Last non-direct: the latest touch that is not direct takes all; when all are direct, the last one does. `kind` is what
 * each touch is, `isDirect[k]` whether kind k counts as direct.
 */
export const lastNonDirect =
  (kind: Int32Array, isDirect: readonly boolean[]): Rule =>
  ({ start, end }, weights) => {
    let taker = end - 1;
    while (taker >= start && isDirect[kind[taker]]) taker--;
    weights.fill(0, 0, end - start);
    weights[(taker < start ? end - 1 : taker) - start] = 1;
  };

/** Linear: every touch takes the same share; a touchpoint seen k times takes k shares. */
export const linear: Rule = ({ start, end }, weights) => {
  weights.fill(1 / (end - start), 0, end - start);
};

/**
 * Marks the first touch of each distinct touchpoint with 1, the others with 0; answers how many there are.
 * `seen` is scratch space, one entry a touchpoint.
 */
function markDistinct({ touchpoint, start, end }: Journey, weights: Float64Array, seen: Uint8Array): number {
  for (let i = start; i < end; i++) seen[touchpoint[i]] = 0;
  let distinct = 0;
  for (let i = start; i < end; i++) {
    const isNew = seen[touchpoint[i]] === 0;
    seen[touchpoint[i]] = 1;
    weights[i - start] = isNew ? 1 : 0;
    if (isNew) distinct++;
  }
  return distinct;
}

/**
 * Linear distinct: every distinct touchpoint takes the same share however often it was met. This is the Shapley
 * value of the game "conversions of the journeys that stay inside the coalition" (Zhao, Mahboobi & Bagheri 2018,
 * arXiv:1804.05327).
 */
export function linearDistinct(touchpoints: number): Rule {
  const seen = new Uint8Array(touchpoints);
  return (journey, weights) => {
    const distinct = markDistinct(journey, weights, seen);
    for (let i = 0; i < journey.end - journey.start; i++) weights[i] /= distinct;
  };
}

/** Participation: every distinct touchpoint takes the full value, so credits exceed the total by design. */
export function participation(touchpoints: number): Rule {
  const seen = new Uint8Array(touchpoints);
  return (journey, weights) => void markDistinct(journey, weights, seen);
}

/** Time decay: a touch weighs half as much for every `halfLife` milliseconds it lies before the transaction. */
export const timeDecay =
  (halfLife: number): Rule =>
  ({ time, start, end }, weights) => {
    // Counted from the last touch instead of the transaction, which changes no share and cannot underflow to 0/0.
    const latest = time[end - 1];
    let total = 0;
    for (let i = start; i < end; i++)
      total += weights[i - start] = powerOfHalf((latest - time[i]) / halfLife);
    for (let i = 0; i < end - start; i++) weights[i] /= total;
  };

/**
 * Position based: fixed shares for the first and the last touch, the rest shared evenly by those between. One touch
 * takes all; of two touches the shares of the ends are scaled up to 1.
 */
export const positionBased =
  (first: number, middle: number, last: number): Rule =>
  ({ start, end }, weights) => {
    const n = end - start;
    if (n === 1) {
      weights[0] = 1;
    } else if (n === 2) {
      weights[0] = first / (first + last);
      weights[1] = last / (first + last);
    } else {
      weights.fill(middle / (n - 2), 1, n - 1);
      weights[0] = first;
      weights[n - 1] = last;
    }
  };

/**
 * Milestone models: fixed shares for the first touch, the touch at or last before the lead milestone, the same for
 * the opportunity and, with `closing`, the last touch; `rest` is shared evenly by the others. What a missing milestone
 * or a missing rest leaves over goes to the other positions in proportion; a touch in two positions takes both.
 */
export const milestones =
  ({ position, closing, rest }: { position: number; closing: boolean; rest: number }): Rule =>
  ({ start, end, lead, opportunity }, weights) => {
    const n = end - start;
    // A position that is missing stands with the first, and takes nothing there.
    const atLead = Math.max(0, lead - start);
    const atOpportunity = Math.max(0, opportunity - start);
    const atLast = closing ? n - 1 : 0;
    let places = 1;
    if (atLead > 0) places++;
    if (atOpportunity > 0 && atOpportunity !== atLead) places++;
    if (atLast > 0 && atLast !== atLead && atLast !== atOpportunity) places++;
    const positions = 1 + (lead >= 0 ? 1 : 0) + (opportunity >= 0 ? 1 : 0) + (closing ? 1 : 0);
    const others = n - places;
    const total = positions * position + (others > 0 ? rest : 0);
    weights.fill(others > 0 ? rest / others / total : 0, 0, n);
    weights[0] = weights[atLead] = weights[atOpportunity] = weights[atLast] = 0;
    const share = position / total;
    weights[0] += share;
    if (lead >= 0) weights[atLead] += share;
    if (opportunity >= 0) weights[atOpportunity] += share;
    if (closing) weights[atLast] += share;
  };
