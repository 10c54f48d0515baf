import { plural } from './plural';
import { spoken } from './spoken';

/** What is said of lifetime values: comes with their first result. */
const english = {
  worth: (customers: string, total: string, days: string) =>
    `The ${plural(customers, 'customer', 'customers')} you have are worth ${total} over the next ${plural(days, 'day', 'days')}.`,
  nothing: (customers: string, days: string) =>
    `The ${plural(customers, 'customer', 'customers')} you have are expected to bring nothing over the next ${plural(days, 'day', 'days')}.`,
  each: (each: string) => `${each} each.`,
  eachAndBest: (each: string, share: string) => `${each} each; the best tenth makes up ${share} of it.`,
  active: (alive: string, orders: string) =>
    `About ${alive} of them are still active, and ${orders} orders are expected of them.`,
  bestSegment: (best: string, each: string, times: string, worst: string) =>
    `Best segment: ${best} with ${each} each, ${times} times ${worst}.`,
  bestSegmentOnly: (best: string, each: string) => `Best segment: ${best} with ${each} each.`,
  figures: {
    value: (days: string) => `Value, ${plural(days, 'day', 'days')}`,
    valueLong: 'What the orders to come are expected to be worth',
    customers: 'Customers',
    active: 'Still active',
    activeLong: 'Sum of the probabilities that a customer will order again at some time',
    orders: 'Orders to come',
  },
  horizon: (days: string) => plural(days, 'day', 'days'),
  discounted: (rate: string) => `discounted at ${rate} a year`,
  asOf: (date: string) => `as of ${date}`,
  views: {
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
      title: 'Orders and revenue of the present customers',
      chartTitle: 'Actual and expected',
      sheetName: 'CLV forecast',
    },
    cohorts: {
      name: 'Cohorts',
      title: 'Share of each cohort that ordered, by period',
      chartTitle: 'Share of each cohort that ordered, by period',
      sheetName: 'Cohorts',
    },
    fit: {
      name: 'Fit',
      title: 'Parameters of the model',
      chartTitle: 'Parameters of the model',
      sheetName: 'CLV fit',
    },
  },
  method: {
    model: (model: string) => `Model: ${model} for the orders, gamma-gamma for their value.`,
    horizon: (days: string, asOf: string) =>
      `Horizon: ${plural(days, 'day', 'days')} after ${asOf}, the last day that counts.`,
    discountRate: (rate: string) => `Discount rate: ${rate} a year.`,
    noDiscount: 'Not discounted.',
    periods: (period: string, count: string) =>
      `Cohorts and forecast by ${period}, ${plural(count, 'period', 'periods')} ahead.`,
    data: (customers: string, repeat: string, orders: string, value: string) =>
      `Customers: ${customers}, of whom ${repeat} ordered on more than one day. Orders: ${orders}, worth ${value}.`,
  },
};

export type LifetimeResultTexts = typeof english;
export const lifetimeResultTexts = spoken('lifetimeResult', english);
