/** Sum and factor of x → sum + factor·x at each renewal. */
class Steps {
  readonly sum: Float64Array;
  readonly factor: Float64Array;

  constructor(length: number) {
    this.sum = new Float64Array(length);
    this.factor = new Float64Array(length);
  }
}

/**
 * Payments to expect over a window of renewals: the one now, and at each of the next so many renewals that much of what follows,
 * x → 1 + rate·x. The renewals are put together in blocks as long as the window, from each one to the end of its block and from its
 * beginning to each one; a window is the one and the other, so the work is that of the renewals, however long the window is. All terms
 * are positive: no digit is lost.
 */
export class RenewalWindows {
  private readonly toEnd: Steps;
  private readonly fromStart: Steps;

  /** @param rates at renewals 1, 2 … in their places, as far as the window of the oldest customers reaches. */
  constructor(
    private readonly rates: Float64Array,
    private readonly length: number,
  ) {
    this.toEnd = new Steps(rates.length + 1);
    this.fromStart = new Steps(rates.length + 1);
    const { toEnd, fromStart } = this;
    let [sum, factor] = [0, 1];
    for (let t = 1; t < rates.length; t++) {
      if (this.isAligned(t - 1)) [sum, factor] = [0, 1];
      fromStart.sum[t] = sum += factor;
      fromStart.factor[t] = factor *= rates[t];
    }
    for (let t = rates.length - 1; t >= 1; t--) {
      if (this.isLast(t)) [sum, factor] = [0, 1];
      toEnd.sum[t] = sum = 1 + rates[t] * sum;
      toEnd.factor[t] = factor *= rates[t];
    }
  }

  /** Of customers who have just made the renewal of this number, that payment included. */
  payments(age: number): number {
    return this.toEnd.sum[age + 1] + this.toEnd.factor[age + 1] * this.behind(age);
  }

  /** Slopes of the payments of customers of ages 0, 1, 2 …, `weight` of each, along the rates: what leads to them, backwards. */
  slopes(weight: Float64Array): Float64Array {
    const { rates, length, toEnd, fromStart } = this;
    const ofEnd = new Steps(rates.length + 1);
    const ofStart = new Steps(rates.length + 1);
    weight.forEach((each, age) => {
      ofEnd.sum[age + 1] += each;
      ofEnd.factor[age + 1] += each * this.behind(age);
      if (this.isAligned(age)) return;
      ofStart.sum[age + length] += each * toEnd.factor[age + 1];
      ofStart.factor[age + length] += each * toEnd.factor[age + 1];
    });
    const slopes = new Float64Array(rates.length);
    for (let t = 1; t < rates.length; t++) {
      if (this.isLast(t)) {
        slopes[t] += ofEnd.factor[t];
        continue;
      }
      slopes[t] += ofEnd.sum[t] * toEnd.sum[t + 1] + ofEnd.factor[t] * toEnd.factor[t + 1];
      ofEnd.sum[t + 1] += ofEnd.sum[t] * rates[t];
      ofEnd.factor[t + 1] += ofEnd.factor[t] * rates[t];
    }
    for (let t = rates.length - 1; t >= 1; t--) {
      if (this.isAligned(t - 1)) {
        slopes[t] += ofStart.factor[t];
        continue;
      }
      slopes[t] += ofStart.factor[t] * fromStart.factor[t - 1];
      ofStart.sum[t - 1] += ofStart.sum[t];
      ofStart.factor[t - 1] += ofStart.sum[t] + ofStart.factor[t] * rates[t];
    }
    return slopes;
  }

  /** Whether a block begins with the renewal after this one. */
  private isAligned(age: number): boolean {
    return age % this.length === 0;
  }

  private isLast(t: number): boolean {
    return this.isAligned(t) || t === this.rates.length - 1;
  }

  /** The part of a window in the block after the one it begins in. */
  private behind(age: number): number {
    const end = age + this.length;
    return this.isAligned(age) ? 1 : this.fromStart.sum[end] + this.fromStart.factor[end];
  }
}
