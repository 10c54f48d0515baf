import {
  countedPeriods,
  type CountedPeriods,
  labelsOf,
  shortHistories,
} from '../../analytics/attribution/countedPeriods';
import type { Measure } from '../../analytics/attribution/creditByGroup';
import { creditInPeriods, type PeriodsCredit } from '../../analytics/attribution/creditInPeriods';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel } from '../../analytics/attribution/models';
import type { TouchLog } from '../../analytics/attribution/touchLog';
import { sum } from '../../analytics/numerics/compensatedSums';
import { day, month, quarter, week, year } from '../../analytics/periods/calendar';
import type { Period } from '../../analytics/periods/period';
import { noResult } from '../../blueprint/noResult';
import { saidOfHistory } from '../../blueprint/period/shortHistory';
import type { LinesSpec, ResultView, StacksSpec, TableColumn } from '../../blueprint/views';
import { ranked } from '../../functions/attribution/creditTable';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import { modelsOf, settingsOf } from './breakdown';
import type { CostLedger } from './costs';
import { creditFormat, type MeasuredOptions } from './measure';
import type { Trend } from './options';
import type { AttributionSaying } from './sayings';
import type { CreditWord } from './tableWords';
import { costColumns, type EarnedInPeriods, notesOf, SpentInPeriods, trendCostsView } from './trendCosts';

/** Kinds of calendar period, by the names of trends. */
export const trendKinds = { day, week, month, quarter, year };

/** A narrow chart has room for so many lines. */
const mostLines = 4;

/** A sheet has hardly more columns, and neither it nor the memory holds more figures. */
const mostColumns = 16_000;
const mostCells = 2e7;

const own = (word: CreditWord): CreditWord => word;

/** Refuses a trend of more touchpoints than a table has room for, which is known before there are journeys. */
export function refuseLargeTrend(touchpoints: number, { begins }: CountedPeriods): void {
  const periods = begins.length - 1;
  if (touchpoints <= mostColumns && touchpoints * periods <= mostCells) return;
  throw noResult<AttributionSaying>({ code: 'trendTooLarge', values: { touchpoints, periods } });
}

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
  options: MeasuredOptions,
  journeysOf: (part: TouchLog, period: Period) => Journeys,
  costs: CostLedger | null,
): ResultView[] {
  const [model] = modelsOf(options);
  const periods = countedPeriods(log, trendKinds[kind], null);
  if (!periods) throw new Error('A log without rows has no periods.');
  const creditOf = (measure: Measure) => {
    const credit = creditInPeriods(log, all, periods, model, settingsOf(options), journeysOf, measure);
    if ('reason' in credit) throw refusedFor(credit);
    return credit;
  };
  const { touchpoints } = log;
  const credit = creditOf('value');
  if (model.gives !== 'value' || !costs || costs.hasUndated)
    return [trendTable(periods, touchpoints, credit, model, options)];
  const spent = new SpentInPeriods(costs, periods, touchpoints);
  const counted = creditOf('conversions');
  const inAll: EarnedInPeriods = {
    ...{ measure: options.measure, touchpoints, ...credit },
    conversions: counted.value,
    conversionTotals: counted.totals,
  };
  const ofCosts = trendCostsView(periodColumn(periods), periods.isLastOpen, spent, inAll);
  const trend = trendTable(periods, touchpoints, credit, model, options, costColumns(spent, inAll));
  const noted = { ...trend, notes: [...trend.notes, ...notesOf(spent)] };
  return [noted, ...(ofCosts ? [ofCosts] : [])];
}

/** The table of credit that is known: a row a period, a column a touchpoint; what it cost, and whether all that led to it is in the data. */
export function trendTable(
  periods: CountedPeriods,
  touchpoints: readonly string[],
  { value, totals }: PeriodsCredit,
  model: AttributionModel,
  { trendAs, lookback, measure }: Pick<MeasuredOptions, 'trendAs' | 'lookback' | 'measure'>,
  ofCosts: readonly TableColumn[] = [],
): ResultView {
  const labels = labelsOf(periods);
  const short = shortHistories(periods, lookback);
  const earned = touchpoints.map((_, t) =>
    Float64Array.from(labels, (_label, place) => value[place * touchpoints.length + t]),
  );
  const columns = ranked(
    touchpoints,
    Float64Array.from(earned, (each) => sum(each)),
  );
  const isValue = model.gives === 'value';
  const format = isValue ? creditFormat(measure) : 'share';
  const total = (code: 'notAttributed' | 'total', cells: Float64Array): TableColumn => ({
    heading: own({ code, besides: touchpoints }),
    format,
    cells,
    addsUp: true,
  });
  return {
    id: 'trend',
    columns: [
      periodColumn(periods),
      ...columns.map((t): TableColumn => ({ heading: touchpoints[t], format, cells: earned[t] })),
      ...(isValue ? [total('notAttributed', totals.unattributed), total('total', totals.all)] : []),
      ...ofCosts,
      {
        heading: own({ code: 'history', besides: touchpoints }),
        format: 'text',
        cells: labels.map((_, place) => own({ code: place < short ? 'shortHistory' : 'fullHistory' })),
      },
    ],
    footRows: 0,
    chart: {
      ...(trendAs === 'stacks' && isValue && !model.exceedsTotal
        ? stacksOf(columns.length, totals.unattributed)
        : linesOf(columns.length)),
      ...(periods.isLastOpen && { isLastOpen: true }),
      ...(short > 0 && { shortHistory: short }),
    },
    notes: saidOfHistory(periods.observed, null, lookback),
  };
}

/** The periods by their names, the last one marked where it is open. */
function periodColumn(periods: CountedPeriods): TableColumn {
  const labels = labelsOf(periods);
  return {
    heading: own({ code: 'period' }),
    format: 'text',
    cells: labels.map((period, place) =>
      periods.isLastOpen && place === labels.length - 1
        ? own({ code: 'openPeriod', values: { period } })
        : period,
    ),
  };
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
