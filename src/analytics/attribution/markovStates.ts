import { PairTable } from '../numerics/pairTable';

/** Beyond so many pairs of state and touchpoint the front of the edges is too large to be of use. */
const mostPlaces = 1 << 22;

/**
 * The states of a Markov chain of order k as a tree: a state is the last k touches of a journey, or all of them while
 * there are fewer, and stands where these touches lead from the root. A state and the next touch determine the next
 * state, so that pair is an edge.
 */
export class MarkovStates {
  static readonly root = 0;
  /** Edge by edge: the state it leads to. */
  readonly target: number[] = [];
  /** Edge by edge: the state it comes from. */
  readonly origin: number[] = [];
  /** State by state: the state of all its touches but the first; the states that follow it are children of that one. */
  readonly suffix: number[] = [MarkovStates.root];
  private readonly touch: number[] = [-1];
  private readonly parent: number[] = [-1];
  private readonly length: number[] = [0];
  private readonly edges = new PairTable();
  /** By state × touchpoint: the edge + 1, if it is known. Spares most searches of `edges`. */
  private front = new Int32Array(1024);

  constructor(
    private readonly order: number,
    private readonly touchpoints: number,
  ) {}

  get size(): number {
    return this.touch.length;
  }

  /** The edge by which `touchpoint` leaves `state`; `target` says where it leads. */
  edge(state: number, touchpoint: number): number {
    const place = state * this.touchpoints + touchpoint;
    const known = place < this.front.length ? this.front[place] : 0;
    return known > 0 ? known - 1 : this.find(state, touchpoint, place);
  }

  private find(state: number, touchpoint: number, place: number): number {
    const edge = this.edges.idOf(state, touchpoint);
    if (edge === this.target.length) {
      this.origin.push(state);
      // Reserved first: finding the target may add edges of its own.
      this.target.push(-1);
      this.target[edge] =
        this.length[state] < this.order
          ? this.add(state, touchpoint)
          : this.target[this.edge(this.suffix[state], touchpoint)];
    }
    if (place < mostPlaces) this.remember(place, edge);
    return edge;
  }

  private remember(place: number, edge: number): void {
    if (place >= this.front.length) {
      const longer = new Int32Array(2 ** Math.ceil(Math.log2(place + 1)));
      longer.set(this.front);
      this.front = longer;
    }
    this.front[place] = edge + 1;
  }

  /** The distinct touchpoints among the touches of a state. */
  members(state: number): number[] {
    const members: number[] = [];
    for (let at = state; at !== MarkovStates.root; at = this.parent[at]) {
      if (!members.includes(this.touch[at])) members.push(this.touch[at]);
    }
    return members;
  }

  private add(parent: number, touchpoint: number): number {
    const state = this.touch.push(touchpoint) - 1;
    this.parent.push(parent);
    this.length.push(this.length[parent] + 1);
    this.suffix.push(MarkovStates.root);
    if (parent !== MarkovStates.root) {
      this.suffix[state] = this.target[this.edge(this.suffix[parent], touchpoint)];
    }
    return state;
  }
}
