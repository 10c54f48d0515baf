import { PairTable } from '../numerics/pairTable';

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
  private readonly branches = new PairTable();
  /** The set in which each touchpoint was met last. */
  private readonly metIn: Int32Array;
  private readonly met: number[] = [];
  private sets = 0;

  constructor(
    touchpoints: number,
    private readonly mostMembers: number,
  ) {
    this.metIn = new Int32Array(touchpoints);
  }

  /** How many nodes there are; those after the root are numbered from 1 in order of creation. */
  get size(): number {
    return this.touchpoint.length;
  }

  /** The node of the set of distinct touchpoints in `touches[start … end − 1]`, or `tooLarge`. */
  nodeOf(touches: Int32Array, start: number, end: number): number {
    const { met, metIn } = this;
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
    return this.branches.find(node, touchpoint) + 1;
  }

  private branch(node: number, touchpoint: number): number {
    const child = this.branches.idOf(node, touchpoint) + 1;
    if (child === this.size) {
      this.touchpoint.push(touchpoint);
      this.parent.push(node);
    }
    return child;
  }
}
