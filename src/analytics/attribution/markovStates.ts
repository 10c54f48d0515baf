import { IntegerList } from '../numerics/integerList';
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
  /** Edge by edge: the state it leads to, and the one it comes from. */
  private readonly target = new IntegerList();
  private readonly origin = new IntegerList();
  /** State by state: the state of all its touches but the first; the states that follow it are children of that one. */
  private readonly suffix = new IntegerList();
  private readonly touch = new IntegerList();
  private readonly parent = new IntegerList();
  private readonly length = new IntegerList();
  private readonly edges = new PairTable();
  /** By state × touchpoint: the edge + 1, if it is known. Spares most searches of `edges`. */
  private front = new Int32Array(1024);

  constructor(
    private readonly order: number,
    private readonly touchpoints: number,
  ) {
    this.push(-1, -1, 0);
  }

  get size(): number {
    return this.touch.length;
  }

  /** How many edges there are. */
  get sizeOfEdges(): number {
    return this.target.length;
  }

  targetOf(edge: number): number {
    return this.target.at(edge);
  }

  originOf(edge: number): number {
    return this.origin.at(edge);
  }

  suffixOf(state: number): number {
    return this.suffix.at(state);
  }

  /** The edge by which `touchpoint` leaves `state`; `targetOf` says where it leads. */
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
      const isWhole = this.length.at(state) === this.order;
      this.target.set(
        edge,
        isWhole ? this.next(this.suffix.at(state), touchpoint) : this.add(state, touchpoint),
      );
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

  /** The state that a touch leads to from another. */
  private next(state: number, touchpoint: number): number {
    return this.target.at(this.edge(state, touchpoint));
  }

  /** Calls `take` with each touchpoint of a state, the last touch first; one that is met twice comes twice. */
  eachTouch(state: number, take: (touchpoint: number) => void): void {
    for (let at = state; at !== MarkovStates.root; at = this.parent.at(at)) take(this.touch.at(at));
  }

  private add(parent: number, touchpoint: number): number {
    const state = this.push(touchpoint, parent, this.length.at(parent) + 1);
    if (parent !== MarkovStates.root) this.suffix.set(state, this.next(this.suffix.at(parent), touchpoint));
    return state;
  }

  private push(touchpoint: number, parent: number, length: number): number {
    this.parent.push(parent);
    this.length.push(length);
    this.suffix.push(MarkovStates.root);
    this.touch.push(touchpoint);
    return this.touch.length - 1;
  }
}
