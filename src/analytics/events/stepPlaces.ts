import type { Steps } from './eventLog';

/**
 * The places of one customer’s rows at which each step may be made, looked up as far as they are asked for and only once, however often
 * and from wherever they are sought: attempts that begin one after the other look for their steps ever further on.
 */
export class StepPlaces {
  private readonly places: Int32Array[];
  private readonly lengths: Int32Array;
  /** Up to where each step has been looked for. */
  private readonly lookedAt: Int32Array;
  /** Of the places of each step the first that is not over. */
  private readonly next: Int32Array;
  private end = -1;
  private start = -1;

  constructor(
    private readonly event: Int32Array,
    private readonly steps: Steps,
  ) {
    const { length } = steps;
    this.places = Array.from({ length }, () => new Int32Array(16));
    [this.lengths, this.lookedAt, this.next] = [
      new Int32Array(length),
      new Int32Array(length),
      new Int32Array(length),
    ];
  }

  /** Turns to the places `begin` to `end`: anew, unless they are the rest of those of the last attempts. */
  begin(begin: number, end: number): void {
    if (end === this.end && begin > this.start) return;
    this.end = end;
    this.start = begin;
    this.lengths.fill(0);
    this.next.fill(0);
    this.lookedAt.fill(begin);
  }

  /** Tells where an attempt begins. */
  startAt(place: number): void {
    this.start = place;
  }

  /** The first place of a step that is not over, of which no later attempt asks again; `end`: there is none. */
  moveOn(step: number, isOver: (place: number) => boolean): number {
    let at = this.at(step, 0);
    while (at < this.end && isOver(at)) {
      this.next[step]++;
      at = this.at(step, 0);
    }
    return at;
  }

  /** The place so many behind that one; `end`: there are not so many. */
  at(step: number, later: number): number {
    const wanted = this.next[step] + later;
    while (this.lengths[step] <= wanted && this.lookedAt[step] < this.end) {
      const place = this.lookedAt[step]++;
      if (this.steps.has(step, this.event[place])) this.add(step, place);
    }
    return wanted < this.lengths[step] ? this.places[step][wanted] : this.end;
  }

  private add(step: number, place: number): void {
    const at = this.lengths[step]++;
    if (at === this.places[step].length) {
      const larger = new Int32Array(2 * at);
      larger.set(this.places[step]);
      this.places[step] = larger;
    }
    this.places[step][at] = place;
  }
}
