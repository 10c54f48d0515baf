import { sampleWorkbook } from '../../../src/sample';
import { customersOf } from '../../support/orderCustomers';
import { ScorecardSession } from '../../../src/analyses/scorecard/session';
import { scorecardWords } from '../../../src/analyses/scorecard/words';
import type {
  CostsTable,
  ListColumns,
  OrdersTable,
  ScorecardRequest,
  ScorecardResult,
} from '../../../src/analyses/scorecard/messages';
import type { SpokenView } from '../../../src/blueprint/views';
import { createFormat } from '../../../src/language/format';
import { expectClose } from '../../support/close';
import { inWords } from '../../support/inWords';
import { wordsOf } from '../../support/saidBy';
import { column, tableFrom } from '../../support/worksheet';

const format = createFormat('en-US');
const sheet = sampleWorkbook().find(({ name }) => name === 'Orders');
const orders: unknown[][] = sheet ? [sheet.headings, ...sheet.rows] : [];
const made = customersOf(orders as []);
const rowsOf = (columns: unknown[][]): unknown[][] =>
  columns[0].map((_, row) => columns.map((cells) => cells[row]));
const customers = rowsOf(made.Customers);
const costs = rowsOf(made.Costs);

const read = { hasHeadings: true, firstSheetRow: 1 };
const ordersTable: OrdersTable = { ...read, columns: { customer: 0, date: 1, amount: 2 } };
const costsTable: CostsTable = { ...read, columns: { segment: 0, cost: 1 } };
const listColumns: ListColumns = { customer: 0, segment: 1, start: 2, reached: 3 };
const request: ScorecardRequest = {
  kind: 'scorecard',
  columns: listColumns,
  options: { model: 'bg/nbd', horizon: 365, margin: 1 },
  ...read,
  beside: { orders: ordersTable, costs: costsTable },
};

function analyse(
  main: unknown[][],
  beside: Readonly<Record<string, unknown[][]>>,
  changes: Partial<ScorecardRequest> = {},
): ScorecardResult {
  return begun(main, beside, changes).finish(() => undefined);
}

function begun(
  main: unknown[][],
  beside: Readonly<Record<string, unknown[][]>>,
  changes: Partial<ScorecardRequest> = {},
): ScorecardSession {
  const session = new ScorecardSession({ ...request, ...changes } as ScorecardRequest);
  for (const [table, rows] of Object.entries(beside)) {
    session.add(rows.slice(0, 3), table);
    session.add(rows.slice(3), table);
  }
  session.add(main.slice(0, 5));
  session.add(main.slice(5));
  return session;
}

const all = analyse(customers, { orders, costs });
const viewOf = (result: ScorecardResult): SpokenView => inWords(result.views[0]);

function cellsOf(result: ScorecardResult, heading: string): (string | number)[] {
  const found = viewOf(result).columns.find((each) => each.heading === heading);
  if (!found) throw new Error(`There is no column ${heading}.`);
  return Array.from<string | number>(found.cells);
}

const headingsOf = (result: ScorecardResult) => viewOf(result).columns.map(({ heading }) => heading);
const cellsIn = (rows: unknown[][], place: number) => column(rows.slice(1).map((row) => row[place]));
const ofColumns = (rows: unknown[][], ...places: number[]) => places.map((place) => cellsIn(rows, place));
const plain = (cell: string | number) => (typeof cell === 'number' && Number.isNaN(cell) ? '' : cell);

describe('the figures are those of SCORECARD', () => {
  test.each([
    ['as usual', { model: 'bg/nbd', horizon: 365, margin: 1 }, ''],
    [
      'with a margin, two years and another model',
      { model: 'mbg/nbd', horizon: 730, margin: 0.4 },
      'margin=0.4; horizon=730; model=mbg/nbd',
    ],
  ])('%s', (_, options, settings) => {
    const result = analyse(customers, { orders, costs }, { options });
    const [headings, ...rows] = tableFrom(
      'SCORECARD',
      ...ofColumns(customers, 0, 1, 2, 3),
      ...ofColumns(orders, 0, 1, 2),
      ...ofColumns(costs, 0, 1),
      settings,
    );
    headings.slice(0, -1).forEach((heading, place) => {
      expect(cellsOf(result, String(heading)).map(plain)).toEqual(rows.map((row) => row[place]));
    });
  });

  test('and every one of its columns is there, with limits and those still waiting besides', () => {
    expect(headingsOf(all)).toEqual([
      'Segment',
      'Customers',
      'Cost',
      'CAC',
      'Conversion rate',
      'TTV',
      'AOV',
      'Earned so far',
      'Expected',
      'CLV',
      'CLV, lower 95 %',
      'CLV, upper 95 %',
      'CLV:CAC',
      'Mean age, months',
      'Value in the first 12 months',
      '12 months:CAC',
      'Payback months',
      'Payback so far',
      'Payback expected',
      'Median days to value',
      'Median, lower 95 %',
      'Median, upper 95 %',
      'Still waiting',
      'Share by day 30',
      'Repeat rate',
    ]);
    const waiting = customers.slice(1).filter((row) => row[3] === '').length;
    expect(cellsOf(all, 'Still waiting').at(-1)).toBe(waiting);
  });
});

test('CLV lies in the middle of its limits, which are wider than those of what is expected alone', () => {
  const [lower, upper, clv] = ['CLV, lower 95 %', 'CLV, upper 95 %', 'CLV'].map((name) =>
    cellsOf(all, name).map(Number),
  );
  const segmentOf = new Map(customers.map(([id, segment]) => [id, segment]));
  const expected = tableFrom(
    'CLV.SEGMENTS',
    ...ofColumns(orders, 0, 1, 2),
    column(orders.slice(1).map(([id]) => segmentOf.get(id))),
  );
  clv.forEach((value, row) => {
    expectClose((lower[row] + upper[row]) / 2, value, 1e-9);
    const name = cellsOf(all, 'Segment')[row];
    const alone = expected.find(([segment]) => segment === name);
    expect(upper[row] - lower[row]).toBeGreaterThan(Number(alone?.[4]) - Number(alone?.[3]));
  });
});

describe('any two of the three answers do', () => {
  test('cost and value: orders alone tell the customers', () => {
    const columns = { ...ordersTable.columns, segment: 3 };
    const result = analyse(orders, { costs }, { columns, beside: { costs: costsTable } });
    for (const heading of ['Customers', 'Cost', 'CAC', 'CLV', 'CLV:CAC', 'Payback months', 'Repeat rate'])
      expect(cellsOf(result, heading)).toEqual(cellsOf(all, heading));
    expect(headingsOf(result)).not.toContain('Median days to value');
    expect(headingsOf(result)).not.toContain('Conversion rate');
    expect(wordsOf(result.notes)).toEqual(
      expect.arrayContaining([
        'No start and date of value are given, so there is no time to value. A table of customers has columns for them.',
        'Customers are those who have ordered, so there is no conversion rate. A table of customers would tell it.',
      ]),
    );
  });

  test('value and time', () => {
    const result = analyse(customers, { orders }, { beside: { orders: ordersTable } });
    expect(cellsOf(result, 'CLV')).toEqual(cellsOf(all, 'CLV'));
    expect(headingsOf(result)).not.toContain('CAC');
    expect(result.views[0].chart?.kind).toBe('bars');
    expect(result.summary.sides).toEqual({ cost: false, value: true, time: true });
  });

  test('cost and time: the cost is shared by all listed', () => {
    const result = analyse(customers, { costs }, { beside: { costs: costsTable } });
    expect(headingsOf(result)).toEqual([
      'Segment',
      'Customers',
      'Cost',
      'CAC',
      'Median days to value',
      'Median, lower 95 %',
      'Median, upper 95 %',
      'Still waiting',
      'Share by day 30',
    ]);
    const [cost, count, cac] = ['Cost', 'Customers', 'CAC'].map((name) => cellsOf(result, name).map(Number));
    cac.forEach((each, row) => expect(each).toBe(cost[row] / count[row]));
    expect(result.views[0].opens).toBeUndefined();
  });
});

test('a table of its own tells the segments', () => {
  const listed = customers.map(([id, segment]) => [id, segment]);
  const result = analyse(
    customers.map(([id, , ...dates]) => [id, '', ...dates]),
    { segments: listed, orders, costs },
    {
      columns: { customer: 0, start: 2, reached: 3 },
      beside: { ...request.beside, segments: { ...read, columns: { customer: 0, segment: 1 } } },
    },
  );
  expect(viewOf(result).columns).toEqual(viewOf(all).columns);
});

test('the first touchpoint of a customer in a log of touches is the segment', () => {
  const touches = [
    ['customer', 'time', 'channel'],
    ...customers.slice(1).flatMap(([id, segment]) => [
      [id, '2024-05-02', 'Later'],
      [id, '2024-05-01', segment],
      [id, '2024-04-01', ''],
    ]),
    ['', '2024-05-01', 'Referral'],
    [customers[1][0], 'soon', 'Referral'],
  ];
  const beside = {
    touches: { ...read, columns: { customer: 0, time: 1, touchpoint: 2 } },
    costs: costsTable,
  };
  const listed = analyse(
    customers.map(([id, , ...dates]) => [id, 'none', ...dates]),
    { touches, orders, costs },
    { columns: { customer: 0, start: 2, reached: 3 }, beside: { ...beside, orders: ordersTable } },
  );
  expect(viewOf(listed).columns).toEqual(viewOf(all).columns);
  expect(listed.skipped.map(({ column, reason, table }) => ({ column, reason, table }))).toEqual([
    { column: 'customer', reason: 'empty', table: 'touches' },
    { column: 'time', reason: 'notDate', table: 'touches' },
  ]);
  const ofOrders = analyse(orders, { touches, costs }, { columns: ordersTable.columns, beside });
  for (const heading of ['Segment', 'Customers', 'CLV:CAC'])
    expect(cellsOf(ofOrders, heading)).toEqual(cellsOf(all, heading));
});

test('costs may be texts, and those of other currencies are converted', () => {
  const texts = costs.map(([name, cost], row) => [name, row === 0 ? cost : `$${String(cost)}.00`]);
  expect(cellsOf(analyse(customers, { orders, costs: texts }), 'CAC')).toEqual(cellsOf(all, 'CAC'));
  const inEuros = costs.map(([name, cost], row) => [name, row === 0 ? cost : Number(cost) / 2, 'EUR']);
  const rates = [
    ['currency', 'rate'],
    ['USD', 1],
    ['EUR', 2],
  ];
  const result = analyse(
    customers,
    { rates, orders, costs: inEuros },
    {
      beside: {
        orders: ordersTable,
        costs: { ...read, columns: { segment: 0, cost: 1, currency: 2 } },
        rates: { ...read, columns: { currency: 0, rate: 1 }, report: '' },
      },
    },
  );
  expect(cellsOf(result, 'CLV:CAC')).toEqual(cellsOf(all, 'CLV:CAC'));
});

test('orders under other ids belong to their customers by an identity table', () => {
  const identities = [['id', 'customer'], ...customers.slice(1).map(([id]) => [`device ${String(id)}`, id])];
  const byDevice = orders.map(([id, ...rest], row) => [row === 0 ? id : `device ${String(id)}`, ...rest]);
  const result = analyse(
    customers,
    { identities, orders: byDevice, costs },
    { beside: { ...request.beside, identities: { ...read, columns: { id: 0, customer: 1 } } } },
  );
  expect(viewOf(result).columns).toEqual(viewOf(all).columns);
});

test('rows that cannot be used are counted by reason, in each table', () => {
  const next = customers.length + 1;
  const result = analyse(
    [
      ...customers,
      ['', 'Referral', 46000, ''],
      ['New', 'Referral', 'soon', ''],
      [customers[1][0], 'Referral', 46000, ''],
      ['Late', 'Referral', 46000, 45000],
      ['', '', '', ''],
    ],
    {
      orders: [...orders, ['C1', 'soon', 1, '']],
      costs: [...costs, ['Referral', -5], ['Referral', 'much'], ['', '']],
    },
  );
  expect(viewOf(result)).toEqual(viewOf(all));
  const skipped = (column: string, reason: string, firstSheetRow: number, table: string) => ({
    ...{ column, reason, firstSheetRow, table },
    count: 1,
  });
  expect(result.skipped).toEqual(
    expect.arrayContaining([
      skipped('customer', 'empty', next, 'main'),
      skipped('start', 'notDate', next + 1, 'main'),
      skipped('customer', 'listedBefore', next + 2, 'main'),
      skipped('reached', 'beforeStart', next + 3, 'main'),
      skipped('date', 'notDate', orders.length + 1, 'orders'),
      skipped('cost', 'negative', costs.length + 1, 'costs'),
      skipped('cost', 'notNumber', costs.length + 2, 'costs'),
    ]),
  );
  expect(result.skipped).toHaveLength(7);
  expect(result.rowsRead - result.rowsUsed).toBe(6);
});

test('orders by customers who are not listed stand in a row of their own', () => {
  const result = analyse(customers.slice(0, 200), { orders, costs });
  const names = cellsOf(result, 'Segment');
  expect(names.slice(-2)).toEqual(['(not listed)', 'All']);
  expect(result.views[0].footRows).toBe(2);
  const strangers = customers.length - 200;
  expect(wordsOf(result.notes)).toContain(
    `${strangers} customers with orders are not listed, and stand in a row of their own.`,
  );
});

test('a circle a segment: cost across, value up, as large as customers are many, darker where value comes sooner', () => {
  const { chart, columns } = viewOf(all);
  if (chart?.kind !== 'bubbles') throw new Error('There are no bubbles.');
  const named = [chart.x, chart.y, chart.size, chart.shade ?? 0].map((place) => columns[place].heading);
  expect(named).toEqual(['CAC', 'CLV', 'Customers', 'Median days to value']);
  expect(chart.ratios).toEqual([1, 3]);
});

test('the customers behind a segment are those who have ordered, the most valuable first', () => {
  const session = begun(customers, { orders, costs });
  const result = session.finish(() => undefined);
  const found = inWords(session.behind({ view: 'scorecard', row: 'Referral', column: 'customers' }));
  const at = cellsOf(result, 'Segment').indexOf('Referral');
  const value = found.columns.find(({ heading }) => heading === 'Value')?.cells ?? [];
  expectClose(Number(value[value.length - 1]), Number(cellsOf(result, 'TTV')[at]), 1e-12);
  expect(Number(value[0])).toBeGreaterThanOrEqual(Number(value[1]));
  expect(found.columns[0].cells.length - found.footRows).toBe(cellsOf(result, 'Customers')[at]);
});

describe('the answer in words', () => {
  const answerOf = (result: ScorecardResult) => scorecardWords.answer(result, format);

  test('names the best and what does not pay back', () => {
    expect(answerOf(all)).toEqual({
      headline: 'Customers of Referral are worth 12.1 times what they cost.',
      details: [
        'Paid Social and Affiliate do not pay back within 24 months.',
        'So more of Referral and less of Paid Social and Affiliate: these are averages so far, which further spending need not repeat.',
        'These data cannot tell Affiliate and Paid Social apart.',
        '128 customers still wait for value.',
      ],
    });
  });

  test('of cost and time', () => {
    const result = analyse(customers, { costs }, { beside: { costs: costsTable } });
    expect(answerOf(result)).toEqual({
      headline:
        'Customers of Organic Search get to value soonest, half of them within 39 days, but these data cannot tell them from Referral.',
      details: [
        'These data cannot tell Paid Search and Paid Social apart.',
        '128 customers still wait for value.',
      ],
    });
  });

  test('where most do not pay back', () => {
    const dear = costs.map(([name, cost], row) => [name, row === 0 || name === 'Referral' ? cost : 1e7]);
    expect(answerOf(analyse(customers, { orders, costs: dear }))).toMatchObject({
      headline: 'Customers of Referral are worth 12.1 times what they cost.',
      details: [
        'Organic Search, Paid Search, Paid Social, and 1 more do not pay back within 24 months.',
        'So more of Referral and less of Organic Search, Paid Search, Paid Social, and 1 more: these are averages so far, which further spending need not repeat.',
        '128 customers still wait for value.',
      ],
    });
  });

  test('compares the first 12 months where customers of some segments are much older', () => {
    const before = (row: unknown[]) => [row[0], Number(row[1]) - 420, ...row.slice(2)];
    const older = orders.map((row) => (row[3] === 'Referral' ? before(row) : row));
    const result = analyse(
      customers.map(([id, segment]) => [id, segment]),
      { orders: older, costs },
      { columns: { customer: 0, segment: 1 } },
    );
    const { headline, details } = answerOf(result);
    expect(headline).toMatch(
      /^Customers of Referral bring [\d.]+ times what they cost in their first 12 months\.$/,
    );
    expect(details[0]).toBe('There are no intervals of the first 12 months: this may be chance.');
    expect(wordsOf(result.notes).join(' ')).toContain('The customers of Referral are ');
  });

  test('says who is soonest only where intervals tell', () => {
    const daysAfter = (start: unknown, days: number) =>
      new Date(Date.parse(String(start)) + days * 86_400_000).toISOString().slice(0, 10);
    const quick = customers.map(([id, segment, start, reached], row) =>
      row > 0 && segment === 'Referral'
        ? [id, segment, start, daysAfter(start, 1 + (row % 5))]
        : [id, segment, start, reached],
    );
    expect(answerOf(analyse(quick, { orders, costs })).headline).toBe(
      'Customers of Referral are worth 12.1 times what they cost and get to value soonest.',
    );
  });

  test('has four key figures', () => {
    expect(scorecardWords.figures(all, format).map(({ name }) => name)).toEqual([
      'Customers',
      'CAC',
      'CLV:CAC',
      'Median to value',
    ]);
  });
});

test('without repeat orders there is no value to come, and it says why', () => {
  const firsts = [...new Map(orders.map((row) => [row[0], row])).values()];
  const result = analyse(customers, { orders: firsts, costs });
  expect(cellsOf(result, 'CLV').map(plain)).toEqual(cellsOf(result, 'CLV').map(() => ''));
  expect(scorecardWords.answer(result, format).headline).toMatch(/^Too few repeat orders/);
});

test('nobody in the table is refused', () => {
  expect(() => analyse(customers.slice(0, 1), { orders, costs })).toThrow('nobodyListed');
});
