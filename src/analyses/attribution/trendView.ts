import {
  countedPeriods,
  type CountedPeriods,
  labelsOf,
  momentsOf,
  shortHistories,
} from '../../analytics/attribution/countedPeriods';
import { creditInPeriods } from '../../analytics/attribution/creditInPeriods';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { TouchLog } from '../../analytics/attribution/touchLog';
import { sum } from '../../analytics/numerics/compensatedSums';
import { day, month, quarter, week, year } from '../../analytics/periods/calendar';
import type { Period } from '../../analytics/periods/period';
import { saidOfHistory } from '../../blueprint/period/shortHistory';
import type { ResultView, TableColumn } from '../../blueprint/views';
import { ranked } from '../../functions/attribution/creditTable';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import { modelsOf, settingsOf } from './breakdown';
import { type CostLedger, costFigures } from './costs';
import type { AttributionOptions } from './messages';
import type { Trend } from './options';
import type { CreditWord } from './tableWords';

const kinds = { day, week, month, quarter, year };

/** A narrow chart has room for so many lines. */
const mostLines = 4;

const own = (word: CreditWord): CreditWord => word;

/**
 * What each touchpoint earned under the first model, period by period, of all the data. Costs stand beside the total where all of them
 * have a date.
 *
 * @param all the journeys of all periods together.
 * @param journeysOf those of the log or a part of it in a period.
 */
export function trendView(
  log: TouchLog,
  all: Journeys,
  trend: Trend,
  options: AttributionOptions,
  journeysOf: (part: TouchLog, period: Period) => Journeys,
  costs: CostLedger | null,
): ResultView {
  const [model] = modelsOf(options);
  const periods = countedPeriods(log, kinds[trend], null);
  if (!periods) throw new Error('A log without rows has no periods.');
  const credit = creditInPeriods(log, all, periods, model, settingsOf(options), journeysOf);
  if ('reason' in credit) throw refusedFor(credit);
  const { touchpoints } = log;
  const { value, totals } = credit;
  const labels = labelsOf(periods);
  const short = shortHistories(periods, options.lookback);
  const earned = touchpoints.map((_, t) =>
    Float64Array.from(labels, (_label, place) => value[place * touchpoints.length + t]),
  );
  const columns = ranked(
    touchpoints,
    Float64Array.from(earned, (each) => sum(each)),
  );
  const isValue = model.gives === 'value';
  const format = isValue ? 'money' : 'share';
  const total = (code: 'notAttributed' | 'total', cells: Float64Array): TableColumn => ({
    heading: own({ code, besides: touchpoints }),
    format,
    cells,
    addsUp: true,
  });
  return {
    id: 'trend',
    columns: [
      {
        heading: own({ code: 'period' }),
        format: 'text',
        cells: labels.map((period, place) =>
          periods.isLastOpen && place === labels.length - 1
            ? own({ code: 'openPeriod', values: { period } })
            : period,
        ),
      },
      ...columns.map((t): TableColumn => ({ heading: touchpoints[t], format, cells: earned[t] })),
      ...(isValue ? [total('notAttributed', totals.unattributed), total('total', totals.all)] : []),
      ...(isValue && costs && !costs.hasUndated ? costColumns(periods, totals.all, costs) : []),
      {
        heading: own({ code: 'history', besides: touchpoints }),
        format: 'text',
        cells: labels.map((_, place) => own({ code: place < short ? 'shortHistory' : 'fullHistory' })),
      },
    ],
    footRows: 0,
    chart: {
      kind: 'lines',
      x: 0,
      steps: false,
      series: columns.slice(0, mostLines).map((_, line) => ({ column: 1 + line, dashed: false })),
      ...(periods.isLastOpen && { isLastOpen: true }),
      ...(short > 0 && { shortHistory: short }),
    },
    notes: saidOfHistory(periods.observed, null, options.lookback),
  };
}

/** What each period cost, by the date of the cost, and what all its transactions brought for it. */
function costColumns(periods: CountedPeriods, value: Float64Array, costs: CostLedger): TableColumn[] {
  const spent = Array.from(value, (_, place) => costs.spentIn(momentsOf(periods, place)));
  return [
    { heading: own({ code: 'cost' }), format: 'money', cells: spent, addsUp: true },
    {
      heading: own({ code: 'roas' }),
      format: 'ratio',
      cells: spent.map((cost, place) => costFigures(cost, value[place], 0).roas ?? NaN),
      dashed: true,
    },
  ];
}
