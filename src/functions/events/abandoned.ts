import { millisecondsPerDay, notAvailable, toSerial } from '../../cells';
import { abandoned as abandonedOf, type Abandoned } from '../../analytics/events/abandoned';
import type { EventLog } from '../../analytics/events/eventLog';
import { clockOf } from '../../analytics/numerics/groupByCustomer';
import { number } from '../arguments';
import { customerCell } from '../customerCell';
import { declareFunction } from '../declaration';
import { settingsArgument } from '../settings/argument';
import { formerText } from '../settings/former';
import { readingOf, readingSettings } from '../settings/reading';
import { type TableColumn, tableOf } from '../table';
import { startSetting } from './choices';
import { eventArguments, readEvents } from './eventLog';
import { eventArgument, eventFinder } from './eventNames';
import { under } from '../spillFormats';

export const abandoned = declareFunction({
  id: 'ABANDONED',
  description: 'Table of the customers who began and did not finish within so many days.',
  arguments: [
    ...eventArguments,
    eventArgument('startEvent', 'The event that begins, such as "checkout".'),
    eventArgument('goalEvent', 'The event that finishes, such as "order".'),
    number('within', 'Days after the start in which the goal must come, inclusive.', { atLeast: 0 }),
    settingsArgument({ start: startSetting, ...readingSettings }),
  ],
  result: 'matrix',
  formats: under({ date: ['started', 'finishedLate'] }),
  details: [
    'One row a customer, in the order of the log: when the customer started, the last thing the customer did (any event of the log), the days from that to the latest date of the log, and, for those who finished after all but too late, when. Started and Finished late are Excel dates: format the columns.',
    'Whoever still has time when the log ends has not abandoned yet and is not in the table: the deadline must lie before the latest date of the log. A customer who never started is not in it either. A date without a time of day is any moment of its day, and days from or to it are counted between dates. Rows without an event are passed over.',
    'Where a customer has several starts the first counts; the setting start=last takes the last, as for carts, where every new one is a new attempt.',
  ],
  examples: [
    {
      formula: '=TOUCH.ABANDONED(A2:A9001, B2:B9001, C2:C9001, "checkout", "order", 1)',
      result: 'Customer | Started | Last event | Days since | Finished late',
    },
  ],
  source: 'A list of customers; no estimate.',
  formerly: (args) => formerText(args[6], 'start', /^(first|last)$/i),
  compute: (customer, time, event, startEvent, goalEvent, within, settings) => {
    const values = settings.values();
    const asked = [startEvent, goalEvent];
    const { log, groups } = readEvents(customer, time, event, undefined, asked, readingOf(values));
    const find = eventFinder(log);
    const milestone = {
      start: find(startEvent, 'startEvent'),
      values: [find(goalEvent, 'goalEvent')],
      rule: 'any' as const,
      startCounted: values.start.key,
    };
    const found = abandonedOf(log, groups, milestone, Math.round(within * millisecondsPerDay));
    if (found.customer.length === 0) {
      throw notAvailable('Nobody has abandoned: all who started finished in time or still have time.');
    }
    return tableOf(abandonedTable(log, found));
  },
});

/** One row a customer who abandoned. */
export function abandonedTable(log: EventLog, found: Abandoned): TableColumn[] {
  const dates = (rows: Int32Array) => clockOf(log, rows).map(toSerial);
  return [
    {
      heading: { code: 'customer' },
      format: 'text',
      cells: Array.from(found.customer, (c) => customerCell(log, c)),
    },
    { heading: { code: 'started' }, format: 'date', cells: dates(found.started) },
    {
      heading: { code: 'lastEvent' },
      format: 'text',
      cells: Array.from(found.lastEvent, (e) => log.events[e]),
    },
    {
      heading: { code: 'daysSince' },
      format: 'days',
      cells: found.sinceLast.map((wait) => wait / millisecondsPerDay),
    },
    { heading: { code: 'finishedLate' }, format: 'date', cells: dates(found.finished) },
  ];
}
