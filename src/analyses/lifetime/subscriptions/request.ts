import { rateTable } from '../../../blueprint/rateTable';
import type { Settings } from '../../../blueprint/settings';
import { besideOf, placeOf } from '../../../blueprint/tables';
import { serialOf } from '../../../reading/dates';
import { countIn, numberIn } from '../../../reading/numbers';
import { billings, isTenure, type LifetimeChoices, mostPeriods } from '../options';
import type { SubscriptionOptions, SubscriptionsRequest } from './messages';

/** Subscriptions as the worker takes them; `null` while a column is missing. */
export function subscriptionsRequest(settings: Settings<LifetimeChoices>): SubscriptionsRequest | null {
  const { tables, options } = settings;
  const {
    customer,
    time: start,
    end,
    value: amount,
    segment: plan,
    interval = null,
    currency = null,
    tenure,
    left,
  } = tables.main.columns;
  const common = { kind: 'lifetime' as const, options: optionsOf(options), ...placeOf(tables.main) };
  if (amount === null) return null;
  const more = { amount, ...(plan !== null && { plan }) };
  if (isTenure(settings))
    return tenure === null || left === null ? null : { ...common, columns: { tenure, left, ...more } };
  if (customer === null || start === null || end === null) return null;
  return {
    ...common,
    columns: {
      ...{ customer, start, end, ...more },
      ...(interval !== null && { interval }),
      ...(currency !== null && { currency }),
    },
    ...besideOf({ rates: rateTable(tables, options.reportingCurrency) }),
  };
}

const optionsOf = ({
  asOf,
  endIs,
  period,
  periods,
  discountRate,
  window,
}: LifetimeChoices): SubscriptionOptions => ({
  asOf: serialOf(asOf),
  isEndPaid: endIs === 'inclusive',
  billing: billings.find((each) => each === period) ?? 'month',
  ahead: countIn(periods, mostPeriods),
  discountRate: Number(numberIn(discountRate)) / 100,
  window: Number(window),
});
