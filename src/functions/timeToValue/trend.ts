import { invalid, isBlank, passOnError, quote } from '../../cells';
import { type Argument, optional, range } from '../arguments';
import { declareFunction } from '../declaration';
import { trendPeriodArgument } from '../periodArgument';
import { settingsArgument } from '../settings/argument';
import { readingOf } from '../settings/reading';
import type { FormatUnder } from '../spillFormats';
import { tableOf } from '../table';
import { calendarDetail, timeScale } from './calendar';
import { trendOf, trendTable } from './trendTable';
import {
  asOfDetail,
  lostDetail,
  observationArguments,
  refused,
  requireSome,
  waitArguments,
  waitSettings,
  waitsOf,
} from './waits';

/** Days by which the share is told unless others are asked for. */
export const usualDays = [7, 30];
/** Each day has four columns. */
const mostDays = 24;

const cellsOf = (argument: unknown): unknown[] =>
  Array.isArray(argument) ? (argument as unknown[][]).flat() : [argument];

const daysArgument: Argument<readonly number[]> = {
  ...range('days', 'Days by which the share is told: one, or several as {7,30,90}; omitted: 7 and 30.'),
  read: (argument) => {
    const days = new Set<number>();
    for (const cell of cellsOf(argument)) {
      if (isBlank(cell)) continue;
      passOnError(cell, 'days');
      if (typeof cell !== 'number' || !(cell >= 0))
        throw invalid(`days: ${quote(cell)} is no number of days from 0 on.`);
      days.add(cell);
    }
    if (days.size > mostDays) throw invalid(`days holds ${days.size} days, more than ${mostDays}.`);
    return [...days].sort((a, b) => a - b);
  },
};

const sharesByAnyDay: FormatUnder = (heading) =>
  heading !== null && /^(Share|Lower|Upper|Estimate) by (working )?day \d/.test(heading) ? 'share' : null;

export const timeToValueTrend = declareFunction({
  id: 'TIMETOVALUE.TREND',
  description:
    'Time to value by month of the start: median and share by day 7 and 30, months too young for them marked.',
  arguments: [
    ...waitArguments,
    trendPeriodArgument,
    optional(daysArgument, usualDays),
    ...observationArguments,
    settingsArgument(waitSettings),
  ],
  result: 'matrix',
  formats: sharesByAnyDay,
  details: [
    'One row a calendar period of the start, from the first to the last, then the row All: customers, how many have reached value or still wait, the median days to value with its 95 % interval, and for each day asked for the share that has reached value by then with its interval. All figures count those still waiting as waiting (Kaplan–Meier estimate); what the data do not reach is an empty cell, never 0.',
    'A period is mature at a day where it is over and its youngest customer was observed for so long: then the share stands under Share. Otherwise the share is not known of the whole period. It stays empty, and what those observed for longer suggest stands under Estimate, with its limits, as long as anyone was observed for so long. So a young period never shows as a fall. The last column names the days at which a period is immature; compare mature periods only.',
    'The estimate of an immature period needs customers who started early and late in it to reach value at the same pace.',
    asOfDetail,
    lostDetail,
    calendarDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.TIMETOVALUE.TREND(D2:D501, E2:E501)',
      result:
        'Period | Customers | Reached | … | Share by day 7 | … | Share by day 30 | … | Maturity, by month',
    },
    {
      formula: '=TOUCH.TIMETOVALUE.TREND(D2:D501, E2:E501, "quarter", {14,90})',
      result: 'the same by quarter, shares by day 14 and 90',
    },
  ],
  source:
    'Kaplan & Meier 1958, JASA 53(282), 457–481; interval: Kalbfleisch & Prentice 1980, section 1.3; with lost customers as TIMETOVALUE.CURVE.',
  compute: (start, reached, period, days, asOf, lost, settings) => {
    const values = settings.values();
    const scale = timeScale(values);
    const waits = waitsOf({ start, reached, asOf, lost }, readingOf(values));
    requireSome(waits);
    const trend = trendOf(waits, scale, period);
    if ('reason' in trend) throw refused('#VALUE!', trend.reason);
    return tableOf(trendTable(trend, period, days, scale));
  },
});
