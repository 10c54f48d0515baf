import { invalid, quote, millisecondsPerDay } from '../../cells';
import { distinctPaths } from '../../analytics/attribution/distinctPaths';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { TouchLog } from '../../analytics/attribution/touchLog';
import { medianOf } from '../../analytics/numerics/median';
import { CompensatedSums } from '../../analytics/numerics/compensatedSums';
import { span } from '../../analytics/numerics/span';
import { pathsOfNames, refuseManyRows } from '../answerSize';
import { declareFunction } from '../declaration';
import type { OutputCell } from '../output';
import { orderDetails, orderIdArgument } from '../orderId';
import { splitPath } from './pathSteps';
import { conversionsHeading } from '../said';
import { settingsArgument } from '../settings/argument';
import { logSettings } from '../settings/attribution';
import { formerFlag, formerNumber, formerText, isColumnLike } from '../settings/former';
import { readingOf, readingSettings } from '../settings/reading';
import { textSetting } from '../settings/setting';
import {
  journeysOf,
  kindArgument,
  logArguments,
  type Policy,
  readTouchLog,
  refuseLongPath,
  refuseTooManyVisits,
} from '../touchLog';
import { headings, inEnglish, words } from '../words';
import { under } from '../spillFormats';

export const journeys = declareFunction({
  id: 'JOURNEYS',
  description:
    'Table of the distinct journeys: path, conversions, value, journeys that did not convert, median days.',
  arguments: [
    ...logArguments,
    settingsArgument({
      ...logSettings,
      ...readingSettings,
      separator: textSetting('separator', 'What stands between the names of a path; omitted: " > ".', ' > '),
    }),
    orderIdArgument,
    kindArgument,
  ],
  result: 'matrix',
  formats: under({ money: ['ttv'] }),
  details: [
    'One row a distinct path, most conversions first: the names of its touchpoints in order, the orders it led to, their value less refunds, the journeys on the same path that did not convert, and the median days from the first touch of the journey to the order (empty where none converted). An empty path holds the orders without a touch, and refunds without an order.',
    'A journey that did not convert is the touches no order sees: those after a customer’s last order, or all touches of a customer without one. Under a lookback it is also those too old for an order, in pieces where two touches lie further apart than the lookback; a piece whose last touch lies within the lookback of the end of the data may convert yet and stands under Still open, which neither markov nor shapley counts.',
    ...orderDetails,
    'The table feeds ATTRIBUTION.PATHS, which gives the same credit as ATTRIBUTION on the log for every model that needs no times. A touchpoint whose name contains the separator, or begins or ends with a blank, is refused: choose another separator or correct the name.',
  ],
  examples: [
    {
      formula: '=TOUCH.JOURNEYS(A2:A2001, B2:B2001, C2:C2001, D2:D2001)',
      result: 'Path | Conversions | TTV | Non-conversions | Median days to convert',
    },
  ],
  source: 'Definition of a journey: see ATTRIBUTION.',
  // Behind the log stood lookback, separator, startsAnew, collapse.
  formerly: (args) => [
    ...formerNumber(args[4], 'lookback'),
    ...(isColumnLike(args[5], args[0]) ? [] : formerText(args[5], 'separator', /[^]/)),
    ...formerFlag(args[6], 'starts anew'),
    ...formerFlag(args[7], 'collapse'),
  ],
  compute: (customer, time, touchpoint, value, given, orderId, kind) => {
    const { separator, ...policy } = given.values();
    const ranges = { customer, time, touchpoint, value, orderId, milestone: null, kind };
    const log = readTouchLog(
      ranges,
      null,
      readingOf(policy),
      showsTouches(policy) ? pathsOfNames(separator.length, policy.passOver) : null,
    );
    const clashing = log.touchpoints.find((name) => !leadsBack(name, separator));
    if (clashing !== undefined) {
      throw invalid(
        `The touchpoint ${quote(clashing)} cannot stand in a path with the separator "${separator}": it contains it, or has a blank or a part of it at an end. Choose another separator or correct the name.`,
      );
    }
    const found = journeysOf(log, policy);
    refuseTooManyVisits(found);
    for (const { start, end } of [found.transactions, found.afterwards, found.lost, found.open])
      start.forEach((from, i) => refuseLongPath(found, from, end[i], separator.length));
    const heads = [
      words.path,
      inEnglish(conversionsHeading(found.said)),
      ...headings('ttv', 'nonConversions', 'medianDaysToConvert', 'stillOpen'),
    ];
    const columns = policy.lookback === null ? 5 : 6;
    return [heads, ...rowsOf(log, found, separator, columns)].map((cells) => cells.slice(0, columns));
  },
});

/** Whether each touch of a log is in a path, but for those that are passed over. */
const showsTouches = ({ conversions, priority, lookbackOf, from, to }: Policy): boolean =>
  conversions?.name !== 'First a customer' &&
  priority.length === 0 &&
  lookbackOf.length === 0 &&
  from === null &&
  to === null;

/** Whether ATTRIBUTION.PATHS finds just this name in a path that holds it. */
function leadsBack(name: string, separator: string): boolean {
  const marks = Array.from(separator.trim() || separator);
  // Nothing in such a name can be taken for a separator or a part of one.
  if (name.trim() === name && !marks.some((mark) => name.includes(mark))) return name !== '';
  const steps = splitPath([name, name].join(separator), separator);
  return steps.length === 2 && steps.every((step) => step === name);
}

function rowsOf(log: TouchLog, found: Journeys, separator: string, columns: number): OutputCell[][] {
  const { transactions, afterwards, touchpoint, touchpoints, touchRow } = found;
  const refuseMany = refuseManyRows(columns);
  const lengths = Int32Array.from(touchpoints, ({ length }) => length + separator.length);
  const paths = distinctPaths(found, (from, to) => {
    let characters = -separator.length;
    for (let i = from; i < to; i++) characters += lengths[touchpoint[i]];
    refuseMany(characters);
  });
  // The transactions without a touch are path −1: everything is shifted by one.
  const length = paths.start.length + 1;
  const conversions = new Float64Array(length);
  const lost = new Float64Array(length);
  const open = new Float64Array(length);
  const value = new CompensatedSums(length);
  const waits = Array.from({ length }, (): number[] => []);
  paths.ofTransaction.forEach((path, t) => {
    conversions[path + 1] += transactions.conversions[t];
    value.add(path + 1, transactions.value[t]);
    if (path >= 0) waits[path + 1].push(span(log, touchRow[transactions.start[t]], transactions.row[t]));
  });
  paths.ofAfterwards.forEach((path, t) => {
    conversions[path + 1] += afterwards.conversions[t];
    value.add(path + 1, afterwards.value[t]);
  });
  paths.ofLost.forEach((path) => lost[path + 1]++);
  paths.ofOpen.forEach((path) => open[path + 1]++);
  const rows: OutputCell[][] = [];
  for (let p = 0; p < length; p++) {
    if ([conversions[p], value.at(p), lost[p], open[p]].every((figure) => figure === 0)) continue;
    const steps = p === 0 ? [] : touchpoint.subarray(paths.start[p - 1], paths.end[p - 1]);
    const name = Array.from(steps, (id) => touchpoints[id]).join(separator);
    const median = waits[p].length === 0 ? '' : medianOf(Float64Array.from(waits[p])) / millisecondsPerDay;
    rows.push([name, conversions[p], value.at(p), lost[p], median, open[p]]);
  }
  return rows.sort(byConversions);
}

function byConversions(a: OutputCell[], b: OutputCell[]): number {
  for (const column of [1, 2, 3, 5]) {
    const difference = (b[column] as number) - (a[column] as number);
    if (difference !== 0) return difference;
  }
  return a[0] < b[0] ? -1 : 1;
}
