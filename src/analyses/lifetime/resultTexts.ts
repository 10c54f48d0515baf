import { plural } from '../../language/plural';
import { inCurrentLanguage } from '../../language/current';
import { learnSentences } from '../../blueprint/sentences';
import { tableWords } from '../../blueprint/tableWords';
import { lifetimeSayings } from './sayings';
import { lifetimeTableWords } from './tableWords';

const havingCustomers = (customers: string) =>
  plural(customers, 'customer you have is', 'customers you have are');

const ordersExpected = (orders: string) => `${plural(orders, 'order is', 'orders are')} expected`;

/** What is said of lifetime values: comes with their first result. */
const english = {
  worth: (customers: string, total: string, days: string) =>
    `The ${havingCustomers(customers)} worth ${total} over the next ${plural(days, 'day', 'days')}.`,
  nothing: (customers: string, days: string) =>
    `The ${havingCustomers(customers)} expected to bring nothing over the next ${plural(days, 'day', 'days')}.`,
  ordersOnly: (customers: string, orders: string, days: string) =>
    `The ${havingCustomers(customers)} expected to order ${plural(orders, 'time', 'times')} over the next ${plural(days, 'day', 'days')}.`,
  tooFewRepeats: (customers: string) =>
    `Too few repeat orders to model what the ${plural(customers, 'customer', 'customers')} will do: look at Cohorts.`,
  each: (each: string) => `${each} each.`,
  eachAndBest: (each: string, share: string) => `${each} each; the best tenth makes up ${share} of it.`,
  active: (alive: string) => `About ${alive} of them ${alive === '1' ? 'is' : 'are'} still active.`,
  activeAndOrders: (alive: string, orders: string) =>
    `About ${alive} of them ${alive === '1' ? 'is' : 'are'} still active, and ${ordersExpected(orders)} of them.`,
  orders: (orders: string) => `${ordersExpected(orders)} of them.`,
  again: (customers: string) =>
    `${plural(customers, 'customer has', 'customers have')} ordered on more than one day.`,
  orderValue: (value: string) => `An order is expected to be worth ${value}, on the mean of all customers.`,
  bestSegment: (best: string, each: string, times: string, worst: string) =>
    `Best segment: ${best} with ${each} each, ${times} times ${worst}.`,
  bestSegmentOnly: (best: string, each: string) => `Best segment: ${best} with ${each} each.`,
  ahead: (best: string, each: string, times: string, worst: string) =>
    `${best} brings ${each} each, ${times} times ${worst}.`,
  inPeriod: (
    period: string,
    {
      revenue,
      orders,
      buyers,
      newCustomers,
    }: { revenue: string | null; orders: string; buyers: string; newCustomers: string },
  ) =>
    `${period}: ${plural(orders, 'order', 'orders')} by ${plural(buyers, 'customer', 'customers')}${revenue === null ? '' : `, worth ${revenue}`}; ${newCustomers} of them ordered for the first time.`,
  figures: {
    value: (days: string) => `Value, ${plural(days, 'day', 'days')}`,
    valueLong: 'What the orders to come are expected to be worth',
    customers: 'Customers',
    again: 'Ordered again',
    againLong: 'Customers who ordered on more than one day',
    active: 'Still active',
    activeLong: 'Sum of the probabilities that a customer will order again at some time',
    orders: 'Orders to come',
  },
  horizon: (days: string) => plural(days, 'day', 'days'),
  discounted: (rate: string) => `discounted at ${rate} a year`,
  asOf: (date: string) => `as of ${date}`,
  views: {
    change: {
      name: 'Comparison',
      title: 'Revenue, orders and customers of both periods',
      chartTitle: 'Change of each figure, %',
      sheetName: 'Comparison',
    },
    segments: {
      name: 'Segments',
      title: 'Lifetime value by segment',
      chartTitle: 'CLV each, by segment',
      sheetName: 'CLV segments',
    },
    customers: {
      name: 'Customers',
      title: 'Lifetime value by customer',
      chartTitle: 'The most valuable customers',
      sheetName: 'CLV customers',
    },
    forecast: {
      name: 'Forecast',
      title: 'Orders and revenue by period',
      chartTitle: 'Actual and expected',
      sheetName: 'CLV forecast',
    },
    cohorts: {
      name: 'Cohorts',
      title: 'Share of each cohort that ordered, by period',
      chartTitle: 'Share of each cohort that ordered, by period',
      sheetName: 'Cohorts',
    },
    value: {
      name: 'Value by age',
      title: 'What a customer has brought, by time since the first order',
      chartTitle: 'Value a customer by time since the first order',
      sheetName: 'Value by age',
    },
    fit: {
      name: 'Fit',
      title: 'Parameters of the model',
      chartTitle: 'Parameters of the model',
      sheetName: 'CLV fit',
    },
  },
  opening: {
    customers: {
      hint: 'Choose a name to see the orders behind it.',
      label: (customer: string) => `${customer}, show the orders`,
      title: (customer: string) => `Behind ${customer}`,
      announced: (customer: string) => `Orders of ${customer}`,
      looking: 'Looking for the orders…',
      figure: 'Figure',
      otherFigure: 'Go back to the result.',
    },
    cohorts: {
      hint: 'Choose a cohort to see the customers behind it.',
      label: (cohort: string) => `${cohort}, show its customers`,
      title: (cohort: string) => `Behind ${cohort}`,
      announced: (cohort: string) => `Customers behind ${cohort}`,
      looking: 'Looking for the customers…',
      figure: 'Column',
      otherFigure: 'Choose another column above, or go back to the result.',
    },
    segments: {
      hint: 'Choose a segment to see the customers behind it.',
      label: (segment: string) => `${segment}, show its customers`,
      title: (segment: string) => `Behind ${segment}`,
      announced: (segment: string) => `Customers behind ${segment}`,
      looking: 'Looking for the customers…',
      figure: 'Figure',
      otherFigure: 'Go back to the result.',
    },
  },

  behind: {
    orders: (orders: string, value: string | null) =>
      `${plural(orders, 'order', 'orders')}${value === null ? '' : `, worth ${value}`}.`,
    refunded: (refunded: string) => `That is after refunds of ${refunded}.`,
    cohort: (customers: string, orders: string, value: string | null) =>
      `${plural(customers, 'customer', 'customers')} with ${plural(orders, 'order', 'orders')}${value === null ? '' : `, worth ${value}`}.`,
    nobody: (cohort: string) => `No customer of ${cohort} ordered in this period.`,
    segment: (customers: string, orders: string, value: string | null) =>
      `${plural(customers, 'customer', 'customers')} with ${plural(orders, 'order', 'orders')} to come${value === null ? '' : `, worth ${value}`}.`,
    latestFirst: 'Latest first',
    mostOrdersFirst: 'Most orders first',
    mostValueFirst: 'Highest value first',
    title: {
      customers: (customer: string) => `Orders of ${customer}`,
      cohort: (cohort: string) => `Customers of cohort ${cohort}`,
      period: (cohort: string, period: string) =>
        `Customers of cohort ${cohort} who ordered in period ${period}`,
      segments: (segment: string) => `Customers of ${segment}`,
    },
    sheetName: { customers: 'Orders of one', cohorts: 'Cohort customers', segments: 'Segment customers' },
  },

  origin: {
    source: (address: string) => `Source: ${address}.`,
    spend: (address: string) => `Spend: ${address}.`,
    cohorts: (address: string) => `Cohorts: ${address}.`,
    rest: (address: string) => `Customers apart: ${address}.`,
  },

  refusals: {
    fitAlone:
      'Of counted patterns the functions give the fit alone. Write values instead, or choose Fit and take its table to TOUCH.CLV.ALIVE and TOUCH.CLV.EXPECTED.',
    customersApart:
      'The function takes counted patterns alone, and customers apart have been added here. Write values instead.',
    relativePeriod: 'A formula would keep the days it begins with: choose From – to under Period for one.',
    textCounts:
      'The functions read numbers, and some counts stand as texts. Turn them into numbers, with Data › Text to Columns for example, and analyse the table again.',
  },

  method: {
    inPeriod:
      'Models take all orders up to the last day of the period. A refund counts in the period in which it falls.',
    counted: 'The rows count customers by their pattern of buying.',
    horizonAlone: (days: string) =>
      `Horizon: ${plural(days, 'day', 'days')} after the last day that was counted.`,
    model: (model: string) => `Model: ${model} for the orders, gamma-gamma for their value.`,
    horizon: (days: string, asOf: string) =>
      `Horizon: ${plural(days, 'day', 'days')} after ${asOf}, the last day that counts.`,
    discountRate: (rate: string) => `Discount rate: ${rate} a year.`,
    noDiscount: 'Not discounted.',
    periods: (period: string, count: string) =>
      `Cohorts and forecast by ${period}, ${plural(count, 'period', 'periods')} ahead.`,
    ordersOnly: (model: string) => `Model: ${model} for the orders; their value is not modelled.`,
    dataWithoutAmounts: (customers: string, repeat: string, orders: string) =>
      `Customers: ${customers}, of whom ${repeat} ordered on more than one day. Orders: ${orders}.`,
    data: (customers: string, repeat: string, orders: string, value: string) =>
      `Customers: ${customers}, of whom ${repeat} ordered on more than one day. Orders: ${orders}, worth ${value}.`,
  },
  words: lifetimeTableWords,
  sayings: lifetimeSayings,
};

export type LifetimeResultTexts = typeof english;
export const lifetimeResultTexts = inCurrentLanguage('lifetimeResult', english);

learnSentences(tableWords);
learnSentences(lifetimeResultTexts.words);
learnSentences(lifetimeResultTexts.sayings);
