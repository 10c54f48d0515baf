import { IntegerList } from '../numerics/integerList';
import type { Journeys } from './journeys';
import { MarkovStates } from './markovStates';
import type { ModelReason } from './reason';
import { TouchesWalked } from './touchesWalked';
import type { Transactions } from './transactionList';
import { pulse } from '../numerics/pulse';

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
export const mostStates = 2_000_000;

/**
 * Counts the transitions of all journeys, converting and lost, each once.
 *
 * @returns the chain, or the reason why it cannot be built.
 */
export function markovChain(journeys: Journeys, order: number): MarkovChain | { reason: ModelReason } {
  const { states, counts } = countTransitions(journeys, order);
  return states.size > mostStates ? tooManyStates(order) : chainWith(shapeOf(states, counts), counts);
}

/** What journeys did, by number of the state or, `weight`, of the edge. */
export interface TransitionCounts {
  weight: Float64Array;
  started: Float64Array;
  ended: Float64Array;
  conversions: Float64Array;
  value: Float64Array;
  /** Journeys in all. */
  total: number;
}

/** Which states and transitions a chain has, whatever their counts are. */
export interface ChainShape extends Pick<MarkovChain, 'offset' | 'target' | 'memberOffset' | 'member'> {
  /** The number among all states of each one of the chain. */
  old: Int32Array;
  /** Where among the transitions each edge stands; −1: no journey went along it. */
  placeOfEdge: Int32Array;
}

/** The states that journeys were in and the edges they went along. */
export function shapeOf(states: MarkovStates, counts: TransitionCounts): ChainShape {
  const { weight } = counts;
  const { old, now } = numbering(states, counts);
  const offset = new Int32Array(old.length + 1);
  for (let e = 0; e < weight.length; e++) if (weight[e] > 0) offset[now[states.originOf(e)] + 1]++;
  for (let s = 0; s < old.length; s++) offset[s + 1] += offset[s];
  const next = offset.slice();
  const target = new Int32Array(offset[old.length]);
  const placeOfEdge = new Int32Array(weight.length).fill(-1);
  for (let e = 0; e < weight.length; e++) {
    if (weight[e] === 0) continue;
    placeOfEdge[e] = next[now[states.originOf(e)]]++;
    target[placeOfEdge[e]] = now[states.targetOf(e)];
  }
  return { old, placeOfEdge, offset, target, ...membersOf(states, old) };
}

/** The chain of such a shape in which journeys did so much; those that never were in a state go nowhere from there. */
export function chainWith(shape: ChainShape, counts: TransitionCounts): MarkovChain {
  const { old, placeOfEdge, offset, target, memberOffset, member } = shape;
  const { weight, started, ended, conversions, value, total } = counts;
  const probability = new Float64Array(target.length);
  placeOfEdge.forEach((place, e) => {
    if (place >= 0) probability[place] = weight[e];
  });
  const converts = new Float64Array(old.length);
  for (let s = 0; s < old.length; s++) {
    let leaving = ended[old[s]];
    for (let i = offset[s]; i < offset[s + 1]; i++) leaving += probability[i];
    if (leaving === 0) continue;
    for (let i = offset[s]; i < offset[s + 1]; i++) probability[i] /= leaving;
    converts[s] = conversions[old[s]] / leaving;
  }
  return {
    states: old.length,
    offset,
    target,
    probability,
    start: Float64Array.from(old, (s) => (total > 0 ? started[s] / total : 0)),
    converts,
    meanValue: Float64Array.from(old, (s) => (conversions[s] > 0 ? value[s] / conversions[s] : 0)),
    conversionRate: total > 0 ? sumOf(conversions) / total : 0,
    valuePerJourney: total > 0 ? sumOf(value) / total : 0,
    memberOffset,
    member,
  };
}

export const tooManyStates = (order: number): { reason: ModelReason } => ({
  reason: { code: 'orderTooHigh', values: { order, most: mostStates } },
});

/** Whether a journey sees touches that the one before it saw: those of a customer who buys again do. */
function overlap({ start, end }: Pick<Transactions, 'start' | 'end'>): boolean {
  return start.some((from, t) => t > 0 && from < end[t - 1]);
}

function countTransitions({ touchpoint, touchpoints, transactions, lost }: Journeys, order: number) {
  const states = new MarkovStates(order, touchpoints.length);
  const weight = new Growing();
  const started = new Growing();
  const ended = new Growing();
  const conversions = new Growing();
  const value = new Growing();
  let total = 0;

  const seen = new TouchesWalked(overlap(transactions) ? touchpoint.length : 0);
  const walk = (start: number, end: number, times: number): number => {
    pulse();
    let state = MarkovStates.root;
    const filled = Math.min(start + order, end);
    for (let i = start; i < filled && states.size <= mostStates; i++)
      state = states.targetOf(states.edge(state, touchpoint[i]));
    started.add(state, times);
    const from = seen.passOver(filled, end, times);
    if (from > filled) state = states.targetOf(seen.edgeAt(from - 1));
    for (let i = from; i < end && states.size <= mostStates; i++) {
      const edge = states.edge(state, touchpoint[i]);
      const next = states.targetOf(edge);
      if (next !== state) weight.add(edge, times);
      state = next;
      seen.note(i, edge);
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
  seen.eachPassedOver((edge, times) => {
    if (states.targetOf(edge) !== states.originOf(edge)) weight.add(edge, times);
  });
  const counts: TransitionCounts = {
    weight: weight.toArray(states.sizeOfEdges),
    started: started.toArray(states.size),
    ended: ended.toArray(states.size),
    conversions: conversions.toArray(states.size),
    value: value.toArray(states.size),
    total,
  };
  return { states, counts };
}

/**
 * Numbers the states that journeys were in. Those with the same suffix follow one another: they lead to the same
 * states, which then stay at hand while the chain is worked through.
 */
function numbering(
  states: MarkovStates,
  { ended, weight }: TransitionCounts,
): { old: Int32Array; now: Int32Array } {
  const leaving = ended.slice();
  for (let e = 0; e < weight.length; e++) leaving[states.originOf(e)] += weight[e];
  // By suffix, and those of one as they came: each suffix has its places behind those of the one before.
  const placeOf = new Int32Array(states.size + 1);
  for (let s = 0; s < states.size; s++) if (leaving[s] > 0) placeOf[states.suffixOf(s) + 1]++;
  for (let s = 0; s < states.size; s++) placeOf[s + 1] += placeOf[s];
  const old = new Int32Array(placeOf[states.size]);
  const now = new Int32Array(states.size).fill(-1);
  for (let s = 0; s < states.size; s++) {
    if (leaving[s] === 0) continue;
    now[s] = placeOf[states.suffixOf(s)]++;
    old[now[s]] = s;
  }
  return { old, now };
}

/** The distinct touchpoints of each state. */
function membersOf(states: MarkovStates, old: Int32Array): { memberOffset: Int32Array; member: Int32Array } {
  const memberOffset = new Int32Array(old.length + 1);
  const member = new IntegerList();
  for (let place = 0; place < old.length; place++) {
    const from = member.length;
    states.eachTouch(old[place], (touchpoint) => {
      for (let i = from; i < member.length; i++) if (member.at(i) === touchpoint) return;
      member.push(touchpoint);
    });
    memberOffset[place + 1] = member.length;
  }
  return { memberOffset, member: member.toArray() };
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
