import { historiesOf } from '../../src/analytics/lifetime/histories';
import { buyersIn, orderDays, type OrderDays } from '../../src/analytics/lifetime/orders';
import type { CalendarPeriod } from '../../src/analytics/periods/calendar';
import { ofSerial } from '../../src/cells';
import { unixEpochDay } from '../../src/cells/dates';
import { readOrders } from '../../src/functions/orderLog';
import { type OrderRow, orderColumns } from './orders';
import { repeatersOf } from './repeaters';

/** The rows that statements of ours answer for a table of orders, in the order of their columns; counted here, by no statement. */
export interface CountedOrders {
  patterns: number[][];
  spend: number[][];
  cohorts: number[][];
  rest: (string | number)[][];
}

/**
 * @param asOf serial number of the last day.
 * @param isApart whose orders stand in the table of rows apart.
 * @param perFold bins of spend in which averages grow by the factor e; `null`: one for each average.
 */
export function countedOrders(
  rows: readonly OrderRow[],
  asOf: number,
  period: CalendarPeriod,
  isApart: (customer: string) => boolean = () => false,
  perFold: number | null = null,
): CountedOrders {
  const apart = rows.filter(([customer]) => isApart(String(customer)));
  const others = rows.filter(([customer]) => !isApart(String(customer)));
  const days = daysOf(others, asOf);
  const customersApart = new Set(apart.map(([customer]) => customer)).size;
  return {
    patterns: patternsIn(days).map((row) => [...row, customersApart]),
    spend: spendIn(days, perFold),
    cohorts: cohortsIn(days, period),
    rest: apart.map(([customer, date, amount]) => [
      String(customer),
      Math.round((Number(date) - unixEpochDay) * 86_400_000),
      Number(amount),
      '',
    ]),
  };
}

export function daysOf(rows: readonly OrderRow[], asOf: number): OrderDays {
  const [customer, date, amount] = orderColumns(rows);
  return orderDays(readOrders({ customer, date, amount }).log, ofSerial(asOf));
}

/** Of rows of patterns as statements answer them, those of a log without amounts: averages apart are not told. */
export const withoutAverages = (patterns: readonly number[][]): number[][] =>
  patterns.map(([repeatOrders, recency, age, customers, , , apart]) => [
    ...[repeatOrders, recency, age, customers, apart],
  ]);

/** Rows that are alike in these numbers, with how many there are behind them. */
function tallied(rows: readonly number[][]): number[][] {
  const found = new Map<string, number[]>();
  for (const row of rows) {
    const known = found.get(row.join()) ?? [...row, 0];
    known[row.length]++;
    found.set(row.join(), known);
  }
  return [...found.values()];
}

/** Repeat orders, recency, age, customers, sum of their averages above 0, and repeat customers without such. */
function patternsIn(days: OrderDays): number[][] {
  const { repeatOrders, recency, age, averageValue } = historiesOf(days);
  const keys = Array.from(repeatOrders, (x, i) => [x, recency[i], age[i]]);
  return tallied(keys).map((row) => {
    const same = Array.from(keys.keys()).filter((i) =>
      keys[i].every((figure, place) => figure === row[place]),
    );
    const averages = same.map((i) => averageValue[i]).filter((average) => average > 0);
    const sum = averages.reduce((total, average) => total + average, 0);
    return [...row, sum, row[0] > 0 ? same.length - averages.length : 0];
  });
}

/** Repeat orders, customers, mean and variance of their averages. */
function spendIn(days: OrderDays, perFold: number | null): number[][] {
  const { repeatOrders, averageValue } = historiesOf(days);
  const bins = new Map<string, { x: number; values: number[] }>();
  for (const i of repeatersOf(historiesOf(days))) {
    const value = averageValue[i];
    const bin = perFold === null ? value : value > 0 ? Math.floor(perFold * Math.log(value)) : 'none';
    const known = bins.get(`${repeatOrders[i]} ${bin}`) ?? { x: repeatOrders[i], values: [] };
    known.values.push(value);
    bins.set(`${repeatOrders[i]} ${bin}`, known);
  }
  return Array.from(bins.values(), ({ x, values }) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return [x, values.length, mean, perFold === null ? 0 : variance];
  });
}

/** Cohort, period after it, customers, those with an order, days with one, value, and 1 where the period is over. */
function cohortsIn(days: OrderDays, period: CalendarPeriod): number[][] {
  const { offset, day, value, asOf } = days;
  const cells = new Map<
    string,
    { entry: number; age: number; who: Set<number>; orders: number; sum: number }
  >();
  const sizes = new Map<number, number>();
  for (const c of buyersIn(days)) {
    const entry = period.indexOf(day[offset[c]]);
    sizes.set(entry, (sizes.get(entry) ?? 0) + 1);
    for (let i = offset[c]; i < offset[c + 1]; i++) {
      const age = period.indexOf(day[i]) - entry;
      const key = `${entry} ${age}`;
      const cell = cells.get(key) ?? { entry, age, who: new Set(), orders: 0, sum: 0 };
      cell.who.add(c);
      cell.orders++;
      cell.sum += value[i];
      cells.set(key, cell);
    }
  }
  return Array.from(cells.values(), ({ entry, age, who, orders, sum }) => [
    ...[entry, age, sizes.get(entry) ?? 0, who.size, orders, sum],
    entry + age < period.indexOf(asOf + 1) ? 1 : 0,
  ]);
}
