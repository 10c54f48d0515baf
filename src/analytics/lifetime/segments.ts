import { normal975 } from '../numerics/normal';
import { CompensatedSums, sum } from '../numerics/compensatedSums';
import { groupByCustomer, onClock } from '../numerics/groupByCustomer';
import { type CustomerValues, orderValues, ordersByPattern } from './customerValues';
import { parameterVariance, slopesOf } from './deltaMethod';
import type { LifetimeFit } from './lifetimeFit';
import { dayOf, type OrderDays, type OrderLog } from './orders';
import type { Horizon } from './transactionModel';
import { pulse } from '../numerics/pulse';

/** The segments of the customers in a table of orders. */
export interface CustomerSegments {
  names: readonly string[];
  /** Place of the segment of each customer of the log; −1: none. */
  of: Int32Array;
}

/** The customers of one segment, or of all. */
export interface SegmentValue {
  /** Index into the segments of the log; −1: no segment. */
  segment: number;
  customers: number;
  /**
   * Expected value of a customer over the horizon, with 95 % limits, which a single customer has not; NaN where that of a
   * customer is not known.
   */
  each: number;
  lower: number;
  upper: number;
  total: number;
  /** Mean of the customers' P(alive). */
  alive: number;
  /** Value of the orders so far over their number. */
  averageOrderValue: number;
  /** Orders expected of all the customers together. */
  expectedOrders: number;
}

/** The segment of each customer's first order that names one; −1: none does. What is no order names none. */
export function segmentOfCustomers(orders: OrderLog, { asOf, passedOver }: OrderDays): Int32Array {
  const log = onClock(orders);
  const { row, offset } = groupByCustomer(log);
  const segments = new Int32Array(log.customers.length).fill(-1);
  for (let c = 0; c < segments.length; c++) {
    for (let i = offset[c]; i < offset[c + 1] && dayOf(log.time[row[i]]) <= asOf && segments[c] < 0; i++)
      if (!passedOver.has(row[i])) segments[c] = log.segment[row[i]];
  }
  return segments;
}

/**
 * How many segments customers have at least, by their rows alone, whichever of them is the first order: each has one of their own whose rows
 * name no other customer’s.
 *
 * @param customer customer of each row; negative: none. `segment` likewise.
 * @returns `areAll`: each customer has such a one, so there are no more.
 */
export function segmentsAtLeast(
  customer: Int32Array,
  segment: Int32Array,
): { least: number; areAll: boolean } {
  const [nobody, several] = [-1, -2];
  const beyond = (ids: Int32Array) => ids.reduce((most, id) => Math.max(most, id), -1) + 1;
  const ownerOf = new Int32Array(beyond(segment)).fill(nobody);
  for (let i = 0; i < segment.length; i++) {
    if (customer[i] < 0 || segment[i] < 0) continue;
    const owner = ownerOf[segment[i]];
    if (owner !== customer[i]) ownerOf[segment[i]] = owner === nobody ? customer[i] : several;
  }
  const [unseen, withOwn, without] = [0, 1, 2];
  const has = new Uint8Array(beyond(customer)).fill(unseen);
  for (let i = 0; i < segment.length; i++) {
    const c = customer[i];
    if (c < 0 || segment[i] < 0) continue;
    if (ownerOf[segment[i]] === several) has[c] = without;
    else if (has[c] === unseen) has[c] = withOwn;
  }
  const least = has.reduce((sum, each) => sum + Number(each === withOwn), 0);
  return { least, areAll: least === has.length };
}

/** How many segments the customers have who have ordered; to have none is one more. */
export function segmentsMet(segmentOf: Int32Array, { offset }: OrderDays, segments: number): number {
  const isMet = new Uint8Array(segments + 1);
  let met = 0;
  segmentOf.forEach((segment, c) => {
    if (offset[c + 1] === offset[c] || isMet[segment + 1]) return;
    isMet[segment + 1] = 1;
    met++;
  });
  return met;
}

/**
 * Values by segment, largest total first and those without one below, and of all customers. The limits are those of the mean value of a customer of
 * such a kind: the spread of the customers about it (s²/n) and the uncertainty of the estimated parameters (delta method: gᵀCg,
 * g the derivative of the mean by the logarithms of the parameters) together.
 *
 * @param segmentOf segment of each customer of the log.
 */
export function segmentValues(
  fit: LifetimeFit,
  values: CustomerValues,
  horizon: Horizon,
  segmentOf: Int32Array,
): { segments: SegmentValue[]; all: SegmentValue } {
  const slopes = valueSlopes(fit, horizon);
  const { customer } = fit.histories;
  const members = new Map<number, number[]>();
  customer.forEach((c, i) => {
    const others = members.get(segmentOf[c]);
    if (others) others.push(i);
    else members.set(segmentOf[c], [i]);
  });
  const of = (segment: number, group: readonly number[]) => segmentValue(segment, group, fit, values, slopes);
  return {
    segments: Array.from(members, ([segment, group]) => of(segment, group)).sort(byTotal),
    all: of(-1, Array.from(customer.keys())),
  };
}

/** Largest total first; without one, the most expected orders. */
function byTotal(a: SegmentValue, b: SegmentValue): number {
  const known = Number(Number.isNaN(a.total)) - Number(Number.isNaN(b.total));
  return known || b.total - a.total || b.expectedOrders - a.expectedOrders;
}

function segmentValue(
  segment: number,
  group: readonly number[],
  fit: LifetimeFit,
  { alive, expectedOrders, value }: CustomerValues,
  slopes: Float64Array[],
): SegmentValue {
  pulse();
  const customers = group.length;
  const total = sum(group.map((i) => value[i]));
  const each = total / customers;
  const spread = group.reduce((squares, i) => squares + (value[i] - each) ** 2, 0) / (customers - 1);
  const gradient = slopes.map((slope) => group.reduce((all, i) => all + slope[i], 0) / customers);
  const error = normal975 * Math.sqrt(spread / customers + parameterVariance(fit, gradient));
  return {
    segment,
    customers,
    each,
    lower: customers > 1 ? Math.max(0, each - error) : NaN,
    upper: customers > 1 ? each + error : NaN,
    total,
    alive: sum(group.map((i) => alive[i])) / customers,
    averageOrderValue: averageOrderValue(fit, group),
    expectedOrders: sum(group.map((i) => expectedOrders[i])),
  };
}

/** Value of all orders of some customers over their number; NaN without amounts. */
function averageOrderValue({ histories, days }: LifetimeFit, group: readonly number[]): number {
  const total = new CompensatedSums(1);
  let orders = 0;
  for (const i of group) {
    const c = histories.customer[i];
    orders += days.offset[c + 1] - days.offset[c];
    for (let k = days.offset[c]; k < days.offset[c + 1]; k++) total.add(0, days.value[k]);
  }
  return days.withoutAmounts ? NaN : total.at(0) / orders;
}

/** Derivative of each customer's value by the logarithm of each parameter, those of the orders first. */
function valueSlopes(fit: LifetimeFit, horizon: Horizon): Float64Array[] {
  const { patterns, orders, spend } = fit;
  const expected = ordersByPattern(fit, orders.values, horizon);
  const worth = orderValues(fit, spend?.values ?? null);
  const byOrders = slopesOf(orders.values, (parameters) => ordersByPattern(fit, parameters, horizon));
  const bySpend = spend ? slopesOf(spend.values, (parameters) => orderValues(fit, parameters)) : [];
  return [
    ...byOrders.map((slope) => worth.map((each, i) => slope[patterns.of[i]] * each)),
    ...bySpend.map((slope) => slope.map((each, i) => expected[patterns.of[i]] * each)),
  ];
}
