import { identityTable } from '../../blueprint/identityTable';
import { moreRequests } from '../../blueprint/moreTables';
import { periodRequest } from '../../blueprint/period/request';
import { rateTable } from '../../blueprint/rateTable';
import { segmentTable } from '../../blueprint/segmentTable';
import type { Settings, TableChoice } from '../../blueprint/settings';
import { besideOf, placeOf } from '../../blueprint/tables';
import { serialOf } from '../../reading/dates';
import { countIn, daysIn, numberIn } from '../../reading/numbers';
import type { LifetimeOptions, LifetimeRequest, OrdersTable } from './messages';
import { lengths, type LifetimeChoices, mostPeriods, ownWindow, rowKindOf } from './options';
import { patternsRequest } from './patternsRequest';
import { subscriptionsRequest } from './subscriptions/request';

/** The settings as the worker takes them; `null` while a column is missing. */
export function requestOf(settings: Settings<LifetimeChoices>): LifetimeRequest | null {
  const { tables, options } = settings;
  const kind = rowKindOf(settings);
  if (kind === 'subscription' || kind === 'tenure') return subscriptionsRequest(settings);
  if (kind === 'pattern') return patternsRequest(settings, optionsOf(options));
  const hasSegments = Boolean(tables.segments);
  const main = ordersTable(tables.main, hasSegments);
  return (
    main && {
      kind: 'lifetime',
      options: { ...optionsOf(options), ...inPeriodOf(options) },
      ...main,
      ...besideOf({
        ...moreRequests(tables, (table) => ordersTable(table, hasSegments)),
        segments: segmentTable(tables),
        identities: identityTable(tables),
        rates: rateTable(tables, options.reportingCurrency),
      }),
    }
  );
}

/** `hasSegments`: a table of its own tells them. */
function ordersTable(table: TableChoice, hasSegments: boolean): OrdersTable | null {
  const { customer, time: date, value: amount, segment, orderId, currency } = table.columns;
  if (customer === null || date === null) return null;
  const columns = {
    ...{ customer, date },
    ...(amount !== null && { amount }),
    ...(segment !== null && !hasSegments && { segment }),
    ...(orderId !== null && { orderId }),
    ...(currency !== null && { currency }),
  };
  return { columns, ...placeOf(table) };
}

/** Counted patterns tell nothing of a period. */
function inPeriodOf(options: LifetimeChoices): Pick<LifetimeOptions, 'inPeriod'> {
  const asked = periodRequest({ ...options, period: options.inPeriod });
  return asked.period === undefined ? {} : { inPeriod: asked };
}

function optionsOf({
  model,
  horizon,
  discountRate,
  asOf,
  period,
  periods,
  newCustomers,
  ageIn,
  lines,
  cost,
}: LifetimeChoices): LifetimeOptions {
  return {
    model,
    horizon: Number(daysIn(horizon)),
    discountRate: Number(numberIn(discountRate)) / 100,
    asOf: serialOf(asOf),
    period: lengths.find((length) => length === period) ?? 'month',
    periods: Number(countIn(periods, mostPeriods)),
    newCustomers: countIn(newCustomers, mostPeriods),
    window: ageIn === 'own' ? ownWindow : null,
    lines: lines === 'segment' ? 'segment' : 'cohort',
    cost: numberIn(cost),
  };
}
