import type { SubscriptionBook } from './book';
import { begunPeriods, monthsAfter, wholePeriods } from './renewals';

/** What to take for a billing period, and when observation ends. */
export interface Observation {
  /** Months of a period. */
  months: number;
  /** Last day known: an end on it has happened, a later one has not. */
  asOf: number;
}

/** One customer, observed from the first day paid for to the day they left or to the end of observation. */
export interface CustomerStay {
  customer: number;
  /** Plan the customer began with, −1: none. */
  plan: number;
  /** Periods until the customer left (the renewal that was missed) or, of those still there, renewals so far. */
  age: number;
  hasLeft: boolean;
  /** Payments of that first stay, and the sum of them. */
  payments: number;
  paid: number;
  /** What all stays have paid. */
  earned: number;
  /** Whether the customer came back after having left. */
  hasReturned: boolean;
  /** The stay that runs now, the first or a later one: its renewals so far, and the amount of the next payment; `null`: none. */
  present: { age: number; amount: number } | null;
}

/**
 * Joins the rows of each customer to stays: rows that overlap, meet, or lie apart by less than a period are one. The first
 * stay is observed; who comes back after a longer gap had left. A payment is due on the first day of a stay and on each
 * renewal, of what all rows then running come to a month, times the months of a period.
 *
 * @param plans names of the plans, by which rows of one first day are told apart.
 * @returns the customers who began by the end of observation, in the order of the book.
 */
export function staysOf(
  book: SubscriptionBook,
  plans: readonly string[],
  observation: Observation,
): CustomerStay[] {
  const { start, offset } = book;
  const stays: CustomerStay[] = [];
  for (let c = 0; c + 1 < offset.length; c++) {
    const [from, to] = [offset[c], offset[c + 1]];
    if (to - from === 1) {
      if (start[from] <= observation.asOf) stays.push(observedOnce(book, c, from, observation));
      continue;
    }
    const rows: number[] = [];
    for (let r = from; r < to; r++) rows.push(r);
    rows.sort((a, b) => start[a] - start[b]);
    if (rows.length > 0 && start[rows[0]] <= observation.asOf)
      stays.push(observed(book, c, joined(book, rows, observation), plans, observation));
  }
  return stays;
}

/** A customer of one row, as most are: nothing is joined then. */
function observedOnce(
  { start, end, monthly, plan }: SubscriptionBook,
  customer: number,
  row: number,
  { months, asOf }: Observation,
): CustomerStay {
  const hasLeft = end[row] <= asOf;
  const payments = begunPeriods(start[row], Math.min(end[row], asOf + 1), months);
  const age = hasLeft ? payments : payments - 1;
  const amount = months * monthly[row];
  const paid = amount * payments;
  return {
    customer,
    plan: plan === null ? -1 : plan[row],
    age,
    hasLeft,
    payments,
    paid,
    earned: paid,
    hasReturned: false,
    present: hasLeft ? null : { age, amount },
  };
}

interface Stay {
  rows: number[];
  begin: number;
  /** First day not paid for; `Infinity`: it runs on. */
  until: number;
}

function joined(
  { start, end }: SubscriptionBook,
  rows: readonly number[],
  { months, asOf }: Observation,
): Stay[] {
  const stays: Stay[] = [];
  for (const r of rows) {
    if (start[r] > asOf) break;
    const last = stays.at(-1);
    if (last && (start[r] <= last.until || start[r] < monthsAfter(last.until, months))) {
      last.rows.push(r);
      last.until = Math.max(last.until, end[r]);
    } else stays.push({ rows: [r], begin: start[r], until: end[r] });
  }
  return stays;
}

function observed(
  book: SubscriptionBook,
  customer: number,
  stays: readonly Stay[],
  plans: readonly string[],
  { months, asOf }: Observation,
): CustomerStay {
  const [first] = stays;
  const last = stays[stays.length - 1];
  const hasLeft = first.until <= asOf;
  const payments = begunPeriods(first.begin, Math.min(first.until, asOf + 1), months);
  const paid = paidIn(book, first, { months, asOf });
  return {
    customer,
    plan: planOf(book, first, plans),
    age: hasLeft ? payments : payments - 1,
    hasLeft,
    payments,
    paid,
    earned: stays.slice(1).reduce((sum, stay) => sum + paidIn(book, stay, { months, asOf }), paid),
    hasReturned: stays.length > 1,
    present:
      last.until <= asOf
        ? null
        : { age: wholePeriods(last.begin, asOf, months), amount: months * runningOn(book, last, asOf) },
  };
}

/** The plan of the first row; of several on that day the first by name. */
function planOf({ plan, start }: SubscriptionBook, { rows, begin }: Stay, plans: readonly string[]): number {
  if (plan === null) return -1;
  if (rows.length === 1) return plan[rows[0]];
  return rows
    .filter((r) => start[r] === begin)
    .map((r) => plan[r])
    .reduce((one, other) => (one < 0 || (other >= 0 && plans[other] < plans[one]) ? other : one));
}

/** What the payments of a stay come to, up to the end of observation. */
function paidIn(
  { start, end, monthly }: SubscriptionBook,
  { rows, begin }: Stay,
  { months, asOf }: Observation,
): number {
  return rows.reduce((sum, r) => {
    const until = begunPeriods(begin, Math.min(end[r], asOf + 1), months);
    return sum + months * monthly[r] * (until - begunPeriods(begin, start[r], months));
  }, 0);
}

const runningOn = ({ end, monthly }: SubscriptionBook, { rows }: Stay, day: number): number =>
  rows.reduce((sum, r) => sum + (end[r] > day ? monthly[r] : 0), 0);
