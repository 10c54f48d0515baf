import { mulberry32 } from '../support/random';
import { orderColumns, type OrderRow, simulatedOrders } from '../support/orders';
import { errorFrom, tableFrom } from '../support/worksheet';

/** CLV.RHYTHM: orders at random or at a rhythm. */

/** Customers who order each 14 days, a few days sooner or later, and leave at some time. */
function regularOrders(): OrderRow[] {
  const uniform = mulberry32(11);
  return Array.from({ length: 200 }, (_, c) => {
    const rows: OrderRow[] = [];
    for (let day = 46_000 + Math.floor(60 * uniform()); day < 46_200; day += 10 + Math.floor(8 * uniform())) {
      rows.push([`c${c}`, day, 10]);
      if (uniform() < 0.15) break;
    }
    return rows;
  }).flat();
}

const rhythm = (rows: readonly OrderRow[], ...options: unknown[]) =>
  tableFrom('CLV.RHYTHM', ...orderColumns(rows), ...options);

test('regular orders have more than one stage, and fewer are expected', () => {
  const [headings, ...rows] = rhythm(regularOrders(), 60);
  expect(headings.slice(0, 5)).toEqual([
    ...['Model', 'Stages', 'Log-likelihood', 'Probability alive', 'Expected orders'],
  ]);
  expect(rows.map((row) => [row[0], row[1]])).toEqual([
    ['BG/CNBD-1', 1],
    ['BG/CNBD-2', 2],
    ['BG/CNBD-3', 3],
    ['MBG/CNBD-1', 1],
    ['MBG/CNBD-2', 2],
    ['MBG/CNBD-3', 3],
  ]);
  const likeliest = rows.filter((row) => row[5] === 'likeliest');
  expect(likeliest.map((row) => row[1])).toEqual([3]);
  expect(headings[5]).toMatch(
    /Orders come at a rhythm: M?BG\/CNBD-3 is the likeliest and expects \d+ orders/,
  );
  const [atRandom, regular] = [rows[3], rows[5]].map((row) => Number(row[4]));
  expect(regular).toBeLessThan(atRandom);
});

const random = simulatedOrders({ customers: 300, days: 400, parameters: [1, 40, 0.8, 2.5], seed: 3 });

test('orders at random have one, and the figures of the models without stages', () => {
  const [headings, ...rows] = rhythm(random, 90);
  expect(headings[5]).toMatch(/Orders come at random: one stage is the likeliest\./);
  const [names, ...customers] = tableFrom(
    'CLV.CUSTOMERS',
    ...orderColumns(random),
    90,
    null,
    null,
    'mbg/nbd',
  );
  const total = (heading: string) =>
    customers.reduce((sum, row) => sum + Number(row[names.indexOf(heading)]), 0);
  expect(Number(rows[3][4]) / total('Expected orders')).toBeCloseTo(1, 6);
  expect((Number(rows[3][3]) * customers.length) / total('Probability alive')).toBeCloseTo(1, 6);
});

test('neither the order of the rows nor amounts change anything', () => {
  const [customer, date] = orderColumns(random);
  const plain = rhythm(random).map((row) => row.slice(0, 5));
  expect(rhythm([...random].reverse()).map((row) => row.slice(0, 5))).toEqual(plain);
  expect(tableFrom('CLV.RHYTHM', customer, date, null).map((row) => row.slice(0, 5))).toEqual(plain);
});

test('CLV.CUSTOMERS has the same of each customer on request', () => {
  const orders = regularOrders();
  const [, ...rows] = rhythm(orders, 60);
  const args = [...orderColumns(orders), 60, null, null, 'mbg/nbd', null, 'rhythm=yes'];
  const [names, ...customers] = tableFrom('CLV.CUSTOMERS', ...args);
  expect(names.slice(10, -1)).toEqual(['Probability alive, MBG/CNBD-3', 'Expected orders, MBG/CNBD-3']);
  const mean = (place: number) =>
    customers.reduce((sum, row) => sum + Number(row[place]), 0) / customers.length;
  expect(mean(10)).toBeCloseTo(Number(rows[5][3]), 9);
  expect(mean(11) * customers.length).toBeCloseTo(Number(rows[5][4]), 6);
  expect(
    errorFrom('CLV.CUSTOMERS', ...orderColumns(orders), 'infinite', null, 0.1, null, null, 'rhythm=yes')
      .message,
  ).toMatch(/Give a horizon in days/);
});

test('says why there is no answer', () => {
  const once: OrderRow[] = [['a', 46_000, 1], ['b', 46_010, 1]]; // prettier-ignore
  expect(errorFrom('CLV.RHYTHM', ...orderColumns(once)).message).toMatch(
    /No customer has ordered on a second day/,
  );
  expect(errorFrom('CLV.RHYTHM', ...orderColumns(once.slice(0, 1))).message).toMatch(/One customer alone/);
});
