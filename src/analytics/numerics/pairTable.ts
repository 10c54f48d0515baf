/**
 * Numbers pairs of integers 0, 1, 2 … in order of appearance, like a `Map` of maps but many times faster: open
 * addressing over typed arrays. Both integers of a pair are from 0 to 2³¹ − 1.
 */
export class PairTable {
  /** The pairs by their numbers, first and second. */
  private pairs = new Int32Array(2 * 512);
  /**
   * 1 + the number of the pair in each slot and above it some digits of the hash, 0 in a free one. By these digits most pairs that differ
   * are told apart without a look at them, which lie far off.
   */
  private slots = new Int32Array(1024);
  private count = 0;

  /** How many pairs there are. */
  get size(): number {
    return this.count;
  }

  /** The number of a pair; a new pair gets the next one. */
  idOf(first: number, second: number): number {
    const hash = hashOf(first, second);
    const slot = this.slotOf(hash, first, second);
    if (this.slots[slot] !== 0) return (this.slots[slot] & idDigits) - 1;
    const id = this.count++;
    this.pairs[2 * id] = first;
    this.pairs[2 * id + 1] = second;
    this.slots[slot] = (hash & ~idDigits) | this.count;
    if (2 * this.count === this.pairs.length) this.grow();
    return id;
  }

  /** The number of a pair, −1 if there is none. */
  find(first: number, second: number): number {
    return (this.slots[this.slotOf(hashOf(first, second), first, second)] & idDigits) - 1;
  }

  /** Where the pair stands, or the free slot where it belongs. */
  private slotOf(hash: number, first: number, second: number): number {
    const { slots, pairs } = this;
    const last = slots.length - 1;
    let slot = hash & last;
    for (let taken = slots[slot]; taken !== 0; taken = slots[slot]) {
      const at = 2 * ((taken & idDigits) - 1);
      if ((taken ^ hash) >>> idLength === 0 && pairs[at] === first && pairs[at + 1] === second) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  /** Half of the slots stay free, so that one is near. */
  private grow(): void {
    const pairs = new Int32Array(this.pairs.length * 4);
    pairs.set(this.pairs);
    this.pairs = pairs;
    const slots = new Int32Array(pairs.length);
    const last = slots.length - 1;
    for (let id = 0; id < this.count; id++) {
      const hash = hashOf(pairs[2 * id], pairs[2 * id + 1]);
      let slot = hash & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = (hash & ~idDigits) | (id + 1);
    }
    this.slots = slots;
  }
}

/** Of more pairs memory would not hold the half. */
const idLength = 27;
const idDigits = (1 << idLength) - 1;

function hashOf(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
