import { channels } from './channels';
import type { Channel } from './channels';
import { random } from './random';
import type { Random } from './random';
import type { SampleCell, SampleSheet } from './types';
import { cents, label, minutesADay, moneyFormat, serial, timeFormat } from './units';

const rowCount = 2000;
const lastDay = 180;

const products = [
  { name: 'Starter kit', price: 49, interest: 34 },
  { name: 'Standard kit', price: 119, interest: 30 },
  { name: 'Premium kit', price: 289, interest: 14 },
  { name: 'Refill pack', price: 24.5, interest: 14 },
  { name: 'Service plan', price: 180, interest: 8 },
];

const segments = [
  { name: 'Consumer', share: 70, units: [1, 1, 1, 2] },
  { name: 'Small business', share: 24, units: [1, 2, 3, 4] },
  { name: 'Enterprise', share: 6, units: [5, 8, 12] },
];

interface Customer {
  id: string;
  product: (typeof products)[number];
  segment: (typeof segments)[number];
}

interface Event {
  day: number;
  cells: SampleCell[];
}

/** What one customer did: each row of the log in the order it happened, the times still in days since 2026-01-01. */
class CustomerLog {
  readonly events: Event[] = [];
  constructor(
    private readonly chances: Random,
    private readonly customer: Customer,
    private day: number,
  ) {}

  /** False when the half-year is over: the journey stays open. */
  wait(days: number): boolean {
    this.day += Math.max(days, 3 / minutesADay);
    return this.day < lastDay;
  }

  touch(channel: Channel, revenue: number | null): void {
    const running = channel.campaigns.filter(({ from, to }) => this.day >= from && this.day <= to);
    const campaign = running.length > 0 ? this.chances.pick(running).name : null;
    const cost = channel.cost > 0 ? Math.max(0.01, cents(this.chances.lognormal(channel.cost, 0.35))) : null;
    this.add(channel.name, campaign, cost, revenue);
  }

  transact(revenue: number): void {
    this.add(null, null, null, revenue);
  }

  private add(
    channel: string | null,
    campaign: string | null,
    cost: number | null,
    revenue: number | null,
  ): void {
    const { id, product, segment } = this.customer;
    const cells = [id, serial(this.day), channel, campaign, product.name, segment.name, cost, revenue];
    this.events.push({ day: this.day, cells });
  }
}

/** Touches on the way to one purchase; `progress` runs from 0 at the opener to 1 at the closer. */
function channelAt(chances: Random, progress: number): Channel {
  return chances.weighted(channels, ({ opens, closes }) => opens * (1 - progress) + closes * progress);
}

function orderValue(chances: Random, { product, segment }: Customer): number {
  return cents(product.price * chances.pick(segment.units) * chances.pick([1, 1, 1, 0.9, 0.8]));
}

/** One way to a purchase. Returns false when the half-year ended on the way. */
function purchase(chances: Random, customer: Customer, log: CustomerLog, touches: number): boolean {
  const value = orderValue(chances, customer);
  for (let touch = 1; touch <= touches; touch++) {
    const channel = channelAt(chances, touches === 1 ? 0.75 : (touch - 1) / (touches - 1));
    // Some shops write touch and order into one row.
    const inOneRow = touch === touches && chances.chance(0.04);
    log.touch(channel, inOneRow ? value : null);
    if (inOneRow) return true;
    if (!log.wait(touch === touches ? chances.exponential(0.05) : chances.exponential(4))) return false;
  }
  log.transact(value);
  if (chances.chance(0.05)) {
    if (!log.wait(chances.whole(4, 18) + chances.next())) return false;
    log.transact(-cents(value * chances.pick([1, 1, 0.5])));
  }
  return true;
}

function buyer(chances: Random, customer: Customer, log: CustomerLog): void {
  const purchases = chances.weighted([1, 2, 3, 4], (count) => [0, 52, 26, 14, 8][count]);
  for (let count = 1; count <= purchases; count++) {
    // A customer by telephone or in the shop leaves no touch; such orders stay unattributed.
    const touches =
      count === 1 && chances.chance(0.04) ? 0 : chances.weighted([1, 2, 3, 4, 5, 6], (n) => 8 - n);
    if (!purchase(chances, customer, log, touches)) return;
    if (!log.wait(10 + chances.exponential(30))) return;
  }
}

function visitor(chances: Random, log: CustomerLog): void {
  const touches = chances.weighted([1, 2, 3, 4], (count) => 5 - count);
  for (let touch = 1; touch <= touches; touch++) {
    log.touch(channelAt(chances, ((touch - 1) / touches) * 0.6), null);
    if (!log.wait(chances.exponential(6))) return;
  }
}

function customerEvents(chances: Random, number: number): Event[] {
  const customer: Customer = {
    id: label('C', number),
    product: chances.weighted(products, ({ interest }) => interest),
    segment: chances.weighted(segments, ({ share }) => share),
  };
  // People come by day: between 07:00 and 22:00.
  const log = new CustomerLog(chances, customer, chances.whole(0, 168) + (7 + 15 * chances.next()) / 24);
  if (chances.chance(0.58)) buyer(chances, customer, log);
  else visitor(chances, log);
  return log.events;
}

/** Half a year of touches and transactions, in time order, as a tracking system would export them. */
export function journeys(): SampleSheet {
  const chances = random(20260101);
  const events: Event[] = [];
  for (let number = 1; events.length < rowCount; number++) {
    const next = customerEvents(chances, number);
    // The last customers are taken only where they fit whole, so that no journey is cut.
    if (events.length + next.length <= rowCount) events.push(...next);
  }
  events.sort((a, b) => a.day - b.day);
  return {
    name: 'Journeys',
    tableName: 'Journeys',
    headings: ['customer_id', 'timestamp', 'channel', 'campaign', 'product', 'segment', 'cost', 'revenue'],
    rows: events.map(({ cells }) => cells),
    formats: ['General', timeFormat, 'General', 'General', 'General', 'General', moneyFormat, moneyFormat],
    widths: [13, 17, 21, 18, 14, 16, 10, 12],
  };
}
