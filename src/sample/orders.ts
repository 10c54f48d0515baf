import { random } from './random';
import type { SampleCell, SampleSheet } from './types';
import { cents, dateFormat, label, moneyFormat, serialDay } from './units';

const customers = 420;
/** 2025-01-01 to 2026-06-30, in days since 2026-01-01. */
const firstDay = -365;
const lastDay = 180;

/** Channels bring customers of different worth: those who come on recommendation stay longest. */
const origins = [
  { channel: 'Organic Search', share: 30, spend: 62, pause: 48, leaves: 0.16 },
  { channel: 'Paid Search', share: 26, spend: 58, pause: 58, leaves: 0.24 },
  { channel: 'Paid Social', share: 22, spend: 47, pause: 66, leaves: 0.34 },
  { channel: 'Referral', share: 12, spend: 74, pause: 40, leaves: 0.1 },
  { channel: 'Affiliate', share: 10, spend: 41, pause: 72, leaves: 0.42 },
];

/** Repeat purchases: each customer has a pace and an order size, and may leave for good after any order. */
export function orders(): SampleSheet {
  const chances = random(20250101);
  const rows: SampleCell[][] = [];
  for (let number = 1; number <= customers; number++) {
    const origin = chances.weighted(origins, ({ share }) => share);
    const pause = chances.lognormal(origin.pause, 0.5);
    const spend = chances.lognormal(origin.spend, 0.4);
    // Customer numbers begin where those of the journeys end: the tables of the sample are independent of each other.
    const id = label('C', 2000 + number);
    for (let day = chances.whole(firstDay, lastDay - 30); day <= lastDay;) {
      rows.push([id, serialDay(day), cents(chances.lognormal(spend, 0.3)), origin.channel]);
      if (chances.chance(origin.leaves)) break;
      day += 1 + chances.exponential(pause);
    }
  }
  rows.sort((a, b) => Number(a[1]) - Number(b[1]));
  return {
    name: 'Orders',
    tableName: 'Orders',
    headings: ['customer_id', 'order_date', 'amount', 'acquisition_channel'],
    rows,
    formats: ['General', dateFormat, moneyFormat, 'General'],
    widths: [13, 13, 12, 21],
  };
}
