import { effectsByInverse, inverseSteps, type RemovalEffects, touchpointsOfStates } from './removalInverse';
import { batchSizeOf, fewestSweeps, stepsOfSweep, stepsOfSweeps } from './chainSteps';
import { sweepsForeseen, tolerance } from './sweepsForeseen';
import { solveDense } from '../numerics/solveDense';
import type { MarkovChain } from './markovChain';
import { isForPane } from '../numerics/isForPane';
import { stepsOfCell, stepsOfPane, type Work } from '../numerics/work';
import type { ModelReason } from './reason';
import { pulse } from '../numerics/pulse';

export type { RemovalEffects } from './removalInverse';

/** Sweeps after which solving is worth a try. */
const manySweeps = 300;
/** Chains of fewer states that take fewer steps are walked through in no time, to the last digits. */
const [fewStates, fewSteps] = [200, 1e6];

/**
 * Removal effects of an absorbing chain, exactly: 1 − P(conversion without c) / P(conversion), where every arrival at
 * a state that contains c is lost (Anderl, Becker, von Wangenheim & Schumann 2016, IJRM 33(3), 457–474). On value, a
 * converting walk is worth the mean value of the journeys that end in its last state.
 *
 * All touchpoints are removed side by side while one pass after the other carries the journeys forward by a touch; no
 * simulation. If the walks take too long to end, the equations are solved instead; a large chain of order 1 takes one inverse.
 *
 * @returns the effects, or the reason why they cannot be had in reasonable time.
 */
export function removalEffects(
  chain: MarkovChain,
  touchpoints: number,
  work: Work = { left: stepsOfCell },
): RemovalEffects | { reason: ModelReason } {
  const without: Earned = {
    conversions: new Float64Array(touchpoints),
    value: new Float64Array(touchpoints),
  };
  const sweep = stepsOfSweeps(chain, touchpoints);
  const most = Math.min(work.left, stepsOfPane);
  const fewest = sweep * fewestSweeps;
  const isSmall = chain.states < fewStates && fewest < fewSteps;
  const touchpointOf = isSmall ? null : touchpointsOfStates(chain);
  const byInverse = touchpointOf ? inverseSteps(chain) : Infinity;
  if (touchpointOf && byInverse <= Math.min(most, fewest)) {
    work.left -= byInverse;
    return effectsByInverse(chain, touchpointOf, touchpoints);
  }
  if (byInverse <= fewest) return tooLarge(chain, touchpoints, byInverse, work);
  const batches = batchesOf(chain, touchpoints);
  if (fewest > most) {
    const foreseen = fewest > stepsOfPane ? fewest : stepsForeseen(chain, batches, fewest);
    return tooLarge(chain, touchpoints, foreseen, work);
  }
  const solving = (chain.states ** 3 / 3) * touchpoints;
  const canSolve = solving <= most;
  if (!canSolve) {
    const foreseen = stepsForeseen(chain, batches, most);
    if (foreseen > most) return tooLarge(chain, touchpoints, foreseen, work);
  }
  // Where solving costs little, sweeps that hardly end are given up early.
  let left = canSolve ? Math.max(solving, sweep * manySweeps) : most;
  const spend = (amount: number) => {
    work.left -= amount;
    return (left -= amount) >= 0;
  };
  for (const removed of batches) {
    if (carryForward(chain, removed, without, spend)) continue;
    if (!canSolve) return tooLarge(chain, touchpoints, Infinity, work);
    work.left -= (chain.states ** 3 / 3) * removed.length;
    removed.forEach((touchpoint) => solve(chain, touchpoint, without));
  }
  const effect = (left: number, withAll: number) => (withAll === 0 ? 0 : 1 - left / withAll);
  return {
    // Rounding may leave a touchpoint nobody needs at −1e-16.
    conversions: without.conversions.map((left) => Math.max(0, effect(left, chain.conversionRate))),
    value: without.value.map((left) => effect(left, chain.valuePerJourney)),
  };
}

/** What is still earned without each touchpoint, a journey. */
interface Earned {
  conversions: Float64Array;
  value: Float64Array;
}

function tooLarge(
  { states }: MarkovChain,
  touchpoints: number,
  steps: number,
  work: Work,
): { reason: ModelReason } {
  const inPane = isForPane(steps, work);
  work.left -= steps;
  return { reason: { code: 'chainTooLarge', values: { states, touchpoints, inPane } } };
}

function batchesOf(chain: MarkovChain, touchpoints: number): number[][] {
  const size = batchSizeOf(chain);
  return Array.from({ length: Math.ceil(touchpoints / size) }, (_, batch) =>
    Array.from({ length: Math.min(size, touchpoints - batch * size) }, (_each, i) => batch * size + i),
  );
}

/** What it takes to remove all touchpoints; where that is more than `most`, about as much. */
function stepsForeseen(chain: MarkovChain, batches: readonly number[][], most: number): number {
  let steps = 0;
  for (const [batch, removed] of batches.entries()) {
    const sweep = stepsOfSweep(chain, removed.length);
    steps += sweep * sweepsForeseen(chain, removed, Math.floor((most - steps) / sweep));
    if (steps > most) return (steps / (batch + 1)) * batches.length;
  }
  return steps;
}

/** Within a sweep it is told after so many states that it goes on. */
const statesAPulse = 4096;

/**
 * Works out what is still earned without each of the removed touchpoints: a sweep takes the journeys waiting in each
 * state, counts them there and hands those that go on to the next states. Answers false when the budget ran out.
 */
function carryForward(
  chain: MarkovChain,
  removed: readonly number[],
  without: Earned,
  spend: (amount: number) => boolean,
): boolean {
  const { states, memberOffset, member } = chain;
  // Nothing waits in the places behind the last of them.
  const width = Math.ceil(removed.length / together) * together;
  const waiting = new Float64Array(states * width);
  const visits = new Float64Array(states * width);
  for (let s = 0; s < states; s++) waiting.fill(chain.start[s], s * width, s * width + removed.length);
  for (let underWay = 1; underWay > tolerance;) {
    if (!spend(stepsOfSweep(chain, removed.length))) return false;
    underWay = 0;
    for (let s = 0; s < states; s++) {
      if (s % statesAPulse === 0) pulse();
      const row = s * width;
      for (let m = memberOffset[s]; m < memberOffset[s + 1]; m++) {
        const closed = member[m] - removed[0];
        if (closed >= 0 && closed < width) waiting[row + closed] = 0;
      }
      let any = 0;
      for (let c = row; c < row + width; c++) {
        any += waiting[c];
        visits[c] += waiting[c];
      }
      if (any === 0) continue;
      underWay += any;
      handOn(chain, s, waiting, width);
    }
  }
  removed.forEach((touchpoint, c) => earned(chain, (s) => visits[s * width + c], without, touchpoint));
  return true;
}

/** So many of the removed touchpoints are carried forward together: each by a name of its own, read once for all ways on from a state. */
const together = 4;

/** Hands what waits in a state to the next ones. */
function handOn(
  { offset, target, probability }: MarkovChain,
  s: number,
  waiting: Float64Array,
  width: number,
) {
  const end = offset[s + 1];
  for (let c = 0; c < width; c += together) {
    const from = s * width + c;
    const moving0 = waiting[from];
    const moving1 = waiting[from + 1];
    const moving2 = waiting[from + 2];
    const moving3 = waiting[from + 3];
    waiting[from] = waiting[from + 1] = waiting[from + 2] = waiting[from + 3] = 0;
    for (let i = offset[s]; i < end; i++) {
      const to = target[i] * width + c;
      const p = probability[i];
      waiting[to] += moving0 * p;
      waiting[to + 1] += moving1 * p;
      waiting[to + 2] += moving2 * p;
      waiting[to + 3] += moving3 * p;
    }
  }
}

/** Conversions and value a journey, given how often a journey visits each state. */
function earned(
  chain: MarkovChain,
  visitsOf: (state: number) => number,
  without: Earned,
  touchpoint: number,
): void {
  let conversions = 0;
  let value = 0;
  for (let s = 0; s < chain.states; s++) {
    const converted = visitsOf(s) * chain.converts[s];
    conversions += converted;
    value += converted * chain.meanValue[s];
  }
  without.conversions[touchpoint] = conversions;
  without.value[touchpoint] = value;
}

/** The same by solving for the expected visits of each state: (I − Qᵀ) visits = start. */
function solve(chain: MarkovChain, removed: number, without: Earned): void {
  const { states, offset, target, probability, memberOffset, member } = chain;
  const isClosed = (s: number) => member.subarray(memberOffset[s], memberOffset[s + 1]).includes(removed);
  const matrix = new Float64Array(states * states);
  const visits = chain.start.map((share, s) => (isClosed(s) ? 0 : share));
  for (let s = 0; s < states; s++) {
    matrix[s * states + s] += 1;
    for (let i = offset[s]; i < offset[s + 1]; i++) {
      if (!isClosed(s) && !isClosed(target[i])) matrix[target[i] * states + s] -= probability[i];
    }
  }
  solveDense(matrix, visits);
  earned(chain, (s) => visits[s], without, removed);
}
