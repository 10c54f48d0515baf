import { orderColumns, type OrderRow, simulatedOrders } from '../support/orders';
import { column, errorFrom, numberFrom, row, serial, tableFrom } from '../support/worksheet';

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
    expect(errorFrom('CLV.FIT', ...orderColumns([...refunds, ['s', 45000, -1]])).message).toBe(
      'There is no order, only refunds. Give the orders they belong to.',
    );
  });

  test('that refund before the first order are left out with a word', () => {
    const first = Math.min(...base.map(([, date]) => Number(date)));
    const table = fitOf([[base[0][0], first - 9, -35.4], ...base, ['stranger', first, -5]]);
    expect(estimates(table)).toEqual(estimates(plain));
    expect(notesOf(table)).toContain(
      '2 refunds of customers without an order before were left out: these customers are older than the data.',
    );
    const customers = tableFrom('CLV.CUSTOMERS', ...orderColumns([['stranger', first, -5], ...base]));
    expect(customers.some(([name]) => name === 'stranger')).toBe(false);
    expect(customers[0].at(-1)).toMatch(/1 refund of customers without an order before was left out/);
  });
});

describe('errors name the row', () => {
  const withRow = (bad: OrderRow) => errorFrom('CLV.CUSTOMERS', ...orderColumns([...base.slice(0, 3), bad]));
  test.each<[OrderRow, string, RegExp]>([
    [['a', 45000, 'ten'], '#VALUE!', /^amount, row 4: "ten" is not a number/],
    [['a', 45000, null], '#VALUE!', /^amount, row 4, is empty/],
    [['a', '03/04/2026', 5], '#VALUE!', /^date, row 4: "03\/04\/2026" could be two dates/],
    [['a', null, 5], '#VALUE!', /^date, row 4, is empty/],
    [[null, 45000, 5], '#VALUE!', /^customer, row 4, is empty/],
    [['a', 45000, '#DIV/0!'], '#DIV/0!', /^amount, row 4, holds the error/],
    [['a', '#REF!', 5], '#REF!', /^date, row 4, holds the error/],
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

describe('values that cannot be had withhold nothing else', () => {
  const [customer, date, amount] = orderColumns(base);
  const headings = (table: ReturnType<typeof tableFrom>) => table[0].map(String);
  const cellsOf = (table: ReturnType<typeof tableFrom>, heading: string) =>
    table.slice(1).map((cells) => cells[headings(table).indexOf(heading)]);
  const money = ['Average value', 'Expected value an order', 'CLV'];

  test.each<[string, unknown]>([
    ['no amounts', null],
    ['amounts of 0', amount.map(() => [0])],
  ])('%s', (name, given) => {
    const with_ = tableFrom('CLV.CUSTOMERS', customer, date, amount);
    const without = tableFrom('CLV.CUSTOMERS', customer, date, given);
    const byName = (table: typeof with_, heading: string) =>
      new Map(cellsOf(table, 'Customer').map((each, i) => [each, cellsOf(table, heading)[i]]));
    for (const heading of ['Orders', 'Recency', 'Age', 'Probability alive', 'Expected orders'])
      expect(byName(without, heading)).toEqual(byName(with_, heading));
    for (const heading of ['Expected value an order', 'CLV'])
      expect(cellsOf(without, heading).every((cell) => cell === '')).toBe(true);
    const expected = cellsOf(without, 'Expected orders').map(Number);
    expect(expected).toEqual([...expected].sort((a, b) => b - a));
    const why =
      name === 'no amounts'
        ? 'No amounts were given'
        : 'Fewer than two customers have repeat orders of a positive value';
    expect(headings(without).at(-1)).toContain(`${why}: orders are modelled, values are not.`);

    const fit = tableFrom('CLV.FIT', customer, date, given);
    const parameters = fit.map(([first]) => first).slice(1, 6);
    expect(parameters).toEqual(['r', 'alpha', 'a', 'b', 'Model']);
    expect(factOf(fit, 'Model')).toBe('BG/NBD');
    expect(factOf(fit, 'Converged')).toBe('yes');
    expect(numberFrom('CLV.ALIVE', fit, 2, 100, 200)).toBe(
      numberFrom('CLV.ALIVE', tableFrom('CLV.FIT', customer, date, amount), 2, 100, 200),
    );

    const forecast = tableFrom('CLV.FORECAST', customer, date, given, 3);
    expect(cellsOf(forecast, 'Expected orders')).toEqual(
      cellsOf(tableFrom('CLV.FORECAST', customer, date, amount, 3), 'Expected orders'),
    );
    expect(cellsOf(forecast, 'Expected revenue').every((cell) => cell === '')).toBe(true);

    const cutoff = Number(base[0][1]) + 200;
    expect(tableFrom('CLV.VALIDATE', customer, date, given, cutoff).slice(0, 10)).toEqual(
      tableFrom('CLV.VALIDATE', customer, date, amount, cutoff).slice(0, 10),
    );
    const segment = base.map(([each]) => [Number(String(each).slice(1)) % 2 ? 'odd' : 'even']);
    const segments = tableFrom('CLV.SEGMENTS', customer, date, given, segment);
    expect(cellsOf(segments, 'Expected orders').every((cell) => Number(cell) > 0)).toBe(true);
    expect(cellsOf(segments, 'Total').every((cell) => cell === '')).toBe(true);
  });

  test('without amounts nothing is called a value of 0', () => {
    const customers = tableFrom('CLV.CUSTOMERS', customer, date);
    for (const heading of money) expect(cellsOf(customers, heading).every((cell) => cell === '')).toBe(true);
    const forecast = tableFrom('CLV.FORECAST', customer, date, null, 3);
    expect(cellsOf(forecast, 'Actual revenue').every((cell) => cell === '')).toBe(true);
    expect(
      cellsOf(forecast, 'Actual orders')
        .slice(0, 3)
        .every((cell) => Number(cell) > 0),
    ).toBe(true);
    const segments = tableFrom('CLV.SEGMENTS', customer, date, null, customer);
    expect(cellsOf(segments, 'Average order value').every((cell) => cell === '')).toBe(true);
  });

  test('one repeat customer alone says nothing about spend', () => {
    const fit = fitOf([
      ['a', 45000, 1],
      ['a', 45007, 2],
      ['b', 45009, 2],
    ]);
    expect(notesOf(fit)).toContain(
      'Fewer than two customers have repeat orders of a positive value: orders are modelled, values are not.',
    );
  });
});

test('an expected value of an order beyond every order is said', () => {
  // Everybody pays one of two prices, always the same: the gamma-gamma model takes some to pay without limit.
  const dates = new Map(
    base.map(([customer, date]) => [`${String(customer)} ${String(date)}`, [customer, date]]),
  );
  const plans = [...dates.values()].map(([customer, date]): OrderRow => [
    customer,
    date,
    Number(String(customer).slice(1)) % 2 ? 9.99 : 99,
  ]);
  const notes = notesOf(fitOf(plans)).join();
  const [, expected, largest] =
    /one-time buyer, ([\d.]+), is above every order there was \(largest ([\d.]+), mean/.exec(notes) ?? [];
  expect(Number(largest)).toBe(99);
  expect(Number(expected)).toBeGreaterThan(99);
  const customers = tableFrom('CLV.CUSTOMERS', ...orderColumns(plans));
  const single = customers.find(([, orders]) => orders === 1) ?? [];
  expect(Number(single[8])).toBeCloseTo(Number(expected), 0);
  // Somebody ordered forty times on one day: there was so much, but it is far above what is usual.
  const [customer, date] = plans.find(([, , amount]) => amount === 99) ?? [];
  const more = Array.from({ length: 40 }, (): OrderRow => [customer, date, 99]);
  expect(notesOf(fitOf([...plans, ...more])).join()).toMatch(
    /one-time buyer, [\d.]+, is far above the mean of all orders, [\d.]+: the gamma-gamma model does not suit/,
  );
  expect(notesOf(fitOf(base)).join()).not.toMatch(/above (every order|the mean)/);
});

test('customers older than the data are said', () => {
  const born = Number(base[0][1]);
  // 60 customers who have ordered for long, then five new ones every 30 days.
  const arrivals = (first: number) =>
    Array.from({ length: first + 7 * 5 }, (_, c): OrderRow[] => {
      const day = born + (c < first ? c % 30 : 30 * (1 + Math.floor((c - first) / 5)));
      return [
        [`c${c}`, day, 10],
        [`c${c}`, day + 20, 12 + c],
      ];
    }).flat();
  const end = born + 8 * 30 - 1;
  const old = fitOf(arrivals(60), end);
  expect(notesOf(old)).toContain(
    '60 of 95 customers have their first order in the first 30 days of the data, 12.0 times as many as is usual later: many of them are probably older than the data, and their first orders, ages and cohorts not the true ones.',
  );
  expect(notesOf(fitOf(arrivals(9), end)).join()).not.toMatch(/older than the data/);
  expect(tableFrom('COHORTS', ...orderColumns(arrivals(60)).slice(0, 2), null, null, end)[0].at(-1)).toMatch(
    /^Note · As of .* · 60 of 95 customers have their first order in the first 30 days/,
  );
});
