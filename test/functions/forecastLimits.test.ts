import { orderColumns, simulatedOrders } from '../support/orders';
import { tableFrom } from '../support/worksheet';

describe('the limits of CLV.FORECAST', () => {
  const rows = simulatedOrders({ customers: 500, days: 600, parameters: [0.8, 40, 0.9, 2.4], seed: 9 });

  test.each(['bg/nbd', 'mbg/nbd', 'pareto/nbd'])(
    '%s: around what is expected, whole for orders, none for the past',
    (model) => {
      const [headings, ...table] = tableFrom('CLV.FORECAST', ...orderColumns(rows), 6, 'month', model);
      const at = (row: unknown[], heading: string) => row[headings.indexOf(heading)];
      for (const row of table) {
        const expected = at(row, 'Expected orders');
        const limits = ['Orders lower 95 %', 'Orders upper 95 %'].map((heading) => at(row, heading));
        const ofRevenue = ['Revenue lower 95 %', 'Revenue upper 95 %'].map((heading) => at(row, heading));
        if (expected === '') {
          expect([...limits, ...ofRevenue]).toEqual(['', '', '', '']);
          continue;
        }
        const [lower, upper] = limits.map(Number);
        expect(lower).toBeLessThanOrEqual(Number(expected));
        expect(upper).toBeGreaterThanOrEqual(Number(expected));
        expect([lower, upper].every(Number.isInteger)).toBe(true);
        expect(Number(ofRevenue[0])).toBeLessThan(Number(at(row, 'Expected revenue')));
        expect(Number(ofRevenue[1])).toBeGreaterThan(Number(at(row, 'Expected revenue')));
      }
    },
  );

  test('a year together varies less, against what is expected, than each of its months', () => {
    const width = (period: string, periods: number) => {
      const [headings, ...table] = tableFrom(
        'CLV.FORECAST',
        ...orderColumns(rows),
        periods,
        period,
        null,
        '2024-12-31',
      );
      const last = table[table.length - 1];
      const at = (heading: string) => Number(last[headings.indexOf(heading)]);
      return (at('Orders upper 95 %') - at('Orders lower 95 %')) / at('Expected orders');
    };
    expect(width('year', 1)).toBeLessThan(width('month', 12));
  });
});
