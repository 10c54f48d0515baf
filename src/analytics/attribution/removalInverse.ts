import { invertDense } from '../numerics/invertDense';
import type { MarkovChain } from './markovChain';

/** What share of the conversions, and of their value, would be lost without each touchpoint. */
export interface RemovalEffects {
  conversions: Float64Array;
  value: Float64Array;
}

/** The touchpoint of each state where every state is one, and no other is the same: a chain that remembers one touch. */
export function touchpointsOfStates({ states, memberOffset, member }: MarkovChain): Int32Array | null {
  const isOneEach = memberOffset[states] === states && memberOffset.every((from, s) => from === s);
  return isOneEach && new Set(member).size === states ? member : null;
}

/** Multiplications that one inverse takes. */
export const inverseSteps = ({ states }: Pick<MarkovChain, 'states'>): number => states ** 3;

/**
 * The removal effects of all touchpoints of a chain of order 1 by one inverse: with N = (I − Q)⁻¹ a journey is ever at c with chance
 * Σₛ startₛ·Nₛ꜀ / N꜀꜀ and converts from there with chance h(c) = Σₜ N꜀ₜ·convertsₜ, so without c the chain loses the product of the
 * two (Kemeny & Snell 1960, Finite Markov Chains, theorems 3.2.4, 3.3.7 and 3.5.4).
 *
 * @param touchpointOf of each state.
 */
export function effectsByInverse(
  chain: MarkovChain,
  touchpointOf: Int32Array,
  touchpoints: number,
): RemovalEffects {
  const { states, converts, meanValue, start } = chain;
  const visits = invertDense(withoutReturning(chain), states);
  const value = converts.map((share, s) => share * meanValue[s]);
  const effects = { conversions: new Float64Array(touchpoints), value: new Float64Array(touchpoints) };
  const arrivals = new Float64Array(states);
  for (let s = 0; s < states; s++) {
    if (start[s] === 0) continue;
    for (let c = 0; c < states; c++) arrivals[c] += start[s] * visits[s * states + c];
  }
  const share = (lost: number, all: number) => (all === 0 ? 0 : lost / all);
  for (let c = 0; c < states; c++) {
    const row = visits.subarray(c * states, (c + 1) * states);
    const reached = arrivals[c] / row[c];
    let [sold, earned] = [0, 0];
    for (let t = 0; t < states; t++) {
      sold += row[t] * converts[t];
      earned += row[t] * value[t];
    }
    effects.conversions[touchpointOf[c]] = share(reached * sold, chain.conversionRate);
    effects.value[touchpointOf[c]] = share(reached * earned, chain.valuePerJourney);
  }
  return effects;
}

/** I − Q by rows. */
function withoutReturning({ states, offset, target, probability }: MarkovChain): Float64Array {
  const matrix = new Float64Array(states * states);
  for (let s = 0; s < states; s++) {
    matrix[s * states + s] += 1;
    for (let i = offset[s]; i < offset[s + 1]; i++) matrix[s * states + target[i]] -= probability[i];
  }
  return matrix;
}
