/** A set of touchpoints as a path from the root, its members in ascending order, with the journeys that met just them. */
export interface CoalitionNode {
  touchpoint: number;
  parent: CoalitionNode | null;
  firstChild: CoalitionNode | null;
  nextSibling: CoalitionNode | null;
  journeys: number;
  conversions: number;
  value: number;
}

/** The observed sets of touchpoints as a tree: the observed subsets of a set are found by walking it. */
export class CoalitionTree {
  readonly root: CoalitionNode = newNode(-1, null);
  /** All nodes in order of creation; those no journey ends in have 0 journeys. */
  readonly nodes: CoalitionNode[] = [];

  /** The node of the set of distinct touchpoints in `touches[start … end − 1]`. */
  nodeOf(touches: Int32Array, start: number, end: number): CoalitionNode {
    let node = this.root;
    // The smallest member above the last one, again and again: sets are small, and nothing is allocated.
    for (let last = -1; ; last = node.touchpoint) {
      let smallest = Infinity;
      for (let i = start; i < end; i++) {
        if (touches[i] > last && touches[i] < smallest) smallest = touches[i];
      }
      if (smallest === Infinity) return node;
      node = this.childOf(node, smallest);
    }
  }

  membersOf(node: CoalitionNode): number[] {
    const members: number[] = [];
    for (let at: CoalitionNode = node; at.parent !== null; at = at.parent) members.push(at.touchpoint);
    return members.reverse();
  }

  /** Finds the child for a touchpoint, or makes it; children stand in ascending order. */
  private childOf(parent: CoalitionNode, touchpoint: number): CoalitionNode {
    let before: CoalitionNode | null = null;
    let after = parent.firstChild;
    while (after !== null && after.touchpoint < touchpoint) {
      before = after;
      after = after.nextSibling;
    }
    if (after?.touchpoint === touchpoint) return after;
    const child = newNode(touchpoint, parent);
    child.nextSibling = after;
    if (before === null) parent.firstChild = child;
    else before.nextSibling = child;
    this.nodes.push(child);
    return child;
  }
}

function newNode(touchpoint: number, parent: CoalitionNode | null): CoalitionNode {
  return { touchpoint, parent, firstChild: null, nextSibling: null, journeys: 0, conversions: 0, value: 0 };
}
