import { optional } from '../arguments';
import { declareFunction } from '../declaration';
import { settingsArgument } from '../settings/argument';
import { formerCalendar } from '../settings/former';
import { readingOf } from '../settings/reading';
import { calendarDetail, timeScale } from './calendar';
import { median, statisticArgument } from './statistics';
import { statisticValue } from './statisticValue';
import {
  asOfDetail,
  lostDetail,
  observationArguments,
  sortedWaits,
  waitArguments,
  waitSettings,
  waitsOf,
} from './waits';

export const timeToValue = declareFunction({
  id: 'TIMETOVALUE',
  description:
    'How long customers wait for first value, in days, with those still waiting counted as waiting.',
  arguments: [
    ...waitArguments,
    optional(statisticArgument, median),
    ...observationArguments,
    settingsArgument(waitSettings),
  ],
  result: 'scalar',
  details: [
    'Averaging only those who made it improves when you lose more people. Here everyone counts: a customer without value yet is known to have waited so long, and no more is claimed (right-censored at asOf, Kaplan–Meier estimate). The statistic converters median is the other kind, for comparison.',
    'Durations are days, with the time as fraction: format the cell as [h]:mm or 0.0. median, p10 … p90 and fractions give the time by which that share has reached value; mean is restricted to the longest observed time; reached is the share at the end of observation; day 7 the share by day 7; count and waiting are numbers of customers.',
    'A figure the data do not reach is #N/A with the reason, never 0: the median when fewer than half have reached value, day 90 when nobody was observed for 90 days.',
    'A value reached after asOf counts as waiting. Customers who start after asOf are left out. A value before the start is an error that names the row.',
    asOfDetail,
    lostDetail,
    'Of the lost, mean counts the whole longest observed time; waiting does not count them.',
    calendarDetail,
    'In working time day 7 means 7 working days, and with hours a figure is no time of the clock: format it as 0.0.',
  ],
  examples: [
    { formula: '=TOUCH.TIMETOVALUE(D2:D501, E2:E501)', result: 'median days to value' },
    {
      formula: '=TOUCH.TIMETOVALUE(D:.D, E:.E, "day 7", DATE(2026,6,30))',
      result: 'share that reached value by day 7',
    },
    {
      formula: '=TOUCH.TIMETOVALUE(D2:D501, E2:E501, , , , "weekend=1; hours=9:00-17:00")',
      result: 'median working days to value, a day being 8 hours',
    },
  ],
  source:
    'Kaplan & Meier 1958, JASA 53(282), 457–481; percentiles on flat pieces as in R’s survival package (Therneau). With lost customers: Aalen & Johansen 1978, Scandinavian Journal of Statistics 5, 141–150.',
  formerly: (args) => formerCalendar(args[5], args[6], args[7]),
  compute: (start, reached, statistic, asOf, lost, settings) => {
    const values = settings.values();
    const scale = timeScale(values);
    const waits = waitsOf({ start, reached, asOf, lost }, readingOf(values));
    return statisticValue(statistic, sortedWaits(waits, scale), scale);
  },
});
