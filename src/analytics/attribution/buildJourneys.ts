import { pulse } from '../numerics/pulse';
import { endOfMoment, type Groups, groupByCustomer } from '../numerics/groupByCustomer';
import { earlierPeriods, nothingEarlier } from './earlierPeriods';
import type { EarlierPeriod, Journeys } from './journeys';
import { firstMoment } from './lookback';
import { Marks } from './marks';
import type { Period } from '../periods/period';
import { type Afterwards, type Sales, type SalesPolicy, salesOf, stepsToFind } from './sales';
import { clockOf, opportunity, lead, type TouchKinds, type TouchLog } from './touchLog';
import { type JourneyBefore, TransactionList } from './transactionList';
import { UnconvertedList } from './unconvertedList';

/** What finding the journeys of one more period takes a row of the log. */
const stepsOfRow = 150;

/** What belongs to the journey of a transaction, and which transactions count. */
export interface JourneyPolicy extends SalesPolicy {
  /** Milliseconds before the transaction in which touches count, inclusive; `null`: no limit. */
  lookback: number | null;
  /** A journey starts anew after each order of the customer. Orders of one moment share a journey. */
  startsAnew: boolean;
  /** The last moment of the data where the log is a part of them; absent: that of the log. */
  until?: number;
}

/**
 * Finds the journeys of a log: the touches of the same customer at or before the time of a transaction, as the policy
 * says, in time order, ties in log order. Touches that no order sees form journeys that did not convert; under a lookback these
 * part where two touches lie further apart than it.
 */
export function buildJourneys(log: TouchLog, policy: JourneyPolicy): Journeys {
  const { groups, touches } = groupsOf(log);
  const writer = new JourneyWriter(log, groups, touches, policy, salesOf(log, groups, policy));
  for (let customer = 0; customer < log.customers.length; customer++) {
    pulse();
    writer.writeCustomer(customer);
  }
  return writer.journeys();
}

interface KnownGroups {
  log: TouchLog;
  groups: Groups;
  touches: Touches;
}

/** All touches of a log, customer by customer, whatever they lead to. */
type Touches = Pick<Journeys, 'touchpoint' | 'time' | 'touchRow'>;

/** By the times of a log, which are those of every part of it that counts some of its conversions. */
const knownGroups = new WeakMap<Float64Array, KnownGroups>();

/**
 * The rows of a log by customer, worked out once: journeys are found anew for each period, and each kind of conversion. So is the room of
 * its touches, which are the same each time.
 */
function groupsOf(log: TouchLog): KnownGroups {
  const known = knownGroups.get(log.time);
  const isSame = known?.log.customer === log.customer && known.log.laterTables === log.laterTables;
  if (isSame && known.log.touchpoint === log.touchpoint) return known;
  const found = { log, groups: isSame ? known.groups : groupByCustomer(log), touches: roomFor(log) };
  knownGroups.set(log.time, found);
  return found;
}

function roomFor({ touchpoint }: TouchLog): Touches {
  let touches = 0;
  for (let row = 0; row < touchpoint.length; row++) if (touchpoint[row] >= 0) touches++;
  return {
    touchpoint: new Int32Array(touches),
    time: new Float64Array(touches),
    touchRow: new Int32Array(touches),
  };
}

class JourneyWriter {
  private readonly touchpoint: Int32Array;
  private readonly time: Float64Array;
  private readonly touchRow: Int32Array;
  private readonly transactions: TransactionList;
  private readonly afterwards: TransactionList;
  /** When the orders were placed that these belong to. */
  private readonly orderedAt: number[] = [];
  private readonly lost: UnconvertedList;
  private readonly open = new UnconvertedList();
  /** The last moment in which a touch can be waiting for its order still. */
  private readonly waitingFrom: number;
  private touches = 0;
  /** Touches of the customer at hand up to which an order has seen them or they were found lost. */
  private covered = 0;
  /** The touches at which the customer at hand reached each milestone. */
  private leads = new Marks();
  private opportunities = new Marks();
  private readonly journey: JourneyBefore = { order: -1, ...noJourney };

  constructor(
    private readonly log: TouchLog,
    private readonly groups: Groups,
    touches: Touches,
    private readonly policy: JourneyPolicy,
    private readonly sales: Sales,
  ) {
    this.touchpoint = touches.touchpoint;
    this.time = touches.time;
    this.touchRow = touches.touchRow;
    // Most customers never buy: each of them leaves one at least.
    this.lost = new UnconvertedList(Math.max(1, log.customers.length));
    this.transactions = new TransactionList(transactionsIn(sales));
    const changes = [...sales.afterwards.values()].map(({ length }) => length);
    this.afterwards = new TransactionList(changes.reduce((sum, length) => sum + length, 0));
    const { lookback, until = -Infinity } = policy;
    this.waitingFrom = lookback === null ? Infinity : Math.max(latest(log.time), until) - lookback;
  }

  writeCustomer(customer: number): void {
    const end = this.groups.offset[customer + 1];
    const firstTouch = this.touches;
    let earliest = firstTouch;
    this.covered = firstTouch;
    if (this.log.milestone) {
      this.leads = new Marks();
      this.opportunities = new Marks();
    }
    for (let from = this.groups.offset[customer]; from < end;) {
      const to = endOfMoment(this.log, this.groups, from, end);
      this.writeTouches(from, to, firstTouch);
      const isOrdered = this.writeTransactions(from, to, customer, earliest);
      if (this.policy.startsAnew && isOrdered) earliest = this.touches;
      from = to;
    }
    this.coverTo(this.touches, customer);
  }

  /**
   * Writes the touches of one moment and marks which of them reached a milestone: the one on the milestone's own row,
   * else the last one above it, else the first of the moment.
   */
  private writeTouches(from: number, to: number, firstTouch: number): void {
    const { log, groups } = this;
    let marked = 0;
    for (let i = from; i < to; i++) {
      const row = groups.row[i];
      if (log.touchpoint[row] >= 0) {
        this.touchpoint[this.touches] = log.touchpoint[row];
        this.touchRow[this.touches] = row;
        this.time[this.touches++] = log.time[row];
      }
      const milestone = log.milestone?.[row] ?? 0;
      if (milestone === 0) continue;
      if (this.touches > firstTouch) this.mark(milestone, this.touches - 1);
      else marked |= milestone;
    }
    if (this.touches === firstTouch) return;
    if (marked & lead) this.mark(lead, firstTouch);
    if (marked & opportunity) this.mark(opportunity, firstTouch);
  }

  private mark(milestone: number, touch: number): void {
    (milestone === lead ? this.leads : this.opportunities).add(touch);
  }

  /** Writes the transactions of one moment. Answers whether an order is among them. */
  private writeTransactions(from: number, to: number, customer: number, earliest: number): boolean {
    const { groups, sales, transactions } = this;
    let isOrdered = false;
    for (let i = from; i < to; i++) {
      const row = groups.row[i];
      const value = sales.value[row];
      // Nearly all logs have none, and most rows are touches.
      const hasAny = sales.afterwards.size > 0 && this.log.value[row] !== 0;
      const afterwards = hasAny ? sales.afterwards.get(row) : undefined;
      if (value < 0) {
        transactions.add(row, this.log.time[row], value, 0, customer, { ...noJourney, order: row });
        continue;
      }
      const isOrder = value > 0 || sales.isFree?.[row] === 1;
      if (!isOrder && !afterwards) continue;
      const journey = this.journeyBefore(row, earliest);
      for (const change of afterwards ?? noChanges) {
        this.orderedAt.push(clockOf(this.log)[row]);
        this.afterwards.add(
          change.row,
          this.log.time[change.row],
          change.value,
          change.conversions,
          customer,
          journey,
        );
      }
      if (!isOrder) continue;
      isOrdered = true;
      this.coverTo(journey.start, customer);
      this.covered = this.touches;
      if (!sales.isOutside?.[row]) transactions.add(row, this.log.time[row], value, 1, customer, journey);
    }
    return isOrdered;
  }

  /** Overwritten by the next call. */
  private journeyBefore(row: number, earliest: number): JourneyBefore {
    const { journey } = this;
    journey.order = row;
    journey.start = this.firstWithin(earliest, row);
    journey.end = this.touches;
    journey.lead = this.leads.firstFrom(journey.start);
    journey.opportunity = this.opportunities.firstFrom(journey.start);
    return journey;
  }

  /** Makes journeys that did not convert of the touches before `to` that no order has seen. */
  private coverTo(to: number, customer: number): void {
    const gap = this.policy.lookback ?? Infinity;
    for (let start = this.covered, end; start < to; start = end) {
      for (end = start + 1; end < to && this.time[end] - this.time[end - 1] <= gap;) end++;
      if (this.isInPeriod(end - 1))
        (this.time[end - 1] >= this.waitingFrom ? this.open : this.lost).add(start, end, customer);
    }
  }

  private isInPeriod(touch: number): boolean {
    return !this.sales.isOutside?.[this.touchRow[touch]];
  }

  /** The first touch from `earliest` on that lies within the lookback before the transaction of a row. */
  private firstWithin(earliest: number, row: number): number {
    const { lookback } = this.policy;
    if (lookback === null) return earliest;
    const first = firstMoment(this.log, row, lookback);
    let low = earliest;
    let high = this.touches;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.time[middle] < first) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private earlier(): Journeys['earlier'] {
    const { log, policy, orderedAt } = this;
    const { period } = policy;
    if (!period || orderedAt.length === 0) return nothingEarlier;
    let known: readonly EarlierPeriod[] | null = null;
    const journeysIn = (before: Period) => buildJourneys(log, { ...policy, period: before });
    return () => (known ??= earlierPeriods(period, orderedAt, journeysIn, stepsToFind(log, stepsOfRow)));
  }

  private channels(): TouchKinds | null {
    const { channels } = this.log;
    return channels ? { names: channels.names, of: this.touchRow.map((row) => channels.of[row]) } : null;
  }

  journeys(): Journeys {
    return {
      touchpoints: this.log.touchpoints,
      touchpoint: this.touchpoint,
      time: this.time,
      touchRow: this.touchRow,
      channels: this.channels(),
      transactions: this.transactions.columns(),
      afterwards: this.afterwards.columns(),
      earlier: this.earlier(),
      lost: this.lost.columns(),
      open: this.open.columns(),
      said: this.sales.said,
    };
  }
}

/** How many transactions are written of the rows of a log. */
function transactionsIn({ value, isFree, isOutside }: Sales): number {
  let transactions = 0;
  for (let row = 0; row < value.length; row++)
    if ((value[row] !== 0 || isFree?.[row]) && !isOutside?.[row]) transactions++;
  return transactions;
}

const noChanges: readonly Afterwards[] = [];

const noJourney: Omit<JourneyBefore, 'order'> = { start: 0, end: 0, lead: -1, opportunity: -1 };

const latest = (time: Float64Array): number => time.reduce((last, each) => Math.max(last, each), -Infinity);
