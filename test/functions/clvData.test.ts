import { orderColumns, type OrderRow, simulatedOrders } from '../support/orders';
import { column, errorFrom, row, serial, tableFrom } from '../support/worksheet';

/** What the CLV functions make of the rows they are given. */

const base = simulatedOrders({ customers: 60, days: 400, parameters: [1, 30, 0.8, 2.4] });

const fitOf = (rows: readonly OrderRow[], ...more: unknown[]) =>
  tableFrom('CLV.FIT', ...orderColumns(rows), ...more);
const factOf = (table: ReturnType<typeof tableFrom>, name: string) =>
  table.find(([first]) => first === name)?.[1];
const notesOf = (table: ReturnType<typeof tableFrom>) =>
  table.filter(([name]) => name === 'Note').map(([, note]) => String(note));
const estimates = (table: ReturnType<typeof tableFrom>) => table.slice(1, 8).map(([, value]) => value);

describe('rows', () => {
  const plain = fitOf(base);

  test('in any order, with headings, blank rows at the end, dates as text, come to the same', () => {
    const turned = [...base].reverse();
    expect(fitOf(turned)).toEqual(plain);
    const [last] = base.map(([, date]) => Number(date)).sort((a, b) => b - a);
    const asText: OrderRow[] = base.map(([customer, date, amount]) => [
      customer,
      new Date((Number(date) - 25569) * 86_400_000).toISOString().slice(0, 10),
      amount,
    ]);
    const blanks: OrderRow[] = [
      [null, null, null],
      ['', '', ''],
    ];
    expect(fitOf([['customer', 'date', 'amount'], ...asText, ...blanks])).toEqual(plain);
    expect(fitOf(base, last)).toEqual(plain);
    expect(
      tableFrom('CLV.FIT', ...orderColumns(base).map((cells) => row(cells.map(([cell]) => cell)))),
    ).toEqual(plain);
  });

  test('of one day are one order, whatever the time of day', () => {
    const [[customer, date, amount], ...others] = base;
    const split: OrderRow[] = [
      [customer, Number(date) + 0.25, 1],
      [customer, Number(date) + 0.75, Number(amount) - 1],
      ...others,
    ];
    expect(fitOf(split)).toEqual(plain);
  });

  test('after asOf are left out and counted; its whole day counts', () => {
    const end = Number(base[0][1]) + 2000;
    const later: OrderRow[] = [
      ['c1', end + 0.5, 10],
      ['new', end + 1, 10],
    ];
    const known = fitOf([...base, ['c1', end, 5]], end);
    const table = fitOf([...base, ['c1', end, 5], ...later.slice(1)], end);
    expect(estimates(table)).toEqual(estimates(known));
    expect(notesOf(table)).toContain('1 row after the end of observation was left out.');
    expect(factOf(fitOf([...base, ['c1', end, 5], later[0]], end), 'Repeat orders')).toBe(
      factOf(known, 'Repeat orders'),
    );
  });

  test('that refund take their amount off the order before and are no purchase', () => {
    const refunded = fitOf([...base, [base[0][0], Number(base[0][1]), -1]]);
    expect(factOf(refunded, 'Repeat orders')).toBe(factOf(plain, 'Repeat orders'));
    // The first order does not count for the mean.
    expect(estimates(refunded)).toEqual(estimates(plain));
    const repeat = base.findIndex(
      ([customer, date], i) => i > 0 && customer === base[i - 1][0] && date !== base[i - 1][1],
    );
    const off = fitOf([...base, [base[repeat][0], Number(base[repeat][1]), -1]]);
    expect(estimates(off).slice(0, 4)).toEqual(estimates(plain).slice(0, 4));
    expect(estimates(off).slice(4)).not.toEqual(estimates(plain).slice(4));
  });

  test('a quarter million refunds of one day do not overflow the stack', () => {
    const refunds: OrderRow[] = Array.from({ length: 250_000 }, () => ['r', 45000, -1]);
    expect(errorFrom('CLV.FIT', ...orderColumns(refunds)).message).toMatch(
      /amount, row 1: -1 refunds customer r/,
    );
  });
});

describe('errors name the row', () => {
  const withRow = (bad: OrderRow) => errorFrom('CLV.CUSTOMERS', ...orderColumns([...base.slice(0, 3), bad]));
  test.each<[OrderRow, string, RegExp]>([
    [['a', 45000, 'ten'], '#VALUE!', /^amount, row 4: "ten" is not a number/],
    [['a', 45000, true], '#VALUE!', /^amount, row 4: true is not a number/],
    [['a', 45000, null], '#VALUE!', /^amount, row 4, is empty/],
    [['a', '03/04/2026', 5], '#VALUE!', /^date, row 4: "03\/04\/2026" could be two dates/],
    [['a', null, 5], '#VALUE!', /^date, row 4, is empty/],
    [[null, 45000, 5], '#VALUE!', /^customer, row 4, is empty/],
    [['a', 45000, '#DIV/0!'], '#DIV/0!', /^amount, row 4, holds the error/],
    [['a', '#REF!', 5], '#REF!', /^date, row 4, holds the error/],
    [
      ['stranger', 45900, -5],
      '#VALUE!',
      /^amount, row 4: -5 refunds customer stranger, who has no order before/,
    ],
  ])('%p', (bad, code, message) => {
    const error = withRow(bad);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  test('ranges of different lengths, no data, a day before all orders', () => {
    const [customer, date, amount] = orderColumns(base);
    expect(errorFrom('CLV.FIT', customer, date, amount.slice(1)).message).toMatch(
      /Give ranges of the same length/,
    );
    expect(errorFrom('CLV.FIT', column([null]), column([null]), column([null])).message).toMatch(
      /hold no data/,
    );
    expect(errorFrom('CLV.FIT', customer, date, amount, '1999-01-01').message).toMatch(
      /no order up to 1999-01-01/,
    );
    expect(errorFrom('CLV.FIT', customer, date, amount, 'soon').message).toMatch(
      /asOf: "?soon"? is not a date/,
    );
    expect(errorFrom('CLV.FIT', customer, date, amount, null, 'weibull').message).toMatch(/weibull/);
  });
});

describe('too little to learn from is refused with the reason', () => {
  test.each<[string, OrderRow[], RegExp]>([
    [
      'one customer',
      [
        ['a', 45000, 1],
        ['a', 45009, 2],
      ],
      /One customer alone/,
    ],
    ['one order', [['a', 45000, 1]], /One customer alone/],
    [
      'no repeat order',
      [
        ['a', 45000, 1],
        ['b', 45009, 2],
        ['b', 45009.5, 2],
      ],
      /No customer has ordered on a second day/,
    ],
    [
      'all on the last day',
      [
        ['a', 45000, 1],
        ['b', 45000, 2],
      ],
      /No customer has ordered on a second day/,
    ],
    [
      'one repeat customer',
      [
        ['a', 45000, 1],
        ['a', 45007, 2],
        ['b', 45009, 2],
      ],
      /Fewer than two customers have repeat orders of a positive value/,
    ],
    [
      'nothing but zero',
      [
        ['a', 45000, 0],
        ['a', 45007, 0],
        ['b', 45000, 0],
        ['b', 45009, 0],
      ],
      /of a positive value/,
    ],
  ])('%s', (_, rows, reason) => {
    const error = errorFrom('CLV.FIT', ...orderColumns(rows));
    expect(error.code).toBe('#N/A');
    expect(error.message).toMatch(reason);
  });
});

test('the end of observation stands in CLV.FIT', () => {
  const table = fitOf(base, serial('2024-06-30'));
  expect(factOf(table, 'As of')).toBe('2024-06-30');
  expect(factOf(fitOf(base), 'As of')).toBe(
    new Date((Math.max(...base.map(([, date]) => Number(date))) - 25569) * 86_400_000)
      .toISOString()
      .slice(0, 10),
  );
});
