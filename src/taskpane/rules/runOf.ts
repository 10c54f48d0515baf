import type { Source } from '../../excel/types';
import type { PaneState } from '../state';
import { texts } from '../texts';
import { isDateFormat } from './columnProfile';
import { type Options, settingsInUse } from './options';
import { requestOf } from './request';
import type { Run } from './run';

/** The run the present settings ask for; `null` while they cannot be used. Costs are read later. */
export function runOf(
  { source, hasHeadings, columns, options, others, models }: PaneState,
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
    dimension: dimensionName(options),
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

/** The format of a column's first value, where it shows a currency or decimals. */
function moneyFormat({ formats }: Source, hasHeadings: boolean, column: number): string | null {
  const format = formats[Math.min(hasHeadings ? 1 : 0, formats.length - 1)]?.[column] ?? 'General';
  return /^(general|@|0)$/i.test(format) || isDateFormat(format) ? null : format;
}
