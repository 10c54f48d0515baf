import { attribution } from '../../../src/analyses/attribution';
import type { AttributionResult, TouchesRequest } from '../../../src/analyses/attribution/messages';
import { AttributionSession } from '../../../src/analyses/attribution/session';
import { attributionWords } from '../../../src/analyses/attribution/words';
import type { Run } from '../../../src/blueprint/run';
import type { Settings } from '../../../src/blueprint/settings';
import { inWords } from '../../../src/blueprint/spokenView';
import { createFormat } from '../../../src/language/format';
import { evaluated } from '../../support/formula';
import { requests } from '../../support/requests';
import { wordsOf } from '../../support/saidBy';
import { serial } from '../../support/worksheet';
import { source } from '../../taskpane/fakes';

/** How many days and touches it took to convert, in the pane. */

beforeAll(() => attribution.loadRequest());

const head = ['customer', 'time', 'touchpoint', 'value', 'plan'];

/** Conversions 4 and 0 days after the first touch, 33 days, and one without a touch. */
const log: unknown[][] = [
  ['C1', serial('2026-05-01'), 'Ads', '', ''],
  ['C1', serial('2026-05-03'), 'Email', '', ''],
  ['C1', serial('2026-05-05'), '', 120, 'Pro'],
  ['C2', serial('2026-05-02'), 'Email', '', ''],
  ['C2', serial('2026-05-02'), '', 40, 'pro'],
  ['C3', serial('2026-05-01'), 'Ads', '', ''],
  ['C3', serial('2026-06-03'), '', 60, 'Free'],
  ['C4', serial('2026-06-04'), '', 60, 'Free'],
];

function ran(rows: unknown[][], segment: number | null, set: Partial<typeof attribution.options> = {}) {
  const asked: Settings<typeof attribution.options> = {
    tables: {
      main: {
        source: source({
          ...{ head: [head, ...rows], rows: rows.length + 1, columns: 5 },
          ...{ sheet: 'Log', firstRow: 1, firstColumn: 0 },
        }),
        hasHeadings: true,
        columns: {
          ...{ customer: 0, time: 1, touchpoint: 2, value: 3, segment },
          ...{ campaign: null, product: null, cost: null, conversion: null, ofOrder: null },
          ...{ orderId: null, milestone: null, currency: null },
        },
      },
    },
    options: { ...attribution.options, models: ['Linear'], intervals: false, ...set },
  };
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

/** Rows of a view, as a worksheet has them. */
const cellsOf = ({ columns }: ReturnType<typeof viewOf>) =>
  Array.from(columns[0].cells, (_, row) =>
    columns.map(({ cells }) => (Number.isNaN(cells[row]) ? '' : cells[row])),
  );

function formulaOf({ run, result }: ReturnType<typeof ran>, rows: unknown[][]) {
  const formula = attributionWords.formula(run, result, 'lag');
  if (!('formula' in formula)) throw new Error(formula.refusal);
  return evaluated(formula.formula, { Log: [head, ...rows] as never });
}

/** Rows of both views as the function gives them: without a heading, segments before all conversions. */
const asSpilt = (days: unknown[][], touches: unknown[][]) => {
  const [rest] = days.slice(-1);
  const turned = ([bucket, all, ...segments]: unknown[]) => [bucket, ...segments, all];
  return [
    ...days.slice(0, -1).map((row) => ['Days to convert', ...turned(row)]),
    ...touches.slice(0, -1).map((row) => ['Touches', ...turned(row)]),
    ['Unattributed', '', ...turned(rest).slice(1)],
  ];
};

test('days and touches by segment of the conversion, by hand, and the formula gives both', () => {
  const done = ran(log, 4);
  const days = viewOf(done.result, 'lag');
  expect(days.columns.map(({ heading }) => heading)).toEqual([
    ...['Days to convert', 'Conversions', 'Pro', 'Free'],
  ]);
  const cells = cellsOf(days);
  expect(cells.filter(([, ...counts]) => counts.some((count) => Number(count) > 0))).toEqual([
    [0, 1, 1, 0],
    [4, 1, 1, 0],
    ['31+', 1, 0, 1],
    ['Median', 4, 2, 33],
    ['90 %', expect.closeTo(27.2, 9), expect.closeTo(3.6, 9), 33],
    ['Mean', expect.closeTo(37 / 3, 9), 2, 33],
    ['Unattributed', 1, '', ''],
  ]);
  expect(days.footRows).toBe(4);
  expect(days.chart).toMatchObject({ kind: 'bars', series: [{ column: 1 }], isInOrder: true });
  const touches = cellsOf(viewOf(done.result, 'touches'));
  expect(touches.slice(0, 2)).toEqual([
    [1, 2, 1, 1],
    [2, 1, 1, 0],
  ]);
  const spilt = formulaOf(done, log);
  expect(spilt[0]).toEqual(['Measure', 'Bucket', 'Pro', 'Free', 'Conversions']);
  // What has no touch stands once, below the other block.
  expect(spilt.slice(1)).toEqual(asSpilt(cells, cellsOf(viewOf(done.result, 'touches'))));
});

test('the sentence of all conversions stands behind the answer', () => {
  const said = (rows: unknown[][]) =>
    attributionWords.answer(ran(rows, 4).result, createFormat('en-US')).details.slice(-1)[0];
  // Twelve conversions: four after 0, 4 and 33 days each.
  const more = [1, 2, 3, 4].flatMap((copy) =>
    log.map(([customer, ...rest]) => [`${String(customer)}-${copy}`, ...rest]),
  );
  expect(said(more)).toBe(
    'Half of the conversions come within 4 days of their first touch and with up to 1 touch, nine in ten within 33 days and with up to 2 touches.',
  );
  // Three are too few to say so.
  expect(said(log)).toBeUndefined();
});

test('without segments all conversions are drawn, and where nothing converts there is no such view', () => {
  const { result } = ran(log, null);
  expect(viewOf(result, 'lag').columns).toHaveLength(2);
  expect(viewOf(result, 'touches').chart).toMatchObject({ series: [{ column: 1 }] });
  const untouched = ran([log[7], log[0]], null).result;
  expect(untouched.views.map(({ id }) => id)).toEqual(['credit', 'positions']);
});

test('a period counts its own conversions, and a lookback cuts what is further away', () => {
  const june = ran(log, 4, { period: 'range', periodFrom: '2026-06-01', periodTo: '2026-06-30' });
  expect(viewOf(june.result, 'lag').columns.map(({ heading }) => heading)).toEqual([
    ...['Days to convert', 'Conversions', 'Free'],
  ]);
  const near = ran(log, 4, { lookback: '3' });
  const [days, touches] = ['lag', 'touches'].map((id) => cellsOf(viewOf(near.result, id)));
  expect(formulaOf(near, log).slice(1)).toEqual(asSpilt(days, touches));
  // What came 33 days later has no touch left.
  expect(days[days.length - 1]).toEqual(['Unattributed', 2, '']);
});

test('an error in the column of segments costs no credit, and the formula would stop at it', () => {
  const broken = log.map((row, i) => (i === 2 ? [...row.slice(0, 4), '#N/A'] : row));
  const { result, run } = ran(broken, 4);
  expect(result.summary.total.value).toBe(280);
  expect(viewOf(result, 'lag').columns.map(({ heading }) => heading)).toContain('(blank)');
  expect(attributionWords.formula(run, result, 'lag')).toEqual({ refusal: 'brokenSegments' });
});

test('segments that are too many for a table are left out, in the formula too', () => {
  const many = Array.from({ length: 60 }, (_, i) => [
    [`M${i}`, serial('2026-05-01'), 'Ads', '', ''],
    [`M${i}`, serial('2026-05-02'), '', 10, `plan ${i}`],
  ]).flat();
  const done = ran(many, 4);
  const view = done.result.views.find(({ id }) => id === 'lag');
  expect(view?.columns).toHaveLength(2);
  expect(wordsOf(view?.notes ?? [])[0]).toMatch(/^A column of conversions names 60 different things/);
  expect(formulaOf(done, many)[0]).toEqual(['Measure', 'Bucket', 'Conversions']);
});
