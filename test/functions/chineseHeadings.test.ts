import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { customFunctions } from '../../src/functions';
import { translateHeading } from '../../src/functions/chinese';
import { knownHeadings } from '../../src/functions/chinese/headings';
import { attributionModels } from '../../src/analytics/attribution/models';
import { sampleWorkbook } from '../../src/sample';
import { openedViews } from '../support/openedViews';
import { column, type Matrix, tableFrom } from '../support/worksheet';

/** Every heading of every table a function answers has its Chinese. */

const sheets = new Map(sampleWorkbook().map((sheet) => [sheet.name, sheet]));

/** Columns of a sheet of the sample workbook. */
function columnsOf(name: string, ...headings: string[]): Matrix[] {
  const sheet = sheets.get(name);
  if (!sheet) throw new Error(`The sample has no sheet ${name}.`);
  return headings.map((heading) => column(sheet.rows.map((row) => row[sheet.headings.indexOf(heading)])));
}

/** The same rows of several columns. */
const rowsWhere = (columns: Matrix[], test: (row: number) => boolean): Matrix[] =>
  columns.map((cells) => cells.filter((_, row) => test(row)));

const log = columnsOf('Journeys', 'customer_id', 'timestamp', 'channel', 'revenue');
const [customer, time, touchpoint] = log;
const events = rowsWhere([customer, time, touchpoint], (row) => touchpoint[row][0] !== null);
const orders = columnsOf('Orders', 'customer_id', 'order_date', 'amount');
const [channel] = columnsOf('Orders', 'acquisition_channel');
const waits = columnsOf('Signups', 'signed_up', 'first_value');
const [user, plan] = columnsOf('Signups', 'user_id', 'plan');
const models = attributionModels.filter(({ needs }) => needs !== 'milestones').map(({ name }) => name);
const milestone = column(time.map((_, i) => (i === 0 ? 'lead' : null)));

const calls: [id: string, ...args: unknown[]][] = [
  ['ATTRIBUTION', ...log, column(models), 'shares=40,20,40'],
  ['ATTRIBUTION', ...log, column(['W shaped', 'Full path']), null, null, milestone],
  ['ATTRIBUTION.PATHS', column(['A > B', 'B']), column([2, 1])],
  ['ATTRIBUTION.INTERVALS', ...log],
  ['ATTRIBUTION.EXPLAIN', ...log, 'Email'],
  ['JOURNEYS', ...log, 'lookback=30'],
  ['JOURNEYS.STEPS', ...events],
  ['CLV.CUSTOMERS', ...orders],
  ['CLV.FIT', ...orders],
  ['CLV.SEGMENTS', ...orders, channel],
  ['CLV.VALIDATE', ...orders, '2026-01-01'],
  ['CLV.FORECAST', ...orders, 3],
  ['RETENTION.PROJECT', column([1000, 631, 468, 382]), 5],
  ['RFM', ...orders],
  ['COHORTS', orders[0], orders[1]],
  ['COHORTS', orders[0], orders[1], null, null, null, null, channel],
  ['TIMETOVALUE.CURVE', ...waits],
  ['TIMETOVALUE.CURVE', ...waits, null, null, 'weekend=1'],
  ['TIMETOVALUE.CURVE', ...waits, null, null, 'hours=9:00-17:00'],
  ['TIMETOVALUE.BY', ...waits, plan],
  ['TIMETOVALUE.BY', ...waits, plan, null, null, 'weekend=1'],
  ['TIMETOVALUE.BY', ...waits, plan, null, null, 'hours=9:00-16:30'],
  ['TIMETOVALUE.EVENTS', ...events, 'Email', 'Direct'],
  ['TIMETOEXCEED', ...orders, 100],
  ['FUNNEL', ...events, column(['Email', 'Direct']), 30],
  ['ABANDONED', ...events, 'Email', 'Direct', 30],
  ['SCORECARD', user, plan, ...waits, ...orders],
];

const tables = calls.map(([id, ...args]) => [id, tableFrom(id, ...args)[0].map(String)] as const);
const opened = openedViews().map(({ columns }) => columns.map(({ heading }) => heading));
const seen = new Set([...tables.flatMap(([, headings]) => headings), ...opened.flat()]);

test('every function that answers a table is among them', () => {
  // These answer figures in the shape of their argument.
  const shaped = ['TTV', 'DATE', 'AMOUNT', 'CHANNEL'];
  const ids = customFunctions.filter(({ id, result }) => result === 'matrix' && !shaped.includes(id));
  expect([...new Set(calls.map(([id]) => id))].sort()).toEqual(ids.map(({ id }) => id).sort());
});

test.each(tables)('%s: all headings are in Chinese, and still differ', (_, headings) => {
  const chinese = headings.map(translateHeading);
  // The periods of a cohort are numbers.
  expect(chinese.filter((heading) => !/\p{Script=Han}|^\d+$/u.test(heading))).toEqual([]);
  expect(new Set(chinese).size).toBe(new Set(headings).size);
});

test('what stands behind the figures of an analysis has its headings in Chinese, and they still differ', () => {
  expect(opened.length).toBeGreaterThan(20);
  for (const headings of opened) {
    const chinese = headings.map(translateHeading);
    expect(chinese.filter((heading) => !/\p{Script=Han}/u.test(heading))).toEqual([]);
    expect(new Set(chinese).size).toBe(headings.length);
  }
});

test('the dictionary holds no heading that no table has', () => {
  expect(knownHeadings.filter((heading) => !seen.has(heading))).toEqual([]);
});

test.each(['functions', 'analyses'])('every heading spelt out in src/%s is in the dictionary', (room) => {
  const root = path.resolve(__dirname, '../../src', room);
  // The views of attribution have codes, which its words put into either language.
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !(room === 'analyses' && file.startsWith(`attribution${path.sep}`)),
  );
  const headings = files.flatMap((file) => [
    ...readFileSync(path.join(root, file), 'utf8').matchAll(/heading: '([^']*)'/g),
  ]);
  expect(headings.length).toBeGreaterThan(2);
  expect(headings.map(([, heading]) => heading).filter((each) => !knownHeadings.includes(each))).toEqual([]);
});

test.each([
  ['Share by day 7', '7 天内实现占比'],
  ['Share by working day 30', '30 个工作日内实现占比'],
  ['Working days of 8 h', '工作日数（每日 8 小时）'],
  ['Median working days of 7.5 h', '中位工作日数（每日 7.5 小时）'],
  ['Last non-direct (no direct found)', '末次非直接触达（未找到直接访问）'],
  [
    'Conversions (2 orders sent again counted once; 1 refund without an order unattributed)',
    '转化数（2 笔重复发送的订单只计一次；1 笔无对应订单的退款未归因）',
  ],
  ['Note · BG/NBD as of 2026-06-30.', '说明 · BG/NBD as of 2026-06-30.'],
])('%s is %s', (heading, chinese) => {
  expect(translateHeading(heading)).toBe(chinese);
});

test.each(['0', '12', 'Newsletter', 'constructor', '已实现', ''])('"%s" stays as it is', (heading) => {
  expect(translateHeading(heading)).toBe(heading);
});
