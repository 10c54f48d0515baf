import fc from 'fast-check';
import { attribution } from '../../../src/analyses/attribution';
import { fields } from '../../../src/analyses/attribution/fields';
import { attributionFormula } from '../../../src/analyses/attribution/formula';
import type { AttributionResult, TouchesRequest } from '../../../src/analyses/attribution/messages';
import { AttributionSession } from '../../../src/analyses/attribution/session';
import { attributionWords } from '../../../src/analyses/attribution/words';
import type { Run } from '../../../src/blueprint/run';
import type { Settings } from '../../../src/blueprint/settings';
import { inWords } from '../../../src/blueprint/spokenView';
import { createFormat } from '../../../src/language/format';
import { random } from '../../../src/sample/random';
import { evaluated } from '../../support/formula';
import { wordsOf } from '../../support/saidBy';
import { serial } from '../../support/worksheet';
import { source } from '../../taskpane/fakes';
import { requests } from '../../support/requests';

const head = ['customer', 'time', 'touchpoint', 'value', 'cost'];
type Row = [string, number, string, number | '', number | ''];

/** May and June; a touch of May leads to an order of June, and the log ends on 30 June. */
const log: Row[] = [
  ['C1', serial('2026-05-02'), 'Email', '', 4],
  ['C1', serial('2026-05-03'), 'Search', 30, 1],
  ['C2', serial('2026-05-30'), 'Email', '', 2],
  ['C2', serial('2026-06-02'), 'Search', 100, 3],
  ['C3', serial('2026-06-30'), 'Email', 50, 5],
  ['C4', serial('2026-06-12'), '', 8, ''],
];

const settings = (
  set: Partial<typeof attribution.options>,
  rows: unknown[][] = log,
): Settings<typeof attribution.options> => ({
  tables: {
    main: {
      source: source({
        ...{ head: [head, ...rows], rows: rows.length + 1, columns: 5 },
        ...{ sheet: 'Log', firstRow: 1, firstColumn: 0 },
      }),
      hasHeadings: true,
      columns: {
        ...{ customer: 0, time: 1, touchpoint: 2, value: 3, cost: 4 },
        ...{ campaign: null, product: null, segment: null, orderId: null, milestone: null, currency: null },
      },
    },
  },
  options: { ...attribution.options, models: ['Linear'], intervals: false, ...set },
});

function ran(set: Partial<typeof attribution.options>, rows: unknown[][] = log) {
  const asked = settings(set, rows);
  const request = requests.attribution(asked) as TouchesRequest;
  const session = new AttributionSession(request);
  session.add([head, ...rows]);
  const result = session.finish(() => undefined);
  const run = { source: asked.tables.main.source, others: {}, request } as Run<TouchesRequest>;
  return { result, run, session };
}

const credit = ({ summary }: AttributionResult) =>
  Object.fromEntries(summary.rows.map(({ touchpoint, credit: [value] }) => [touchpoint, value]));

test('orders of the period count with the touches that led to them, costs by their dates', () => {
  const { result } = ran({ period: 'month' });
  expect(credit(result)).toEqual({ Email: 100, Search: 50 });
  expect(result.summary.total).toEqual({ value: 158, transactions: 3 });
  expect(result.summary.unattributed).toEqual({ value: 8, transactions: 1 });
  expect(result.summary.rows.map(({ touchpoint, cost }) => [touchpoint, cost?.cost])).toEqual([
    ['Email', 5],
    ['Search', 3],
  ]);
  expect(result.change).toBeUndefined();
});

test('compared, figures stand side by side, in as many days, and the answer says what changed', () => {
  const { result, run } = ran({ period: 'month', compare: 'before' });
  const { columns, footRows } = inWords(result.views[1]);
  expect(columns.slice(0, 6).map(({ heading }) => heading)).toEqual([
    ...['Touchpoint', '2026-06', '2026-05', '2026-05, in as many days', 'Change', 'Change, %'],
  ]);
  const line = (row: number) => columns.map(({ cells }) => cells[row]);
  const may = (15 * 30) / 31;
  expect(line(0).slice(0, 6)).toEqual(['Email', 100, 15, may, 100 - may, 100 / may - 1]);
  expect(line(2).slice(0, 3)).toEqual(['Unattributed', 8, 0]);
  expect(line(3).slice(0, 3)).toEqual(['Total', 158, 30]);
  expect(footRows).toBe(2);
  // Two customers gave to Email: four ways to flip, of which the one found and its mirror are as far from 0.
  const p = columns.findIndex(({ heading }) => heading === 'p (Holm)');
  expect(Number(columns[p].cells[0])).toBeGreaterThan(0.05);
  const answer = attributionWords.answer(result, createFormat('en'));
  expect(answer.headline).toBe('No change from 2026-05 to 2026-06 is more than chance.');
  expect(answer.details[0]).toBe('Email grew by 589%, within what chance does.');
  expect(wordsOf(result.notes)).toContain(
    '2026-05 has 31 days: its figures are told for 30 days, as many as the period has.',
  );
  expect(attributionWords.settings(run, result, createFormat('en'))).toContain('2026-06 against 2026-05');
});

test('a change that all customers share is more than chance', () => {
  const rows: Row[] = Array.from({ length: 60 }, (_, i): Row[] => [
    [`C${i}`, serial('2026-04-01'), 'Email', 10, ''],
    [`C${i}`, serial('2026-05-10'), 'Email', 10 + (i % 7), ''],
    [`D${i}`, serial('2026-04-11'), 'Search', 10, ''],
    [`E${i}`, serial('2026-05-31'), 'Search', 10, ''],
  ]).flat();
  const { result } = ran({ period: 'month', compare: 'before' }, rows);
  const answer = attributionWords.answer(result, createFormat('en'));
  expect(answer.headline).toMatch(/^Email grew from 620 to 77\d: more than chance\.$/);
  expect(answer.details[0]).toMatch(/^Search fell by 3\.2%, within what chance does\.$/);
});

test('Markov is worked out for each period by itself, and not tested', () => {
  const { result } = ran({ models: ['Markov'], period: 'month', compare: 'before' });
  expect(wordsOf(result.notes)).toEqual(
    expect.arrayContaining([
      'Markov is worked out for the period by itself: over several periods totals add up, touchpoints do not.',
      'Markov weighs all journeys together, not customer by customer: whether it changed by more than chance is not tested.',
    ]),
  );
});

test('Shapley shares each journey as all the data say, and is tested', () => {
  const { result, run } = ran({
    models: ['Shapley'],
    period: 'range',
    periodFrom: '2026-06-01',
    compare: '',
  });
  expect(wordsOf(result.notes)).toEqual([]);
  expect(attributionFormula(run, result)).toEqual({ refusal: 'sharesOfAll' });
  const compared = ran({ models: ['Shapley'], period: 'month', compare: 'before' }).result;
  expect(compared.change?.rows.every(({ tested }) => tested !== null)).toBe(true);
});

test('costs without dates belong to no period', () => {
  const asked = settings({ period: 'month' });
  const request = requests.attribution(asked) as TouchesRequest;
  const { customer, time, touchpoint, value } = request.columns;
  const session = new AttributionSession({
    ...request,
    columns: { customer, time, touchpoint, value },
    beside: { costs: { columns: { touchpoint: 0, cost: 1 }, hasHeadings: false, firstSheetRow: 1 } },
  });
  session.add([['Email', 10]], 'costs');
  session.add([head, ...log]);
  const { summary, notes } = session.finish(() => undefined);
  expect(summary.totalCost).toBeUndefined();
  expect(wordsOf(notes)).toContainEqual(expect.stringContaining('Costs without a date belong to no period'));
});

test('a table of costs with dates counts those of the period', () => {
  const asked = settings({ period: 'month' });
  const request = requests.attribution(asked) as TouchesRequest;
  const session = new AttributionSession({
    ...request,
    beside: { costs: { columns: { touchpoint: 0, cost: 1, time: 2 }, hasHeadings: false, firstSheetRow: 1 } },
  });
  session.add(
    [
      ['Email', 10, '2026-06-01'],
      ['Email', 7, '2026-05-31'],
      ['Search', '2.50', '30 June 2026'],
      ['Search', 9, 'soon'],
    ],
    'costs',
  );
  session.add([head, ...log]);
  const { summary, skipped } = session.finish(() => undefined);
  const spent = Object.fromEntries(summary.rows.map(({ touchpoint, cost }) => [touchpoint, cost?.cost]));
  expect(spent).toEqual({ Email: 15, Search: 5.5 });
  expect(skipped).toContainEqual(expect.objectContaining({ table: 'costs', column: 'date', count: 1 }));
});

test('its formula gives the same of a range of days; the last month of the data has none', () => {
  const range = ran({ period: 'range', periodFrom: '2026-06-01', periodTo: '2026-06-30' });
  const formula = attributionFormula(range.run, range.result);
  if (!('formula' in formula)) throw new Error(formula.refusal);
  const [, ...rows] = evaluated(formula.formula, { Log: [head, ...log] });
  expect(Object.fromEntries(rows.map(([name, value]) => [name, value]))).toEqual({
    ...credit(range.result),
    Unattributed: 8,
  });
  const last = ran({ period: 'month' });
  expect(attributionFormula(last.run, last.result)).toEqual({ refusal: 'relativePeriod' });
});

test('over time, every figure is that of the formula, with what each period cost', () => {
  const { result, run } = ran({ trend: 'month', models: ['Linear', 'Last touch'], period: 'month' });
  const view = result.views.find(({ id }) => id === 'trend');
  if (!view) throw new Error('no trend');
  const { columns } = inWords(view);
  expect(columns.map(({ heading, cells }) => [heading, ...cells])).toEqual([
    ['Period', '2026-05', '2026-06'],
    ['Email', 15, 100],
    ['Search', 15, 50],
    ['Unattributed', 0, 8],
    ['Total', 30, 158],
    ['Conversions', 1, 3],
    ['Cost', 7, 8],
    ['Cost per acquisition', 7, 8 / 3],
    ['ROAS', 30 / 7, 158 / 8],
    ['History', 'short', 'full'],
  ]);
  const formula = attributionWords.formula(run, result, 'trend');
  if (!('formula' in formula)) throw new Error(formula.refusal);
  const given = evaluated(formula.formula, { Log: [head, ...log] });
  expect(given).toEqual(
    [-1, 0, 1].map((row) =>
      [...columns.slice(0, 5), ...columns.slice(-1)].map(({ heading, cells }) =>
        row < 0 ? heading : cells[row],
      ),
    ),
  );
  expect('gives' in formula && formula.gives).toMatchObject({ rows: 2 });
});

test('over time, columns that lie on each other make all transactions, where credit adds up', () => {
  const chartOf = (set: Partial<typeof attribution.options>) => {
    const { result, run } = ran({ trend: 'month', ...set });
    const view = result.views.find(({ id }) => id === 'trend');
    return [view?.chart, attributionWords.view('trend', run, result).chartTitle];
  };
  expect(chartOf({ trendAs: 'stacks' })).toEqual([
    { kind: 'stacks', x: 0, series: [1, 2], rest: 3, shortHistory: 1 },
    'Attributed value by month and touchpoint',
  ]);
  const lines = { kind: 'lines', series: [{ column: 1 }, { column: 2 }] };
  expect(chartOf({})).toEqual([
    expect.objectContaining({ ...lines, series: expect.anything() as unknown }),
    'Attributed value by month, the first four by touchpoint',
  ]);
  for (const model of ['Participation', 'Removal effect'])
    expect(chartOf({ trendAs: 'stacks', models: [model] })[0]).toMatchObject(lines);
  const asked = settings({ trend: 'month', trendAs: 'stacks', models: ['Participation'] });
  expect(fields(asked).find(({ name }) => name === 'trendAs')?.problem).toBe(
    'What Participation gives does not add up over touchpoints. Choose lines, or another model first.',
  );
});

test('what a conversion of each touchpoint cost over time, with the return, and what they are made of', () => {
  const { result, run } = ran({ trend: 'month', models: ['Linear'] });
  const view = result.views.find(({ id }) => id === 'trendCosts');
  if (!view) throw new Error('no costs over time');
  const { columns, chart } = inWords(view);
  expect(columns.map(({ heading, cells }) => [heading, ...cells])).toEqual([
    ['Period', '2026-05', '2026-06'],
    ['Email cost per acquisition', 12, 5 / 1.5],
    ['Email ROAS', 2.5, 20],
    ['Email cost', 6, 5],
    ['Email conversions', 0.5, 1.5],
    ['Search cost per acquisition', 2, 6],
    ['Search ROAS', 15, 50 / 3],
    ['Search cost', 1, 3],
    ['Search conversions', 0.5, 0.5],
  ]);
  expect(chart).toMatchObject({
    kind: 'lines',
    series: [
      { column: 1, name: 'Email' },
      { column: 5, name: 'Search' },
    ],
  });
  expect(attributionWords.view('trendCosts', run, result).title).toBe(
    'Cost per acquisition and return by month under linear',
  );
  expect(attributionWords.formula(run, result, 'trendCosts')).toEqual({ refusal: 'noFunction' });
});

test('costs over time need their dates, and a touchpoint among what they name', () => {
  const named = (touchpoint: string) =>
    log.map((row): Row => [row[0], row[1], touchpoint && row[2] ? touchpoint : row[2], row[3], row[4]]);
  const ids = (rows: unknown[][], set: Partial<typeof attribution.options> = {}) =>
    ran({ trend: 'month', ...set }, rows).result.views.map(({ id }) => id);
  expect(ids(named('Email'))).toContain('trendCosts');
  expect(ids(log.map((row) => [...row.slice(0, 4), '']))).not.toContain('trendCosts');
  expect(ids(log, { models: ['Removal effect'] })).not.toContain('trendCosts');
});

test('costs outside the periods of the data are in none of them, and it is told', () => {
  const request = requests.attribution(settings({ trend: 'month' })) as TouchesRequest;
  const { cost, ...columns } = request.columns;
  expect(cost).toBe(4);
  const costs = (rows: unknown[][]) => {
    const session = new AttributionSession({
      ...request,
      columns,
      beside: {
        costs: { columns: { touchpoint: 0, cost: 1, time: 2 }, hasHeadings: false, firstSheetRow: 1 },
      },
    });
    session.add(rows, 'costs');
    session.add([head, ...log]);
    const view = session.finish(() => undefined).views.find(({ id }) => id === 'trendCosts');
    if (!view) throw new Error('no costs over time');
    return { notes: wordsOf(view.notes), spent: Array.from(inWords(view).columns[3].cells) };
  };
  const inside = ['Email', 10, '2026-06-01'];
  expect(costs([inside])).toMatchObject({ notes: { length: 1 }, spent: [0, 10] });
  for (const day of ['2026-04-30', '2026-07-01']) {
    const { notes, spent } = costs([inside, ['Email', 7, day]]);
    expect(spent).toEqual([0, 10]);
    expect(notes[1]).toMatch(/^Some costs are dated before the first of these periods or after the last one/);
  }
});

test('by month costs and conversions come to what they are in all', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const draw = random(seed);
      const rows = Array.from({ length: 60 }, (): Row => [
        `C${draw.whole(1, 9)}`,
        serial('2026-01-01') + draw.whole(0, 89),
        draw.pick(['Email', 'Search', 'Ads']),
        draw.chance(0.4) ? draw.whole(1, 90) : '',
        draw.chance(0.6) ? draw.whole(1, 20) : '',
      ]);
      const { result } = ran({ trend: 'month' }, rows);
      const view = result.views.find(({ id }) => id === 'trendCosts');
      if (!view) throw new Error('no costs over time');
      const sum = (heading: string) =>
        inWords(view)
          .columns.filter((column) => column.heading === heading)
          .flatMap(({ cells }) => Array.from(cells, Number))
          .reduce((all, each) => all + each, 0);
      for (const { touchpoint, cost, conversions } of result.summary.rows) {
        if (!cost?.cost) continue;
        expect(sum(`${touchpoint} cost`)).toBeCloseTo(cost.cost, 9);
        expect(sum(`${touchpoint} conversions`)).toBeCloseTo(conversions, 9);
      }
    }),
    { numRuns: 20 },
  );
});

test('a period under way is marked', () => {
  const { result } = ran({ trend: 'month' }, log.slice(0, 4));
  const view = result.views.find(({ id }) => id === 'trend');
  expect(view && inWords(view).columns[0].cells).toEqual(['2026-05', '2026-06 (open)']);
  expect(view?.chart).toMatchObject({ kind: 'lines', isLastOpen: true });
});

describe('where the data begin within a lookback', () => {
  const said = (set: Partial<typeof attribution.options>) => wordsOf(ran(set).result.notes).join('\n');
  const ofView = (set: Partial<typeof attribution.options>, id: string) => {
    const view = ran(set).result.views.find((one) => one.id === id);
    if (!view) throw new Error(`There is no view ${id}.`);
    return { ...view, says: wordsOf(view.notes) };
  };
  // The data begin on 2 May.
  const short =
    'Transactions before 2026-06-01 have a short history: the data do not hold all of the 30 days before them, so touches that led to them may be missing.';

  test('periods over time are marked, drawn apart and told', () => {
    const monthly = ofView({ trend: 'month' }, 'trend');
    expect(monthly.chart).toMatchObject({ kind: 'lines', shortHistory: 1 });
    expect(monthly.says).toEqual([short, expect.stringContaining('Costs count on their own dates')]);
    expect(ofView({ trend: 'day', lookback: '7' }, 'trend').chart).toMatchObject({ shortHistory: 7 });
  });

  test('a period says so, or what it is compared with, and one that lies behind does not', () => {
    const range = { period: 'range', periodFrom: '2026-05-10', periodTo: '2026-05-31' } as const;
    expect(said(range)).toContain(short);
    expect(said({ period: 'month' })).not.toContain('short history');
    expect(said({ period: 'month', compare: 'before' })).toContain(short);
    expect(said({ period: 'month', lookback: '7', compare: 'before' })).toContain(
      'Transactions before 2026-05-09 have a short history: the data do not hold all of the 7 days before them',
    );
    expect(said({ ...range, lookback: '90' })).toContain('All transactions have a short history');
    expect(said({})).not.toContain('short history');
  });

  test('the days to convert of all the data say how to leave it out', () => {
    expect(ofView({}, 'lag').says).toEqual([
      short,
      'A first day of 2026-06-01 under Period leaves them out.',
    ]);
    expect(ofView({ period: 'month' }, 'lag').says).toEqual([]);
    expect(ofView({ lookback: '90' }, 'touches').says).toHaveLength(1);
  });
});

test('the part of touchpoints in journeys is that of its formula', () => {
  const { result, run } = ran({ period: 'range', periodFrom: '2026-06-01' });
  const view = result.views.find(({ id }) => id === 'positions');
  if (!view) throw new Error('no positions');
  const { columns } = inWords(view);
  const formula = attributionWords.formula(run, result, 'positions');
  if (!('formula' in formula)) throw new Error(formula.refusal);
  const [, ...rows] = evaluated(formula.formula, { Log: [head, ...log] });
  expect(rows).toEqual(
    rows.map((_, row) => columns.map(({ cells }) => (Number.isNaN(cells[row]) ? '' : cells[row]))),
  );
  expect(columns.map(({ cells }) => cells[0]).slice(0, 5)).toEqual(['Email', 2, 150, 1, 50]);
});

test('months add up to the whole, and a period that covers all is no period', () => {
  const touchpoints = ['Email', 'Search', 'Ads'];
  const first = serial('2026-01-01');
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const draw = random(seed);
      const rows = Array.from({ length: 80 }, (): Row => [
        `C${draw.whole(1, 9)}`,
        first + draw.whole(0, 89),
        draw.chance(0.8) ? draw.pick(touchpoints) : '',
        draw.chance(0.4) ? draw.whole(1, 90) : '',
        '',
      ]);
      const models = ['Linear', 'First touch', 'Participation', 'Shapley'];
      const kinds = draw.chance(0.5) ? { priority: 'Email > *', lookbacks: 'Search=20' } : {};
      const figures = (set: Partial<typeof attribution.options>) => {
        const { summary } = ran({ models, ...kinds, ...set }, rows).result;
        return (name: string, m: number) =>
          summary.rows.find(({ touchpoint }) => touchpoint === name)?.credit[m] ?? 0;
      };
      const range = (periodFrom: string, periodTo: string) =>
        figures({ period: 'range', periodFrom, periodTo });
      const whole = figures({});
      const covered = range('2025-12-01', '2026-12-31');
      const parts = [
        range('', '2026-01-31'),
        range('2026-02-01', '2026-02-28'),
        range('2026-03-01', '2026-03-31'),
      ];
      for (const name of touchpoints)
        for (const m of models.keys()) {
          expect(covered(name, m)).toBeCloseTo(whole(name, m), 9);
          expect(parts.reduce((sum, part) => sum + part(name, m), 0)).toBeCloseTo(whole(name, m), 6);
        }
    }),
    { numRuns: 20 },
  );
});
