import { ColumnLost, keptRequest, readRequest, settingsOf } from '../../src/taskpane/kept/request';
import { attribution } from '../../src/analyses/attribution/index';
import { timeToValue } from '../../src/analyses/timeToValue/index';
import { analyses } from '../../src/analyses';
import type { Settings } from '../../src/blueprint/settings';
import { noColumns } from '../../src/blueprint/tables';
import { source } from './fakes';

const [described] = analyses;
const [mainShape, , costsShape] = attribution.tables;
const nothing = noColumns(mainShape);
const columns = { ...nothing, customer: 0, time: 1, touchpoint: 2, value: 5 };
const costs = source({
  address: 'Costs!A1:B3',
  columns: 2,
  head: [
    ['channel', 'cost'],
    ['Email', 3],
  ],
});
const settings: Settings = {
  tables: {
    main: { source: source(), hasHeadings: true, columns },
    costs: {
      source: costs,
      hasHeadings: true,
      columns: { ...noColumns(costsShape), touchpoint: 0, cost: 1 },
    },
  },
  options: { ...described.options, models: ['Linear'] },
};
const sources = { main: source(), costs };
const kept = () => {
  const request = readRequest(JSON.parse(JSON.stringify(keptRequest(settings, 'customers'))));
  if (!request) throw new Error('It cannot be read.');
  return request;
};

describe('a column that got another heading', () => {
  const renamed = source({
    head: source().head.map((row, i) => (i > 0 ? row : ['customer', ...row.slice(1)])),
  });
  const of = (main = renamed, reads = true) =>
    settingsOf(kept(), { ...sources, main }, described, 'refuse', (_, column) => reads && column === 0);

  it('is the same where the formula that was written reads it', () => {
    expect(of().tables.main.columns).toEqual(columns);
    expect(keptRequest(of(), 'customers').tables.main.headings[0]).toBe('customer');
    expect(() => of(renamed, false)).toThrow(ColumnLost);
  });

  it('is lost where another of the columns has come there', () => {
    const [, ...others] = source().head[0];
    const moved = source({ head: [[...others, 'customer']], columns: 6 });
    expect(() => of(moved)).toThrow(ColumnLost);
  });
});

describe('settings', () => {
  it('come back as they were', () => {
    expect(settingsOf(kept(), sources, described, 'refuse')).toEqual(settings);
    expect(kept().view).toBe('customers');
  });

  it('take the defaults of options that did not exist when they were kept', () => {
    const request = kept();
    const earlier = { ...request, options: { models: ['Linear'] } };
    expect(settingsOf(earlier, sources, described, 'refuse').options).toEqual(settings.options);
  });

  it('take the defaults of options that hold what they cannot, or that no longer exist', () => {
    const odd = {
      ...kept(),
      options: { models: 'Linear', order: 2, crossed: null, lookback: '9', old: 'x' },
    };
    expect(settingsOf(odd, sources, described, 'refuse').options).toEqual({
      ...described.options,
      lookback: '9',
    });
  });

  it('find their columns by the headings after columns were added or moved', () => {
    const [headings, ...rows] = source().head;
    const head = [['country', ...headings], ...rows.map((row) => ['AT', ...row])];
    const wider = source({ head, columns: 7 });
    expect(
      settingsOf(kept(), { ...sources, main: wider }, described, 'refuse').tables.main.columns,
    ).toMatchObject({
      customer: 1,
      time: 2,
      touchpoint: 3,
      value: 6,
      campaign: null,
    });
  });

  it('come back with how their rows are read, in the columns of now', () => {
    const reading = {
      conditions: [{ column: 3, test: 'is' as const, values: ['US'] }],
      dayOrder: 'dmy' as const,
    };
    const { main } = settings.tables;
    const request = keptRequest({ ...settings, tables: { main: { ...main, reading } } }, null);
    expect(settingsOf(request, sources, described, 'refuse').tables.main.reading).toEqual(reading);
    const head = source().head.map((row) => ['first', ...row]);
    const wider = settingsOf(request, { main: source({ head, columns: 7 }) }, described, 'refuse');
    expect(wider.tables.main.reading?.conditions?.[0].column).toBe(4);
  });

  it('are refused without one of their columns, or come back without it', () => {
    const head = source().head.map((row) => [
      ...row.slice(0, 5),
      row[0] === 'customer_id' ? 'amount' : row[5],
    ]);
    const renamed = { ...sources, main: source({ head }) };
    expect(() => settingsOf(kept(), renamed, described, 'refuse')).toThrow('revenue');
    expect(settingsOf(kept(), renamed, described, 'leave out').tables.main.columns).toEqual({
      ...columns,
      value: null,
    });
  });

  it('come back without data that are gone', () => {
    expect(settingsOf(kept(), { main: null, costs: null }, described, 'leave out')).toMatchObject({
      tables: { main: { source: null, columns: nothing }, costs: { source: null } },
      options: { models: ['Linear'] },
    });
  });

  it('keep the places of columns that have no headings', () => {
    const request = keptRequest(
      { ...settings, tables: { main: { ...settings.tables.main, hasHeadings: false } } },
      null,
    );
    const narrow = { ...sources, main: source({ columns: 5 }) };
    expect(settingsOf(request, sources, described, 'refuse').tables.main.columns).toEqual(columns);
    expect(() => settingsOf(request, narrow, described, 'refuse')).toThrow();
  });

  const readAs = (reading: unknown) => ({
    tables: { main: { columns: {}, headings: [], reading } },
    options: {},
  });

  it.each([
    null,
    'text',
    {},
    { tables: {}, options: {} },
    { tables: { main: 1 }, options: {} },
    readAs('text'),
    readAs({ conditions: [{ column: 1, test: 'like', values: [] }] }),
    readAs({ dayOrder: 'any' }),
  ])('are not read from %j', (found) => expect(readRequest(found)).toBeNull());
});

test('a column that nobody asks for may be gone', () => {
  const [main] = timeToValue.tables;
  const headings = ['user_id', 'signed_up', 'first_value'];
  const rows = source({ columns: 3, head: [headings, ['U1', 46023, 46024]] });
  const roles = { ...noColumns(main), customer: 0, start: 1, reached: 2 };
  const before: Settings = {
    tables: { main: { source: rows, hasHeadings: true, columns: roles } },
    options: timeToValue.options,
  };
  const request = keptRequest(before, 'curve');
  const now = source({ columns: 2, head: [headings.slice(1), [46023, 46024]] });
  const { columns } = settingsOf(request, { main: now }, timeToValue, 'refuse').tables.main;
  expect(columns).toMatchObject({ customer: null, start: 0, reached: 1 });
  const withoutStart = source({ columns: 1, head: [['first_value'], [46024]] });
  expect(() => settingsOf(request, { main: withoutStart }, timeToValue, 'refuse')).toThrow('signed_up');
});
