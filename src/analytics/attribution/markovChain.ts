import type { Journeys } from './journeys';
import { MarkovStates } from './markovStates';
import type { ModelReason } from './reason';

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
  /** Conversions and value a journey, over all journeys: what the chain yields with nothing removed. */
  conversionRate: number;
  valuePerJourney: number;
  /** The distinct touchpoints of state s: `member[memberOffset[s]] … member[memberOffset[s + 1] − 1]`. */
  memberOffset: Int32Array;
  member: Int32Array;
}

/** States that can be kept in memory. */
const mostStates = 2_000_000;

/**
 * Counts the transitions of all journeys, converting and lost, each once.
 *
 * @returns the chain, or the reason why it cannot be built.
 */
export function markovChain(journeys: Journeys, order: number): MarkovChain | { reason: ModelReason } {
  const { states, weight, started, ended, conversions, value, total } = countTransitions(journeys, order);
  if (states.size > mostStates) {
    return { reason: { code: 'orderTooHigh', values: { order, most: mostStates } } };
  }
  const leaving = ended.slice();
  for (let e = 0; e < weight.length; e++) leaving[states.origin[e]] += weight[e];
  const { old, now } = numbering(states, leaving);
  const offset = new Int32Array(old.length + 1);
  for (let e = 0; e < weight.length; e++) if (weight[e] > 0) offset[now[states.origin[e]] + 1]++;
  for (let s = 0; s < old.length; s++) offset[s + 1] += offset[s];
  const next = offset.slice();
  const target = new Int32Array(offset[old.length]);
  const probability = new Float64Array(target.length);
  for (let e = 0; e < weight.length; e++) {
    if (weight[e] === 0) continue;
    const place = next[now[states.origin[e]]]++;
    target[place] = now[states.target[e]];
    probability[place] = weight[e] / leaving[states.origin[e]];
  }
  return {
    states: old.length,
    offset,
    target,
    probability,
    start: Float64Array.from(old, (s) => started[s] / total),
    converts: Float64Array.from(old, (s) => conversions[s] / leaving[s]),
    meanValue: Float64Array.from(old, (s) => (conversions[s] > 0 ? value[s] / conversions[s] : 0)),
    conversionRate: total > 0 ? sumOf(conversions) / total : 0,
    valuePerJourney: total > 0 ? sumOf(value) / total : 0,
    ...membersOf(states, old),
  };
}

function countTransitions({ touchpoint, touchpoints, transactions, lost }: Journeys, order: number) {
  const states = new MarkovStates(order, touchpoints.length);
  const weight = new Growing();
  const started = new Growing();
  const ended = new Growing();
  const conversions = new Growing();
  const value = new Growing();
  let total = 0;

  const walk = (start: number, end: number, times: number): number => {
    let state = MarkovStates.root;
    const filled = Math.min(start + order, end);
    for (let i = start; i < filled && states.size <= mostStates; i++)
      state = states.target[states.edge(state, touchpoint[i])];
    started.add(state, times);
    for (let i = filled; i < end && states.size <= mostStates; i++) {
      const edge = states.edge(state, touchpoint[i]);
      if (states.target[edge] !== state) weight.add(edge, times);
      state = states.target[edge];
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
    states,
    weight: weight.toArray(states.target.length),
    started: started.toArray(states.size),
    ended: ended.toArray(states.size),
    conversions: conversions.toArray(states.size),
    value: value.toArray(states.size),
    total,
  };
}

/**
 * Numbers the states that journeys were in. Those with the same suffix follow one another: they lead to the same
 * states, which then stay at hand while the chain is worked through.
 */
function numbering(states: MarkovStates, leaving: Float64Array): { old: Int32Array; now: Int32Array } {
  const old = Int32Array.from(leaving.keys()).filter((s) => leaving[s] > 0);
  old.sort((a, b) => states.suffix[a] - states.suffix[b] || a - b);
  const now = new Int32Array(states.size).fill(-1);
  old.forEach((state, place) => (now[state] = place));
  return { old, now };
}

/** The distinct touchpoints of each state. */
function membersOf(states: MarkovStates, old: Int32Array): { memberOffset: Int32Array; member: Int32Array } {
  const memberOffset = new Int32Array(old.length + 1);
  const member: number[] = [];
  old.forEach((state, place) => {
    member.push(...states.members(state));
    memberOffset[place + 1] = member.length;
  });
  return { memberOffset, member: Int32Array.from(member) };
}

const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, number) => sum + number, 0);

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
