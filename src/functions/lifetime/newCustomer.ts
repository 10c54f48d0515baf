import { newCustomer } from '../../analytics/lifetime/newCustomer';
import { declareFunction } from '../declaration';
import { asOfArgument, ordersWithOrWithoutAmounts } from '../orderLog';
import { orderIdArgument, orderIdDetail } from '../orderId';
import { under } from '../spillFormats';
import { type TableColumn, tableOf } from '../table';
import { horizonArgument, horizonOf, modelArgument, yearlyRateArgument } from './arguments';
import { fitOf, unfit } from './fitOf';
import { headNotes, noteHeading } from './notes';

export const clvNew = declareFunction({
  id: 'CLV.NEW',
  description: 'What the next customer is worth who is not won yet: first order, repeat orders, their value.',
  arguments: [
    ...ordersWithOrWithoutAmounts,
    horizonArgument,
    asOfArgument,
    yearlyRateArgument,
    modelArgument,
    orderIdArgument,
  ],
  result: 'matrix',
  formats: under({
    money: ['firstOrderValue', 'expectedOrderValue', 'repeatValue', 'clv', 'lower95', 'upper95'],
    share: ['repeatChance'],
  }),
  details: [
    'One row: a customer of whom nothing is known, from the day of the first order over the horizon. Hold this figure against the cost of winning a customer (CAC); what CLV.CUSTOMERS expects of present customers leaves out what they have brought already. It is revenue: multiply by the margin for profit.',
    'CLV is the value of the first order and of the repeat orders. The first order is the mean of all first orders there were: they are often smaller than repeat orders, whose expected value comes from the gamma-gamma model of spend. Repeat orders are discounted at discountRate in the value, not in their number.',
    'The 95 % limits are those of the mean of such customers: they hold the spread of the first orders and how sure the parameters are. Single customers differ far more: most never order again. That the next customers are like those so far is in no limit.',
    'The chance to be still active is not among the figures: the models differ in it by a factor of two where their expected orders agree.',
    orderIdDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.CLV.NEW(A2:A5001, B2:B5001, D2:D5001)',
      result:
        'Expected repeat orders | Chance of a repeat order | First order value | … | CLV, over 365 days',
    },
    {
      formula:
        '=TOUCH.CLV.NEW(Orders[customer], Orders[date], Orders[amount], "infinite", , 0.1, "pareto/nbd")',
      result: 'the same without an end at 10 % a year',
    },
  ],
  source:
    'BG/NBD: Fader, Hardie & Lee 2005, eq. 9; Pareto/NBD: Fader & Hardie, note 009; spend: note 025; limits by the delta method.',
  compute: (customer, date, amount, length, asOf, discountRate, model, orderId) => {
    const fit = fitOf({ customer, date, amount, orderId }, asOf, model);
    const found = newCustomer(fit, horizonOf(length, discountRate));
    if ('reason' in found) throw unfit(found);
    const cell = (figure: number) => Float64Array.of(figure);
    const columns: TableColumn[] = [
      { heading: { code: 'expectedRepeats' }, format: 'number', cells: cell(found.repeatOrders) },
      { heading: { code: 'repeatChance' }, format: 'share', cells: cell(found.repeatChance) },
      { heading: { code: 'firstOrderValue' }, format: 'money', cells: cell(found.firstValue) },
      { heading: { code: 'expectedOrderValue' }, format: 'money', cells: cell(found.orderValue) },
      { heading: { code: 'repeatValue' }, format: 'money', cells: cell(found.repeatValue) },
      { heading: { code: 'clv' }, format: 'money', cells: cell(found.value) },
      { heading: { code: 'lower95' }, format: 'money', cells: cell(found.lower) },
      { heading: { code: 'upper95' }, format: 'money', cells: cell(found.upper) },
      { heading: noteHeading(headNotes(fit)), format: 'text', cells: [''] },
    ];
    return tableOf(columns);
  },
});
