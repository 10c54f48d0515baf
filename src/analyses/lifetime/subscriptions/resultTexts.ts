import { learnSentences } from '../../../blueprint/sentences';
import { inCurrentLanguage } from '../../../language/current';
import { plural } from '../../../language/plural';
import { subscriptionSayings } from './sayings';

/** What is said of subscriptions: comes with their first result. */
const english = {
  stillToCome: (present: string, expected: string, limits: string | null, ahead: string) =>
    `The ${plural(present, 'customer who pays', 'customers who pay')} now will bring ${expected} more${limits === null ? '' : ` (${limits})`} ${ahead}.`,
  limits: (lower: string, upper: string) => `${lower} to ${upper}`,
  withoutEnd: 'without end',
  ahead: {
    month: (count: string) => `over the next ${plural(count, 'month', 'months')}`,
    quarter: (count: string) => `over the next ${plural(count, 'quarter', 'quarters')}`,
    year: (count: string) => `over the next ${plural(count, 'year', 'years')}`,
  },
  earnedOnly: (customers: string, earned: string) =>
    `${plural(customers, 'customer has', 'customers have')} paid ${earned} so far; what is still to come cannot be told.`,
  earned: (customers: string, earned: string, each: string) =>
    `All ${plural(customers, 'customer', 'customers')}, those who left included, have paid ${earned} so far, ${each} each.`,
  newCustomer: (value: string, limits: string | null) =>
    `A new customer is worth ${value}${limits === null ? '' : ` (${limits})`}.`,
  plans: (best: string, value: string, worst: string, other: string) =>
    `Best plan: ${best} with ${value} a new customer; ${worst} brings ${other}.`,
  mrr: (month: string, closing: string, customers: string) =>
    `MRR at the end of ${month}: ${closing} from ${plural(customers, 'customer', 'customers')}.`,
  retention: (nrr: string, grr: string, churn: string, window: string) =>
    `${window === '1' ? 'Over that month' : `Over ${window} months`} NRR is ${nrr}, GRR ${grr}, and ${churn} of the customers left.`,
  half: {
    month: (age: string) => `Half of the customers have left by month ${age}.`,
    quarter: (age: string) => `Half of the customers have left by quarter ${age}.`,
    year: (age: string) => `Half of the customers have left by year ${age}.`,
  },
  kept: {
    month: (share: string, age: string) => `Kept after ${plural(age, 'month', 'months')}: ${share}.`,
    quarter: (share: string, age: string) => `Kept after ${plural(age, 'quarter', 'quarters')}: ${share}.`,
    year: (share: string, age: string) => `Kept after ${plural(age, 'year', 'years')}: ${share}.`,
  },
  plansDiffer: (p: string) =>
    `Plans keep their customers for different times, more than chance explains (log-rank test, p ${p}).`,
  plansAlike: (p: string) =>
    `That plans keep their customers for different times may be chance (log-rank test, p ${p}).`,
  smallP: 'below 0.001',
  figures: {
    expected: 'Still to come',
    expectedLong: 'What customers who pay now are expected to pay, the next payment a period away',
    earned: 'Paid so far',
    present: 'Paying customers',
    mrr: 'MRR',
    mrrLong: 'Amount a month at the end of the last month that is over',
    nrr: 'NRR',
    nrrLong: 'What customers of the opening pay at the closing, as a share of what they paid',
  },
  asOf: (date: string) => `as of ${date}`,
  billed: { month: 'billed by month', quarter: 'billed by quarter', year: 'billed by year' },
  discounted: (rate: string) => `discounted at ${rate} a year`,
  source: (address: string) => `Source: ${address}.`,
  rates: (address: string) => `Exchange rates: ${address}.`,
  views: {
    plans: {
      name: 'Value',
      title: 'Value of customers by plan',
      chartTitle: 'Expected and earned a customer, by plan',
      sheetName: 'Subscription value',
    },
    mrr: {
      name: 'MRR',
      title: 'Monthly recurring revenue by month',
      chartTitle: 'MRR, and what was won and lost',
      sheetName: 'MRR',
    },
    retention: {
      name: 'Retention',
      title: 'Share of customers kept, by age',
      chartTitle: 'Share of customers kept',
      sheetName: 'Retention',
    },
  },
  opening: {
    hint: 'Choose a month to see the customers behind its movements.',
    label: (month: string) => `${month}, show its customers`,
    title: (month: string) => `Behind ${month}`,
    announced: (month: string) => `Customers behind ${month}`,
    looking: 'Looking for the customers…',
    figure: 'Movement',
    otherFigure: 'Choose another movement above, or go back to the result.',
  },
  behind: {
    customers: (customers: string, before: string, after: string) =>
      `${plural(customers, 'customer', 'customers')}: ${before} a month before, ${after} after.`,
    nobody: 'No customer moved so in this month.',
    order: 'Largest change first',
    title: (month: string, movement: string) => `Customers of ${month}: ${movement}`,
    sheetName: 'MRR customers',
  },
  refusals: {
    noTenure: 'No function reads tenure and churn. Write values instead.',
    freeRows:
      'Some amounts are 0, and the function for who stays is not told amounts. Write values instead, or leave these rows out.',
  },
  method: {
    plans:
      'Value: shares kept as seen (Kaplan–Meier), beyond that by the shifted-beta-geometric model, a plan each. Amounts are revenue.',
    tenure:
      'Tenure counts periods that have been paid for; who has not left pays the next one a period from now.',
    asOf: (date: string) => `Last day known: ${date}. Customers still there are observed up to then.`,
    mrr: 'MRR counts what is paid for on the last day of each month. A gap is churn and reactivation where a month-end lies in it.',
    window: (months: string) =>
      `NRR, GRR and logo churn compare the same customers over ${plural(months, 'month', 'months')}.`,
    end: { notPaid: 'The end is the first day not paid for.', paid: 'The end is the last day paid for.' },
    billing: {
      month: 'Payments by month.',
      quarter: 'Payments by quarter.',
      year: 'Payments by year.',
    },
    ahead: (count: string) => `Payments ahead that count: ${count}.`,
    withoutEnd: 'All payments ahead count.',
    discountRate: (rate: string) => `Discount rate: ${rate} a year.`,
    noDiscount: 'Not discounted.',
    customers: (customers: string, present: string) => `Customers: ${customers}, of whom ${present} pay now.`,
  },
  sayings: subscriptionSayings,
};

export type SubscriptionResultTexts = typeof english;
export const subscriptionResultTexts = inCurrentLanguage('subscriptionsResult', english);

learnSentences(subscriptionResultTexts.sayings);
