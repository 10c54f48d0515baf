import { orderColumns, type OrderRow, simulatedOrders } from '../support/orders';
import { errorFrom, tableFrom } from '../support/worksheet';

const base = simulatedOrders({ customers: 60, days: 400, parameters: [1, 30, 0.8, 2.4] });

describe('CLV.VALIDATE', () => {
  const ranges = orderColumns(base);

  test('refuses a cut-off that leaves nothing on one side', () => {
    expect(errorFrom('CLV.VALIDATE', ...ranges, '1999-01-01').message).toMatch(
      /no order up to the cut-off. Choose a later one/,
    );
    expect(errorFrom('CLV.VALIDATE', ...ranges, '2099-01-01').message).toMatch(
      /no order after the cut-off to compare with/,
    );
    expect(errorFrom('CLV.VALIDATE', ...ranges, 'then').message).toMatch(/cutoff: "then" is not a date/);
  });

  test('leaves out a refund without an order before it, after the cut-off as well as before', () => {
    const plain = tableFrom('CLV.VALIDATE', ...ranges, 45200);
    const refunded = (date: number) =>
      tableFrom('CLV.VALIDATE', ...orderColumns([...base, ['stranger', date, -5]]), 45200);
    expect(refunded(45380)).toEqual(plain);
    const last = plain.findIndex(([name]) => name === 'Correlation') + 1;
    expect(refunded(45100).slice(0, last)).toEqual(plain.slice(0, last));
    expect(refunded(45100).map(([, note]) => note)).toContain(
      '1 refund of customers without an order before was left out: these customers are older than the data.',
    );
  });

  test('an order refunded after the cut-off was one before it, and no order is missing afterwards', () => {
    const allOf = (table: ReturnType<typeof tableFrom>) => table.find(([name]) => name === 'All') ?? [];
    const [, customers, actual] = allOf(tableFrom('CLV.VALIDATE', ...ranges, 45200));
    const refunded: OrderRow[] = [
      ['back', 45150, 40],
      ['back', 45300, -40],
    ];
    const all = allOf(tableFrom('CLV.VALIDATE', ...orderColumns([...base, ...refunded]), 45200));
    expect(all.slice(1, 3)).toEqual([Number(customers) + 1, actual]);
  });

  test('adds up, and customers who came later are not in it', () => {
    const [, ...rows] = tableFrom('CLV.VALIDATE', ...ranges, 45150);
    const all = rows.findIndex(([name]) => name === 'All');
    for (const place of [1, 2, 3])
      expect(rows.slice(0, all).reduce((sum, cells) => sum + Number(cells[place]), 0)).toBeCloseTo(
        Number(rows[all][place]),
        9,
      );
    const known = new Set(base.filter(([, date]) => Number(date) <= 45150).map(([customer]) => customer));
    expect(rows[all][1]).toBe(known.size);
    const days = new Set(
      base
        .filter(([who, date]) => Number(date) > 45150 && known.has(who))
        .map(([who, date]) => `${String(who)} ${String(date)}`),
    );
    expect(rows[all][2]).toBe(days.size);
  });
});
