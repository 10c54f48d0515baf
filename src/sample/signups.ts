import { random } from './random';
import type { SampleCell, SampleSheet } from './types';
import { label, serial, timeFormat } from './units';

const users = 500;
/** 2026-01-01 to 2026-06-30, in days since 2026-01-01. */
const lastDay = 181;

/** `waits`: median days until the first value for those who get there; `never`: share who will not get there. */
const plans = [
  { name: 'Free', share: 60, waits: 5, never: 0.22 },
  { name: 'Pro', share: 30, waits: 2.2, never: 0.08 },
  { name: 'Enterprise', share: 10, waits: 12, never: 0.12 },
];
const channels = ['Organic Search', 'Paid Search', 'Referral', 'Paid Social', 'Partner'];

/** Sign-ups and the moment of first value; empty where it had not come when the table was taken. */
export function signups(): SampleSheet {
  const chances = random(20260630);
  const people: { start: number; cells: SampleCell[] }[] = [];
  for (let count = 0; count < users; count++) {
    const plan = chances.weighted(plans, ({ share }) => share);
    const start = chances.next() * (lastDay - 1);
    const reached = chances.chance(plan.never) ? lastDay : start + chances.lognormal(plan.waits, 1);
    const left = chances.chance(0.09) ? start + chances.exponential(40) : lastDay;
    // Whoever leaves first never gets to the value; what lies behind the last day is not known yet.
    const firstValue = reached < left && reached < lastDay ? serial(reached) : null;
    const leftAt = left < lastDay ? serial(left) : null;
    people.push({ start, cells: [plan.name, chances.pick(channels), serial(start), firstValue, leftAt] });
  }
  people.sort((a, b) => a.start - b.start);
  return {
    name: 'Signups',
    tableName: 'Signups',
    headings: ['user_id', 'plan', 'channel', 'signed_up', 'first_value', 'left'],
    rows: people.map(({ cells }, index) => [label('U', index + 1), ...cells]),
    formats: ['General', 'General', 'General', timeFormat, timeFormat, timeFormat],
    widths: [10, 12, 16, 17, 17, 17],
  };
}
