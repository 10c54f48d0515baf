import { scorecardReport } from '../../../src/analyses/scorecard/report';
import { ScorecardSession } from '../../../src/analyses/scorecard/session';
import type { ScorecardRequest, ScorecardResult } from '../../../src/analyses/scorecard/messages';
import { sampleWorkbook } from '../../../src/sample';
import { customersOf } from '../../support/orderCustomers';

const sheet = sampleWorkbook().find(({ name }) => name === 'Orders');
const orders: unknown[][] = sheet ? [sheet.headings, ...sheet.rows] : [];
const made = customersOf(orders as []);
const rowsOf = (columns: unknown[][]): unknown[][] =>
  columns[0].map((_, row) => columns.map((cells) => cells[row]));

const read = { hasHeadings: true, firstSheetRow: 1 };
const beside = {
  orders: { ...read, columns: { customer: 0, date: 1, amount: 2 } },
  costs: { ...read, columns: { segment: 0, cost: 1 } },
};

function analyse(tables: ('orders' | 'costs')[], hasTimes = true): ScorecardResult {
  const session = new ScorecardSession({
    kind: 'scorecard',
    columns: { customer: 0, segment: 1, ...(hasTimes && { start: 2, reached: 3 }) },
    options: { model: 'bg/nbd', horizon: 365, margin: 1 },
    ...read,
    beside: Object.fromEntries(tables.map((id) => [id, beside[id]])),
  } as ScorecardRequest);
  const rows = { orders, costs: rowsOf(made.Costs) };
  for (const id of tables) session.add(rows[id] as [], id);
  session.add(rowsOf(made.Customers) as []);
  return session.finish(() => undefined);
}

const headingsOf = (columns: ReturnType<typeof scorecardReport>['view']['columns']) =>
  columns.map(({ heading }) => (typeof heading === 'string' ? heading : heading.code));

/** What a chart draws, by the columns' codes. */
function drawnBy({ view, second }: ReturnType<typeof scorecardReport>) {
  const codes = headingsOf(view.columns);
  return [view.chart, second?.chart].map((chart) => {
    if (chart?.kind === 'bubbles') return [codes[chart.x], codes[chart.y]];
    if (chart?.kind !== 'bars') return null;
    const [{ column, interval }] = chart.series;
    return [codes[column], ...(interval ? [codes[interval.lower], codes[interval.upper]] : [])];
  });
}

it('has the columns a page has room for, each whole', () => {
  const report = scorecardReport(analyse(['orders', 'costs']));
  expect(headingsOf(report.view.columns)).toEqual([
    'segment',
    'customers',
    'cost',
    'cac',
    'conversionRate',
    'aov',
    'earnedSoFar',
    'expected',
    'clv',
    'clvLower95',
    'clvUpper95',
    'clvToCac',
    'paybackMonths',
    'medianDaysToValue',
    'medianLower95',
    'medianUpper95',
    'stillWaiting',
    'shareByDay',
    'repeatRate',
  ]);
  expect(report.view.footRows).toBe(1);
  expect(report.view.columns.every((column) => column.with === undefined)).toBe(true);
});

it.each([
  ['all three answers', ['orders', 'costs'], true, [['cac', 'clv'], ['medianDaysToValue', 'medianLower95', 'medianUpper95']]], // prettier-ignore
  [
    'cost and value',
    ['orders', 'costs'],
    false,
    [
      ['cac', 'clv'],
      ['clv', 'clvLower95', 'clvUpper95'],
    ],
  ],
  ['value and time', ['orders'], true, [['clv', 'clvLower95', 'clvUpper95'], ['medianDaysToValue', 'medianLower95', 'medianUpper95']]], // prettier-ignore
  ['cost and time', ['costs'], true, [['medianDaysToValue'], null]],
] as const)('draws %s', (_, tables, hasTimes, drawn) => {
  expect(drawnBy(scorecardReport(analyse([...tables], hasTimes)))).toEqual(drawn);
});

it('has the first 12 months where the answer goes by them', () => {
  const result = analyse(['orders', 'costs']);
  const best = result.summary.best && { ...result.summary.best, measure: 'yearRatio' as const };
  const report = scorecardReport({ ...result, summary: { ...result.summary, best } });
  expect(headingsOf(report.view.columns)).toEqual(
    expect.arrayContaining(['firstYearValue', 'firstYearToCac']),
  );
});
