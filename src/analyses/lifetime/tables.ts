import { type CustomerValues, customerValues } from '../../analytics/lifetime/customerValues';
import { fitLifetime, type LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import { segmentOfCustomers } from '../../analytics/lifetime/segments';
import type { OrderDays, OrderLog } from '../../analytics/lifetime/orders';
import { calendarPeriods } from '../../analytics/periods/calendar';
import { transactionModels } from '../../analytics/lifetime/transactionModels';
import { choose, speltOut } from '../../cells';
import { horizonOf } from '../../functions/lifetime/arguments';
import { rhythmColumns } from '../../functions/lifetime/askedColumns';
import { customersTable } from '../../functions/lifetime/customers';
import type { FindingSaying } from '../../functions/lifetime/findingSentences';
import { fitTable } from '../../functions/lifetime/fit';
import { unfit } from '../../functions/lifetime/fitOf';
import { orderSayingsOf, sayingsOf } from '../../functions/lifetime/notes';
import { segmentsTable } from '../../functions/lifetime/segments';
import type { TableColumn } from '../../functions/table';
import { uniqueKeys } from '../../blueprint/listing';
import { addingUp } from '../../blueprint/others';
import { cohortView } from './cohortView';
import { forecastView } from './forecastView';
import { rhythmsOf } from './rhythmView';
import { valueView } from './valueView';
import { lifetimeSummary, summaryWithoutFit } from './summary';
import type { OrdersRequest, LifetimeResult } from './messages';
import type { ResultView } from '../../blueprint/views';
import type { LifetimeSaying } from './sayings';
import { noResult } from '../../blueprint/noResult';
import { inEnglish } from '../../functions/words';

/** What was fitted, and what it says of each customer. */
export interface Modelled {
  fit: LifetimeFit;
  values: CustomerValues;
}

/**
 * Fits the models and lays out all tables of the result. Throws the error that says why there is no value; without a fit there
 * are cohorts alone.
 */
export function lifetimeTables(
  log: OrderLog,
  days: OrderDays,
  { columns, options, beside }: OrdersRequest,
  onProgress: (fraction: number) => void,
): Pick<LifetimeResult, 'summary' | 'views' | 'notes'> & { modelled: Modelled | null } {
  const model = choose(transactionModels, options.model, 'model');
  const period = choose(calendarPeriods, options.period, 'period');
  const horizon = horizonOf(options.horizon, options.discountRate);
  if (days.day.length === 0) throw noResult<LifetimeSaying>({ code: 'noOrderYet' });
  const fit = fitLifetime(days, model);
  const hasSegments = columns.segment !== undefined || beside?.segments !== undefined;
  // Without segments the lines are cohorts.
  const valueByAge = (of: LifetimeFit | null): ResultView[] =>
    days.withoutAmounts
      ? []
      : [valueView(log, days, of, period, hasSegments ? options : { ...options, lines: 'cohort' })];
  if ('reason' in fit) {
    return {
      summary: summaryWithoutFit(days, model, options.horizon),
      views: [cohortView(days, period), ...valueByAge(null)],
      notes: [fit.reason, ...orderSayingsOf(days)],
      modelled: null,
    };
  }
  onProgress(0.5);
  const values = customerValues(fit, horizon);
  if ('reason' in values) throw unfit(values);
  onProgress(0.7);
  const segments = hasSegments
    ? segmentsTable(fit, values, horizon, { names: log.segments, of: segmentOfCustomers(log, days) })
    : null;
  onProgress(0.8);
  const rhythms = rhythmsOf(fit, options.horizon);
  onProgress(0.85);
  const customers = customerView(fit, values, rhythms && !rhythms.told.isAtRandom ? options.horizon : null);
  const forecast = forecastView(fit, period, options);
  onProgress(0.9);
  const cohorts = cohortView(days, period);
  onProgress(0.95);
  return {
    summary: {
      ...lifetimeSummary(fit, values, options.horizon, segments),
      ...(rhythms && { rhythm: rhythms.told }),
    },
    views: [
      ...(segments ? [segmentView(segments, fit)] : []),
      customers,
      forecast,
      cohorts,
      ...valueByAge(fit),
      ...(rhythms ? [rhythms.view] : []),
      { id: 'fit', columns: fitTable(fit), footRows: 0, chart: null, notes: [] },
    ],
    notes: rhythms ? sayingsOf(fit).map(toView) : sayingsOf(fit),
    modelled: { fit, values },
  };
}

/** Where the rhythm has a view, that is what to look at, and no function. */
const toView = (saying: FindingSaying): LifetimeSaying =>
  saying.code === 'regular buyers'
    ? { code: 'regularBuyersShown', values: { regularity: saying.values.regularity } }
    : saying;

/** The last column of a function's table holds notes, which the pane shows in their own place. */
const withoutNotes = (columns: TableColumn[]): TableColumn[] => columns.slice(0, -1);

const segmentView = (columns: TableColumn[], { spend }: LifetimeFit): ResultView => ({
  id: 'segments',
  columns: addingUp(withoutNotes(columns), [1, 5, 8]),
  footRows: 1,
  opens: [{ id: 'customers', name: { code: 'customers' } }],
  keys: uniqueKeys(speltOut<string | number>(Array.from(columns[0].cells), inEnglish)),
  chart: spend && { kind: 'bars', label: 0, series: [{ column: 2, interval: { lower: 3, upper: 4 } }] },
  notes: [],
});

/** @param rhythmFor days for which the likeliest rhythm is told as well; `null`: it is not. */
function customerView(fit: LifetimeFit, values: CustomerValues, rhythmFor: number | null): ResultView {
  const single = fit.histories.repeatOrders.filter((x) => x === 0).length;
  return {
    id: 'customers',
    columns: groupedBy(
      addingUp(
        withoutNotes(customersTable(fit, values, rhythmFor === null ? [] : rhythmColumns(fit, rhythmFor))),
        [1, 2, 7, 9],
      ),
      1,
    ),
    footRows: 0,
    opens: [{ id: 'orders', name: { code: 'orders' } }],
    chart: fit.spend && { kind: 'bars', label: 0, series: [{ column: 9 }] },
    notes:
      fit.model.name === 'bg/nbd' && single > 0
        ? said({ code: 'aliveByConstruction', values: { customers: single } })
        : [],
  };
}

const groupedBy = (columns: ResultView['columns'], by: number): ResultView['columns'] =>
  columns.map((column, place) => (place === by ? { ...column, groups: true } : column));

const said = (saying: LifetimeSaying): LifetimeSaying[] => [saying];
