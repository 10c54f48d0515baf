import type { MarkovChain } from '../../../src/analytics/attribution/markovChain';
import { type RemovalEffects, removalEffects } from '../../../src/analytics/attribution/removalEffects';
import { expectClose } from '../../support/close';
import { reasonText } from '../../../src/functions/attribution/reasonSentences';

/** Chains written down by hand: a state for each touchpoint, all walks begin at the first. */

interface Edge {
  from: number;
  to: number;
  probability: number;
}

/** @param conversionRate what the chain yields with nothing removed; every conversion is worth 2. */
function chainOf(converts: readonly number[], edges: readonly Edge[], conversionRate: number): MarkovChain {
  const states = converts.length;
  const sorted = [...edges].sort((a, b) => a.from - b.from);
  const all = [...Array(states + 1).keys()];
  return {
    states,
    offset: Int32Array.from(all, (s) => sorted.filter(({ from }) => from < s).length),
    target: Int32Array.from(sorted, ({ to }) => to),
    probability: Float64Array.from(sorted, ({ probability }) => probability),
    start: Float64Array.from({ length: states }, (_, s) => (s === 0 ? 1 : 0)),
    converts: Float64Array.from(converts),
    meanValue: new Float64Array(states).fill(2),
    conversionRate,
    valuePerJourney: 2 * conversionRate,
    memberOffset: Int32Array.from(all),
    member: Int32Array.from({ length: states }, (_, s) => s),
  };
}

function effectsOf(chain: MarkovChain, touchpoints = chain.states): RemovalEffects {
  const effects = removalEffects(chain, touchpoints);
  if ('reason' in effects) throw new Error(effects.reason.code);
  return effects;
}

test('a short chain', () => {
  // A converts in 1/4, goes to B in 1/2; B converts in 1/2: 1/4 + 1/4 in all.
  const chain = chainOf([1 / 4, 1 / 2], [{ from: 0, to: 1, probability: 1 / 2 }], 1 / 2);
  expect([...effectsOf(chain).conversions]).toEqual([1, 1 / 2]);
  expect([...effectsOf(chain).value]).toEqual([1, 1 / 2]);
});

test('a touchpoint no state contains has no effect', () => {
  const chain = chainOf([1 / 2], [], 1 / 2);
  expect([...effectsOf(chain, 3).conversions]).toEqual([1, 0, 0]);
});

test('a chain that yields nothing has no effects', () => {
  const chain = chainOf([0, 0], [{ from: 0, to: 1, probability: 1 / 2 }], 0);
  expect([...effectsOf(chain).conversions]).toEqual([0, 0]);
  expect([...effectsOf(chain).value]).toEqual([0, 0]);
});

test.each([10, 20, 30, 45])('walks that end once in 2^%i steps are solved, not walked', (bits) => {
  // A and B hand the walk to and fro; A ends it by a sale or by C, each in one of 2^bits visits; C always sells.
  // Powers of two, and 1 less two of them, are exact, so the sums hold to the last digits however slow the chain.
  const rare = 2 ** -bits;
  const chain = chainOf(
    [rare, 0, 1],
    [
      { from: 0, to: 1, probability: 1 - 2 * rare },
      { from: 0, to: 2, probability: rare },
      { from: 1, to: 0, probability: 1 },
    ],
    1,
  );
  const { conversions, value } = effectsOf(chain);
  // Without B half of the walks that end do so at once: two in 2^bits.
  [1, 1 - 2 * rare, 1 / 2].forEach((effect, touchpoint) => {
    expectClose(conversions[touchpoint], effect, 1e-9);
    expectClose(value[touchpoint], effect, 1e-9);
  });
});

test('a chain too large to be walked even a few times is refused, with its states', () => {
  const states = 15_000;
  const chain = { ...chainOf([1], [], 1), states, target: new Int32Array(states) };
  const effects = removalEffects(chain, states);
  expect('reason' in effects && reasonText(effects.reason)).toMatch(
    /15000 states and 15000 touchpoints, too many to solve; lower the order/,
  );
});

test('more than 64 touchpoints are removed batch by batch', () => {
  // From a hub to each of 149 others, which sell in 1, 1/2, 1/3 …
  const others = Array.from({ length: 149 }, (_, i) => i + 1);
  const converts = [0, ...others.map((i) => 1 / i)];
  const edges = others.map((to) => ({ from: 0, to, probability: 1 / 149 }));
  const rate = others.reduce((sum, i) => sum + 1 / i / 149, 0);
  const { conversions } = effectsOf(chainOf(converts, edges, rate));
  expectClose(conversions[0], 1, 1e-12);
  for (const i of others) expectClose(conversions[i], 1 / i / 149 / rate, 1e-12);
});
