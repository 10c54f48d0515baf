import { stepsOfCell } from '../../analytics/numerics/work';
import { invalid, isBlank, sentenceIn } from '../../cells';
import { fitLifetime } from '../../analytics/lifetime/lifetimeFit';
import { stepsOfLines, windowsAhead } from '../../analytics/lifetime/valueLines';
import { refuseLarge } from '../answerSize';
import { number, optional, range } from '../arguments';
import { declareFunction } from '../declaration';
import { asOfArgument, orderArguments, orderDaysOf, readOrders } from '../orderLog';
import { orderIdArgument, orderIdDetail } from '../orderId';
import { periodArgument } from '../periodArgument';
import type { FormatUnder } from '../spillFormats';
import { tableOf } from '../table';
import { headings } from '../words';
import { modelArgument } from './arguments';
import { segmentGroups } from './customerGroups';
import { unfit } from './fitOf';
import { dayText, noteHeading, orderNotesOf } from './notes';
import { reasonText } from './reasonSentences';
import { valueSentences } from './valueSentences';
import { cohortGroups, columnsOfLines, mostLines, rowsOfLines, valueTable, windowsAsked } from './valueTable';

/** Windows of a year, where they are months. */
const usualAges = 12;
const [period, days] = headings('period', 'days');
const moneyButAges: FormatUnder = (heading) =>
  heading === null || heading === period || heading === days || heading.startsWith('Note') ? null : 'money';

export const cohortsValue = declareFunction({
  id: 'COHORTS.VALUE',
  description:
    'What a customer has brought by age, a line a cohort or segment, against the cost of winning one: payback is where they cross.',
  arguments: [
    ...orderArguments,
    periodArgument,
    optional(
      number('window', 'Days of a window of each customer’s own age, 30 say; omitted: calendar periods.', {
        atLeast: 1,
        atMost: 3660,
      }),
      null,
    ),
    optional(range('segment', 'Segment of each order: a line a segment. Omitted: a line a cohort.'), null),
    optional(number('cost', 'What it cost to win a customer: a line across.', { atLeast: 0 }), null),
    optional(
      number('ages', 'Periods or windows the lines go on to at least; omitted: 12.', {
        atLeast: 0,
        atMost: 1200,
        isWhole: true,
      }),
      usualAges,
    ),
    modelArgument,
    asOfArgument,
    orderIdArgument,
  ],
  result: 'matrix',
  formats: moneyButAges,
  details: [
    'One row an age, one line a column: All, then each segment, most customers first, or, without segment, each cohort of customers whose first order lies in the same calendar period. The figure is the value a customer has brought by then, refunds taken off, on the mean of the customers of the line, buying again or not: multiply by the margin for profit.',
    'Without window ages are calendar periods: 0 is the period of the first order, which counts to its end. With window they are days of each customer’s own age: 0 is the first order alone, 30 what was brought within 30 days of it. The first compares calendar months, some of which were short for a customer; the second gives all the same time. To each period the mean is added of those who have lived through all of it, so that a line does not jump where customers are too young for the next one.',
    'Where what was seen of a line ends, it goes on in the column expected, by what the model expects of the customers of the line, with 95 % limits of the mean that hold both chance and how sure the parameters are. Those limits are of what will happen if customers go on as the model says: that it is the right one is in none of them.',
    'With cost, a column has it in all rows, and the heading of the last column says when each line has met it, linearly within a period; where that lies ahead, when it is expected to. A cost is met by value; give cost over margin to have it met by margin.',
    orderIdDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.COHORTS.VALUE(A2:A5001, B2:B5001, D2:D5001, "quarter")',
      result: 'a line a cohort, by quarter, going on as expected',
    },
    {
      formula:
        '=TOUCH.COHORTS.VALUE(Orders[customer], Orders[date], Orders[amount], , 30, Orders[channel], 45)',
      result: 'Days | Cost | All | …, by channel and windows of 30 days, against 45 for each customer won',
    },
  ],
  source:
    'Means by age weighted by those who have lived through it; expected value as CLV.CUSTOMERS; limits: variance of the orders to come and of the parameters (delta method), gamma quantiles.',
  compute: (customer, date, amount, kind, window, segment, cost, ages, model, asOf, orderId) => {
    if (isBlank(amount)) throw invalid('amount is missing. Give a range.');
    const orders = readOrders({ customer, date, amount, segment, orderId });
    const observed = orderDaysOf(orders, asOf);
    const lines = segment === null ? cohortGroups(observed, kind) : segmentGroups(orders.log, observed);
    if (lines.count > mostLines)
      throw invalid(
        `There are ${lines.count} lines, more than ${mostLines}. Choose a longer period, or give segment with fewer names.`,
      );
    const groups = lines.gather();
    const asked = { period: kind, window, ages, cost };
    const buyers = groups.map((group) => group.buyers);
    const windows = windowsAsked(asked);
    const ahead = windowsAhead(observed, buyers, windows, ages);
    refuseLarge(rowsOfLines(ahead.most, windows), columnsOfLines(1 + groups.length, cost) + 1);
    const fit = fitLifetime(observed, model, { left: stepsOfCell }, ({ age }) =>
      stepsOfLines(age.length, groups.length, ahead),
    );
    // What takes too long is refused; where there is no fit for another reason, lines end where what was seen does.
    if ('reason' in fit && fit.reason.code === 'tooManyHistories') throw unfit(fit);
    const { columns, notes } = valueTable(observed, 'reason' in fit ? null : fit, groups, asked);
    const says = [
      `As of ${dayText(observed.asOf)}.`,
      ...('reason' in fit ? [reasonText(fit.reason)] : []),
      ...notes.map((note) => sentenceIn(valueSentences, note)),
      ...orderNotesOf(observed),
    ];
    const note = Array.from(columns[0].cells, () => '');
    return tableOf([...columns, { heading: noteHeading(says), format: 'text', cells: note }]);
  },
});
