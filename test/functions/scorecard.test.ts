import fc from 'fast-check';
import { orderDays } from '../../src/analytics/lifetime/orders';
import { transactionModels } from '../../src/analytics/lifetime/transactionModels';
import type { OutputCell } from '../../src/functions';
import { readOrders } from '../../src/functions/orderLog';
import { agesBySegment } from '../../src/functions/scorecard/agesBySegment';
import { buyerSegments, buyingBySegment } from '../../src/functions/scorecard/buyers';
import { membersOf } from '../../src/functions/scorecard/members';
import { lifetimeBySegment } from '../../src/functions/scorecard/lifetimeBySegment';
import { scorecardTable } from '../../src/functions/scorecard/scorecardTable';
import { noWaiting } from '../../src/functions/scorecard/waitingBySegment';
import { tableOf } from '../../src/functions/table';
import { expectClose } from '../support/close';
import { mulberry32 } from '../support/random';
import { column, errorFrom, tableFrom } from '../support/worksheet';

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
    expect(cell(segment, 'Expected')).toBe(values.get(segment)?.['CLV each']);
    expectClose(Number(cell(segment, 'AOV')), Number(values.get(segment)?.['Average order value']), 1e-12);
    expect(cell(segment, 'Median days to value')).toBe(waits.get(segment)?.['Median days']);
    expect(cell(segment, 'Share by day 30')).toBe(waits.get(segment)?.['Share by day 30']);
    expect(cell(segment, 'Customers')).toBe(waits.get(segment)?.Customers);
    const buyers = Number(values.get(segment)?.Customers);
    expectClose(Number(cell(segment, 'Conversion rate')), buyers / Number(cell(segment, 'Customers')), 1e-12);
    expectClose(Number(cell(segment, 'CAC')), Number(cell(segment, 'Cost')) / buyers, 1e-12);
    const [earned, expected] = [Number(cell(segment, 'Earned so far')), Number(cell(segment, 'Expected'))];
    expectClose(earned, Number(cell(segment, 'TTV')) / buyers, 1e-12);
    expectClose(Number(cell(segment, 'CLV')), earned + expected, 1e-12);
    const cac = Number(cell(segment, 'CAC'));
    if (cac > 0) {
      expectClose(Number(cell(segment, 'CLV:CAC')), (earned + expected) / cac, 1e-12);
      const year = Number(cell(segment, 'Value in the first 12 months'));
      expectClose(Number(cell(segment, '12 months:CAC')), year / cac, 1e-12);
    }
  });

  test('the mean age and the value in the first 12 months are those of the customers, who are completed one by one', () => {
    const ofCustomers = (horizon: number) =>
      rowsOf(tableFrom('CLV.CUSTOMERS', ...orderRanges(orders), horizon));
    const ages = new Map([...ofCustomers(1)].map(([id, row]) => [String(id), Number(row.Age)]));
    const horizons = new Map([...new Set(ages.values())].map((age) => [age, ofCustomers(365.25 - age)]));
    // Nobody is a year old: all that was seen counts, and the rest of the year is expected.
    const year = new Map(
      [...ages].map(([id, age]) => {
        const seen = orders
          .filter(({ customer }) => customer === id)
          .reduce((sum, { amount }) => sum + amount, 0);
        return [id, seen + Number(horizons.get(age)?.get(id)?.CLV)];
      }),
    );
    for (const segment of ['Ads', 'Referral', 'Organic', 'All']) {
      const of = [...ages.keys()].filter((id) => segment === 'All' || segmentOf.get(id) === segment);
      const mean = (figure: (id: string) => number) =>
        of.reduce((sum, id) => sum + figure(id), 0) / of.length;
      expectClose(
        Number(cell(segment, 'Mean age, months')),
        mean((id) => ages.get(id) ?? NaN) / (365.25 / 12),
        1e-12,
      );
      expectClose(
        Number(cell(segment, 'Value in the first 12 months')),
        mean((id) => year.get(id) ?? NaN),
        1e-10,
      );
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
        const expected = 0.4 * Number(ahead.get(segment)?.['CLV each']);
        const earned = 0.4 * Number(cell(segment, 'Earned so far'));
        expectClose(Number(other.get(segment)?.Expected), expected, 1e-12);
        expectClose(Number(other.get(segment)?.['Earned so far']), earned, 1e-12);
        expectClose(Number(other.get(segment)?.CLV), earned + expected, 1e-12);
        expect(other.get(segment)?.CAC).toBe(cell(segment, 'CAC'));
      }
    }
  });

  test('without an end the same is earned and more is expected', () => {
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
      expectClose(Number(other.get(segment)?.Expected), Number(ahead.get(segment)?.['CLV each']), 1e-12);
      expect(other.get(segment)?.['Earned so far']).toBe(cell(segment, 'Earned so far'));
      expect(Number(other.get(segment)?.CLV)).toBeGreaterThan(Number(cell(segment, 'CLV')));
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
  const rows = rowsOf(of(renamed));
  expect(Object.values(rows.get('All') ?? {}).slice(1)).toEqual(Object.values(own ?? {}).slice(1));
  expect(of(renamed).at(-1)).toEqual(['(All)', ...(of(customers).at(-1) ?? []).slice(1)]);
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
    const none = {
      ...{ Cost: '', CAC: '', 'CLV:CAC': '', '12 months:CAC': '' },
      ...{ 'Payback months': '', 'Payback so far': '', 'Payback expected': '' },
    };
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

  test('whatever the case, as do the segments', () => {
    const rows = costOf(['ADS', 300], ['Ads', 50], ['organic', 7]);
    expect([...rows.keys()].sort()).toEqual(['Ads', 'All', 'Organic', 'Referral']);
    expect(rows.get('Ads')?.Cost).toBe(350);
    expect(rows.get('Organic')?.Cost).toBe(7);
    const two = customers.map((each, i) => (i % 2 ? { ...each, segment: each.segment.toLowerCase() } : each));
    const mixed = rowsOf(
      tableFrom(
        'SCORECARD',
        ...customerRanges(two),
        ...orderRanges(orders),
        column(['ads', 'Ads']),
        column([1, 2]),
      ),
    );
    expect([...mixed.keys()]).toHaveLength(rows.size);
    expect([mixed.get('ads'), mixed.get('Ads')].map((each) => each?.Cost)).toContain(3);
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
    'Earned so far': 10,
    Expected: '',
    CLV: '',
    'CLV:CAC': '',
    TTV: 50,
    AOV: 10,
    'Repeat rate': 0,
  });
});

/** The row of one segment of all customers, who cost so much together. */
const adsFor = (some: Customer[], made: Order[], cost: number) =>
  rowsOf(
    tableFrom(
      'SCORECARD',
      ...customerRanges(some.map((each) => ({ ...each, segment: 'Ads' }))),
      ...orderRanges(made),
      column(['Ads']),
      column([cost]),
    ),
  ).get('Ads');

describe('payback is read off what the customers brought', () => {
  /** Margins by month since the first order of cohorts of customers, and what each cost: figures of reference/customers.md. */
  const cohorts = [
    { name: 'Jan', customers: 5, cost: 90, margins: [32, 15, 13, 11.5, 10.5, 9.6, 9], age: 220 },
    { name: 'Feb', customers: 6, cost: 100, margins: [30, 13, 11.5, 10.5, 9.5, 8.5], age: 190 },
    { name: 'Mar', customers: 5, cost: 100, margins: [26, 12, 10.5, 9.5, 8.8], age: 160 },
    { name: 'Apr', customers: 4, cost: 75, margins: [18.75, 8, 7], age: 100 },
  ];
  const lastDay = firstDay + 220;
  const people = cohorts.flatMap(({ name, customers: count, margins, age }) =>
    Array.from({ length: count }, (_, i) => ({
      id: `${name}${i}`,
      segment: name,
      first: lastDay - age,
      margins,
    })),
  );
  const listed = people.map(({ id, segment, first }): Customer => ({
    id,
    segment,
    start: first,
    reached: '',
  }));
  const bought = people.flatMap(({ id, first, margins }) =>
    margins.map((amount, month): Order => ({
      customer: id,
      date: first + Math.ceil((month * 365.25) / 12),
      amount,
    })),
  );
  // Somebody's order of nothing is the end of observation.
  const until = { customer: 'Jan0', date: lastDay, amount: 0 };
  const cardFor = (costs: [string, number][], more: Order[] = [until]) =>
    rowsOf(
      tableFrom(
        'SCORECARD',
        ...customerRanges(listed),
        ...orderRanges([...bought, ...more]),
        column(costs.map(([name]) => name)),
        column(costs.map(([, cost]) => cost)),
      ),
    );
  const byCohort = cardFor(cohorts.map(({ name, customers: count, cost }) => [name, count * cost]));

  test('linearly within a month; where the past does not reach, it says how far it went', () => {
    expectClose(Number(byCohort.get('Jan')?.['Payback months']), 5 + 8 / 9.6, 1e-12);
    expect(byCohort.get('Jan')).toMatchObject({ 'Payback so far': '', 'Payback expected': '' });
    const soFar = ['Feb', 'Mar', 'Apr'].map((name) => byCohort.get(name)?.['Payback so far']);
    expect(soFar).toEqual(['83 % after 6 months', '66 % after 5 months', '45 % after 3 months']);
    for (const name of ['Feb', 'Mar', 'Apr']) expect(byCohort.get(name)?.['Payback months']).toBe('');
  });

  test('all together by the means of each month, which does not jump as younger cohorts drop out', () => {
    expect(byCohort.get('All')).toMatchObject({
      CAC: 92.5,
      'Payback months': '',
      'Payback so far': '95 % after 7 months',
    });
  });

  test('what the first order brings is there at once', () => {
    const card = cardFor([
      ['Jan', 5 * 32],
      ['Feb', 6 * 20],
      ['Mar', 5 * 32],
    ]);
    expect(card.get('Jan')?.['Payback months']).toBe(0);
    expect(card.get('Feb')?.['Payback months']).toBe(0);
    expectClose(Number(card.get('Mar')?.['Payback months']), 1 + 6 / 12, 1e-12);
  });

  test('the model says when the rest is expected, in two years at most', () => {
    const { customers: some, orders: made } = business(11, 60);
    const firstOf = (id: string) =>
      Math.min(...made.filter(({ customer }) => customer === id).map(({ date }) => date));
    // All of them began on one day, so what was seen by age is what they brought.
    const together = made.map((order) => ({
      ...order,
      date: firstDay + order.date - firstOf(order.customer),
    }));
    const ofAll = (cost: number) => adsFor(some, together, cost);
    const buyers = new Set(made.map(({ customer }) => customer)).size;
    const seen = ofAll(0);
    const year = Number(seen?.['Value in the first 12 months']);
    const atOnce = ofAll(buyers * year);
    // The value of 12 months is earned after 12 months.
    expect(atOnce?.['Payback months']).toBe('');
    expect(atOnce?.['Payback so far']).toMatch(/^\d\d % after [789] months$/);
    expectClose(Number(atOnce?.['Payback expected']), 12, 1e-9);
    expect(ofAll(buyers * 10 * year)).toMatchObject({ 'Payback months': '', 'Payback expected': '' });
  });

  test('the month the model expects is never one that the past has shown to be too early', () => {
    const some = Array.from({ length: 60 }, (_, i): Customer => ({
      id: `c${i}`,
      segment: 'Ads',
      start: firstDay,
      reached: '',
    }));
    // The old ones order seldom; the young ones bring more in the months that they have not lived through yet.
    const made = some.flatMap(({ id }, i) => {
      const days =
        i < 30 ? (i % 3 ? [0, 200 + i] : [0]) : [340, 352 + (i % 5), 363 + (i % 7), 380 + (i % 11)];
      return days.map((day): Order => ({ customer: id, date: firstDay + day, amount: 20 + (i % 4) }));
    });
    made.push({ customer: 'c0', date: firstDay + 400, amount: 20 });
    const seen = (cost: number) => adsFor(some, made, cost)?.['Payback so far'];
    const cost = 60 * 80;
    expect(seen(cost)).toBe('85 % after 13 months');
    expect(Number(adsFor(some, made, cost)?.['Value in the first 12 months'])).toBeGreaterThan(80);
    const expected = (each: number) => Number(adsFor(some, made, each)?.['Payback expected']);
    expect(expected(cost)).toBeGreaterThan(13);
    expect(expected(1.1 * cost)).toBeGreaterThan(expected(cost));
  });

  test('old customers with a cheap past: what they brought counts, not only what is still to come', () => {
    // Six years ago everybody bought for 42.42; half came back since.
    const old = Array.from({ length: 40 }, (_, i) => `old${i}`);
    const rows = old.flatMap((id, i): Order[] => [
      { customer: id, date: firstDay, amount: 42.42 },
      ...(i % 2
        ? []
        : [1, 2, 3].map((k) => ({ customer: id, date: firstDay + 200 * k + i, amount: 40 + i }))),
    ]);
    const table = rowsOf(
      tableFrom(
        'SCORECARD',
        ...customerRanges(old.map((id) => ({ id, segment: 'Post', start: firstDay, reached: firstDay }))),
        ...orderRanges([...rows, { customer: 'old0', date: firstDay + 2190, amount: 30 }]),
        column(['Post']),
        column([40 * 20]),
      ),
    ).get('Post');
    const each = (rows.reduce((sum, { amount }) => sum + amount, 0) + 30) / 40;
    expect(table?.['Payback months']).toBe(0);
    expectClose(Number(table?.['Earned so far']), each, 1e-12);
    expect(Number(table?.['CLV:CAC'])).toBeGreaterThan(each / 20);
    // All of them are older than a year, so nothing is expected in it.
    const inYear = rows
      .filter(({ date }) => date < firstDay + 365)
      .reduce((sum, { amount }) => sum + amount, 0);
    expectClose(Number(table?.['Value in the first 12 months']), inYear / 40, 1e-12);
    expectClose(Number(table?.['Mean age, months']), 2190 / (365.25 / 12), 1e-12);
  });
});

test('words say where segments are of different age', () => {
  const aged = (ads: number, days = 400) => {
    const rows = customers.flatMap(({ id, segment }, i): Order[] => {
      const first = firstDay + (segment === 'Ads' ? ads : 0) + (i % 20);
      return [0, 30, 90]
        .slice(0, 1 + (i % 3))
        .map((day) => ({ customer: id, date: first + day, amount: 20 + i }));
    });
    const end = { customer: customers[0].id, date: firstDay + days, amount: 9 };
    const asOf = rows.filter(({ date }) => date <= end.date);
    return String(
      tableFrom('SCORECARD', ...customerRanges(customers), ...orderRanges([...asOf, end]))[0].at(-1),
    );
  };
  expect(aged(250)).toMatch(
    /The customers of (Referral|Organic) are 12\.\d months old on average, those of Ads 4\.\d, and have had as much more time to earn: compare segments by their value in the first 12 months\./,
  );
  expect(aged(20)).not.toMatch(/months old/);
  // Twice as old, but by days alone.
  expect(aged(12, 35)).not.toMatch(/months old/);
});

test('a margin makes profit of value', () => {
  const ranges = {
    customer: column(orders.map(({ customer }) => customer)),
    date: column(orders.map(({ date }) => date)),
    amount: column(orders.map(({ amount }) => amount)),
  };
  const read = readOrders(ranges);
  const days = orderDays(read.log, null);
  const members = membersOf(customers.map(({ id, segment }) => [id, segment]));
  const segments = buyerSegments(days.customers, members);
  const costs = new Map([['Ads', 1080]]);
  const lifetime = lifetimeBySegment(days, segments, { horizon: 365, model: transactionModels[0] });
  const parts = {
    members,
    buying: buyingBySegment(days, segments),
    costs,
    lifetime,
    ages: agesBySegment(days, lifetime.fit, segments),
    waiting: { each: new Map(), all: noWaiting },
  };
  const [whole, half] = [1, 0.5].map((margin) =>
    rowsOf(tableOf(scorecardTable({ ...parts, margin }))).get('Ads'),
  );
  for (const heading of [
    'Earned so far',
    'Expected',
    'CLV',
    'CLV:CAC',
    'Value in the first 12 months',
    '12 months:CAC',
  ])
    expectClose(Number(half?.[heading]), Number(whole?.[heading]) / 2, 1e-12);
  for (const heading of ['TTV', 'AOV', 'CAC', 'Mean age, months'])
    expect(half?.[heading]).toBe(whole?.[heading]);
  expect(Number(half?.['Payback months'])).toBeGreaterThan(Number(whole?.['Payback months']));
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

test('the setting zone says on which day an order lies', () => {
  const [who, segment] = [column(['a', 'a']), column(['Ads', 'Ads'])];
  const stamps = (...times: string[]) => column(times);
  const orders = (settings: string | null) =>
    rowsOf(
      tableFrom(
        'SCORECARD',
        column(['a', 'b']),
        segment,
        stamps('2026-03-01T08:00Z', '2026-03-01T09:00Z'),
        column([null, null]),
        who,
        stamps('2026-03-01T23:30Z', '2026-03-02T00:30Z'),
        column([10, 20]),
        null,
        null,
        settings,
      ),
    ).get('Ads');
  expect([orders(null)?.AOV, orders('zone=Europe/Berlin')?.AOV]).toEqual([15, 30]);
});
