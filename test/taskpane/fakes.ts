import type { Source, TableInfo, Written } from '../../src/excel/types';
import type { AttributionModel, Services, Workbook } from '../../src/taskpane/services';
import type { Analysis } from '../../src/worker/client';
import type { AttributionResult, Explanation } from '../../src/worker/attributionMessages';

/** A failure as src/excel throws it. */
export function workbookFault(kind: string, message: string, details: object = {}): Error {
  return Object.assign(new Error(message), { kind, details });
}

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

export function result(change: Partial<AttributionResult> = {}): AttributionResult {
  const row = (touchpoint: string, credit: number[], share: number[], conversions: number) => ({
    touchpoint,
    credit,
    share,
    conversions,
    averageOrderValue: conversions === 0 ? null : credit[0] / conversions,
  });
  return {
    kind: 'attribution',
    models: ['Linear', 'Last touch', 'First touch'],
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
    rowsRead: 2000,
    rowsUsed: 1997,
    skipped: [
      { reason: 'time is not a date', count: 2, firstSheetRow: 418, table: 'main' },
      { reason: 'value is not a number', count: 1, firstSheetRow: 1203, table: 'main' },
    ],
    ...change,
  };
}

export const written: Written = {
  sheet: 'Attribution',
  address: 'Attribution!A14:I21',
  tableName: 'Attribution',
  tableId: null,
  headings: [],
  newSheet: true,
  above: [],
  chart: null,
  drawn: null,
};

const model = (
  name: string,
  description: string,
  change: Partial<AttributionModel> = {},
): AttributionModel => ({
  name,
  description,
  setting: null,
  needs: null,
  exceedsTotal: false,
  ...change,
});

export const models: readonly AttributionModel[] = [
  model('First touch', 'The first touch takes all.'),
  model('Last touch', 'The last touch takes all.'),
  model('Last non-direct', 'The last touch but direct.', { setting: 'direct' }),
  model('Linear', 'Every touch takes the same share.'),
  model('Time decay', 'Later touches weigh more.', { setting: 'halfLife', needs: 'times' }),
  model('Custom', 'Your own shares.', { setting: 'shares' }),
  model('W shaped', 'Milestones take most.', { needs: 'milestones' }),
  model('Participation', 'Every touch takes all.', { exceedsTotal: true }),
  model('Markov', 'What would be lost without the touchpoint.', { setting: 'order' }),
];

export const explanation: Explanation = {
  transactions: [
    { customer: 'C7', time: 46027.5, value: 900, journey: 'Email > Social', credit: 450 },
    { customer: 'C2', time: 46030, value: 300, journey: 'Email', credit: 300 },
  ],
  count: 5,
  credit: 1000,
};

export const analysis = (change: Partial<AttributionResult> = {}): Analysis => ({
  result: result(change),
  explain: async () => explanation,
  close: () => undefined,
});

export interface FakeWorkbook extends Workbook {
  /** Plays the user selecting other cells. */
  selectionMoves(): void;
}

export function fakeWorkbook(change: Partial<Workbook> = {}): FakeWorkbook {
  let moved = () => {};
  return {
    selectedSource: async () => source(),
    sourceAt: async (address) => source({ address }),
    listTables: async (): Promise<TableInfo[]> => [],
    onSelectionChanged: async (changed) => {
      moved = changed;
      return async () => undefined;
    },
    readBlocks: async (_address, onBlock) => {
      await onBlock(source().head, 0, 1);
    },
    writeOutput: async () => written,
    removeOutput: async () => undefined,
    goTo: async () => undefined,
    activeCell: async () => 'Sheet1!B2',
    currentTheme: () => 'light',
    onThemeChanged: () => () => undefined,
    selectionMoves: () => moved(),
    ...change,
  };
}

export function fakeServices(change: Partial<Services> = {}): Services {
  const kept = new Map<string, string>();
  return {
    workbook: fakeWorkbook(),
    analyse: async (_request, feed, { onProgress }) => {
      await feed(async (_rows, fraction) => onProgress((fraction ?? 0) * 0.8), new AbortController().signal);
      return analysis();
    },
    loadModels: async () => models,
    insertSample: async () => 'Journeys!A1:H2001',
    now: () => new Date(2026, 2, 1, 14, 30),
    version: '0.1.0',
    language: 'en-US',
    remember: (key, value) => void kept.set(key, value),
    recall: (key) => kept.get(key) ?? null,
    ...change,
  };
}
