import { millisecondsPerDay } from '../../cells';
import {
  biggestLoss,
  type Funnel,
  funnel as funnelOf,
  lostAt,
  slowestStep,
  stillInTimeAt,
} from '../../analytics/events/funnel';
import { declareFunction } from '../declaration';
import { settingsArgument } from '../settings/argument';
import { readingOf } from '../settings/reading';
import { type TableColumn, tableOf } from '../table';
import { orderArgument } from './choices';
import { eventArguments, readEvents } from './eventLog';
import {
  excludeDetail,
  funnelSettings,
  funnelWindow,
  rulesOf,
  steps,
  stepsDetail,
  windowFromDetail,
} from './funnelCall';
import { funnelSteps } from './funnelSteps';
import type { OwnWord } from '../words';
import { under } from '../spillFormats';

export const funnel = declareFunction({
  id: 'FUNNEL',
  description:
    'Table of the customers who got to each step, of the losses between steps, and of the time they took.',
  arguments: [...eventArguments, steps, funnelWindow, orderArgument, settingsArgument(funnelSettings)],
  result: 'matrix',
  formats: under({ share: ['ofFirst', 'ofPrevious'] }),
  details: [
    'One row a step: the customers who got there, their share of the first step and of the step before, those lost since the step before, and the median days from it and from the start of the attempt. The last column marks the biggest loss, counted in customers, and the slowest step, by the median.',
    'ordered: each step at or after the one before, with anything between; strict: the customer’s very next event; any: the first so many steps in whatever order, a step counting as made once all before it in the list are. Events of the same moment are in whatever order lets the customer get furthest, so sorting the sheet changes nothing; a date without a time of day is any moment of its day, and days are then counted between dates. Rows without an event, such as the orders of a journey log, are passed over.',
    'With a window, customers whose days are not over at the latest event of the log and who may still get to the step are Still in time, not Lost, and both shares are those of the customers whose days are over. Customers counts all.',
    'A customer may try several times. The attempt that gets furthest counts, and of several that get equally far the first, with the setting start=last the last. The window runs from the first step of the attempt; with any, from whichever of the steps comes first. The days from the previous step run from its latest occurrence before this one.',
    stepsDetail,
    windowFromDetail,
    excludeDetail,
    'A share of nobody and the time to a step nobody reaches are empty cells.',
  ],
  examples: [
    {
      formula: '=TOUCH.FUNNEL(A2:A9001, B2:B9001, C2:C9001, {"visit","sign up","purchase"}, 30)',
      result:
        'Step | Customers | Of first | Of previous | Lost | Still in time | Median days from previous | Median days from first | Mark',
    },
    {
      formula: '=TOUCH.FUNNEL(A2:A9001, B2:B9001, C2:C9001, H1:H4, 30, , "start=last")',
      result: 'the same with the last attempt of those that get equally far',
    },
    {
      formula:
        '=TOUCH.FUNNEL(A2:A9001, B2:B9001, C2:C9001, {"visit","";"trial","demo";"purchase",""}, 7, , "window from=step before")',
      result: 'a trial or a demo as second step, each step within 7 days of the one before',
    },
  ],
  source: 'Counts of customers; no estimate. Medians are those of the customers who got to the step.',
  compute: (customer, time, event, names, window, order, settings) => {
    const values = settings.values();
    const { log, groups } = readEvents(
      customer,
      time,
      event,
      undefined,
      [...names, values.exclude].flat(),
      readingOf(values),
    );
    const found = funnelSteps(log, names, 'steps', order.key === 'any');
    const result = funnelOf(log, groups, rulesOf(log, found, window, order.key, values));
    return tableOf(
      funnelTable(
        found.map(({ name }) => name),
        result,
        window !== null,
      ),
    );
  },
});

/**
 * One row a step. With a window the shares are those of the customers whose window is over, and who has time left is not
 * lost.
 */
export function funnelTable(names: readonly string[], result: Funnel, hasWindow: boolean): TableColumn[] {
  const { customers, decided, wait, fromFirst } = result;
  const loss = biggestLoss(result);
  const slowest = slowestStep(result);
  const mark = (step: number): '' | OwnWord => {
    if (step === loss) return { code: step === slowest ? 'biggestLossSlowestStep' : 'biggestLoss' };
    return step === slowest ? { code: 'slowestStep' } : '';
  };
  const fromSecond = (figure: (step: number) => number) =>
    customers.map((_, step) => (step === 0 ? NaN : figure(step)));
  const days = (waits: readonly (number | null)[]) =>
    fromSecond((step) => (waits[step] ?? NaN) / millisecondsPerDay);
  return [
    { heading: { code: 'step' }, format: 'text', cells: [...names] },
    { heading: { code: 'customers' }, format: 'count', cells: customers },
    { heading: { code: 'ofFirst' }, format: 'share', cells: decided.map((count) => count / decided[0]) },
    {
      heading: { code: 'ofPrevious' },
      format: 'share',
      cells: fromSecond((step) => decided[step] / decided[step - 1]),
    },
    { heading: { code: 'lost' }, format: 'count', cells: fromSecond((step) => lostAt(result, step)) },
    ...(hasWindow
      ? [
          {
            heading: { code: 'stillInTime' as const },
            format: 'count' as const,
            cells: fromSecond((step) => stillInTimeAt(result, step)),
          },
        ]
      : []),
    { heading: { code: 'medianFromPrevious' }, format: 'days', cells: days(wait) },
    { heading: { code: 'medianFromFirst' }, format: 'days', cells: days(fromFirst) },
    { heading: { code: 'mark' }, format: 'text', cells: names.map((_, step) => mark(step)) },
  ];
}
