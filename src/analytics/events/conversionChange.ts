import { newcombe, proportionTest } from '../changes/proportions';
import { valueChange } from '../changes/valueChange';
import type { Groups } from '../numerics/groupByCustomer';
import type { Days } from '../periods/ranges';
import type { EventLog } from './eventLog';
import { eachAttempt, type FunnelRules } from './funnel';

/** How the share of those who got to a step changed between two periods of entry. */
export interface ConversionChange {
  /** Shares of the customers at the first step. */
  now: number;
  before: number;
  /** 95 % limits of the difference, and the chance of one at least this large if nothing had changed. */
  lower: number;
  upper: number;
  p: number;
}

/** The steps made by each customer who entered in a period and whose window is over; −1: none is. */
type Depths = Int32Array;

/**
 * Compares the shares at each step but the first of those who entered in two periods and whose window is over. Where nobody entered in both,
 * the limits are those of Newcombe and p is that of the score test, or Fisher’s. Where somebody did, the shares hang together: then the
 * difference is shared out over the customers, (step made − share of all) ÷ entered of the one period less that of the other, and limits and p
 * are those of sums over customers. `null`: in one of the periods there is nobody whose window is over.
 */
export function conversionChanges(
  log: EventLog,
  groups: Groups,
  rules: FunnelRules,
  periods: { now: Days; before: Days },
): ConversionChange[] | null {
  const [now, before] = [periods.now, periods.before].map((days) => depths(log, groups, rules, days));
  const [enteredNow, enteredBefore] = [now, before].map((each) => each.filter((depth) => depth > 0).length);
  if (enteredNow === 0 || enteredBefore === 0) return null;
  const isInBoth = now.some((depth, c) => depth > 0 && before[c] > 0);
  return Array.from({ length: rules.steps.length - 1 }, (_, i) => {
    const least = i + 2;
    const one = { found: madeBy(now, least), of: enteredNow };
    const other = { found: madeBy(before, least), of: enteredBefore };
    const shares = { now: one.found / one.of, before: other.found / other.of };
    if (!isInBoth) return { ...shares, ...newcombe(one, other), p: proportionTest(one, other) };
    const pooled = (one.found + other.found) / (one.of + other.of);
    const part = (depth: number, of: number) => (depth > 0 ? (Number(depth >= least) - pooled) / of : 0);
    const either = [...now.keys()].filter((c) => now[c] > 0 || before[c] > 0);
    const { lower, upper, p } = valueChange(
      Float64Array.from(either, (c) => part(now[c], one.of) - part(before[c], other.of)),
    );
    return { ...shares, lower: Math.max(-1, lower), upper: Math.min(1, upper), p };
  });
}

const madeBy = (depths: Depths, least: number): number => depths.filter((depth) => depth >= least).length;

function depths(log: EventLog, groups: Groups, rules: FunnelRules, entered: Days): Depths {
  const made = new Int32Array(log.customers.length).fill(-1);
  eachAttempt(log, groups, { ...rules, entered }, (customer, { depth }, isDecided) => {
    if (isDecided) made[customer] = depth;
  });
  return made;
}
