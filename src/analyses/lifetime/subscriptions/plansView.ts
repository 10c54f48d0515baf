import type { PlanGroup } from '../../../analytics/subscriptions/planGroups';
import type { PlanValue, ValueReason } from '../../../analytics/subscriptions/planValue';
import { addingUp } from '../../../blueprint/others';
import type { ResultView } from '../../../blueprint/views';
import { blankSegment } from '../../../cells';
import { planTable } from '../../../functions/subscriptions/planTable';
import type { SubscriptionSaying } from './sayings';

/** What customers of each plan have brought and are still to bring, expected values with their limits as bars. */
export function plansView(
  groups: readonly PlanGroup[],
  values: readonly PlanValue[],
  all: PlanValue,
): ResultView {
  // The last column of the function's table holds notes, which the pane shows in their own place.
  const columns = planTable(groups, [...values, all], []).slice(0, -1);
  const withLimits = columns.map((column, place) =>
    place === 5
      ? { ...column, with: [{ lower: 6, upper: 7 }] }
      : place === 10
        ? { ...column, with: [{ lower: 11, upper: 12 }] }
        : column,
  );
  return {
    id: 'plans',
    columns: addingUp(withLimits, [1, 2, 8]),
    footRows: groups.length > 0 ? 1 : 0,
    chart: {
      kind: 'bars',
      label: 0,
      series: [{ column: 5, interval: { lower: 6, upper: 7 } }, { column: 4 }],
    },
    notes: notesOf(groups, values, all),
  };
}

const whyNot = {
  nobodyLost: 'planKeptAll',
  tooFewPeriods: 'planTooShort',
  endless: 'planEndless',
} as const satisfies Record<ValueReason['code'], SubscriptionSaying['code']>;

/** Why some plans have no expected value, or no limits. */
function notesOf(
  groups: readonly PlanGroup[],
  values: readonly PlanValue[],
  all: PlanValue,
): SubscriptionSaying[] {
  const names = groups.map(({ name }) => name ?? blankSegment);
  const rows = [
    ...values.map((value, i) => ({ plan: names[i] as string | null, value })),
    { plan: null, value: all },
  ];
  return rows.flatMap(({ plan, value: { reason, fit } }): SubscriptionSaying[] => {
    if (reason) return [{ code: whyNot[reason.code], values: { plan } }];
    return fit?.bound ? [{ code: 'planAtBound', values: { plan } }] : [];
  });
}
