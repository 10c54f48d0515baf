import { invalid, notAvailable, millisecondsPerDay } from '../../cells';
import type { EventLog } from '../../analytics/events/eventLog';
import { journeyParts } from '../../analytics/events/journeyParts';
import { eachWay, type Transition, type Transitions, transitions } from '../../analytics/events/transitions';
import { isTooLarge, refuseManyRows, waysBetweenNames } from '../answerSize';
import { number, optional } from '../arguments';
import { declareFunction } from '../declaration';
import { settingsArgument } from '../settings/argument';
import { collapse } from '../settings/attribution';
import type { SettingName } from '../settings/names';
import { readingOf, readingSettings } from '../settings/reading';
import { namesSetting } from '../settings/setting';
import { type TableColumn, tableOf } from '../table';
import { logArguments } from '../touchLog';
import { readEvents } from './eventLog';
import { eventFinder } from './eventNames';
import { under } from '../spillFormats';

const [customerArgument, timeArgument, touchpointArgument] = logArguments;

/** Of the table. */
const columns = 5;

const fromEvent = namesSetting(
  'from event',
  'Event, or several, at the first of which the part of each journey begins that is looked at; omitted: with the journey.',
  null,
);
const upToEvent = namesSetting(
  'up to event',
  'Event, or several, at the first of which that part ends; omitted: with the journey.',
  null,
);

export const journeySteps = declareFunction({
  id: 'JOURNEYS.STEPS',
  description: 'Table of the ways customers go from one touchpoint to the next: ready for a flow chart.',
  arguments: [
    customerArgument,
    timeArgument,
    touchpointArgument,
    optional(
      number('length', 'How many touches of each journey, 2 or more; omitted: all, whatever the position.', {
        atLeast: 2,
        atMost: 1000,
      }),
      null,
    ),
    optional(number('top', 'How many of the largest transitions; omitted: all.', { atLeast: 1 }), Infinity),
    settingsArgument({ fromEvent, upToEvent, collapse, ...readingSettings }),
  ],
  result: 'matrix',
  formats: under({ share: ['share'] }),
  details: [
    'One row a transition, most customers first: the touchpoint, the next one, the customers who went this way, their share of all rows, and the median days between the two touches. A customer counts once for each transition, however often, with the days of the first time. Rows without a touchpoint are passed over.',
    'With a length only the first so many touches of each customer count, and each touchpoint bears its position, as in "1. Search" to "2. Email": the layers of a Sankey chart. Every customer then goes at most one way between two layers.',
    'With top the transitions beyond the largest are one last row, other, whose customers are the sum of theirs: the shares add up to 1 either way.',
    'The settings say which part of each journey is looked at. from event: it begins at the customer’s first touch of that name, or of one of several, which is its position 1. up to event: it ends at the first touch of that name after the beginning. Customers without such a touch are passed over. With a length the first so many touches of the part count; with up to event alone, the last. collapse=yes: repeats of a touchpoint in a row are one touch, the last of them.',
  ],
  examples: [
    {
      formula: '=TOUCH.JOURNEYS.STEPS(A2:A2001, B2:B2001, C2:C2001, 4, 20)',
      result: 'From | To | Customers | Share | Median days',
    },
    {
      formula: '=TOUCH.JOURNEYS.STEPS(A2:A2001, B2:B2001, C2:C2001, 3, , "up to event=Demo; collapse=yes")',
      result: 'the last three touches up to the first Demo, repeats in a row counted once',
    },
  ],
  source: 'Counts of customers; no estimate.',
  compute: (customer, time, touchpoint, length, top, settings) => {
    const values = settings.values();
    for (const [name, value] of Object.entries({ length, top })) {
      if (value !== null && value !== Infinity && !Number.isInteger(value)) {
        throw invalid(`${name} is ${value}; it must be a whole number.`);
      }
    }
    const column = { name: 'touchpoint', mayBeBlank: true };
    const named = [values.fromEvent ?? [], values.upToEvent ?? []].flat();
    const isWhole = named.length === 0 && length === null && !values.collapse;
    const { log, groups: all } = readEvents(
      customer,
      time,
      touchpoint,
      column,
      named,
      readingOf(values),
      ({ customers }) => (isWhole && top === Infinity ? waysBetweenNames(customers, columns) : null),
    );
    const find = eventFinder(log);
    const eventsOf = (names: readonly string[] | null, setting: SettingName) =>
      names && names.flatMap((name) => find(name, `settings, ${setting}`));
    const groups = journeyParts(log, all, {
      from: eventsOf(values.fromEvent, fromEvent.name),
      upTo: eventsOf(values.upToEvent, upToEvent.name),
      collapse: values.collapse,
      length,
    });
    if (isTooLarge(top, columns)) {
      const refuseMany = refuseManyRows(columns);
      const { events } = log;
      eachWay(log, groups, { length }, (from, to) =>
        refuseMany(top === Infinity ? events[from].length + events[to].length : 0),
      );
    }
    const found = transitions(log, groups, { length }, top);
    if (found.largest.length === 0) throw notAvailable('No customer has two touches.');
    return tableOf(transitionTable(log, found));
  },
});

/** How the two ends of a transition are shown: with their positions, where these count. */
export function wayEnds(
  { events }: Pick<EventLog, 'events'>,
  { from, to, position }: Pick<Transition, 'from' | 'to' | 'position'>,
): { from: string; to: string } {
  if (position === null) return { from: events[from], to: events[to] };
  return { from: `${position}. ${events[from]}`, to: `${position + 1}. ${events[to]}` };
}

/** One row a transition, the rest last. */
export function transitionTable(
  { events }: Pick<EventLog, 'events'>,
  { largest, other }: Transitions,
): TableColumn[] {
  const rows = [...largest, ...(other === null ? [] : [other])];
  const total = rows.reduce((sum, { customers }) => sum + customers, 0);
  const named = (nameOf: (transition: Transition) => string) => [
    ...largest.map(nameOf),
    ...(other === null ? [] : [{ code: 'other' as const, besides: events }]),
  ];
  return [
    {
      heading: { code: 'from' },
      format: 'text',
      cells: named((way) => wayEnds({ events }, way).from),
    },
    {
      heading: { code: 'to' },
      format: 'text',
      cells: named((way) => wayEnds({ events }, way).to),
    },
    {
      heading: { code: 'customers' },
      format: 'count',
      cells: Float64Array.from(rows, ({ customers }) => customers),
    },
    {
      heading: { code: 'share' },
      format: 'share',
      cells: Float64Array.from(rows, ({ customers }) => customers / total),
    },
    {
      heading: { code: 'medianDays' },
      format: 'days',
      cells: Float64Array.from(rows, ({ wait }) => wait / millisecondsPerDay),
    },
  ];
}
