import type { AttributionRequest } from '../../analyses/attribution/messages';
import { requestOf } from '../../analyses/attribution/request';
import type { TableRun } from '../../blueprint/run';
import { moneyFormat } from '../../reading/moneyFormat';
import type { AttributionState } from './state';

/** The run the present settings ask for; `null` while they cannot be used. Costs are read later. */
export function runOf(
  { source, hasHeadings, columns, options, others, models }: AttributionState,
  at: Date,
  version: string,
): TableRun<AttributionRequest> | null {
  const request = source && requestOf(source, hasHeadings, { columns, options, others }, models);
  if (!source || !request) return null;
  const { orders, costs } = others;
  return {
    source,
    others: {
      ...(orders?.source && { orders: { source: orders.source, columns: orders.columns } }),
      ...(costs?.source && { costs: { source: costs.source, columns: costs.columns } }),
    },
    request,
    valueFormat:
      orders?.source && request.orders
        ? moneyFormat(orders.source, orders.hasHeadings, request.orders.columns.value)
        : moneyFormat(source, hasHeadings, request.columns.value),
    at,
    version,
  };
}
