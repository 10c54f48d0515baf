import fc from 'fast-check';
import { attribution } from '../../../src/analyses/attribution';
import type { AttributionResult, TouchesRequest } from '../../../src/analyses/attribution/messages';
import { AttributionSession } from '../../../src/analyses/attribution/session';
import { attributionWords } from '../../../src/analyses/attribution/words';
import { problemsOf } from '../../../src/blueprint/problems';
import type { Run } from '../../../src/blueprint/run';
import type { Settings } from '../../../src/blueprint/settings';
import { inWords } from '../../../src/blueprint/spokenView';
import { createFormat } from '../../../src/language/format';
import { random } from '../../../src/sample/random';
import { evaluated } from '../../support/formula';
import { requests } from '../../support/requests';
import { wordsOf } from '../../support/saidBy';
import { serial } from '../../support/worksheet';
import { source } from '../../taskpane/fakes';

/** Kinds of conversion side by side, and credit broken down by what orders say in their own rows. */

beforeAll(() => attribution.loadRequest());

const head = ['customer', 'time', 'touchpoint', 'value', 'kind', 'country'];
type Row = [string, number, string, number | '', string, string];

/** Two leads and three purchases, one of them taken back in part. */
const log: Row[] = [
  ['C1', serial('2026-05-02'), 'Ads', '', '', ''],
  ['C1', serial('2026-05-03'), '', '', 'Lead', 'france'],
  ['C1', serial('2026-05-04'), 'Email', '', '', ''],
  ['C1', serial('2026-06-05'), '', 120, 'Purchase', 'France'],
  ['C2', serial('2026-05-02'), 'Email', '', 'Lead', ''],
  ['C2', serial('2026-06-09'), '', 40, 'Purchase', 'Spain'],
  ['C2', serial('2026-06-10'), '', 60, 'Purchase', ''],
  ['C2', serial('2026-06-11'), '', -10, 'Purchase', ''],
];

const settings = (
  set: Partial<typeof attribution.options>,
  rows: unknown[][] = log,
  columns: Record<string, number | null> = {},
): Settings<typeof attribution.options> => ({
  tables: {
    main: {
      source: source({
        ...{ head: [head, ...rows], rows: rows.length + 1, columns: 6 },
        ...{ sheet: 'Log', firstRow: 1, firstColumn: 0 },
      }),
      hasHeadings: true,
      columns: {
        ...{ customer: 0, time: 1, touchpoint: 2, value: 3, conversion: 4, ofOrder: 5 },
        ...{ campaign: null, product: null, segment: null, cost: null },
        ...{ orderId: null, milestone: null, currency: null, ...columns },
      },
    },
  },
  options: { ...attribution.options, models: ['Linear'], intervals: false, ...set },
});

function ran(
  set: Partial<typeof attribution.options>,
  rows: unknown[][] = log,
  columns: Record<string, number | null> = {},
) {
  const asked = settings(set, rows, columns);
  const request = requests.attribution(asked) as TouchesRequest;
  const session = new AttributionSession(request);
  session.add([head, ...rows]);
  const result = session.finish(() => undefined);
  const run = { source: asked.tables.main.source, others: {}, request } as Run<TouchesRequest>;
  return { result, run };
}

function viewOf({ views }: AttributionResult, id: string) {
  const view = views.find((one) => one.id === id);
  if (!view) throw new Error(`There is no view ${id}.`);
  return inWords(view);
}

/** Rows of a view with its headings, as a worksheet has them. */
const cellsOf = ({ columns }: ReturnType<typeof viewOf>) => [
  columns.map(({ heading }) => heading),
  ...Array.from(columns[0].cells, (_, row) =>
    columns.map(({ cells }) => (Number.isNaN(cells[row]) ? '' : cells[row])),
  ),
];

function formulaOf({ run, result }: ReturnType<typeof ran>, view: string, rows: unknown[][] = log) {
  const formula = attributionWords.formula(run, result, view);
  if (!('formula' in formula)) throw new Error(formula.refusal);
  return evaluated(formula.formula, { Log: [head, ...rows] as never });
}

test('leads without money stand beside purchases with it, and the main table has purchases alone', () => {
  const done = ran({});
  expect(cellsOf(viewOf(done.result, 'kinds'))).toEqual([
    ['Touchpoint', 'Purchase', 'Purchase value', 'Lead'],
    ['Email', 2.5, 150, 1],
    ['Ads', 0.5, 60, 1],
  ]);
  expect(done.result.summary.total).toEqual({ value: 210, transactions: 3 });
  expect(viewOf(done.result, 'kinds').chart).toMatchObject({ series: [{ column: 1 }, { column: 3 }] });
  expect(formulaOf(done, 'kinds')).toEqual(cellsOf(viewOf(done.result, 'kinds')));
});

test('kinds of a period are those of its formula', () => {
  const done = ran({ period: 'range', periodFrom: '2026-05-03', periodTo: '2026-06-09' });
  expect(cellsOf(viewOf(done.result, 'kinds'))).toEqual([
    ['Touchpoint', 'Purchase', 'Purchase value', 'Lead'],
    ['Email', 1.5, 100, 0],
    ['Ads', 0.5, 60, 1],
  ]);
  expect(formulaOf(done, 'kinds')).toEqual(cellsOf(viewOf(done.result, 'kinds')));
});

test('the first conversion of a customer counts alone, in every table and formula', () => {
  const done = ran({ conversions: 'first a customer', orderBy: 'new or returning' });
  expect(done.result.summary.total).toEqual({ value: 160, transactions: 2 });
  expect(cellsOf(viewOf(done.result, 'kinds'))).toEqual([
    ['Touchpoint', 'Lead', 'Purchase', 'Purchase value'],
    ['Ads', 1, 0.5, 60],
    ['Email', 1, 1.5, 100],
  ]);
  for (const view of ['kinds', 'byOrder'])
    expect(formulaOf(done, view)).toEqual(cellsOf(viewOf(done.result, view)));
  expect(attributionWords.method(done.run, done.result, createFormat('en'))).toContain(
    'The first transaction of each customer counts alone.',
  );
});

test('orders are broken down by what stands in their own rows', () => {
  const done = ran({ orderBy: 'ofOrder' });
  expect(cellsOf(viewOf(done.result, 'byOrder'))).toEqual([
    ['Touchpoint', 'France', '(blank)', 'Spain', 'Total'],
    ['Email', 60, 50, 40, 150],
    ['Ads', 60, 0, 0, 60],
  ]);
  expect(formulaOf(done, 'byOrder')).toEqual(cellsOf(viewOf(done.result, 'byOrder')));
  expect(attributionWords.view('byOrder', done.run, done.result).title).toBe(
    'Attributed value by touchpoint and property of the order under linear',
  );
});

test('new and returning customers add up to all', () => {
  const done = ran({ orderBy: 'new or returning', period: 'range', periodFrom: '2026-06-10' });
  expect(cellsOf(viewOf(done.result, 'byOrder'))).toEqual([
    ['Touchpoint', 'New', 'Returning', 'Total'],
    ['Email', 0, 50, 50],
    ['Ads', 0, 0, 0],
  ]);
  expect(formulaOf(done, 'byOrder')).toEqual(cellsOf(viewOf(done.result, 'byOrder')));
});

test('orders of a table of their own tell their kinds themselves', () => {
  const touches = log.filter(([, , touchpoint]) => touchpoint !== '').map((row) => row.slice(0, 3));
  const orders = log
    .filter(([, , touchpoint]) => touchpoint === '')
    .map((row) => [row[0], row[1], ...row.slice(3)]);
  const orderHead = ['customer', 'time', 'value', 'kind', 'country'];
  const asked = settings({ orderBy: 'ofOrder' }, touches, { conversion: null, ofOrder: null, value: null });
  const request = requests.attribution({
    ...asked,
    tables: {
      ...asked.tables,
      orders: {
        source: source({ head: [orderHead, ...orders] }),
        hasHeadings: true,
        columns: {
          ...{ customer: 0, time: 1, value: 2, conversion: 3, ofOrder: 4 },
          ...{ orderId: null, currency: null },
        },
      },
    },
  }) as TouchesRequest;
  const session = new AttributionSession(request);
  session.add([head.slice(0, 3), ...touches]);
  session.add([orderHead, ...orders], 'orders');
  const result = session.finish(() => undefined);
  expect(cellsOf(viewOf(result, 'byOrder'))).toEqual(
    cellsOf(viewOf(ran({ orderBy: 'ofOrder' }).result, 'byOrder')),
  );
  expect(viewOf(result, 'kinds').columns.map(({ heading }) => heading)).toEqual([
    ...['Touchpoint', 'Purchase', 'Purchase value', 'Lead'],
  ]);
});

test('a cell with an error is left out, and too many kinds are not shown', () => {
  const broken: unknown[][] = [...log, ['C9', serial('2026-06-11'), 'Email', 5, '#N/A', '']];
  expect(ran({}, broken).result.skipped).toEqual([
    { table: 'main', column: 'conversion', reason: 'error', count: 1, firstSheetRow: 10 },
  ]);
  const many = Array.from({ length: 51 }, (_, i) => [
    'C1',
    serial('2026-05-02') + i,
    'Ads',
    1,
    `Kind ${i}`,
    '',
  ]);
  const { result } = ran({}, many);
  expect(result.views.map(({ id }) => id)).not.toContain('kinds');
  expect(wordsOf(result.notes)).toContain(
    'A column of conversions names 51 different things, more than the 50 a table has columns for, so it is not shown. Choose one that names fewer.',
  );
});

test('a model that shares all orders together cannot tell them apart, and says so', () => {
  const found = (models: string[]) =>
    problemsOf(attribution, settings({ models, orderBy: 'ofOrder' })).map(({ field }) => field);
  expect(found(['Markov', 'Linear'])).toEqual(['orderBy']);
  expect(found(['Linear', 'Markov'])).toEqual([]);
});

test('groups of orders add up to the whole and kinds to theirs, in the order of the formula', () => {
  const first = serial('2026-01-01');
  const models = fc.constantFrom('Linear', 'Last touch', 'Time decay', 'Shapley');
  fc.assert(
    fc.property(fc.nat(), models, (seed, model) => {
      const draw = random(seed);
      const rows = Array.from({ length: 60 }, (): Row => {
        const isOrder = draw.chance(0.4);
        return [
          ...([`C${draw.whole(1, 12)}`, first + draw.whole(0, 150)] as const),
          isOrder && draw.chance(0.7) ? '' : draw.pick(['Email', 'Search', 'Ads']),
          isOrder ? draw.whole(1, 90) : '',
          isOrder || draw.chance(0.1) ? draw.pick(['Lead', 'Purchase', '']) : '',
          draw.pick(['France', 'Spain', '']),
        ];
      });
      const done = ran({ models: [model], orderBy: 'ofOrder' }, rows);
      const { summary } = done.result;
      const totals = new Map(summary.rows.map(({ touchpoint, credit: [value] }) => [touchpoint, value]));
      const [, ...byOrder] = cellsOf(viewOf(done.result, 'byOrder'));
      for (const [name, ...figures] of byOrder) {
        const total = Number(figures.at(-1));
        expect(figures.slice(0, -1).reduce<number>((sum, each) => sum + Number(each), 0)).toBeCloseTo(
          total,
          6,
        );
        expect(total).toBeCloseTo(totals.get(String(name)) ?? summary.unattributed.value, 6);
      }
      const { columns } = viewOf(done.result, 'kinds');
      columns.forEach(({ heading, cells }, place) => {
        if (place === 0 || heading.endsWith(' value')) return;
        const isOf = (kind: string) => kind === (heading === '(blank)' ? '' : heading);
        const count = rows.filter(
          ([, , , value, kind]) => (value !== '' || kind !== '') && isOf(kind),
        ).length;
        expect(Array.from(cells).reduce<number>((sum, each) => sum + Number(each), 0)).toBeCloseTo(count, 6);
      });
      for (const view of ['kinds', 'byOrder'])
        expect(formulaOf(done, view, rows)).toEqual(cellsOf(viewOf(done.result, view)));
    }),
    { numRuns: 40 },
  );
});
