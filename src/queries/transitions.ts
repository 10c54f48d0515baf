import type { EventQuery } from './definition';
import type { Dialect } from './dialects';
import { eventRows } from './eventRows';
import { medianSteps } from './medians';
import { countedDays } from './periodDays';
import { columns, statement } from './statement';

/**
 * The ways customers go from one event to the next, as `transitions` counts them: the two events, customers who went the way, and the
 * median of milliseconds between, the first time each did. Most customers first; what is not among the `top` is one row without
 * names, in which each customer counts once for each way. Events of one moment have no order in a warehouse: a sequence puts them in
 * one, else their names by their bytes. Of a period the ways that begin in it count; two columns more tell its days.
 *
 * @param length only the first so many events of each customer, 2 or more, and one way at another position, counted from 1, is
 *   another; `null`: all of them, whatever the position.
 * @param top how many to keep apart; `null`: all.
 */
export function transitionsQuery(
  query: EventQuery,
  dialect: Dialect,
  { length, top }: { length: number | null; top: number | null },
): string {
  const { inBytes, integer } = dialect;
  const hasSequence = query.columns.sequence !== undefined;
  const inPeriod = query.period !== undefined && 'is_in_period';
  const position = length !== null && 'position_no';
  const way = columns(position, 'from_key', 'to_key');
  const kept = top ?? Number.MAX_SAFE_INTEGER;
  const named = (key: string, name: string) => `CASE WHEN slot <= ${kept} THEN ${key} END AS ${name}`;
  return statement(
    [
      ...eventRows(query, dialect),
      [
        'placed',
        `
        SELECT ${columns('customer_id', `CAST(ts AS ${integer}) AS ts`, 'event_key', inPeriod)},
          ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY ${columns('ts', hasSequence && 'sequence_key', inBytes('event_key'))}) AS place
        FROM log_rows
        `,
      ],
      [
        'pairs',
        `
        SELECT ${columns('customer_id', 'place AS position_no', 'event_key AS from_key', inPeriod)},
          LEAD(event_key) OVER (PARTITION BY customer_id ORDER BY place) AS to_key,
          LEAD(ts) OVER (PARTITION BY customer_id ORDER BY place) - ts AS wait
        FROM placed
        `,
      ],
      [
        'times',
        `
        SELECT ${way}, wait, ROW_NUMBER() OVER (PARTITION BY customer_id, ${way} ORDER BY position_no) AS time_no
        FROM pairs
        WHERE to_key IS NOT NULL${length === null ? '' : ` AND position_no < ${length}`}${inPeriod ? ' AND is_in_period = 1' : ''}
        `,
      ],
      ['ways', `SELECT ${way}, wait FROM times WHERE time_no = 1`],
      ['way_counts', `SELECT ${way}, COUNT(*) AS customers FROM ways GROUP BY ${way}`],
      [
        'way_slots',
        `
        SELECT ${way.replace(/\w+/g, 'c.$& AS $&')}, f.event_name AS from_event, t.event_name AS to_event,
          ROW_NUMBER() OVER (ORDER BY ${columns('c.customers DESC', position && `c.${position}`, inBytes('f.event_name'), inBytes('t.event_name'))}) AS way_no
        FROM way_counts c JOIN event_names f ON f.event_key = c.from_key JOIN event_names t ON t.event_key = c.to_key
        `,
      ],
      [
        'slots',
        `
        SELECT ${columns(position, 'from_key', 'to_key', 'from_event', 'to_event')}, CASE WHEN way_no <= ${kept} THEN way_no ELSE ${kept} + 1 END AS slot
        FROM way_slots
        `,
      ],
      [
        'slot_waits',
        `
        SELECT s.slot AS slot, w.wait AS wait
        FROM ways w JOIN slots s ON s.from_key = w.from_key AND s.to_key = w.to_key${position ? ` AND s.${position} = w.${position}` : ''}
        `,
      ],
      ...medianSteps({ medians: 'slot_medians', of: 'slot_waits', key: 'slot', value: 'wait' }, dialect),
      ['slot_counts', 'SELECT slot, COUNT(*) AS customers FROM slot_waits GROUP BY slot'],
      [
        'slot_names',
        `
        SELECT DISTINCT slot AS named_slot, ${columns(position && named(position, 'way_position'), named('from_event', 'from_event'), named('to_event', 'to_event'))}
        FROM slots
        `,
      ],
    ],
    `
    SELECT ${columns(position && 'n.way_position AS position_no', 'n.from_event AS from_event', 'n.to_event AS to_event', 'c.customers AS customers', 'm.wait AS wait', ...(inPeriod ? countedDays('period_days') : []))}
    FROM slot_names n JOIN slot_counts c ON c.slot = n.named_slot JOIN slot_medians m ON m.slot = n.named_slot
    ORDER BY n.named_slot
    `,
    dialect,
  );
}
