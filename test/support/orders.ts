import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mulberry32 } from './random';
import { column, type Matrix, serial } from './worksheet';

/** One row of a table of orders. */
export type OrderRow = readonly [customer: unknown, date: unknown, amount: unknown];

/** The three ranges of a table of orders. */
export const orderColumns = (rows: readonly OrderRow[]): [Matrix, Matrix, Matrix] => [
  column(rows.map(([customer]) => customer)),
  column(rows.map(([, date]) => date)),
  column(rows.map(([, , amount]) => amount)),
];

const cdnowFile = path.resolve(__dirname, '../../../shared/reference/data/cdnow.csv');
export const cdnowAvailable = existsSync(cdnowFile);

/** CDNOW's orders; none where ../shared/reference/data/cdnow.csv is missing. */
export function cdnowOrders(): OrderRow[] {
  if (!cdnowAvailable) return [];
  const [, ...lines] = readFileSync(cdnowFile, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => {
    const [customer, date, , amount] = line.split(',');
    return [customer, serial(date), Number(amount)];
  });
}

/** Random numbers from a seed. */
export function chances(seed: number) {
  const uniform = mulberry32(seed);
  const exponential = (rate: number) => -Math.log(1 - uniform()) / rate;
  const normal = () => Math.sqrt(2 * exponential(1)) * Math.cos(2 * Math.PI * uniform());
  /** Marsaglia & Tsang 2000, ACM Trans. Math. Software 26(3). */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const beta = (a: number, b: number) => {
    const [left, right] = [gamma(a), gamma(b)];
    return left / (left + right);
  };
  return { uniform, exponential, gamma, beta };
}

interface Simulation {
  customers: number;
  /** Days of observation; first orders fall into the first half. */
  days: number;
  /** r, α, then a, b of BG/NBD and MBG/NBD or s, β of Pareto/NBD. */
  parameters: readonly [number, number, number, number];
  model?: 'bg/nbd' | 'mbg/nbd' | 'pareto/nbd';
  seed?: number;
  /** The day of the first order of each customer, from the begin on; absent: drawn. */
  firsts?: readonly number[];
}

export const firstDay = 45000;

/** Orders of customers who behave as a model says, spend by gamma-gamma with p = 6, q = 4, γ = 15. */
export function simulatedOrders({
  customers,
  days,
  parameters,
  model,
  seed = 1,
  firsts,
}: Simulation): OrderRow[] {
  const { uniform, exponential, gamma, beta } = chances(seed);
  const [r, alpha, c, d] = parameters;
  const rows: OrderRow[] = [];
  for (let number = 0; number < customers; number++) {
    const rate = gamma(r) / alpha;
    const leaves = model === 'pareto/nbd' ? 0 : beta(c, d);
    const life = model === 'pareto/nbd' ? exponential(gamma(c) / d) : Infinity;
    const scale = gamma(4) / 15;
    const first = firsts?.[number] ?? Math.floor((uniform() * days) / 2);
    let staying = model !== 'mbg/nbd' || uniform() >= leaves;
    rows.push([`c${number}`, firstDay + first, gamma(6) / scale]);
    for (let time = exponential(rate); staying && time < life; time += exponential(rate)) {
      if (first + time > days) break;
      rows.push([`c${number}`, firstDay + Math.floor(first + time), gamma(6) / scale]);
      staying = uniform() >= leaves;
    }
  }
  return rows;
}
