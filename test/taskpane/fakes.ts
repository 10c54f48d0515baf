import type { Source, NamedCells, Written } from '../../src/excel/types';
import { WorkbookError } from '../../src/excel/workbookError';
import type { Analyse, Services, Workbook } from '../../src/taskpane/services';
import { learnTexts } from '../../src/taskpane/texts/workbook';
import { writingTexts } from '../../src/taskpane/texts/writing';
import type { FinishedAnalysis } from '../../src/worker/client';
import type { Request } from '../../src/blueprint/request';
import type { LifetimeResult } from '../../src/analyses/lifetime/messages';
import type {
  TouchesRequest,
  AttributionResult,
  AttributionSummary,
} from '../../src/analyses/attribution/messages';
import { creditView } from '../../src/analyses/attribution/tables';
import type { Figure, RowsRead } from '../../src/blueprint/session';
import type { SkippedRows } from '../../src/blueprint/skipped';
import type { ResultView } from '../../src/blueprint/views';

learnTexts(writingTexts);

/** A failure as src/excel throws it. */
export const workbookFault = (...args: ConstructorParameters<typeof WorkbookError>): Error =>
  new WorkbookError(...args);

export const headings = ['customer_id', 'timestamp', 'channel', 'campaign', 'cost', 'revenue'];

const body: unknown[][] = [
  ['C1', 46023.5, 'Email', 'Spring', 1.5, ''],
  ['C1', 46025, '', '', '', 120],
  ['C2', 46026.25, 'Paid Search', 'Brand', 2.25, ''],
  ['C2', 46027, 'Email', 'Spring', 1.5, 80.5],
  ['C3', 46028, 'Social', 'Always on', 0.4, ''],
];

export function source(change: Partial<Source> = {}): Source {
  const head = [headings, ...body];
  return {
    address: 'Journeys!A1:F6',
    sheet: 'Journeys',
    firstRow: 1,
    firstColumn: 0,
    rows: head.length,
    columns: headings.length,
    table: null,
    head,
    formats: head.map(() => ['General', 'yyyy-mm-dd hh:mm', 'General', 'General', '0.00', '#,##0.00 "€"']),
    ...change,
  };
}

/** What of a result a test changes: figures of its summary, or what stands beside them. */
export type ResultChange = Partial<AttributionSummary & Pick<AttributionResult, 'notes' | 'skipped'>>;

export function result({ notes = [], skipped = leftOut, ...change }: ResultChange = {}): AttributionResult {
  const row = (touchpoint: string, credit: number[], share: number[], conversions: number) => ({
    touchpoint,
    credit,
    share,
    conversions,
    averageOrderValue: conversions === 0 ? null : credit[0] / conversions,
  });
  const summary: AttributionSummary = {
    measure: 'value',
    models: ['Linear', 'Last touch', 'First touch'],
    settings: [],
    rows: [
      row('Email', [54300, 31600, 60100], [0.31, 0.18, 0.343], 480.5),
      row('Paid Search', [41200, 62400, 25200], [0.235, 0.356, 0.144], 380),
      row('Organic', [33000, 36100, 41300], [0.188, 0.206, 0.236], 301.25),
      row('Social', [21700.24, 17000.24, 31000.24], [0.124, 0.097, 0.177], 210),
      row('Display', [24975, 28075, 17575], [0.143, 0.161, 0.1], 217.25),
    ],
    exceedsTotal: [false, false, false],
    unattributed: { value: 392.9, transactions: 3 },
    total: { value: 175568.14, transactions: 1592 },
    ...change,
  };
  return {
    kind: 'attribution',
    summary,
    views: [creditView(summary, ['touchpoint'])],
    names: summary.rows.map(({ touchpoint }) => touchpoint),
    notes,
    rowsRead: 2000,
    rowsUsed: 1997,
    skipped,
  };
}

const leftOut: SkippedRows[] = [
  { column: 'time', reason: 'notDate', count: 2, firstSheetRow: 418, table: 'main' },
  { column: 'value', reason: 'notNumber', count: 1, firstSheetRow: 1203, table: 'main' },
];

export const written: Written = {
  form: 'values',
  sheet: 'Attribution',
  address: 'Attribution!A14:I21',
  tableName: 'Attribution',
  tableId: null,
  headings: [],
  newSheet: true,
  above: [],
  note: [],
  chart: null,
  drawn: null,
};

/** The first two of five transactions. */
export const transactions: ResultView = {
  id: 'behind',
  columns: [
    {
      heading: { code: 'customer' },
      format: 'text',
      cells: ['C7', 'C2', { code: 'moreTransactions', values: { count: 3 } }, { code: 'total' }],
    },
    { heading: { code: 'time' }, format: 'moment', cells: [46027.5, 46030, '', ''] },
    { heading: { code: 'value' }, format: 'money', cells: [900, 300, '', ''] },
    { heading: { code: 'journey' }, format: 'text', cells: ['Email > Social', 'Email', '', ''] },
    { heading: { code: 'credit' }, format: 'money', cells: [450, 300, 250, 1000] },
  ],
  footRows: 2,
  rest: 3,
  list: { name: 0, part: 4, of: 2, time: 1, text: 3 },
  chart: null,
  notes: [],
};

export const figure = (change: Partial<Figure> = {}): Figure => ({
  view: 'credit',
  row: 'Email',
  column: 'last touch',
  ...change,
});

export const analysis = (change: ResultChange = {}): FinishedAnalysis<AttributionResult> => ({
  result: result(change),
  behind: async () => transactions,
  close: () => undefined,
});

const orderHeadings = ['customer_id', 'order_date', 'amount', 'acquisition_channel'];

/** A sheet of orders. */
export function orders(change: Partial<Source> = {}): Source {
  const head = [
    orderHeadings,
    ['C1', 46023, 95.78, 'Referral'],
    ['C2', 46024, 24.47, 'Affiliate'],
    ['C1', 46030, 60.11, 'Referral'],
  ];
  return source({
    address: 'Orders!A1:D4',
    sheet: 'Orders',
    rows: head.length,
    columns: orderHeadings.length,
    head,
    formats: head.map(() => ['General', 'yyyy-mm-dd', '#,##0.00 "€"', 'General']),
    ...change,
  });
}

/** A result with `count` customers, the most valuable first. */
export function lifetimeResult(count = 120): LifetimeResult {
  const from = (cell: (row: number) => number) => Float64Array.from({ length: count }, (_, row) => cell(row));
  const numbers = (...cells: number[]) => Float64Array.from(cells);
  return {
    kind: 'lifetime',
    summary: {
      model: 'BG/NBD',
      customers: 2357,
      repeatCustomers: 1203,
      orders: 6000,
      pastValue: 301234.5,
      asOf: 46203,
      horizon: 365,
      total: 78400,
      alive: 1412.3,
      expectedOrders: 3120.8,
      topTenth: 0.58,
      segments: {
        best: { segment: 'Referral', customers: 300, each: 92 },
        worst: { segment: 'Affiliate', customers: 250, each: 40 },
        isClear: true,
      },
    },
    views: [
      {
        id: 'segments',
        columns: [
          { heading: { code: 'segment' }, format: 'text', cells: ['Referral', 'Affiliate', { code: 'all' }] },
          { heading: { code: 'customers' }, format: 'count', cells: numbers(300, 250, 550) },
          { heading: { code: 'clvEach' }, format: 'money', cells: numbers(92, 40, 68.36) },
          { heading: { code: 'lower95' }, format: 'money', cells: numbers(80, 30, 60) },
          { heading: { code: 'upper95' }, format: 'money', cells: numbers(104, 50, 76) },
        ],
        footRows: 1,
        chart: { kind: 'bars', label: 0, series: [{ column: 2, interval: { lower: 3, upper: 4 } }] },
        notes: [],
      },
      {
        id: 'customers',
        columns: [
          {
            heading: { code: 'customer' },
            format: 'text',
            cells: Array.from({ length: count }, (_, row) => `C${row + 1}`),
          },
          { heading: { code: 'recency' }, format: 'days', cells: from((row) => row) },
          { heading: { code: 'probabilityAlive' }, format: 'share', cells: from(() => 0.25) },
          { heading: { code: 'clv' }, format: 'money', cells: from((row) => count - row) },
        ],
        footRows: 0,
        chart: { kind: 'bars', label: 0, series: [{ column: 3 }] },
        notes: [{ code: 'aliveByConstruction', values: { customers: 7 } }],
      },
      {
        id: 'forecast',
        columns: [
          {
            heading: { code: 'period' },
            format: 'text',
            cells: ['2026-01', '2026-02', '2026-03', '2026-04'],
          },
          { heading: { code: 'actualRevenue' }, format: 'money', cells: numbers(1000, 1200, 300, NaN) },
          { heading: { code: 'expectedRevenue' }, format: 'money', cells: numbers(NaN, NaN, 600, 800) },
        ],
        footRows: 0,
        chart: {
          kind: 'lines',
          x: 0,
          series: [
            { column: 1, dashed: false },
            { column: 2, dashed: true },
          ],
          steps: false,
        },
        notes: [],
      },
      {
        id: 'cohorts',
        columns: [
          { heading: { code: 'cohort' }, format: 'text', cells: ['2026-01', '2026-02', { code: 'all' }] },
          { heading: { code: 'customers' }, format: 'count', cells: numbers(20, 30, 50) },
          { heading: '0', format: 'share', cells: numbers(1, 1, 1) },
          { heading: '1', format: 'share', cells: numbers(0.4, NaN, 0.4) },
        ],
        footRows: 1,
        chart: { kind: 'heat', label: 0, first: 2 },
        notes: [],
      },
      {
        id: 'fit',
        columns: [
          { heading: { code: 'parameter' }, format: 'text', cells: ['r', { code: 'model' }] },
          { heading: { code: 'estimate' }, format: 'number', cells: [0.012, 'BG/NBD'] },
        ],
        footRows: 0,
        chart: null,
        notes: [],
      },
    ],
    notes: [{ code: 'without amounts', values: {} }],
    rowsRead: 6010,
    rowsUsed: 6000,
    skipped: [{ column: 'amount', reason: 'empty', count: 10, firstSheetRow: 7, table: 'main' }],
  };
}

export const lifetimeAnalysis = (count?: number): FinishedAnalysis<LifetimeResult> => ({
  result: lifetimeResult(count),
  behind: async () => transactions,
  close: () => undefined,
});

/** What a run would use of the rows: all of them, unless a test says otherwise. */
export const rowsRead = (change: Partial<RowsRead> = {}): RowsRead => ({
  rowsRead: 5,
  rowsUsed: 5,
  skipped: [],
  said: [],
  ...change,
});

export interface FakeWorkbook extends Workbook {
  /** Plays the user selecting other cells. */
  selectionMoves(): void;
}

export function fakeWorkbook(change: Partial<Workbook> = {}): FakeWorkbook {
  const listening = new Set<() => void>();
  return {
    selectedSource: async () => source(),
    sourceAt: async (address) => source({ address }),
    listNames: async () => [],
    listTables: async (): Promise<NamedCells[]> => [],
    onSelectionChanged: async (changed) => {
      listening.add(changed);
      return async () => void listening.delete(changed);
    },
    readBlocks: async (_address, onBlock) => {
      await onBlock(source().head, 0, 1);
    },
    hiddenRows: async () => () => false,
    writeOutput: async () => written,
    updateOutput: async (earlier) => earlier,
    removeOutput: async () => undefined,
    changeRemark: async (output) => output,
    freezeOutput: async (live) => ({ ...live, form: 'values' }),
    readAnalyses: async () => ({ analyses: [], newer: 0, damaged: 0, orphans: [] }),
    saveAnalysis: async () => undefined,
    removeAnalysis: async () => undefined,
    keepPlace: async ({ address }) => ({ address, sheetId: '{1}', table: null }),
    readInputs: async () => null,
    presentFormula: async () => null,
    findSource: async ({ address }) => source({ address }),
    sourceHash: async () => 'as it was',
    onSourceChanged: async () => async () => undefined,
    goTo: async () => undefined,
    formatSpill: async () => undefined,
    activeCell: async () => 'Sheet1!B2',
    workbookKey: () => 'Book.xlsx',
    startsWithWorkbook: async () => false,
    startWithWorkbook: async () => undefined,
    calculatesByHand: async () => false,
    recalculate: async () => undefined,
    currentTheme: () => 'light',
    onThemeChanged: () => () => undefined,
    insertFormula: async () => undefined,
    selectionMoves: () => listening.forEach((changed) => changed()),
    ...change,
  };
}

type Rest = Parameters<Analyse> extends [unknown, ...infer Others] ? Others : never;

/** An `analyse` for attribution alone. */
export type FakeAnalyse = (
  request: TouchesRequest,
  ...rest: Rest
) => Promise<FinishedAnalysis<AttributionResult>>;

/** Services in which `analyse` need only know the analysis a test is about. */
export type Change = Partial<Omit<Services, 'analyse'>> & {
  analyse?: (
    request: never,
    ...rest: Rest
  ) => Promise<FinishedAnalysis<AttributionResult> | FinishedAnalysis<LifetimeResult>>;
};

export function fakeServices({ analyse, ...change }: Change = {}): Services {
  const kept = new Map<string, string>();
  const analyseEither = async ({ kind }: Request, ...[feed, { onProgress }]: Rest) => {
    await feed(async (_rows, fraction) => onProgress((fraction ?? 0) * 0.8), new AbortController().signal);
    return kind === 'attribution' ? analysis() : lifetimeAnalysis();
  };
  return {
    workbook: fakeWorkbook(),
    analyse: (analyse ?? analyseEither) as Analyse,
    // Most tests are over before the rows are looked at.
    look: () => new Promise(() => undefined),
    loadFunctions: async () => (await import('../../src/functions')).customFunctions,
    helpUrl: (id) => `help.html#${id}`,
    insertSample: async () => 'Journeys!A1:H2001',
    insertInput: async ({ name }) => ({ sheet: name, table: name }),
    now: () => new Date(2026, 2, 1, 14, 30),
    version: '0.1.0',
    language: 'en-US',
    remember: (key, value) => void kept.set(key, value),
    recall: (key) => kept.get(key) ?? null,
    interruptedWrite: () => null,
    forgetWrite: () => undefined,
    ...change,
  };
}
