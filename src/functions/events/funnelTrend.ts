import { notAvailable } from '../../cells';
import { wilson } from '../../analytics/changes/proportions';
import { stillInTime } from '../../analytics/events/funnel';
import { type FunnelPeriod, funnelTrend as trendOf } from '../../analytics/events/funnelTrend';
import { trendSteps } from '../../analytics/events/trendSteps';
import { isForPane } from '../../analytics/numerics/isForPane';
import { stepsOfCell } from '../../analytics/numerics/work';
import type { CalendarPeriod } from '../../analytics/periods/calendar';
import { declareFunction } from '../declaration';
import { trendPeriodArgument } from '../periodArgument';
import { settingsArgument } from '../settings/argument';
import { readingOf } from '../settings/reading';
import { under } from '../spillFormats';
import { type TableColumn, tableOf } from '../table';
import type { OwnWord } from '../words';
import { orderArgument } from './choices';
import { eventArguments, readEvents } from './eventLog';
import { refusedEvent } from './eventNames';
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

export const funnelTrend = declareFunction({
  id: 'FUNNEL.TREND',
  description:
    'Funnel over time: who entered in each calendar period, how far they got, and the conversion rate.',
  arguments: [
    ...eventArguments,
    steps,
    trendPeriodArgument,
    funnelWindow,
    orderArgument,
    settingsArgument(funnelSettings),
  ],
  result: 'matrix',
  formats: under({ share: ['conversionRate', 'conversionRateSoFar', 'lower95', 'upper95'] }),
  details: [
    'One row a calendar period, from the first in which somebody enters to that of the latest event: the customers who made each step, and the conversion rate, those at the last step divided by those at the first, with its 95 % limits. The period is that of the first step; later steps count also after its end, up to the window and the end of the log. A customer who enters in several periods counts in each of them, with the attempt of the period that gets furthest; within a period once.',
    'With a window, customers whose days are not over at the latest event of the log and who have not made the last step are Still in time, and the conversion rate is that of the customers whose days are over. Without a window early periods have had more time than late ones, so their rates do not compare.',
    'Mark: a period is not mature while its last day and the window after it are not over by the day of the latest event. Its rate may still change, so it stands in a column of its own, so far, and a chart need not draw it as a fall: leave it out of comparisons. A rate of nobody and its limits are empty cells.',
    'Steps, order and the attempt that counts are as in FUNNEL.',
    stepsDetail,
    windowFromDetail,
    excludeDetail,
    optionalDetail,
  ],
  examples: [
    {
      formula:
        '=TOUCH.FUNNEL.TREND(A2:A9001, B2:B9001, C2:C9001, {"visit","sign up","purchase"}, "week", 30)',
      result:
        'Period | visit | sign up | purchase | Conversion rate | Conversion rate so far | Lower 95 % | Upper 95 % | Still in time | Mark',
    },
  ],
  source: 'Counts of customers. Limits: Wilson 1927, JASA 22, 209–212.',
  compute: (customer, time, event, names, period, window, order, settings) => {
    const values = settings.values();
    const { log, groups } = readEvents(
      customer,
      time,
      event,
      undefined,
      [...names, values.exclude, values.optional].flat(),
      readingOf(values),
    );
    const found = funnelSteps(log, names, 'steps', order.key === 'any');
    const rules = rulesOf(log, found, window, order.key, values);
    refuseLongTrend(trendSteps(log, groups, rules, period), stepsOfCell);
    const rows = trendOf(log, groups, rules, period);
    if (rows.length === 0) throw notAvailable(`No customer gets to ${found[0].name}, the first step.`);
    return tableOf(
      trendTable(
        found.map(({ name }) => name),
        rows,
        period,
        window !== null,
      ),
    );
  },
});

/** Refuses a trend of so many steps of work, more than there are, before an attempt is followed. */
export function refuseLongTrend(steps: number, most: number): void {
  if (steps <= most) return;
  throw refusedEvent({
    code: 'trendTooLong',
    values: { inPane: isForPane(steps, { left: most }) },
  });
}

/** One row a period. */
export function trendTable(
  names: readonly string[],
  rows: readonly FunnelPeriod[],
  period: CalendarPeriod,
  hasWindow: boolean,
): TableColumn[] {
  const last = names.length - 1;
  const column = (figure: (row: FunnelPeriod) => number) => Float64Array.from(rows, figure);
  const limits = rows.map(({ funnel: { decided } }) =>
    decided[0] === 0 ? { lower: NaN, upper: NaN } : wilson({ found: decided[last], of: decided[0] }),
  );
  const rates = (isMature: boolean) =>
    column((row) => (row.isMature === isMature ? row.funnel.decided[last] / row.funnel.decided[0] : NaN));
  return [
    { heading: { code: 'period' }, format: 'text', cells: rows.map((row) => period.label(row.period)) },
    ...names.map((name, step): TableColumn => ({
      heading: name,
      format: 'count',
      cells: column(({ funnel }) => funnel.customers[step]),
    })),
    { heading: { code: 'conversionRate' }, format: 'share', cells: rates(true) },
    { heading: { code: 'conversionRateSoFar' }, format: 'share', cells: rates(false) },
    { heading: { code: 'lower95' }, format: 'share', cells: Float64Array.from(limits, ({ lower }) => lower) },
    { heading: { code: 'upper95' }, format: 'share', cells: Float64Array.from(limits, ({ upper }) => upper) },
    ...(hasWindow
      ? [
          {
            heading: { code: 'stillInTime' as const },
            format: 'count' as const,
            cells: column(({ funnel }) => stillInTime(funnel)),
          },
        ]
      : []),
    {
      heading: { code: 'mark' },
      format: 'text',
      cells: rows.map(({ isMature }): '' | OwnWord => (isMature ? '' : { code: 'notMature' })),
    },
  ];
}
