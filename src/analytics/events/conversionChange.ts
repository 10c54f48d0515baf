import { newcombe, proportionTest } from '../changes/proportions';
import { valueChange } from '../changes/valueChange';
import type { Groups } from '../numerics/groupByCustomer';
import type { Days } from '../periods/ranges';
import { isMade, type PairGroups } from './countedAttempts';
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

/** Which steps each customer made who entered in a period and whose window is over; `null`: none is. */
type StepsMade = (Uint8Array | null)[];

/**
 * Compares the shares at each step but the first of those who entered in two periods and whose window is over. Where nobody entered in both,
 * the limits are those of Newcombe and p is that of the score test, or Fisher’s. Where somebody did, the shares hang together: then the
 * difference is shared out over the customers, (step made − share of all) ÷ entered of the one period less that of the other, and limits and p
 * are those of sums over customers. `null`: in one of the periods there is nobody whose window is over.
 */
export function conversionChanges(
  log: EventLog,
  groups: Groups | PairGroups,
  rules: FunnelRules,
  periods: { now: Days; before: Days },
): ConversionChange[] | null {
  const [now, before] = [periods.now, periods.before].map((days) => stepsMade(log, groups, rules, days));
  const [enteredNow, enteredBefore] = [now, before].map(
    (each) => each.filter((made) => made !== null).length,
  );
  if (enteredNow === 0 || enteredBefore === 0) return null;
  const isInBoth = now.some((made, c) => made !== null && before[c] !== null);
  return Array.from({ length: rules.steps.length - 1 }, (_, i) => {
    const step = i + 1;
    const one = { found: madeBy(now, step), of: enteredNow };
    const other = { found: madeBy(before, step), of: enteredBefore };
    const shares = { now: one.found / one.of, before: other.found / other.of };
    if (!isInBoth) return { ...shares, ...newcombe(one, other), p: proportionTest(one, other) };
    const pooled = (one.found + other.found) / (one.of + other.of);
    const part = (made: Uint8Array | null, of: number) => (made ? (made[step] - pooled) / of : 0);
    const either = [...now.keys()].filter((c) => now[c] !== null || before[c] !== null);
    const { lower, upper, p } = valueChange(
      Float64Array.from(either, (c) => part(now[c], one.of) - part(before[c], other.of)),
    );
    return { ...shares, lower: Math.max(-1, lower), upper: Math.min(1, upper), p };
  });
}

const madeBy = (all: StepsMade, step: number): number => all.filter((made) => made?.[step] === 1).length;

function stepsMade(log: EventLog, groups: Groups | PairGroups, rules: FunnelRules, entered: Days): StepsMade {
  const made: StepsMade = log.customers.map(() => null);
  eachAttempt(log, groups, { ...rules, entered }, ({ customer, attempt, isDecided }) => {
    if (isDecided)
      made[customer] = Uint8Array.from({ length: rules.steps.length }, (_, step) =>
        Number(isMade(attempt, step)),
      );
  });
  return made;
}
