import { countedPeriods, labelsOf } from '../../analytics/attribution/countedPeriods';
import type { Measure } from '../../analytics/attribution/creditByGroup';
import { creditInPeriods } from '../../analytics/attribution/creditInPeriods';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { TouchLog } from '../../analytics/attribution/touchLog';
import { sum } from '../../analytics/numerics/compensatedSums';
import { day, month, quarter, week, year } from '../../analytics/periods/calendar';
import type { Period } from '../../analytics/periods/period';
import type { LinesSpec, ResultView, StacksSpec, TableColumn } from '../../blueprint/views';
import { ranked } from '../../functions/attribution/creditTable';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import { modelsOf, settingsOf } from './breakdown';
import type { CostLedger } from './costs';
import type { AttributionOptions } from './messages';
import type { Trend } from './options';
import type { CreditWord } from './tableWords';
import { costColumns, type EarnedInPeriods, notesOf, SpentInPeriods, trendCostsView } from './trendCosts';

const kinds = { day, week, month, quarter, year };

/** A narrow chart has room for so many lines. */
const mostLines = 4;

const own = (word: CreditWord): CreditWord => word;

/**
 * What each touchpoint earned under the first model, period by period, of all the data. Where all costs have a date, they stand beside
 * the total, and what a conversion of each touchpoint cost is a view of its own.
 *
 * @param all the journeys of all periods together.
 * @param journeysOf those of the log or a part of it in a period.
 */
export function trendViews(
  log: TouchLog,
  all: Journeys,
  kind: Trend,
  options: AttributionOptions,
  journeysOf: (part: TouchLog, period: Period) => Journeys,
  costs: CostLedger | null,
): ResultView[] {
  const [model] = modelsOf(options);
  const periods = countedPeriods(log, kinds[kind], null);
  if (!periods) throw new Error('A log without rows has no periods.');
  const creditOf = (measure: Measure) => {
    const credit = creditInPeriods(log, all, periods, model, settingsOf(options), journeysOf, measure);
    if ('reason' in credit) throw refusedFor(credit);
    return credit;
  };
  const { touchpoints } = log;
  const { value, totals } = creditOf('value');
  const labels = labelsOf(periods);
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
  const period: TableColumn = {
    heading: own({ code: 'period' }),
    format: 'text',
    cells: labels.map((name, place) =>
      periods.isLastOpen && place === labels.length - 1
        ? own({ code: 'openPeriod', values: { period: name } })
        : name,
    ),
  };
  const spent = isValue && costs && !costs.hasUndated ? new SpentInPeriods(costs, periods) : null;
  const counted = spent && creditOf('conversions');
  const inAll: EarnedInPeriods | null = counted && {
    ...{ touchpoints, value, totals },
    conversions: counted.value,
    conversionTotals: counted.totals,
  };
  const ofCosts = spent && inAll && trendCostsView(period, periods.isLastOpen, spent, inAll);
  const trend: ResultView = {
    id: 'trend',
    columns: [
      period,
      ...columns.map((t): TableColumn => ({ heading: touchpoints[t], format, cells: earned[t] })),
      ...(isValue ? [total('notAttributed', totals.unattributed), total('total', totals.all)] : []),
      ...(spent && inAll ? costColumns(spent, inAll) : []),
    ],
    footRows: 0,
    chart: {
      ...(options.trendAs === 'stacks' && isValue && !model.exceedsTotal
        ? stacksOf(columns.length, totals.unattributed)
        : linesOf(columns.length)),
      ...(periods.isLastOpen && { isLastOpen: true }),
    },
    notes: spent ? notesOf(spent) : [],
  };
  return [trend, ...(ofCosts ? [ofCosts] : [])];
}

const linesOf = (touchpoints: number): LinesSpec => ({
  kind: 'lines',
  x: 0,
  steps: false,
  series: placesOf(Math.min(touchpoints, mostLines)).map((column) => ({ column, dashed: false })),
});

/** All touchpoints on each other and what none of them earned on top: together they are all transactions. */
const stacksOf = (touchpoints: number, unattributed: Float64Array): StacksSpec => ({
  kind: 'stacks',
  x: 0,
  series: placesOf(touchpoints),
  ...(unattributed.some((value) => value !== 0) && { rest: 1 + touchpoints }),
});

/** Where the columns of the first touchpoints stand. */
const placesOf = (count: number): number[] => Array.from({ length: count }, (_, i) => 1 + i);
