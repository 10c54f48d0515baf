import {
  type ChainShape,
  chainWith,
  type MarkovChain,
  mostStates,
  shapeOf,
  tooManyStates,
  type TransitionCounts,
} from './markovChain';
import { MarkovStates } from './markovStates';
import type { CountsOfPaths, Paths } from './refit';
import type { ModelReason } from './reason';

/** Where the paths lead through the states of a chain. */
export interface MarkovWalks {
  /** What the chain of the paths with some counts takes: steps to add up a path, or along it. */
  steps: number;
  chainOf(counts: CountsOfPaths): MarkovChain;
}

/** Walks each path once, so that chains of any counts of them need no look at a touch. Numbers are those of `MarkovStates`. */
export function markovWalks(
  { touchpoint, start, end }: Paths,
  touchpoints: number,
  order: number,
): MarkovWalks | { reason: ModelReason } {
  const states = new MarkovStates(order, touchpoints);
  const first = new Int32Array(start.length);
  const last = new Int32Array(start.length);
  const offset = new Int32Array(start.length + 1);
  const edges = new Int32Array(start.reduce((sum, from, p) => sum + end[p] - from, 0));
  for (let p = 0; p < start.length; p++) {
    let state = MarkovStates.root;
    let steps = offset[p];
    for (let i = start[p]; i < end[p]; i++) {
      const edge = states.edge(state, touchpoint[i]);
      const isFilled = i - start[p] >= order;
      const next = states.targetOf(edge);
      if (isFilled && next !== state) edges[steps++] = edge;
      state = next;
      if (!isFilled) first[p] = state;
      if (states.size > mostStates) return tooManyStates(order);
    }
    last[p] = state;
    offset[p + 1] = steps;
  }
  const counts: TransitionCounts = {
    weight: new Float64Array(states.sizeOfEdges),
    started: new Float64Array(states.size),
    ended: new Float64Array(states.size),
    conversions: new Float64Array(states.size),
    value: new Float64Array(states.size),
    total: 0,
  };
  /** Overwritten by the next call. */
  const counted = (journeys: ArrayLike<number>, { conversions, value }: Omit<CountsOfPaths, 'count'>) => {
    for (const column of [counts.weight, counts.started, counts.ended, counts.conversions, counts.value])
      column.fill(0);
    counts.total = 0;
    for (let p = 0; p < start.length; p++) {
      const times = journeys[p];
      if (times === 0) continue;
      counts.total += times;
      counts.started[first[p]] += times;
      counts.ended[last[p]] += times;
      for (let i = offset[p]; i < offset[p + 1]; i++) counts.weight[edges[i]] += times;
      if (conversions[p] === 0) continue;
      counts.conversions[last[p]] += conversions[p];
      counts.value[last[p]] += value[p];
    }
    return counts;
  };
  const once = new Float64Array(start.length).fill(1);
  const shape: ChainShape = shapeOf(states, counted(once, { conversions: once, value: once }));
  const journeys = new Float64Array(start.length);
  return {
    steps: start.length + offset[start.length],
    chainOf: (counts) => {
      for (let p = 0; p < journeys.length; p++) journeys[p] = counts.conversions[p] + counts.count[p];
      return chainWith(shape, counted(journeys, counts));
    },
  };
}
