import { plainlySettled } from './plainRefunds';

/**
 * Attribution written straight from the definitions, with no thought of speed: every transaction looks through all
 * rows of its customer. Tests hold the real one against it.
 */

export interface PlainRow {
  customer: string;
  /** Whole milliseconds. */
  time: number;
  /** null: no touch. */
  touchpoint: string | null;
  /** 0: no transaction. */
  value: number;
}

export interface PlainSettings {
  /** Milliseconds; null: no limit. */
  lookback: number | null;
  halfLife: number;
  direct: string;
}

export interface PlainResult {
  value: Map<string, number>;
  conversions: Map<string, number>;
  unattributed: number;
  unattributedTransactions: number;
  /** Something is unattributed, be it a refund without an order. */
  hasUnattributed: boolean;
}

type Shares = (names: string[], ages: number[], settings: PlainSettings) => number[];

const ends =
  (first: number, middle: number, last: number): Shares =>
  (names) => {
    const n = names.length;
    if (n === 1) return [1];
    if (n === 2) return [first / (first + last), last / (first + last)];
    return names.map((_, i) => (i === 0 ? first : i === n - 1 ? last : middle / (n - 2)));
  };

const winner = (names: string[], taker: number): number[] => names.map((_, i) => (i === taker ? 1 : 0));

/** Shares of the touches of one journey, in time order, by model name as the product writes it. */
export const plainModels: Record<string, Shares> = {
  'First touch': (names) => winner(names, 0),
  'Last touch': (names) => winner(names, names.length - 1),
  'Last non-direct': (names, _ages, { direct }) => {
    const indirect = names.map((name) => name.toLowerCase() !== direct.toLowerCase());
    const latest = indirect.lastIndexOf(true);
    return winner(names, latest >= 0 ? latest : names.length - 1);
  },
  Linear: (names) => names.map(() => 1 / names.length),
  'Linear distinct': (names) =>
    names.map((name, i) => (names.indexOf(name) === i ? 1 / new Set(names).size : 0)),
  'Time decay': (_names, ages, { halfLife }) => {
    // Ages are shifted by the youngest: 2^-(a - a0)/h, normalised, is the same and does not underflow.
    const youngest = Math.min(...ages);
    const weights = ages.map((age) => 2 ** (-(age - youngest) / halfLife));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  },
  'Position based': ends(0.4, 0.2, 0.4),
  'J shaped': ends(0.2, 0.2, 0.6),
  'Inverse J': ends(0.6, 0.2, 0.2),
  Participation: (names) => names.map((name, i) => (names.indexOf(name) === i ? 1 : 0)),
};

/** Whether from row to row of the same customer time falls more often than it rises: then ties are read upwards. */
export function runsNewestFirst(rows: readonly Pick<PlainRow, 'customer' | 'time'>[]): boolean {
  const last = new Map<string, number>();
  let rises = 0;
  for (const { customer, time } of rows) {
    rises += Math.sign(time - (last.get(customer) ?? time));
    last.set(customer, time);
  }
  return rises < 0;
}

/** The credit under one model, or under several looked at together. */
export function plainAttribution(
  rows: readonly PlainRow[],
  models: readonly string[],
  settings: PlainSettings,
): PlainResult[] {
  const byCustomer = new Map<string, PlainRow[]>();
  for (const row of runsNewestFirst(rows) ? [...rows].reverse() : rows) {
    const own = byCustomer.get(row.customer);
    if (own) own.push(row);
    else byCustomer.set(row.customer, [row]);
  }
  const names = new Set(rows.flatMap(({ touchpoint }) => touchpoint ?? []));
  const results: PlainResult[] = models.map(() => ({
    value: new Map([...names].map((name) => [name, 0])),
    conversions: new Map([...names].map((name) => [name, 0])),
    unattributed: 0,
    unattributedTransactions: 0,
    hasUnattributed: false,
  }));
  for (const sale of plainlySettled(rows)) {
    if (sale.value === 0) continue;
    const isConversion = sale.value > 0;
    const journey = (isConversion ? (byCustomer.get(sale.customer) ?? []) : [])
      .filter(({ touchpoint }) => touchpoint !== null)
      .filter(({ time }) => time <= sale.time)
      .filter(({ time }) => settings.lookback === null || sale.time - time <= settings.lookback)
      .sort((a, b) => a.time - b.time);
    const touches = journey.map(({ touchpoint }) => String(touchpoint));
    const ages = journey.map(({ time }) => sale.time - time);
    models.forEach((model, m) => {
      const result = results[m];
      if (touches.length === 0) {
        result.unattributed += sale.value;
        result.hasUnattributed = true;
        if (isConversion) result.unattributedTransactions++;
        return;
      }
      plainModels[model](touches, ages, settings).forEach((share, i) => {
        give(result.value, touches[i], share * sale.value);
        give(result.conversions, touches[i], share);
      });
    });
  }
  return results;
}

function give(to: Map<string, number>, name: string, amount: number): void {
  to.set(name, (to.get(name) ?? 0) + amount);
}
