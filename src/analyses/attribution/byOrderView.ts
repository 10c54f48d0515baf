import { returningBy } from '../../analytics/attribution/firstOrders';
import { hasUnattributed } from '../../analytics/attribution/attribute';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel, ModelSettings } from '../../analytics/attribution/models';
import { tooLongToWeigh } from '../../analytics/attribution/tooManyVisits';
import { stepsOfPane } from '../../analytics/numerics/work';
import type { TouchKinds, TouchLog } from '../../analytics/attribution/touchLog';
import type { ResultView } from '../../blueprint/views';
import { byTable, creditIn, groupedBy } from '../../functions/attribution/creditByOrders';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import { creditFormat, type MeasuredOptions } from './measure';
import type { CreditWord } from './tableWords';

const own = (word: CreditWord): CreditWord => word;

/**
 * What each touchpoint earned under one model of the orders of each group. Orders are in the groups of their own rows; `null`: those
 * that were the first of their customer, and all others.
 *
 * @param all the journeys of all time, which tell which order was the first.
 */
export function byOrderView(
  log: TouchLog,
  names: TouchKinds | null,
  { now, all }: { now: Journeys; all: Journeys },
  { model, settings }: { model: AttributionModel; settings: ModelSettings },
  { dimensions = ['touchpoint'], measure }: Pick<MeasuredOptions, 'dimensions' | 'measure'>,
): ResultView {
  const excess = tooLongToWeigh(now, 1, { left: stepsOfPane });
  if (excess) throw refusedFor(excess);
  const groups = names ?? firstAndLater(log, all);
  const grouped = groupedBy(now, groups, false);
  const credit = creditIn(grouped, groups.names.length + 1, model, settings, measure);
  const [touchpoints, ...figures] = byTable(grouped, credit, groups.names, names === null, measure);
  const isAdding = model.exceedsTotal ? {} : ({ addsUp: true } as const);
  return {
    id: 'byOrder',
    columns: [
      { ...touchpoints, heading: own({ code: 'dimensions', values: { dimensions } }) },
      ...figures.map((column, i) => ({
        ...column,
        format: creditFormat(measure),
        ...(names === null && i < 2 && { heading: own({ code: i === 0 ? 'newCustomers' : 'returning' }) }),
        ...isAdding,
      })),
    ],
    footRows: hasUnattributed(now) ? 1 : 0,
    chart: { kind: 'bars', label: 0, series: figures.slice(0, -1).map((_, i) => ({ column: i + 1 })) },
    notes: [],
  };
}

/** Whether each row is the first conversion of its customer, or a later one. */
function firstAndLater(log: TouchLog, all: Journeys): TouchKinds {
  const isReturning = returningBy(log, all);
  return { names: ['', ''], of: Int32Array.from(log.touchpoint, (_, row) => (isReturning(row) ? 1 : 0)) };
}
