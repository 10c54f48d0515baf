import type { Source } from '../../excel/types';
import type { AttributionColumns, AttributionRequest, OrdersTable } from './messages';
import type { AttributionModel } from './models';
import { daysIn } from '../../reading/numbers';
import { defaultOptions, type Options, sharesIn } from './options';
import type { TableChoice } from '../../blueprint/otherTables';
import { problemsOf, type Settings } from '../../taskpane/rules/problems';
import type { RoleColumns } from '../../reading/roles';

/** The settings as the worker takes them; `null` while something has to be put right. */
export function requestOf(
  source: Source,
  hasHeadings: boolean,
  settings: Settings,
  models: readonly AttributionModel[],
): AttributionRequest | null {
  const { columns, options, others } = settings;
  if (problemsOf(settings, models).length > 0) return null;
  const main = mainColumns(columns, options);
  if (!main) return null;
  const orders = others.orders && ordersTable(others.orders);
  return {
    kind: 'attribution',
    columns: main,
    options: {
      models: options.models,
      dimensions: [options.dimension, ...(options.crossed ? [options.crossed] : [])],
      lookback: daysIn(options.lookback),
      halfLife: daysIn(options.halfLife) ?? Number(defaultOptions.halfLife),
      direct: options.direct.trim() || defaultOptions.direct,
      order: Number(options.order),
      shares: sharesIn(options.shares) ?? undefined,
      startsAnew: options.startsAnew,
      collapse: options.collapse,
      intervals: options.intervals,
      ...(options.conversions !== 'auto' && { conversions: options.conversions }),
    },
    hasHeadings,
    firstSheetRow: source.firstRow,
    ...(orders && { orders }),
  };
}

function mainColumns(columns: RoleColumns, { dimension, crossed }: Options): AttributionColumns | null {
  const { customer, time, touchpoint, cost, milestone, orderId } = columns;
  const breakDownBy = [dimension, ...(crossed ? [crossed] : [])]
    .map((one) => columns[one])
    .filter((column) => column !== null);
  if (customer === null || time === null || touchpoint === null) return null;
  return {
    customer,
    time,
    touchpoint,
    // With the orders in a table of their own the worker looks for no value here.
    value: columns.value ?? touchpoint,
    breakDownBy,
    ...(cost !== null && { cost }),
    ...(milestone !== null && { milestone }),
    ...(orderId !== null && { orderId }),
  };
}

function ordersTable({ source, hasHeadings, columns }: TableChoice): OrdersTable | null {
  const { customer, time, value, orderId } = columns;
  if (!source || customer === null || time === null || value === null) return null;
  return {
    columns: { customer, time, value, ...(orderId !== null && { orderId }) },
    hasHeadings,
    firstSheetRow: source.firstRow,
  };
}
