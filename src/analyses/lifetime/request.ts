import { identityTable } from '../../blueprint/identityTable';
import { moreRequests } from '../../blueprint/moreTables';
import { rateTable } from '../../blueprint/rateTable';
import { segmentTable } from '../../blueprint/segmentTable';
import type { Settings, TableChoice } from '../../blueprint/settings';
import { besideOf, placeOf } from '../../blueprint/tables';
import { serialOf } from '../../reading/dates';
import { countIn, daysIn, numberIn } from '../../reading/numbers';
import { mostPeriods } from './fields';
import type { LifetimeOptions, LifetimeRequest, OrdersTable } from './messages';
import { lengths, type LifetimeChoices, ownWindow, rowKindOf } from './options';
import { patternsRequest } from './patternsRequest';

/** The settings as the worker takes them; `null` while a column is missing. */
export function requestOf(settings: Settings<LifetimeChoices>): LifetimeRequest | null {
  const { tables, options } = settings;
  if (rowKindOf(settings) === 'pattern') return patternsRequest(settings, optionsOf(options));
  const hasSegments = Boolean(tables.segments);
  const main = ordersTable(tables.main, hasSegments);
  return (
    main && {
      kind: 'lifetime',
      options: optionsOf(options),
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

function optionsOf({
  model,
  horizon,
  discountRate,
  asOf,
  period,
  periods,
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
    window: ageIn === 'own' ? ownWindow : null,
    lines: lines === 'segment' ? 'segment' : 'cohort',
    cost: numberIn(cost),
  };
}
