import type { EventQuery } from './definition';
import type { Dialect } from './dialects';
import { eventRows } from './eventRows';
import { texts } from './names';
import { keyOfName } from './spellings';
import { columns, statement } from './statement';

/** What the log is, in one row: rows, rows that count, and moments of a customer in which several events are put in order by their names alone. */
export const eventCheckQuery = (query: EventQuery, dialect: Dialect): string =>
  statement(
    [
      ...eventRows(query, dialect),
      [
        'ties',
        `
        SELECT customer_id, ts
        FROM log_rows
        GROUP BY ${columns('customer_id', 'ts', query.columns.sequence !== undefined && 'sequence_key')}
        HAVING COUNT(DISTINCT event_key) > 1
        `,
      ],
    ],
    `
    SELECT
      (SELECT COUNT(*) FROM source_rows) AS row_count,
      (SELECT COUNT(*) FROM log_rows) AS rows_used,
      (SELECT COUNT(*) FROM ties) AS tied_moments
    `,
    dialect,
  );

/** Which of some names events bear, by their `keyOfName`: one that none bears is a mistyped one. */
export const eventsMetQuery = (query: EventQuery, dialect: Dialect, names: readonly string[]): string =>
  statement(
    eventRows(query, dialect),
    `
    SELECT DISTINCT event_key AS name_key
    FROM log_rows
    WHERE event_key IN (${texts(
      names.map((name) => keyOfName(name, query.table)),
      dialect,
    )})
    `,
    dialect,
  );
