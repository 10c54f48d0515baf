import fc from 'fast-check';
import { lifetime } from '../../../src/analyses/lifetime';
import { lifetimeFormula } from '../../../src/analyses/lifetime/formula';
import { isOfPatterns } from '../../../src/analyses/lifetime/isOfPatterns';
import type { LifetimeResult, PatternsRequest } from '../../../src/analyses/lifetime/messages';
import { PatternsSession } from '../../../src/analyses/lifetime/patternsSession';
import { LifetimeSession } from '../../../src/analyses/lifetime/session';
import { lifetimeWords } from '../../../src/analyses/lifetime/words';
import { lastDaysOf } from '../../../src/analytics/lifetime/lastDay';
import { patternsOf } from '../../../src/analytics/lifetime/patterns';
import { calendarPeriods, month } from '../../../src/analytics/periods/calendar';
import { problemsOf } from '../../../src/blueprint/problems';
import type { Run } from '../../../src/blueprint/run';
import type { SpokenView } from '../../../src/blueprint/views';
import { createFormat } from '../../../src/language/format';
import {
  apartColumn,
  averageColumns,
  cohortColumns,
  patternColumns,
  spendColumns,
} from '../../../src/queries';
import { sampleWorkbook } from '../../../src/sample';
import { expectClose } from '../../support/close';
import { type CountedOrders, countedOrders, withoutAverages } from '../../support/countedOrders';
import { evaluated } from '../../support/formula';
import { inWords } from '../../support/inWords';
import { firstDay, type OrderRow, simulatedOrders } from '../../support/orders';
import { saidBy, wordsOf } from '../../support/saidBy';
import { guessed, settingsWith } from '../../support/settings';
import { source } from '../../taskpane/fakes';
import { requests } from '../../support/requests';

/** What counted patterns give is what the orders they were counted of give, as far as counts can tell. */

const sheet = sampleWorkbook().find(({ name }) => name === 'Orders');
const sample = (sheet?.rows ?? []).map(([customer, date, amount]): OrderRow => [customer, date, amount]);
const lastDay = Math.floor(Math.max(...sample.map(([, date]) => Number(date))));

const options: PatternsRequest['options'] = {
  model: 'bg/nbd',
  horizon: 365,
  discountRate: 0,
  asOf: lastDay,
  period: 'month',
  periods: 6,
};
const place = { hasHeadings: false, firstSheetRow: 1 };

const beside = {
  spend: {
    columns: { repeatOrders: 0, customers: 1, averageValue: 2, variance: 3 },
    ...place,
  },
  cohorts: {
    columns: { cohort: 0, period: 1, customers: 2, active: 3, orders: 4, value: 5, isOver: 6 },
    ...place,
  },
  rest: { columns: { customer: 0, time: 1, value: 2, orderId: 3 }, ...place },
};

const request: PatternsRequest = {
  kind: 'lifetime',
  columns: {
    ...{ repeatOrders: 0, recency: 1, age: 2, customers: 3 },
    ...{ averageValues: 4, withoutValue: 5, apart: 6 },
  },
  options,
  ...place,
  beside,
};

/** Patterns of a statement that tells no averages. */
const plain = { columns: { repeatOrders: 0, recency: 1, age: 2, customers: 3, apart: 4 } };

/** Runs over all tables that are given. */
function counted(tables: Partial<CountedOrders>, changes: Partial<PatternsRequest> = {}): LifetimeResult {
  const { patterns, ...others } = tables;
  const given = Object.fromEntries(Object.entries(beside).filter(([id]) => id in others));
  const session = new PatternsSession({ ...request, beside: given, ...changes });
  session.add(patterns ?? []);
  for (const [id, rows] of Object.entries(others)) session.add(rows, id);
  return session.finish(() => undefined);
}

function ofOrders(rows: readonly OrderRow[], changes: Partial<typeof options> = {}): LifetimeResult {
  const session = new LifetimeSession({
    kind: 'lifetime',
    columns: { customer: 0, date: 1, amount: 2 },
    options: { ...options, ...changes },
    ...place,
  });
  session.add(rows);
  return session.finish(() => undefined);
}

function view(result: LifetimeResult, id: string): SpokenView {
  const found = result.views.map(inWords).find((each) => each.id === id);
  if (!found) throw new Error(`There is no view ${id}.`);
  return found;
}

function cells(result: LifetimeResult, id: string, heading: string): (string | number)[] {
  const column = view(result, id).columns.find((each) => each.heading === heading);
  if (!column) throw new Error(`There is no column ${heading}.`);
  return Array.from<string | number>(column.cells);
}

const sumOf = (all: (string | number)[]) => all.reduce<number>((sum, cell) => sum + Number(cell), 0);

/** A total that both know, or neither. */
function expectSameTotal(found: LifetimeResult, expected: LifetimeResult, tolerance: number): void {
  const [own, ofLog] = [found.summary.total, expected.summary.total];
  expect(own === null).toBe(ofLog === null);
  if (own !== null) expectClose(own, Number(ofLog), tolerance);
}

const expectAllClose = (found: (string | number)[], expected: (string | number)[], tolerance = 1e-9) => {
  expect(found).toHaveLength(expected.length);
  found.forEach((cell, i) => {
    if (typeof cell === 'number' && !Number.isNaN(cell)) expectClose(cell, Number(expected[i]), tolerance);
    else expect(cell).toEqual(expected[i]);
  });
};

/** All that both can tell. */
function expectSame(found: LifetimeResult, expected: LifetimeResult, tolerance = 1e-9): void {
  const names = cells(found, 'fit', 'Parameter').filter((name) => name !== 'Note');
  const ofLog = cells(expected, 'fit', 'Parameter');
  for (const column of ['Estimate', 'Standard error']) {
    const own = cells(found, 'fit', column);
    const others = cells(expected, 'fit', column);
    names.forEach((name, i) => {
      expectAllClose([own[i]], [others[ofLog.indexOf(name)]], tolerance);
    });
  }
  expect(view(found, 'cohorts').columns).toEqual(view(expected, 'cohorts').columns);
  const limits = ['Orders lower 95 %', 'Orders upper 95 %'];
  for (const heading of ['Period', 'Actual orders', 'Expected orders', 'Actual revenue', ...limits])
    expectAllClose(cells(found, 'forecast', heading), cells(expected, 'forecast', heading), tolerance);
  const revenue = view(found, 'forecast').columns.some(({ heading }) => heading === 'Expected revenue');
  expect(revenue).toBe(found.summary.total !== null);
  if (revenue)
    expectAllClose(
      cells(found, 'forecast', 'Expected revenue'),
      cells(expected, 'forecast', 'Expected revenue'),
      tolerance,
    );
  expectSameTotal(found, expected, tolerance);
  const { customers, repeatCustomers, orders, pastValue, alive, expectedOrders } = found.summary;
  expect({ customers, repeatCustomers, orders }).toEqual({
    customers: expected.summary.customers,
    repeatCustomers: expected.summary.repeatCustomers,
    orders: expected.summary.orders,
  });
  expectClose(Number(pastValue), Number(expected.summary.pastValue), 1e-12);
  expect(alive === null).toBe(expected.summary.alive === null);
  if (alive !== null) expectClose(alive, Number(expected.summary.alive), tolerance);
  expectClose(Number(expectedOrders), Number(expected.summary.expectedOrders), tolerance);
  expectClose(
    Number(found.summary.counted?.orderValue),
    sumOf(cells(expected, 'customers', 'Expected value an order')) / customers,
    tolerance,
  );
}

const tables = countedOrders(sample, lastDay, month);
const { patterns, spend, cohorts } = tables;
const without = { patterns, spend, cohorts };
const usual = counted(without);
const withoutSums = { ...without, patterns: withoutAverages(patterns) };
const atMean = counted(withoutSums, plain);

const columnOf = (rows: readonly number[][], at: number) => Float64Array.from(rows, (row) => row[at]);
const patternsWith = (rows: readonly number[][]) =>
  patternsOf(
    { repeatOrders: columnOf(rows, 0), recency: columnOf(rows, 1), age: columnOf(rows, 2) },
    columnOf(rows, 3),
  );
const cellsWith = (rows: readonly number[][]) => ({
  cohort: columnOf(rows, 0),
  period: columnOf(rows, 1),
  customers: columnOf(rows, 2),
  active: columnOf(rows, 3),
});

test('what patterns say is what the orders counted say', () => {
  expectSame(usual, ofOrders(sample));
});

test.each(calendarPeriods.map((period) => [period.name, period] as const))(
  'by %s, with spend in bins of 1/200 of an e-fold, and customers apart',
  (name, period) => {
    const all = countedOrders(sample, lastDay, period, (customer) => customer.endsWith('7'), 200);
    const changed = { ...options, period: name, model: 'mbg/nbd', discountRate: 0.1 };
    expect(all.rest.length).toBeGreaterThan(10);
    expectSame(counted(all, { options: changed }), ofOrders(sample, changed), 1e-8);
  },
);

test('by Pareto/NBD', () => {
  const changed = { ...options, model: 'pareto/nbd', discountRate: 0.05 };
  expectSame(counted(without, { options: changed }), ofOrders(sample, changed));
});

test('for random orders with refunds, whoever stands apart', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(...calendarPeriods),
      (seed, apart, period) => {
        const orders = simulatedOrders({
          ...{ customers: 60, days: 400, parameters: [0.8, 40, 0.8, 2.5], model: 'bg/nbd', seed },
        }).map(([customer, date, amount]): OrderRow => [
          customer,
          date,
          // Some customers never pay.
          Number(String(customer).slice(1)) % 8 === seed % 8 ? 0 : amount,
        ]);
        const refunds = orders
          .filter((_, i) => i % 11 === seed % 11)
          .map(([customer, date, amount]): OrderRow => [
            customer,
            Number(date) + (seed % 3),
            -Number(amount) / (1 + (seed % 2)),
          ]);
        const rows = [...orders, ...refunds];
        const asOf = Math.max(...rows.map(([, date]) => Number(date)));
        const changed = { ...options, asOf, period: period.name, discountRate: 0.1 };
        const isApart = (customer: string) => apart > 0 && Number(customer.slice(1)) % 5 < apart;
        const all = countedOrders(rows, asOf, period, isApart);
        const expected = ofOrders(rows, changed);
        const found = counted(all, { options: changed });
        expectSame(found, expected, 1e-6);
        expect(found.summary.total).not.toBeNull();
        expectSameTotal(found, expected, 1e-8);
        const inBins = counted(countedOrders(rows, asOf, period, isApart, 200), { options: changed });
        expectSameTotal(inBins, expected, 1e-8);
        const { patterns: counts, cohorts: cells } = all;
        const lastDays = lastDaysOf(patternsWith(counts), cellsWith(cells), period);
        expect(lastDays).toContain(asOf);
      },
    ),
    { numRuns: 8 },
  );
}, 60_000);

test('without averages expected revenue is named for what it is, and the mean over all who may have spent so', () => {
  const revenue = cells(atMean, 'forecast', 'Expected revenue at mean spend');
  const ofLog = cells(ofOrders(sample), 'forecast', 'Expected revenue');
  expect(view(atMean, 'forecast').columns.map(({ heading }) => heading)).not.toContain('Expected revenue');
  // Not the same: who spends more may order more or less.
  const [last, lastOfLog] = [revenue.at(-1), ofLog.at(-1)].map(Number);
  expect(Math.abs(last / lastOfLog - 1)).toBeGreaterThan(1e-6);
  expect(Math.abs(last / lastOfLog - 1)).toBeLessThan(0.2);
  expect(wordsOf(view(atMean, 'forecast').notes)).toEqual([
    'Only the present customers are forecast; those still to be won come on top.',
    expect.stringMatching(/^Expected revenue takes customers with as many repeat orders to spend alike/),
  ]);
});

test('without averages there is no list of customers, no segment and no total, nothing opens, and one note says why', () => {
  expect(atMean.views.map(({ id, opens }) => [id, opens])).toEqual([
    ['forecast', undefined],
    ['cohorts', undefined],
    ['fit', undefined],
  ]);
  expect(atMean.summary.total).toBeNull();
  expect(wordsOf(atMean.notes)[0]).toBe(
    'The rows are counts: they do not tell which customer has which pattern and spent how much, so there is no list of customers and no value of each or of all.',
  );
});

test('patterns alone give the fit and what is expected, and say what is missing', () => {
  const result = counted({ patterns: tables.patterns }, { options: { ...options, asOf: null } });
  expect(result.views.map(({ id }) => id)).toEqual(['fit']);
  expect(result.summary).toMatchObject({ asOf: null, pastValue: null, counted: { orderValue: null } });
  expectClose(Number(result.summary.expectedOrders), Number(usual.summary.expectedOrders), 1e-12);
  expect(wordsOf(result.notes)[0]).toMatch(
    /Without As of there is no forecast, since the rows do not tell the day they end\. Without a table of cohorts there are none, and no orders of the past\.$/,
  );
  const ahead = counted({ patterns: tables.patterns });
  expect(view(ahead, 'forecast').columns.map(({ heading }) => heading)).toEqual([
    ...['Period', 'Expected orders', 'Orders lower 95 %', 'Orders upper 95 %'],
  ]);
});

test('without the last day ages and cohorts tell it', () => {
  const result = counted(without, { options: { ...options, asOf: null } });
  expect(result.summary).toEqual(usual.summary);
  expect(result.views.map(inWords)).toEqual(usual.views.map(inWords));
});

test('where several last days are as good there is no forecast, and cohorts end where their rows say', () => {
  const rows: OrderRow[] = Array.from({ length: 40 }, (_, i) => [
    `c${i % 20}`,
    firstDay + 10 + (i % 7),
    10 + i,
  ]);
  const asOf = firstDay + 16;
  const few = countedOrders(rows, asOf, month);
  const tables = { patterns: few.patterns, cohorts: few.cohorts };
  const result = counted(tables, { options: { ...options, asOf: null } });
  expect(result.views.map(({ id }) => id)).toEqual(['cohorts', 'fit']);
  expect(view(result, 'cohorts').columns).toEqual(view(ofOrders(rows, { asOf }), 'cohorts').columns);
});

test('where no model can be fitted there are cohorts alone', () => {
  const rows: OrderRow[] = ['a', 'b', 'c'].map((customer, i) => [customer, firstDay + i, 10]);
  const asOf = firstDay + 40;
  const few = countedOrders(rows, asOf, month);
  const result = counted({ patterns: few.patterns, cohorts: few.cohorts }, { options: { ...options, asOf } });
  expect(result.views.map(({ id }) => id)).toEqual(['cohorts']);
  expect(view(result, 'cohorts').columns).toEqual(view(ofOrders(rows, { asOf }), 'cohorts').columns);
  expect(saidBy(() => counted({ patterns: few.patterns }, { options: { ...options, asOf } }))).toMatch(
    /^Nobody ordered again|^No customer/,
  );
});

test('without averages the answer says customers, orders to come, who is active and came again, and the value of an order', () => {
  const format = createFormat('en-US');
  const { headline, details } = lifetimeWords.answer(atMean, format);
  expect(headline).toMatch(
    /^The [\d,]+ customers you have are expected to order [\d,]+ times over the next 365 days\.$/,
  );
  expect(details).toEqual([
    expect.stringMatching(/^About [\d,]+ of them are still active\.$/),
    expect.stringMatching(/^[\d,]+ customers have ordered on more than one day\.$/),
    expect.stringMatching(/^An order is expected to be worth [\d.,]+, on the mean of all customers\.$/),
  ]);
  expect(lifetimeWords.figures(atMean, format).map(({ name }) => name)).toEqual([
    'Customers',
    'Ordered again',
    'Still active',
    'Orders to come',
  ]);
});

test('with averages the answer is that of the orders, but for the best tenth', () => {
  const format = createFormat('en-US');
  const changed = { ...options, discountRate: 0.1 };
  const found = counted(without, { options: changed });
  const expected = ofOrders(sample, changed);
  const [own, ofLog] = [found, expected].map((result) => lifetimeWords.answer(result, format));
  expect(own.headline).toMatch(/^The [\d,]+ customers you have are worth [\d,]+ over the next 365 days\.$/);
  expect(own.headline).toBe(ofLog.headline);
  expect(own.details[0]).toMatch(/^[\d.,]+ each\.$/);
  expect(ofLog.details[0]).toMatch(/^[\d.,]+ each; the best tenth/);
  expect(own.details.slice(1)).toEqual(ofLog.details.slice(1));
  expect(lifetimeWords.figures(found, format)).toEqual(lifetimeWords.figures(expected, format));
  expect(wordsOf(found.notes)[0]).toMatch(
    /^The rows are counts: .*the value of all and no list of customers\.$/,
  );
  const { notes, chart } = view(found, 'forecast');
  expect(wordsOf(notes)).toEqual([
    'Only the present customers are forecast; those still to be won come on top.',
  ]);
  // Limits need the orders themselves.
  const ofOrdersThemselves = view(expected, 'forecast').chart;
  const series = ofOrdersThemselves?.kind === 'lines' ? ofOrdersThemselves.series : [];
  expect(chart).toEqual({
    ...ofOrdersThemselves,
    series: series.map(({ column, dashed }) => ({ column, dashed })),
  });
});

test('without a table of spend averages tell no value', () => {
  const { patterns, cohorts } = without;
  const result = counted({ patterns, cohorts });
  const { summary, views } = counted({ patterns: withoutAverages(patterns), cohorts }, plain);
  expect(result.summary).toEqual(summary);
  expect(result.views).toEqual(views);
});

test('averages alone, without how many have none, change nothing', () => {
  const columns = { ...plain.columns, averageValues: 4, apart: 6 };
  const result = counted(without, { columns });
  expect(result.summary).toEqual(atMean.summary);
  expect(result.views).toEqual(atMean.views);
});

test('blank averages of customers without a repeat order are 0', () => {
  const blank = patterns.map((row) => (row[0] === 0 ? [...row.slice(0, 4), '', '', row[6]] : row));
  expect(counted({ ...without, patterns: blank as number[][] }).summary).toEqual(usual.summary);
});

describe('tables that do not belong together are refused:', () => {
  const isApart = (customer: string) => customer.endsWith('7');
  const all = countedOrders(sample, lastDay, month, isApart);
  const { rest, ...withoutRest } = all;
  const newest = Math.max(...tables.cohorts.map(([cohort]) => cohort));
  const customers = new Set(rest.map(([customer]) => customer)).size;

  it.each<[string, () => unknown, RegExp]>([
    [
      'customers apart without their rows',
      () => counted(withoutRest),
      new RegExp(`^The statement leaves out ${customers} customers, .* Run the second statement`),
    ],
    [
      'rows of other customers apart',
      () => counted({ ...all, rest: rest.slice(0, 1) }),
      new RegExp(
        `^The statement leaves out ${customers} customers, and the table of customers apart has 1\\.`,
      ),
    ],
    [
      'rows of customers apart where none is',
      () => counted({ ...without, rest }),
      new RegExp(
        `^The statement leaves out 0 customers, and the table of customers apart has ${customers}\\.`,
      ),
    ],
    [
      'rows apart without the last day',
      () => counted({ patterns: all.patterns, rest }, { options: { ...options, asOf: null } }),
      /^Enter under As of the last day/,
    ],
    [
      'rows apart after the last day',
      () => counted({ patterns: all.patterns, rest }, { options: { ...options, asOf: lastDay - 60 } }),
      /^\d+ rows of customers apart lie after As of\./,
    ],
    [
      'spend of fewer customers',
      () => counted({ ...without, spend: tables.spend.slice(1) }),
      /^The table of spend has \d+ customers? with 1 repeat order, and \d+ have such patterns\./,
    ],
    [
      'spend of other averages',
      () =>
        counted({
          ...without,
          spend: tables.spend.map(([x, n, mean, variance]) => [x, n, 1.1 * mean, variance]),
        }),
      /^The averages of customers with \d+ repeat orders? add up to something else in the table of spend/,
    ],
    [
      'spend of others without value',
      () =>
        counted({
          ...without,
          patterns: patterns.map((row) => [...row.slice(0, 4), 0, row[0] > 0 ? row[3] : 0, row[6]]),
        }),
      /^The averages of customers with \d+ repeat orders? add up to something else in the table of spend/,
    ],
    [
      'cohorts of another last day',
      () => counted(without, { options: { ...options, asOf: lastDay + 45 } }),
      /^By the table of cohorts \d+ customers? came in 20\d\d-\d\d, by the patterns \d+\. Check As of and Cohorts by/,
    ],
    [
      'cohorts of another period',
      () => counted(without, { options: { ...options, period: 'week' } }),
      /^By the table of cohorts/,
    ],
    [
      'cohorts of another period, without the last day',
      () => counted(without, { options: { ...options, period: 'quarter', asOf: null } }),
      /^No last day makes/,
    ],
    [
      'cohorts of fewer customers',
      () =>
        counted(
          { ...without, cohorts: tables.cohorts.filter(([cohort]) => cohort !== newest) },
          { options: { ...options, asOf: null } },
        ),
      /^No last day makes the ages of the patterns and the cohorts agree\./,
    ],
    [
      'cohorts of which other periods are over',
      () => counted({ ...without, cohorts: tables.cohorts.map((row) => [...row.slice(0, 6), 0]) }),
      /^As of says otherwise than the table of cohorts/,
    ],
  ])('%s', (_, work, why) => {
    expect(saidBy(work)).toMatch(why);
  });
});

test.each<[number[], RegExp]>([
  [[1, 5, 4, 1, 9, 0, 0], /^recency, row 1: 5 days are more than the age, 4\.$/],
  [[0, 5, 9, 1, 0, 0, 0], /^recency, row 1: 5 days without a repeat order/],
  [[3, 2, 9, 1, 9, 0, 0], /^repeatOrders, row 1: 3 repeat orders do not fit into a recency of 2 days/],
  [[0, 0, 3e6, 1, 0, 0, 0], /^age, row 1: 3000000 days are more/],
  [[0, 0, 9, 1.5, 0, 0, 0], /^customers, row 1: 1.5 counts nothing/],
  [[0, 0, -9, 1, 0, 0, 0], /^age, row 1: -9 counts nothing/],
  [[0, 0, 9, 1, 5, 0, 0], /^averageValues, row 1: a sum of 5 and 0 customers without value do not go/],
  [[0, 0, 9, 1, 0, 1, 0], /^averageValues, row 1: a sum of 0 and 1 customer without value do not go/],
  [[1, 5, 9, 2, 0, 1, 0], /^averageValues, row 1: a sum of 0 and 1 customer without value do not go/],
  [[1, 5, 9, 2, 7, 2, 0], /^averageValues, row 1: a sum of 7 and 2 customers without value do not go/],
  [[1, 5, 9, 2, -7, 2, 0], /^averageValues, row 1: a sum of -7 and 2 customers without value do not go/],
])('the pattern %j is refused', (row, why) => {
  expect(saidBy(() => counted({ patterns: [row, ...tables.patterns] }))).toMatch(why);
});

test.each<[number[], RegExp]>([
  [[0, 5, 40, 0], /^spendOrders, row 1: without a repeat order/],
  [[1, 5, 40, -1], /^spendVariance, row 1: -1 is negative/],
  [[1, 5, 40, 40], /^spendVariance, row 1: these customers differ by 16 % of their average/],
])('the bin %j of spend is refused', (row, why) => {
  expect(saidBy(() => counted({ ...without, spend: [row, ...tables.spend] }))).toMatch(why);
});

test('rows that cannot be read are left out by reason and table; numbers may stand as texts', () => {
  const texts = tables.patterns.map((row) => row.map(String));
  const session = new PatternsSession({ ...request, beside: { spend: beside.spend } });
  session.add([...texts, ['', 2, 9, 1, 9, 0, 0], [1, 2, 'x', 1, 9, 0, 0], ['', '', '', '', '', '', '']]);
  session.add([...tables.spend, ['x', 1, 2, 0]], 'spend');
  const result = session.finish(() => undefined);
  expect(result.summary.counted?.areTexts).toBe(true);
  expect(result.summary.expectedOrders).toBe(usual.summary.expectedOrders);
  expect(result.skipped.map(({ column, reason, table }) => [column, reason, table])).toEqual([
    ['repeatOrders', 'empty', 'main'],
    ['age', 'notNumber', 'main'],
    ['repeatOrders', 'notNumber', 'spend'],
  ]);
  expect(result.rowsUsed).toBe(texts.length);
});

test('where nobody is counted there is no answer', () => {
  expect(saidBy(() => counted({ patterns: [[0, 0, 5, 0, 0, 0, 0]] }))).toBe(
    'Every count is 0. Check which column counts the customers.',
  );
  expect(saidBy(() => counted({ patterns: [['x', 0, 5, 1, 0, 0, 0]] as unknown as number[][] }))).toMatch(
    /^None of the 1 rows could be used: repeatOrders is not a number/,
  );
});

describe('the tables of the statements', () => {
  const sheetOf = (headings: readonly string[], rows: readonly (readonly unknown[])[]) => {
    const head = [[...headings], ...rows.slice(0, 20).map((row) => [...row])];
    const formats = head.map((row) => row.map(() => 'General'));
    return source({ rows: rows.length + 1, columns: headings.length, head, formats });
  };
  const headings = [...patternColumns, ...averageColumns, apartColumn];
  const main = sheetOf(headings, tables.patterns);
  const settings = (changed = {}, columns = guessed(lifetime, main)) =>
    settingsWith(lifetime, main, columns, changed);
  const besideTable = (id: 'spend' | 'cohorts' | 'rest', names: readonly string[]) => {
    const shape = lifetime.tables.find((each) => each.id === id);
    const table = sheetOf(names, tables[id].length > 0 ? tables[id] : [['c', 0, 1, '']]);
    return { source: table, hasHeadings: true, columns: shape?.guess(table, true) ?? {} };
  };
  const all = {
    spend: besideTable('spend', spendColumns),
    cohorts: besideTable(
      'cohorts',
      cohortColumns.map((name) => name.toUpperCase()),
    ),
    rest: besideTable('rest', ['customer', 'milliseconds', 'amount', 'order_id']),
  };

  it('are known by their headings, in capitals too', () => {
    expect(guessed(lifetime, main)).toMatchObject({ ...request.columns, customer: null, time: null });
    const loud = headings.map((name) => name.toUpperCase());
    expect(guessed(lifetime, sheetOf(loud, tables.patterns))).toMatchObject(request.columns);
    expect(all.spend.columns).toEqual(beside.spend.columns);
    expect(all.cohorts.columns).toEqual(beside.cohorts.columns);
    expect(all.rest.columns).toEqual(beside.rest.columns);
  });

  it('make a request, and without headings too', () => {
    const { tables: set, options: chosen } = settings({ asOf: '2026-06-30', periods: '6' });
    const asked = requests.lifetime({ tables: { ...set, ...all }, options: chosen });
    expect(asked && isOfPatterns(asked)).toBe(true);
    const headed = { hasHeadings: true, firstSheetRow: 1 };
    expect(asked).toMatchObject({
      ...headed,
      columns: request.columns,
      options: { asOf: 46203, periods: 6 },
      beside: {
        spend: { ...beside.spend, ...headed },
        cohorts: { ...beside.cohorts, ...headed },
        rest: { ...beside.rest, ...headed },
      },
    });
    const plain = settings({ eachRow: 'pattern' });
    const bare = { ...plain.tables.main, hasHeadings: false };
    expect(requests.lifetime({ ...plain, tables: { main: bare } })).toMatchObject({
      ...place,
      columns: request.columns,
      options: { asOf: null },
    });
  });

  it('ask for what they need, and hide what has no effect', () => {
    expect(lifetime.tables[0].roles(settings()).map(({ id }) => id)).toEqual(Object.keys(request.columns));
    const shown = (set: ReturnType<typeof settings>) =>
      lifetime
        .fields(set)
        .filter(({ isHidden }) => !isHidden)
        .map(({ name }) => name);
    expect(shown(settings())).toEqual(['eachRow', 'model', 'horizon', 'asOf', 'period']);
    expect(shown(settings({ asOf: '2026-06-30' }))).toContain('periods');
    const offered = (set: ReturnType<typeof settings>) =>
      lifetime.tables.filter(({ beside: table }) => table?.isOffered?.(set)).map(({ id }) => id);
    expect(offered(settings())).toEqual(['spend', 'cohorts', 'rest']);
    expect(offered(settings({ eachRow: 'order' }))).toEqual([
      ...['more2', 'more3', 'more4', 'rates', 'segments', 'identities'],
    ]);
  });

  it('offer a discount rate where the value of all is told', () => {
    const hidden = (set: ReturnType<typeof settings>) =>
      lifetime.fields(set).find(({ name }) => name === 'discountRate')?.isHidden;
    const set = settings();
    const withSpend = { ...set, tables: { ...set.tables, spend: all.spend } };
    expect(hidden(set)).toBe(true);
    expect(hidden(withSpend)).toBe(false);
    const main = { ...set.tables.main, columns: { ...set.tables.main.columns, withoutValue: null } };
    expect(hidden({ ...withSpend, tables: { ...withSpend.tables, main } })).toBe(true);
  });

  it('need the last day where customers stand apart', () => {
    const set = settings();
    const apart = { ...set, tables: { ...set.tables, rest: all.rest } };
    expect(problemsOf(lifetime, apart).map(({ field }) => field)).toEqual(['asOf']);
    expect(problemsOf(lifetime, { ...apart, tables: { ...apart.tables, cohorts: all.cohorts } })).toEqual([]);
    expect(problemsOf(lifetime, { ...apart, options: { ...set.options, asOf: '2026-06-30' } })).toEqual([]);
  });

  describe('as a live formula', () => {
    const sheets = { Patterns: [headings, ...tables.patterns], Spend: [[...spendColumns], ...tables.spend] };
    const run = (hasSpend: boolean, changes: Partial<PatternsRequest> = {}): Run<PatternsRequest> => ({
      source: { ...main, sheet: 'Patterns', address: 'Patterns!A1' },
      others: hasSpend
        ? {
            spend: {
              source: { ...all.spend.source, sheet: 'Spend', address: 'Spend!A1' },
              columns: beside.spend.columns,
            },
          }
        : {},
      request: {
        ...request,
        hasHeadings: true,
        beside: hasSpend ? { spend: { ...beside.spend, hasHeadings: true } } : undefined,
        ...changes,
      },
      valueFormat: null,
      at: new Date(0),
      version: '1',
    });

    it.each([[false], [true]])('the fit is that of CLV.FIT.PATTERNS (with spend: %s)', (hasSpend) => {
      const result = counted(hasSpend ? { patterns, spend } : { patterns });
      const live = lifetimeFormula(run(hasSpend), result, 'fit');
      if ('refusal' in live) throw new Error(live.refusal);
      expect(live.formula).toMatch(/^=TOUCH\.CLV\.FIT\.PATTERNS\(Patterns!\$A\$2:\$A\$/);
      const { columns } = view(result, 'fit');
      const rows = Array.from({ length: columns[0].cells.length }, (_, row) =>
        columns.map(({ cells: column }) => (Number.isNaN(column[row]) ? '' : column[row])),
      );
      expect(evaluated(live.formula, sheets)).toEqual([columns.map(({ heading }) => heading), ...rows]);
      expect(live.inputs?.rows.map(({ argument }) => argument)).toEqual(['model']);
    });

    it('has no function for the other tables, customers apart and counts as texts', () => {
      for (const id of ['forecast', 'cohorts'])
        expect(lifetimeFormula(run(true), usual, id)).toEqual({ refusal: 'fitAlone' });
      expect(lifetimeFormula(run(false, { beside: { rest: beside.rest } }), usual, 'fit')).toEqual({
        refusal: 'customersApart',
      });
      const texts = { ...usual, summary: { ...usual.summary, counted: { orderValue: 1, areTexts: true } } };
      expect(lifetimeFormula(run(false), texts, 'fit')).toEqual({ refusal: 'textCounts' });
      const reading = { conditions: [] };
      const readOtherwise = { beside: { spend: { ...beside.spend, reading } } };
      expect(lifetimeFormula(run(true, readOtherwise), usual, 'fit')).toEqual({
        refusal: 'besideReadOtherwise',
      });
      expect(Object.keys(lifetimeWords.refusals ?? {})).toEqual(
        expect.arrayContaining(['fitAlone', 'customersApart', 'textCounts']),
      );
    });

    it('the note in the workbook names all tables and what the rows are', () => {
      const format = createFormat('en-US');
      expect(lifetimeWords.sources?.(run(true))).toEqual(['Source: Patterns!A1.', 'Spend: Spend!A1.']);
      const method = lifetimeWords.method(run(true), usual, format);
      expect(method.slice(0, 2)).toEqual([
        'The rows count customers by their pattern of buying.',
        'Model: BG/NBD for the orders, gamma-gamma for their value.',
      ]);
      expect(method).toContain('Not discounted.');
      expect(lifetimeWords.method(run(true), atMean, format).join(' ')).not.toMatch(/discount/i);
    });
  });
});
