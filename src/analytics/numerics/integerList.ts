/** Integers one behind the other, in more room than is taken: of millions a plain array takes several times as long. */
export class IntegerList {
  private all: Int32Array;
  length = 0;

  /** @param room for so many at first, one or more. */
  constructor(room = 1024) {
    this.all = new Int32Array(room);
  }

  push(integer: number): void {
    if (this.length === this.all.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.all);
      this.all = larger;
    }
    this.all[this.length++] = integer;
  }

  at(place: number): number {
    return this.all[place];
  }

  set(place: number, integer: number): void {
    this.all[place] = integer;
  }

  /** Those there are so far; what is pushed afterwards is not among them. */
  toArray(): Int32Array {
    return this.all.subarray(0, this.length);
  }
}
