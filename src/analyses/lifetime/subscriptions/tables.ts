import { plansTest } from '../../../analytics/subscriptions/keptCurve';
import { doubleEntries, sharedDays } from '../../../analytics/subscriptions/overlaps';
import { groupByPlan, plansMet } from '../../../analytics/subscriptions/planGroups';
import { planValue, type Valuation } from '../../../analytics/subscriptions/planValue';
import { mostGroups } from '../../../analytics/timeToValue/sortedWaits';
import { noResult } from '../../../blueprint/noResult';
import type { ResultView } from '../../../blueprint/views';
import { monthsIn } from './billing';
import type { SubscriptionOptions, SubscriptionsSummary } from './messages';
import { mrrOf } from './mrrView';
import { plansView } from './plansView';
import { retentionView } from './retentionView';
import type { SubscriptionSaying } from './sayings';
import type { Settled } from './stayRows';
import { summaryOf } from './summary';

/** Lays out all tables of the result. Throws the error that says why there are none. */
export function subscriptionTables(
  settled: Settled,
  options: SubscriptionOptions,
  hasPlans: boolean,
): { summary: SubscriptionsSummary; views: ResultView[]; notes: SubscriptionSaying[] } {
  const { stays, days } = settled;
  const plans = hasPlans ? plansMet(stays) : 0;
  if (plans > mostGroups)
    throw noResult<SubscriptionSaying>({ code: 'tooManyPlans', values: { plans, most: mostGroups } });
  const groups = hasPlans ? groupByPlan(stays, settled.plans) : [];
  const valuation = valuationOf(options);
  const values = groups.map((group) => planValue(group.stays, valuation));
  const all = planValue(stays, valuation);
  const test = groups.length > 1 ? plansTest(groups) : null;
  const mrr = days && mrrOf(days.book.book, days.asOf, options.window);
  return {
    summary: summaryOf(settled, options, { groups, values, all, test, month: mrr?.latest ?? null }),
    views: [plansView(groups, values, all), ...(mrr?.view ? [mrr.view] : []), retentionView(groups, stays)],
    notes: [...(mrr && !mrr.view ? [noMonth] : []), ...notesOf(settled, options)],
  };
}

const noMonth: SubscriptionSaying = { code: 'noMonthOver' };

function valuationOf({ discountRate, billing, ahead }: SubscriptionOptions): Valuation {
  return {
    discountRate: (1 + discountRate) ** (monthsIn[billing] / 12) - 1,
    horizon: ahead ?? Infinity,
  };
}

/** What to know of the rows. */
function notesOf({ stays, days }: Settled, { isEndPaid }: SubscriptionOptions): SubscriptionSaying[] {
  if (!days) return [];
  const { book, free } = days.book;
  const returned = stays.filter(({ hasReturned }) => hasReturned).length;
  const doubles = doubleEntries(book);
  const shared = isEndPaid ? sharedDays(book) : null;
  return [
    ...(free > 0 ? [{ code: 'freeRows' as const, values: { rows: free } }] : []),
    ...(returned > 0 ? [{ code: 'cameBack' as const, values: { customers: returned } }] : []),
    ...(doubles.rows > 0 ? [{ code: 'enteredTwice' as const, values: { ...doubles } }] : []),
    ...(shared && shared.rows > 0 ? [{ code: 'sharedDays' as const, values: { ...shared } }] : []),
  ];
}
