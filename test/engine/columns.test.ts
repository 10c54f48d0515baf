import { columnOf, readInto, widened } from '../../src/engine/columns';

/** How the columns of several files become one. */

const both = (one: string, other: string) => {
  const { kind, type } = widened(columnOf('a', one), columnOf('A', other));
  return `${kind} ${type}`;
};

test.each([
  ['BIGINT', 'BIGINT', 'number BIGINT'],
  ['INTEGER', 'BIGINT', 'number INTEGER'],
  ['BIGINT', 'DOUBLE', 'number DOUBLE'],
  ['BIGINT', 'DECIMAL(10,2)', 'number DOUBLE'],
  ['BIGINT', 'UBIGINT', 'number HUGEINT'],
  ['DATE', 'TIMESTAMP', 'clock TIMESTAMP'],
  ['TIMESTAMP', 'TIMESTAMP_NS', 'clock TIMESTAMP'],
  ['TIMESTAMP', 'TIMESTAMP WITH TIME ZONE', 'text VARCHAR'],
  ['TIMESTAMP WITH TIME ZONE', 'TIMESTAMP', 'text VARCHAR'],
  ['DOUBLE', 'VARCHAR', 'text VARCHAR'],
  ['BOOLEAN', 'BIGINT', 'text VARCHAR'],
  ['VARCHAR', 'STRUCT(a INTEGER)', 'text VARCHAR'],
])('%s and %s are %s', (one, other, expected) => {
  expect(both(one, other)).toBe(expected);
});

test('a column in which nothing stands takes the type of the other, and keeps the first name', () => {
  const empty = { ...columnOf('Note', 'VARCHAR'), isEmpty: true as const };
  expect(widened(empty, columnOf('NOTE', 'DOUBLE'))).toEqual(columnOf('Note', 'DOUBLE'));
  expect(widened(columnOf('NOTE', 'DOUBLE'), empty)).toEqual(columnOf('NOTE', 'DOUBLE'));
});

test('moments with a zone are kept as those of UTC, or as the text they are', () => {
  const zoned = columnOf('at', 'TIMESTAMP WITH TIME ZONE');
  expect(readInto(zoned, zoned)).toBe('CAST(MAKE_TIMESTAMP(EPOCH_US("at")) AS TIMESTAMP)');
  expect(readInto(zoned, columnOf('at', 'VARCHAR'))).toBe('CAST("at" AS VARCHAR)');
  expect(readInto(columnOf('a', 'BIGINT'), columnOf('a', 'BIGINT'))).toBe('"a"');
});
