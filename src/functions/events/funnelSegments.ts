import { columnOf, isBlankKey, millisecondsPerDay } from '../../cells';
import { pulse } from '../../analytics/numerics/pulse';
import { wilson } from '../../analytics/changes/proportions';
import {
  type Funnel,
  funnel,
  type FunnelRules,
  funnelsOfParts,
  lostAt,
  ofPreviousAt,
  stillInTimeAt,
} from '../../analytics/events/funnel';
import type { PairGroups } from '../../analytics/events/countedAttempts';
import type { EventLog } from '../../analytics/events/eventLog';
import type { Groups } from '../../analytics/numerics/groupByCustomer';
import { refuseLarge } from '../answerSize';
import { range } from '../arguments';
import { declareFunction } from '../declaration';
import { noSegment } from '../lifetime/segments';
import { settingsArgument } from '../settings/argument';
import { readingOf } from '../settings/reading';
import { under } from '../spillFormats';
import { type TableColumn, tableOf } from '../table';
import type { OwnWord } from '../words';
import { orderArgument } from './choices';
import {
  readSegments,
  segmentsNamed,
  type SegmentsOfCustomers,
  segmentsOfCustomers,
} from './customerSegments';
import { eventArguments, readEvents } from './eventLog';
import {
  excludeDetail,
  funnelSettings,
  funnelWindow,
  optionalDetail,
  rulesOf,
  steps,
  stepsDetail,
  windowFromDetail,
} from './funnelCall';
import { funnelSteps } from './funnelSteps';

export const funnelSegments = declareFunction({
  id: 'FUNNEL.SEGMENTS',
  description: 'Funnel by segment of the customers: how many of each got to each step, with 95 % limits.',
  arguments: [
    ...eventArguments,
    steps,
    range('segment', 'Segment of each row; the one of a customer’s earliest row that names one counts.'),
    funnelWindow,
    orderArgument,
    settingsArgument(funnelSettings),
  ],
  result: 'matrix',
  formats: under({ share: ['ofFirst', 'lower95', 'upper95', 'ofPrevious'] }),
  details: [
    'One row a segment and step, the segments with most customers at the first step first, ties by name; customers without a segment are the segment (blank), and the last rows, All, are the funnel of all customers. Customers of the segments add up to those of All, step by step.',
    'The limits are those of the share of the first step. Limits of two segments that lie apart show a difference of more than chance; of many segments some lie apart by chance alone.',
    'With a window, customers whose days are not over at the latest event of the log and who may still get to the step are Still in time, not Lost, and the shares are those of the customers whose days are over. A share of nobody and its limits are empty cells.',
    'Steps, order and the attempt that counts are as in FUNNEL.',
    stepsDetail,
    windowFromDetail,
    excludeDetail,
    optionalDetail,
  ],
  examples: [
    {
      formula:
        '=TOUCH.FUNNEL.SEGMENTS(A2:A9001, B2:B9001, C2:C9001, {"visit","sign up","purchase"}, D2:D9001, 30)',
      result:
        'Segment | Step | Customers | Of first | Lower 95 % | Upper 95 % | Of previous | Lost | Still in time | Median days from previous',
    },
  ],
  source: 'Counts of customers. Limits: Wilson 1927, JASA 22, 209–212.',
  compute: (customer, time, event, names, segment, window, order, settings) => {
    const values = settings.values();
    const reading = readingOf(values);
    const named = readSegments(customer, time, segment, reading);
    const columns = window === null ? 9 : 10;
    // Where every row with a segment has an event, each customer with a segment is in the table.
    const { cells } = columnOf(event, 'event');
    if (!named.place.some((at) => isBlankKey(cells[at])))
      refuseLarge((segmentsNamed(named) + 1) * names.length, columns);
    const { log, groups } = readEvents(
      customer,
      time,
      event,
      undefined,
      [...names, values.exclude, values.optional].flat(),
      reading,
    );
    const found = funnelSteps(log, names, 'steps', order.key === 'any');
    const rules = rulesOf(log, found, window, order.key, values);
    const segments = segmentsOfCustomers(log, named);
    refuseLarge((new Set(segments.of).size + 1) * found.length, columns);
    const parts = funnelParts(log, groups, rules, segments);
    return tableOf(
      segmentsTable(
        found.map(({ name }) => name),
        parts,
        window !== null,
      ),
    );
  },
});

/** The funnel of a segment, or of all customers. */
export interface FunnelPart {
  segment: string | OwnWord;
  funnel: Funnel;
}

/** Most customers at the first step first, ties by name; last all customers. */
export function funnelParts(
  log: EventLog,
  groups: Groups | PairGroups,
  rules: FunnelRules,
  { of, segments }: SegmentsOfCustomers,
): FunnelPart[] {
  const partOf = of.map((segment) => (segment < 0 ? segments.length : segment));
  const isThere = new Set(partOf);
  const funnels = funnelsOfParts(log, groups, rules, partOf, segments.length + 1);
  const parts = [...segments, noSegment]
    .map((segment, i) => ({ segment, funnel: funnels[i], isThere: isThere.has(i) }))
    .filter((part) => part.isThere)
    .sort((a, b) => b.funnel.customers[0] - a.funnel.customers[0] || (a.segment < b.segment ? -1 : 1));
  const names = parts.map(({ segment }) => segment);
  return [
    ...parts.map(({ segment, funnel: found }) => ({ segment, funnel: found })),
    { segment: { code: 'all', besides: names }, funnel: funnel(log, groups, rules) },
  ];
}

/** One row a segment and step. */
export function segmentsTable(
  names: readonly string[],
  parts: readonly FunnelPart[],
  hasWindow: boolean,
): TableColumn[] {
  const rows = parts.flatMap(({ segment, funnel: found }) => {
    pulse();
    return names.map((name, step) => ({ segment, name, step, found }));
  });
  const column = (figure: (found: Funnel, step: number) => number) => {
    const cells = new Float64Array(rows.length);
    rows.forEach(({ found, step }, row) => {
      pulse();
      cells[row] = figure(found, step);
    });
    return cells;
  };
  const fromSecond = (figure: (found: Funnel, step: number) => number) =>
    column((found, step) => (step === 0 ? NaN : figure(found, step)));
  const limit = (end: 'lower' | 'upper') =>
    fromSecond(({ decided }, step) =>
      decided[0] === 0 ? NaN : wilson({ found: decided[step], of: decided[0] })[end],
    );
  return [
    { heading: { code: 'segment' }, format: 'text', cells: rows.map(({ segment }) => segment) },
    { heading: { code: 'step' }, format: 'text', cells: rows.map(({ name }) => name) },
    {
      heading: { code: 'customers' },
      format: 'count',
      cells: column(({ customers }, step) => customers[step]),
    },
    {
      heading: { code: 'ofFirst' },
      format: 'share',
      cells: column(({ decided }, step) => decided[step] / decided[0]),
    },
    { heading: { code: 'lower95' }, format: 'share', cells: limit('lower') },
    { heading: { code: 'upper95' }, format: 'share', cells: limit('upper') },
    {
      heading: { code: 'ofPrevious' },
      format: 'share',
      cells: fromSecond(ofPreviousAt),
    },
    { heading: { code: 'lost' }, format: 'count', cells: fromSecond(lostAt) },
    ...(hasWindow
      ? [
          {
            heading: { code: 'stillInTime' as const },
            format: 'count' as const,
            cells: fromSecond(stillInTimeAt),
          },
        ]
      : []),
    {
      heading: { code: 'medianFromPrevious' },
      format: 'days',
      cells: fromSecond(({ wait }, step) => (wait[step] ?? NaN) / millisecondsPerDay),
    },
  ];
}
