import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {
  checkQuery,
  creditModels,
  creditsQuery,
  type Dialect,
  dialectIds,
  dialects,
  hardRowsQuery,
  pathsQuery,
  type TouchQuery,
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

const all = (asked: TouchQuery, dialect: Dialect): Record<string, string> => ({
  paths: pathsQuery(asked, dialect),
  credits: creditsQuery(asked, dialect, creditModels, settings),
  'hard rows': hardRowsQuery(asked, dialect),
  check: checkQuery(asked, dialect),
});

const folder = path.resolve(__dirname, '../fixtures/queries');

/** `UPDATE_STATEMENTS=1 npx jest test/queries` writes them anew. */
test.each(dialectIds)('the statements for %s are those that were looked at', (id) => {
  const said = Object.entries(all(query, dialects[id])).map(([name, sql]) => `-- ${name}\n${sql};\n`);
  const file = path.join(folder, `attribution.${id}.sql`);
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

test.each(dialectIds)('nothing that is named or written gets out of its quotes in %s', (id) => {
  const dialect = dialects[id];
  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
    fc.constantFrom("'", '"', '`', '\\', "\\'", "''", "' OR 1 = 1 --", '\\`', "x'; DROP TABLE t; --"),
    fc
      .array(fc.constantFrom("'", '"', '`', '\\', ';', 'a'), { minLength: 1, maxLength: 6 })
      .map((all) => all.join('')),
  );
  const asked = (one: string, other: string): TouchQuery => ({
    table: {
      name: [one, other],
      time: 'clock',
      conditions: [
        { column: other, test: 'is', values: [one] },
        { column: one, test: 'contains', values: [other] },
      ],
    },
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
  });
  const bare = (one: string, other: string) =>
    Object.values(all(asked(one, other), dialect)).map((sql) => withoutQuoted(sql, dialect));
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
