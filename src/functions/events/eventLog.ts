import {
  columnOf,
  dataRows,
  type EventColumn,
  EventLogBuilder,
  type EventNames,
  invalid,
  isBlankKey,
  mayBeMoment,
  problemError,
  requireSameLength,
} from '../../cells';
import type { EventLog } from '../../analytics/events/eventLog';
import { groupByCustomer, type Groups } from '../../analytics/numerics/groupByCustomer';
import { type AnswerOfNames, refuseManyNames } from '../answerSize';
import { range } from '../arguments';
import { ContentCache } from '../contentCache';
import { type Reading, readingKey } from '../settings/reading';
import { zeroIsBlankIn } from '../zeros';

/** The arguments that pass a log of events. */
export const eventArguments = [
  range('customer', 'Customer of each row: a column of ids.'),
  range('time', 'Time of each row: Excel dates, or ISO text such as 2026-03-01 14:30.'),
  range('event', 'Name of the event of each row.'),
] as const;

/** A log and its rows by customer and time. */
export interface ReadEvents {
  log: EventLog;
  groups: Groups;
  /** Where each row of the log stands in the ranges. */
  place: Int32Array;
}

const recentEvents = new ContentCache<ReadEvents>(4, 4_000_000);

/**
 * Reads a log of events, or throws the error that names the first bad row. The same ranges are read once.
 *
 * @param asked the events the call asks for.
 * @param answerOf the answer to the call, where it grows with the events.
 */
export function readEvents(
  customer: unknown,
  time: unknown,
  event: unknown,
  column: EventColumn = { name: 'event', mayBeBlank: true },
  asked: readonly unknown[] = [],
  reading: Reading = {},
  answerOf: (names: EventNames) => AnswerOfNames | null = () => null,
): ReadEvents {
  const key = `${column.name} ${asked.includes(0)} ${readingKey(reading)}`;
  const known = recentEvents.find([customer, time, event, key]);
  if (known) return known;
  const columns = [columnOf(customer, 'customer'), columnOf(time, 'time'), columnOf(event, column.name)];
  requireSameLength(columns);
  const due = [{ column: columns[1], accepts: mayBeMoment }];
  const { first, end } = dataRows(columns, due, isBlankKey);
  const [customers, times, events] = columns.map(({ cells }) => cells);
  const builder = new EventLogBuilder(end - first, column, {
    ...reading,
    zeroIsBlankIn: zeroIsBlankIn(
      [
        { column: columns[0], isNeverEmpty: true },
        { column: columns[2], isNeverEmpty: !column.mayBeBlank },
      ],
      { columns, dates: [columns[1]], named: asked, first },
    ),
  });
  const ahead = builder.customersAhead(customers, end);
  const eventsAhead = builder.eventsAhead(events, end);
  const refuseMany = refuseManyNames(builder.names.events, answerOf(builder.names));
  const place: number[] = [];
  for (let row = first; row < end; row++) {
    refuseMany();
    const before = builder.length;
    const problem = builder.add(
      customers[row],
      times[row],
      events[row],
      row + 1,
      undefined,
      ahead.at(row),
      eventsAhead.at(row),
    );
    if (problem) throw problemError(problem, row + 1);
    if (builder.length > before) place.push(row);
  }
  if (builder.length === 0) throw invalid(`The ranges customer, time and ${column.name} hold no data.`);
  const { problems, ...log } = builder.build();
  if (problems.length > 0) throw problemError(problems[0], problems[0].row);
  const read = { log, groups: groupByCustomer(log), place: Int32Array.from(place) };
  recentEvents.keep([...columns.map(({ cells }) => cells), [key]], read);
  return read;
}
