import { notAvailable } from '../../cells';
import { logLogBand } from '../../analytics/timeToValue/interval';
import type { SortedWaits } from '../../analytics/timeToValue/sortedWaits';
import { type SurvivalCurve, survivalCurve } from '../../analytics/timeToValue/survival';
import { declareFunction } from '../declaration';
import { settingsArgument } from '../settings/argument';
import { formerCalendar } from '../settings/former';
import { readingOf } from '../settings/reading';
import { type TableColumn, tableOf } from '../table';
import { calendarDetail, headingOf, type TimeScale, timeScale } from './calendar';
import {
  asOfDetail,
  lostDetail,
  observationArguments,
  sortedWaits,
  waitArguments,
  waitSettings,
  waitsOf,
} from './waits';
import { under } from '../spillFormats';

export const timeToValueCurve = declareFunction({
  id: 'TIMETOVALUE.CURVE',
  description:
    'Table of the share of customers that has reached value by each day, with its 95 % interval: ready for a chart.',
  arguments: [...waitArguments, ...observationArguments, settingsArgument(waitSettings)],
  result: 'matrix',
  formats: under({ share: ['shareReached', 'lower95', 'upper95'] }),
  details: [
    'One row for each distinct time at which somebody reached value: the time in days, the customers observed at least that long, those who reached value just then, the share that has reached value by then (those still waiting counted as waiting, Kaplan–Meier estimate) and its 95 % interval. Between two rows the share does not change: draw it as steps.',
    'The interval is taken on the log-log scale and never leaves 0 to 1. Where all have reached value it has no meaning and its cells are empty.',
    asOfDetail,
    lostDetail,
    calendarDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.TIMETOVALUE.CURVE(D2:D501, E2:E501)',
      result: 'Days | At risk | Reached | Share reached | Lower 95 % | Upper 95 %',
    },
    {
      formula:
        '=TOUCH.TIMETOVALUE.CURVE(D2:D501, E2:E501, , F2:F501, "weekend=1; holidays=2026-05-01,2026-12-25")',
      result: 'the same in working days, with the customers lost on the dates in F',
    },
  ],
  source:
    'Kaplan & Meier 1958, JASA 53(282), 457–481; interval: Kalbfleisch & Prentice 1980, section 1.3. With lost customers: Aalen & Johansen 1978, Scandinavian Journal of Statistics 5, 141–150; variance: Allignol, Schumacher & Beyersmann 2010, Biometrical Journal 52, 126–137; interval: Beyersmann, Allignol & Schumacher 2012, section 4.1.',
  formerly: (args) => formerCalendar(args[4], args[5], args[6]),
  compute: (start, reached, asOf, lost, settings) => {
    const values = settings.values();
    const scale = timeScale(values);
    const waits = waitsOf({ start, reached, asOf, lost }, readingOf(values));
    return tableOf(curveTable(reachedCurve(sortedWaits(waits, scale)), scale));
  },
});

/** The curve of waits of which one at least has ended in value. */
export function reachedCurve(waits: SortedWaits): SurvivalCurve {
  const curve = survivalCurve(waits);
  if (curve.reached > 0) return curve;
  const waiting = curve.customers - curve.lost;
  throw notAvailable(
    waiting === 1
      ? 'Nobody has reached value yet; 1 customer waits.'
      : `Nobody has reached value yet; ${waiting} customers wait.`,
  );
}

/** One row for each time at which somebody reached value. */
export function curveTable(curve: SurvivalCurve, scale: TimeScale): TableColumn[] {
  const waiting = logLogBand(curve);
  const reached = (shares: Float64Array) => shares.map((share) => 1 - share);
  return [
    { heading: headingOf(scale), format: 'days', cells: curve.time.map((time) => time / scale.dayLength) },
    { heading: { code: 'atRisk' }, format: 'count', cells: curve.atRisk },
    { heading: { code: 'reached' }, format: 'count', cells: curve.events },
    { heading: { code: 'shareReached' }, format: 'share', cells: reached(curve.waiting) },
    { heading: { code: 'lower95' }, format: 'share', cells: reached(waiting.upper) },
    { heading: { code: 'upper95' }, format: 'share', cells: reached(waiting.lower) },
  ];
}
