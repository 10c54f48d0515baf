import { date as dateArgument } from '../arguments';
import { declareFunction } from '../declaration';
import type { OutputCell } from '../output';
import { orderIdArgument, orderIdDetail } from '../orderId';
import { ordersWithOrWithoutAmounts, readOrders } from '../orderLog';
import { stepsOfCell } from '../../analytics/numerics/work';
import { type FrequencyGroup, type Validation, validate } from '../../analytics/lifetime/validation';
import { modelArgument } from './arguments';
import { unfit } from './fitOf';
import { notesBeforeCutoff } from './notes';
import { headings } from '../words';

const cutoffArgument = dateArgument('cutoff', 'Last day the fit may know of: one date.');

export const clvValidate = declareFunction({
  id: 'CLV.VALIDATE',
  description:
    'Tests a model: fits it up to a cut-off and compares what it expects afterwards with what happened.',
  arguments: [...ordersWithOrWithoutAmounts, cutoffArgument, modelArgument, orderIdArgument],
  result: 'matrix',
  details: [
    'One row for the customers with 0, 1, 2 … repeat orders before the cut-off (7 and more together): how many they are, the orders they made between the cut-off and the latest date, and those the model expected, in all and each. The row All adds up.',
    'Below stand the error of the total (expected over actual, less 1), that of the cumulative count (repeat orders from each customer’s first order to the latest date against those expected of as many new customers), the mean absolute error of a customer, and the correlation of expected and actual orders over the customers.',
    'It needs no amounts: only orders are tested.',
    'Customers who came after the cut-off are not in it: the model cannot know of them.',
    orderIdDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.CLV.VALIDATE(A2:A6920, B2:B6920, D2:D6920, "1997-09-30")',
      result:
        'Repeat orders before | Customers | Actual orders | Expected orders | Actual each | Expected each',
    },
  ],
  source: 'Fader, Hardie & Lee 2005, Marketing Science 24(2), section 4, figures 5 and 6.',
  compute: (customer, date, amount, cutoff, model, orderId) => {
    const orders = readOrders({ customer, date, amount, orderId });
    const validation = validate(orders.log, cutoff, model, { left: stepsOfCell });
    if ('reason' in validation) throw unfit(validation);
    return validationTable(validation);
  },
});

function validationTable(validation: Validation): OutputCell[][] {
  const { groups, total, cumulative, days, fit } = validation;
  const width = 6;
  const line = (name: string, figure: OutputCell): OutputCell[] => [
    name,
    figure,
    ...Array.from({ length: width - 2 }, () => ''),
  ];
  const last = groups.length - 1;
  return [
    headings(
      'repeatOrdersBefore',
      'customers',
      'actualOrders',
      'expectedOrders',
      'actualEach',
      'expectedEach',
    ),
    ...groups.map((group, i) =>
      groupRow(i === last && group.repeatOrders === 7 ? '7+' : group.repeatOrders, group),
    ),
    groupRow('All', total),
    line('Days after the cut-off', days),
    line('Error of the total', ratio(total.expected, total.actual)),
    line('Error of the cumulative count', ratio(cumulative.expected, cumulative.actual)),
    line('Mean absolute error', validation.meanAbsoluteError),
    line('Correlation', Number.isNaN(validation.correlation) ? '' : validation.correlation),
    ...notesBeforeCutoff(fit).map((note) => line('Note', note)),
  ];
}

const groupRow = (name: OutputCell, { customers, actual, expected }: FrequencyGroup): OutputCell[] => [
  name,
  customers,
  actual,
  expected,
  actual / customers,
  expected / customers,
];

/** How far the expected lies above the actual, as a fraction of it; empty where nothing was. */
const ratio = (expected: number, actual: number): OutputCell => (actual === 0 ? '' : expected / actual - 1);
