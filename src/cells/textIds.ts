import { enlarged } from './columns';

/**
 * Numbers distinct texts 0, 1, 2 … in order of appearance. A table of its own instead of a `Map`: a column of a million
 * customers is mostly texts met for the first time, and of those a Map costs twice as much.
 */
export class TextIds {
  /** The text of each id. */
  readonly texts: string[] = [];
  /** The hash of each text, by which all find their slots again when there are more. */
  private hashes = new Int32Array(16);
  /**
   * 1 + the id in each slot and above it some digits of the hash, 0 in an empty one; a text stands in the first free slot from its hash
   * on. By these digits most texts that differ are told apart without being looked at, nor anything else that lies far off.
   */
  private slots = new Int32Array(32);
  /** Of the texts that are looked up together. */
  private hashesAhead = new Int32Array(0);
  /** Most of the texts last looked up together were the one before them once more, as in a column that is sorted. */
  private areRuns = false;
  /** The text of each run, and its id. */
  private readonly runs: string[] = [];
  private idsOfRuns = new Int32Array(0);

  /** The id of a text, which is `texts.length` before the call where the text is new. */
  idOf(text: string): number {
    return this.idAt(hashOf(text, 0, text.length), text);
  }

  /** Puts the ids of the texts `from … to − 1` of a column into `ids`. */
  idsOf(texts: readonly string[], from: number, to: number, ids: Int32Array): void {
    if (this.areRuns) this.findRuns(texts, from, to, ids);
    else this.findEach(texts, from, to, ids);
    let repeated = 0;
    for (let i = 1; i < to - from; i++) if (ids[i] === ids[i - 1]) repeated++;
    this.areRuns = 2 * repeated > to - from;
  }

  /** Looks each text up that is not the one before it. */
  private findRuns(texts: readonly string[], from: number, to: number, ids: Int32Array): void {
    const { runs } = this;
    runs.length = 0;
    for (let i = from; i < to; i++) {
      if (i === from || texts[i] !== texts[i - 1]) runs.push(texts[i]);
      ids[i - from] = runs.length - 1;
    }
    if (this.idsOfRuns.length < runs.length) this.idsOfRuns = new Int32Array(to - from);
    this.findEach(runs, 0, runs.length, this.idsOfRuns);
    for (let i = 0; i < to - from; i++) ids[i] = this.idsOfRuns[ids[i]];
  }

  /**
   * The slots of texts lie far apart in memory: read one behind the other, before anything is done with what stands there, the next ones
   * are fetched while one is waited for.
   */
  private findEach(texts: readonly string[], from: number, to: number, ids: Int32Array): void {
    const count = to - from;
    if (this.hashesAhead.length < count) this.hashesAhead = new Int32Array(count);
    const { hashesAhead: hashes, slots } = this;
    for (let i = 0; i < count; i++) hashes[i] = hashOf(texts[from + i], 0, texts[from + i].length);
    for (let i = 0; i < count; i++) ids[i] = slots[hashes[i] & (slots.length - 1)];
    for (let i = 0; i < count; i++) {
      const hash = hashes[i];
      const taken = ids[i];
      const text = texts[from + i];
      const id = (taken & idDigits) - 1;
      const isKnown = taken !== 0 && (taken ^ hash) >>> idLength === 0 && this.texts[id] === text;
      ids[i] = isKnown ? id : this.idAt(hash, text);
    }
  }

  /** The id of a text, −1 where it has none. */
  find(text: string): number {
    return this.idWith(hashOf(text, 0, text.length), text);
  }

  /** The id of the characters `from … to − 1` of a text, which are cut out only where they are new. */
  idOfPart(text: string, from: number, to: number): number {
    const hash = hashOf(text, from, to);
    const last = this.slots.length - 1;
    let slot = hash & last;
    for (let taken = this.slots[slot]; taken !== 0; taken = this.slots[slot]) {
      const id = (taken & idDigits) - 1;
      if ((taken ^ hash) >>> idLength === 0 && isPart(this.texts[id], text, from, to)) return id;
      slot = (slot + 1) & last;
    }
    return this.added(cutOut(text, from, to), hash);
  }

  private idAt(hash: number, text: string): number {
    const id = this.idWith(hash, text);
    return id < 0 ? this.added(text, hash) : id;
  }

  private idWith(hash: number, text: string): number {
    const last = this.slots.length - 1;
    let slot = hash & last;
    for (let taken = this.slots[slot]; taken !== 0; taken = this.slots[slot]) {
      const id = (taken & idDigits) - 1;
      if ((taken ^ hash) >>> idLength === 0 && this.texts[id] === text) return id;
      slot = (slot + 1) & last;
    }
    return -1;
  }

  private added(text: string, hash: number): number {
    const id = this.texts.push(text) - 1;
    if (id === this.hashes.length) this.grow();
    this.hashes[id] = hash;
    this.take(id);
    return id;
  }

  private take(id: number): void {
    const last = this.slots.length - 1;
    let slot = this.hashes[id] & last;
    while (this.slots[slot] !== 0) slot = (slot + 1) & last;
    this.slots[slot] = (this.hashes[id] & ~idDigits) | (id + 1);
  }

  /** Half of the slots stay empty, so that a free one is near. In larger steps fewer columns are left behind, and fewer texts placed again. */
  private grow(): void {
    const known = this.hashes.length;
    this.hashes = enlarged(this.hashes, new Int32Array(4 * known));
    this.slots = new Int32Array(8 * known);
    for (let id = 0; id < known; id++) this.take(id);
  }
}

/** Excel has 2^20 rows, files at most a few dozen times as many. */
const idLength = 27;
const idDigits = (1 << idLength) - 1;

/** FNV-1a over the characters, mixed once more so that the low bits depend on all of them. */
export function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Of longer parts hardly any are names. */
const longestName = 1000;

/**
 * A part of a text by itself. Engines hold what is cut out as a place in the text: to compare it one goes to both, which lie far apart, and
 * the whole text is kept for it.
 */
function cutOut(text: string, from: number, to: number): string {
  if (to - from > longestName) return text.slice(from, to);
  const codes: number[] = [];
  for (let i = from; i < to; i++) codes.push(text.charCodeAt(i));
  return String.fromCharCode(...codes);
}

function isPart(part: string, text: string, from: number, to: number): boolean {
  if (part.length !== to - from) return false;
  for (let i = from; i < to; i++) if (part.charCodeAt(i - from) !== text.charCodeAt(i)) return false;
  return true;
}
