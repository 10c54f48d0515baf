/**
 * Numbers keys 0, 1, 2 … in order of appearance, like a `Map` but several times faster: open addressing over typed
 * arrays. Keys are integers from 0 to 2⁵³ − 1.
 */
export class NumberTable {
  private keys = new Float64Array(1024).fill(-1);
  private ids = new Int32Array(1024);
  private count = 0;

  /** How many keys there are. */
  get size(): number {
    return this.count;
  }

  /** The number of `key`; a new key gets the next one. */
  idOf(key: number): number {
    const slot = this.slotOf(key);
    if (this.keys[slot] === key) return this.ids[slot];
    this.keys[slot] = key;
    this.ids[slot] = this.count;
    if (++this.count * 2 > this.keys.length) this.grow();
    return this.count - 1;
  }

  /** Where the key stands, or the free slot where it belongs. */
  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    const high = (key / 4294967296) | 0;
    let hash = Math.imul((key | 0) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (this.keys[slot] >= 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, ids } = this;
    this.keys = new Float64Array(keys.length * 4).fill(-1);
    this.ids = new Int32Array(keys.length * 4);
    for (let from = 0; from < keys.length; from++) {
      if (keys[from] < 0) continue;
      const slot = this.slotOf(keys[from]);
      this.keys[slot] = keys[from];
      this.ids[slot] = ids[from];
    }
  }
}
