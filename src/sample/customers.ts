import { random, type Random } from './random';
import type { SampleCell, SampleSheet } from './types';
import { dateFormat, daysOf, label, moneyFormat, serial, serialDay, timeFormat } from './units';

/** Those who signed up and never ordered: their numbers begin where those of the orders end. */
const withoutOrder = { first: 2421, count: 180 };
/** 2025-01-01 to 2026-06-30, in days since 2026-01-01. */
const firstDay = -365;
const lastDay = 180;

/**
 * How customers of each channel come and get to value: `loses`, how many of those who sign up never order, as a weight; `waits`, median
 * days until the first value; `never`, the share who will not get there; `cost`, what winning all of them cost.
 */
const origins = [
  { channel: 'Organic Search', loses: 24, waits: 6, never: 0.12, cost: 8400 },
  { channel: 'Paid Search', loses: 30, waits: 9, never: 0.18, cost: 12_300 },
  { channel: 'Paid Social', loses: 34, waits: 13, never: 0.3, cost: 21_400 },
  { channel: 'Referral', loses: 4, waits: 3, never: 0.06, cost: 1400 },
  { channel: 'Affiliate', loses: 8, waits: 15, never: 0.34, cost: 5900 },
];
type Origin = (typeof origins)[number];

/** Where somebody goes on looking after the first visit. */
const laterChannels = ['Direct', 'Email', 'Organic Search', 'Paid Search'];

interface Customer {
  id: string;
  origin: Origin;
  /** Days since 2026-01-01. */
  start: number;
}

/**
 * The customers of the orders, and some who never ordered: when they signed up and had their first value, what they visited before, and
 * what their channels cost. With the orders they make a scorecard.
 */
export function customersOf(orders: SampleSheet): SampleSheet[] {
  const chances = random(20260101);
  const all = [...buyersOf(orders, chances), ...othersOf(chances)].sort((a, b) => a.start - b.start);
  return [listOf(all, chances), visitsOf(all, chances), costs()];
}

/** Each signed up within the ten days before the first order. */
function buyersOf({ rows }: SampleSheet, chances: Random): Customer[] {
  const first = new Map<string, Customer>();
  for (const [id, day, , channel] of rows) {
    const origin = origins.find((each) => each.channel === channel);
    if (!origin || first.has(String(id))) continue;
    first.set(String(id), { id: String(id), origin, start: daysOf(Number(day)) - 10 * chances.next() });
  }
  return [...first.values()];
}

const othersOf = (chances: Random): Customer[] =>
  Array.from({ length: withoutOrder.count }, (_, i) => ({
    id: label('C', withoutOrder.first + i),
    origin: chances.weighted(origins, ({ loses }) => loses),
    start: firstDay + (lastDay - 10 - firstDay) * chances.next(),
  }));

/** One row a customer; the first value is empty where it had not come when the table was taken. */
function listOf(customers: readonly Customer[], chances: Random): SampleSheet {
  return {
    name: 'Customers',
    tableName: 'Customers',
    headings: ['customer_id', 'first_channel', 'signed_up', 'first_value'],
    rows: customers.map(({ id, origin, start }) => {
      const wait = chances.lognormal(origin.waits, 0.9);
      const comes = !chances.chance(origin.never) && start + wait < lastDay;
      return [id, origin.channel, serialDay(start), comes ? serialDay(start + wait) : null];
    }),
    formats: ['General', 'General', dateFormat, dateFormat],
    widths: [13, 16, 13, 13],
  };
}

/** Up to four visits before the sign-up, the first of them in the customer's channel. */
function visitsOf(customers: readonly Customer[], chances: Random): SampleSheet {
  const visits = customers.flatMap(({ id, origin, start }) => {
    const days = Array.from({ length: chances.whole(1, 4) }, () => start - 14 * chances.next());
    return days
      .sort((a, b) => a - b)
      .map((day, place) => ({
        id,
        day,
        channel: place === 0 ? origin.channel : chances.pick(laterChannels),
      }));
  });
  visits.sort((a, b) => a.day - b.day);
  return {
    name: 'Customer visits',
    tableName: 'CustomerVisits',
    headings: ['customer_id', 'visited', 'channel'],
    rows: visits.map(({ id, day, channel }): SampleCell[] => [id, serial(day), channel]),
    formats: ['General', timeFormat, 'General'],
    widths: [13, 17, 16],
  };
}

const costs = (): SampleSheet => ({
  name: 'Channel costs',
  tableName: 'ChannelCosts',
  headings: ['channel', 'cost'],
  rows: origins.map(({ channel, cost }) => [channel, cost]),
  formats: ['General', moneyFormat],
  widths: [16, 13],
});
