/**
 * Running sums that keep the digits ordinary addition loses (Neumaier 1974, "Rundungsfehleranalyse einiger Verfahren
 * zur Summation endlicher Summen", ZAMM 54, 39–51). The error stays near one unit in the last place of the result
 * however many terms there are, so a million two-decimal amounts are right to the cent.
 */
export class CompensatedSums {
  private readonly sums: Float64Array;
  private readonly lost: Float64Array;

  constructor(length: number) {
    this.sums = new Float64Array(length);
    this.lost = new Float64Array(length);
  }

  add(index: number, term: number): void {
    const sum = this.sums[index];
    const next = sum + term;
    this.lost[index] += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    this.sums[index] = next;
  }

  at(index: number): number {
    return this.sums[index] + this.lost[index];
  }

  /** The sum of each and all before it, of which no digit of one is lost. */
  running(): Float64Array {
    const total = new CompensatedSums(1);
    return this.sums.map((sum, index) => {
      total.add(0, sum);
      total.add(0, this.lost[index]);
      return total.at(0);
    });
  }

  toArray(): Float64Array {
    return this.sums.map((sum, index) => sum + this.lost[index]);
  }
}

/** The sum of so many numbers, compensated. */
export function sumOver(count: number, termAt: (place: number) => number): number {
  let [sum, lost] = [0, 0];
  for (let place = 0; place < count; place++) {
    const term = termAt(place);
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** The sum of some numbers, compensated: by their places, as an iterator would make an object of each. */
export const sum = (terms: ArrayLike<number>): number => sumOver(terms.length, (place) => terms[place]);
