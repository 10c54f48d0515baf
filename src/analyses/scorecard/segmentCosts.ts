import { CompensatedSums } from '../../analytics/numerics/compensatedSums';
import { pulse } from '../../analytics/numerics/pulse';
import {
  amountIn,
  AmountTexts,
  amountTextIn,
  anyCase,
  blankSegment,
  errorForName,
  isBlank,
  keyOf,
  nameIds,
  nameProblem,
  numberProblem,
  type ReadingOptions,
} from '../../cells';
import type { WhySkipped } from '../../blueprint/skipped';

/** What each segment cost in all, taken in row by row. */
export class SegmentCosts {
  private readonly segments;
  private readonly texts: AmountTexts;
  private readonly rows: { segment: number; cost: number }[] = [];

  constructor(options: ReadingOptions = {}) {
    this.segments = nameIds('segment', options);
    this.texts = new AmountTexts('cost', options.decimal);
  }

  /**
   * Answers why the row cannot be used, or `null`. A row without a cost says nothing of money: it is no problem.
   *
   * @param rate what one unit of its money is worth, where there are rates.
   */
  add(segment: unknown, cost: unknown, sheetRow: number, rate: number | null = null): WhySkipped | null {
    if (isBlank(cost)) return null;
    const own = this.segments.idOf(segment);
    if (own === errorForName) return nameProblem('segment', segment);
    const amount = amountIn(cost) ?? NaN;
    if (!Number.isNaN(amount)) {
      // A cost is 0 or more: what is below it would make customers pay for themselves.
      if (amount < 0) return { column: 'cost', reason: 'negative' };
      this.texts.noteNumber(cost, sheetRow);
      this.rows.push({ segment: own, cost: amount * (rate ?? 1) });
      return null;
    }
    const text = amountTextIn(cost);
    if (text === null) return numberProblem('cost', cost);
    this.texts.note(text, this.rows.length, { cell: cost, row: sheetRow }, rate);
    this.rows.push({ segment: own, cost: NaN });
    return null;
  }

  /** What the costs are in, where texts name it; `null`: they do not. */
  get currency(): string | null {
    return this.texts.currency;
  }

  /**
   * The costs added up, by the names of the customers' segments where they are the same but for upper and lower case. Throws what
   * stands in the way of the whole column.
   */
  build(known: Iterable<string>): Map<string, number> {
    pulse();
    const amounts = Float64Array.from(this.rows, ({ cost }) => cost);
    this.texts.settle(amounts);
    const { ids, names } = this.segments.finish(Int32Array.from(this.rows, ({ segment }) => segment));
    const shown = new Map(Array.from(known, (name) => [keyOf(name, anyCase), name]));
    const sums = new Map<string, CompensatedSums>();
    ids.forEach((id, place) => {
      pulse();
      const name = id < 0 ? blankSegment : names[id];
      const spelt = shown.get(keyOf(name, anyCase)) ?? name;
      const sum = sums.get(spelt) ?? new CompensatedSums(1);
      sum.add(0, amounts[place]);
      sums.set(spelt, sum);
    });
    return new Map(Array.from(sums, ([name, sum]) => [name, sum.at(0)]));
  }
}
