import type { PairGroups } from '../../analytics/events/countedAttempts';
import type { EventLog } from '../../analytics/events/eventLog';
import type { FunnelRules } from '../../analytics/events/funnel';
import { funnelTrend } from '../../analytics/events/funnelTrend';
import { trendSteps } from '../../analytics/events/trendSteps';
import type { Groups } from '../../analytics/numerics/groupByCustomer';
import { stepsOfPane } from '../../analytics/numerics/work';
import { type CalendarPeriod, day, month, quarter, week, year } from '../../analytics/periods/calendar';
import type { SegmentsOfCustomers } from '../../functions/events/customerSegments';
import { funnelParts, segmentsTable } from '../../functions/events/funnelSegments';
import { refuseLongTrend, trendTable } from '../../functions/events/funnelTrend';
import type { ResultView } from '../../blueprint/views';
import { stepKeys } from './behind';
import type { JourneysOptions } from './messages';
import type { JourneysSaying } from './sayings';

/** The funnel by period and by segment. */

const periods: Record<NonNullable<JourneysOptions['by']>, CalendarPeriod> = {
  day,
  week,
  month,
  quarter,
  year,
};

/** The conversion by period of the first step; what is not mature is dashed. */
export function trendView(
  log: EventLog,
  groups: Groups | PairGroups,
  rules: FunnelRules,
  names: readonly string[],
  { by = 'month' }: JourneysOptions,
): ResultView {
  refuseLongTrend(trendSteps(log, groups, rules, periods[by]), stepsOfPane);
  const found = funnelTrend(log, groups, rules, periods[by]);
  // No two columns of a table are called the same.
  const columns = trendTable(stepKeys(names), found, periods[by], rules.window !== Infinity);
  const rate = names.length + 1;
  const band = { lower: rate + 2, upper: rate + 3 };
  const young = found.filter(({ isMature }) => !isMature).length;
  const notes: JourneysSaying[] = [{ code: 'countedByEntry' }];
  if (rules.window === Infinity) notes.push({ code: 'moreTimeBefore' });
  if (young > 0) notes.push({ code: 'periodsNotMature', values: { periods: young } });
  return {
    id: 'trend',
    columns,
    footRows: 0,
    chart: {
      kind: 'lines',
      x: 0,
      series: [
        { column: rate, dashed: false, band },
        { column: rate + 1, dashed: true },
      ],
      steps: false,
    },
    notes,
  };
}

/** Where a share of the first step, and its limits, stand. */
const share = 3;
const limits = { lower: 4, upper: 5 };

/** The funnel of each segment, and of all customers. */
export const segmentsView = (
  log: EventLog,
  groups: Groups | PairGroups,
  rules: FunnelRules,
  names: readonly string[],
  segments: SegmentsOfCustomers,
): ResultView => ({
  id: 'segments',
  columns: segmentsTable(names, funnelParts(log, groups, rules, segments), rules.window !== Infinity).map(
    // In the pane the limits stand beneath their share.
    (column, place) => (place === share ? { ...column, with: [limits] } : column),
  ),
  footRows: 0,
  chart: null,
  notes: [],
});
