import fc from 'fast-check';
import {
  creditFigures,
  type Figures,
  journeysOfRows,
  type LogRow,
  pathFigures,
} from '../../../scripts/reduce/finish';
import type { Journeys } from '../../../src/analytics/attribution/journeys';
import {
  type CreditModel,
  creditModels,
  type CreditSettings,
  dialects,
  type TimeKind,
  type TouchPolicy,
  type TouchQuery,
} from '../../../src/queries';
import { clockAt } from './clock';
import type { Engine } from './engine';
import { loadTable, momentsOf, tableOf } from './tables';

/** A row of a log in a warehouse; `at`: milliseconds since 1970. */
export interface TouchRow {
  customer: string | null;
  at: number;
  touchpoint: string | null;
  value: number | null;
  orderId: string | null;
  milestone: string | null;
  sequence: number;
}

const day = 86_400_000;
/** 1 March 2026. */
export const start = Date.UTC(2026, 2, 1);

const names = ['Email', 'email', 'Search', "O'Neil", '"Ads"', 'back\\slash', 'Ünïcode 😀', 'direct'];

const moment = fc
  .oneof(
    fc.nat(6 * day),
    fc.nat(11).map((step) => step * 6 * 3_600_000),
  )
  .map((at) => start + at + (at % day === 0 ? 3_600_000 : 0));

type Orders = fc.Arbitrary<Pick<TouchRow, 'value' | 'orderId'>>;

const row = (orders: Orders, customers: readonly string[]): fc.Arbitrary<TouchRow> =>
  fc
    .record({
      customer: fc.oneof(
        { arbitrary: fc.constantFrom(...customers), weight: 20 },
        { arbitrary: fc.constantFrom(null, '', 'NULL'), weight: 1 },
      ),
      at: moment,
      touchpoint: fc.option(fc.constantFrom(...names), { freq: 4 }),
      milestone: fc.oneof(fc.constant(null), fc.constantFrom('lead', 'Opportunity')),
      order: orders,
    })
    .map(({ order, ...rest }) => ({ ...rest, ...order, sequence: 0 }));

const amount = fc.oneof(
  fc.integer({ min: 1, max: 500 }),
  fc.integer({ min: 1, max: 50_000 }).map((cents) => cents / 100),
);

const plain = fc.record({ value: fc.oneof(fc.constant(null), amount), orderId: fc.constant(null) });
const byId = fc.record({
  value: fc.oneof(fc.constant(null), fc.constantFrom(10, 20, 30, -10, -20), amount),
  orderId: fc.oneof(
    { arbitrary: fc.constantFrom('A', 'B'), weight: 12 },
    { arbitrary: fc.constant(null), weight: 1 },
  ),
});

const logOf = (orders: Orders, customers: readonly string[]) =>
  fc
    .oneof(
      fc.array(row(orders, customers), { minLength: 1, maxLength: 8 }),
      fc.array(row(orders, customers), { minLength: 1, maxLength: 40 }),
    )
    .map((rows) => rows.map((each, sequence) => ({ ...each, sequence: sequence % 7 })));

/** Logs of which each amount is an order. */
export const plainLog = logOf(plain, ['c1', 'C1', 'c2 ', '4', 'ann@example.com', 'Ann@Example.com']);
/** Logs with refunds, lines and orders that were sent again. */
export const orderLog = logOf(byId, ['c1', 'C1', 'c2 ']);

export const policies: fc.Arbitrary<TouchPolicy> = fc.record({
  lookback: fc.option(fc.constantFrom(0, 0.25, 1, 2, 1.5)),
  startsAnew: fc.boolean(),
  collapse: fc.boolean(),
  passOver: fc.constantFrom<readonly string[]>([], ['EMAIL'], ['email', 'Back\\slash', "o'neil"]),
  isOneACustomer: fc.constant(false),
});

export const table = { name: ['touches "of" all'], time: 'clock' as const };
const allColumns: Required<TouchQuery['columns']> = {
  customer: 'who',
  time: 'at',
  touchpoint: 'touch "point"',
  value: 'value',
  orderId: 'order id',
  milestone: 'milestone',
  sequence: 'sequence',
};

/** The columns everybody has, and some of the others. */
export function columnsWith(
  ...others: readonly ('value' | 'orderId' | 'milestone' | 'sequence')[]
): TouchQuery['columns'] {
  const { customer, time, touchpoint } = allColumns;
  return {
    customer,
    time,
    touchpoint,
    ...Object.fromEntries(others.map((name) => [name, allColumns[name]])),
  };
}

/** Puts a log into the table of an engine. */
export async function load(
  engine: Engine,
  rows: readonly TouchRow[],
  time: TimeKind = table.time,
): Promise<void> {
  const { text, double } = dialects[engine.dialect];
  const { customer, time: at, touchpoint, value, orderId, milestone, sequence } = allColumns;
  const { type, write } = momentsOf(engine, time);
  await loadTable<TouchRow>(
    engine,
    table.name[0],
    [
      { name: customer, type: text, cell: (row) => row.customer },
      { name: at, type, cell: (row) => row.at, write },
      { name: touchpoint, type: text, cell: (row) => row.touchpoint },
      { name: value, type: double, cell: (row) => row.value },
      { name: orderId, type: text, cell: (row) => row.orderId },
      { name: milestone, type: text, cell: (row) => row.milestone },
      { name: sequence, type: 'INTEGER', cell: (row) => row.sequence },
    ],
    rows,
  );
}

/** Texts by their bytes, as engines sort them. */
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The rows of a log in the order in which the statements read it, as our own mathematics takes them. */
export function rowsInOrder(
  rows: readonly TouchRow[],
  { columns, table: { time, zone } }: TouchQuery,
): LogRow[] {
  const key = ({ touchpoint }: TouchRow) => touchpoint?.toLowerCase() ?? '';
  const ordered = [...rows].sort(
    (a, b) =>
      a.at - b.at ||
      (columns.sequence === undefined ? 0 : a.sequence - b.sequence) ||
      Number(a.touchpoint === null) - Number(b.touchpoint === null) ||
      byBytes(key(a), key(b)),
  );
  return ordered.map(({ customer, at, touchpoint, value, milestone, orderId }) => ({
    customer,
    milliseconds: at,
    ...(zone !== undefined && { clock: clockAt(at, { name: [], time, zone }) }),
    touchpoint,
    amount: value,
    milestone: columns.milestone === undefined ? null : milestone,
    orderId: columns.orderId === undefined ? null : orderId,
  }));
}

/** The journeys our own mathematics finds, of the log in the order in which the statements read it. */
export const ours = (rows: readonly TouchRow[], query: TouchQuery): Journeys =>
  journeysOfRows(rowsInOrder(rows, query), query);

const inAnyCase = (figures: Figures): Figures =>
  new Map([...figures].map(([name, all]) => [name.toLowerCase(), all]));

/** Figures of each path by its name without case. */
export const pathsOf = (journeys: Journeys): Figures => inAnyCase(pathFigures(journeys));

export const settings: CreditSettings = { halfLife: 1.5, direct: ['Direct', 'search'], shares: [50, 20, 30] };

/** Without milestones those that need none. */
export const modelsWith = (hasMilestones: boolean): CreditModel[] =>
  creditModels.filter((model) => hasMilestones || !['w_shaped', 'full_path'].includes(model));

/** Credits of each touchpoint by its name without case: a figure a model, and conversions under the first of them. */
export const creditsOf = (journeys: Journeys, hasMilestones: boolean): Figures =>
  inAnyCase(creditFigures(journeys, modelsWith(hasMilestones), settings));

/** The rows an engine answered with, by the first column without case; a sum over no row is 0. */
export const figuresIn = (rows: readonly Record<string, unknown>[]): Figures =>
  new Map([...tableOf(rows, 1)].map(([name, all]) => [name, all.map((figure) => figure || 0)]));
