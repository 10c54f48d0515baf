import { firstDay, orderColumns, simulatedOrders } from '../support/orders';
import { tableFrom } from '../support/worksheet';

describe('the limits of CLV.FORECAST', () => {
  const rows = simulatedOrders({ customers: 500, days: 600, parameters: [0.8, 40, 0.9, 2.4], seed: 9 });

  test.each(['bg/nbd', 'mbg/nbd', 'pareto/nbd'])(
    '%s: around what is expected, whole for orders, none for the past',
    (model) => {
      const [headings, ...table] = tableFrom(
        'CLV.FORECAST',
        ...orderColumns(rows),
        6,
        'month',
        model,
        null,
        null,
        null,
        '95%',
      );
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
        null,
        null,
        '95%',
      );
      const last = table[table.length - 1];
      const at = (heading: string) => Number(last[headings.indexOf(heading)]);
      return (at('Orders upper 95 %') - at('Orders lower 95 %')) / at('Expected orders');
    };
    expect(width('year', 1)).toBeLessThan(width('month', 12));
  });
});

describe('CLV.FORECAST with new customers', () => {
  const rows = simulatedOrders({ customers: 300, days: 500, parameters: [0.8, 40, 0.9, 2.4], seed: 12 });
  const forecast = (newCustomers: unknown, of = rows) =>
    tableFrom('CLV.FORECAST', ...orderColumns(of), 4, 'month', null, null, null, newCustomers, '95%');

  test('has them in columns of their own, and the present ones as without', () => {
    const [alone, withNew] = [forecast(null), forecast(3)];
    expect(withNew[0].slice(9, 11)).toEqual(['New customers: orders', 'New customers: revenue']);
    expect(withNew[0].slice(11, 15)).toEqual([
      ...['New customers: orders lower 95 %', 'New customers: orders upper 95 %'],
      ...['New customers: revenue lower 95 %', 'New customers: revenue upper 95 %'],
    ]);
    expect(withNew.map((row) => [...row.slice(0, 9), ...row.slice(15)])).toEqual(alone);
    for (const row of withNew.slice(1))
      expect(row[9] === '').toBe(row[alone[0].indexOf('Expected orders')] === '');
    // Those who have come go on ordering while others come.
    const ahead = withNew.slice(-4).map((row) => Number(row[9]));
    expect(ahead).toEqual([...ahead].sort((a, b) => a - b));
  });

  test('has limits about them, on request alone', () => {
    // First orders lie in the first half of the days.
    const growing = rows.filter(([, date]) => Number(date) < firstDay + 240);
    const [headings, ...table] = forecast(3, growing);
    const ahead = table.filter((row) => row[9] !== '');
    expect(ahead.length).toBeGreaterThanOrEqual(4);
    for (const row of ahead) {
      const [orders, revenue, ...limits] = row.slice(9, 15).map(Number);
      expect(limits[0]).toBeLessThan(orders);
      expect(limits[1]).toBeGreaterThan(orders);
      expect(limits[2]).toBeLessThan(revenue);
      expect(limits[3]).toBeGreaterThan(revenue);
      expect(limits.slice(0, 2).every(Number.isInteger)).toBe(true);
    }
    const plain = tableFrom('CLV.FORECAST', ...orderColumns(growing), 4, null, null, null, null, 3);
    expect(plain[0]).toEqual(headings.filter((heading) => !/(lower|upper) 95 %$/.test(String(heading))));
  });

  test('does not hang on the order of the rows', () => {
    const apart = (row: unknown[]) =>
      row.slice(9, 11).map((cell) => (cell === '' ? '' : Number(cell).toFixed(6)));
    expect(forecast(3, [...rows].reverse()).map(apart)).toEqual(forecast(3).map(apart));
  });

  test('has limits on request alone, so that a formula of 0.1.0 is as wide as it was', () => {
    const [headings] = tableFrom('CLV.FORECAST', ...orderColumns(rows), 4);
    expect(headings.slice(0, 5)).toEqual([
      ...['Period', 'Actual orders', 'Expected orders', 'Actual revenue', 'Expected revenue'],
    ]);
    expect(headings).toHaveLength(6);
  });

  test('refuses more periods than the data have', () => {
    expect(() => forecast(60)).toThrow('New customers are to come as in the last 60 whole periods');
    expect(() => forecast(1.5)).toThrow('newCustomers is 1.5; it must be a whole number.');
  });
});
