import { chances, firstDay, type OrderRow, simulatedOrders } from './orders';

type Chances = ReturnType<typeof chances>;

/** How some customers order: rows of one customer, given a number and what is left to chance. */
const manners: ((number: number, chance: Chances, span: number) => OrderRow[])[] = [
  // On any days.
  (number, { uniform }, span) =>
    Array.from({ length: 1 + Math.floor(uniform() * uniform() * 8) }, () => [
      `c${number}`,
      firstDay + Math.floor(uniform() * span),
      1 + Math.floor(uniform() * 50),
    ]),
  // At much the same pace, for one of two prices.
  (number, { uniform }) => {
    const price = uniform() < 0.5 ? 10 : 99;
    const begin = Math.floor(uniform() * 20);
    return Array.from({ length: 1 + Math.floor(uniform() * 6) }, (_, i) => [
      `c${number}`,
      firstDay + begin + 12 * i + Math.floor(uniform() * 3),
      price,
    ]);
  },
  // Some leave at once, the others never.
  (number, { uniform, exponential }, span) => {
    const pace = 5 + uniform() * 60;
    const most = uniform() < 0.5 ? 12 : 1 + Math.floor(uniform() * 2);
    const rows: OrderRow[] = [];
    let day = Math.floor(uniform() * 30);
    while (day <= span && rows.length < most) {
      rows.push([`c${number}`, firstDay + day, 20 + Math.floor(uniform() * 6)]);
      day += 1 + Math.floor(exponential(1 / pace));
    }
    return rows;
  },
];

/** Few customers of a manner of their own: likelihoods with more than one peak are among them. */
export function randomOrders(seed: number, mostCustomers = 9): OrderRow[] {
  const chance = chances(seed * 7919 + 13);
  const customers = 2 + Math.floor(chance.uniform() * (mostCustomers - 1));
  const span = 30 + Math.floor(chance.uniform() * 800);
  const manner = manners[seed % 4];
  if (manner) return Array.from({ length: customers }, (_, number) => manner(number, chance, span)).flat();
  const between = (least: number, most: number) => Math.exp(least + chance.uniform() * (most - least));
  return simulatedOrders({
    customers,
    days: span,
    parameters: [between(-2, 2), between(0, 5), between(-3, 3), between(-3, 3)],
    model: (['bg/nbd', 'mbg/nbd', 'pareto/nbd'] as const)[seed % 3],
    seed,
  });
}
