import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { customFunctions } from '../../src/functions';
import { words } from '../../src/functions/words';
import { attributionModels } from '../../src/analytics/attribution/models';
import { sampleWorkbook } from '../../src/sample';
import { nameInWords } from '../../src/blueprint/spokenView';
import { englishSpeech, setLanguage } from '../../src/language/current';
import { chinese } from '../../src/languages/chinese/texts';
import { inWords } from '../support/inWords';
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
const subscriptions = [
  ['a', 'b'],
  ['2025-01-05', '2025-02-03'],
  ['2025-03-04', null],
  [10, 20],
].map(column);
const models = attributionModels.filter(({ needs }) => needs !== 'milestones').map(({ name }) => name);
const milestone = column(time.map((_, i) => (i === 0 ? 'lead' : null)));

const calls: [id: string, ...args: unknown[]][] = [
  ['ATTRIBUTION', ...log, column(models), 'shares=40,20,40'],
  ['ATTRIBUTION', ...log, column(['W shaped', 'Full path']), null, null, milestone],
  ['ATTRIBUTION.PATHS', column(['A > B', 'B']), column([2, 1])],
  ['ATTRIBUTION.INTERVALS', ...log],
  ['ATTRIBUTION.EXPLAIN', ...log, 'Email'],
  ['ATTRIBUTION.TREND', customer, time, column(touchpoint.map(([name]) => name && 1)), log[3]],
  ['ATTRIBUTION.POSITIONS', ...log],
  ['ATTRIBUTION.BY', ...log, 'new or returning'],
  ['ATTRIBUTION.CONVERSIONS', ...log, column(log[3].map(([value]) => (value === null ? null : '1')))],
  ['JOURNEYS', ...log, 'lookback=30'],
  ['JOURNEYS.LAG', ...log, column(customer.map((_, i) => i % 2))],
  ['JOURNEYS.STEPS', ...events],
  ['CLV.CUSTOMERS', ...orders],
  [
    'CLV.CUSTOMERS',
    ...[...orders, 90, null, null, null, null],
    'order within=30; active on=2026-12-31; limits=80; rhythm=yes',
  ],
  ['CLV.FIT', ...orders],
  [
    'CLV.FIT.PATTERNS',
    ...[
      [0, 1],
      [0, 9],
      [30, 30],
      [200, 90],
    ].map(column),
  ],
  ['CLV.SEGMENTS', ...orders, channel],
  ['CLV.NEW', ...orders],
  ['CLV.RHYTHM', ...orders],
  ['CLV.PROFILE', ...orders, channel],
  ['CLV.VALIDATE', ...orders, '2026-01-01'],
  ['CLV.FORECAST', ...orders, 3],
  ['CLV.FORECAST', ...orders, 3, null, null, null, null, 1, '95%'],
  ['COHORTS.VALUE', ...orders, 'year', null, null, 20],
  ['COHORTS.VALUE', ...orders, 'year', 30],
  ['RETENTION.PROJECT', column([1000, 631, 468, 382]), 5],
  ['SUBSCRIPTIONS.MRR', ...subscriptions],
  ['SUBSCRIPTIONS.RETENTION', ...subscriptions.slice(0, 3), column(['Lite', 'Pro'])],
  ['CLV.SUBSCRIPTIONS', ...subscriptions, column(['Lite', 'Pro'])],
  ['RFM', ...orders],
  ['COHORTS', orders[0], orders[1]],
  ['COHORTS', orders[0], orders[1], null, null, null, null, channel],
  ['TIMETOVALUE.CURVE', ...waits],
  ['TIMETOVALUE.CURVE', ...waits, null, null, 'weekend=1'],
  ['TIMETOVALUE.CURVE', ...waits, null, null, 'hours=9:00-17:00'],
  ['TIMETOVALUE.BY', ...waits, plan],
  ['TIMETOVALUE.BY', ...waits, plan, null, null, 'weekend=1'],
  ['TIMETOVALUE.BY', ...waits, plan, null, null, 'hours=9:00-16:30'],
  ['TIMETOVALUE.TREND', ...waits],
  ['TIMETOVALUE.TREND', ...waits, 'year', 0, null, null, 'weekend=1'],
  ['TIMETOVALUE.COUNTS', column([1, 2]), column([3, 1]), column([0, 1]), column(['a', 'b'])],
  ['TIMETOVALUE.EVENTS', ...events, 'Email', 'Direct'],
  ['TIMETOEXCEED', ...orders, 100],
  ['FUNNEL', ...events, column(['Email', 'Direct']), 30],
  ['FUNNEL', ...events, column(['Email', 'Direct']), 30, null, null, events[2]],
  ['FUNNEL.TREND', ...events, column(['Email', 'Direct']), 'day', 30],
  ['FUNNEL.SEGMENTS', ...events, column(['Email', 'Direct']), events[2], 30],
  ['ABANDONED', ...events, 'Email', 'Direct', 30],
  ['SCORECARD', user, plan, ...waits, ...orders],
];

const { tableWords } = chinese;

/** The same as functions would answer it, were their words the Chinese ones. */
function withChineseWords<T>(work: () => T): T {
  const english = { ...words };
  Object.assign(words, tableWords);
  try {
    return work();
  } finally {
    Object.assign(words, english);
  }
}

const cellsOf = ([id, ...args]: (typeof calls)[number]) =>
  tableFrom(id, ...args).map((row) => row.map(String));
const tables = calls.map((call) => [call[0], cellsOf(call), withChineseWords(() => cellsOf(call))] as const);
const opened = openedViews();

afterEach(() => setLanguage(englishSpeech));

test('every function that answers a table is among them', () => {
  // These answer figures in the shape of their argument.
  const shaped = ['TTV', 'DATE', 'AMOUNT', 'CHANNEL'];
  const ids = customFunctions.filter(({ id, result }) => result === 'matrix' && !shaped.includes(id));
  expect([...new Set(calls.map(([id]) => id))].sort()).toEqual(ids.map(({ id }) => id).sort());
});

test.each(tables)('%s: all headings are in Chinese, and still differ', (_, [headings], [inChinese]) => {
  // The periods of a cohort are numbers, and names from the data are the user’s own.
  const own = inChinese.filter((heading) => !['Email', 'Direct'].includes(String(heading)));
  expect(own.filter((heading) => !/\p{Script=Han}|^\d+$/u.test(heading))).toEqual([]);
  expect(new Set(inChinese).size).toBe(new Set(headings).size);
});

test('what stands behind the figures of an analysis has its headings in Chinese, and they still differ', () => {
  expect(opened.length).toBeGreaterThan(20);
  setLanguage({ locale: 'zh-CN', language: 'zh-CN', translation: chinese });
  for (const view of opened) {
    const headings = inWords(view).columns.map(({ heading }) => heading);
    expect(headings.filter((heading) => !/\p{Script=Han}/u.test(heading))).toEqual([]);
    expect(new Set(headings).size).toBe(headings.length);
  }
});

test('the dictionary holds no word that no table has', () => {
  const views = opened.flatMap(({ columns }) => columns);
  const seen = new Set([
    ...tables.flatMap(([, table]) => table.flat()),
    ...views.flatMap(({ heading, cells }) => [
      nameInWords(heading),
      ...Array.from<unknown>(cells).map(wordIn),
    ]),
  ]);
  const plain = Object.values(words).filter((word) => typeof word === 'string');
  expect(plain.filter((word) => !seen.has(word))).toEqual([
    // Only where the data are so.
    'other',
    'slowest step',
    'none: one of them does not vary',
    'no',
  ]);
});

const wordIn = (cell: unknown): string =>
  typeof cell === 'object' ? nameInWords(cell as { code: string }) : String(cell);

test.each(['functions', 'analyses'])('no heading is spelt out in src/%s', (room) => {
  const root = path.resolve(__dirname, '../../src', room);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const headings = files.flatMap((file) => [
    ...readFileSync(path.join(root, file), 'utf8').matchAll(/heading: ['`]([^'`]*)['`]/g),
  ]);
  expect(headings.map(([, heading]) => heading)).toEqual([]);
});

test.each([
  [tableWords.shareByDay({ day: 7, isWorkingTime: false }), '7 天内实现占比'],
  [tableWords.shareByDay({ day: 30, isWorkingTime: true }), '30 个工作日内实现占比'],
  [tableWords.inDays({ isWorkingTime: true, hours: 8 }), '工作日数（每日 8 小时）'],
  [tableWords.medianInDays({ isWorkingTime: true, hours: 7.5 }), '中位工作日数（每日 7.5 小时）'],
  [tableWords.creditedNoDirect({ model: 'Last non-direct' }), '末次非直接触达（未找到直接访问）'],
  [
    tableWords.conversionsOf({ sentAgain: 2, refundsWithoutOrder: 1 }),
    '转化数（2 笔重复发送的订单只计一次；1 笔无对应订单的退款未归因）',
  ],
  [tableWords.note({ says: ['BG/NBD as of 2026-06-30.'] }), '说明 · BG/NBD as of 2026-06-30.'],
])('%s', (heading, chinese) => {
  expect(heading).toBe(chinese);
});

test.each(['0', '12', 'Newsletter', 'Customer', 'constructor', '已实现', ''])(
  '"%s" stays as it is',
  (heading) => {
    setLanguage({ locale: 'zh-CN', language: 'zh-CN', translation: chinese });
    expect(nameInWords(heading)).toBe(heading);
  },
);
