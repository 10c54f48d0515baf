import { amountIn } from './amounts';
import { rowsThatCount } from './conditions';
import type { TouchQuery } from './definition';
import type { Dialect } from './dialects';
import { customerKey, isId } from './names';
import { nameKeyOf, spellingsOf } from './spellings';
import { onceRows } from './onceAnOrder';
import { columns, type Step } from './statement';
import { clockColumn, dayColumns, hasClock, hasParts, partSteps } from './timeParts';
import { momentOf, partsOfName, tableName, textIn } from './table';

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
 * touch_text (NULL: no touch), amount (0: no transaction), order_text ('': none), milestone (0, 1 lead, 2 opportunity), and, where
 * they are told apart by time, clock (if that shows something else than ts), day and part_no.
 * `touch_names`: what is shown for a touch_key, its most frequent spelling, of equals the first by its bytes.
 */
export function touchRows(query: TouchQuery, dialect: Dialect): Step[] {
  const { table, columns: named } = query;
  const { quote, double } = dialect;
  const cell = (column: string) => textIn(column, dialect);
  const { value, orderId, milestone, sequence } = named;
  const isOnce = orderId !== undefined && query.isAmountOfOrder === true;
  const amount = isOnce ? 'own_amount AS amount' : 'amount';
  const reached = milestone === undefined ? '0' : milestoneOf(`LOWER(${cell(milestone)})`);
  return [
    [
      'source_rows',
      `
      SELECT
        ${cell(named.customer)} AS customer_text,
        ${momentOf(named.time, table, dialect)} AS ts,
        ${sequence === undefined ? '' : `${quote(sequence)} AS sequence_key,`}
        NULLIF(${cell(named.touchpoint)}, '') AS touch_text,
        ${value === undefined ? `CAST(0 AS ${double})` : `COALESCE(${amountIn(value, query.amount ?? {}, dialect)}, 0)`} AS amount,
        ${orderId === undefined ? "''" : `COALESCE(${cell(orderId)}, '')`} AS order_text,
        ${columns(`${reached} AS milestone`, hasClock(query) && clockColumn(query, dialect))}
      FROM ${tableName(table, dialect)}
      ${rowsThatCount(table, dialect)}
      `,
    ],
    ...(isOnce ? [onceRows] : []),
    [
      hasParts(query) ? 'read_rows' : 'log_rows',
      `
      SELECT
        ${customerKey('customer_text', dialect)} AS customer_id,
        ${columns('ts', sequence !== undefined && 'sequence_key')},
        ${nameKeyOf('touch_text', table, dialect)} AS touch_key,
        ${columns('touch_text', amount, 'order_text', 'milestone', dayColumns(query, dialect))}
      FROM ${isOnce ? 'once_rows' : 'source_rows'}
      WHERE ${isId('customer_text', dialect)} AND ts IS NOT NULL
        AND (touch_text IS NOT NULL OR ${isOnce ? 'own_amount' : 'amount'} <> 0 OR milestone <> 0)
      `,
    ],
    ...partSteps(query, dialect),
    ['touch_names', namesOf(query, dialect)],
  ];
}

const namesOf = ({ whole }: TouchQuery, dialect: Dialect): string =>
  whole === undefined
    ? spellingsOf('touch', dialect)
    : `SELECT touch_key, touch_name FROM ${partsOfName(whole.names, dialect)}`;

const milestoneOf = (name: string): string =>
  `CASE ${name} WHEN 'lead' THEN 1 WHEN 'opportunity' THEN 2 ELSE 0 END`;
