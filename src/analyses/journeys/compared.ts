import { conversionChanges } from '../../analytics/events/conversionChange';
import type { PairGroups } from '../../analytics/events/countedAttempts';
import type { EventLog } from '../../analytics/events/eventLog';
import type { FunnelRules } from '../../analytics/events/funnel';
import type { Groups } from '../../analytics/numerics/groupByCustomer';
import { type Change, changeOf, changeView, periodNotes } from '../../blueprint/period/change';
import type { ResultView } from '../../blueprint/views';
import type { Saying } from '../../cells';
import { stepKeys } from './behind';
import type { JourneysSaying } from './sayings';

interface Compared {
  change?: Change;
  view?: ResultView;
  notes: Saying[];
}

const moreTimeBefore: JourneysSaying[] = [{ code: 'moreTimeBefore' }];
const notCompared: JourneysSaying[] = [{ code: 'notCompared' }];

/** The share of customers at each step against that of those who entered in other days. */
export function compare(
  log: EventLog,
  groups: Groups | PairGroups,
  rules: FunnelRules,
  names: readonly string[],
  periods: Change['periods'],
): Compared {
  if (names.length < 2) return { notes: [] };
  const found = conversionChanges(log, groups, rules, periods);
  if (!found) return { notes: notCompared };
  const steps = stepKeys(names).slice(1);
  const rows = found.map(({ now, before, ...tested }, i) => ({ name: steps[i], now, before, tested }));
  const change = changeOf(periods, rows, { isSum: false });
  return {
    change,
    view: changeView(change, { heading: { code: 'step' }, format: 'share' }),
    notes: [...(rules.window === Infinity ? moreTimeBefore : []), ...periodNotes(periods, false)],
  };
}
