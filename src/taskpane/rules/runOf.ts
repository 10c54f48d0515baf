import type { AttributionState } from '../attribution/state';
import { texts } from '../texts';
import { moneyFormat } from '../../reading/moneyFormat';
import { type Options, settingsInUse } from '../../analyses/attribution/options';
import { requestOf } from '../../analyses/attribution/request';
import type { Run } from './run';

/** The run the present settings ask for; `null` while they cannot be used. Costs are read later. */
export function runOf(
  { source, hasHeadings, columns, options, others, models }: AttributionState,
  at: Date,
  version: string,
): Run | null {
  const request = source && requestOf(source, hasHeadings, { columns, options, others }, models);
  if (!source || !request) return null;
  const { orders } = others;
  return {
    source,
    orders: orders?.source ?? null,
    costs: null,
    request,
    // Read when it is shown, so that it follows the language.
    get dimension() {
      return dimensionName(options);
    },
    settings: settingsInUse(options, models),
    valueFormat:
      orders?.source && request.orders
        ? moneyFormat(orders.source, orders.hasHeadings, request.orders.columns.value)
        : moneyFormat(source, hasHeadings, request.columns.value),
    at,
    version,
  };
}

function dimensionName({ dimension, crossed }: Options): string {
  const first = texts.dimensionName(dimension);
  return crossed ? texts.crossed(first, texts.dimensionName(crossed)) : first;
}
