import { invalid, isBlankKey } from '../../cells';
import { sortCounts } from '../../analytics/timeToValue/sortedWaits';
import { optional, range } from '../arguments';
import { declareFunction } from '../declaration';
import { settingsArgument } from '../settings/argument';
import { readingOf, spelling } from '../settings/reading';
import { sharesByDay, under } from '../spillFormats';
import { tableOf } from '../table';
import { segmentTable } from './bySegment';
import { calendarDays } from './calendar';
import { countedWaits } from './countedWaits';
import { curveTable, reachedCurve } from './curve';
import { countedFigureArgument, table } from './statistics';
import { statisticValue } from './statisticValue';
import { groupsOf, segmentOrder } from './waits';

export const timeToValueCounts = declareFunction({
  id: 'TIMETOVALUE.COUNTS',
  description:
    'The figures of time to value from counts by day, as a database gives them: any number of customers.',
  arguments: [
    range('days', 'Days waited: numbers from 0 on, each row with the counts beside it.'),
    range('reached', 'How many customers reached value after so many days.'),
    range('waiting', 'How many had been observed for so many days without reaching value, and still wait.'),
    optional(
      range('segment', 'Segment of the customers a row counts; omitted: all together.'),
      null,
      isBlankKey,
    ),
    optional(countedFigureArgument, table),
    optional(
      range('lost', 'How many left for good after so many days, before reaching value.'),
      null,
      isBlankKey,
    ),
    settingsArgument({ spelling }),
  ],
  result: 'matrix',
  // The bounds are of days in the table, of shares in the curve.
  formats: under({ share: [...sharesByDay(7, 30, 90), 'shareReached'] }),
  details: [
    'For customers too many for a sheet: a database counts them by the days from their start to the value or, for those still waiting, to the end of observation, and this finishes the figures. The same days may stand in several rows. A blank count is 0, unless all counts of its row are blank. Counts are whole; days may be fractions and are exact to the millisecond: waits cut to whole days give figures in whole days.',
    'The table is that of TIMETOVALUE.BY on the customers counted, with the same columns but Left out, as those who start after the end of observation are in no count. Without segment it is the row All.',
    'With a statistic the answer is what TIMETOVALUE says of all rows together, #N/A with the reason where the data do not reach it; with curve it is the table of TIMETOVALUE.CURVE. For one segment pass its rows alone, as FILTER gives them: segment together with either is refused.',
    'Where lost is given, the share reached is the cumulative incidence (Aalen–Johansen), the share of all customers who get there.',
  ],
  examples: [
    {
      formula: '=TOUCH.TIMETOVALUE.COUNTS(A2:A400, C2:C400, D2:D400, B2:B400)',
      result: 'one row a segment, then All with the log-rank test',
    },
    {
      formula: '=TOUCH.TIMETOVALUE.COUNTS(Counts[days], Counts[reached], Counts[waiting], , "p90")',
      result: 'days until 90 % have reached value',
    },
  ],
  source:
    'Kaplan & Meier 1958, JASA 53(282), 457–481; log-rank: Mantel 1966, Cancer Chemotherapy Reports 50, 163–170. With lost customers: Aalen & Johansen 1978, Scandinavian Journal of Statistics 5, 141–150.',
  compute: (days, reached, waiting, segment, statistic, lost, settings) => {
    if (segment !== null && statistic.kind !== 'table')
      throw invalid(
        'statistic is of all rows together. Leave out segment and pass the rows of one segment, or leave out statistic for the table.',
      );
    const waits = countedWaits({ days, reached, waiting, lost, segment }, readingOf(settings.values()));
    const order = segmentOrder(waits, waits.count);
    const sorted = sortCounts(waits.duration, waits.outcome, waits.count, groupsOf(waits.segment, order));
    switch (statistic.kind) {
      case 'table': {
        const names = segment === null ? [] : order.map((place) => waits.segments[place]);
        return tableOf(segmentTable(names, null, sorted, calendarDays));
      }
      case 'curve':
        return tableOf(curveTable(reachedCurve(sorted), calendarDays));
      default:
        return statisticValue(statistic, sorted, calendarDays);
    }
  },
});
