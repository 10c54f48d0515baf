import { isBlank, notAvailable, passOnError, ownName } from '../../cells';
import { attributed, unattributed } from '../../analytics/attribution/attribute';
import { optional, range } from '../arguments';
import { declareFunction } from '../declaration';
import { unknownTouchpoint } from '../didYouMean';
import { touchpointFinder } from './touchpointNames';
import { orderDetails } from '../orderId';
import { formerlyAt, readLog, settingsArguments } from './attributionCall';
import { credited, modelArgument } from './models';
import { journeysOf, logArguments, unattributedName } from '../touchLog';
import { ofModel, throughout } from '../spillFormats';

export const ttv = declareFunction({
  id: 'TTV',
  description:
    'Total transaction value attributed to a touchpoint, to each of a range of touchpoints, or to all.',
  arguments: [
    ...logArguments,
    optional(
      range('of', 'A touchpoint, or a range of touchpoints; omitted: all attributed transactions.'),
      null,
    ),
    modelArgument,
    ...settingsArguments,
  ],
  result: 'matrix',
  formats: ofModel(throughout('money')),
  details: [
    'A row with a touchpoint is a touch, a row with a value is a transaction, a row may be both. The journey of a transaction is the touches of the same customer at or before its time, within the lookback, in time order (ties in sheet order).',
    'With one touchpoint the result is a number, 0 if it never earned credit, #N/A if no row holds it. With a range it is a range of the same shape. Without, it is the value of all transactions that had a touch in their journey. Upper and lower case, blanks at the ends and doubled blanks never make another name.',
    'The name Unattributed stands for the transactions without a touch, so the touchpoint column of ATTRIBUTION can be passed as it spills. Credit and Unattributed add up to the value of all transactions under every model but participation, which gives every touchpoint the full value.',
    ...orderDetails,
  ],
  examples: [
    {
      formula: '=TOUCH.TTV(A2:A2001, B2:B2001, C2:C2001, D2:D2001, "Email", "linear", "lookback=30")',
      result: 'value credited to Email under linear, touches of the last 30 days',
    },
    {
      formula:
        '=TOUCH.TTV(Journeys[customer_id], Journeys[timestamp], Journeys[channel], Journeys[revenue], H2:H9, "time decay", "half-life=14")',
      result: 'one figure for each touchpoint in H2:H9, half-life 14 days',
    },
  ],
  source: 'Definitions of the models: see ATTRIBUTION.',
  formerly: formerlyAt(6),
  compute: (customer, time, touchpoint, value, of, model, given, orderId, milestone, kind) => {
    const ranges = { customer, time, touchpoint, value, orderId, milestone, kind };
    const { log, settings, policy } = readLog(ranges, [model], given, of);
    // An empty cell may come as 0, which is a name only where a row holds it.
    const isEmpty = (cell: unknown) => isBlank(cell) || (cell === 0 && !log.touchpoints.includes('0'));
    if (isEmpty(Array.isArray(of) && isOneCell(of as unknown[][]) ? (of as unknown[][])[0][0] : of)) {
      return attributed(journeysOf(log, policy)).value;
    }
    const find = finderIn(log.touchpoints);
    // A name that is none is told before there are journeys.
    const asked = cellsOf(of).map((row) => row.map((cell) => (isEmpty(cell) ? null : find(cell))));
    const journeys = journeysOf(log, policy);
    const [credit] = credited(journeys, [model], settings);
    const rest = () => unattributed(journeys).value;
    const valueOf = (found: Found): number =>
      found === withoutTouch ? rest() : found.reduce((sum, t) => sum + credit.value[t], 0);
    const values = asked.map((row) => row.map((found) => (found === null ? '' : valueOf(found))));
    return Array.isArray(of) ? values : values[0][0];
  },
});

const isOneCell = (rows: unknown[][]): boolean => rows.length === 1 && rows[0].length === 1;

const cellsOf = (of: unknown): unknown[][] => (Array.isArray(of) ? (of as unknown[][]) : [[of]]);

const withoutTouch = 'Without a touch';

/** The touchpoints that a name means, or what no touchpoint earned. */
type Found = readonly number[] | typeof withoutTouch;

function finderIn(names: readonly string[]): (cell: unknown) => Found {
  const find = touchpointFinder(names);
  const unattributed = ownName(unattributedName, names);
  return (cell) => {
    passOnError(cell, 'of');
    const found = find(cell);
    if (found.length > 0) return found;
    if (cell === unattributed) return withoutTouch;
    throw notAvailable(unknownTouchpoint(cell, names));
  };
}
