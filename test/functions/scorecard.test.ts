import fc from 'fast-check';
import type { OutputCell } from '../../src/functions';
import { expectClose } from '../support/close';
import { mulberry32 } from '../support/random';
import { column, errorFrom, numberFrom, tableFrom } from '../support/worksheet';

interface Customer {
  id: string;
  segment: string;
  start: number;
  reached: number | '';
}
interface Order {
  customer: string;
  date: number;
  amount: number;
}

const firstDay = 45000;

/** Customers of three channels who try, buy and come back to a different degree. */
function business(seed: number, customers = 90): { customers: Customer[]; orders: Order[] } {
  const u = mulberry32(seed);
  const channels = ['Ads', 'Referral', 'Organic'];
  const orders: Order[] = [];
  const list = Array.from({ length: customers }, (_, i): Customer => {
    const at = Math.floor(3 * u());
    const start = firstDay + Math.floor(120 * u());
    const id = `U${i}`;
    if (u() < 0.8) {
      for (let day = start + Math.floor(20 * u()); day < firstDay + 300; day += 1 + Math.floor(60 * u())) {
        orders.push({ customer: id, date: day, amount: Math.round(100 * (20 + 60 * u())) / 100 });
        if (u() < 0.2 + 0.1 * at) break;
      }
    }
    return { id, segment: channels[at], start, reached: u() < 0.7 ? start + Math.round(40 * u() * u()) : '' };
  });
  return { customers: list, orders };
}

const costRows: [string, number][] = [
  ['Ads', 300],
  ['Organic', 50],
  ['Ads', 450],
  ['Radio', 120],
];

const customerRanges = (customers: readonly Customer[]) => [
  column(customers.map(({ id }) => id)),
  column(customers.map(({ segment }) => segment)),
  column(customers.map(({ start }) => start)),
  column(customers.map(({ reached }) => reached)),
];
const orderRanges = (orders: readonly Order[]) => [
  column(orders.map(({ customer }) => customer)),
  column(orders.map(({ date }) => date)),
  column(orders.map(({ amount }) => amount)),
];
const costRanges = [column(costRows.map(([name]) => name)), column(costRows.map(([, cost]) => cost))];

type Row = Record<string, OutputCell>;

function rowsOf([headings, ...rows]: OutputCell[][]): Map<OutputCell, Row> {
  return new Map(rows.map((row) => [row[0], Object.fromEntries(headings.map((name, i) => [name, row[i]]))]));
}

const { customers, orders } = business(7);
const card = rowsOf(
  tableFrom('SCORECARD', ...customerRanges(customers), ...orderRanges(orders), ...costRanges),
);
const cell = (segment: string, heading: string): OutputCell => {
  const found = card.get(segment)?.[heading];
  if (found === undefined) throw new Error(`There is no ${heading} of ${segment}.`);
  return found;
};

describe('each figure is that of its own function', () => {
  const segmentOf = new Map(customers.map(({ id, segment }) => [id, segment]));
  const segmented = column(orders.map(({ customer }) => segmentOf.get(customer)));
  const values = rowsOf(tableFrom('CLV.SEGMENTS', ...orderRanges(orders), segmented));
  const [ids, segments, start, reached] = customerRanges(customers);
  const waits = rowsOf(tableFrom('TIMETOVALUE.BY', start, reached, segments));

  test.each(['Ads', 'Referral', 'Organic', 'All'])('%s', (segment) => {
    expect(cell(segment, 'CLV')).toBe(values.get(segment)?.['CLV each']);
    expectClose(Number(cell(segment, 'AOV')), Number(values.get(segment)?.['Average order value']), 1e-12);
    expect(cell(segment, 'Median days to value')).toBe(waits.get(segment)?.['Median days']);
    expect(cell(segment, 'Share by day 30')).toBe(waits.get(segment)?.['Share by day 30']);
    expect(cell(segment, 'Customers')).toBe(waits.get(segment)?.Customers);
    const buyers = Number(values.get(segment)?.Customers);
    expectClose(Number(cell(segment, 'Conversion rate')), buyers / Number(cell(segment, 'Customers')), 1e-12);
    expectClose(Number(cell(segment, 'CAC')), Number(cell(segment, 'Cost')) / buyers, 1e-12);
    const [cac, clv] = [Number(cell(segment, 'CAC')), Number(cell(segment, 'CLV'))];
    if (cac > 0) {
      expectClose(Number(cell(segment, 'CLV:CAC')), clv / cac, 1e-12);
      expectClose(Number(cell(segment, 'Payback months')), numberFrom('PAYBACK', cac, clv / 12), 1e-12);
    }
  });

  test('with another model, horizon and margin, given as a text or in cells', () => {
    const horizon = ['CLV.SEGMENTS', ...orderRanges(orders), segmented, 730, 'mbg/nbd'] as const;
    const ahead = rowsOf(tableFrom(...horizon));
    const given = [
      ['Margin', 0.4],
      ['Horizon', 730],
      ['Model', 'MBG/NBD'],
    ];
    for (const settings of ['margin=0.4; horizon=730; model=mbg/nbd', given]) {
      const other = rowsOf(
        tableFrom('SCORECARD', ...customerRanges(customers), ...orderRanges(orders), ...costRanges, settings),
      );
      for (const segment of ['Ads', 'Referral', 'Organic', 'All']) {
        const clv = 0.4 * Number(ahead.get(segment)?.['CLV each']);
        expectClose(Number(other.get(segment)?.CLV), clv, 1e-12);
        expect(other.get(segment)?.CAC).toBe(cell(segment, 'CAC'));
        if (Number(cell(segment, 'CAC')) === 0) continue;
        const months = numberFrom('PAYBACK', Number(cell(segment, 'CAC')), clv / 24);
        expectClose(Number(other.get(segment)?.['Payback months']), months, 1e-12);
      }
    }
  });

  test('without an end there is a value but no even share of it a month', () => {
    const endless = ['CLV.SEGMENTS', ...orderRanges(orders), segmented, 'infinite'] as const;
    const ahead = rowsOf(tableFrom(...endless));
    const other = rowsOf(
      tableFrom(
        'SCORECARD',
        ...customerRanges(customers),
        ...orderRanges(orders),
        ...costRanges,
        'horizon=infinite',
      ),
    );
    for (const segment of ['Ads', 'Referral', 'Organic', 'All']) {
      expectClose(Number(other.get(segment)?.CLV), Number(ahead.get(segment)?.['CLV each']), 1e-12);
      expect(Number(other.get(segment)?.CLV)).toBeGreaterThan(Number(cell(segment, 'CLV')));
      expect(other.get(segment)?.['Payback months']).toBe('');
    }
  });

  test.each([
    ['margin=40', 'settings, pair 1, margin is 40; it is a share of 1, above 0: 0.1 is 10 %.'],
    ['margin=0', /margin is 0; it is a share of 1/],
    ['horizon=soon', 'settings, pair 1, horizon: "soon" is neither a number of days nor "infinite".'],
    ['model=linear', /^settings, pair 1, model: "linear" is not a model\. Known are: bg\/nbd/],
  ])('%s is refused', (settings, message) => {
    const ranges = [...customerRanges(customers), ...orderRanges(orders), null, null, settings];
    expect(errorFrom('SCORECARD', ...ranges).message).toMatch(message);
  });

  test('value, costs and repeat rate add up', () => {
    const total = orders.reduce((sum, { amount }) => sum + amount, 0);
    expectClose(Number(cell('All', 'TTV')), total, 1e-12);
    const each = ['Ads', 'Referral', 'Organic'].map((name) => Number(cell(name, 'TTV')));
    expectClose(
      each.reduce((a, b) => a + b),
      total,
      1e-12,
    );
    expect(cell('Ads', 'Cost')).toBe(750);
    expect(cell('All', 'Cost')).toBe(920);
    const days = new Map<string, Set<number>>();
    for (const { customer, date } of orders) days.set(customer, (days.get(customer) ?? new Set()).add(date));
    const repeat = [...days.values()].filter(({ size }) => size > 1).length / days.size;
    expectClose(Number(cell('All', 'Repeat rate')), repeat, 1e-12);
    expect(ids.length).toBe(cell('All', 'Customers'));
  });
});

test('a channel that cost money but brought nobody has its row', () => {
  expect(card.get('Radio')).toMatchObject({
    Customers: 0,
    Cost: 120,
    CAC: '',
    'Conversion rate': '',
    CLV: '',
  });
});

test('a segment called All keeps its own figures', () => {
  const renamed = customers.map((each) => (each.segment === 'Ads' ? { ...each, segment: 'All' } : each));
  const stranger = { customer: 'Nobody', date: firstDay + 5, amount: 99.5 };
  const of = (list: Customer[]) =>
    tableFrom('SCORECARD', ...customerRanges(list), ...orderRanges([...orders, stranger]));
  const own = rowsOf(of(customers)).get('Ads');
  const named = of(renamed).filter(([name]) => name === 'All');
  expect(named).toHaveLength(2);
  expect(named[0].slice(1)).toEqual(Object.values(own ?? {}).slice(1));
  expect(named[1]).toEqual(of(customers).at(-1));
});

describe('costs find their segment', () => {
  const costOf = (...rows: [string, number][]) =>
    rowsOf(
      tableFrom(
        'SCORECARD',
        ...customerRanges(customers),
        ...orderRanges(orders),
        column(rows.map(([name]) => name)),
        column(rows.map(([, cost]) => cost)),
      ),
    );

  test('a segment the table of costs does not name has no cost, not 0', () => {
    const none = { Cost: '', CAC: '', 'CLV:CAC': '', 'Payback months': '' };
    expect(card.get('Referral')).toMatchObject(none);
    expect(costOf(['Referral', 0]).get('Referral')).toMatchObject({ Cost: 0, CAC: 0, 'Payback months': 0 });
    const stranger = { customer: 'Nobody', date: firstDay + 5, amount: 99.5 };
    const rows = tableFrom(
      'SCORECARD',
      ...customerRanges(customers),
      ...orderRanges([...orders, stranger]),
      ...costRanges,
    );
    expect(rowsOf(rows).get('(not listed)')).toMatchObject(none);
  });

  test('whatever the case, unless a segment is so written', () => {
    const rows = costOf(['ADS', 300], ['Ads', 50], ['organic', 7]);
    expect([...rows.keys()].sort()).toEqual(['Ads', 'All', 'Organic', 'Referral']);
    expect(rows.get('Ads')?.Cost).toBe(350);
    expect(rows.get('Organic')?.Cost).toBe(7);
    const two = customers.map((each, i) => (i % 2 ? { ...each, segment: each.segment.toLowerCase() } : each));
    const exact = rowsOf(
      tableFrom(
        'SCORECARD',
        ...customerRanges(two),
        ...orderRanges(orders),
        column(['ads', 'Ads']),
        column([1, 2]),
      ),
    );
    expect([exact.get('ads')?.Cost, exact.get('Ads')?.Cost]).toEqual([1, 2]);
  });
});

test('orders by customers who are not listed stand in a row of their own', () => {
  const stranger = { customer: 'Nobody', date: firstDay + 5, amount: 99.5 };
  const rows = rowsOf(
    tableFrom('SCORECARD', ...customerRanges(customers), ...orderRanges([...orders, stranger])),
  );
  expect(rows.get('(not listed)')).toMatchObject({
    Customers: 0,
    TTV: 99.5,
    'Conversion rate': '',
    Cost: '',
  });
  const total = orders.reduce((sum, { amount }) => sum + amount, 99.5);
  expectClose(Number(rows.get('All')?.TTV), total, 1e-12);
  expect(rows.get('All')?.['Conversion rate']).toBe(cell('All', 'Conversion rate'));
});

test('where no model can be fitted CLV is empty and the last heading says why', () => {
  const single = customers.slice(0, 5).map(({ id }) => ({ customer: id, date: firstDay + 9, amount: 10 }));
  const table = tableFrom('SCORECARD', ...customerRanges(customers), ...orderRanges(single));
  expect(table[0].at(-1)).toMatch(/No CLV: No customer has ordered on a second day/);
  expect(rowsOf(table).get('All')).toMatchObject({
    CLV: '',
    'CLV:CAC': '',
    TTV: 50,
    AOV: 10,
    'Repeat rate': 0,
  });
});

test('bad input is an error that names the range and the row', () => {
  const ranges = [...customerRanges(customers), ...orderRanges(orders)];
  expect(errorFrom('SCORECARD', ...ranges, costRanges[0]).message).toMatch(/give both or neither/);
  const twice = customerRanges([...customers, customers[3]]);
  expect(errorFrom('SCORECARD', ...twice, ...orderRanges(orders)).message).toBe(
    'customer, row 91: U3 stands in row 4 already. List each customer once.',
  );
  const bad = orderRanges([...orders, { customer: 'U1', date: 'soon' as unknown as number, amount: 1 }]);
  expect(errorFrom('SCORECARD', ...customerRanges(customers), ...bad).message).toMatch(
    new RegExp(`^orderDate, row ${orders.length + 1}: "soon" is not a date`),
  );
  const refund = orderRanges([{ customer: 'U1', date: firstDay, amount: -5 }]);
  expect(errorFrom('SCORECARD', ...customerRanges(customers), ...refund).message).toBe(
    'There is no order, only refunds. Give the orders they belong to.',
  );
  const empty = [column(['']), column(['']), column([''])];
  expect(errorFrom('SCORECARD', ...customerRanges(customers), ...empty).message).toBe(
    'The ranges orderCustomer, orderDate, orderAmount hold no data.',
  );
  const never = [column(['a', 'b']), column(['Ads', 'Ads']), column(['', '']), column(['', ''])];
  expect(errorFrom('SCORECARD', ...never, ...orderRanges(orders)).message).toBe(
    'All 2 customers started after the end of observation or never.',
  );
  const negative = errorFrom('SCORECARD', ...ranges, column(['Ads']), column([-1]));
  expect(negative.message).toBe('cost, row 1: -1 is negative. A cost is 0 or more.');
});

test('headings are skipped', () => {
  const headed = [
    ...customerRanges(customers).map((range, i) => [[['id', 'channel', 'signup', 'active'][i]], ...range]),
    ...orderRanges(orders).map((range, i) => [[['id', 'date', 'amount'][i]], ...range]),
    [['channel'], ...costRanges[0]],
    [['cost'], ...costRanges[1]],
  ];
  expect(rowsOf(tableFrom('SCORECARD', ...headed))).toEqual(card);
});

test('the order of rows does not matter, and every cell is a number or a text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
      const some = business(seed, 40);
      const table = tableFrom('SCORECARD', ...customerRanges(some.customers), ...orderRanges(some.orders));
      const turned = tableFrom(
        'SCORECARD',
        ...customerRanges([...some.customers].reverse()),
        ...orderRanges([...some.orders].reverse()),
      );
      expect(turned.map(([name]) => name)).toEqual(table.map(([name]) => name));
      table.slice(1).forEach((row, i) =>
        row.forEach((figure, j) => {
          const other = turned[i + 1][j];
          if (typeof figure === 'number') expectClose(Number(other), figure, 1e-6);
          else expect(other).toBe(figure);
        }),
      );
      expect(table.flat().every((each) => typeof each === 'string' || Number.isFinite(each))).toBe(true);
    }),
    { numRuns: 8, seed: 1 },
  );
});
