import { hasUnattributed, unattributed } from '../../analytics/attribution/attribute';
import type { Journeys } from '../../analytics/attribution/journeys';
import { type Part, parts, positions } from '../../analytics/attribution/positions';
import { tooLongToWeigh } from '../../analytics/attribution/tooManyVisits';
import { stepsOfCell } from '../../analytics/numerics/work';
import { refuseLarge, rowEachName } from '../answerSize';
import { declareFunction } from '../declaration';
import { orderDetails, orderIdArgument } from '../orderId';
import { noteColumns } from '../said';
import { settingsArgument } from '../settings/argument';
import { logSettings } from '../settings/attribution';
import { readingOf, readingSettings } from '../settings/reading';
import { under } from '../spillFormats';
import { type TableColumn, tableOf } from '../table';
import { journeysOf, kindArgument, logArguments, readTouchLog } from '../touchLog';
import { ranked } from './creditTable';
import { refusedFor } from './reasonSentences';
import { pulse } from '../../analytics/numerics/pulse';

const valueOf = {
  opened: 'openedValue',
  closed: 'closedValue',
  assisted: 'assistedValue',
  onlyBetween: 'onlyBetweenValue',
  alone: 'aloneValue',
} as const satisfies Record<Part, string>;

export const attributionPositions = declareFunction({
  id: 'ATTRIBUTION.POSITIONS',
  description:
    'What part each touchpoint had in journeys: opened, closed, assisted, only between, alone, with value.',
  arguments: [
    ...logArguments,
    settingsArgument({ ...logSettings, ...readingSettings }),
    orderIdArgument,
    kindArgument,
  ],
  result: 'matrix',
  formats: under({ money: Object.values(valueOf) }),
  details: [
    'One row a touchpoint, the one that opened most value first, ties by name. Each part is counted in conversions, and beside them stands their value less refunds. Every conversion counts in full, once for each touchpoint that had the part.',
    'Opened: it was the first touch of the journey. Closed: it was the last one. Assisted: it was met anywhere but at the last touch, the first one included, so a touchpoint that both closed and was met before did both. Only between: it was met, and neither opened nor closed. Alone: no other touchpoint was met, be it in one touch or several.',
    'Opened and Closed add up, with the last row Unattributed (transactions without a touch in their journey, refunds without an order, where there are any), to all conversions and their value. Assisted, Only between and Alone add up to nothing: a journey has several assists or none. Assisted divided by Closed is near 0 for what closes journeys, near 1 for what does both, above 1 for what prepares.',
    'Repeats count as the touches they are; with collapse=yes a run of one touchpoint is one touch.',
    ...orderDetails.map((detail) => detail.replaceAll('the heading Conversions', 'the heading Note')),
  ],
  examples: [
    {
      formula: '=TOUCH.ATTRIBUTION.POSITIONS(A2:A2001, B2:B2001, C2:C2001, D2:D2001)',
      result: 'Touchpoint | Opened | Opened value | Closed | Closed value | Assisted …',
    },
    {
      formula:
        '=TOUCH.ATTRIBUTION.POSITIONS(Journeys[customer_id], Journeys[timestamp], Journeys[channel], Journeys[revenue], "lookback=30; from=2026-03-01; to=2026-03-31")',
      result: 'the same from 2026-03-01 to 2026-03-31, touches of the last 30 days',
    },
  ],
  source: 'Assisted and last interactions as in the multi-channel funnels of Universal Analytics.',
  compute: (customer, time, touchpoint, value, given, orderId, kind) => {
    const policy = given.values();
    const columns = 1 + 2 * parts.length;
    const ranges = { customer, time, touchpoint, value, orderId, milestone: null, kind };
    const log = readTouchLog(ranges, null, readingOf(policy), rowEachName(columns));
    refuseLarge(log.touchpoints.length, columns, log.touchpoints);
    const journeys = journeysOf(log, policy);
    const excess = tooLongToWeigh(journeys, 1, { left: stepsOfCell });
    if (excess) throw refusedFor(excess);
    return tableOf([...positionTable(journeys), ...noteColumns(journeys.said, touchpointsAndRest(journeys))]);
  },
});

const touchpointsAndRest = (journeys: Journeys): number =>
  journeys.touchpoints.length + (hasUnattributed(journeys) ? 1 : 0);

/** A row each touchpoint and, where there is any, *Unattributed*; a column each part, with its value behind it. */
export function positionTable(journeys: Journeys): TableColumn[] {
  const { touchpoints } = journeys;
  const tallies = positions(journeys);
  const order = ranked(touchpoints, tallies.opened.value);
  const rest = hasUnattributed(journeys) ? unattributed(journeys) : null;
  const column = (figures: Float64Array, part: Part, ofRest?: number) => {
    pulse();
    const cells = new Float64Array(order.length + (ofRest === undefined ? 0 : 1));
    for (let i = 0; i < order.length; i++) cells[i] = figures[order[i]];
    if (ofRest !== undefined) cells[order.length] = part === 'opened' || part === 'closed' ? ofRest : NaN;
    return cells;
  };
  const names = order.map((t) => touchpoints[t]);
  return [
    {
      heading: { code: 'touchpoint' },
      format: 'text',
      cells: rest ? [...names, { code: 'notAttributed', besides: touchpoints }] : names,
    },
    ...parts.flatMap((part): TableColumn[] => [
      {
        heading: { code: part },
        format: 'count',
        cells: column(tallies[part].conversions, part, rest?.transactions),
      },
      {
        heading: { code: valueOf[part] },
        format: 'money',
        cells: column(tallies[part].value, part, rest?.value),
      },
    ]),
  ];
}
