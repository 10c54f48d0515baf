import { inCurrentLanguage } from '../../language/current';

/** The tab of lifetime value up to its result. */
const english = {
  working: 'Computing lifetime value',
  tooNarrow:
    'Select at least two columns: customer and date, one row for each order; with amounts for values.',
  eachRow: { label: 'Each row is' },
  rowKinds: {
    order: { label: 'An order', help: 'One row for each order, or for each line of one.' },
    pattern: {
      label: 'A count of customers',
      help: 'One row for each pattern of buying (repeat orders, recency and age in days) with the number of customers who have it. A database counts so.',
    },
    subscription: {
      label: 'A subscription',
      help: 'Several rows of a customer, for plans one after the other or side by side.',
    },
    tenure: {
      label: 'A customer with tenure',
      help: 'One row for each customer: periods there, and whether left.',
    },
  },
  /** Of subscriptions and tenure. */
  stays: {
    start: 'Start',
    end: 'End',
    plan: 'Plan',
    interval: 'Interval',
    tenure: 'Tenure',
    left: 'Churn',
    charge: 'Charge a period',
    asOf: 'The last day known. Empty: the latest start or end.',
    notPaid: 'First day not paid',
    paid: 'Last day paid',
    billing: { label: 'Billed by', help: 'The time between two payments.' },
    ahead: { label: 'Payments ahead', help: 'How many still to come count. Empty: all.' },
    discount: 'Makes later payments count less. 0: all count in full.',
    rateProblem: (least: number, beyond: number) =>
      `Enter 0, or a percentage from ${least} to below ${beyond}.`,
    window: 'NRR and GRR over',
    months: (count: string) => `${count} ${count === '1' ? 'month' : 'months'}`,
  },
  /** What columns of counted rows stand for. */
  counted: {
    repeatOrders: 'Repeat orders',
    recency: 'Recency in days',
    age: 'Age in days',
    customers: 'Customers',
    averageValues: 'Sum of average values',
    withoutValue: 'Customers without value',
    apart: 'Customers apart',
    periodValue: 'Value in the period',
    periodOrders: 'Orders in the period',
    periodBuyers: 'Buyers in the period',
    periodNew: 'New customers in the period',
    averageValue: 'Average value',
    variance: 'Variance',
    cohort: 'Cohort',
    period: 'Period',
    active: 'Customers with an order',
    orders: 'Orders',
    value: 'Value',
    isOver: 'Period is over',
  },
  milliseconds: 'Moment in milliseconds',
  spend: {
    title: 'Spend',
    wanted: 'Spend is in another table',
    help: 'One row for each number of repeat orders and average value of them: how many customers have both, and how much averages counted together vary.',
    tooNarrow: 'Choose at least three columns: repeat orders, customers and average value.',
  },
  cohorts: {
    title: 'Cohorts',
    wanted: 'Cohorts are in another table',
    help: 'One row for each cohort and each period after it, of the length chosen under Cohorts by: customers, those who ordered, orders and value.',
    tooNarrow: 'Choose the seven columns of the statement.',
  },
  rest: {
    title: 'Customers apart',
    wanted: 'Rows of customers apart are in another table',
    help: 'The orders and refunds of customers whom the statement leaves out, as the second statement gives them. Touchstone settles and adds them.',
    tooNarrow: 'Choose at least three columns: customer, milliseconds and amount.',
  },
  roles: { customer: 'Customer', time: 'Date', value: 'Amount', segment: 'Segment', orderId: 'Order ID' },
  more: {
    wanted: [
      'More orders are in another table',
      'More orders are in a third table',
      'More orders are in a fourth table',
    ],
    titles: ['Orders, second table', 'Orders, third table', 'Orders, fourth table'],
    help: 'Its rows are put together with those above. Customers are named alike in both, or by an identity table.',
  },
  model: { label: 'Model' },
  models: {
    bgNbd: { label: 'BG/NBD', help: 'Customers may leave after any repeat order. The usual choice.' },
    mbgNbd: { label: 'MBG/NBD', help: 'Customers may leave after any order, the first one too.' },
    paretoNbd: { label: 'Pareto/NBD', help: 'Customers may leave at any time. Takes longer to fit.' },
  },
  horizon: { label: 'Horizon', help: 'How far ahead the orders to come are valued.' },
  quick: { quarter: '90 days', year: '1 year', twoYears: '2 years', threeYears: '3 years' },
  horizonProblem: 'Enter a number of days above 0, such as 365.',
  discountRate: {
    label: 'Discount rate a year',
    help: 'Makes later orders count less, by a year of 365.25 days. 0: all count in full.',
  },
  discountRateProblem: (beyond: number) => `Enter a percentage from 0 to below ${beyond}, such as 10.`,
  asOf: { label: 'As of', help: 'The last day that counts. Empty: the latest date in the data.' },
  lastCounted: {
    label: 'As of',
    help: 'The last day that was counted, to which ages run. Empty: as ages and cohorts tell it together.',
  },
  noLastCounted: 'Enter the last day that was counted: customers apart are observed until then, too.',
  periodHelp: 'Orders of these days are told apart. Models take all orders up to the last of them.',
  period: { label: 'Cohorts by', help: 'How long a period of the cohorts and of the forecast is.' },
  periods: { week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
  forecast: { label: 'Periods to forecast', help: 'How many periods the forecast looks ahead.' },
  periodsUnit: 'periods',
  newCustomers: { label: 'New customers as in the last', help: 'Empty: none are forecast.' },
  ageIn: { label: 'Value by age in' },
  ages: { calendar: 'Calendar periods', own: '30 days each' },
  lines: { label: 'A line of it is' },
  lineKinds: { segment: 'Segment', cohort: 'Cohort' },
  cost: { label: 'Cost to win a customer', help: 'Empty: none.' },
  costProblem: 'Enter an amount, or nothing.',
  forecastProblem: (most: number) => `Enter a whole number from 1 to ${most}, such as 12.`,
};

export type LifetimeTexts = typeof english;
export const lifetimeTexts = inCurrentLanguage('lifetime', english);
