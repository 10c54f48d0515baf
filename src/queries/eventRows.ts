import { rowsThatCount } from './conditions';
import type { EventQuery } from './definition';
import type { Dialect } from './dialects';
import { customerKey, isId } from './names';
import { nameKeyOf, spellingsOf } from './spellings';
import { columns, type Step } from './statement';
import { momentOf, tableName, textIn } from './table';

/**
 * The events that count. `log_rows`: customer_id, ts (milliseconds), sequence_key where one is named, event_key, event_text.
 * `event_names`: what is shown for an event_key.
 */
export function eventRows({ table, columns: named }: EventQuery, dialect: Dialect): Step[] {
  const { customer, time, event, sequence } = named;
  return [
    [
      'source_rows',
      `
      SELECT
        ${textIn(customer, dialect)} AS customer_text,
        ${momentOf(time, table, dialect)} AS ts,
        ${sequence === undefined ? '' : `${dialect.quote(sequence)} AS sequence_key,`}
        NULLIF(${textIn(event, dialect)}, '') AS event_text
      FROM ${tableName(table, dialect)}
      ${rowsThatCount(table, dialect)}
      `,
    ],
    [
      'log_rows',
      `
      SELECT
        ${customerKey('customer_text', dialect)} AS customer_id,
        ${columns('ts', sequence !== undefined && 'sequence_key')},
        ${nameKeyOf('event_text', table, dialect)} AS event_key,
        event_text
      FROM source_rows
      WHERE ${isId('customer_text', dialect)} AND ts IS NOT NULL AND event_text IS NOT NULL
      `,
    ],
    ['event_names', spellingsOf('event', dialect)],
  ];
}
