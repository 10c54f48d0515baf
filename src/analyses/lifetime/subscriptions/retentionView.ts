import type { PlanGroup } from '../../../analytics/subscriptions/planGroups';
import type { CustomerStay } from '../../../analytics/subscriptions/stays';
import type { ResultView } from '../../../blueprint/views';
import { keptSideBySide } from '../../../functions/subscriptions/keptTable';
import type { SubscriptionSaying } from './sayings';

/** Curves with limits that can be told apart in the chart. */
const mostDrawn = 4;
/** In front of the first curve stand age and those at risk; each has its limits beside it. */
const columnOf = (curve: number): number => 2 + 3 * curve;

/** The share of customers kept by age, a curve a plan with its limits; without plans that of all. */
export function retentionView(groups: readonly PlanGroup[], stays: readonly CustomerStay[]): ResultView {
  // The last column of the function's table holds notes, which the pane shows in their own place.
  const columns = keptSideBySide(groups, stays, []).slice(0, -1);
  const drawn = groups.length === 0 ? [0] : Array.from(groups.slice(0, mostDrawn).keys());
  const notes: SubscriptionSaying[] =
    groups.length > mostDrawn
      ? [{ code: 'somePlans', values: { shown: mostDrawn, all: groups.length } }]
      : [];
  return {
    id: 'retention',
    columns: columns.map((column, place) =>
      place > 1 && place % 3 === 2 ? { ...column, with: [{ lower: place + 1, upper: place + 2 }] } : column,
    ),
    footRows: 0,
    chart: {
      kind: 'lines',
      x: 0,
      series: drawn.map(columnOf).map((column) => ({
        column,
        dashed: false,
        band: { lower: column + 1, upper: column + 2 },
      })),
      steps: true,
      falls: true,
      atRisk: 1,
    },
    notes,
  };
}
