import { conditionText } from './conditions';
import type { LogTable, TouchQuery } from './definition';
import type { Dialect } from './dialects';
import { customerKey, isId } from './names';
import { columns, type Step, where } from './statement';

/** The table by its name. */
export const tableName = ({ name }: LogTable, { quote }: Dialect): string => name.map(quote).join('.');

/** Whole milliseconds of the moments in a column: of the instant where they name a zone, else of their clock. */
export function momentOf(column: string, { time }: LogTable, dialect: Dialect): string {
  const cell = dialect.quote(column);
  return dialect.milliseconds(time === 'date' ? dialect.startOf(cell) : cell, time === 'instant');
}

/** By what the rows of a customer in `log_rows` are put in order: in one moment transactions come after the touches. */
export const rowOrder = ({ columns: { sequence } }: TouchQuery, { inBytes }: Dialect): string =>
  columns(
    'ts',
    sequence !== undefined && 'sequence_key',
    'CASE WHEN touch_key IS NULL THEN 1 ELSE 0 END',
    inBytes('touch_key'),
  );

/** By what the touches of one moment are put in order; the columns are those of `tieColumns`. */
export const tieOrder = ({ columns: { sequence, milestone } }: TouchQuery, { inBytes }: Dialect): string =>
  milestone === undefined
    ? columns(sequence !== undefined && 'sequence_key', inBytes('touch_key'))
    : 'touch_no';

/** What a touch is, with what puts those of one moment in order. Milestones are reached at touches by their number. */
export const tieColumns = ({ columns: { sequence, milestone } }: TouchQuery, table = ''): string =>
  columns(
    milestone !== undefined && `${table}touch_no`,
    milestone === undefined && sequence !== undefined && `${table}sequence_key`,
    `${table}touch_key`,
  );

/**
 * The rows of the log that count. `log_rows`: customer_id, ts (milliseconds), sequence_key where one is named, touch_key and
 * touch_text (NULL: no touch), amount (0: no transaction), order_text ('': none), milestone (0, 1 lead, 2 opportunity).
 * `touch_names`: what is shown for a touch_key, its most frequent spelling, of equals the first by its bytes.
 */
export function touchRows(query: TouchQuery, dialect: Dialect): Step[] {
  const { table, columns: named } = query;
  const { quote, double, text } = dialect;
  const cell = (column: string) => `TRIM(CAST(${quote(column)} AS ${text}))`;
  const { value, orderId, milestone, sequence } = named;
  const reached = milestone === undefined ? '0' : milestoneOf(`LOWER(${cell(milestone)})`);
  const { conditions = [], isSpellingKept = false } = table;
  return [
    [
      'source_rows',
      `
      SELECT
        ${cell(named.customer)} AS customer_text,
        ${momentOf(named.time, table, dialect)} AS ts,
        ${sequence === undefined ? '' : `${quote(sequence)} AS sequence_key,`}
        NULLIF(${cell(named.touchpoint)}, '') AS touch_text,
        ${value === undefined ? `CAST(0 AS ${double})` : `COALESCE(CAST(${quote(value)} AS ${double}), 0)`} AS amount,
        ${orderId === undefined ? "''" : `COALESCE(${cell(orderId)}, '')`} AS order_text,
        ${reached} AS milestone
      FROM ${tableName(table, dialect)}
      ${where(...conditions.map((each) => conditionText(each, dialect)))}
      `,
    ],
    [
      'log_rows',
      `
      SELECT
        ${customerKey('customer_text')} AS customer_id,
        ${columns('ts', sequence !== undefined && 'sequence_key')},
        ${isSpellingKept ? 'touch_text' : 'LOWER(touch_text)'} AS touch_key,
        touch_text, amount, order_text, milestone
      FROM source_rows
      WHERE ${isId('customer_text', dialect)} AND ts IS NOT NULL
        AND (touch_text IS NOT NULL OR amount <> 0 OR milestone <> 0)
      `,
    ],
    [
      'touch_names',
      `
      SELECT touch_key, touch_text AS touch_name
      FROM (
        SELECT touch_key, touch_text,
          ROW_NUMBER() OVER (PARTITION BY touch_key ORDER BY COUNT(*) DESC, ${dialect.inBytes('touch_text')}) AS spelling
        FROM log_rows
        WHERE touch_key IS NOT NULL
        GROUP BY touch_key, touch_text
      ) spellings
      WHERE spelling = 1
      `,
    ],
  ];
}

const milestoneOf = (name: string): string =>
  `CASE ${name} WHEN 'lead' THEN 1 WHEN 'opportunity' THEN 2 ELSE 0 END`;
