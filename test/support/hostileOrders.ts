import { fitLifetime, type LifetimeFit } from '../../src/analytics/lifetime/lifetimeFit';
import type { GammaGammaFit } from '../../src/analytics/lifetime/gammaGamma';
import { diagnose } from '../../src/analytics/lifetime/diagnosis';
import { orderDays } from '../../src/analytics/lifetime/orders';
import type { TransactionModel } from '../../src/analytics/lifetime/transactionModel';
import { readOrders } from '../../src/functions/orderLog';
import { firstDay, orderColumns, type OrderRow, simulatedOrders } from './orders';

/** The fit to some orders, which must be possible, of spend too. */
export function fitted(
  rows: readonly OrderRow[],
  model: TransactionModel,
): LifetimeFit & { spend: GammaGammaFit } {
  const [customer, date, amount] = orderColumns(rows);
  const fit = fitLifetime(orderDays(readOrders({ customer, date, amount }).log, null), model);
  if ('reason' in fit) throw new Error(fit.reason.code);
  const { spend } = fit;
  if (!spend) throw new Error('Spend cannot be modelled.');
  return { ...fit, spend };
}

export const kindsOf = (fit: LifetimeFit) => diagnose(fit).map(({ kind }) => kind);

/** Each customer orders on these days, for these amounts. */
const every = (
  customers: number,
  days: (customer: number) => number[],
  amount: (customer: number, place: number) => number,
): OrderRow[] =>
  Array.from({ length: customers }, (_, c) =>
    days(c).map((day, place): OrderRow => [`c${c}`, firstDay + day, amount(c, place)]),
  ).flat();

const upTo = (n: number, step = 1) => Array.from({ length: n }, (_, i) => i * step);
/** Orders that no model was made for. */
export const hostile: Record<string, OrderRow[]> = {
  'two customers': every(
    2,
    (c) => [0, 5 + c, 30 + 7 * c],
    (c, i) => 10 + c + i,
  ),
  'two repeat customers among fifty': every(
    50,
    (c) => (c < 2 ? [c, 9] : [c % 9]),
    (c, i) => 10 + c + i,
  ),
  'orders every day': every(
    20,
    () => upTo(100),
    (c) => 10 + c,
  ),
  'orders every day for the same amount': every(
    20,
    () => upTo(100),
    () => 10,
  ),
  'a weekly rhythm': every(
    60,
    (c) => upTo(20, 7).map((day) => day + (c % 30)),
    (c, i) => 10 + (c % 17) + i,
  ),
  'one customer with 1,000 orders': [
    ...every(
      1,
      () => upTo(1001),
      (_, i) => 10 + (i % 7),
    ),
    ...every(
      40,
      (c) => [c, 900 + c],
      (c) => 1 + c,
    ).map(([who, ...rest]): OrderRow => [`x${String(who)}`, ...rest]),
  ],
  'amounts of a billion': every(
    100,
    (c) => upTo(1 + (c % 5), 11 + (c % 13)),
    (c, i) => 1e9 * (1 + ((c * 7 + i) % 5)),
  ),
  'amounts of a millionth': every(
    60,
    (c) => upTo(1 + (c % 4), 9 + c),
    (c, i) => 1e-6 * (1 + ((c * 7 + i) % 5)),
  ),
  'nobody leaves': simulatedOrders({ customers: 150, days: 400, parameters: [0.8, 40, 1e-4, 10] }),
  'all customers alike': simulatedOrders({ customers: 60, days: 300, parameters: [300, 9000, 0.8, 2.4] }),
  'forty years': simulatedOrders({ customers: 100, days: 14610, parameters: [0.6, 1500, 0.8, 2.4] }),
  'means at or below 0': every(
    60,
    (c) => [c % 7, 20 + c, 50 + c],
    (c, i) => (c % 3 === 0 ? 0 : 10 + c + i),
  ),
};
