import {
  counted,
  type OwnName,
  type PlainCode,
  type Saying,
  type SayingIn,
  sentenceIn,
  type Sentences,
} from '../cells';
import { type FindingSaying, findingSentences } from './lifetime/findingSentences';

/** What durations are counted in: days, working days, or working days of so many hours. */
export interface DayUnit {
  isWorkingTime: boolean;
  hours: number | null;
}

/** `days`, `working days`, `working days of 8 h`. */
export const daysText = ({ isWorkingTime, hours }: DayUnit): string =>
  isWorkingTime ? `working days${hours === null ? '' : ` of ${hours} h`}` : 'days';

/** The words of ours in the tables of functions and analyses: headings, and what stands among names and figures. */
export const words = {
  customer: 'Customer',
  customers: 'Customers',
  segment: 'Segment',
  time: 'Time',
  value: 'Value',
  total: 'Total',
  notAttributed: 'Unattributed',
  share: 'Share',
  lower95: 'Lower 95 %',
  upper95: 'Upper 95 %',

  touchpoint: 'Touchpoint',
  ttv: 'TTV',
  conversions: 'Conversions',
  nonConversions: 'Non-conversions',
  medianDaysToConvert: 'Median days to convert',
  stillOpen: 'Still open',
  path: 'Path',
  journey: 'Journey',
  credit: 'Credit',
  from: 'From',
  to: 'To',

  newCustomers: 'New',
  returning: 'Returning',
  opened: 'Opened',
  openedValue: 'Opened value',
  closed: 'Closed',
  closedValue: 'Closed value',
  assisted: 'Assisted',
  assistedValue: 'Assisted value',
  onlyBetween: 'Only between',
  onlyBetweenValue: 'Only between value',
  alone: 'Alone',
  aloneValue: 'Alone value',

  measure: 'Measure',
  bucket: 'Bucket',
  daysToConvert: 'Days to convert',
  touches: 'Touches',
  median: 'Median',
  ninetyPercent: '90 %',
  mean: 'Mean',

  orders: 'Orders',
  repeatOrders: 'Repeat orders',
  recency: 'Recency',
  age: 'Age',
  averageValue: 'Average value',
  averageOrderValue: 'Average order value',
  probabilityAlive: 'Probability alive',
  expectedOrders: 'Expected orders',
  expectedOrderValue: 'Expected value an order',
  clv: 'CLV',
  clvEach: 'CLV each',
  expectedRepeats: 'Expected repeat orders',
  repeatChance: 'Chance of a repeat order',
  firstOrderValue: 'First order value',
  repeatValue: 'Value of repeat orders',
  parameter: 'Parameter',
  estimate: 'Estimate',
  standardError: 'Standard error',
  repeatOrdersBefore: 'Repeat orders before',
  actualOrders: 'Actual orders',
  actualEach: 'Actual each',
  expectedEach: 'Expected each',
  actualRevenue: 'Actual revenue',
  expectedRevenue: 'Expected revenue',
  ordersLower: 'Orders lower 95 %',
  ordersUpper: 'Orders upper 95 %',
  revenueLower: 'Revenue lower 95 %',
  revenueUpper: 'Revenue upper 95 %',
  pairs: 'Pairs',
  newOrders: 'New customers: orders',
  newRevenue: 'New customers: revenue',
  newOrdersLower: 'New customers: orders lower 95 %',
  newOrdersUpper: 'New customers: orders upper 95 %',
  newRevenueLower: 'New customers: revenue lower 95 %',
  newRevenueUpper: 'New customers: revenue upper 95 %',
  period: 'Period',
  actual: 'Actual',
  model: 'Model',
  retentionRate: 'Retention rate',
  cohort: 'Cohort',
  frequency: 'Frequency',
  monetary: 'Monetary',
  recencyScore: 'R',
  frequencyScore: 'F',
  monetaryScore: 'M',
  score: 'Score',

  month: 'Month',
  opening: 'Opening',
  newMrr: 'New',
  expansion: 'Expansion',
  reactivation: 'Reactivation',
  contraction: 'Contraction',
  churn: 'Churn',
  closing: 'Closing',
  openingCustomers: 'Opening customers',
  wonCustomers: 'New customers',
  reactivatedCustomers: 'Reactivated customers',
  churnedCustomers: 'Churned customers',
  closingCustomers: 'Closing customers',
  nrr: 'NRR',
  nrrWithReactivation: 'NRR with reactivation',
  grr: 'GRR',
  logoChurn: 'Logo churn',
  plan: 'Plan',
  shareKept: 'Share kept',
  presentCustomers: 'Present customers',
  earnedEach: 'Earned each',
  expectedEachCustomer: 'Expected value each',
  newCustomerValue: 'Value of a new customer',
  newCustomerLower: 'New customer, lower 95 %',
  newCustomerUpper: 'New customer, upper 95 %',
  meanPayment: 'Mean payment',
  periodsSeen: 'Periods seen',
  alpha: 'Alpha',
  beta: 'Beta',
  quickRatio: 'Quick ratio',
  quickRatioWithoutReactivation: 'Quick ratio without reactivation',
  attribute: 'Attribute',
  attributeValue: 'Attribute value',
  amongBest: 'Among the best tenth',
  shareOfAll: 'Share of all',
  shareOfBest: 'Share of the best',
  lift: 'Lift',
  bestToRest: 'Best to rest',
  valueEach: 'Value each',
  eachLower95: 'Value each, lower 95 %',
  eachUpper95: 'Value each, upper 95 %',
  qValue: 'q',

  start: 'Start',
  reached: 'Reached',
  waiting: 'Waiting',
  lost: 'Lost',
  leftOut: 'Left out',
  atRisk: 'At risk',
  shareReached: 'Share reached',
  logRank: 'Log-rank chi-square',
  degreesOfFreedom: 'Degrees of freedom',
  pValue: 'p',
  exceededOn: 'Exceeded on',

  beforeStart: 'Before start',
  step: 'Step',
  ofFirst: 'Of first',
  ofPrevious: 'Of previous',
  stillInTime: 'Still in time',
  medianFromPrevious: 'Median days from previous',
  medianFromFirst: 'Median days from first',
  mark: 'Mark',
  conversionRateSoFar: 'Conversion rate so far',
  notMature: 'not mature',
  started: 'Started',
  lastEvent: 'Last event',
  daysSince: 'Days since',
  finishedLate: 'Finished late',

  daysLeft: 'Days left',
  daysFromPrevious: 'Days from previous',
  daysFromFirst: 'Days from first',
  ended: 'Ended',

  date: 'Date',
  orderId: 'Order ID',
  ordered: 'Ordered',
  refunded: 'Refunded',
  lastOrder: 'Last order',
  sheetRow: 'Sheet row',
  reachedOn: 'Reached on',
  leftOn: 'Left on',
  outcome: 'Outcome',

  cost: 'Cost',
  cac: 'CAC',
  conversionRate: 'Conversion rate',
  aov: 'AOV',
  earnedSoFar: 'Earned so far',
  expected: 'Expected',
  clvToCac: 'CLV:CAC',
  meanAge: 'Mean age, months',
  firstYearValue: 'Value in the first 12 months',
  firstYearToCac: '12 months:CAC',
  paybackMonths: 'Payback months',
  paybackSoFar: 'Payback so far',
  paybackExpected: 'Payback expected',
  paidSoFar: ({ percent, months }: { percent: number; months: number }) =>
    `${percent} % after ${counted(months, 'month')}`,
  /** Segment of orders by customers who are not listed. */
  notListed: '(not listed)',
  medianDaysToValue: 'Median days to value',
  repeatRate: 'Repeat rate',

  days: 'Days',
  medianDays: 'Median days',

  /** A model of attribution is called the same wherever a formula names it. */
  credited: ({ model }: { model: string }) => model,
  creditedNoDirect: ({ model }: { model: string }) => `${model} (no direct found)`,
  conversionsOf: (notes: { sentAgain: number; refundsWithoutOrder: number }) =>
    `Conversions (${notesOf(notes).join('; ')})`,
  kindValue: ({ kind }: { kind: string }) => `${kind} value`,
  /** Of a period: whether the data hold all that may have led to what happened in it. */
  history: 'History',
  shortHistory: 'short',
  fullHistory: 'full',
  /** A period the data do not reach the end of. */
  openPeriod: ({ period }: { period: string }) => `${period} (open)`,
  inDays: (unit: DayUnit) => daysText(unit).replace(/^./, (first) => first.toUpperCase()),
  medianInDays: (unit: DayUnit) => `Median ${daysText(unit)}`,
  convertersMedianInDays: (unit: DayUnit) => `Converters-only median ${daysText(unit)}`,
  shareByDay: ({ day, isWorkingTime }: { day: number; isWorkingTime: boolean }) =>
    `Share by ${isWorkingTime ? 'working day' : 'day'} ${day}`,
  /** Of a line of value by age. */
  valueExpected: ({ name }: { name: string }) => `${name}, expected`,
  valueLower: ({ name }: { name: string }) => `${name}, lower 95 %`,
  valueUpper: ({ name }: { name: string }) => `${name}, upper 95 %`,
  allExpected: 'All, expected',
  allLower: 'All, lower 95 %',
  allUpper: 'All, upper 95 %',
  lowerByDay: ({ day, isWorkingTime }: { day: number; isWorkingTime: boolean }) =>
    `Lower by ${isWorkingTime ? 'working day' : 'day'} ${day}`,
  upperByDay: ({ day, isWorkingTime }: { day: number; isWorkingTime: boolean }) =>
    `Upper by ${isWorkingTime ? 'working day' : 'day'} ${day}`,
  estimateByDay: ({ day, isWorkingTime }: { day: number; isWorkingTime: boolean }) =>
    `Estimate by ${isWorkingTime ? 'working day' : 'day'} ${day}`,
  /** Of a period: whether everybody in it was observed for so many days. */
  maturity: 'Maturity',
  mature: 'mature',
  immature: ({ days }: { days: readonly number[] }) =>
    `immature at ${days.length === 1 ? 'day' : 'days'} ${days.join(', ')}`,
  orderWithin: ({ days }: { days: number }) => `Order within ${counted(days, 'day')}`,
  activeOn: ({ date }: { date: string }) => `Probability alive on ${date}`,
  rhythmAlive: ({ model }: { model: string }) => `Probability alive, ${model}`,
  rhythmOrders: ({ model }: { model: string }) => `Expected orders, ${model}`,
  /** Of a single customer: so often what happens lies between the two. */
  ownOrdersLower: ({ percent }: { percent: number }) => `Orders, lower ${percent} %`,
  ownOrdersUpper: ({ percent }: { percent: number }) => `Orders, upper ${percent} %`,
  clvLower: ({ percent }: { percent: number }) => `CLV, lower ${percent} %`,
  clvUpper: ({ percent }: { percent: number }) => `CLV, upper ${percent} %`,
  /** Heads a column of notes, and says what holds for the whole table. */
  note: ({ says }: { says: readonly string[] }) => ['Note', ...says].join(' · '),

  all: 'All',
  other: 'other',
  biggestLoss: 'biggest loss',
  slowestStep: 'slowest step',
  biggestLossSlowestStep: 'biggest loss, slowest step',

  unitOfTime: 'Unit of time',
  asOf: 'As of',
  stages: 'Stages',
  logLikelihood: 'Log-likelihood',
  logLikelihoodInWeeks: 'Log-likelihood, times in weeks',
  logLikelihoodOfSpend: 'Log-likelihood of spend',
  repeatCustomers: 'Repeat customers',
  correlationOfSpend: 'Correlation of spend and frequency',
  doesNotVary: 'none: one of them does not vary',
  converged: 'Converged',
  hasConverged: 'yes',
  hasNotConverged: 'no',
  unitDays: 'days',
  withSpend: ({ model }: { model: string }) => `${model} with gamma-gamma`,
  finding: (saying: FindingSaying) => sentenceIn(findingSentences, saying),
};

export const notesOf = ({
  sentAgain,
  refundsWithoutOrder,
}: {
  sentAgain: number;
  refundsWithoutOrder: number;
}) => [
  ...(sentAgain > 0 ? [`${counted(sentAgain, 'order')} sent again counted once`] : []),
  ...(refundsWithoutOrder > 0
    ? [`${counted(refundsWithoutOrder, 'refund')} without an order unattributed`]
    : []),
];

export type TableWords = typeof words;

/** A word of ours by its code, which no name from the data can be taken for. */
export type Word = SayingIn<TableWords>;

/** The codes of words that need nothing else. */
export type PlainWord = PlainCode<TableWords>;

/** The same in a cell, where names from the data may stand as well. */
export type OwnWord = Word & OwnName;

/** Words at the head of columns, as functions say them. */
export const headings = (...codes: PlainWord[]): string[] => codes.map((code) => words[code]);

/** As functions say it: their tables have the same words in every language, for formulas refer to them. */
export const inEnglish = (text: string | Saying): string =>
  typeof text === 'string' ? text : sentenceIn(words as Sentences<Word>, text as Word);
