/**
 * The touches at which a customer reached a milestone. Journeys ask for the first one from their start on, and begin one
 * after the other, so what has been passed is never looked at again.
 */
export class Marks {
  private passed = 0;

  constructor(private readonly touches: number[] = []) {}

  add(touch: number): void {
    this.touches.push(touch);
  }

  /** The first mark at this touch or after it, −1 if there is none. No later call may ask for an earlier touch. */
  firstFrom(start: number): number {
    while (this.touches[this.passed] < start) this.passed++;
    return this.touches[this.passed] ?? -1;
  }
}
