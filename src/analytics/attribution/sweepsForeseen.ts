import type { MarkovChain } from './markovChain';
import { pulse } from '../numerics/pulse';

/** Share of the journeys that may still be under way when the iteration ends. */
export const tolerance = 1e-13;

/**
 * How many sweeps it takes until the journeys without one of some touchpoints have ended: the one that is met least, which holds back the
 * fewest of them. One touchpoint is followed for a small part of what all of them take.
 *
 * @param most sweeps that are made; where they do not do, the last of them tell how many will.
 */
export function sweepsForeseen(chain: MarkovChain, touchpoints: readonly number[], most: number): number {
  const { states, offset, target, probability } = chain;
  const isClosed = closedBy(chain, rarest(chain, touchpoints));
  const waiting = chain.start.slice();
  let before = 1;
  for (let sweeps = 1; ; sweeps++) {
    pulse();
    let underWay = 0;
    for (let s = 0; s < states; s++) {
      const share = waiting[s];
      if (share === 0) continue;
      waiting[s] = 0;
      if (isClosed[s]) continue;
      underWay += share;
      const end = offset[s + 1];
      for (let i = offset[s]; i < end; i++) waiting[target[i]] += share * probability[i];
    }
    if (underWay <= tolerance) return sweeps;
    if (sweeps >= most) {
      const left = Math.log(underWay / tolerance) / Math.log(before / underWay);
      return sweeps + (left > 0 ? left : Infinity);
    }
    before = underWay;
  }
}

/** Of some touchpoints that follow one another the one whose states the fewest ways lead to, each counted by its chance. */
function rarest(chain: MarkovChain, touchpoints: readonly number[]): number {
  const { states, target, probability, memberOffset, member } = chain;
  const coming = chain.start.slice();
  target.forEach((state, i) => (coming[state] += probability[i]));
  const comingTo = new Float64Array(touchpoints.length);
  for (let s = 0; s < states; s++) {
    for (let m = memberOffset[s]; m < memberOffset[s + 1]; m++) {
      const place = member[m] - touchpoints[0];
      if (place >= 0 && place < comingTo.length) comingTo[place] += coming[s];
    }
  }
  return touchpoints[comingTo.indexOf(comingTo.reduce((least, each) => Math.min(least, each)))];
}

function closedBy({ states, memberOffset, member }: MarkovChain, touchpoint: number): Uint8Array {
  const isClosed = new Uint8Array(states);
  for (let s = 0; s < states; s++)
    for (let m = memberOffset[s]; m < memberOffset[s + 1]; m++) if (member[m] === touchpoint) isClosed[s] = 1;
  return isClosed;
}
