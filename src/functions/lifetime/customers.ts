import { isTooLarge } from '../answerSize';
import { customerCell } from '../customerCell';
import { declareFunction } from '../declaration';
import {
  asOfArgument,
  ordersWithOrWithoutAmounts,
  readOrderDays,
  readOrders,
  refuseManyBuyers,
} from '../orderLog';
import { orderIdArgument, orderIdDetail } from '../orderId';
import { type TableColumn, tableOf } from '../table';
import { gather } from '../../analytics/numerics/gather';
import { descendingOrder } from '../../analytics/numerics/descending';
import { customerValues, type CustomerValues } from '../../analytics/lifetime/customerValues';
import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import { horizonArgument, horizonOf, modelArgument, yearlyRateArgument } from './arguments';
import { fitOf, unfit } from './fitOf';
import { headNotes, noteHeading } from './notes';
import { settingsArgument } from '../settings/argument';
import { type SpillFormat, under } from '../spillFormats';
import { type AskedColumn, askedColumns, askedCount, askedSettings } from './askedColumns';

const usualFormats = under({
  money: ['averageValue', 'expectedOrderValue', 'clv'],
  share: ['probabilityAlive'],
});

/** Columns that stand there only if asked for hold days or percent in their headings. */
const askedFormat = (heading: string | null): SpillFormat | null => {
  if (heading?.startsWith('CLV, ')) return 'money';
  return heading?.match(/^(Order within|Probability alive on|Probability alive,) /) ? 'share' : null;
};

export const clvCustomers = declareFunction({
  id: 'CLV.CUSTOMERS',
  description:
    'Table of the customers: orders, probability to be alive, orders expected, value of an order, lifetime value.',
  arguments: [
    ...ordersWithOrWithoutAmounts,
    horizonArgument,
    asOfArgument,
    yearlyRateArgument,
    modelArgument,
    orderIdArgument,
    settingsArgument(askedSettings),
  ],
  result: 'matrix',
  formats: (heading, given) => usualFormats(heading, given) ?? askedFormat(heading),
  details: [
    'One row a customer, highest CLV first. Orders are days with an order; recency is the days from the first order to the last, age those from the first order to asOf; the average value is that of the repeat orders, empty without one. Expected orders are those of the horizon, not discounted; the expected value of an order is the customer’s own average drawn towards that of all, the more so the fewer orders there are. CLV is that value times the expected orders, discounted at discountRate where one is given: continuously, by the rate that comes to discountRate in a year of 365.25 days. It is revenue: multiply by the margin for profit.',
    'Without amounts, and where spend cannot be modelled, orders and probabilities stand and the values are empty; where q of the gamma-gamma model is not above 1, those of customers whose own orders do not make up for it.',
    'The last column marks figures that need a word; its heading says what holds for the whole table: model, end of observation, and what could mislead. Under BG/NBD a customer without a repeat order is alive by construction.',
    'An infinite horizon without discounting has a finite value only where a (BG/NBD, MBG/NBD) or s (Pareto/NBD) is above 1; elsewhere, with discounting, the CLV is finite and the expected orders, which are not discounted, stay empty.',
    'Columns on request, by settings: "order within=30" gives the chance of an order in the next 30 days, "active on=2026-12-31" the probability to be still active on that day, whether or not there are orders until then, and "limits=80" the limits within which the orders and the CLV of the customer will lie four times in five. These limits say what a customer will do, not how sure the expected value is, which for a single customer matters far less: the lower one is often 0, as many never order again. That the model is the right one is in none of them. "rhythm=yes" adds the probability to be alive and the expected orders under the likeliest of one to three stages between orders (CLV.RHYTHM): where customers order at a rhythm, rely on these.',
    orderIdDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.CLV.CUSTOMERS(A2:A5001, B2:B5001, D2:D5001)',
      result: 'value of each customer over the next 365 days',
    },
    {
      formula: '=TOUCH.CLV.CUSTOMERS(A2:A5001, B2:B5001, D2:D5001, "infinite", , 0.1, "pareto/nbd")',
      result: 'present value without an end at 10 % a year',
    },
    {
      formula:
        '=TOUCH.CLV.CUSTOMERS(A2:A5001, B2:B5001, D2:D5001, 180, , , , , "order within=30; limits=80")',
      result: 'the same over 180 days, with the chance of an order in 30 days and limits of orders and CLV',
    },
  ],
  source:
    'Fader, Hardie & Lee 2005, Marketing Science 24(2), eq. 10, and JMR 42(4); Fader & Hardie, notes 021 and 025.',
  compute: (customer, date, amount, length, asOf, discountRate, model, orderId, settings) => {
    const orders = { customer, date, amount, orderId };
    const asked = settings.values();
    const columns = 11 + askedCount(asked);
    if (isTooLarge(readOrders(orders).log.customers.length, columns))
      refuseManyBuyers(readOrderDays(orders, asOf), columns);
    const fit = fitOf(orders, asOf, model);
    const values = customerValues(fit, horizonOf(length, discountRate));
    if ('reason' in values) throw unfit(values);
    return tableOf(customersTable(fit, values, askedColumns(fit, values, length, asked)));
  },
});

/** Places of the customers, highest value first, those without one below by the orders expected, ties by name. */
export function customersByValue({ histories, days }: LifetimeFit, values: CustomerValues): Int32Array {
  const nameOf = (i: number) => days.customers[histories.customer[i]];
  const rank = values.value.map((value, i) =>
    // A value is never negative.
    Number.isNaN(value) ? -1 / (1 + (values.expectedOrders[i] || 0)) : value,
  );
  return descendingOrder(rank, (i, j) => (nameOf(i) < nameOf(j) ? -1 : 1));
}

/**
 * One row a customer, in the order of `customersByValue`.
 *
 * @param asked more columns, in the order of the histories.
 */
export function customersTable(
  fit: LifetimeFit,
  values: CustomerValues,
  asked: readonly AskedColumn[] = [],
): TableColumn[] {
  const { histories, days } = fit;
  const order = customersByValue(fit, values);
  const pick = (column: Float64Array) => gather(column, order);
  const repeats = pick(histories.repeatOrders);
  const isCertain = fit.model.name === 'bg/nbd';
  return [
    {
      heading: { code: 'customer' },
      format: 'text',
      cells: textsOf(order, (i) => customerCell(days, histories.customer[i])),
    },
    { heading: { code: 'orders' }, format: 'count', cells: repeats.map((x) => x + 1) },
    { heading: { code: 'repeatOrders' }, format: 'count', cells: repeats },
    { heading: { code: 'recency' }, format: 'count', cells: pick(histories.recency) },
    { heading: { code: 'age' }, format: 'count', cells: pick(histories.age) },
    { heading: { code: 'averageValue' }, format: 'money', cells: pick(histories.averageValue) },
    { heading: { code: 'probabilityAlive' }, format: 'share', cells: pick(values.alive) },
    { heading: { code: 'expectedOrders' }, format: 'number', cells: pick(values.expectedOrders) },
    { heading: { code: 'expectedOrderValue' }, format: 'money', cells: pick(values.orderValue) },
    { heading: { code: 'clv' }, format: 'money', cells: pick(values.value) },
    ...asked.map((column) => ({ ...column, cells: pick(column.cells) })),
    {
      heading: noteHeading(headNotes(fit)),
      format: 'text',
      cells: textsOf(repeats, (x) => (isCertain && x === 0 ? 'alive by construction' : '')),
    },
  ];
}

/** A loop, since `Array.from` walks a typed array entry by entry, at several times the cost. */
function textsOf<T>(column: ArrayLike<number>, textOf: (entry: number) => T): T[] {
  const texts = new Array<T>(column.length);
  for (let i = 0; i < column.length; i++) texts[i] = textOf(column[i]);
  return texts;
}
