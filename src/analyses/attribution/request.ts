import { namesIn, ranksIn } from '../../reading/nameList';
import { daysIn } from '../../reading/numbers';
import type { RoleColumns } from '../../reading/roles';
import type { Settings, TableChoice, Tables } from '../../blueprint/settings';
import { identityTable } from '../../blueprint/identityTable';
import { moreChosen, moreRequests } from '../../blueprint/moreTables';
import { periodRequest } from '../../blueprint/period/request';
import { rateTable } from '../../blueprint/rateTable';
import { segmentTable } from '../../blueprint/segmentTable';
import { besideOf, placeOf } from '../../blueprint/tables';
import type {
  AttributionColumns,
  AttributionOptions,
  AttributionRequest,
  ChannelRulesTable,
  CostsTable,
  OrdersTable,
  TouchesRequest,
  TouchesTable,
} from './messages';
import {
  type AttributionChoices,
  conversionChoices,
  type Dimension,
  mappedDimensions,
  options,
  rowKindOf,
  sharesIn,
  trends,
  usualCrossing,
} from './options';
import { lookbacksIn } from './kindLookbacks';
import type { LabelColumns } from './labels';
import { type OrderBreakdown, orderBreakdown } from './orderBreakdown';
import { pathsRequest } from './pathsRequest';
import { valuesSay } from './valuesSay';

/** The settings as the worker takes them; `null` while a column is missing. */
export function requestOf(settings: Settings<AttributionChoices>): AttributionRequest | null {
  const { tables, options: set } = settings;
  const costs = tables.costs ? costsTable(tables.costs) : null;
  return rowKindOf(settings) === 'path'
    ? pathsRequest(settings, optionsOf(set), costs)
    : touchesRequest(settings, costs);
}

function touchesRequest(
  { tables, options: set }: Settings<AttributionChoices>,
  costs: CostsTable | null,
): TouchesRequest | null {
  const { main } = tables;
  const dimensions = dimensionsOf(tables, set);
  const segments = dimensions.includes('segment') ? segmentTable(tables) : null;
  // What customers are told apart by, no row of a touch says.
  const inRows = segments ? dimensions.filter((dimension) => dimension !== 'segment') : dimensions;
  const named = inRows.length > 0 ? inRows : (['touchpoint'] as const);
  const trend = trends.find((one) => one === set.trend);
  const orderBy = orderBreakdown(tables, set.orderBy);
  const labels = (table: TableChoice) => labelsOf(table, orderBy);
  // The rows of touches tell nothing of orders in a table of their own.
  const inTouches = (table: TableChoice) => ({
    ...(tables.orders ? labelsOf(table, null) : { ...labels(table), ...segmentOf(table) }),
    ...kindOf(table),
  });
  const columns = mainColumns(main.columns, named);
  if (!columns) return null;
  const values = valuesSay(tables.orders ? [tables.orders] : [main, ...moreChosen(tables)]);
  return {
    kind: 'attribution',
    columns: { ...columns, ...inTouches(main) },
    ...(values && { values }),
    options: {
      ...optionsOf(set),
      ...preferenceOf(set),
      ...periodRequest(set),
      ...(trend && { trend, ...(set.trendAs === 'stacks' && { trendAs: 'stacks' }) }),
      ...(orderBy && { orderBy }),
      dimensions,
    },
    ...placeOf(main),
    ...besideOf({
      ...moreRequests(tables, (table) => touchesTable(table, named, inTouches(table))),
      orders: tables.orders ? ordersTable(tables.orders, labels(tables.orders)) : null,
      costs,
      rules: tables.rules?.source ? rulesTable(tables.rules) : null,
      segments,
      identities: identityTable(tables),
      rates: rateTable(tables, set.reportingCurrency),
    }),
  };
}

function optionsOf(set: AttributionChoices): AttributionOptions {
  const passOver = namesIn(set.passOver);
  const conversions = conversionChoices.find((one) => one === set.conversions) ?? 'auto';
  return {
    models: [...set.models],
    lookback: daysIn(set.lookback),
    halfLife: daysIn(set.halfLife) ?? Number(options.halfLife),
    direct: set.direct.trim() || options.direct,
    order: Number(set.order),
    shares: sharesIn(set.shares) ?? undefined,
    startsAnew: set.startsAnew,
    ...(passOver.length > 0 && { passOver }),
    collapse: set.collapse,
    intervals: set.intervals,
    ...(conversions !== 'auto' && { conversions }),
  };
}

/** What of the touches counts by their kind: of a log alone, since paths have lost what they were. */
function preferenceOf(set: AttributionChoices): Pick<AttributionOptions, 'priority' | 'lookbacks'> {
  const priority = ranksIn(set.priority);
  const lookbacks = lookbacksIn(set.lookbacks) ?? [];
  return { ...(priority.length > 0 && { priority }), ...(lookbacks.length > 0 && { lookbacks }) };
}

/** The dimensions that earn the credit; one that is no longer there gives way to the touchpoint. */
function dimensionsOf(tables: Tables, { dimension, crossed }: AttributionChoices): Dimension[] {
  const offered = mappedDimensions(tables);
  const names = [dimension, crossed || usualCrossing(tables, dimension)];
  const chosen = names.flatMap((name) => offered.filter((one) => one === name));
  return chosen.length > 0 ? [...new Set(chosen)] : ['touchpoint'];
}

function mainColumns(columns: RoleColumns, dimensions: readonly Dimension[]): AttributionColumns | null {
  const { customer, time, touchpoint, cost, milestone, orderId, currency } = columns;
  if (customer === null || time === null || touchpoint === null) return null;
  return {
    customer,
    time,
    touchpoint,
    // With the orders in a table of their own the worker looks for no value here.
    value: columns.value ?? touchpoint,
    breakDownBy: dimensions.map((one) => columns[one] ?? touchpoint),
    ...(cost !== null && { cost }),
    ...(milestone !== null && { milestone }),
    ...(orderId !== null && { orderId }),
    ...(currency !== null && { currency }),
  };
}

/** Touches are broken down by what those of the main table are. */
function touchesTable(
  table: TableChoice,
  dimensions: readonly Dimension[],
  labels: LabelColumns,
): TouchesTable | null {
  const { customer, time, touchpoint, value, cost, milestone, orderId, currency } = table.columns;
  if (customer === null || time === null || touchpoint === null) return null;
  const columns = {
    ...{ customer, time, touchpoint },
    ...labels,
    breakDownBy: dimensions.map((dimension) => table.columns[dimension] ?? null),
    ...(value !== null && { value }),
    ...(cost !== null && { cost }),
    ...(milestone !== null && { milestone }),
    ...(orderId !== null && { orderId }),
    ...(currency !== null && { currency }),
  };
  return { columns, ...placeOf(table) };
}

function ordersTable(table: TableChoice, labels: LabelColumns): OrdersTable | null {
  const { customer, time, value, orderId, currency } = table.columns;
  if (customer === null || time === null || value === null) return null;
  const columns = {
    ...{ customer, time, value },
    ...labels,
    ...(orderId !== null && { orderId }),
    ...(currency !== null && { currency }),
  };
  return { columns, ...placeOf(table) };
}

/** What the rows of a table tell beside who, when and where. */
function labelsOf({ columns }: TableChoice, orderBy: OrderBreakdown | null): LabelColumns {
  const { conversion = null } = columns;
  const ofOrder = columns[orderBy ?? ''] ?? null;
  return { ...(conversion !== null && { conversion }), ...(ofOrder !== null && { ofOrder }) };
}

/** What names the kind of each touch. */
function kindOf({ columns: { kind = null } }: TableChoice): Pick<LabelColumns, 'kind'> {
  return kind === null ? {} : { kind };
}

function segmentOf({ columns: { segment = null } }: TableChoice): LabelColumns {
  return segment === null ? {} : { segment };
}

function costsTable(table: TableChoice): CostsTable | null {
  const { touchpoint, cost, currency, time = null } = table.columns;
  if (touchpoint === null || cost === null) return null;
  const columns = {
    ...{ touchpoint, cost },
    ...(currency !== null && { currency }),
    ...(time !== null && { time }),
  };
  return { columns, ...placeOf(table) };
}

const rulesTable = (table: TableChoice): ChannelRulesTable => ({ columns: {}, ...placeOf(table) });
