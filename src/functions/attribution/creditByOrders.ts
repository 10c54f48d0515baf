import { blankSegment } from '../../cells';
import { hasUnattributed, unattributed } from '../../analytics/attribution/attribute';
import {
  creditByGroup,
  type GroupCredit,
  type GroupedJourneys,
  type Measure,
  sharedByGroup,
  totalsByGroup,
} from '../../analytics/attribution/creditByGroup';
import { isRuleModel } from '../../analytics/attribution/creditOf';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel, ModelSettings } from '../../analytics/attribution/models';
import { ofModel as reasonOf } from '../../analytics/attribution/reason';
import type { TouchKinds } from '../../analytics/attribution/touchLog';
import { laterShares } from '../../analytics/attribution/wholeShares';
import { sum } from '../../analytics/numerics/compensatedSums';
import type { Work } from '../../analytics/numerics/work';
import type { TableColumn } from '../table';
import type { OwnWord } from '../words';
import { ranked } from './creditTable';
import { refusedFor } from './reasonSentences';

/** Rows that name nothing are the group behind all others. */
export function groupedBy(
  journeys: Journeys,
  { names, of }: TouchKinds,
  isOfTouches: boolean,
): GroupedJourneys {
  const group = (row: number) => (of[row] < 0 ? names.length : of[row]);
  const { transactions, afterwards, touchRow } = journeys;
  return {
    journeys,
    ofTransaction: transactions.order.map(group),
    ofAfterwards: afterwards.order.map(group),
    ...(isOfTouches && { ofTouch: touchRow.map(group) }),
  };
}

/** What each touchpoint earned in each group, or the error that says why a model cannot tell. */
export function creditIn(
  grouped: GroupedJourneys,
  groups: number,
  model: AttributionModel,
  settings: ModelSettings,
  measure: Measure,
  work?: Work,
): GroupCredit {
  if (isRuleModel(model))
    return creditByGroup([grouped], [(journeys) => model.rule(journeys, settings)], groups, measure)[0];
  if (!model.sharing || grouped.ofTouch)
    throw refusedFor({ reason: { code: 'notByTransaction', values: { model: model.name } } });
  const sharing = model.sharing(grouped.journeys);
  const later = laterShares(grouped.journeys, model, settings, work);
  if ('reason' in sharing) throw refusedFor({ reason: reasonOf(model.name, sharing.reason) });
  if ('reason' in later) throw refusedFor({ reason: reasonOf(model.name, later.reason) });
  const credit = sharedByGroup([grouped], sharing, later, groups, measure);
  if ('reason' in credit) throw refusedFor({ reason: reasonOf(model.name, credit.reason) });
  return credit;
}

/**
 * The table of touchpoints by the groups of orders.
 *
 * @param isFixed the groups stand in their order, all of them, and every row is in one.
 */
export function byTable(
  grouped: GroupedJourneys,
  credit: GroupCredit,
  names: readonly string[],
  isFixed: boolean,
  measure: Measure,
): TableColumn[] {
  const { journeys, ofTouch } = grouped;
  const { touchpoints } = journeys;
  const totals = totalsByGroup([grouped], names.length + 1, measure);
  const earned = (group: number, t: number) => credit[group * touchpoints.length + t];
  const all = [...names, blankSegment].map((name, group) => ({ name, group }));
  const worth = (group: number) =>
    ofTouch ? sum(touchpoints.map((_, t) => earned(group, t))) : totals.all[group];
  const isMet = (group: number) =>
    touchpoints.some((_, t) => earned(group, t) !== 0) || (!ofTouch && totals.all[group] !== 0);
  const shown = isFixed
    ? all.slice(0, -1)
    : all
        .filter(({ group }) => isMet(group))
        .sort((a, b) => worth(b.group) - worth(a.group) || (a.name < b.name ? -1 : 1));
  const overall = Float64Array.from(touchpoints, (_, t) => sum(all.map(({ group }) => earned(group, t))));
  const order = ranked(touchpoints, overall);
  const rest = unattributed(journeys);
  const hasRest = hasUnattributed(journeys);
  const format = measure === 'value' ? 'money' : 'number';
  const cells: (string | OwnWord)[] = order.map((t) => touchpoints[t]);
  if (hasRest) cells.push({ code: 'notAttributed', besides: touchpoints });
  return [
    { heading: { code: 'touchpoint' }, format: 'text', cells },
    ...shown.map(({ name, group }): TableColumn => ({
      heading: name,
      format,
      cells: Float64Array.from([
        ...order.map((t) => earned(group, t)),
        ...(hasRest ? [ofTouch ? NaN : totals.unattributed[group]] : []),
      ]),
    })),
    {
      heading: { code: 'total' },
      format,
      cells: Float64Array.from([
        ...order.map((t) => overall[t]),
        ...(hasRest ? [measure === 'value' ? rest.value : rest.transactions] : []),
      ]),
    },
  ];
}
