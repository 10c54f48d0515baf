import type { Source } from '../../../src/excel/types';
import { sampleWorkbook } from '../../../src/sample';
import { attributionFormula, explainFormula } from '../../../src/analyses/attribution/formula';
import { journeysFormula } from '../../../src/analyses/journeys/formula';
import { lifetimeFormula } from '../../../src/analyses/lifetime/formula';
import type { LiveFormula } from '../../../src/blueprint/formula/live';
import { timeToValueFormula } from '../../../src/analyses/timeToValue/formula';
import { settingsWith } from '../../support/settings';
import { noColumns } from '../../../src/blueprint/tables';
import { analyses } from '../../../src/analyses';
import type { OrdersRequest } from '../../../src/analyses/lifetime/messages';
import type { WaitsRequest } from '../../../src/analyses/timeToValue/messages';
import type { EventsRequest } from '../../../src/analyses/journeys/messages';
import type { Request } from '../../../src/blueprint/request';
import type { Analysis } from '../../../src/blueprint/analysis';
import type { Run } from '../../../src/blueprint/run';
import type { TouchesRequest } from '../../../src/analyses/attribution/messages';
import { AttributionSession } from '../../../src/analyses/attribution/session';
import { JourneysSession } from '../../../src/analyses/journeys/session';
import { subscriptionsFormula } from '../../../src/analyses/lifetime/subscriptions/formula';
import type { SubscriptionsRequest } from '../../../src/analyses/lifetime/subscriptions/messages';
import { SubscriptionsSession } from '../../../src/analyses/lifetime/subscriptions/session';
import { LifetimeSession } from '../../../src/analyses/lifetime/session';
import type { ResultView, SpokenView } from '../../../src/blueprint/views';
import { TimeToValueSession } from '../../../src/analyses/timeToValue/session';
import { evaluated } from '../../support/formula';
import { inWords } from '../../support/inWords';
import { requestFor } from '../../support/requests';
import { givenOf } from '../../support/givenOf';

/** For the sample data each formula gives, to the last digit, the table of the pane. */

type Cell = string | number | null;

const sheets = Object.fromEntries(
  sampleWorkbook().map(({ name, headings, rows }): [string, Cell[][]] => [name, [headings, ...rows]]),
);

const source = (sheet: string): Source => ({
  address: `${sheet}!A1`,
  sheet,
  firstRow: 1,
  firstColumn: 0,
  rows: sheets[sheet].length,
  columns: sheets[sheet][0].length,
  table: sheet,
  isWholeTable: true,
  head: sheets[sheet].slice(0, 50),
  formats: [],
});

const place = (sheet: string, heading: string) => sheets[sheet][0].indexOf(heading);

const tableOf = (live: LiveFormula, data = sheets) => {
  if ('refusal' in live) throw new Error(live.refusal);
  return evaluated(live.formula, data);
};

const plain = (cell: string | number) => (typeof cell === 'number' && Number.isNaN(cell) ? '' : cell);

/** The rows of a view; what the function has beyond them is a column of notes. */
const rowsOf = (view: ResultView) => turned(inWords(view));

const turned = ({ columns }: SpokenView) => [
  columns.map(({ heading }) => heading),
  ...Array.from({ length: columns[0].cells.length }, (_, row) =>
    columns.map(({ cells }) => plain(cells[row])),
  ),
];

function attribution(change: Partial<TouchesRequest['options']> = {}, touchpoint = 'channel', data = sheets) {
  const column = (heading: string) => place('Journeys', heading);
  const request: TouchesRequest = {
    kind: 'attribution',
    columns: {
      customer: column('customer_id'),
      time: column('timestamp'),
      touchpoint: column('channel'),
      value: column('revenue'),
      breakDownBy: [column(touchpoint)],
    },
    options: { models: ['Linear', 'Last touch'], lookback: null, halfLife: 7, direct: 'Direct', ...change },
    hasHeadings: true,
    firstSheetRow: 1,
  };
  const session = new AttributionSession(request);
  session.add(data.Journeys);
  const result = session.finish(() => undefined);
  const run: Run<TouchesRequest> = {
    source: source('Journeys'),
    others: {},
    request,
    valueFormat: null,
    at: new Date(0),
    version: '1',
  };
  return { run, result, session };
}

describe('the formula of an attribution', () => {
  it.each<[string, Partial<TouchesRequest['options']>, string]>([
    ['two models', {}, 'channel'],
    ['one model with a lookback', { models: ['First touch'], lookback: 30 }, 'channel'],
    ['a half-life', { models: ['Time decay', 'Linear'], halfLife: 3.5 }, 'channel'],
    ['what is direct', { models: ['Last non-direct'], direct: 'Email' }, 'channel'],
    ['an order', { models: ['Markov', 'Shapley', 'Removal effect'], order: 2 }, 'channel'],
    ['custom shares', { models: ['Custom'], shares: [1, 2, 3] }, 'channel'],
    [
      'several settings',
      { models: ['Time decay', 'Last non-direct', 'Markov'], halfLife: 3, direct: 'Email', order: 2 },
      'channel',
    ],
    ['journeys that start anew', { startsAnew: true, collapse: true }, 'channel'],
    ['one conversion a customer', { conversions: 'one a customer' }, 'channel'],
  ])('gives the credit of %s', (_, change, touchpoint) => {
    const { run, result } = attribution(change, touchpoint);
    const live = attributionFormula(run, result);
    const { rows: found, models, unattributed } = result.summary;
    const expected = found.map(({ touchpoint: name, credit, conversions }) => [name, ...credit, conversions]);
    const [headings, ...rows] = tableOf(live);
    expect(headings).toEqual(['Touchpoint', ...models, 'Conversions']);
    expect(rows.slice(0, expected.length)).toEqual(expected);
    const rest = rows.slice(expected.length);
    expect(rest.map((row) => [row[0], row.at(-1)])).toEqual(
      unattributed.transactions > 0 ? [['Unattributed', unattributed.transactions]] : [],
    );
  });

  it('lists the transactions behind a figure', () => {
    const { run, result, session } = attribution({ models: ['Linear', 'Time decay'], halfLife: 3 });
    const figure = { view: 'credit', row: result.summary.rows[0].touchpoint, column: 'time decay' };
    const found = session.behind(figure);
    const live = explainFormula(run, result, figure, found);
    const [, ...rows] = tableOf(live);
    const [, ...listed] = rowsOf(found).slice(0, -found.footRows);
    expect(rows).toHaveLength(listed.length + (found.rest ?? 0));
    expect(rows.slice(0, listed.length)).toEqual(listed);
  });

  it('is refused where the function would give something else', () => {
    const { run, result } = attribution();
    const orders = { orders: { source: source('Orders'), columns: {} } };
    expect(attributionFormula({ ...run, others: orders }, result)).toEqual({ refusal: 'orders' });
    const costs = { costs: { source: run.source, columns: { touchpoint: 0, cost: 1 } } };
    expect(attributionFormula({ ...run, others: costs }, result)).toEqual({ refusal: 'costs' });
    const crossed = { ...run.request, columns: { ...run.request.columns, breakDownBy: [2, 3] } };
    expect(attributionFormula({ ...run, request: crossed }, result)).toEqual({ refusal: 'crossed' });
    const skipped = [
      { column: 'time', reason: 'notDate' as const, count: 1, firstSheetRow: 3, table: 'main' as const },
    ];
    expect(attributionFormula(run, { ...result, skipped })).toEqual({ refusal: 'skipped' });
    expect(attributionFormula(run, { ...result, summary: { ...result.summary, rows: [] } })).toEqual({
      refusal: 'nothing',
    });
  });

  it('is refused where the column of the breakdown says something of other rows', () => {
    const campaign = place('Journeys', 'campaign');
    const channel = place('Journeys', 'channel');
    const filled = (of: (row: Cell[]) => Cell) => ({
      Journeys: sheets.Journeys.map((row, i) =>
        i === 0 ? row : row.map((cell, column) => (column === campaign ? of(row) : cell)),
      ),
    });
    const some = attribution({}, 'campaign');
    expect(attributionFormula(some.run, some.result)).toEqual({ refusal: 'blanks' });
    const everywhere = attribution(
      {},
      'campaign',
      filled(() => 'Spring'),
    );
    expect(attributionFormula(everywhere.run, everywhere.result)).toEqual({ refusal: 'strays' });
    const touches = filled((row) => (row[channel] === null || row[channel] === '' ? null : 'Spring'));
    const direct = attribution({ models: ['Last non-direct'] }, 'campaign', touches);
    expect(attributionFormula(direct.run, direct.result)).toEqual({ refusal: 'direct' });
    const same = attribution({}, 'campaign', touches);
    expect(tableOf(attributionFormula(same.run, same.result), touches)[1].slice(0, 2)).toEqual([
      'Spring',
      same.result.summary.rows[0].credit[0],
    ]);
  });
});

const [, lifetimeTab, timeToValueTab, journeysTab] = analyses;

/** A run of one of the other analyses. */
function tableRun<R extends Request>(
  sheet: string,
  analysis: Analysis,
  columns: object,
  options: object = {},
) {
  const set = { ...noColumns(analysis.tables[0]), ...columns };
  const request = requestFor(analysis)(settingsWith(analysis, source(sheet), set, options));
  if (!request) throw new Error('The request lacks something.');
  const run = {
    source: source(sheet),
    others: {},
    request,
    valueFormat: null,
    at: new Date(0),
    version: '1',
  };
  return { run: run as unknown as Run<R>, request: request as R };
}

function find(views: readonly ResultView[], id: string): ResultView {
  const found = views.find((view) => view.id === id);
  if (!found) throw new Error(`There is no view ${id}.`);
  return found;
}

describe('the formula of lifetime values', () => {
  const columns = {
    customer: place('Orders', 'customer_id'),
    time: place('Orders', 'order_date'),
    value: place('Orders', 'amount'),
    segment: place('Orders', 'acquisition_channel'),
  };
  const analysed = (options: object, rows: Cell[][] = sheets.Orders, roles: object = columns) => {
    const { run, request } = tableRun<OrdersRequest>('Orders', lifetimeTab, roles, options);
    const session = new LifetimeSession(request);
    session.add(rows);
    return { run, result: session.finish(() => undefined) };
  };
  const usual = analysed({});
  const set = analysed({
    model: 'mbg/nbd',
    horizon: '90',
    discountRate: '10',
    asOf: '2026-03-15',
    period: 'quarter',
    periods: '3',
  });

  const withNew = analysed({ newCustomers: '4' });
  const ofApril = analysed({ inPeriod: 'range', periodFrom: '2026-04-01', periodTo: '2026-04-30' });

  it.each(['segments', 'customers', 'forecast', 'cohorts', 'value', 'fit'])('gives %s', (id) => {
    for (const { run, result } of [usual, set, ofApril, withNew]) {
      const live = lifetimeFormula(run, result, id);
      const expected = givenOf(live, rowsOf(find(result.views, id)));
      const width = expected[0].length;
      expect(tableOf(live).map((row) => row.slice(0, width))).toEqual(expected);
    }
  });

  it('gives cohorts with refunds, which are no orders', () => {
    const refund = [...sheets.Orders[1]].map((cell) =>
      typeof cell === 'number' && cell < 20_000 ? -1 : cell,
    );
    const rows = [...sheets.Orders.slice(0, -1), refund];
    const { run, result } = analysed({}, rows);
    expect(result.summary.refunds).toBe(1);
    const live = lifetimeFormula(run, result, 'cohorts');
    const withoutNote = tableOf(live, { Orders: rows }).map((row) => row.slice(0, -1));
    expect(withoutNote).toEqual(rowsOf(find(result.views, 'cohorts')));
  });

  it('gives the lines of an order by its id, which count once', () => {
    const [headings, ...orders] = sheets.Orders;
    const lines = orders
      .slice(0, orders.length / 2)
      .flatMap(([customer, date, amount], i) =>
        [0.25, 0.75].map((part) => [customer, date, Number(amount) * part, `#${i}`] as Cell[]),
      );
    const rows = [headings, ...lines];
    const { segment, ...others } = columns;
    const { run, result } = analysed({}, rows, { ...others, orderId: segment });
    expect(result.summary.orders).toBeLessThanOrEqual(orders.length / 2);
    for (const { id } of result.views) {
      const live = lifetimeFormula(run, result, id);
      const expected = givenOf(live, rowsOf(find(result.views, id)));
      const given = tableOf(live, { Orders: rows });
      expect(given.map((row) => row.slice(0, expected[0].length))).toEqual(expected);
    }
  });

  it('is refused for rows the function stops at', () => {
    const bad = analysed({}, [...sheets.Orders, ['C1', 'soon', 3, '']]);
    expect(lifetimeFormula(bad.run, bad.result, 'customers')).toEqual({ refusal: 'skipped' });
    const last = analysed({ inPeriod: 'month', compare: 'before' });
    expect(lifetimeFormula(last.run, last.result, 'customers')).toEqual({ refusal: 'relativePeriod' });
    expect(lifetimeFormula(last.run, last.result, 'change')).toEqual({ refusal: 'noFunction' });
    expect(lifetimeFormula(usual.run, usual.result, 'other')).toEqual({ refusal: 'noFunction' });
  });

  it('is refused where the table is larger than a function may answer', () => {
    const views = [{ ...find(usual.result.views, 'customers') }];
    const many = Float64Array.from({ length: 25_000 }, (_, i) => i);
    views[0].columns = views[0].columns.map((column) => ({ ...column, cells: many }));
    expect(lifetimeFormula(usual.run, { ...usual.result, views }, 'customers')).toEqual({
      refusal: 'tooLarge',
    });
  });
});

describe('the formula of subscriptions', () => {
  const columns = {
    customer: place('Subscriptions', 'customer_id'),
    time: place('Subscriptions', 'start'),
    end: place('Subscriptions', 'end'),
    value: place('Subscriptions', 'amount'),
    segment: place('Subscriptions', 'plan'),
    interval: place('Subscriptions', 'interval'),
  };
  const analysed = (options: object, rows: Cell[][] = sheets.Subscriptions, roles: object = columns) => {
    const { run, request } = tableRun<SubscriptionsRequest>('Subscriptions', lifetimeTab, roles, options);
    const session = new SubscriptionsSession(request);
    session.add(rows);
    return { run, result: session.finish(() => undefined) };
  };

  it.each(['mrr', 'retention', 'plans'])('gives %s', (id) => {
    for (const options of [
      {},
      { asOf: '2025-12-31', window: '12', period: 'quarter', periods: '' },
      { endIs: 'inclusive', discountRate: '8', window: '3', period: 'year' },
    ] as object[]) {
      const { run, result } = analysed(options);
      const given = tableOf(subscriptionsFormula(run, result, id)).map((row) => row.slice(0, -1));
      expect(given).toEqual(rowsOf(find(result.views, id)));
    }
  });

  it('gives all without plan and interval', () => {
    const { segment, interval, ...others } = columns;
    expect([segment, interval]).toHaveLength(2);
    const { run, result } = analysed({}, sheets.Subscriptions, others);
    for (const { id } of result.views) {
      const given = tableOf(subscriptionsFormula(run, result, id)).map((row) => row.slice(0, -1));
      expect(given).toEqual(rowsOf(find(result.views, id)));
    }
  });

  it('is refused for rows the function stops at, and where it cannot know who is free', () => {
    const bad = analysed({}, [...sheets.Subscriptions, ['S1', 'Lite', 'soon', null, 3, 'month']]);
    expect(subscriptionsFormula(bad.run, bad.result, 'mrr')).toEqual({ refusal: 'skipped' });
    const free = analysed({}, [...sheets.Subscriptions, ['S1', 'Lite', 45800, null, 0, 'month']]);
    expect(subscriptionsFormula(free.run, free.result, 'retention')).toEqual({ refusal: 'freeRows' });
    expect(subscriptionsFormula(free.run, free.result, 'plans')).toHaveProperty('formula');
    expect(subscriptionsFormula(free.run, free.result, 'other')).toEqual({ refusal: 'noFunction' });
  });
});

describe('the formula of time to value', () => {
  const columns = {
    start: place('Signups', 'signed_up'),
    reached: place('Signups', 'first_value'),
    segment: place('Signups', 'plan'),
  };
  const analysed = (options: object) => {
    const { run, request } = tableRun<WaitsRequest>('Signups', timeToValueTab, columns, options);
    const session = new TimeToValueSession(request);
    session.add(sheets.Signups);
    return { run, result: session.finish(() => undefined) };
  };

  it.each(['curve', 'segments', 'trend'])('gives %s', (id) => {
    for (const options of [
      {},
      { weekend: '0000011' },
      { asOf: '2026-04-30' },
      { trend: 'week' },
    ] as object[]) {
      const { run, result } = analysed(options);
      expect(tableOf(timeToValueFormula(run, result, id))).toEqual(rowsOf(find(result.views, id)));
    }
  });

  it('is not there for the curves side by side', () => {
    const { run, result } = analysed({});
    expect(timeToValueFormula(run, result, 'curves')).toEqual({ refusal: 'noFunction' });
  });
});

describe('the formula of journeys', () => {
  const columns = {
    customer: place('Journeys', 'customer_id'),
    time: place('Journeys', 'timestamp'),
    event: place('Journeys', 'channel'),
  };
  const analysed = (options: object, rows: Cell[][] = sheets.Journeys) => {
    const { run, request } = tableRun<EventsRequest>('Journeys', journeysTab, columns, options);
    const session = new JourneysSession(request);
    session.add(rows);
    return { run, result: session.finish(() => undefined) };
  };

  it('gives the transitions, passing over orders among the touches', () => {
    const { run, result } = analysed({ top: '7' });
    expect(tableOf(journeysFormula(run, result, 'steps'))).toEqual(rowsOf(find(result.views, 'steps')));
    expect(journeysFormula(run, result, 'paths')).toEqual({ refusal: 'noFunction' });
  });

  it('gives the funnel, passing over orders among the touches', () => {
    for (const options of [{}, { steps: 'Email > Display', window: '30', order: 'any' }] as object[]) {
      const { run, result } = analysed(options);
      expect(tableOf(journeysFormula(run, result, 'funnel'))).toEqual(rowsOf(find(result.views, 'funnel')));
    }
  });
});
