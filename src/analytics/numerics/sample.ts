import { mix } from './mix';

/** One number in so many is taken. */
const sampledEvery = 16;

/**
 * Tells about how many different things there are by counting some of them: things are told apart by numbers, of which those are counted
 * that come out divisible, so that each thing is counted wherever it is met or nowhere.
 */
export class Sample {
  private readonly taken = new Set<number>();

  /** Takes in a thing that is told by a 32-bit number; answers whether it is counted, and is for the first time. */
  add(number: number): boolean {
    const mixed = mix(number);
    if (mixed % sampledEvery !== 0 || this.taken.has(mixed)) return false;
    this.taken.add(mixed);
    return true;
  }

  /** How many are counted. */
  get size(): number {
    return this.taken.size;
  }

  /** About how many there are. */
  get about(): number {
    return this.taken.size * sampledEvery;
  }

  /** As many as there are at the very least. */
  get fewest(): number {
    const { size } = this.taken;
    return Math.max(0, size - 4 * Math.sqrt(size)) * sampledEvery;
  }
}

/** To two digits, as one says about how many there are. */
export const roughly = (count: number): number => Number(count.toPrecision(2));
