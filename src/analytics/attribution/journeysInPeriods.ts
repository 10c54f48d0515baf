import { type Groups, groupByCustomer } from '../numerics/groupByCustomer';
import type { Period } from '../periods/period';
import { type CountedPeriods, momentsOf, placeOf } from './countedPeriods';
import type { GroupedJourneys } from './creditByGroup';
import type { Journeys } from './journeys';
import { partOf } from './partOfLog';
import { clockOf, type TouchLog } from './touchLog';

/**
 * The journeys of a log with the period of each transaction. Refunds and what is added to an order later may change what an
 * earlier period knew: customers who have such rows in several periods are looked at as each of these periods saw them, all
 * others once.
 *
 * @param journeys of all periods together.
 * @param journeysOf the journeys of a part of the log in a period, by the same policy.
 * @returns first those of all periods, which alone have what comes in after orders before them.
 */
export function journeysInPeriods(
  log: TouchLog,
  journeys: Journeys,
  periods: CountedPeriods,
  journeysOf: (part: TouchLog, period: Period) => Journeys,
): GroupedJourneys[] {
  const clock = clockOf(log);
  const changed = changedCustomers(log, clock, periods);
  const periodOf = (row: number): number => placeOf(periods, clock[row]);
  const { transactions, afterwards } = journeys;
  const whole: GroupedJourneys = {
    journeys,
    ofTransaction: transactions.row.map((row, t) =>
      changed?.is[transactions.customer[t]] ? -1 : periodOf(row),
    ),
    // What the range adds to orders before it, or takes off them: no period of it knew these otherwise.
    ofAfterwards: afterwards.row.map(periodOf),
  };
  return changed === null ? [whole] : [whole, ...asPeriodsSawThem(log, changed, periods, journeysOf)];
}

/** Customers whose orders a later period may change, with the places of the periods they have transactions in. */
interface ChangedCustomers {
  /** By customer: 1 where it is one of them. */
  is: Uint8Array;
  groups: Groups;
  /** By place of the period. */
  inPeriod: ReadonlyMap<number, readonly number[]>;
}

function changedCustomers(
  log: TouchLog,
  clock: Float64Array,
  periods: CountedPeriods,
): ChangedCustomers | null {
  const is = mayChange(log, clock, periods);
  if (!is.includes(1)) return null;
  const groups = groupByCustomer(log);
  const inPeriod = new Map<number, number[]>();
  for (let c = 0; c < is.length; c++) {
    if (is[c] === 0) continue;
    const places = new Set<number>();
    for (let i = groups.offset[c]; i < groups.offset[c + 1]; i++)
      if (log.value[groups.row[i]] !== 0) places.add(placeOf(periods, clock[groups.row[i]]));
    for (const place of places) {
      const others = inPeriod.get(place);
      if (others) others.push(c);
      else inPeriod.set(place, [c]);
    }
  }
  // Of what lies outside the periods nothing counts.
  inPeriod.delete(-1);
  return { is, groups, inPeriod };
}

/** By customer: 1 where there is a refund, or an order id is met in several periods. */
function mayChange(
  { value, customer, customers, orderId }: TouchLog,
  clock: Float64Array,
  periods: CountedPeriods,
): Uint8Array {
  const is = new Uint8Array(customers.length);
  const placeOfOrder = new Map<number, number>();
  for (let row = 0; row < value.length; row++) {
    if (value[row] < 0) is[customer[row]] = 1;
    const order = orderId?.[row] ?? -1;
    if (order < 0 || value[row] === 0) continue;
    const place = placeOf(periods, clock[row]);
    const known = placeOfOrder.get(order);
    if (known === undefined) placeOfOrder.set(order, place);
    else if (known !== place) is[customer[row]] = 1;
  }
  return is;
}

function* asPeriodsSawThem(
  log: TouchLog,
  { groups, inPeriod }: ChangedCustomers,
  periods: CountedPeriods,
  journeysOf: (part: TouchLog, period: Period) => Journeys,
): Generator<GroupedJourneys> {
  for (const [place, customers] of inPeriod) {
    const part = partOf(log, groups, customers);
    const journeys = journeysOf(part, momentsOf(periods, place));
    const { transactions, afterwards } = journeys;
    const isBeforeAll = (order: number): boolean => clockOf(part)[order] < periods.begins[0];
    yield {
      journeys,
      ofTransaction: new Int32Array(transactions.row.length).fill(place),
      ofAfterwards: afterwards.order.map((order) => (isBeforeAll(order) ? -1 : place)),
    };
  }
}
