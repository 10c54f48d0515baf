import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {
  checkQuery,
  cohortsQuery,
  creditModels,
  creditsQuery,
  type Dialect,
  dialectIds,
  dialects,
  eventCheckQuery,
  type EventQuery,
  eventsMetQuery,
  funnelQuery,
  hardOrdersQuery,
  hardRowsQuery,
  namesMetQuery,
  orderCheckQuery,
  type OrderQuery,
  pathsQuery,
  patternsQuery,
  rfmQuery,
  type RowCondition,
  spendQuery,
  touchNamesQuery,
  transitionsQuery,
  type TouchQuery,
  waitCheckQuery,
  type WaitQuery,
  waitsQuery,
} from '../../src/queries';

/** What the statements are, word by word, and that nothing a user names or writes becomes a part of them. */

const columns: TouchQuery['columns'] = {
  customer: 'user_id',
  time: 'occurred_at',
  touchpoint: 'channel',
  value: 'revenue',
  orderId: 'order_id',
  milestone: 'stage',
  sequence: 'row_no',
};
const query: TouchQuery = {
  table: {
    name: ['shop', 'events'],
    time: 'clock',
    conditions: [
      { column: 'status', test: 'is', values: ['Paid', 'Refunded'] },
      { column: 'country', test: 'is not', values: ['DE'] },
      { column: 'page', test: 'contains', values: ['/buy'] },
      { column: 'occurred_at', test: 'between', values: ['2026-01-01', '2026-03-31'] },
      { column: 'revenue', test: 'between', values: ['', '10000'] },
      { column: 'user_id', test: 'filled', values: [] },
      { column: 'test_order', test: 'empty', values: [] },
    ],
  },
  columns,
  policy: { lookback: 30, startsAnew: true, collapse: true, passOver: ['PayPal'], isOneACustomer: true },
};
const settings = { halfLife: 7, direct: ['Direct'], shares: [50, 30, 20] as const };

/** Statements by what they tell. */
type Statements = Record<string, string>;

/** Statements about one kind of log: of what is looked at, and of names and texts that somebody made up. */
interface Family {
  said: (dialect: Dialect) => Statements;
  of: (one: string, other: string, dialect: Dialect) => Statements;
}

/** @param part of the name of a table. */
const attribution = (asked: TouchQuery, dialect: Dialect, part: string): Statements => ({
  paths: pathsQuery(asked, dialect),
  credits: creditsQuery(asked, dialect, creditModels, settings),
  'hard rows': hardRowsQuery(asked, dialect),
  'hard rows, an amount once an order': hardRowsQuery({ ...asked, isAmountOfOrder: true }, dialect),
  check: checkQuery(asked, dialect),
  'names met': namesMetQuery(asked, dialect, asked.policy.passOver),
  'touch names': touchNamesQuery(asked, dialect),
  'paths of a part': pathsQuery(
    { ...asked, whole: { until: 1_767_225_600_000, names: ['names', part] } },
    dialect,
  ),
  ...attributionInTime({ ...asked, table: { ...asked.table, time: 'instant', zone: part } }, dialect),
});

/** The same about a period, and by calendar periods. */
const attributionInTime = (asked: TouchQuery, dialect: Dialect): Statements => {
  const inMonth: TouchQuery = { ...asked, period: 'month' };
  const byQuarter: TouchQuery = { ...asked, by: 'quarter' };
  return {
    'paths of a period': pathsQuery(inMonth, dialect),
    'hard rows of a period': hardRowsQuery(inMonth, dialect),
    'paths by period': pathsQuery(byQuarter, dialect),
    'credits by period': creditsQuery(byQuarter, dialect, ['linear'], settings),
    'credits of days': creditsQuery({ ...asked, period: days }, dialect, ['time_decay'], settings),
    'paths of days, of a part': pathsQuery(
      {
        ...asked,
        period: days,
        whole: { until: 1_767_225_600_000, names: ['names'], days: { first: 20_000, last: 20_400 } },
      },
      dialect,
    ),
  };
};

const days = { from: '2026-01-01', to: '2026-03-31' };

const orderLog: OrderQuery = {
  table: {
    name: ['shop', 'orders'],
    time: 'instant',
    zone: 'Europe/Berlin',
    conditions: [{ column: 'status', test: 'is', values: ['Paid', 'Refunded'] }],
  },
  columns: { customer: 'user_id', time: 'ordered_at', amount: 'total', orderId: 'order_id' },
  asOf: '2026-06-30',
};

const withoutAmounts = ({ columns: { customer, time }, ...asked }: OrderQuery): OrderQuery => ({
  ...asked,
  columns: { customer, time },
});

const orders = (asked: OrderQuery, dialect: Dialect, customer: string): Statements => ({
  patterns: patternsQuery(asked, dialect),
  'patterns without amounts': patternsQuery(withoutAmounts(asked), dialect),
  spend: spendQuery(asked, dialect, 200),
  'spend of each sum': spendQuery({ ...asked, asOf: null }, dialect, null),
  'cohorts by month': cohortsQuery(asked, dialect, 'month'),
  'cohorts by week': cohortsQuery(asked, dialect, 'week'),
  'scores by quantiles': rfmQuery(asked, dialect, 'quantiles'),
  'scores by ranks': rfmQuery(asked, dialect, 'ranks', [
    { customer, recency: 3, frequency: 2, monetary: 49.5 },
  ]),
  'hard orders': hardOrdersQuery(asked, dialect),
  check: orderCheckQuery(asked, dialect),
  'patterns of a period': patternsQuery({ ...asked, period: 'year' }, dialect),
  'hard orders of days': hardOrdersQuery({ ...asked, period: { from: '2026-01-01', to: null } }, dialect),
});

const signUps: WaitQuery = {
  table: {
    name: ['shop', 'signups'],
    time: 'clock',
    conditions: [{ column: 'status', test: 'filled', values: [] }],
  },
  columns: {
    start: 'signed_up',
    reached: 'first_order',
    lost: 'cancelled',
    until: 'observed_until',
    segment: 'plan',
  },
  asOf: null,
};

const waits = (asked: WaitQuery, dialect: Dialect): Statements => ({
  waits: waitsQuery(asked, dialect),
  'waits to a day': waitsQuery({ ...asked, asOf: '2026-06-30' }, dialect),
  check: waitCheckQuery(asked, dialect),
  'waits of a period': waitsQuery({ ...asked, period: 'quarter' }, dialect),
});

const actions: EventQuery = {
  table: {
    name: ['shop', 'actions'],
    time: 'clock',
    conditions: [{ column: 'status', test: 'filled', values: [] }],
  },
  columns: { customer: 'user_id', time: 'occurred_at', event: 'event', sequence: 'row_no' },
};

/** @param name of an event that makes a step. */
const ofEvents = (asked: EventQuery, dialect: Dialect, name: string): Statements => {
  const steps = [['Visit'], ['Sign-up', name], ['Order']];
  const { customer, time, event } = asked.columns;
  return {
    funnel: funnelQuery(asked, dialect, { steps, order: 'ordered', window: 7, startCounted: 'last' }),
    'funnel in any order': funnelQuery(asked, dialect, {
      steps,
      order: 'any',
      window: null,
      startCounted: 'first',
    }),
    transitions: transitionsQuery(asked, dialect, { length: null, top: 20 }),
    'transitions by position': transitionsQuery({ ...asked, columns: { customer, time, event } }, dialect, {
      length: 4,
      top: null,
    }),
    check: eventCheckQuery(asked, dialect),
    'names met': eventsMetQuery(asked, dialect, [name]),
    'funnel of a period': funnelQuery({ ...asked, period: 'month' }, dialect, {
      steps,
      order: 'ordered',
      window: 7,
      startCounted: 'first',
    }),
    'transitions of days': transitionsQuery({ ...asked, period: { from: null, to: '2026-03-31' } }, dialect, {
      length: null,
      top: 20,
    }),
  };
};

const conditionsOf = (one: string, other: string): RowCondition[] => [
  { column: other, test: 'is', values: [one] },
  { column: one, test: 'contains', values: [other] },
];

const families: Record<string, Family> = {
  attribution: {
    said: (dialect) => attribution(query, dialect, 'of all'),
    of: (one, other, dialect) =>
      attribution(
        {
          table: { name: [one, other], time: 'clock', conditions: conditionsOf(one, other) },
          columns: {
            customer: one,
            time: other,
            touchpoint: one,
            value: other,
            orderId: one,
            milestone: other,
            sequence: one,
          },
          policy: { ...query.policy, passOver: [one, other] },
        },
        dialect,
        other,
      ),
  },
  orders: {
    said: (dialect) => orders(orderLog, dialect, "O'Neil"),
    of: (one, other, dialect) =>
      orders(
        {
          table: { name: [one, other], time: 'instant', zone: one, conditions: conditionsOf(one, other) },
          columns: { customer: one, time: other, amount: one, orderId: other },
          asOf: null,
        },
        dialect,
        other,
      ),
  },
  waits: {
    said: (dialect) => waits(signUps, dialect),
    of: (one, other, dialect) =>
      waits(
        {
          table: { name: [one, other], time: 'instant', zone: other, conditions: conditionsOf(one, other) },
          columns: { start: one, reached: other, lost: one, until: other, segment: one },
          asOf: null,
        },
        dialect,
      ),
  },
  events: {
    said: (dialect) => ofEvents(actions, dialect, "Bob's"),
    of: (one, other, dialect) =>
      ofEvents(
        {
          table: { name: [one, other], time: 'instant', conditions: conditionsOf(one, other) },
          columns: { customer: one, time: other, event: one, sequence: other },
        },
        dialect,
        other,
      ),
  },
};

const folder = path.resolve(__dirname, '../fixtures/queries');
const cases = Object.keys(families).flatMap((family) => dialectIds.map((id) => [family, id] as const));

/** `UPDATE_STATEMENTS=1 npx jest test/queries` writes them anew. */
test.each(cases)('the statements of %s for %s are those that were looked at', (family, id) => {
  const said = Object.entries(families[family].said(dialects[id])).map(
    ([name, sql]) => `-- ${name}\n${sql};\n`,
  );
  const file = path.join(folder, `${family}.${id}.sql`);
  if (process.env.UPDATE_STATEMENTS) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, said.join('\n'));
  }
  expect(said.join('\n')).toBe(readFileSync(file, 'utf8'));
});

/** A statement without what stands in quotes, read as its engine reads it. */
function withoutQuoted(sql: string, { id }: Dialect): string {
  const hasBackslashes = ['redshift', 'snowflake', 'bigquery', 'spark', 'clickhouse'].includes(id);
  const text = hasBackslashes ? /'(?:[^'\\]|\\[^]|'')*'/g : /'(?:[^']|'')*'/g;
  const name = {
    bigquery: /`(?:[^`\\]|\\[^])*`/g,
    clickhouse: /`(?:[^`\\]|\\[^])*`/g,
    spark: /`(?:[^`]|``)*`/g,
  };
  const names = id in name ? name[id as keyof typeof name] : /"(?:[^"]|"")*"/g;
  // What comes first opens: a quote within the other kind of quotes is none.
  const both = new RegExp(`${text.source}|${names.source}`, 'g');
  return sql.replace(both, '?');
}

test.each(cases)('nothing that is named or written gets out of its quotes in %s for %s', (family, id) => {
  const dialect = dialects[id];
  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
    fc.constantFrom("'", '"', '`', '\\', "\\'", "''", "' OR 1 = 1 --", '\\`', "x'; DROP TABLE t; --"),
    fc
      .array(fc.constantFrom("'", '"', '`', '\\', ';', 'a'), { minLength: 1, maxLength: 6 })
      .map((all) => all.join('')),
  );
  const bare = (one: string, other: string) =>
    Object.values(families[family].of(one, other, dialect)).map((sql) => withoutQuoted(sql, dialect));
  const harmless = bare('a', 'b');
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(bare(one, other)).toEqual(harmless);
    }),
  );
});

test('what cannot be seen is refused in a name', () => {
  const name = ['shop', 'even\nts'];
  expect(() => pathsQuery({ ...query, table: { ...query.table, name } }, dialects.duckdb)).toThrow(
    RangeError,
  );
});

test('a limit that is neither a number nor a day is refused', () => {
  const conditions = [{ column: 'revenue', test: 'between' as const, values: ['1; DROP TABLE t', ''] }];
  expect(() => pathsQuery({ ...query, table: { ...query.table, conditions } }, dialects.duckdb)).toThrow(
    RangeError,
  );
});

test('an end of observation that is no day is refused', () => {
  expect(() => patternsQuery({ ...orderLog, asOf: '1; DROP TABLE t' }, dialects.duckdb)).toThrow(RangeError);
});

test('a day of a period that is none is refused', () => {
  const period = { from: '1; DROP TABLE t', to: null };
  expect(() => pathsQuery({ ...query, period }, dialects.duckdb)).toThrow(RangeError);
  expect(() => patternsQuery({ ...orderLog, period }, dialects.duckdb)).toThrow(RangeError);
});

test.each([
  ['no step', []],
  ['a step without an event', [['Visit'], []]],
  ['an event that is two steps', [['Visit'], ['Order', ' visit']]],
])('a funnel of %s is refused', (_, steps) => {
  const settings = { steps, order: 'ordered', window: null, startCounted: 'first' } as const;
  expect(() => funnelQuery(actions, dialects.duckdb, settings)).toThrow(RangeError);
});
