import { mulberry32 } from './random';
import { column, type Matrix } from './worksheet';

/** The log of 1,000,000 touches that reference/attribution.md describes, rebuilt from that description. */

interface Channel {
  name: string;
  weight: number;
  lift: number;
}

const channels: readonly Channel[] = [
  { name: 'Direct', weight: 20, lift: 0.005 },
  { name: 'Organic Search', weight: 18, lift: 0.012 },
  { name: 'Paid Search Brand', weight: 10, lift: 0.03 },
  { name: 'Paid Search Generic', weight: 9, lift: 0.02 },
  { name: 'Paid Social', weight: 11, lift: 0.01 },
  { name: 'Organic Social', weight: 6, lift: 0.004 },
  { name: 'Email', weight: 8, lift: 0.025 },
  { name: 'Display', weight: 7, lift: 0.002 },
  { name: 'Video', weight: 4, lift: 0.003 },
  { name: 'Referral', weight: 3, lift: 0.008 },
  { name: 'Affiliates', weight: 3, lift: 0.015 },
  { name: 'SMS', weight: 1, lift: 0.03 },
];

export interface Touch {
  user: string;
  /** Unix seconds. */
  time: number;
  channel: string;
}

export interface Conversion {
  user: string;
  time: number;
  cents: number;
}

export interface ReferenceLog {
  touches: Touch[];
  conversions: Conversion[];
  journeys: number;
}

export function buildTouchLog(size = 1_000_000): ReferenceLog {
  const log: ReferenceLog = { touches: [], conversions: [], journeys: 0 };
  for (const { touches, conversion } of journeysOf(size)) {
    log.journeys++;
    log.touches.push(...touches);
    if (conversion) log.conversions.push(conversion);
  }
  return log;
}

/** The same one journey after the other, for logs too large to be held. */
export function* journeysOf(size: number): Generator<{ touches: Touch[]; conversion: Conversion | null }> {
  const random = mulberry32(20240601);
  let count = 0;
  for (let journey = 0; count < size; journey++) {
    const user = `u${journey}`;
    let length = 1;
    while (random() < 0.66 && length < 60) length++;
    let time = 1704067200 + Math.floor(random() * 7776000);
    length = Math.min(length, size - count);
    count += length;
    const touches: Touch[] = [];
    const met = new Set<number>();
    let channel = 0;
    for (let i = 0; i < length; i++) {
      if (i > 0) time += 60 + Math.floor(random() * 259200);
      if (!(i > 0 && random() < 0.25)) channel = pickChannel(random() * 100);
      met.add(channel);
      touches.push({ user, time, channel: channels[channel].name });
    }
    const lifts = channels.reduce((sum, { lift }, c) => (met.has(c) ? sum + lift : sum), 0.02);
    let conversion: Conversion | null = null;
    if (random() < Math.min(lifts, 0.6)) {
      const cents = Math.round((20 + 180 * random()) * 100);
      conversion = { user, time: time + Math.floor(random() * 3600), cents };
    }
    yield { touches, conversion };
  }
}

function pickChannel(x: number): number {
  let cumulative = 0;
  return channels.findIndex(({ weight }) => (cumulative += weight) > x);
}

/** The log as the first three ranges a worksheet would hold, first all touches, then all orders. */
export function touchLogColumns({ touches, conversions }: ReferenceLog): [Matrix, Matrix, Matrix] {
  const serial = (unix: number) => unix / 86400 + 25569;
  return [
    column([...touches, ...conversions].map(({ user }) => user)),
    column([...touches, ...conversions].map(({ time }) => serial(time))),
    column([...touches.map(({ channel }) => channel), ...conversions.map(() => null)]),
  ];
}

/** The fourth: the value of each order. */
export const orderValues = (
  { touches, conversions }: ReferenceLog,
  valueOf: (conversion: Conversion) => number,
): Matrix => column([...touches.map(() => null), ...conversions.map(valueOf)]);
