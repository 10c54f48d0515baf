import { type KeptCurve, keptCurve } from '../../../analytics/subscriptions/keptCurve';
import type { PlanGroup } from '../../../analytics/subscriptions/planGroups';
import type { Estimate, PlanValue } from '../../../analytics/subscriptions/planValue';
import type { LogRankTest } from '../../../analytics/timeToValue/logRankResult';
import type { Limited, MonthFigures, SubscriptionOptions, SubscriptionsSummary } from './messages';
import type { Settled } from './stayRows';

interface Found {
  groups: readonly PlanGroup[];
  values: readonly PlanValue[];
  all: PlanValue;
  test: LogRankTest | null;
  month: MonthFigures | null;
}

/** Fewer customers are no ground for a sentence. */
const enoughCustomers = 30;
const enoughAtRisk = 10;

/** The figures the answer in words is made of. */
export function summaryOf(
  { stays, days }: Settled,
  { ahead, billing }: SubscriptionOptions,
  { groups, values, all, test, month }: Found,
): SubscriptionsSummary {
  const curve = keptCurve(stays);
  const half = curve.kept.findIndex((share) => share <= 0.5);
  return {
    customers: all.customers,
    present: all.present,
    earned: all.earned,
    expected: limited(all.expected),
    newCustomer: limited(all.newCustomer),
    ahead,
    billing,
    asOf: days && days.asOf,
    month,
    free: days ? days.book.free : 0,
    half: half < 0 ? null : half,
    kept: lastSeen(curve),
    ...extremes(groups, values),
    ...(test && { test: { chiSquare: test.chiSquare, degrees: test.degreesOfFreedom, p: test.p } }),
  };
}

function limited({ value, lower, upper }: Estimate): Limited | null {
  if (Number.isNaN(value)) return null;
  return { value, limits: Number.isNaN(lower) ? null : { lower, upper } };
}

/** The last age to which enough were observed: the older, the fewer. */
function lastSeen({ atRisk, kept }: KeptCurve): SubscriptionsSummary['kept'] {
  const seen = atRisk.filter((count) => count >= enoughAtRisk).length - 1;
  return seen > 0 ? { age: seen, share: kept[seen] } : null;
}

/** Of the plans with enough customers those whose new ones bring most and least, where the limits lie apart. */
function extremes(
  groups: readonly PlanGroup[],
  values: readonly PlanValue[],
): Pick<SubscriptionsSummary, 'plans'> {
  const rows = groups
    .flatMap(({ name }, i) =>
      name === null ? [] : [{ plan: name, ...values[i].newCustomer, of: values[i].customers }],
    )
    .filter(({ of, lower }) => of >= enoughCustomers && !Number.isNaN(lower))
    .sort((a, b) => b.value - a.value);
  const best = rows[0];
  const worst = rows.at(-1);
  if (rows.length < 2 || !worst || !(best.lower > worst.upper)) return {};
  const told = ({ plan, value }: (typeof rows)[number]) => ({ plan, value });
  return { plans: { best: told(best), worst: told(worst) } };
}
