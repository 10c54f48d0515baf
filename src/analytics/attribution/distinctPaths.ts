import { PairTable } from '../numerics/pairTable';
import { nothingEarlier } from './earlierPeriods';
import type { Journeys } from './journeys';
import { nothingSaid } from './sales';
import { noTransactions, type Transactions } from './transactionList';
import { noneUnconverted } from './unconvertedList';

/** The distinct sequences of touchpoints among the journeys. */
export interface DistinctPaths {
  /** Path of each transaction; −1: it had no touch. */
  ofTransaction: Int32Array;
  /** Path of the order of each entry of `afterwards`; −1 as above. */
  ofAfterwards: Int32Array;
  /** Path of each journey that did not convert. */
  ofLost: Int32Array;
  /** Path of each journey that may convert yet. */
  ofOpen: Int32Array;
  /** Where each path can be read: `start … end − 1` among the touches. */
  start: Int32Array;
  end: Int32Array;
}

/** Numbers paths: journeys walk down a tree whose branches are touchpoints; where they end, there is a path. */
export class PathTree {
  private readonly branches = new PairTable();
  /** By node of the tree: the path that ends there, if one does. */
  private readonly pathAt: number[] = [];
  private readonly start: number[] = [];
  private readonly end: number[] = [];

  /** @param met is told the touches `from … to − 1` of each path as it is met first. */
  constructor(
    private readonly touchpoint: Int32Array,
    private readonly met: (from: number, to: number) => void = () => undefined,
  ) {}

  /** The path of each journey; −1: it has no touch. */
  pathsOf({ start, end }: Record<'start' | 'end', Int32Array>): Int32Array {
    return start.map((first, j) => this.pathOf(first, end[j]));
  }

  /** Where each path can be read: `start … end − 1` among the touches. */
  places(): Record<'start' | 'end', Int32Array> {
    return { start: Int32Array.from(this.start), end: Int32Array.from(this.end) };
  }

  private pathOf(from: number, to: number): number {
    if (from === to) return -1;
    let node = 0;
    for (let i = from; i < to; i++) node = this.branches.idOf(node, this.touchpoint[i]) + 1;
    if (this.pathAt[node] === undefined) {
      this.met(from, to);
      this.pathAt[node] = this.start.length;
      this.start.push(from);
      this.end.push(to);
    }
    return this.pathAt[node];
  }
}

/** @param met as in `PathTree`. */
export function distinctPaths(journeys: Journeys, met?: (from: number, to: number) => void): DistinctPaths {
  const tree = new PathTree(journeys.touchpoint, met);
  return {
    ofTransaction: tree.pathsOf(journeys.transactions),
    ofAfterwards: tree.pathsOf(journeys.afterwards),
    ofLost: tree.pathsOf(journeys.lost),
    ofOpen: tree.pathsOf(journeys.open),
    ...tree.places(),
  };
}

/**
 * The journeys with all of one path taken together: conversions, values and lost journeys are summed, times and
 * milestones are gone. Transactions without a touch are left out.
 */
export const aggregated = (journeys: Journeys, paths: DistinctPaths): Journeys =>
  journeysOfPaths(
    { ...paths, touchpoint: journeys.touchpoint, ...countsOf(journeys, paths) },
    journeys.touchpoints,
  );

/**
 * What journeys did on each path.
 *
 * @param weight how often each customer counts; absent: once.
 * @param counts to be overwritten; absent: new ones.
 */
export function countsOf(
  { transactions, lost }: Journeys,
  { ofTransaction, ofLost, start }: DistinctPaths,
  weight?: ArrayLike<number>,
  counts = noCounts(start.length),
): CountsOfPaths {
  const { conversions, value, count } = counts;
  for (const column of [conversions, value, count]) column.fill(0);
  for (let t = 0; t < ofTransaction.length; t++) {
    const path = ofTransaction[t];
    const times = weight ? weight[transactions.customer[t]] : 1;
    if (path < 0 || times === 0) continue;
    conversions[path] += times * transactions.conversions[t];
    value[path] += times * transactions.value[t];
  }
  for (let l = 0; l < ofLost.length; l++) {
    const times = weight ? weight[lost.customer[l]] : 1;
    if (times > 0) count[ofLost[l]] += times * lost.count[l];
  }
  return counts;
}

const noCounts = (paths: number): CountsOfPaths => ({
  conversions: new Float64Array(paths),
  value: new Float64Array(paths),
  count: new Float64Array(paths),
});

/** What journeys did on each path: conversions, their value, and those that did not convert. */
export type CountsOfPaths = Pick<PathCounts, 'conversions' | 'value' | 'count'>;

export interface PathCounts {
  touchpoint: Int32Array;
  /** A zero a touch, which journeys on the same touches may share; absent: an array of its own. */
  time?: Float64Array;
  start: Int32Array;
  end: Int32Array;
  conversions: Float64Array;
  value: Float64Array;
  /** Journeys on the path that did not convert. */
  count: Float64Array;
  /** Those that may convert yet; absent: none. */
  open?: Float64Array;
  /** What came in after the period of an order, by the path of that; absent: nothing did. */
  later?: PathSales;
}

/** What is worth how much on a path, which can be read at `start … end − 1` among the touches. */
type PathSales = Pick<Transactions, 'start' | 'end' | 'value' | 'conversions'>;

/** Journeys from paths that are already counted. They have no times, no customers and no milestones. */
export function journeysOfPaths(paths: PathCounts, touchpoints: readonly string[]): Journeys {
  const { touchpoint, time = new Float64Array(touchpoint.length), start, end, count, open, later } = paths;
  const none = new Int32Array(start.length).fill(-1);
  return {
    touchpoints,
    touchpoint,
    time,
    touchRow: new Int32Array(0),
    channels: null,
    transactions: transactionsOf(paths),
    afterwards: later ? transactionsOf(later) : noTransactions,
    earlier: nothingEarlier,
    lost: { start, end, count, customer: none },
    open: open ? { start, end, count: open, customer: none } : noneUnconverted,
    said: nothingSaid,
  };
}

function transactionsOf({ start, end, value, conversions }: PathSales): Transactions {
  const none = new Int32Array(start.length).fill(-1);
  return {
    ...{ start, end, value, conversions },
    time: new Float64Array(start.length),
    customer: none,
    row: new Int32Array(0),
    order: new Int32Array(0),
    lead: none,
    opportunity: none,
  };
}
