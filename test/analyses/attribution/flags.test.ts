import { attribution } from '../../../src/analyses/attribution';
import type {
  AttributionResult,
  PathsRequest,
  TouchesRequest,
} from '../../../src/analyses/attribution/messages';
import { PathsSession } from '../../../src/analyses/attribution/pathsSession';
import { AttributionSession } from '../../../src/analyses/attribution/session';
import { attributionWords } from '../../../src/analyses/attribution/words';
import type { ResultWords } from '../../../src/blueprint/analysis';
import type { Run } from '../../../src/blueprint/run';
import type { Settings } from '../../../src/blueprint/settings';
import { englishSpeech, setLanguage } from '../../../src/language/current';
import { createFormat } from '../../../src/language/format';
import { chinese } from '../../../src/languages/chinese/texts';
import { outputOf } from '../../../src/taskpane/output/output';
import '../../../src/taskpane/texts/worker';
import { evaluated } from '../../support/formula';
import { inWords } from '../../support/inWords';
import { openedFile, ReadExport } from '../../support/openedExport';
import { requests } from '../../support/requests';
import { wordsOf } from '../../support/saidBy';
import { serial } from '../../support/worksheet';
import { source } from '../../taskpane/fakes';

/** Values that are flags, and paths without a value: what is credited is conversions, and nothing is told as money. */

beforeAll(() => attribution.loadRequest());
afterEach(() => setLanguage(englishSpeech));

const format = createFormat('en-US');
const head = ['customer', 'time', 'touchpoint', 'value', 'cost', 'kind', 'country'];
type Row = [string, number, string, number | string | boolean, number | '', string, string];

const log: Row[] = [
  ['C1', serial('2026-05-02'), 'Ads', 0, 6, '', ''],
  ['C1', serial('2026-05-04'), 'Email', 1, '', 'Purchase', 'France'],
  ['C2', serial('2026-05-02'), 'Email', 0, '', 'Lead', ''],
  ['C2', serial('2026-06-09'), 'Ads', 1, 3, 'Purchase', 'Spain'],
  ['C3', serial('2026-06-10'), '', 1, '', 'Purchase', 'Spain'],
  ['C4', serial('2026-06-11'), 'Ads', 1, '', 'Purchase', 'Spain'],
];

interface Way {
  rows?: Row[];
  value?: string;
  formats?: string[];
  set?: Partial<typeof attribution.options>;
  columns?: Record<string, number | null>;
}

function settings({
  rows = log,
  value = 'value',
  formats,
  set,
  columns,
}: Way): Settings<typeof attribution.options> {
  const headings = head.map((heading) => (heading === 'value' ? value : heading));
  const cells = [headings, ...rows];
  return {
    tables: {
      main: {
        source: source({
          ...{ head: cells, rows: cells.length, columns: head.length },
          ...{ sheet: 'Log', firstRow: 1, firstColumn: 0 },
          formats: cells.map(() => formats ?? head.map(() => 'General')),
        }),
        hasHeadings: true,
        columns: {
          ...{ customer: 0, time: 1, touchpoint: 2, value: 3, cost: 4, conversion: 5, ofOrder: 6 },
          ...{ campaign: null, product: null, segment: null },
          ...{ orderId: null, milestone: null, currency: null, ...columns },
        },
      },
    },
    options: { ...attribution.options, models: ['Linear', 'Last touch'], intervals: false, ...set },
  };
}

function ran(way: Way = {}) {
  const asked = settings(way);
  const request = requests.attribution(asked) as TouchesRequest;
  const session = new AttributionSession(request);
  session.add([head, ...(way.rows ?? log)]);
  const result = session.finish(() => undefined);
  const run = {
    source: asked.tables.main.source,
    others: {},
    request,
    valueFormat: null,
  } as unknown as Run<TouchesRequest>;
  return { session, result, run: { ...run, at: new Date(2026, 6, 1), version: '0' } };
}

const measureOf = (way: Way) => ran(way).result.summary.measure;

function viewOf({ views }: AttributionResult, id: string) {
  const view = views.find((one) => one.id === id);
  if (!view) throw new Error(`There is no view ${id}.`);
  return inWords(view);
}

const headingsOf = (result: AttributionResult, id: string) =>
  viewOf(result, id).columns.map(({ heading, format: kind }) => `${heading}: ${kind}`);

/** A row with one changed cell, among the rows. */
const having = (value: Row[3], row = 1): Row[] =>
  log.map((cells, i) => (i === row ? (cells.map((cell, c) => (c === 3 ? value : cell)) as Row) : cells));
const withoutZeros = log.map((cells) => cells.map((cell, c) => (c === 3 && cell === 0 ? '' : cell)) as Row);

describe('values are flags', () => {
  test.each<[string, Way]>([
    ['where all are 0 or 1', {}],
    [
      'where they are TRUE or empty',
      { rows: having(true).map((row) => row.map((cell) => (cell === 0 ? '' : cell)) as Row) },
    ],
    ['where they say yes', { rows: having('yes') }],
    ['where some are empty and the heading says so', { rows: withoutZeros, value: 'Converted' }],
    ['where a Chinese heading says so', { rows: withoutZeros, value: '是否转化' }],
    ['where orders of several ids bear one each', { columns: { orderId: 6 } }],
  ])('%s', (_, way) => expect(measureOf(way)).toBe('conversions'));

  test.each<[string, Way]>([
    ['where one is another amount', { rows: having(2) }],
    ['where one is a refund', { rows: having(-1) }],
    ['where none is there', { rows: log.map((row) => row.map((cell, c) => (c === 3 ? 0 : cell)) as Row) }],
    ['where all orders are worth 1, and what is no order nothing', { rows: withoutZeros }],
    ['where the heading names money', { value: 'Revenue' }],
    ['where a heading names an amount of conversions', { value: 'Conversion amount' }],
    ['where a sign names a currency', { rows: having('$1.00') }],
    ['where the format names a currency', { formats: head.map(() => '#,##0.00 "€"') }],
    [
      'where an order has several lines, whose values add up',
      {
        rows: [...log, ['C3', serial('2026-06-10'), '', 1, '', 'Purchase', 'Spain']],
        columns: { orderId: 6 },
      },
    ],
  ])('are amounts %s', (_, way) => expect(measureOf(way)).toBe('value'));

  test('in files as exports write them', async () => {
    for (const [file, total] of [
      ['flag-on-every-touch', 2],
      ['value-boolean', 3],
    ] as const) {
      const table = new ReadExport(attribution, { main: await openedFile(`cases/${file}.csv`) });
      const { summary } = table.run<AttributionResult>({ models: ['linear'] });
      expect(summary).toMatchObject({ measure: 'conversions', total: { value: total, transactions: total } });
    }
  });
});

test('the pane says how many converted, and counts credit in conversions', () => {
  const { result, run } = ran();
  expect(attributionWords.figures(result, format)).toEqual([
    { name: 'Total conversions', title: 'All conversions, attributed or not', number: '4' },
    { name: 'Unattributed', number: '1' },
  ]);
  expect(attributionWords.answer(result, format).headline).toBe(
    'Ads earns 67% of conversions: the 2 models agree.',
  );
  expect(attributionWords.view('credit', run, result)).toMatchObject({
    table: 'Attributed conversions and share by touchpoint',
    chartTitle: 'Attributed conversions by touchpoint',
  });
  expect(attributionWords.reconciliation?.(result, format).sum).toEqual([
    'Credit and Unattributed add up to 4 under every model.',
    'Conversions and cost per acquisition under linear.',
  ]);
  expect(wordsOf(result.notes)).toEqual([expect.stringContaining('credit is counted in conversions')]);
});

test('the sheet gets no column of money but the cost', () => {
  const { result, run } = ran();
  const shown = { run, result, words: attributionWords as ResultWords, view: 'credit', behind: null };
  const { table, chart, note } = outputOf(shown, format, 'values');
  expect(table.headings.map((heading, i) => [heading, table.formats[i]])).toEqual([
    ['Touchpoint', 'General'],
    ['Linear attributed conversions', '#,##0.0'],
    ['Linear share', '0.0%'],
    ['Last touch attributed conversions', '#,##0.0'],
    ['Last touch share', '0.0%'],
    ['Conversions', '#,##0.0'],
    ['Cost', '#,##0.00'],
    ['Cost per acquisition', '#,##0.00'],
  ]);
  expect(chart?.title).toBe('Attributed conversions by touchpoint');
  expect(note.join('\n')).not.toMatch(/value|ROAS|order/);
});

const june = {
  ...{ period: 'range', periodFrom: '2026-06-01', periodTo: '2026-06-30' },
  ...{ compare: 'range', compareFrom: '2026-05-02', compareTo: '2026-05-31' },
} as const;

test('all other tables count conversions as well', () => {
  const { result, run } = ran({
    set: { trend: 'month', orderBy: 'ofOrder', ...june },
  });
  const { session } = ran();
  expect(headingsOf(result, 'change').slice(1, 4)).toEqual([
    '2026-06-01 – 2026-06-11: parts',
    '2026-05-02 – 2026-05-12: parts',
    'Change: parts',
  ]);
  expect(headingsOf(result, 'trend')).toEqual([
    ...['Period: text', 'Ads: parts', 'Email: parts', 'Unattributed: parts', 'Total: parts'],
    ...['Conversions: parts', 'Cost: money', 'Cost per acquisition: money', 'History: text'],
  ]);
  expect(headingsOf(result, 'trendCosts')).toEqual([
    'Period: text',
    ...['Ads cost per acquisition: money', 'Ads cost: money', 'Ads conversions: parts'],
  ]);
  expect(viewOf(result, 'trendCosts').columns[2].with).toEqual([3]);
  expect(headingsOf(result, 'byOrder')).toEqual(['Touchpoint: text', 'Spain: parts', 'Total: parts']);
  expect(headingsOf(result, 'positions')).toEqual([
    'Touchpoint: text',
    ...['Opened', 'Closed', 'Assisted', 'Only between', 'Alone'].map((part) => `${part}: count`),
  ]);
  expect(viewOf(result, 'positions').chart).toMatchObject({
    series: [{ column: 1 }, { column: 3 }, { column: 2 }],
  });
  expect(headingsOf(result, 'kinds')).toEqual(['Touchpoint: text', 'Purchase: parts', 'Lead: parts']);
  const titles = ['trend', 'trendCosts', 'byOrder', 'positions'].map((id) =>
    attributionWords.view(id, run, result),
  );
  for (const { title, chartTitle } of titles) expect(`${title} ${chartTitle}`).not.toMatch(/value|return/i);
  const { columns } = session.behind({ view: 'credit', row: 'Ads', column: 'linear' });
  expect(columns.map(({ format: kind }) => kind)).toEqual(['text', 'moment', 'parts', 'text', 'parts']);
});

test('formulas give the same figures, with the columns the functions have', () => {
  const { result, run } = ran({ columns: { cost: null }, set: { orderBy: 'ofOrder' } });
  for (const view of ['credit', 'positions', 'kinds', 'byOrder']) {
    const live = attributionWords.formula(run, result, view);
    if (!('formula' in live)) throw new Error(live.refusal);
    const [headings, ...rows] = evaluated(live.formula, { Log: [head, ...log] as never });
    expect([view, live.gives?.columns?.map(({ heading }) => heading)]).toEqual([view, headings]);
    const { columns } = viewOf(result, view);
    rows.forEach((cells, row) =>
      live.gives?.columns?.forEach(({ of }, c) => {
        const cell = columns[of].cells[row];
        expect(cells[c]).toEqual(Number.isNaN(cell) ? '' : cell);
      }),
    );
  }
});

test('paths without a value, or with that of flags, are told in conversions, those with another in value', () => {
  const summaryOf = (columns: PathsRequest['columns'], ...more: unknown[][]) => {
    const session = new PathsSession({
      kind: 'attribution',
      columns,
      options: { models: ['Linear'], lookback: null, halfLife: 7, direct: 'Direct' },
      hasHeadings: false,
      firstSheetRow: 1,
    });
    session.add([['Ads > Email', 91, 182, 91], ...more]);
    return session.finish(() => undefined);
  };
  const counted = summaryOf({ path: 0, conversions: 1 });
  expect(attributionWords.figures(counted, format)[0]).toMatchObject({
    name: 'Total conversions',
    number: '91',
  });
  expect(headingsOf(counted, 'credit')[1]).toBe('Linear attributed conversions: parts');
  expect(counted.notes.map(({ code }) => code)).not.toContain('flags');
  // As a statement counts a log of flags.
  const flagged = { path: 0, conversions: 1, value: 3 };
  const ofFlags = summaryOf(flagged, ['Email', 3, 6, 3], ['Social', 0, 0, 0]);
  expect(headingsOf(ofFlags, 'credit')[1]).toBe('Linear attributed conversions: parts');
  expect(ofFlags.notes.map(({ code }) => code)).toContain('flagsInPaths');
  const ofMoney = summaryOf(flagged, ['Email', 3, 6, 4]);
  expect(headingsOf(ofMoney, 'credit')[1]).toBe('Linear attributed value: money');
  const valued = summaryOf({ path: 0, conversions: 1, value: 2 });
  expect(headingsOf(valued, 'credit')[1]).toBe('Linear attributed value: money');
});

test('in Chinese, too', () => {
  const { result, run } = ran();
  setLanguage({ locale: 'zh-CN', language: 'zh-CN', translation: chinese });
  expect(viewOf(result, 'credit').columns[1].heading).toBe('线性 归因转化');
  expect(attributionWords.view('credit', run, result).table).toBe('各触点的归因转化和占比');
  expect(attributionWords.figures(result, format)[0].name).toBe('转化总数');
  expect(attributionWords.answer(result, format).headline).toBe('“Ads”贡献 67% 的转化：2 个模型结果一致。');
});
