import { analyses } from '../../src/analyses';
import { outsideRoles } from '../../src/analyses/outsideRoles';
import { sharedByAllTime } from '../../src/analyses/attribution/reductions';
import { reductionsOf } from '../../src/analyses/reductions';
import { attributionModels } from '../../src/analytics/attribution/models';
import { outsideSource, type WarehouseTable } from '../../src/blueprint/outside';
import { NotReducible, type NotReducibleCode } from '../../src/blueprint/reductions';
import type { Options, Settings, TableChoice } from '../../src/blueprint/settings';
import { describedColumns } from '../../src/reading/describedColumns';
import type { TableReading } from '../../src/reading/tableReading';
import {
  creditsQuery,
  dialectIds,
  dialects,
  funnelQuery,
  hardRowsQuery,
  patternsQuery,
  pathsQuery,
  transitionsQuery,
  waitsQuery,
} from '../../src/queries';
import { requestFor } from '../support/requests';

/** The inputs of options come with what makes requests. */
beforeAll(() => Promise.all(analyses.map((analysis) => analysis.loadRequest())));

/** What settings ask of a table in a warehouse, against the statements of the very question. */

interface Given {
  id: string;
  described: string;
  /** Column by role. */
  roles: Readonly<Record<string, string>>;
  options?: Options;
  reading?: TableReading;
  outside?: Partial<WarehouseTable>;
  beside?: Readonly<Record<string, TableChoice>>;
}

function settingsOf({ id, described, roles, options, reading, outside, beside }: Given): Settings {
  const analysis = analyses.find((each) => each.id === id);
  if (!analysis) throw new Error(id);
  const columns = describedColumns(described);
  const table: WarehouseTable = {
    kind: 'warehouse',
    dialect: 'snowflake',
    table: 'shop.events',
    described,
    columns,
    time: 'clock',
    zone: '',
    ...outside,
  };
  const placed = Object.entries(roles).map(([role, name]) => [
    role,
    columns.findIndex((column) => column.name === name),
  ]);
  return {
    tables: {
      main: {
        source: outsideSource(table),
        outside: table,
        hasHeadings: true,
        columns: Object.fromEntries(placed) as Record<string, number>,
        ...(reading && { reading }),
      },
      ...beside,
    },
    options: { ...analysis.options, ...options },
  };
}

const reductionsIn = (given: Given) => reductionsOf(given.id)?.(settingsOf(given));

const touches: Given = {
  id: 'attribution',
  described:
    'who VARCHAR, at TIMESTAMP_TZ, channel VARCHAR, paid NUMBER(10, 2), order_no VARCHAR, country VARCHAR',
  roles: { customer: 'who', time: 'at', touchpoint: 'channel', value: 'paid', orderId: 'order_no' },
  reading: { rowsAddUp: true },
};

const policy = { lookback: null, startsAnew: false, collapse: false, passOver: [], isOneACustomer: false };
const touchQuery = {
  table: { name: ['shop', 'events'], time: 'instant' as const },
  columns: { customer: 'who', time: 'at', touchpoint: 'channel', value: 'paid', orderId: 'order_no' },
  policy,
};

test.each(dialectIds)('the paths of a log of touches, in %s', (id) => {
  const [paths, apart] = reductionsIn(touches)?.all ?? [];
  expect(paths?.statement(dialects[id])).toBe(pathsQuery(touchQuery, dialects[id]));
  expect(apart).toMatchObject({ id: 'touches apart', table: 'rest', isOfThoseApart: true });
  expect(apart?.statement(dialects[id])).toBe(hardRowsQuery(touchQuery, dialects[id]));
});

test('the options of attribution are those of its statements', () => {
  const found = reductionsIn({
    ...touches,
    options: {
      models: ['Linear', 'Time decay'],
      lookback: '30',
      halfLife: '5',
      startsAnew: true,
      collapse: true,
      passOver: 'Direct, (none)',
      conversions: 'one a customer',
    },
    reading: {
      rowsAddUp: true,
      conditions: [{ column: 5, test: 'is', values: ['DE', 'AT'] }],
      spelling: 'as written',
    },
    outside: { zone: ' Europe/Berlin ' },
  });
  const query = {
    table: {
      ...touchQuery.table,
      zone: 'Europe/Berlin',
      conditions: [{ column: 'country', test: 'is' as const, values: ['DE', 'AT'] }],
      isSpellingKept: true,
    },
    columns: touchQuery.columns,
    policy: {
      lookback: 30,
      startsAnew: true,
      collapse: true,
      passOver: ['Direct', '(none)'],
      isOneACustomer: true,
    },
  };
  const [paths, credits] = found?.all ?? [];
  expect(paths?.statement(dialects.snowflake)).toBe(pathsQuery(query, dialects.snowflake));
  expect(credits?.statement(dialects.snowflake)).toBe(
    creditsQuery(query, dialects.snowflake, ['time_decay'], {
      halfLife: 5,
      direct: ['Direct'],
      shares: [40, 20, 40],
    }),
  );
  expect(credits?.columns.map(({ heading }) => heading)).toEqual(['touchpoint', 'time_decay', 'conversions']);
  expect(found?.notes).toEqual(['namesOrderTies']);
});

test('a column of numbers orders rows of one moment', () => {
  const roles = { ...touches.roles, sequence: 'country' };
  const found = reductionsIn({ ...touches, roles });
  expect(found?.all[0].statement(dialects.trino)).toBe(
    pathsQuery({ ...touchQuery, columns: { ...touchQuery.columns, sequence: 'country' } }, dialects.trino),
  );
  expect(found?.notes).not.toContain('namesOrderTies');
});

test('without a value nobody is apart', () => {
  const { customer, time, touchpoint } = touches.roles;
  const roles = { customer, time, touchpoint };
  expect(reductionsIn({ ...touches, roles })?.all.map(({ id }) => id)).toEqual(['paths']);
});

test('lifetime value asks for patterns, spend, cohorts and the customers apart', () => {
  const found = reductionsIn({
    id: 'lifetime',
    described: 'who, day DATE, paid DECIMAL',
    roles: { customer: 'who', time: 'day', value: 'paid' },
    options: { asOf: '2026-06-30' },
  });
  expect(found?.eachRow).toBe('pattern');
  expect(found?.all.map(({ id, table }) => [id, table])).toEqual([
    ['patterns', 'main'],
    ['spend', 'spend'],
    ['cohorts', 'cohorts'],
    ['orders apart', 'rest'],
  ]);
  expect(found?.all[0].columns.map(({ role }) => role)).toEqual([
    ...['repeatOrders', 'recency', 'age', 'customers', 'averageValues', 'withoutValue', 'apart'],
  ]);
  expect(found?.all[0].statement(dialects.duckdb)).toBe(
    patternsQuery(
      {
        table: { name: ['shop', 'events'], time: 'date' },
        columns: { customer: 'who', time: 'day', amount: 'paid' },
        asOf: '2026-06-30',
      },
      dialects.duckdb,
    ),
  );
});

test('of orders without amounts lifetime value asks for no averages', () => {
  const found = reductionsIn({
    id: 'lifetime',
    described: 'who, day DATE',
    roles: { customer: 'who', time: 'day' },
  });
  expect(found?.all[0].columns.map(({ heading }) => heading)).toEqual([
    ...['repeat_orders', 'recency', 'age', 'customers', 'customers_apart'],
  ]);
});

test('time to value asks for waits by the day', () => {
  const found = reductionsIn({
    id: 'time to value',
    described: 'signed_up DATE, first_order DATE, plan TEXT',
    roles: { start: 'signed_up', reached: 'first_order', segment: 'plan' },
  });
  expect(found?.all[0].statement(dialects.postgresql)).toBe(
    waitsQuery(
      {
        table: { name: ['shop', 'events'], time: 'date' },
        columns: { start: 'signed_up', reached: 'first_order', segment: 'plan' },
        asOf: null,
      },
      dialects.postgresql,
    ),
  );
});

test('journeys ask for transitions, and with steps for the funnel', () => {
  const events: Given = {
    id: 'journeys',
    described: 'who, at, what',
    roles: { customer: 'who', time: 'at', event: 'what' },
    outside: { time: 'instant' },
  };
  const query = {
    table: { name: ['shop', 'events'], time: 'instant' as const },
    columns: { customer: 'who', time: 'at', event: 'what' },
  };
  expect(reductionsIn(events)?.all[0].statement(dialects.bigquery)).toBe(
    transitionsQuery(query, dialects.bigquery, { length: null, top: 10 }),
  );
  const funnel = reductionsIn({ ...events, options: { steps: 'Visit, Order', window: '7' } });
  expect(funnel?.eachRow).toBe('step');
  expect(funnel?.all[0].statement(dialects.bigquery)).toBe(
    funnelQuery(query, dialects.bigquery, {
      steps: [['Visit'], ['Order']],
      order: 'ordered',
      window: 7,
      startCounted: 'first',
    }),
  );
});

const signUps: Given = {
  id: 'time to value',
  described: 'signed_up DATE, first_order DATE, plan TEXT',
  roles: { start: 'signed_up', reached: 'first_order', segment: 'plan' },
};

const orders: Given = {
  id: 'lifetime',
  described: 'who, day DATE, paid DECIMAL',
  roles: { customer: 'who', time: 'day', value: 'paid' },
};

/** The headings of an answer of DuckDB, as the statement writes them, against those the pane goes by. */
function expectHeadings(given: Given) {
  for (const { statement, columns } of reductionsIn(given)?.all ?? []) {
    const text = statement(dialects.duckdb);
    const last = text.slice(text.lastIndexOf('\n)\nSELECT') + 3).split(/\n(?:FROM|UNION ALL)/)[0];
    const named = last.replace(/^SELECT\s+/, '').split(/,\s*(?![^(]*\))/);
    expect(named.map((each) => /(\w+)$/.exec(each.trim())?.[1])).toEqual(
      columns.map(({ heading }) => heading),
    );
  }
}

const someDays = { period: 'range', periodFrom: '2026-01-01', periodTo: '' };

describe('of a period', () => {
  const period = someDays;

  test('all journeys by the same periods tell it over time, and what shares it by all time', () => {
    const expected = pathsQuery({ ...touchQuery, by: 'month' }, dialects.duckdb);
    const settings: Options[] = [
      { period: 'month', trend: 'month' },
      { period: 'month', models: ['Shapley'] },
      { period: 'month', compare: 'year before' },
    ];
    for (const options of settings) {
      const found = reductionsIn({ ...touches, options });
      expect(found?.all[0].statement(dialects.duckdb)).toBe(expected);
      expect(found?.areOfPeriod).toBe(true);
    }
  });

  test('attribution asks for the journeys in it, with the days they are of', () => {
    const found = reductionsIn({ ...touches, options: { period: 'month' } });
    const query = { ...touchQuery, period: 'month' as const };
    expect(found?.all.map(({ statement }) => statement(dialects.bigquery))).toEqual([
      pathsQuery(query, dialects.bigquery),
      hardRowsQuery(query, dialects.bigquery),
    ]);
    expect(found?.all.map(({ columns }) => columns.slice(-2).map(({ role }) => role))).toEqual([
      ['firstDay', 'lastDay'],
      ['firstDay', 'lastDay'],
    ]);
    expect(found?.areOfPeriod).toBe(true);
    expectHeadings({ ...touches, options: { ...period, models: ['Time decay'] } });
  });

  test('a clock of its own tells the days of customers apart', () => {
    const outside = { zone: 'Europe/Berlin' };
    const roles = (options: Options) =>
      reductionsIn({ ...touches, outside, options })?.all[1].columns.map(({ role }) => role);
    expect(roles({ period: 'month' })).toContain('clock');
    expect(roles({})).not.toContain('clock');
    expectHeadings({ ...touches, outside, options: period });
  });

  test('attribution over time asks for all journeys with their periods', () => {
    const options = { trend: 'week', models: ['Time decay', 'Shapley'] };
    const found = reductionsIn({ ...touches, options });
    const [paths, credits] = found?.all ?? [];
    expect(paths?.statement(dialects.trino)).toBe(pathsQuery({ ...touchQuery, by: 'week' }, dialects.trino));
    for (const each of [paths, credits]) expect(each?.columns[1].role).toBe('periodNo');
    expect(found?.areOfPeriod).toBe(false);
    expectHeadings({ ...touches, options });
  });

  test('the other analyses do the same', () => {
    const events: Given = {
      id: 'journeys',
      described: 'who, at, what',
      roles: { customer: 'who', time: 'at', event: 'what' },
    };
    const all: Given[] = [
      { ...signUps, options: period },
      { ...orders, options: { ...period, inPeriod: 'range' } },
      { ...events, options: period },
      { ...events, options: { ...period, steps: 'A, B' } },
    ];
    for (const given of all) {
      const [main] = reductionsIn(given)?.all ?? [];
      expect(main?.columns.map(({ role }) => role)).toContain('lastDay');
      expect(main?.statement(dialects.duckdb)).toContain('period_days');
      expect(reductionsIn(given)?.areOfPeriod).toBe(true);
      expectHeadings(given);
    }
  });

  test('one model alone shares it by all time', () => {
    const sharing = attributionModels.filter((model) => 'whole' in model && model.sharing);
    expect(sharing.map(({ name }) => name)).toEqual([sharedByAllTime]);
  });
});

const beside: TableChoice = { source: null, hasHeadings: true, columns: {} };

test.each<[NotReducibleCode, Given]>([
  ['missing', { ...touches, roles: { customer: 'who', time: 'at' } }],
  ['noTable', { ...touches, outside: { table: ' ' } }],
  ['tablesBeside', { ...touches, beside: { costs: beside } }],
  ['amountsOf', { ...touches, reading: {} }],
  ['channelParts', { ...touches, reading: { channel: { of: 2, medium: 5 } } }],
  ['repeats', { ...touches, reading: { repeatsCountOnce: true } }],
  ['currencies', { ...touches, roles: { ...touches.roles, currency: 'country' } }],
  ['timeIsNoMoment', { ...touches, roles: { ...touches.roles, time: 'channel' } }],
  ['amountIsNoNumber', { ...touches, roles: { ...touches.roles, value: 'country' } }],
  [
    'limitOfCondition',
    {
      ...touches,
      reading: { rowsAddUp: true, conditions: [{ column: 3, test: 'between', values: ['many', ''] }] },
    },
  ],
  [
    'timesDiffer',
    {
      id: 'time to value',
      described: 'a DATE, b TIMESTAMP',
      roles: { start: 'a', reached: 'b' },
    },
  ],
  [
    'eventRows',
    {
      id: 'time to value',
      described: 'who, at, what',
      roles: { customer: 'who', time: 'at', event: 'what' },
    },
  ],
  [
    'workingDays',
    {
      id: 'time to value',
      described: 'a DATE, b DATE',
      roles: { start: 'a', reached: 'b' },
      options: { weekend: '0000011' },
    },
  ],
  ['compare', { ...touches, options: { ...someDays, compare: 'before' } }],
  [
    'compare',
    {
      ...touches,
      options: { period: 'month', compare: 'range', compareFrom: '2026-01-01', compareTo: '2026-01-31' },
    },
  ],
  ['periodAndTrend', { ...touches, options: { period: 'month', trend: 'week' } }],
  ['periodAndTrend', { ...touches, options: { ...someDays, trend: 'month' } }],
  ['sharesOfAllTime', { ...touches, options: { ...someDays, models: ['Linear', 'Shapley'] } }],
  ['compare', { ...signUps, options: { period: 'quarter', compare: 'year before' } }],
  ['compare', { ...orders, options: { inPeriod: 'quarter', compare: 'before' } }],
  [
    'compare',
    {
      id: 'journeys',
      described: 'who, at, what',
      roles: { customer: 'who', time: 'at', event: 'what' },
      options: { period: 'month', compare: 'before' },
    },
  ],
  [
    'overTime',
    {
      id: 'journeys',
      described: 'who, at, what',
      roles: { customer: 'who', time: 'at', event: 'what' },
      options: { by: 'month' },
    },
  ],
  [
    'partsOfJourneys',
    {
      id: 'journeys',
      described: 'who, at, what',
      roles: { customer: 'who', time: 'at', event: 'what' },
      options: { upToEvent: 'B' },
    },
  ],
  [
    'optionalSteps',
    {
      id: 'journeys',
      described: 'who, at, what',
      roles: { customer: 'who', time: 'at', event: 'what' },
      options: { steps: 'A, B, C', optional: 'B' },
    },
  ],
  [
    'excludedEvents',
    {
      id: 'journeys',
      described: 'who, at, what',
      roles: { customer: 'who', time: 'at', event: 'what' },
      options: { steps: 'A, B', exclude: 'X' },
    },
  ],
  [
    'windowOfEachStep',
    {
      id: 'journeys',
      described: 'who, at, what',
      roles: { customer: 'who', time: 'at', event: 'what' },
      options: { steps: 'A, B', window: '7', windowFrom: 'step before' },
    },
  ],
  [
    'strictSteps',
    {
      id: 'journeys',
      described: 'who, at, what',
      roles: { customer: 'who', time: 'at', event: 'what' },
      options: { steps: 'A, B', order: 'strict' },
    },
  ],
  [
    'stepTwice',
    {
      id: 'journeys',
      described: 'who, at, what',
      roles: { customer: 'who', time: 'at', event: 'what' },
      options: { steps: 'A, B, a' },
    },
  ],
])('%s is refused', (code, given) => {
  expect(() => reductionsIn(given)).toThrow(NotReducible);
  expect(() => reductionsIn(given)).toThrow(code);
});

test('an amount on each row of an order counts once where it is the order’s', () => {
  const found = reductionsIn({ ...touches, reading: { amount: { of: 3, oncePer: 4 } } });
  const once = { ...touchQuery, isAmountOfOrder: true };
  expect(found?.all[0].statement(dialects.snowflake)).toBe(pathsQuery(once, dialects.snowflake));
  expect(pathsQuery(once, dialects.snowflake)).not.toBe(pathsQuery(touchQuery, dialects.snowflake));
});

test('an amount of several columns is made in the statement', () => {
  const described = 'who, at DATE, channel, paid DOUBLE, pieces INT, refunded DOUBLE';
  const found = reductionsIn({
    ...touches,
    described,
    roles: { customer: 'who', time: 'at', touchpoint: 'channel', value: 'paid' },
    reading: { amount: { of: 3, times: 4, less: [5] } },
  });
  expect(found?.all[0].statement(dialects.duckdb)).toContain(
    'CAST("paid" AS DOUBLE) * CAST("pieces" AS DOUBLE) - (COALESCE(CAST("refunded" AS DOUBLE), 0))',
  );
});

test('one currency picked by a condition is no other', () => {
  const picked = {
    ...touches,
    roles: { ...touches.roles, currency: 'country' },
    reading: { rowsAddUp: true, conditions: [{ column: 5, test: 'is' as const, values: ['EUR'] }] },
  };
  expect(reductionsIn(picked)?.all[0].statement(dialects.duckdb)).toContain("'eur'");
});

test('every analysis that statements know has roles for them, which are its own', () => {
  for (const { id, tables, options } of analyses) {
    const roles = outsideRoles[id];
    expect(reductionsOf(id) !== undefined).toBe(roles !== undefined);
    const own = tables[0].roles({
      tables: { main: beside },
      options: { ...options, eachRow: undefined } as never,
    });
    for (const role of roles ?? []) expect(own.map((each) => each.id)).toContain(role);
  }
});

test.each<Given>([
  {
    id: 'lifetime',
    described: 'who, day DATE, paid DECIMAL, no',
    roles: { customer: 'who', time: 'day', value: 'paid', orderId: 'no' },
    reading: { rowsAddUp: true },
  },
  {
    id: 'time to value',
    described: 'signed_up DATE, first_order DATE, left DATE, plan TEXT',
    roles: { start: 'signed_up', reached: 'first_order', lost: 'left', segment: 'plan' },
  },
])('the answers of $id play roles of their tables, and are finished as they are', (given) => {
  const analysis = analyses.find(({ id }) => id === given.id);
  const found = reductionsIn(given);
  if (!analysis || !found) throw new Error(given.id);
  const tables = Object.fromEntries(
    found.all.map(({ table, columns }) => [
      table,
      {
        source: null,
        hasHeadings: false,
        columns: Object.fromEntries(columns.map(({ role }, place) => [role, place])),
      },
    ]),
  ) as unknown as Settings['tables'];
  const settings: Settings = { tables, options: { ...analysis.options, eachRow: found.eachRow } };
  for (const { table, columns } of found.all) {
    const roles = analysis.tables.find(({ id }) => id === table)?.roles(settings) ?? [];
    expect(roles.map(({ id }) => id)).toEqual(expect.arrayContaining(columns.map(({ role }) => role)));
  }
  expect(Object.keys(requestFor(analysis)(settings)?.beside ?? {})).toEqual(
    found.all.map(({ table }) => table).filter((table) => table !== 'main'),
  );
});

test('attribution does not ask what its statements cannot follow', () => {
  const settings = settingsOf({ ...touches, roles: { ...touches.roles, campaign: 'country' } });
  const fields = analyses.find(({ id }) => id === 'attribution')?.fields(settings) ?? [];
  const hidden = fields.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  expect(hidden).toEqual(expect.arrayContaining(['dimension', 'intervals']));
});
