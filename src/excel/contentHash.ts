const kind = { empty: 0, number: 1, text: 2, truth: 3, rowEnd: 4 } as const;

/** A number and the two halves of its bits. */
const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);

/**
 * A hash of cells: equal cells in an equal rectangle have the same one, in whatever blocks they come, and a changed
 * cell changes it. Two lanes of 32 bits, each step of which can be undone, so that a single difference never gets
 * lost on the way. Not for secrets.
 */
export class ContentHash {
  private a = 0x9e3779b9;
  private b = 0x85ebca6b;

  /** The next rows, from the top downwards. */
  add(rows: readonly (readonly unknown[])[]): void {
    for (const row of rows) {
      for (const cell of row) this.addCell(cell);
      this.step(kind.rowEnd);
    }
  }

  /** Of all rows so far, as 16 hexadecimal digits. */
  digest(): string {
    return hex(avalanche(this.a ^ this.b)) + hex(avalanche(this.b));
  }

  private addCell(cell: unknown): void {
    if (typeof cell === 'string') {
      if (cell === '') this.step(kind.empty);
      else this.addText(cell);
    } else if (typeof cell === 'number') {
      this.step(kind.number);
      // The two zeros are the same number.
      number[0] = cell + 0;
      this.step(halves[0]);
      this.step(halves[1]);
    } else if (typeof cell === 'boolean') {
      this.step(kind.truth);
      this.step(cell ? 1 : 0);
    } else {
      this.step(kind.empty);
    }
  }

  private addText(text: string): void {
    this.step(kind.text);
    this.step(text.length);
    for (let i = 0; i < text.length; i++) this.step(text.charCodeAt(i));
  }

  private step(word: number): void {
    const a = this.a ^ word;
    const b = this.b ^ word;
    this.a = Math.imul((a << 13) | (a >>> 19), 0x9e3779b1);
    this.b = Math.imul((b << 17) | (b >>> 15), 0x85ebca77);
  }
}

/** Spreads the last steps over all bits (the finish of MurmurHash3). */
function avalanche(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const hex = (hash: number): string => hash.toString(16).padStart(8, '0');
