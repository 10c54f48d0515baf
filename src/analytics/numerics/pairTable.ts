/**
 * Numbers pairs of integers 0, 1, 2 … in order of appearance, like a `Map` of maps but many times faster: open
 * addressing over one typed array. Both integers of a pair are from 0 to 2³¹ − 1.
 */
export class PairTable {
  /** Slots of four: first, second, number of the pair + 1 (0: free slot), nothing. */
  private slots = new Int32Array(4 * 1024);
  private mask = 1023;
  private count = 0;

  /** How many pairs there are. */
  get size(): number {
    return this.count;
  }

  /** The number of a pair; a new pair gets the next one. */
  idOf(first: number, second: number): number {
    const slot = this.slotOf(first, second);
    const known = this.slots[slot + 2];
    if (known > 0) return known - 1;
    this.slots[slot] = first;
    this.slots[slot + 1] = second;
    this.slots[slot + 2] = ++this.count;
    if (this.count * 2 > this.mask) this.grow();
    return this.count - 1;
  }

  /** The number of a pair, −1 if there is none. */
  find(first: number, second: number): number {
    return this.slots[this.slotOf(first, second) + 2] - 1;
  }

  /** Where the pair stands, or the free slot where it belongs. */
  private slotOf(first: number, second: number): number {
    const { slots, mask } = this;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    let place = (hash ^ (hash >>> 13)) & mask;
    while (true) {
      const slot = place << 2;
      if (slots[slot + 2] === 0 || (slots[slot] === first && slots[slot + 1] === second)) return slot;
      place = (place + 1) & mask;
    }
  }

  private grow(): void {
    const before = this.slots;
    const slots = new Int32Array(before.length * 4);
    this.slots = slots;
    this.mask = slots.length / 4 - 1;
    for (let from = 0; from < before.length; from += 4) {
      if (before[from + 2] === 0) continue;
      const slot = this.slotOf(before[from], before[from + 1]);
      slots[slot] = before[from];
      slots[slot + 1] = before[from + 1];
      slots[slot + 2] = before[from + 2];
    }
  }
}
