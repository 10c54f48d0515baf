/**
 * The touches that a journey before walked along with as full a memory: the orders of one customer see the same touches again and
 * again, and from one that was walked the way on is known. Such a stretch is counted by its ends alone.
 */
export class TouchesWalked {
  /** The edge taken at each touch. */
  private readonly edges: Int32Array;
  /** By touch: how many journeys more, or less, passed over it than over the one before. */
  private readonly passing: Float64Array;
  /** The touches walked last: those from `first` on, before `end`. */
  private first = 0;
  private end = 0;

  /** @param touches how many there are; 0: no two journeys see the same. */
  constructor(touches: number) {
    this.edges = new Int32Array(touches);
    this.passing = new Float64Array(touches + 1);
  }

  /** Passes over what is known of the touches `from … to − 1` that journeys see, `times` of them. Answers the first that is not. */
  passOver(from: number, to: number, times: number): number {
    if (from < this.first || from >= this.end) {
      this.first = this.end = from;
      return from;
    }
    const known = Math.min(to, this.end);
    if (known <= from) return from;
    this.passing[from] += times;
    this.passing[known] -= times;
    return known;
  }

  edgeAt(touch: number): number {
    return this.edges[touch];
  }

  /** The touch behind those walked was left by an edge. */
  note(touch: number, edge: number): void {
    if (touch >= this.edges.length) return;
    this.edges[touch] = edge;
    this.end = touch + 1;
  }

  /** Calls `take` with the edge of each touch that was passed over, and how often it was. */
  eachPassedOver(take: (edge: number, times: number) => void): void {
    let passing = 0;
    for (let touch = 0; touch < this.edges.length; touch++) {
      passing += this.passing[touch];
      if (passing > 0) take(this.edges[touch], passing);
    }
  }
}
