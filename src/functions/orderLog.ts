import {
  columnOf,
  dataRows,
  invalid,
  mayBeAmount,
  isBlankKey,
  isoText,
  OrderLogBuilder,
  mayBeMoment,
  problemError,
  requireSameLength,
} from '../cells';
import { buyersIn, type OrderDays, orderDays, type OrderLog } from '../analytics/lifetime/orders';
import { isLong, refuseLarge, tooManyRows } from './answerSize';
import { segmentsAtLeast } from '../analytics/lifetime/segments';
import { date, optional, range } from './arguments';
import { ContentCache } from './contentCache';
import { type Reading, readingKey } from './settings/reading';
import { zeroIsBlankIn } from './zeros';

export const customerAndDate = [
  range('customer', 'Customer of each order: a column of ids.'),
  range('date', 'Date of each order: Excel dates, or ISO text such as 2026-03-01.'),
] as const;

/** The arguments that pass a table of orders. */
export const orderArguments = [
  ...customerAndDate,
  range('amount', 'Value of each order; negative: a refund.'),
] as const;

/**
 * The same where orders can be modelled without their values: the amount may be left empty. It is due all the same, as
 * arguments behind it are, and so that nobody leaves it out unawares.
 */
export const ordersWithOrWithoutAmounts = [
  ...customerAndDate,
  {
    ...optional(
      range('amount', 'Value of each order; negative: a refund; empty: orders without values.'),
      null,
    ),
    optional: false,
  },
] as const;

/** A moment on the clock of the dates, or `null` if omitted. */
export const asOfArgument = optional(
  date('asOf', 'Last day that counts: one date; omitted: the latest date in the column.'),
  null,
  isBlankKey,
);

/** The ranges of a table of orders as a function receives them; `null`: not given. */
export interface OrderRanges {
  customer: unknown;
  date: unknown;
  amount: unknown;
  segment?: unknown;
  orderId?: unknown;
}

const recentLogs = new ContentCache<ReadOrders>(8, 8_000_000);

export interface ReadOrders {
  log: OrderLog;
  /** Row of the range, counted from 1, for a row of the log. */
  sheetRow(row: number): number;
}

/** What a function calls its ranges, where not by their usual names. */
export type RangeNames = Partial<Record<string, string>>;

/** A table that has more rows the more segments the customers have. */
export interface TableOfSegments {
  columns: number;
  /** Rows of so many segments below the headings. */
  rows: (segments: number) => number;
  /** Characters of each row at least, beside one a cell. */
  characters: number;
}

/** Reads orders from their ranges, or throws the error that names the first bad row. The same ranges are read once. */
export function readOrders(
  ranges: OrderRanges,
  calledAs: RangeNames = {},
  reading: Reading = {},
  table: TableOfSegments | null = null,
): ReadOrders {
  const named = Object.entries(ranges).filter(([, given]) => given !== null && given !== undefined);
  // The same cells as amount and as segment are different readings.
  const key = `${named.map(([name]) => name).join()} ${readingKey(reading)}`;
  const known = recentLogs.find([...named.map(([, cells]) => cells), key]);
  if (known) return known;
  const columns = named.map(([name, cells]) => columnOf(cells, name));
  requireSameLength(columns.map((column) => ({ ...column, name: calledAs[column.name] ?? column.name })));
  const read = readColumns(
    Object.fromEntries(columns.map((column) => [column.name, column])),
    columns,
    calledAs,
    reading,
    table,
  );
  recentLogs.keep([...columns.map(({ cells }) => cells), [key]], read);
  return read;
}

type Columns = ReturnType<typeof columnOf>[];

function readColumns(
  byName: Record<string, Columns[number]>,
  columns: Columns,
  calledAs: RangeNames,
  reading: Reading,
  table: TableOfSegments | null,
): ReadOrders {
  const { customer, date, amount, segment, orderId } = byName as Partial<typeof byName>;
  if (!customer || !date) throw invalid('customer and date are missing. Give two ranges.');
  const due = [{ column: date, accepts: mayBeMoment }];
  if (amount) due.push({ column: amount, accepts: mayBeAmount });
  const { first, end } = dataRows(columns, due, isBlankKey);
  const called = (name: string) => calledAs[name] ?? name;
  if (first >= end)
    throw invalid(`The ranges ${columns.map(({ name }) => called(name)).join(', ')} hold no data.`);
  const log = new OrderLogBuilder(end - first, {
    ...reading,
    zeroIsBlankIn: zeroIsBlankIn(
      [
        { column: customer, isNeverEmpty: true },
        ...(segment ? [{ column: segment, isNeverEmpty: false }] : []),
      ],
      { columns, dates: [date], first },
    ),
  });
  const ahead = log.customersAhead(customer.cells, end);
  const segmentsAhead = segment && log.segmentsAhead(segment.cells, end);
  // What is refunded, or sent again under the id of its order, names no segment.
  const areAllOrders = !orderId && !(amount && mayRefund(amount.cells, first, end));
  if (table && segmentsAhead && areAllOrders)
    refuseManySegments(table, log, ahead.all(first), segmentsAhead.all(first));
  for (let row = first; row < end; row++) {
    const problem = log.add(
      customer.cells[row],
      date.cells[row],
      amount ? amount.cells[row] : 0,
      segment?.cells[row],
      orderId?.cells[row],
      row + 1,
      null,
      ahead.at(row),
      segmentsAhead?.at(row),
    );
    if (problem) throw problemError({ ...problem, column: called(problem.column) }, row + 1);
  }
  const { problems, row: sheetRows, ...read } = log.build();
  const [problem] = problems;
  if (problem) throw problemError({ ...problem, column: called(problem.column) }, problem.row);
  return {
    log: { ...read, ...(!amount && { withoutAmounts: true }) },
    sheetRow: (row) => sheetRows[row],
  };
}

/** What amounts below 0 are written with, whatever else they are. */
const taken = /[-(\u2212\u2013]/;

/** Whether some of the amounts may be refunds, after which a customer may be without an order. */
function mayRefund(amounts: readonly unknown[], first: number, end: number): boolean {
  for (let row = first; row < end; row++) {
    const cell = amounts[row];
    if (typeof cell === 'number' ? cell < 0 : typeof cell === 'string' && taken.test(cell)) return true;
  }
  return false;
}

/** Refuses a table of segments by the names of customers and segments alone, before anything else is read. */
function refuseManySegments(
  { columns, rows, characters }: TableOfSegments,
  log: OrderLogBuilder,
  customer: Int32Array,
  segment: Int32Array,
): void {
  const isMuch = (segments: number) => isLong(rows(segments), columns, rows(segments) * characters);
  if (!isMuch(log.segmentSpellings)) return;
  const names = log.namesOf(customer, segment);
  const { least, areAll } = segmentsAtLeast(names.customer, names.segment);
  if (isMuch(least)) throw tooManyRows(rows(least) + 1, areAll);
}

/** The order days of each customer, or the error that names what stands in the way. */
export const readOrderDays = (ranges: OrderRanges, asOf: number | null): OrderDays =>
  orderDaysOf(readOrders(ranges), asOf);

/** The same from orders already read. */
export function orderDaysOf({ log }: ReadOrders, asOf: number | null): OrderDays {
  const days = orderDays(log, asOf);
  if (days.day.length > 0) return days;
  if (days.refundedWhole > 0)
    throw invalid('Every order was refunded whole. Give orders of which something is left.');
  throw invalid(
    asOf === null
      ? 'There is no order, only refunds. Give the orders they belong to.'
      : `There is no order up to ${isoText(asOf)}. Choose a later asOf.`,
  );
}

/** Refuses a table with a row for each customer who has ordered, before their figures are worked out. */
export const refuseManyBuyers = (days: OrderDays, columns: number): void =>
  refuseLarge(buyersIn(days).length, columns);
