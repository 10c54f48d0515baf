import { rowsThatCount } from './conditions';
import { dayOf } from './days';
import type { EventQuery, QueryPeriod } from './definition';
import type { Dialect } from './dialects';
import { customerKey, isId } from './names';
import { periodDaySteps } from './periodDays';
import { nameKeyOf, spellingsOf } from './spellings';
import { columns, type Step } from './statement';
import { clockOf, momentOf, tableName, textIn } from './table';

/**
 * The events that count. `log_rows`: customer_id, ts (milliseconds), sequence_key where one is named, event_key, event_text, and, where
 * there is a period, is_in_period. `event_names`: what is shown for an event_key.
 */
export function eventRows({ table, columns: named, period }: EventQuery, dialect: Dialect): Step[] {
  const { customer, time, event, sequence } = named;
  return [
    [
      'source_rows',
      `
      SELECT
        ${textIn(customer, dialect)} AS customer_text,
        ${momentOf(time, table, dialect)} AS ts,
        ${sequence === undefined ? '' : `${dialect.quote(sequence)} AS sequence_key,`}
        ${columns(`NULLIF(${textIn(event, dialect)}, '') AS event_text`, period !== undefined && `${dayOf(clockOf(time, table, dialect), dialect)} AS day`)}
      FROM ${tableName(table, dialect)}
      ${rowsThatCount(table, dialect)}
      `,
    ],
    [
      period === undefined ? 'log_rows' : 'read_rows',
      `
      SELECT
        ${customerKey('customer_text', dialect)} AS customer_id,
        ${columns('ts', sequence !== undefined && 'sequence_key')},
        ${nameKeyOf('event_text', table, dialect)} AS event_key,
        ${columns('event_text', period !== undefined && 'day')}
      FROM source_rows
      WHERE ${isId('customer_text', dialect)} AND ts IS NOT NULL AND event_text IS NOT NULL
      `,
    ],
    ...(period === undefined ? [] : inPeriod(period, dialect)),
    ['event_names', spellingsOf('event', dialect)],
  ];
}

const inPeriod = (period: QueryPeriod, dialect: Dialect): Step[] => [
  ['seen_days', 'SELECT MIN(day) AS seen_first, MAX(day) AS seen_last FROM read_rows'],
  ...periodDaySteps(period, dialect),
  [
    'log_rows',
    `
    SELECT r.*, CASE WHEN r.day >= p.first_day AND r.day <= p.last_day THEN 1 ELSE 0 END AS is_in_period
    FROM read_rows r CROSS JOIN period_days p
    `,
  ],
];
