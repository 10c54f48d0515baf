import { describedColumns, holdingOf, nameParts } from '../../src/reading/describedColumns';

/** Columns of warehouses, as they are typed and as their engines tell them. */

test.each<[string, string]>([
  ['names with commas', 'customer, at,touchpoint'],
  ['names below each other', 'customer\nat\n\ntouchpoint\n'],
  ['a name twice', 'customer, at, customer, touchpoint'],
  [
    'DESCRIBE TABLE of Snowflake',
    'name\ttype\tkind\tnull?\ncustomer\tVARCHAR(16)\tCOLUMN\tY\nat\tTIMESTAMP_NTZ(9)\tCOLUMN\tY\ntouchpoint\tVARCHAR\tCOLUMN\tY',
  ],
  [
    'psql',
    `                Table "public.touches"
   Column   |            Type             | Collation | Nullable | Default
------------+-----------------------------+-----------+----------+---------
 customer   | text                        |           | not null |
 at         | timestamp without time zone |           |          |
 touchpoint | text                        |           |          |
Indexes:
    "touches_pkey" PRIMARY KEY, btree (customer)`,
  ],
  [
    'DESCRIBE of DuckDB',
    `┌─┐
column_name,column_type,null
customer | VARCHAR | YES
at | TIMESTAMP | YES
touchpoint | VARCHAR | YES`.replace('┌─┐\n', ''),
  ],
  [
    'CREATE TABLE',
    'CREATE TABLE "shop"."touches" (\n  "customer" VARCHAR(16) NOT NULL,\n  at TIMESTAMP,\n  touchpoint VARCHAR DEFAULT \'x\'\n);',
  ],
  [
    'a schema of BigQuery',
    '[{"name":"customer","type":"STRING"},{"name":"at","type":"DATETIME","mode":"NULLABLE"},{"name":"touchpoint","type":"STRING"}]',
  ],
  [
    'Spark',
    '+----------+---------+-------+\n|  col_name|data_type|comment|\n+----------+---------+-------+\n|  customer|   string|   NULL|\n|        at|timestamp_ntz|NULL|\n|touchpoint|   string|   NULL|\n+----------+---------+-------+',
  ],
])('%s', (_, pasted) => {
  const columns = describedColumns(pasted);
  expect(columns.map(({ name }) => name)).toEqual(['customer', 'at', 'touchpoint']);
  const types = columns.map(({ type }) => holdingOf(type, 'duckdb'));
  if (types.some((type) => type !== null)) expect(types).toEqual(['text', 'clock', 'text']);
});

test('names in marks, with blanks and points', () => {
  expect(describedColumns('"Order date" DATE, `unit price` NUMERIC(10, 2), plain')).toEqual([
    { name: 'Order date', type: 'DATE' },
    { name: 'unit price', type: 'NUMERIC(10, 2)' },
    { name: 'plain', type: '' },
  ]);
  expect(nameParts('shop.events')).toEqual(['shop', 'events']);
  expect(nameParts('"My ""Shop""".events')).toEqual(['My "Shop"', 'events']);
  expect(nameParts('`my-project.marketing.touches`')).toEqual(['my-project', 'marketing', 'touches']);
  expect(nameParts(' [dbo].[a.b] ')).toEqual(['dbo', 'a.b']);
  expect(nameParts('')).toEqual([]);
});

test.each([
  ['TIMESTAMP', 'bigquery', 'instant'],
  ['DATETIME', 'bigquery', 'clock'],
  ['timestamp', 'spark', 'instant'],
  ['timestamp_ntz', 'spark', 'clock'],
  ['TIMESTAMP_TZ(9)', 'snowflake', 'instant'],
  ['TIMESTAMP_LTZ', 'snowflake', 'instant'],
  ['TIMESTAMP_NTZ(9)', 'snowflake', 'clock'],
  ['timestamp with time zone', 'postgresql', 'instant'],
  ['timestamptz', 'redshift', 'instant'],
  ['timestamp(3) without time zone', 'trino', 'clock'],
  ["DateTime64(3, 'UTC')", 'clickhouse', 'instant'],
  ['Nullable(Date)', 'clickhouse', 'date'],
  ['DATE', 'snowflake', 'date'],
  ['NUMBER(38,2)', 'snowflake', 'number'],
  ['boolean', 'postgresql', 'truth'],
  ['VARIANT', 'snowflake', null],
  ['', 'snowflake', null],
] as const)('%s of %s holds %s', (type, dialect, expected) => {
  expect(holdingOf(type, dialect)).toBe(expected);
});
