import { toSerial } from '../../cells';
import type { EventLog } from '../../analytics/events/eventLog';
import { milestones, type Milestones } from '../../analytics/events/milestones';
import { clockOf } from '../../analytics/numerics/groupByCustomer';
import { midnight, span } from '../../analytics/numerics/span';
import { refuseLarge } from '../answerSize';
import { customerCells } from '../customerCell';
import { declareFunction } from '../declaration';
import { settingsArgument } from '../settings/argument';
import { formerCalendar, formerText } from '../settings/former';
import { readingOf, readingSettings } from '../settings/reading';
import { type TableColumn, tableOf } from '../table';
import {
  calendarDetail,
  calendarSettings,
  headingOf,
  type TimeScale,
  timeScale,
} from '../timeToValue/calendar';
import { ruleArgument, startSetting, windowArgument } from './choices';
import { eventArguments, readEvents } from './eventLog';
import { eventArgument, eventFinder, eventsArgument } from './eventNames';
import { under } from '../spillFormats';

export const timeToValueEvents = declareFunction({
  id: 'TIMETOVALUE.EVENTS',
  description:
    'Table of each customer’s start, moment of first value and days between, from a log of events.',
  arguments: [
    ...eventArguments,
    eventArgument('startEvent', 'The event that begins the wait, such as "signed up".'),
    eventsArgument('valueEvents', 'The event that is the value, or a range of events.'),
    ruleArgument,
    windowArgument('Days after the start in which value counts, inclusive; omitted: no limit.'),
    settingsArgument({ start: startSetting, ...calendarSettings, ...readingSettings }),
  ],
  result: 'matrix',
  formats: under({ date: ['start', 'reached'] }),
  details: [
    'One row a customer, in the order of the log. Value is reached when the events at or after the start are complete: with all (the default) at the latest of their first times, with any at the earliest, with ordered when each has come after the one before; events of the same moment are in whatever order completes it, and a date without a time of day is any moment of its day, from and to which days are counted between dates. Rows without an event are passed over. Start and Reached are Excel dates: format the columns. They are the columns TIMETOVALUE, .CURVE and .BY take, which count those who have not reached value as waiting; give them the end of the log as asOf, =MAX(B2:B9001), or they wait only up to the latest start or value.',
    'Not reached, or not within the window, is an empty cell; so is the start of a customer who never started. Before start counts the value events that do not count because they lie before the start. The start itself is no value: with the same event as start and value, the value is its next occurrence.',
    'Where a customer has several starts the first counts; the setting start=last takes the last.',
    calendarDetail,
    'The window is in the unit of the days column.',
  ],
  examples: [
    {
      formula:
        '=TOUCH.TIMETOVALUE.EVENTS(A2:A9001, B2:B9001, C2:C9001, "signed up", {"member invited","project created"})',
      result: 'Customer | Start | Reached | Days | Before start',
    },
    {
      formula:
        '=TOUCH.TIMETOVALUE.EVENTS(Events[user_id], Events[time], Events[event], "signed up", H1:H3, "any", 30)',
      result: 'the first of three events, within 30 days',
    },
  ],
  source: 'Definition: the first time the milestone is complete, less the start.',
  formerly: (args) => [
    ...formerText(args[7], 'start', /^(first|last)$/i),
    ...formerCalendar(args[8], args[9], args[10]),
  ],
  compute: (customer, time, event, startEvent, valueEvents, rule, window, settings) => {
    const values = settings.values();
    const asked = [startEvent, ...valueEvents];
    const { log, groups } = readEvents(customer, time, event, undefined, asked, readingOf(values));
    refuseLarge(log.customers.length, 5, log.customers);
    const find = eventFinder(log);
    const found = milestones(log, groups, {
      start: find(startEvent, 'startEvent'),
      values: valueEvents.map((name) => find(name, 'valueEvents')),
      rule: rule.key,
      startCounted: values.start.key,
    });
    return tableOf(milestoneTable(log, found, window, timeScale(values)));
  },
});

/** One row a customer. `window` is in days of the scale. */
export function milestoneTable(
  log: EventLog,
  { start, reached, before }: Milestones,
  window: number | null,
  scale: TimeScale,
): TableColumn[] {
  const [begun, ended] = [start, reached].map((rows) => clockOf(log, rows));
  const duration = scale.isWorkingTime
    ? workingTime(log, start, reached, scale)
    : Float64Array.from(reached, (row, c) => (row < 0 ? NaN : span(log, start[c], row)));
  const limit = window === null ? Infinity : Math.round(window * scale.dayLength);
  const inTime = (values: Float64Array) => values.map((value, c) => (duration[c] <= limit ? value : NaN));
  return [
    { heading: { code: 'customer' }, format: 'text', cells: customerCells(log) },
    { heading: { code: 'start' }, format: 'date', cells: begun.map(toSerial) },
    { heading: { code: 'reached' }, format: 'date', cells: inTime(ended).map(toSerial) },
    {
      heading: headingOf(scale),
      format: 'days',
      cells: inTime(duration).map((time) => time / scale.dayLength),
    },
    { heading: { code: 'beforeStart' }, format: 'count', cells: Float64Array.from(before) },
  ];
}

/** By the clock on the wall, and between dates where one of the two has no time of day. */
function workingTime(log: EventLog, start: Int32Array, reached: Int32Array, scale: TimeScale): Float64Array {
  const counted = (rows: Int32Array) =>
    scale.readings(
      clockOf(log, rows).map((moment, c) =>
        log.isDate?.[start[c]] || log.isDate?.[reached[c]] ? midnight(moment) : moment,
      ),
    );
  const begun = counted(start);
  return counted(reached).map((end, c) => end - begun[c]);
}
