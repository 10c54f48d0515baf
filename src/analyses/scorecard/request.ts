import { identityTable } from '../../blueprint/identityTable';
import { rateTable } from '../../blueprint/rateTable';
import { segmentTable } from '../../blueprint/segmentTable';
import type { Settings, TableChoice } from '../../blueprint/settings';
import { besideOf, placeOf } from '../../blueprint/tables';
import { daysIn, numberIn } from '../../reading/numbers';
import type {
  CostsTable,
  ListColumns,
  OrderColumns,
  OrdersTable,
  ScorecardRequest,
  TouchesTable,
} from './messages';
import { asSuggested } from './whatIf';
import { whatIfSet } from './whatIfSet';
import { areSegmentsBeside, isOfCustomers, type ScorecardChoices } from './options';

/** The settings as the worker takes them; `null` while a column is missing. */
export function requestOf(settings: Settings<ScorecardChoices>): ScorecardRequest | null {
  const { tables, options: set } = settings;
  const { main } = tables;
  const isOfList = isOfCustomers(settings);
  const segments = segmentTable(tables);
  const touches = tables.touches && !segments ? touchesTable(tables.touches) : null;
  const isBeside = areSegmentsBeside(settings);
  const ofSegment = isBeside ? null : main.columns.segment;
  if (isBeside ? !segments && !touches : ofSegment === null) return null;
  const own = ofSegment === null ? {} : { segment: ofSegment };
  const columns = isOfList ? listColumns(main) : orderColumns(main);
  const orders = isOfList && tables.orders ? ordersTable(tables.orders) : null;
  const costs = tables.costs ? costsTable(tables.costs) : null;
  if (!columns || (isOfList && tables.orders && !orders) || (tables.costs && !costs)) return null;
  return {
    kind: 'scorecard',
    columns: { ...columns, ...own },
    options: {
      model: set.model,
      horizon: Number(daysIn(set.horizon)),
      margin: Number(numberIn(set.margin)) / 100,
      whatIf: whatIfSet(set) ?? asSuggested,
    },
    ...placeOf(main),
    ...besideOf({
      orders,
      costs,
      segments,
      touches,
      identities: identityTable(tables),
      rates: rateTable(tables, set.reportingCurrency),
    }),
  } as ScorecardRequest;
}

function listColumns({ columns: { customer, start, reached } }: TableChoice): ListColumns | null {
  if (customer === null) return null;
  // One of the two alone tells no wait.
  return { customer, ...(start !== null && reached !== null && { start, reached }) };
}

function orderColumns({ columns }: TableChoice): OrderColumns | null {
  const { customer, time: date, value: amount, orderId, currency } = columns;
  if (customer === null || date === null || amount === null) return null;
  return {
    ...{ customer, date, amount },
    ...(orderId !== null && { orderId }),
    ...(currency !== null && { currency }),
  };
}

function ordersTable(table: TableChoice): OrdersTable | null {
  const columns = orderColumns(table);
  return columns && { columns, ...placeOf(table) };
}

function costsTable(table: TableChoice): CostsTable | null {
  const { segment, cost, currency } = table.columns;
  if (segment === null || cost === null) return null;
  return { columns: { segment, cost, ...(currency !== null && { currency }) }, ...placeOf(table) };
}

function touchesTable(table: TableChoice): TouchesTable | null {
  const { customer, time, touchpoint } = table.columns;
  if (customer === null || time === null || touchpoint === null) return null;
  return { columns: { customer, time, touchpoint }, ...placeOf(table) };
}
