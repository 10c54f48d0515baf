/** The sign-ups that reference/time-to-value.md describes, rebuilt from that description; times in minutes of 2024. */

export interface SignUp {
  plan: 'Free' | 'Pro' | 'Enterprise';
  channel: 'Organic' | 'Paid' | 'Referral' | 'Partner';
  signedUp: number;
  /** Minute of first value; Infinity: never. */
  value: number;
  churned: number;
  /** Whole minutes from sign-up to value or to the end of observation. */
  duration: number;
  reached: boolean;
}

const minutesOfYear = 366 * 1440;
const neverShare = { Free: 0.3, Pro: 0.12, Enterprise: 0.05 };
const planScale = { Free: 1.5, Pro: 1, Enterprise: 6 };
const channelNames = ['Organic', 'Paid', 'Referral', 'Partner'] as const;
const channelScale = { Organic: 1, Paid: 1.4, Referral: 0.8, Partner: 1 };

const odds = (x: number): number => x / (1 - x);

/** Draw k, as a number in [0, 1). */
function draw(k: number): number {
  let t = (20240101 + Math.imul(k + 1, 0x6d2b79f5)) >>> 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

function signUp(i: number): SignUp {
  const u = (j: number) => draw(8 * i + j);
  const plan = u(0) < 0.6 ? 'Free' : u(0) < 0.9 ? 'Pro' : 'Enterprise';
  const channel = channelNames[Math.floor(4 * u(1))];
  const signedUp = Math.floor(u(2) * minutesOfYear);
  const never = u(7) < neverShare[plan];
  const instant = u(3) < 0.02 && !never;
  const scale = planScale[plan] * channelScale[channel] * 1440;
  const invite = signedUp + (instant ? 0 : Math.floor(scale * odds(u(3))));
  const project = signedUp + (instant ? 0 : Math.floor(scale * 1.2 * Math.sqrt(odds(u(4)))));
  const churned = signedUp + Math.floor(120 * 1440 * Math.sqrt(odds(u(5))) * (u(6) < 0.5 ? 1 : 3));
  const value = never ? Infinity : Math.max(invite, project);
  const observedUntil = Math.min(churned, minutesOfYear);
  const reached = value <= observedUntil;
  const duration = (reached ? value : observedUntil) - signedUp;
  return { plan, channel, signedUp, value, churned, duration, reached };
}

export const buildSignUps = (count: number): SignUp[] => Array.from({ length: count }, (_, i) => signUp(i));

const planNames = ['Free', 'Pro', 'Enterprise'] as const;

/** What many sign-ups tell, as typed columns; `plan` counts Free, Pro, Enterprise from 0. */
export function buildSignUpColumns(count: number) {
  const columns = {
    plan: new Int32Array(count),
    signedUp: new Float64Array(count),
    value: new Float64Array(count),
    churned: new Float64Array(count),
    duration: new Float64Array(count),
    reached: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) {
    const each = signUp(i);
    columns.plan[i] = planNames.indexOf(each.plan);
    columns.signedUp[i] = each.signedUp;
    columns.value[i] = each.value;
    columns.churned[i] = each.churned;
    columns.duration[i] = each.duration;
    columns.reached[i] = each.reached ? 1 : 0;
  }
  return columns;
}

/** Minute the data end: 2025-01-01 00:00. */
export const cutOff = minutesOfYear;

/** Excel serial number of a minute after 2024-01-01 00:00. */
export const serialOfMinute = (minute: number): number => 45292 + minute / 1440;

/** The cell that tells when value was reached, blank where never; a date after 2199 would be refused. */
export const cellOfValue = (minute: number): number | null =>
  serialOfMinute(minute) < 109_575 ? serialOfMinute(minute) : null;
