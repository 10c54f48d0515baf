import { random, type Random } from './random';
import type { SampleCell, SampleSheet } from './types';
import { dateFormat, label, moneyFormat, serialDay } from './units';

const customers = 360;
/** July 2024 to June 2026, in months since January 2026. */
const firstMonth = -18;
const lastMonth = 5;
/** 2026-06-30, in days since 2026-01-01. */
const lastDay = 180;

/**
 * What each plan costs a month, how many choose it, how many of those pay a year at once, and the chance to leave at a renewal: a mean,
 * of which single customers differ, so that those who stay are the loyal ones.
 */
const plans = [
  { name: 'Lite', monthly: 19, share: 50, yearly: 0, leaves: 0.1 },
  { name: 'Pro', monthly: 49, share: 35, yearly: 0.12, leaves: 0.07 },
  { name: 'Team', monthly: 149, share: 15, yearly: 0.12, leaves: 0.045 },
];
type Plan = (typeof plans)[number];

/** A year at once costs ten months. */
const monthsPaidAYear = 10;
/** Chances at a renewal to go on with the next larger plan, and to pause for one to four months. */
const movesUp = 0.02;
const pauses = 0.015;
const longestPause = 4;
/** Chance to take a second subscription beside the first, and what it costs. */
const addsOn = 0.12;
const addOn = { name: 'Add-on', monthly: 9 };

/** Days since 2026-01-01 of a day in a month counted from January 2026. */
const dayIn = (month: number, day: number): number =>
  (Date.UTC(2026, month, day) - Date.UTC(2026, 0, 1)) / 86_400_000;

/** Customers who pay by month or by year, change plans, pause, add a second subscription and leave. The end is the first day not paid for. */
export function subscriptions(): SampleSheet {
  const chances = random(20240701);
  const rows: { start: number; cells: SampleCell[] }[] = [];
  for (let number = 1; number <= customers; number++) {
    const id = label('S', number);
    const day = chances.whole(1, 28);
    const add = (plan: { name: string }, interval: string, amount: number, from: number, to: number) => {
      const [start, end] = [dayIn(from, day), dayIn(to, day)];
      if (start > lastDay) return;
      const ended = end > lastDay ? null : serialDay(end);
      rows.push({ start, cells: [id, plan.name, serialDay(start), ended, amount, interval] });
    };
    subscribe(chances, add);
  }
  rows.sort((a, b) => a.start - b.start);
  return {
    name: 'Subscriptions',
    tableName: 'Subscriptions',
    headings: ['customer_id', 'plan', 'start', 'end', 'amount', 'interval'],
    rows: rows.map(({ cells }) => cells),
    formats: ['General', 'General', dateFormat, dateFormat, moneyFormat, 'General'],
    widths: [13, 10, 12, 12, 11, 10],
  };
}

type Add = (plan: { name: string }, interval: string, amount: number, from: number, to: number) => void;

/** All subscriptions of one customer. */
function subscribe(chances: Random, add: Add): void {
  let plan: Plan = chances.weighted(plans, ({ share }) => share);
  let from = chances.whole(firstMonth, lastMonth);
  const isYearly = chances.chance(plan.yearly);
  const leaves = Math.min(0.3, chances.lognormal(plan.leaves, 0.8)) * (isYearly ? 3 : 1);
  const hasAddOn = chances.chance(addsOn);
  const end = (month: number): void => {
    if (isYearly) add(plan, 'year', monthsPaidAYear * plan.monthly, from, month);
    else add(plan, 'month', plan.monthly, from, month);
    if (hasAddOn && month > from + 1) add(addOn, 'month', addOn.monthly, from + 1, month);
  };
  for (let month = from; ;) {
    month += isYearly ? 12 : 1;
    // What lies behind the last day is not known yet.
    if (month > lastMonth + 1 || chances.chance(leaves)) return end(month);
    if (isYearly) continue;
    const larger = plans.at(plans.indexOf(plan) + 1);
    if (larger && chances.chance(movesUp)) {
      end(month);
      [plan, from] = [larger, month];
    } else if (chances.chance(pauses)) {
      end(month);
      from = month += chances.whole(1, longestPause);
    }
  }
}
