import fc from 'fast-check';
import { historiesOf } from '../../../src/analytics/lifetime/histories';
import { type OrderDays, orderDays, type OrderLog } from '../../../src/analytics/lifetime/orders';
import { OrderLogBuilder } from '../../../src/cells';
import { type OrderQuery, dialects, hardOrdersQuery, orderCheckQuery } from '../../../src/queries';
import { clockAt, excelDays } from './clock';
import type { Engine } from './engine';
import { loadTable, momentsOf } from './tables';

/** A row of a log of orders; `at`: milliseconds since 1970. */
export interface OrderRow {
  customer: string | null;
  at: number;
  amount: number | null;
  orderId: string | null;
}

const day = 86_400_000;
const hour = 3_600_000;

/** A log, what it is made of and what is asked of it. */
export interface OrderCase {
  rows: readonly OrderRow[];
  query: OrderQuery;
  /** Money in whole numbers. */
  isWhole: boolean;
}

const customers = [
  ...['c1', 'C1', 'c2 ', '4', 'ann@example.com', 'Ann@Example.com', ' ', 'NULL'],
  ...Array.from({ length: 9 }, (_, i) => `d${i}`),
];

/** Around the end of February, by whose length months are told, and the turn of the clocks in March. */
const starts = [Date.UTC(2024, 1, 25), Date.UTC(2026, 1, 26), Date.UTC(2026, 2, 26), Date.UTC(2025, 11, 28)];
const timeOfDay = fc.oneof(fc.constantFrom(0, 6 * hour, 12 * hour, 23 * hour, day - 1), fc.nat(day - 1));
const momentFrom = (start: number) =>
  fc
    .tuple(fc.oneof(fc.nat(6), fc.nat(40), fc.nat(400)), timeOfDay)
    .map(([days, time]) => start + days * day + time);

/** An order of a customer, with all that may come of it. */
type Story = Omit<OrderRow, 'customer'>[];

const amountsOf = (isWhole: boolean) =>
  fc.oneof(
    fc.constantFrom(10, 20, 30, ...(isWhole ? [] : [10.01, 10.02])),
    fc.integer({ min: 1, max: 50_000 }).map((cents) => (isWhole ? cents : cents / 100)),
  );

/** What is most often of one amount, or of none. */
const plainStory = (at: fc.Arbitrary<number>, isWhole: boolean): fc.Arbitrary<Story> =>
  fc
    .record({
      at,
      amount: fc.oneof(
        { arbitrary: amountsOf(isWhole), weight: 20 },
        { arbitrary: fc.constantFrom(0, null, -10), weight: 1 },
      ),
    })
    .map((row) => [{ ...row, orderId: null }]);

/** Lines, refunds of a part or of all, before and after, what was sent again, and what became more. */
const storyById = (at: fc.Arbitrary<number>, isWhole: boolean): fc.Arbitrary<Story> =>
  fc
    .record({
      id: fc.oneof(
        { arbitrary: fc.uuid(), weight: 12 },
        { arbitrary: fc.constantFrom('A', 'a', 'B'), weight: 2 },
        { arbitrary: fc.constantFrom(null, ''), weight: 1 },
      ),
      first: at,
      second: at,
      third: at,
      amount: amountsOf(isWhole),
      other: amountsOf(isWhole),
      kind: fc.oneof(
        {
          arbitrary: fc.constantFrom('order', 'lines', 'same lines', 'sent again', 'part', 'whole', 'twice'),
          weight: 6,
        },
        { arbitrary: fc.constantFrom('cancelled', 'nothing', 'grown', 'blank'), weight: 2 },
        { arbitrary: fc.constantFrom('refund', 'beyond', 'grown and refunded', 'refunded again'), weight: 2 },
      ),
    })
    .map(({ id, first, second, third, amount, other, kind }) => {
      const row = (when: number, worth: number | null) => ({ at: when, amount: worth, orderId: id });
      const order = row(first, amount);
      const rows = {
        order: [order],
        lines: [order, row(first, other), row(first, -(isWhole ? Math.floor(amount / 2) : amount / 2))],
        'same lines': [order, order],
        'sent again': [order, row(second, amount), row(third, amount)],
        part: [row(first, amount + other), row(second, -amount)],
        whole: [order, row(second, -amount)],
        twice: [row(first, amount + other), row(second, -amount), row(third, -other)],
        cancelled: [
          order,
          row(first, -amount),
          ...(other > amount ? [row(first, -other), row(first, other)] : []),
        ],
        nothing: [row(first, 0)],
        grown: [order, row(second, other)],
        blank: [row(first, null)],
        refund: [row(first, -amount)],
        beyond: [order, row(second, -amount - other)],
        'grown and refunded': [order, row(second, other), row(third, -amount - other)],
        'refunded again': [row(first, amount + other), row(second, -amount), row(third, -amount)],
      };
      return rows[kind as keyof typeof rows].map((each) => ({
        ...each,
        orderId: id && each.at % 2 ? `${id} ` : id,
      }));
    });

const rowsOf = (hasIds: boolean, isWhole: boolean, start: number): fc.Arbitrary<OrderRow[]> => {
  const story = (hasIds ? storyById : plainStory)(momentFrom(start), isWhole);
  const customer = fc
    .record({
      customer: fc.constantFrom(...customers),
      stories: fc.array(story, { minLength: 1, maxLength: 4 }),
    })
    .map(({ customer: name, stories }) => stories.flat().map((row) => ({ ...row, customer: name })));
  return fc
    .array(customer, { minLength: 1, maxLength: 16 })
    .chain((all) => fc.shuffledSubarray(all.flat(), { minLength: all.flat().length }))
    .map((rows): OrderRow[] => rows);
};

const table = { name: ['orders "of" all'] };
const columns: Required<OrderQuery['columns']> = {
  customer: 'who',
  time: 'at',
  amount: 'amount "net"',
  orderId: 'order id',
};

/** Logs of orders of all kinds: by ids or not, in whole numbers or not, on a clock, by instants or by days, up to a day or all. */
export const orderCases: fc.Arbitrary<OrderCase> = fc
  .record({
    hasIds: fc.boolean(),
    hasAmount: fc.integer({ min: 0, max: 5 }).map((each) => each > 0),
    isWhole: fc.boolean(),
    start: fc.constantFrom(...starts),
    time: fc.constantFrom(
      { time: 'clock' as const },
      { time: 'clock' as const },
      { time: 'date' as const },
      { time: 'instant' as const },
      { time: 'instant' as const, zone: 'America/New_York' },
      { time: 'instant' as const, zone: 'Europe/Berlin' },
    ),
    end: fc.option(fc.nat(60)),
  })
  .chain(({ hasIds, hasAmount, isWhole, start, time, end }) =>
    rowsOf(hasIds, isWhole, start).map((rows) => ({
      rows,
      isWhole,
      query: {
        table: { ...table, ...time },
        columns: {
          customer: columns.customer,
          time: columns.time,
          ...(hasAmount && { amount: columns.amount }),
          ...(hasIds && { orderId: columns.orderId }),
        },
        asOf: end === null ? null : new Date(start + end * day).toISOString().slice(0, 10),
      },
    })),
  );

export async function loadOrders(engine: Engine, { rows, query, isWhole }: OrderCase): Promise<void> {
  const { text, double, integer } = dialects[engine.dialect];
  const { type, write } = momentsOf(engine, query.table.time);
  await loadTable(
    engine,
    query.table.name[0],
    [
      { name: columns.customer, type: text, cell: (row) => row.customer },
      { name: columns.time, type, cell: (row) => row.at, write },
      { name: columns.amount, type: isWhole ? integer : double, cell: (row) => row.amount },
      { name: columns.orderId, type: text, cell: (row) => row.orderId },
    ],
    rows,
  );
}

/** The orders as our own functions read them. */
export function logOf({ rows, query }: Pick<OrderCase, 'rows' | 'query'>): OrderLog {
  const builder = new OrderLogBuilder();
  for (const { customer, at, amount, orderId } of rows) {
    const serial = clockAt(at, query.table) / day + excelDays;
    const value = query.columns.amount === undefined ? 0 : amount;
    builder.add(customer, serial, value, null, query.columns.orderId === undefined ? null : orderId);
  }
  return builder.build();
}

const endOf = ({ asOf }: OrderQuery): number | null =>
  asOf === null ? null : Date.parse(`${asOf}T00:00:00Z`) + excelDays * day;

/** The order days our own mathematics finds. */
export const daysOf = (given: OrderCase): OrderDays => orderDays(logOf(given), endOf(given.query));

/** The order days of the customers whom the statements hand back. */
export async function hardDays(engine: Engine, { query }: OrderCase): Promise<OrderDays> {
  const dialect = dialects[engine.dialect];
  const hard = await engine.ask(hardOrdersQuery(query, dialect));
  const [{ last_day: last }] = await engine.ask(orderCheckQuery(query, dialect));
  const rows = hard.map((row) => ({
    customer: String(row.customer),
    at: Number(row.milliseconds),
    amount: Number(row.amount),
    orderId: query.columns.orderId === undefined || row.order_id === '' ? null : String(row.order_id),
  }));
  const log = logOf({ rows, query: { ...query, table: { ...query.table, time: 'clock' } } });
  return orderDays(log, (Number(last) + excelDays) * day);
}

/** The histories of customers who have ordered, one object each. */
export function historiesIn(days: OrderDays) {
  const { customer, repeatOrders, recency, age, averageValue } = historiesOf(days);
  return Array.from(customer, (c, i) => ({
    customer: days.customers[c],
    repeatOrders: repeatOrders[i],
    recency: recency[i],
    age: age[i],
    averageValue: averageValue[i],
  }));
}
