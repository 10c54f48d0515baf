import { orderDays, type OrderDays } from '../../src/analytics/lifetime/orders';
import { millisecondsPerDay, OrderLogBuilder } from '../../src/cells';
import { unixEpochDay } from '../../src/cells/dates';
import { type Dialect, dialects, hardOrdersQuery, orderCheckQuery, type OrderQuery } from '../../src/queries';
import type { Answer } from './asked';
import type { FileEngine } from './engine';
import type { Figures } from './finish';
import { apartNotes, endNote } from './notes';
import { isoDay } from './parts';
import { slicesNeeded, slicesOf } from './slices';

/** One way to count orders: figures by a key, which add up over slices of customers and with those of customers apart. */
export interface OrderReduction {
  headings: readonly string[];
  statement(query: OrderQuery, dialect: Dialect): string;
  /** The figures in the rows a statement answers with. */
  ofRows(rows: readonly (readonly number[])[]): Figures;
  /** Those of customers whose orders our own functions have settled. */
  ofDays(days: OrderDays): Figures;
  add(sum: Figures, added: Figures): void;
  /** The table without its headings. `lastDay`: days since 1970. */
  rows(figures: Figures, lastDay: number): number[][];
}

const { duckdb } = dialects;

/** Customers with refunds that no statement settles are finished by our own functions and added. */
export async function orderAnswer(
  { headings, statement, ofRows, ofDays, add, rows }: OrderReduction,
  query: OrderQuery,
  engine: FileEngine,
  count?: number,
): Promise<Answer> {
  const { table, columns } = query;
  const tables = await slicesOf(
    engine,
    table,
    columns.customer,
    count ?? (await slicesNeeded(engine, table)),
  );
  const check = await checkOf(
    engine,
    tables.map((slice) => ({ ...query, table: slice })),
  );
  const asOf = isoDay(check.lastDay * millisecondsPerDay);
  const parts = tables.map((slice) => ({ ...query, table: slice, asOf }));
  const figures: Figures = new Map();
  for (const part of parts) {
    const answered = await engine.rows(statement(part, duckdb));
    add(figures, ofRows(answered.map((row) => row.map(Number))));
  }
  if (check.hard > 0) add(figures, ofDays(await daysApart(engine, parts, check.lastDay)));
  return { rows: [[...headings], ...rows(figures, check.lastDay)], notes: notesOf(check, asOf) };
}

interface Check {
  rows: number;
  used: number;
  later: number;
  hard: number;
  /** The day observation ends, since 1970; 0 where no row counts. */
  lastDay: number;
}

async function checkOf(engine: FileEngine, slices: readonly OrderQuery[]): Promise<Check> {
  const all = { rows: 0, used: 0, later: 0, hard: 0, lastDay: -Infinity };
  for (const slice of slices) {
    const [[rows, used, later, lastDay, , hard]] = await engine.rows(orderCheckQuery(slice, duckdb));
    all.rows += Number(rows);
    all.used += Number(used);
    all.later += Number(later);
    all.hard += Number(hard);
    if (lastDay !== null) all.lastDay = Math.max(all.lastDay, Number(lastDay));
  }
  return { ...all, lastDay: all.lastDay === -Infinity ? 0 : all.lastDay };
}

/** The order days of the customers whom statements leave out. */
async function daysApart(
  engine: FileEngine,
  parts: readonly OrderQuery[],
  lastDay: number,
): Promise<OrderDays> {
  const log = new OrderLogBuilder();
  for (const part of parts)
    for (const [customer, milliseconds, amount, orderId = ''] of await engine.rows(
      hardOrdersQuery(part, duckdb),
    )) {
      const serial = Number(milliseconds) / millisecondsPerDay + unixEpochDay;
      log.add(customer, serial, Number(amount), null, orderId === '' ? null : orderId);
    }
  return orderDays(log.build(), (lastDay + unixEpochDay) * millisecondsPerDay);
}

const notesOf = ({ rows, used, later, hard }: Check, asOf: string): string[] => [
  `${used} of ${rows} rows count; the others name no customer, moment or amount${later > 0 ? `, or lie after the end, ${later} of them` : ''}.`,
  ...(used > 0 ? [endNote(asOf)] : []),
  ...apartNotes(hard),
];
