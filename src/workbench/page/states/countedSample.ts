import type { Scalar } from '../../model/sheets';

/** The tables that a statement would answer for the sheets of the sample, counted plainly. Columns with their headings. */

type Rows = readonly (readonly (Scalar | null)[])[];

const dayOf = (cell: Scalar | null): number | null => (typeof cell === 'number' ? Math.floor(cell) : null);

/** How many sign-ups of a plan reached value, left or still waited after so many days. */
export function countedWaits([headings, ...rows]: Rows): Scalar[][] {
  const place = (heading: string) => headings.indexOf(heading);
  const waits = rows.map((row) => ({
    segment: String(row[place('plan')]),
    start: dayOf(row[place('signed_up')]) ?? 0,
    reached: dayOf(row[place('first_value')]) ?? Infinity,
    lost: dayOf(row[place('left')]) ?? Infinity,
  }));
  const end = Math.max(
    ...waits
      .flatMap((wait) => Object.values(wait))
      .filter(Number.isFinite)
      .map(Number),
  );
  const counts = tallied(
    waits.map(({ segment, start, reached, lost }) => {
      const until = Math.min(reached, lost, end);
      const outcome = reached === until ? 0 : lost === until ? 1 : 2;
      return [segment, until - start, outcome];
    }),
  );
  const table = new Map<string, Scalar[]>();
  for (const [segment, days, outcome, customers] of counts) {
    const row = table.get(`${segment} ${days}`) ?? [segment, days, 0, 0, 0];
    row[2 + Number(outcome)] = customers;
    table.set(`${segment} ${days}`, row);
  }
  return columnsOf(['segment', 'days', 'reached', 'lost', 'waiting'], [...table.values()]);
}

/** Customers by their pattern of buying; by repeat orders and average value; and by the month of their first order. */
export function countedOrders([, ...rows]: Rows): Record<'Patterns' | 'Spend' | 'Cohorts', Scalar[][]> {
  const end = Math.max(...rows.map(([, date]) => dayOf(date) ?? 0));
  const customers = new Map<string, Map<number, number>>();
  for (const [customer, date, amount] of rows) {
    const days = customers.get(String(customer)) ?? new Map<number, number>();
    const day = dayOf(date) ?? 0;
    days.set(day, (days.get(day) ?? 0) + Number(amount));
    customers.set(String(customer), days);
  }
  const histories = Array.from(customers.values(), (days) => {
    const ordered = [...days].sort(([one], [other]) => one - other);
    return { first: ordered[0][0], last: ordered[ordered.length - 1][0], ordered };
  });
  const averageOf = ([, ...again]: [number, number][]) =>
    again.reduce((sum, [, value]) => sum + value, 0) / again.length;
  /** The sum of the averages above 0 of those who have a pattern, and how many of them have ordered again without. */
  const averagesOf = ([repeatOrders, recency, age]: Scalar[]) => {
    const averages = histories
      .filter(({ ordered }) => ordered.length > 1)
      .filter(
        ({ first, last, ordered }) =>
          ordered.length - 1 === repeatOrders && last - first === recency && end - first === age,
      )
      .map(({ ordered }) => averageOf(ordered));
    const paid = averages.filter((average) => average > 0);
    return [paid.reduce((sum, average) => sum + average, 0), averages.length - paid.length];
  };
  const isOver = (month: number) => (month < monthOf(end + 1) ? 1 : 0);
  const sizes = new Map(tallied(histories.map(({ first }) => [monthOf(first)])) as [number, number][]);
  const cells = new Map<
    string,
    { month: number; age: number; active: number; orders: number; value: number }
  >();
  for (const { first, ordered } of histories) {
    const seen = new Set<string>();
    for (const [day, value] of ordered) {
      const [month, age] = [monthOf(first), monthOf(day) - monthOf(first)];
      const key = `${month} ${age}`;
      const cell = cells.get(key) ?? { month, age, active: 0, orders: 0, value: 0 };
      cells.set(key, cell);
      cell.active += seen.has(key) ? 0 : 1;
      cell.orders++;
      cell.value += value;
      seen.add(key);
    }
  }
  return {
    Patterns: columnsOf(
      ['repeat_orders', 'recency', 'age', 'customers', 'average_values', 'without_value'],
      tallied(
        histories.map(({ first, last, ordered }) => [ordered.length - 1, last - first, end - first]),
      ).map((row) => [...row, ...averagesOf(row)]),
    ),
    Spend: columnsOf(
      ['repeat_orders', 'average_value', 'customers'],
      tallied(
        histories.flatMap(({ ordered }) =>
          ordered.length === 1 ? [] : [[ordered.length - 1, averageOf(ordered)]],
        ),
      ),
    ),
    Cohorts: columnsOf(
      ['cohort', 'period', 'customers', 'active', 'orders', 'value', 'is_over'],
      Array.from(cells.values(), ({ month, age, active, orders, value }) => [
        ...[month, age, sizes.get(month) ?? 0, active, orders, value],
        isOver(month + age),
      ]),
    ),
  };
}

/** Rows that are alike, once each, with their number. */
function tallied(rows: readonly Scalar[][]): Scalar[][] {
  const found = new Map<string, Scalar[]>();
  for (const row of rows) {
    const key = row.join(' ');
    const known = found.get(key) ?? [...row, 0];
    known[row.length] = Number(known[row.length]) + 1;
    found.set(key, known);
  }
  return [...found.values()];
}

const columnsOf = (headings: readonly string[], rows: readonly Scalar[][]): Scalar[][] =>
  headings.map((heading, place) => [heading, ...rows.map((row) => row[place])]);

/** The number of the month of a day of Excel. */
function monthOf(day: number): number {
  const date = new Date((day - 25_569) * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
