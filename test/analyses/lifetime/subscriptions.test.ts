import { createFormat } from '../../../src/language/format';
import { allWords } from '../../../src/analyses/lifetime/allWords';
import { isAboutSubscriptions } from '../../../src/analyses/lifetime/subscriptions/isOfSubscriptions';
import type {
  SubscriptionOptions,
  SubscriptionRowsRequest,
  SubscriptionsResult,
} from '../../../src/analyses/lifetime/subscriptions/messages';
import { SubscriptionsSession } from '../../../src/analyses/lifetime/subscriptions/session';
import type { Run } from '../../../src/blueprint/run';
import { sampleWorkbook } from '../../../src/sample';
import { serialOf } from '../../../src/reading/dates';
import { expectClose } from '../../support/close';
import { behind, hasColumn, listed, openFigures } from '../../support/figures';
import { inWords } from '../../support/inWords';
import { saidBy, wordsOf } from '../../support/saidBy';
import { exampleRates, subscriptionRows } from '../../support/subscriptions';
import { tableFrom } from '../../support/worksheet';

/** Subscriptions in the Lifetime tab: what the functions give, in words and with what is behind. */

const sheet = sampleWorkbook().find(({ name }) => name === 'Subscriptions');
const sample = sheet ? [sheet.headings, ...sheet.rows] : [];
const cellsOf = (heading: string) => sample.slice(1).map((row) => [row[sample[0].indexOf(heading)]]);
const stays = ['customer_id', 'start', 'end'].map(cellsOf);

const usual: SubscriptionOptions = {
  asOf: null,
  isEndPaid: false,
  billing: 'month',
  ahead: 12,
  discountRate: 0,
  window: 1,
};
const request: SubscriptionRowsRequest = {
  kind: 'lifetime',
  columns: { customer: 0, plan: 1, start: 2, end: 3, amount: 4, interval: 5 },
  options: usual,
  hasHeadings: true,
  firstSheetRow: 1,
};

function begun(rows: readonly (readonly unknown[])[], changes: Partial<SubscriptionRowsRequest> = {}) {
  const session = new SubscriptionsSession({ ...request, ...changes });
  const half = Math.floor(rows.length / 2);
  session.add(rows.slice(0, half));
  session.add(rows.slice(half));
  return session;
}
const analyse = (rows: readonly (readonly unknown[])[], changes: Partial<SubscriptionRowsRequest> = {}) =>
  begun(rows, changes).finish(() => undefined);
const withOptions = (options: Partial<SubscriptionOptions>) =>
  analyse(sample, { options: { ...usual, ...options } });

function viewOf({ views }: SubscriptionsResult, id: string) {
  const found = views.find((view) => view.id === id);
  if (!found) throw new Error(`There is no view ${id}.`);
  return found;
}

const plain = (cell: string | number) => (typeof cell === 'number' && Number.isNaN(cell) ? '' : cell);

/** A view as the function gives it, notes left out. */
function tableOf(result: SubscriptionsResult, id: string) {
  const { columns } = inWords(viewOf(result, id));
  return [
    columns.map(({ heading }) => heading),
    ...Array.from(columns[0].cells, (_, row) => columns.map(({ cells }) => plain(cells[row]))),
  ];
}
const withoutNotes = (table: (string | number)[][]) => table.map((row) => row.slice(0, -1));

describe('the views are the tables of the functions', () => {
  test.each<[string, Partial<SubscriptionOptions>, string, unknown[]]>([
    ['mrr', {}, 'SUBSCRIPTIONS.MRR', [cellsOf('amount'), cellsOf('interval'), cellsOf('plan')]],
    [
      'mrr',
      { window: 12, asOf: 46_022 },
      'SUBSCRIPTIONS.MRR',
      [cellsOf('amount'), cellsOf('interval'), cellsOf('plan'), null, null, 'window=12; to=2025-12-31'],
    ],
    [
      'retention',
      { asOf: 46_022 },
      'SUBSCRIPTIONS.RETENTION',
      [cellsOf('plan'), '2025-12-31', null, 'layout=side by side'],
    ],
    ['plans', {}, 'CLV.SUBSCRIPTIONS', [cellsOf('amount'), cellsOf('plan'), cellsOf('interval'), 0, 12]],
    [
      'plans',
      { billing: 'quarter', ahead: null, discountRate: 0.08, isEndPaid: true },
      'CLV.SUBSCRIPTIONS',
      [
        cellsOf('amount'),
        cellsOf('plan'),
        cellsOf('interval'),
        0.08,
        null,
        null,
        'quarter',
        null,
        null,
        'end=inclusive',
      ],
    ],
  ])('%s with %j', (id, options, name, more) => {
    expect(tableOf(withOptions(options), id)).toEqual(withoutNotes(tableFrom(name, ...stays, ...more) as []));
  });
});

const example = subscriptionRows.map((row) => Object.values(row));
const ofExample = (options: Partial<SubscriptionOptions> = {}) => {
  const session = new SubscriptionsSession({
    ...request,
    columns: { customer: 0, plan: 1, start: 2, end: 3, amount: 4, interval: 5, currency: 6 },
    options: { ...usual, asOf: serialOf('2025-06-30'), ...options },
    hasHeadings: false,
    beside: {
      rates: { columns: { currency: 0, rate: 1 }, report: '', hasHeadings: false, firstSheetRow: 1 },
    },
  });
  session.add(exampleRates, 'rates');
  session.add(example, 'main');
  return { session, result: session.finish(() => undefined) };
};

describe('the worked example', () => {
  const { session, result } = ofExample();

  it('ends with its last month, in the currency whose rate is 1', () => {
    const { month, customers, present, free } = result.subscriptions;
    expect(month).toMatchObject({
      month: '2025-06',
      opening: 1064,
      closing: 974,
      customers: 12,
      logoChurn: 0,
    });
    expectClose(month?.nrr ?? NaN, 0.9154135338, 1e-9);
    expect([customers, present, free]).toEqual([15, 12, 2]);
    expect(result.currency).toBe('USD');
    expect(wordsOf(result.notes)).toContain('2 rows with an amount of 0 make nobody a customer.');
  });

  it('over a window compares the same customers at both ends', () => {
    const { month } = ofExample({ window: 6 as number }).result.subscriptions;
    expectClose(month?.nrr ?? NaN, 0.612244898, 1e-9);
    expectClose(month?.grr ?? NaN, 0.5578231293, 1e-9);
    expectClose(month?.logoChurn ?? NaN, 0.25, 1e-9);
  });

  it('tells the customers behind each movement, which add up to it', () => {
    const figures = openFigures(result.views).filter(({ view }) => view === 'mrr');
    expect(figures.length).toBeGreaterThan(50);
    for (const figure of figures) {
      const found = behind(session, figure);
      const [before, after] = ['Opening', 'Closing'].map((name) => listed(found, name).map(Number));
      const moved = before.reduce((sum, opening, i) => sum + Math.abs(after[i] - opening), 0);
      expectClose(moved, figure.cell, 1e-9);
    }
    const churned = behind(session, { view: 'mrr', row: '2025-04', column: 'churn' });
    expect(listed(churned, 'Customer')).toEqual(['C05', 'C15']);
    expect(() => behind(session, { view: 'mrr', row: '2025-04', column: 'other' })).toThrow();
    expect(() => behind(session, { view: 'plans', row: 'Basic', column: 'churn' })).toThrow();
  });
});

describe('rows', () => {
  const rows = [
    ['C1', 'Lite', '2026-01-05', null, 20, 'month'],
    ['C1', 'Lite', '2026-02-05', '2026-02-20', 20, 'month'],
    ['C2', 'Pro', '2026-01-10', '2026-03-10', 120, 'year'],
    ['', 'Pro', '2026-01-10', null, 10, 'month'],
    ['C3', 'Pro', 'soon', null, 10, 'month'],
    ['C3', 'Pro', '2026-01-10', '2026-01-10', 10, 'month'],
    ['C3', 'Pro', '2026-01-10', null, -10, 'month'],
    ['C3', 'Pro', '2026-01-10', null, 10, 'fortnight'],
    ['C3', 'Pro', '2026-01-10', 'later', 10, 'month'],
    ['C3', 'Pro', '2026-05-10', null, 10, 'month'],
    ['', '', '', '', '', ''],
  ];
  const result = analyse(rows, { hasHeadings: false, options: { ...usual, asOf: serialOf('2026-04-30') } });

  it('that cannot be used are counted by reason with their first row, and nothing else', () => {
    expect(
      result.skipped.map(({ column, reason, count, firstSheetRow }) => [
        column,
        reason,
        count,
        firstSheetRow,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['customer', 'empty', 1, 4],
        ['start', 'notDate', 1, 5],
        ['end', 'notAfterStart', 1, 6],
        ['amount', 'negative', 1, 7],
        ['interval', 'notInterval', 1, 8],
        ['end', 'notDate', 1, 9],
        ['start', 'afterEnd', 1, 10],
      ]),
    );
    expect(result.skipped).toHaveLength(7);
    expect([result.rowsRead, result.rowsUsed]).toEqual([11, 3]);
    expect(result.subscriptions.customers).toBe(2);
  });

  it('that overlap in one plan are named, and those between two month-ends told', () => {
    expect(wordsOf(result.notes)).toContain(
      '1 row overlaps another of the same customer and plan, first row 2. They add up; delete what was entered twice.',
    );
    expect(wordsOf(viewOf(result, 'mrr').notes)).toEqual([
      '1 subscription began and ended between two month-ends, which is no movement.',
    ]);
  });

  it('are looked at before the result as the result uses them', () => {
    const session = begun(rows, { hasHeadings: false, options: { ...usual, asOf: serialOf('2026-04-30') } });
    const { rowsRead, rowsUsed, skipped } = session.read();
    expect({ rowsRead, rowsUsed, skipped }).toEqual({
      rowsRead: result.rowsRead,
      rowsUsed: result.rowsUsed,
      skipped: result.skipped,
    });
  });
});

test('without a month that is over there is no view of MRR, and a note says why', () => {
  const result = analyse([['C1', 'Lite', '2026-01-05', null, 20, 'month']], {
    hasHeadings: false,
    options: { ...usual, asOf: serialOf('2026-01-20') },
  });
  expect(result.views.map(({ id }) => id)).toEqual(['plans', 'retention']);
  expect(wordsOf(result.notes)).toContain('No month is over by the last day known, so there is no MRR.');
  expect(result.subscriptions).toMatchObject({ month: null, expected: null, present: 1, earned: 20 });
});

test('where nobody paid by the last day known, or plans are ids, the reason is said', () => {
  const early = { ...usual, asOf: serialOf('2020-01-01') };
  expect(saidBy(() => analyse(sample, { options: early }))).toMatch(/^None of the 472 rows could be used/);
  const ids = Array.from({ length: 1100 }, (_, i) => [`C${i}`, `P${i}`, '2026-01-05', null, 20, 'month']);
  expect(saidBy(() => analyse(ids, { hasHeadings: false }))).toMatch(
    /^There are 1100 plans, more than \d+\./,
  );
});

test('without a column of plans there is one curve, and one row', () => {
  const result = analyse(sample, { columns: { customer: 0, start: 2, end: 3, amount: 4, interval: 5 } });
  expect(viewOf(result, 'plans').footRows).toBe(0);
  expect(tableOf(result, 'plans')).toHaveLength(2);
  expect(hasColumn(viewOf(result, 'retention'), 'All')).toBe(true);
  expect(result.subscriptions.plans).toBeUndefined();
  expect(result.subscriptions.test).toBeUndefined();
});

describe('in words', () => {
  const format = createFormat('en-US');
  const result = withOptions({});
  const run = { request, source: { address: 'Subscriptions!A1:F473' }, others: {} } as unknown as Run<
    typeof request
  >;

  it('first what is still to come with its limits, then what was paid, a new customer, plans, MRR and who stays', () => {
    const { headline, details } = allWords.answer(result, format);
    expect(headline).toBe(
      'The 165 customers who pay now will bring 82,155 more (74,190 to 90,976) over the next 12 months.',
    );
    expect(details).toEqual([
      'All 360 customers, those who left included, have paid 169,725.67 so far, 471.46 each.',
      expect.stringMatching(/^A new customer is worth [\d.]+ \([\d.]+ to [\d.]+\)\.$/),
      expect.stringMatching(/^Best plan: Team with [\d,.]+ a new customer; Lite brings [\d.]+\.$/),
      'MRR at the end of 2026-05: 10,729.17 from 164 customers.',
      expect.stringMatching(/^Over that month NRR is 90%, GRR \d+%, and \d+% of the customers left\.$/),
      expect.stringMatching(/^Half of the customers have left by month \d+\.$/),
      expect.stringMatching(/^Kept after \d+ months: \d+%\.$/),
      expect.stringMatching(/^Plans keep their customers for different times, more than chance explains/),
    ]);
  });

  it('key figures, settings and method tell what they rest on', () => {
    expect(allWords.figures?.(result, format).map(({ name, number }) => [name, number])).toEqual([
      ['Still to come', '82,155.05'],
      ['Paying customers', '165'],
      ['MRR', '10,729.17'],
      ['NRR', '90%'],
    ]);
    expect(allWords.settings(run, result, format)).toEqual(['billed by month', 'as of 2026-06-28']);
    expect(allWords.sources?.(run)).toEqual(['Source: Subscriptions!A1:F473.']);
    const method = allWords.method(run, result, format);
    expect(method).toContain('The end is the first day not paid for.');
    expect(method).toContain('Payments ahead that count: 12.');
    expect(method).toContain('Customers: 360, of whom 165 pay now.');
  });

  it('where nothing can be projected says what was paid', () => {
    const one = analyse([['C1', 'Lite', '2026-01-05', null, 20, 'month']], {
      hasHeadings: false,
      options: { ...usual, asOf: serialOf('2026-01-20') },
    });
    expect(allWords.answer(one, format)).toEqual({
      headline: '1 customer has paid 20.00 so far; what is still to come cannot be told.',
      details: [],
    });
    expect(isAboutSubscriptions(one)).toBe(true);
  });
});
