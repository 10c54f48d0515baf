import { attribution } from '../../../src/analyses/attribution';
import type { AttributionChoices } from '../../../src/analyses/attribution/options';
import { PathsSession } from '../../../src/analyses/attribution/pathsSession';
import { isOfPaths } from '../../../src/analyses/attribution/isOfPaths';
import { attributionWords } from '../../../src/analyses/attribution/words';
import type { ChipsField } from '../../../src/blueprint/fields';
import { problemsOf } from '../../../src/blueprint/problems';
import type { TableChoice } from '../../../src/blueprint/settings';
import { initialFlow, flowOf } from '../../../src/taskpane/flow/flow';
import { changeTable } from '../../../src/taskpane/flow/table';
import { createFormat } from '../../../src/language/format';
import { evaluated } from '../../support/formula';
import { guessed, settingsWith } from '../../support/settings';
import { source } from '../../taskpane/fakes';
import { requests } from '../../support/requests';

/** The inputs of options come with it. */
beforeAll(() => attribution.loadRequest());

/** What set-up asks of counted journeys, and what it makes of the answers. */

const headings = ['PATH', 'CONVERSIONS', 'VALUE', 'NON_CONVERSIONS', 'STILL_OPEN', 'CUSTOMERS_APART'];
const rows = [
  ['Email > Search', 3, 90, 4, 1, 0],
  ['Search', 2, '30', 2, 0, 0],
  ['', 1, 10, 0, 0, 0],
];
const sheetOf = (sheet: string, head: unknown[][]) =>
  source({
    address: `${sheet}!A1:F4`,
    sheet,
    table: null,
    rows: head.length,
    columns: head[0].length,
    head,
    formats: head.map((row) => row.map(() => 'General')),
  });
const counted = sheetOf('Paths', [headings, ...rows]);
const columns = { path: 0, conversions: 1, value: 2, nonConversions: 3, stillOpen: 4, apart: 5 };

const set = (changed: Partial<AttributionChoices> = {}, beside: Record<string, TableChoice> = {}) => {
  const settings = settingsWith(attribution, counted, guessed(attribution, counted), changed);
  return { ...settings, tables: { ...settings.tables, ...beside } };
};

const beside = (id: string, head: unknown[][]): TableChoice => {
  const shape = attribution.tables.find((one) => one.id === id);
  const found = sheetOf(id, head);
  return { source: found, hasHeadings: true, columns: { ...shape?.guess(found, true) } };
};
const restHeadings = ['customer', 'milliseconds', 'touchpoint', 'amount', 'order_id', 'milestone'];
const rest = beside('rest', [restHeadings, ['c', 1_767_258_000_000, 'Email', 12, '', 0]]);
const credits = beside('credits', [
  ['TOUCHPOINT', 'TIME_DECAY', 'LINEAR', 'CONVERSIONS'],
  ['Email', 60, 60, 2],
]);

const fieldNames = (settings: ReturnType<typeof set>) =>
  attribution.fields(settings).flatMap(({ name, isHidden }) => (isHidden ? [] : [name]));

test.each([
  [headings],
  [headings.map((heading) => heading.toLowerCase())],
  [headings.map((heading) => heading.replaceAll('_', ' '))],
])('a table with the headings %p is one of counted journeys', (names) => {
  expect(guessed(attribution, sheetOf('Paths', [names, ...rows]))).toMatchObject(columns);
});

test('so is what JOURNEYS spills, and a log with the path of a page is none', () => {
  const spilt = ['Path', 'Conversions', 'TTV', 'Non-conversions', 'Median days to convert', 'Still open'];
  expect(guessed(attribution, sheetOf('Paths', [spilt, ['A', 1, 9, 0, 2, 3]]))).toMatchObject({
    ...{ path: 0, conversions: 1, value: 2, nonConversions: 3, stillOpen: 5, apart: null },
  });
  const log = ['customer', 'timestamp', 'path', 'channel', 'conversions'];
  expect(guessed(attribution, sheetOf('Log', [log, ['c', 46_000.5, '/home', 'Email', 1]]))).toMatchObject({
    ...{ customer: 0, time: 1, path: null },
  });
});

test('asks for what paths say, and for what is a journey only with rows apart', () => {
  expect(attribution.tables[0].roles(set()).map(({ id }) => id)).toEqual(Object.keys(columns));
  expect(problemsOf(attribution, set())).toEqual([]);
  expect(fieldNames(set())).toEqual(['eachRow', 'models']);
  const built = ['lookback', 'passOver', 'startsAnew', 'collapse', 'conversions'];
  expect(fieldNames(set({}, { rest }))).toEqual(['eachRow', 'models', ...built]);
  expect(fieldNames(set({ lookback: '30' }, { rest }))).toContain('until');
  expect(fieldNames(set({ models: ['Time decay'] }, { credits }))).not.toContain('halfLife');
  expect(fieldNames(set({ models: ['Time decay'] }, { credits, rest }))).toContain('halfLife');
});

test('each row can be said to be the other', () => {
  const eachRow = (settings: ReturnType<typeof set>) =>
    attribution.fields(settings).find(({ name }) => name === 'eachRow');
  expect(eachRow(set())).toMatchObject({ choices: [{ value: 'touch' }, { value: '' }] });
  const asTouches = set({ eachRow: 'touch' });
  expect(attribution.tables[0].roles(asTouches).map(({ id }) => id)).toContain('customer');
  expect(requests.attribution(asTouches)).toBeNull();
});

test('tables that the other kind of rows has no use for are asked for no longer', () => {
  const reduce = flowOf(attribution);
  const start = initialFlow(attribution, { name: 'set up', returning: false });
  const found = reduce(start, { type: 'table', table: 'main', change: { type: 'found', source: counted } });
  const wanted = reduce(found, { type: 'table', table: 'rest', change: { type: 'wanted', wanted: true } });
  expect(wanted.tables.rest).not.toBeNull();
  const other = reduce(wanted, { type: 'options', options: { eachRow: 'touch' } });
  expect(other.tables.rest).toBeNull();
  const offered = (state: typeof found) =>
    attribution.tables.flatMap((shape) => ((shape.beside?.isOffered?.(state) ?? true) ? [shape.id] : []));
  expect(offered(found)).toEqual(['main', 'rest', 'credits', 'costs']);
  expect(offered(other)).toEqual(
    expect.arrayContaining(['more2', 'orders', 'rates', 'segments', 'identities']),
  );
  const [main] = attribution.tables;
  expect(changeTable(main, found.tables.main, { type: 'as it stands' })?.columns).toMatchObject(columns);
});

describe('models that need times or milestones', () => {
  const models = (settings: ReturnType<typeof set>) =>
    attribution.fields(settings).find(({ name }) => name === 'models') as ChipsField;
  const lacking = (settings: ReturnType<typeof set>) =>
    models(settings).groups.flatMap(({ choices }) =>
      choices.flatMap(({ value, isLacking }) => (isLacking ? [value] : [])),
    );

  test('lack a table of credits with their column', () => {
    expect(lacking(set())).toEqual(['Time decay', 'W shaped', 'Full path']);
    expect(lacking(set({}, { credits }))).toEqual(['W shaped', 'Full path']);
    expect(models(set({ models: ['Linear', 'Full path'] }, { credits })).problem).toContain('Full path');
  });

  test('come first only where the conversions in that table are theirs', () => {
    const first = set({ models: ['Time decay', 'Linear'] }, { credits });
    expect(models(first).problem).toBeNull();
    const moved = { ...credits, columns: { ...credits.columns, time_decay: 2 } };
    expect(models(set({ models: ['Time decay', 'Linear'] }, { credits: moved })).problem).toContain(
      'another model first',
    );
    expect(models(set({ models: ['Linear', 'Time decay'] }, { credits: moved })).problem).toBeNull();
  });
});

test('the request names the columns, the tables beside and how their moments are told', () => {
  const asked = { lookback: '30', until: '2026-03-01', conversions: 'one a customer', query: 'WITH …' };
  expect(requests.attribution(set(asked, { rest, credits }))).toEqual({
    kind: 'attribution',
    columns,
    options: expect.objectContaining({
      lookback: 30,
      conversions: 'one a customer',
      intervals: false,
      separator: ' > ',
      until: Date.UTC(2026, 2, 2) - 1,
    }),
    hasHeadings: true,
    firstSheetRow: 1,
    beside: {
      rest: {
        columns: { customer: 0, time: 1, touchpoint: 2, value: 3, orderId: 4, milestone: 5 },
        hasHeadings: true,
        firstSheetRow: 1,
        isInMilliseconds: true,
      },
      credits: {
        columns: { touchpoint: 0, time_decay: 1, conversions: 3 },
        hasHeadings: true,
        firstSheetRow: 1,
      },
    },
  });
});

test('rows that come from elsewhere need neither a sheet nor headings', () => {
  const main = { source: null, hasHeadings: false, columns };
  const options = { ...attribution.options, eachRow: 'path', query: 'WITH …' };
  const request = requests.attribution({ tables: { main }, options });
  if (!request || !isOfPaths(request)) throw new Error('There is no request of paths.');
  const session = new PathsSession(request);
  session.add(rows);
  expect(session.finish(() => undefined).summary.total).toEqual({ value: 130, transactions: 6 });
});

test.each([
  ['2026-06-30 14:05', Date.UTC(2026, 5, 30, 14, 5)],
  ['2026-06-30T14:05:06.789', Date.UTC(2026, 5, 30, 14, 5, 6, 789)],
])('the log may end at %p', (until, moment) => {
  expect(requests.attribution(set({ until }, { rest }))?.options).toMatchObject({ until: moment });
});

test('an end that is no moment is a problem', () => {
  const problems = problemsOf(attribution, set({ until: 'soon', lookback: '30' }, { rest }));
  expect(problems.map(({ field }) => field)).toEqual(['until']);
});

describe('the live formula', () => {
  function formulaOf(settings: ReturnType<typeof set>, table = [headings, ...rows]) {
    const request = requests.attribution(settings);
    if (!request || !isOfPaths(request)) throw new Error('There is no request of paths.');
    const session = new PathsSession(request);
    if (request.beside?.rest)
      session.add([restHeadings, ['c', 1_767_258_000_000, 'Email', 12, '', 0]], 'rest');
    session.add(table);
    const result = session.finish(() => undefined);
    const others = Object.fromEntries(
      Object.entries(settings.tables).flatMap(([id, one]) =>
        id !== 'main' && one?.source ? [[id, { source: one.source, columns: {} }]] : [],
      ),
    );
    const run = { source: counted, others, request, valueFormat: null, at: new Date(0), version: '1' };
    return { live: attributionWords.formula(run, result, 'credit'), result, run };
  }

  test('is ATTRIBUTION.PATHS, which gives the same figures, counts as texts included', () => {
    const asked = set({ models: ['Markov', 'Linear'], order: '2' });
    const { live, result } = formulaOf({
      ...asked,
      tables: { main: { ...asked.tables.main, columns: { ...columns, apart: null } } },
    });
    if ('refusal' in live) throw new Error(live.refusal);
    expect(live.formula).toContain('TOUCH.ATTRIBUTION.PATHS(');
    const [names, ...body] = evaluated(live.formula, { Paths: [headings, ...rows] as (string | number)[][] });
    expect(names).toEqual(['Touchpoint', 'Markov', 'Linear', 'Conversions']);
    const { summary } = result;
    expect(body).toEqual([
      ...summary.rows.map(({ touchpoint, credit, conversions }) => [touchpoint, ...credit, conversions]),
      ['Unattributed', 10, 10, 1],
    ]);
    expect(live.inputs?.rows.map(({ argument }) => argument)).not.toContain('lookback');
  });

  test('is refused where a second table is needed', () => {
    const apart = { ...columns, apart: null };
    const asked = set({}, { rest });
    const { live } = formulaOf({
      ...asked,
      tables: { ...asked.tables, main: { ...asked.tables.main, columns: apart } },
    });
    expect(live).toEqual({ refusal: 'rest' });
  });

  test('the note tells where the journeys came from, and nothing of a lookback that had no say', () => {
    const { result, run } = formulaOf(set({ lookback: '30' }));
    const method = attributionWords.method(run, result, createFormat('en-US'));
    expect(method.join(' ')).toContain('came counted');
    expect(method.join(' ')).not.toContain('Lookback');
    expect(attributionWords.settings(run, result, createFormat('en-US'))).toEqual([
      '3 models',
      'counted journeys',
    ]);
  });
});
