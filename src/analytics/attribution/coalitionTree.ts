import { PairTable } from '../numerics/pairTable';

/** More nodes do not fit the cache of a processor: each look is one at memory far off. */
export const nodesInCache = 1e5;

/** A table of all sets of more touchpoints would not fit the cache either. */
const mostInMask = 20;

/** What stands for all sets that are too large to be told apart. */
export const tooLarge = -1;

/**
 * The observed sets of touchpoints as a tree. A set is a node: the path from the root, its members in ascending order.
 * The observed subsets of a set are found by looking for the branches of its members.
 */
export class CoalitionTree {
  static readonly root = 0;
  /** The last member of each node. */
  private readonly touchpoint = [-1];
  private readonly parent = [-1];
  /** The sets of one touchpoint: most looks are for these. */
  private readonly singles: Int32Array;
  /** The other branches, by the number of their pair, and the node each leads to. */
  private readonly branches = new PairTable();
  private readonly nodeOfBranch: number[] = [];
  /** Where touchpoints are few: the node of each set of them, and back, by the mask of its members; 0: it was never met. */
  private readonly byMask: Int32Array | null;
  private readonly masks = [0];
  /** The set in which each touchpoint was met last. */
  private readonly metIn: Int32Array;
  private readonly met: number[] = [];
  private sets = 0;

  constructor(
    touchpoints: number,
    private readonly mostMembers: number,
  ) {
    this.metIn = new Int32Array(touchpoints);
    this.singles = new Int32Array(touchpoints);
    this.byMask = touchpoints <= Math.min(mostInMask, mostMembers) ? new Int32Array(1 << touchpoints) : null;
  }

  /** How many nodes there are; those after the root are numbered from 1 in order of creation. */
  get size(): number {
    return this.touchpoint.length;
  }

  /** The node of the set of distinct touchpoints in `touches[start … end − 1]`, or `tooLarge`. */
  nodeOf(touches: Int32Array, start: number, end: number): number {
    const { met, metIn, byMask } = this;
    if (byMask) {
      let mask = 0;
      for (let i = start; i < end; i++) mask |= 1 << touches[i];
      return this.nodeOfMask(byMask, mask);
    }
    const set = ++this.sets;
    met.length = 0;
    for (let i = start; i < end; i++) {
      if (metIn[touches[i]] === set) continue;
      if (met.length === this.mostMembers) return tooLarge;
      metIn[touches[i]] = set;
      met.push(touches[i]);
    }
    met.sort((a, b) => a - b);
    return met.reduce((node, touchpoint) => this.branch(node, touchpoint), CoalitionTree.root);
  }

  membersOf(node: number): number[] {
    const members: number[] = [];
    for (let at = node; at !== CoalitionTree.root; at = this.parent[at]) members.push(this.touchpoint[at]);
    return members.reverse();
  }

  /** The last member of a set. */
  lastOf(node: number): number {
    return this.touchpoint[node];
  }

  /** The set without its last member. */
  without(node: number): number {
    return this.parent[node];
  }

  /** The node one more member leads to, 0 if it was never met. */
  childOf(node: number, touchpoint: number): number {
    if (this.byMask) return this.byMask[this.masks[node] | (1 << touchpoint)];
    if (node === CoalitionTree.root) return this.singles[touchpoint];
    const branch = this.branches.find(node, touchpoint);
    return branch < 0 ? 0 : this.nodeOfBranch[branch];
  }

  /** A set that is new follows the one without its last member. */
  private nodeOfMask(byMask: Int32Array, mask: number): number {
    if (mask === 0 || byMask[mask] > 0) return byMask[mask];
    const last = 31 - Math.clz32(mask);
    byMask[mask] = this.added(this.nodeOfMask(byMask, mask ^ (1 << last)), last);
    this.masks.push(mask);
    return byMask[mask];
  }

  private branch(node: number, touchpoint: number): number {
    if (node === CoalitionTree.root)
      return (this.singles[touchpoint] ||= this.added(CoalitionTree.root, touchpoint));
    const branch = this.branches.idOf(node, touchpoint);
    if (branch === this.nodeOfBranch.length) this.nodeOfBranch.push(this.added(node, touchpoint));
    return this.nodeOfBranch[branch];
  }

  private added(parent: number, touchpoint: number): number {
    this.parent.push(parent);
    return this.touchpoint.push(touchpoint) - 1;
  }
}
