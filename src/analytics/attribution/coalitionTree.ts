import { IntegerList } from '../numerics/integerList';
import { PairTable } from '../numerics/pairTable';

/** More nodes do not fit the cache of a processor: each look is one at memory far off. */
export const nodesInCache = 1e5;

/** Steps until a set stands in so large a tree, and looking for one there. */
export const [stepsOfNode, stepsOfLookUpFarOff] = [150, 60];

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
  private readonly touchpoint = new IntegerList();
  private readonly parent = new IntegerList();
  /** The sets of one touchpoint: most looks are for these. */
  private readonly singles: Int32Array;
  /** All branches, each of which leads to the node behind those there were before it. */
  private readonly branches = new PairTable();
  /** Where touchpoints are few: the node of each set of them, and back, by the mask of its members; 0: it was never met. */
  private readonly byMask: Int32Array | null;
  private readonly masks = new IntegerList();
  /** The set in which each touchpoint was met last. */
  private readonly metIn: Int32Array;
  private readonly met: Int32Array;
  private sets = 0;

  constructor(
    touchpoints: number,
    private readonly mostMembers: number,
  ) {
    this.touchpoint.push(-1);
    this.parent.push(-1);
    this.masks.push(0);
    this.metIn = new Int32Array(touchpoints);
    this.met = new Int32Array(mostMembers);
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
    let members = 0;
    for (let i = start; i < end; i++) {
      const touchpoint = touches[i];
      if (metIn[touchpoint] === set) continue;
      if (members === this.mostMembers) return tooLarge;
      metIn[touchpoint] = set;
      let place = members++;
      for (; place > 0 && met[place - 1] > touchpoint; place--) met[place] = met[place - 1];
      met[place] = touchpoint;
    }
    let node = CoalitionTree.root;
    for (let i = 0; i < members; i++) node = this.branch(node, met[i]);
    return node;
  }

  membersOf(node: number): number[] {
    const members: number[] = [];
    for (let at = node; at !== CoalitionTree.root; at = this.parent.at(at))
      members.push(this.touchpoint.at(at));
    return members.reverse();
  }

  /** The last member of a set. */
  lastOf(node: number): number {
    return this.touchpoint.at(node);
  }

  /** The set without its last member. */
  without(node: number): number {
    return this.parent.at(node);
  }

  /** The node one more member leads to, 0 if it was never met. */
  childOf(node: number, touchpoint: number): number {
    if (this.byMask) return this.byMask[this.masks.at(node) | (1 << touchpoint)];
    if (node === CoalitionTree.root) return this.singles[touchpoint];
    return this.branches.find(node, touchpoint) + 1;
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
    if (node === CoalitionTree.root && this.singles[touchpoint] > 0) return this.singles[touchpoint];
    const next = this.branches.idOf(node, touchpoint) + 1;
    if (next === this.size) this.added(node, touchpoint);
    if (node === CoalitionTree.root) this.singles[touchpoint] = next;
    return next;
  }

  private added(parent: number, touchpoint: number): number {
    this.parent.push(parent);
    this.touchpoint.push(touchpoint);
    return this.size - 1;
  }
}
