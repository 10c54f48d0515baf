import { scorecard } from '../../../src/analyses/scorecard';
import { requestOf } from '../../../src/analyses/scorecard/request';
import { type ScorecardChoices } from '../../../src/analyses/scorecard/options';
import type { Settings, TableChoice } from '../../../src/blueprint/settings';
import { sampleWorkbook, type SampleSheet } from '../../../src/sample';
import { source } from '../../taskpane/fakes';

/** What the tables of the sample are taken for, and what is asked of the worker. */

const [main, orders, costs] = scorecard.tables;
const sheetOf = (name: string): SampleSheet => {
  const sheet = sampleWorkbook().find((each) => each.name === name);
  if (!sheet) throw new Error(`There is no ${name}.`);
  return sheet;
};

function chosen(
  shape: typeof main,
  { name, headings, rows, formats }: Pick<SampleSheet, 'name' | 'headings' | 'rows' | 'formats'>,
): TableChoice {
  const head = [headings, ...rows.slice(0, 20).map((row) => row.map((cell) => cell ?? ''))];
  const found = source({
    address: `${name}!A1:Z${rows.length + 1}`,
    head,
    formats: head.map(() => formats),
    columns: headings.length,
    rows: rows.length + 1,
  });
  return { source: found, hasHeadings: true, columns: shape.guess(found, true) };
}

const costSheet = {
  name: 'Costs',
  headings: ['channel', 'spend'],
  rows: [['Referral', 120]],
  formats: ['General', 'General'],
};
const settings = (
  tables: Settings['tables'],
  options: Partial<ScorecardChoices> = {},
): Settings<ScorecardChoices> => ({ tables, options: { ...scorecard.options, ...options } });
const problemsOf = (set: Settings<ScorecardChoices>) =>
  scorecard.fields(set).flatMap(({ name, problem, isHidden }) => (problem && !isHidden ? [name] : []));

const signups = chosen(main, sheetOf('Signups'));
const ordered = chosen(main, sheetOf('Orders'));
const besideOrders = chosen(orders, sheetOf('Orders'));
const besideCosts = chosen(costs, costSheet);

test('a table of customers is known by their two dates', () => {
  const set = settings({ main: signups, orders: besideOrders, costs: besideCosts });
  expect(problemsOf(set)).toEqual([]);
  expect(main.roles(set).map(({ id }) => id)).toEqual(['customer', 'segment', 'start', 'reached']);
  expect(requestOf(set)).toMatchObject({
    kind: 'scorecard',
    columns: { customer: 0, start: 3, reached: 4 },
    options: { model: 'bg/nbd', horizon: 365, margin: 1 },
    beside: {
      orders: { columns: { customer: 0, date: 1, amount: 2 } },
      costs: { columns: { segment: 0, cost: 1 } },
    },
  });
});

test('a table of orders is known by its amounts, and its customers are those who ordered', () => {
  const set = settings({ main: ordered, costs: besideCosts }, { margin: '40', horizon: '730' });
  expect(problemsOf(set)).toEqual([]);
  expect(main.roles(set).map(({ id }) => id)).toEqual([
    'customer',
    'segment',
    'time',
    'value',
    'orderId',
    'currency',
  ]);
  expect(requestOf(set)).toMatchObject({
    columns: { customer: 0, date: 1, amount: 2, segment: 3 },
    options: { horizon: 730, margin: 0.4 },
  });
});

test('one answer alone is no scorecard: the others are asked for', () => {
  expect(problemsOf(settings({ main: ordered }))).toEqual(['eachRow']);
  expect(problemsOf(settings({ main: signups }))).toEqual(['eachRow']);
  expect(problemsOf(settings({ main: signups, costs: besideCosts }))).toEqual([]);
  const withoutDates = { ...signups, columns: { ...signups.columns, reached: null } };
  expect(problemsOf(settings({ main: withoutDates, orders: besideOrders }, { eachRow: 'customer' }))).toEqual(
    ['eachRow'],
  );
});

test('a margin is a share, and a horizon is ahead', () => {
  const of = (options: Partial<ScorecardChoices>) =>
    problemsOf(settings({ main: ordered, costs: besideCosts }, options));
  expect(of({ margin: '0' })).toEqual(['margin']);
  expect(of({ margin: '101' })).toEqual(['margin']);
  expect(of({ horizon: 'soon' })).toEqual(['horizon']);
});

test('nothing is asked while a column is missing', () => {
  const without = (table: TableChoice, role: string) => ({
    ...table,
    columns: { ...table.columns, [role]: null },
  });
  expect(requestOf(settings({ main: without(signups, 'customer') }))).toBeNull();
  expect(requestOf(settings({ main: without(signups, 'segment') }))).toBeNull();
  expect(requestOf(settings({ main: signups, costs: without(besideCosts, 'cost') }))).toBeNull();
  expect(requestOf(settings({ main: signups, orders: without(besideOrders, 'value') }))).toBeNull();
});
