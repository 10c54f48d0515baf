import fc from 'fast-check';
import { expectClose } from '../support/close';
import { chances, orderColumns, type OrderRow, simulatedOrders } from '../support/orders';
import { column, numberFrom, tableFrom } from '../support/worksheet';

/** What holds for every table of orders. */

const models = ['bg/nbd', 'mbg/nbd', 'pareto/nbd'];
const segments = ['Search', 'Email', null];
const runs = { numRuns: 6, seed: 20260301 };

/** Small bases of orders with amounts in cents, some free orders, some refunds. */
const orders = fc.nat(1e6).map((seed): OrderRow[] => {
  const { uniform } = chances(seed);
  return simulatedOrders({ customers: 40, days: 300, parameters: [1, 25, 0.8, 2.4], seed }).map(
    ([customer, date, amount]) => [
      customer,
      Number(date) + Math.round(uniform() * 86399) / 86400,
      uniform() < 0.05 ? 0 : Math.round(Number(amount) * 100) / 100,
    ],
  );
});
const model = fc.constantFrom(...models);
const segmentOf = (customer: unknown) => segments[Number(String(customer).slice(1)) % 3];

const complete = (table: unknown[][]) =>
  table.every(
    (cells) =>
      cells.length === table[0].length &&
      cells.every((cell) => typeof cell === 'string' || (typeof cell === 'number' && Number.isFinite(cell))),
  );

test('tables are full rectangles, P(alive) lies in [0, 1], CLV is not negative', () => {
  fc.assert(
    fc.property(orders, model, (rows, name) => {
      const ranges = orderColumns(rows);
      const table = tableFrom('CLV.CUSTOMERS', ...ranges, 'infinite', null, 0.1, name);
      for (const [, , , , , , alive, , , value] of table.slice(1)) {
        expect(Number(alive)).toBeGreaterThanOrEqual(0);
        expect(Number(alive)).toBeLessThanOrEqual(1);
        expect(Number(value)).toBeGreaterThanOrEqual(0);
      }
      expect(complete(table)).toBe(true);
      expect(complete(tableFrom('CLV.FIT', ...ranges, null, name))).toBe(true);
      expect(complete(tableFrom('CLV.FORECAST', ...ranges, 12, 'week', name))).toBe(true);
      expect(complete(tableFrom('CLV.VALIDATE', ...ranges, 45150, name))).toBe(true);
    }),
    runs,
  );
});

test('CLV.SEGMENTS adds up to CLV.CUSTOMERS, to 1e-12', () => {
  fc.assert(
    fc.property(orders, model, (rows, name) => {
      const ranges = orderColumns(rows);
      const segment = column(rows.map(([customer]) => segmentOf(customer)));
      const [, ...customers] = tableFrom('CLV.CUSTOMERS', ...ranges, 365, null, null, name);
      const [, ...table] = tableFrom('CLV.SEGMENTS', ...ranges, segment, 365, name);
      const sum = (figures: readonly unknown[][], place: number) =>
        figures.reduce((total, cells) => total + Number(cells[place]), 0);
      const all = table[table.length - 1];
      const parts = table.slice(0, -1);
      expect(all[0]).toBe('All');
      expect(all[1]).toBe(customers.length);
      expect(sum(parts, 1)).toBe(customers.length);
      for (const [place, ofCustomers] of [
        [5, 9],
        [8, 7],
      ]) {
        expectClose(Number(all[place]), sum(customers, ofCustomers), 1e-12);
        expectClose(sum(parts, place), Number(all[place]), 1e-12);
      }
      for (const [, count, each, lower, upper, total] of table) {
        expectClose(Number(each) * Number(count), Number(total), 1e-12);
        expect(Number(lower)).toBeLessThanOrEqual(Number(each));
        expect(Number(upper)).toBeGreaterThanOrEqual(Number(each));
      }
    }),
    runs,
  );
});

test('the periods of CLV.FORECAST add up to CLV.EXPECTED over all customers', () => {
  fc.assert(
    fc.property(orders, model, (rows, name) => {
      const ranges = orderColumns(rows);
      const [, ...table] = tableFrom('CLV.FORECAST', ...ranges, 3, 'month', name, '2024-01-15');
      const [, ...customers] = tableFrom(
        'CLV.CUSTOMERS',
        ...ranges,
        16 + 29 + 31 + 30,
        '2024-01-15',
        null,
        name,
      );
      const total = (place: number) => table.reduce((sum, cells) => sum + Number(cells[place]), 0);
      const sum = (place: number) => customers.reduce((all, cells) => all + Number(cells[place]), 0);
      // To the end of January, then February to April 2024.
      expect(table.slice(-4).map(([period]) => period)).toEqual(['2024-01', '2024-02', '2024-03', '2024-04']);
      expectClose(total(2), sum(7), 1e-11);
      expectClose(total(4), sum(9), 1e-11);
      expect(total(1)).toBe(sum(1));
      const [first] = customers;
      const fit = tableFrom('CLV.FIT', ...ranges, '2024-01-15', name);
      expectClose(
        numberFrom('CLV.EXPECTED', fit, first[2], first[3], first[4], 106),
        Number(first[7]),
        1e-12,
      );
    }),
    runs,
  );
});

test('neither the order of the rows nor the names of the customers matter', () => {
  fc.assert(
    fc.property(orders, model, fc.nat(), (rows, name, seed) => {
      const { uniform } = chances(seed);
      const mixed = rows
        .map((each) => ({ each, place: uniform() }))
        .sort((a, b) => a.place - b.place)
        .map(({ each: [customer, date, amount] }): OrderRow => [`x${String(customer)}`, date, amount]);
      expect(tableFrom('CLV.FIT', ...orderColumns(mixed), null, name)).toEqual(
        tableFrom('CLV.FIT', ...orderColumns(rows), null, name),
      );
    }),
    runs,
  );
});

test('amounts in another currency change money alone', () => {
  fc.assert(
    fc.property(orders, (rows) => {
      const scaled = rows.map(([customer, date, amount]): OrderRow => [
        customer,
        date,
        Number(amount) * 1024,
      ]);
      const plain = tableFrom('CLV.CUSTOMERS', ...orderColumns(rows)).slice(1);
      const other = new Map(
        tableFrom('CLV.CUSTOMERS', ...orderColumns(scaled))
          .slice(1)
          .map((cells) => [cells[0], cells]),
      );
      for (const cells of plain) {
        const twin = other.get(cells[0]) ?? [];
        for (const place of [1, 2, 3, 4, 6, 7]) expect(twin[place]).toBe(cells[place]);
        for (const place of [8, 9]) expectClose(Number(twin[place]) / 1024, Number(cells[place]), 1e-6);
      }
    }),
    runs,
  );
});
