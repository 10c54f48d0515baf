import { pulse } from '../../analytics/numerics/pulse';
import type { Period } from '../../analytics/periods/period';
import type { WhySkipped } from '../../blueprint/skipped';
import {
  amountIn,
  amountTextIn,
  anyCase,
  type DecimalMark,
  errorCodeOf,
  isBlank,
  keyOf,
  tidy,
} from '../../cells';
import { AmountTexts } from '../../cells/amountTexts';
import type { SpentAt } from './costDates';
import type { CostFigures } from './messages';

/** Adds up what touchpoints cost, however their names are spelt. */
export class CostLedger {
  /** Cost of rows that name no touchpoint. */
  withoutTouchpoint = 0;
  private readonly costs = new Map<string, { name: string; cost: number }>();
  private readonly texts: AmountTexts;
  /** Touchpoints whose cost is a text: what its marks mean, all of them decide together. */
  private noted: { touchpoint: string; at: SpentAt | null }[] = [];
  /** What was spent, until it is known which days count. */
  private readonly spent: { touchpoint: unknown; cost: number; at: SpentAt | null }[] = [];

  /** `isDated`: only what was spent in a period counts. */
  constructor(
    decimal: DecimalMark | undefined,
    private readonly isDated: boolean,
  ) {
    this.texts = new AmountTexts('cost', decimal);
  }

  /** `at`: when it was spent; `null`: nobody knows. */
  add(touchpoint: unknown, cost: number, at: SpentAt | null = null): void {
    if (this.isDated) this.spent.push({ touchpoint, cost, at });
    else this.count(touchpoint, cost);
  }

  /** Whether something was spent of which nobody knows when. */
  get hasUndated(): boolean {
    return this.spent.some(({ at }) => at === null);
  }

  /** Counts what was spent in a period; `null`: whenever it was. */
  countIn(period: Period | null): void {
    for (const { touchpoint, cost, moment } of this.dated())
      if (period === null || (moment >= period.from && moment <= period.to)) this.count(touchpoint, cost);
  }

  /** What was spent on what, with the moment the clock on the wall showed; NaN: that cannot be told. */
  *dated(): Generator<{ touchpoint: unknown; cost: number; moment: number }> {
    for (const { touchpoint, cost, at } of this.spent)
      yield { touchpoint, cost, moment: at === null ? NaN : at.dates.at(at.place) };
  }

  private count(touchpoint: unknown, cost: number): void {
    const key = costKey(touchpoint);
    const known = this.costs.get(key);
    if (key === '') this.withoutTouchpoint += cost;
    else if (known) known.cost += cost;
    else this.costs.set(key, { name: tidy(String(touchpoint)), cost });
  }

  /**
   * Takes in a row of a table of costs; answers why it cannot. A row without a cost says nothing of money: it is no problem.
   *
   * @param rate what one unit of its money is worth, where there are rates.
   * @param at when it was spent, where that matters.
   */
  addRow(
    touchpoint: unknown,
    cost: unknown,
    sheetRow: number,
    rate: number | null = null,
    at: SpentAt | null = null,
  ): WhySkipped | null {
    if (errorCodeOf(touchpoint)) return { column: 'touchpoint', reason: 'error' };
    if (errorCodeOf(cost)) return { column: 'cost', reason: 'error' };
    if (isBlank(cost)) return null;
    if (isBlank(touchpoint)) return { column: 'touchpoint', reason: 'empty' };
    const amount = amountIn(cost) ?? NaN;
    if (!Number.isNaN(amount)) {
      this.texts.noteNumber(cost, sheetRow);
      this.add(touchpoint, amount * (rate ?? 1), at);
      return null;
    }
    const text = amountTextIn(cost);
    if (text === null) return { column: 'cost', reason: 'notNumber' };
    this.texts.note(text, this.noted.length, { cell: cost, row: sheetRow }, rate);
    this.noted.push({ touchpoint: String(touchpoint), at });
    return null;
  }

  /** Adds up the texts, once all of them are there. Throws what stands in the way of the whole column. */
  settle(): void {
    const amounts = new Float64Array(this.noted.length);
    this.texts.settle(amounts);
    this.noted.forEach(({ touchpoint, at }, place) => this.add(touchpoint, amounts[place], at));
    this.noted = [];
  }

  /** `null`: nothing is known. */
  of(touchpoint: string): number | null {
    return this.costs.get(costKey(touchpoint))?.cost ?? null;
  }

  /** Where costs name none of the touchpoints they belong to no single one: they are costs of something else. */
  leaveApart(touchpoints: readonly string[]): boolean {
    const isNamed = touchpoints.some((name) => this.costs.has(costKey(name)));
    if (this.costs.size === 0 || isNamed) return false;
    for (const { cost } of this.costs.values()) this.withoutTouchpoint += cost;
    this.costs.clear();
    return true;
  }

  /** By what the touchpoints go that cost something, whenever that was. */
  keys(): Set<string> {
    const keys = new Set(this.costs.keys());
    for (const { touchpoint } of this.spent) {
      pulse();
      keys.add(costKey(touchpoint));
    }
    keys.delete('');
    return keys;
  }

  /**
   * How many of them are not among the names given; 0 where none of these is among them, or nobody knows when something was spent: periods
   * then tell no costs of touchpoints.
   */
  unmet(names: readonly string[]): number {
    if (this.hasUndated) return 0;
    const keys = this.keys();
    const all = keys.size;
    for (const name of names) keys.delete(costKey(name));
    return keys.size < all ? keys.size : 0;
  }

  /** Those that cost something and are not among the names given. */
  besides(names: readonly string[]): string[] {
    const known = new Set(names.map(costKey));
    return [...this.costs].filter(([key]) => !known.has(key)).map(([, { name }]) => name);
  }
}

/** What a touchpoint costs goes by its name, however that is spelt; empty: there is none. */
export const costKey = (touchpoint: unknown): string =>
  touchpoint === null ? '' : keyOf(touchpoint, anyCase);

/** Cost, cost per acquisition, ROAS and ROI; nothing is ever divided by 0. */
export function costFigures(cost: number | null, value: number, conversions: number): CostFigures {
  if (cost === null) return { cost, costPerAcquisition: null, roas: null, roi: null };
  return {
    cost,
    costPerAcquisition: conversions > 0 ? cost / conversions : null,
    roas: cost > 0 ? value / cost : null,
    roi: cost > 0 ? (value - cost) / cost : null,
  };
}
