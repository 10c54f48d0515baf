import { NumberTable } from '../numerics/numberTable';
import type { Journeys } from './journeys';

/**
 * The absorbing Markov chain of order k that the journeys describe. A state is the last k touches of a journey; the
 * start leads straight to the first full group of k; a journey shorter than k is one state of its own; equal
 * neighbouring groups are one. Transitions lie by rows: those from state s are `offset[s] … offset[s + 1] − 1`.
 */
export interface MarkovChain {
  states: number;
  offset: Int32Array;
  target: Int32Array;
  probability: Float64Array;
  /** Probability that a journey begins in each state. */
  start: Float64Array;
  /** Probability that a journey in this state converts next. */
  converts: Float64Array;
  /** Mean value of the converting journeys that end in each state. */
  meanValue: Float64Array;
  /** The distinct touchpoints of state s: `member[memberOffset[s]] … member[memberOffset[s + 1] − 1]`. */
  memberOffset: Int32Array;
  member: Int32Array;
}

/** Largest number of a group that a double holds exactly. */
const largestKey = Number.MAX_SAFE_INTEGER;

/**
 * Counts the transitions of all journeys, converting and lost, each once.
 *
 * @returns the chain, or the reason why there is none.
 */
export function markovChain(journeys: Journeys, order: number): MarkovChain | { reason: string } {
  const base = journeys.touchpoints.length + 1;
  if (base ** order > largestKey) {
    return {
      reason: `order ${order} with ${base - 1} touchpoints has too many possible states; lower the order`,
    };
  }
  const { keys, states, from, to, weight, conversions, value, ended, started, total } = countTransitions(
    journeys,
    order,
    base,
  );
  const leaving = ended.slice();
  for (let i = 0; i < from.length; i++) leaving[from[i]] += weight[i];
  const offset = new Int32Array(states + 1);
  for (const state of from) offset[state + 1]++;
  for (let s = 0; s < states; s++) offset[s + 1] += offset[s];
  const next = offset.slice();
  const target = new Int32Array(from.length);
  const probability = new Float64Array(from.length);
  for (let i = 0; i < from.length; i++) {
    const place = next[from[i]]++;
    target[place] = to[i];
    probability[place] = weight[i] / leaving[from[i]];
  }
  return {
    states,
    offset,
    target,
    probability,
    start: started.map((w) => (total > 0 ? w / total : 0)),
    converts: conversions.map((c, s) => (leaving[s] > 0 ? c / leaving[s] : 0)),
    meanValue: value.map((v, s) => (conversions[s] > 0 ? v / conversions[s] : 0)),
    ...membersOf(keys, base),
  };
}

/**
 * Walks every journey through the states. A group of k touches is the number whose digits, in base touchpoints + 1,
 * are the touchpoints + 1; a state and the touch that follows determine the next state, so that pair is the edge.
 */
function countTransitions(
  { touchpoint, touchpoints, transactions, lost }: Journeys,
  order: number,
  base: number,
) {
  const groups = new NumberTable();
  const edges = new NumberTable();
  const keys: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const weight = new Growing();
  const started = new Growing();
  const ended = new Growing();
  const conversions = new Growing();
  const value = new Growing();
  const shift = base ** (order - 1);
  let total = 0;

  const stateOf = (key: number): number => {
    const state = groups.idOf(key);
    if (state === keys.length) keys.push(key);
    return state;
  };
  const walk = (start: number, end: number, times: number): number => {
    let key = 0;
    const filled = Math.min(start + order, end);
    for (let i = start; i < filled; i++) key = key * base + touchpoint[i] + 1;
    let state = stateOf(key);
    started.add(state, times);
    for (let i = filled; i < end; i++) {
      const edge = edges.idOf(state * touchpoints.length + touchpoint[i]);
      if (edge === to.length) {
        from.push(state);
        to.push(stateOf((keys[state] % shift) * base + touchpoint[i] + 1));
      }
      if (to[edge] === state) continue;
      weight.add(edge, times);
      state = to[edge];
    }
    ended.add(state, times);
    total += times;
    return state;
  };
  for (let t = 0; t < transactions.start.length; t++) {
    if (transactions.start[t] === transactions.end[t] || transactions.conversions[t] === 0) continue;
    const state = walk(transactions.start[t], transactions.end[t], transactions.conversions[t]);
    conversions.add(state, transactions.conversions[t]);
    value.add(state, transactions.value[t]);
  }
  for (let l = 0; l < lost.start.length; l++) {
    if (lost.start[l] < lost.end[l] && lost.count[l] > 0) walk(lost.start[l], lost.end[l], lost.count[l]);
  }
  return {
    states: keys.length,
    keys,
    from,
    to,
    weight: weight.toArray(to.length),
    started: started.toArray(keys.length),
    ended: ended.toArray(keys.length),
    conversions: conversions.toArray(keys.length),
    value: value.toArray(keys.length),
    total,
  };
}

/** The distinct digits of each key. */
function membersOf(keys: readonly number[], base: number): { memberOffset: Int32Array; member: Int32Array } {
  const memberOffset = new Int32Array(keys.length + 1);
  const member: number[] = [];
  keys.forEach((key, state) => {
    for (let rest = key; rest > 0; rest = Math.floor(rest / base)) {
      const touchpoint = (rest % base) - 1;
      if (member.indexOf(touchpoint, memberOffset[state]) < 0) member.push(touchpoint);
    }
    memberOffset[state + 1] = member.length;
  });
  return { memberOffset, member: Int32Array.from(member) };
}

/** Sums by index that grow as new indices appear. */
class Growing {
  private sums = new Float64Array(1024);

  add(index: number, amount: number): void {
    if (index >= this.sums.length) {
      const larger = new Float64Array(Math.max(index + 1, this.sums.length * 2));
      larger.set(this.sums);
      this.sums = larger;
    }
    this.sums[index] += amount;
  }

  toArray(length: number): Float64Array {
    const sums = new Float64Array(length);
    sums.set(this.sums.subarray(0, length));
    return sums;
  }
}
