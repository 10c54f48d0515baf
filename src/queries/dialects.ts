import { separator } from './headings';

/** What one engine writes otherwise than the others: all the difference there is between the texts for two of them. */
export interface Dialect {
  id: DialectId;
  /** As its makers call it. */
  name: string;
  /** Types that hold nothing as well. */
  double: string;
  integer: string;
  text: string;
  /** A name of the user's, whatever stands in it. Throws a RangeError where something cannot be seen. */
  quote: (name: string) => string;
  /** A text of the user's as a constant. */
  literal: (text: string) => string;
  /** Whole milliseconds since 1970 of a moment: of an instant as it is, of a clock without a zone as if it were UTC. */
  milliseconds: (moment: string, isInstant: boolean) => string;
  /** The first moment of a day. */
  startOf: (day: string) => string;
  /** What the clocks of a zone show at a moment that names its own; `zone` is a constant. */
  clockIn: (moment: string, zone: string) => string;
  /** A text in small letters, of every alphabet. */
  lower: (text: string) => string;
  /** A text by its bytes, so that every engine sorts alike. */
  inBytes: (text: string) => string;
  /** Whether a text holds another. */
  contains: (text: string, part: string) => string;
  /** The names of the rows of a group in the order of a column of whole numbers, ' > ' between them; empty without any. */
  path: (name: string, place: string) => string;
  /** What stands behind the statement. */
  end: string;
}

export const dialectIds = [
  'duckdb',
  'postgresql',
  'redshift',
  'snowflake',
  'bigquery',
  'spark',
  'trino',
  'clickhouse',
] as const;
export type DialectId = (typeof dialectIds)[number];

/** Line breaks and the like stand in no name that anybody typed, and would stand in the way of reading a statement. */
function visible(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(text))
    throw new RangeError(`${JSON.stringify(text)} has a character that cannot be seen.`);
  return text;
}

const inDoubleQuotes = (name: string): string => `"${visible(name).replaceAll('"', '""')}"`;
const inBackticks = (name: string): string => `\`${visible(name).replaceAll('`', '``')}\``;
const inEscapedBackticks = (name: string): string => `\`${visible(name).replace(/[\\`]/g, '\\$&')}\``;

const doubled = (text: string): string => `'${visible(text).replaceAll("'", "''")}'`;
/** For engines in which a backslash means something within a text. */
const doubledAndEscaped = (text: string): string => doubled(text.replaceAll('\\', '\\\\'));
const escaped = (text: string): string => `'${visible(text).replace(/[\\']/g, '\\$&')}'`;

const position = (text: string, part: string): string => `POSITION(${part} IN ${text}) > 0`;
const listAggregate = (name: string, place: string): string =>
  `COALESCE(LISTAGG(${name}, '${separator}') WITHIN GROUP (ORDER BY ${place}), '')`;
const stringAggregate = (name: string, place: string): string =>
  `COALESCE(STRING_AGG(${name}, '${separator}' ORDER BY ${place}), '')`;

const standard = {
  double: 'DOUBLE PRECISION',
  integer: 'BIGINT',
  quote: inDoubleQuotes,
  literal: doubled,
  startOf: (day: string) => `CAST(${day} AS TIMESTAMP)`,
  clockIn: (moment: string, zone: string) => `${moment} AT TIME ZONE ${zone}`,
  lower: (text: string) => `LOWER(${text})`,
  inBytes: (text: string) => text,
  contains: position,
  end: '',
};

export const dialects: Readonly<Record<DialectId, Dialect>> = {
  duckdb: {
    ...standard,
    id: 'duckdb',
    name: 'DuckDB',
    text: 'VARCHAR',
    double: 'DOUBLE',
    milliseconds: (moment) => `EPOCH_MS(${moment})`,
    path: stringAggregate,
  },
  postgresql: {
    ...standard,
    id: 'postgresql',
    name: 'PostgreSQL',
    text: 'TEXT',
    milliseconds: (moment) => `CAST(FLOOR(EXTRACT(EPOCH FROM ${moment}) * 1000) AS BIGINT)`,
    // Else by the rules of the database's language.
    inBytes: (text) => `${text} COLLATE "C"`,
    path: stringAggregate,
  },
  redshift: {
    ...standard,
    id: 'redshift',
    name: 'Amazon Redshift',
    // Without a length it is cut at 256 bytes.
    text: 'VARCHAR(65535)',
    literal: doubledAndEscaped,
    milliseconds: (moment) => `CAST(DATEDIFF(ms, TIMESTAMP '1970-01-01', ${moment}) AS BIGINT)`,
    path: listAggregate,
  },
  snowflake: {
    ...standard,
    id: 'snowflake',
    name: 'Snowflake',
    text: 'VARCHAR',
    literal: doubledAndEscaped,
    milliseconds: (moment) => `DATE_PART(EPOCH_MILLISECOND, ${moment})`,
    clockIn: (moment, zone) => `CAST(CONVERT_TIMEZONE(${zone}, ${moment}) AS TIMESTAMP_NTZ)`,
    path: listAggregate,
  },
  bigquery: {
    ...standard,
    id: 'bigquery',
    name: 'Google BigQuery',
    double: 'FLOAT64',
    integer: 'INT64',
    text: 'STRING',
    quote: inEscapedBackticks,
    literal: escaped,
    milliseconds: (moment) => `UNIX_MILLIS(TIMESTAMP(${moment}))`,
    clockIn: (moment, zone) => `DATETIME(${moment}, ${zone})`,
    contains: (text, part) => `STRPOS(${text}, ${part}) > 0`,
    path: stringAggregate,
  },
  spark: {
    ...standard,
    id: 'spark',
    name: 'Databricks and Spark',
    double: 'DOUBLE',
    text: 'STRING',
    quote: inBackticks,
    literal: escaped,
    // A clock without a zone is taken for one of the session's.
    milliseconds: (moment, isInstant) =>
      isInstant
        ? `UNIX_MILLIS(${moment})`
        : `UNIX_MILLIS(FROM_UTC_TIMESTAMP(CAST(${moment} AS TIMESTAMP), CURRENT_TIMEZONE()))`,
    clockIn: (moment, zone) =>
      `CONVERT_TIMEZONE(CURRENT_TIMEZONE(), ${zone}, CAST(${moment} AS TIMESTAMP_NTZ))`,
    path: (name, place) =>
      `ARRAY_JOIN(TRANSFORM(ARRAY_SORT(COLLECT_LIST(CASE WHEN ${name} IS NOT NULL THEN STRUCT(${place} AS at, ${name} AS name) END)), step -> step.name), '${separator}')`,
  },
  trino: {
    ...standard,
    id: 'trino',
    name: 'Trino and Athena',
    double: 'DOUBLE',
    text: 'VARCHAR',
    milliseconds: (moment, isInstant) =>
      `DATE_DIFF('millisecond', ${isInstant ? 'FROM_UNIXTIME(0)' : "TIMESTAMP '1970-01-01 00:00:00.000'"}, ${moment})`,
    clockIn: (moment, zone) => `CAST(${moment} AT TIME ZONE ${zone} AS TIMESTAMP(3))`,
    path: listAggregate,
  },
  clickhouse: {
    ...standard,
    id: 'clickhouse',
    name: 'ClickHouse',
    double: 'Nullable(Float64)',
    integer: 'Nullable(Int64)',
    text: 'Nullable(String)',
    quote: inEscapedBackticks,
    literal: escaped,
    milliseconds: (moment) => `toUnixTimestamp64Milli(toDateTime64(${moment}, 3, 'UTC'))`,
    // Where there is no moment the text is empty.
    clockIn: (moment, zone) => `toDateTime64OrNull(formatDateTime(${moment}, '%F %T.%f', ${zone}), 3, 'UTC')`,
    // The other one knows 26 letters.
    lower: (text) => `lowerUTF8(${text})`,
    startOf: (day) => day,
    contains: (text, part) => `position(${text}, ${part}) > 0`,
    path: (name, place) =>
      `arrayStringConcat(arrayMap(step -> tupleElement(step, 2), arraySort(groupArrayIf((${place}, assumeNotNull(${name})), ${name} IS NOT NULL))), '${separator}')`,
    // Else what an outer join does not find is 0 or an empty text, and a sum called as its column is summed up again.
    end: 'SETTINGS join_use_nulls = 1, prefer_column_name_to_alias = 1',
  },
};
