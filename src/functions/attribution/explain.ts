import { notAvailable, ownName, toSerial } from '../../cells';
import {
  creditingTransactions,
  journeyText,
  listed,
  shareInTransactions,
} from '../../analytics/attribution/explain';
import type { Transactions } from '../../analytics/attribution/transactionList';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { TouchLog } from '../../analytics/attribution/touchLog';
import { refuseLarge } from '../answerSize';
import { anyCell } from '../arguments';
import { customerCell } from '../customerCell';
import { declareFunction } from '../declaration';
import { unknownTouchpoint } from '../didYouMean';
import { stepsOfCell } from '../../analytics/numerics/work';
import type { OutputCell } from '../output';
import { formerlyAt, readCall, settingsArguments } from './attributionCall';
import { modelArgument } from './models';
import { touchpointFinder } from './touchpointNames';
import { logArguments, refuseLongPath, refuseTooManyVisits, unattributedName } from '../touchLog';
import { refusedFor } from './reasonSentences';
import { headings } from '../words';
import { ofModel, under } from '../spillFormats';

export const attributionExplain = declareFunction({
  id: 'ATTRIBUTION.EXPLAIN',
  description:
    'The transactions behind one attributed figure, with the credit each gave; they add up to the figure.',
  arguments: [
    ...logArguments,
    anyCell('of', 'The touchpoint whose figure is to be explained.'),
    modelArgument,
    ...settingsArguments,
  ],
  result: 'matrix',
  formats: ofModel(under({ money: ['value', 'credit'], date: ['time'] })),
  details: [
    'One row a transaction that gave credit, largest credit first: Customer, Time, Value (what refunds have left of it), Journey, Credit. The sum of Credit is what TTV answers for the same touchpoint, model and settings. The name Unattributed lists the transactions without a touch, and refunds without an order.',
    'Time is an Excel date: format the column. Markov shares the total by what all journeys have in common and cannot be split by transactions: it is refused.',
  ],
  examples: [
    {
      formula: '=TOUCH.ATTRIBUTION.EXPLAIN(A2:A2001, B2:B2001, C2:C2001, D2:D2001, "Email", "linear")',
      result: 'Customer | Time | Value | Journey | Credit',
    },
  ],
  source: 'Definitions of the models: see ATTRIBUTION.',
  formerly: formerlyAt(6),
  compute: (customer, time, touchpoint, value, of, model, given, orderId, milestone, kind) => {
    const ranges = { customer, time, touchpoint, value, orderId, milestone, kind };
    const { log, journeys, settings } = readCall(ranges, [model], given, of);
    refuseTooManyVisits(journeys);
    const transactions = listed(journeys);
    const credit = new Float64Array(transactions.value.length);
    const found = touchpointFinder(journeys.touchpoints)(of);
    const work = { left: stepsOfCell };
    for (const t of found) {
      const shares = shareInTransactions(journeys, model, settings, t, work);
      if ('reason' in shares) throw refusedFor(shares);
      shares.forEach((share, i) => (credit[i] += share * transactions.value[i]));
    }
    if (found.length === 0) {
      if (of !== ownName(unattributedName, journeys.touchpoints))
        throw notAvailable(unknownTouchpoint(of, journeys.touchpoints));
      creditWithoutTouch(transactions, credit);
    }
    return [headings('customer', 'time', 'value', 'journey', 'credit'), ...rowsOf(journeys, log, credit)];
  },
});

function creditWithoutTouch({ start, end, value }: Transactions, credit: Float64Array): void {
  for (let t = 0; t < credit.length; t++) if (start[t] === end[t]) credit[t] = value[t];
}

function rowsOf(journeys: Journeys, log: TouchLog, credit: Float64Array): OutputCell[][] {
  const transactions = listed(journeys);
  const given = creditingTransactions(transactions, credit);
  if (given.length === 0) throw notAvailable('No transaction gave credit.');
  refuseLarge(given.length, 5);
  for (const t of given) refuseLongPath(journeys, transactions.start[t], transactions.end[t]);
  return given.map((t) => [
    customerCell(log, transactions.customer[t]),
    toSerial((log.clock ?? log.time)[transactions.row[t]]),
    transactions.value[t],
    journeyText(journeys, transactions, t),
    credit[t],
  ]);
}
