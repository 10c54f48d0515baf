import { plural } from '../../language/plural';
import { inCurrentLanguage } from '../../language/current';
import { learnSentences } from '../../blueprint/sentences';
import { tableWords } from '../../blueprint/tableWords';
import { scorecardSayings } from './sayings';
import { scorecardTableWords } from './tableWords';

/** What is said of a scorecard: comes with its first result. */
const english = {
  answer: {
    /** Of the best segment; `figure` is a ratio, money or a time. */
    ratio: (segment: string, figure: string) =>
      `Customers of ${segment} are worth ${figure} times what they cost`,
    even: (segment: string) =>
      `Customers of ${segment} are worth what they cost, and no others are worth more`,
    yearRatio: (segment: string, figure: string) =>
      `Customers of ${segment} bring ${figure} times what they cost in their first 12 months`,
    yearEven: (segment: string) =>
      `Customers of ${segment} bring what they cost in their first 12 months, and no others bring more`,
    value: (segment: string, figure: string) => `Customers of ${segment} are worth most, ${figure} each`,
    year: (segment: string, figure: string) =>
      `Customers of ${segment} bring most in their first 12 months, ${figure} each`,
    time: (segment: string, figure: string) =>
      `Customers of ${segment} get to value soonest, half of them within ${figure}`,
    headline: (start: string) => `${start}.`,
    andFastest: (start: string) => `${start} and get to value soonest.`,
    butAlike: (start: string, next: string) => `${start}, but these data cannot tell them from ${next}.`,
    customers: (customers: string) =>
      `${plural(customers, 'customer', 'customers')}, and no two segments large enough to be compared.`,
    tooFewRepeats: (customers: string) =>
      `Too few repeat orders to say what the ${plural(customers, 'customer', 'customers')} will bring: the table has what they brought so far.`,
    /** Of the first 12 months. */
    untested: 'There are no intervals of the first 12 months: this may be chance.',
    notBack: (segments: string, count: number) =>
      `${segments} ${count === 1 ? 'does' : 'do'} not pay back within 24 months.`,
    /** Behind names that are told. */
    others: (count: string) => `${count} more`,
    alike: (one: string, other: string) => `These data cannot tell ${one} and ${other} apart.`,
    moreAndLess: (more: string, less: string) =>
      `So more of ${more} and less of ${less}: these are averages so far, which further spending need not repeat.`,
    waiting: (waiting: string) =>
      `${plural(waiting, 'customer still waits', 'customers still wait')} for value.`,
  },
  days: (days: string) => plural(days, 'day', 'days'),
  figures: {
    customers: 'Customers',
    cac: 'CAC',
    cacLong: 'Cost over the customers won',
    ratio: 'CLV:CAC',
    ratioLong: 'What a customer has earned and is expected to bring, over what one cost',
    clv: 'CLV',
    clvLong: 'What a customer has earned and is expected to bring',
    median: 'Median to value',
    medianLong: 'Half of the customers reach value within this time, those still waiting counted as waiting',
    noMedian: 'Not reached',
  },
  horizon: (days: string) => plural(days, 'day', 'days'),
  margin: (share: string) => `margin ${share}`,
  asOf: (date: string) => `as of ${date}`,
  view: {
    title: 'Cost, value and time to value by segment',
    chartTitle: 'What a customer costs, and is worth',
    sheetName: 'Scorecard',
  },
  report: {
    title: 'Scorecard: what customers cost, are worth, and how soon they get value',
    sheetName: 'Scorecard report',
    /** Of its second chart. */
    time: 'Days until half of the customers reach value',
    value: 'What a customer is worth',
  },
  opening: {
    hint: 'Choose a segment to see the customers behind it.',
    label: (segment: string) => `${segment}, show its customers`,
    title: (segment: string) => `Behind ${segment}`,
    announced: (segment: string) => `Customers behind ${segment}`,
    looking: 'Looking for the customers…',
    figure: 'Figure',
    otherFigure: 'Go back to the result.',
  },
  behind: {
    customers: (customers: string, orders: string, value: string) =>
      `${plural(customers, 'customer has', 'customers have')} placed ${plural(orders, 'order', 'orders')}, worth ${value}.`,
    order: 'Highest value first',
    title: (segment: string) => `Customers of ${segment}`,
    sheetName: 'Scorecard customers',
  },
  origin: {
    customers: (address: string) => `Customers: ${address}.`,
    orders: (address: string) => `Orders: ${address}.`,
    costs: (address: string) => `Costs: ${address}.`,
    touches: (address: string) => `First touchpoints: ${address}.`,
  },
  refusals: {
    notAllGiven:
      'The function takes customers with segment, start and date of value side by side, and orders beside them. Write values instead, or give all of these.',
  },
  method: {
    customersOfOrders:
      'Customers: those who have ordered, in the segment of their first order that names one.',
    cac: 'CAC: cost over the customers who bought.',
    cacOfListed: 'CAC: cost over all customers listed.',
    model: (model: string, days: string, margin: string) =>
      `CLV: earned so far and what the next ${plural(days, 'day', 'days')} should bring (${model}, gamma-gamma), times a margin of ${margin}. Not discounted.`,
    intervals:
      '95% intervals: of CLV the spread of the customers and the uncertainty of the model, of the median on the log-log scale. Costs are taken as certain.',
    payback:
      'Payback: when the mean value of the customers, month by month since the first order, reaches CAC. Payback expected goes on by the model, 24 months at most.',
    time: 'Time to value: Kaplan–Meier. Customers still waiting count as waiting.',
  },
  words: scorecardTableWords,
  sayings: scorecardSayings,
};

export type ScorecardResultTexts = typeof english;
export const scorecardResultTexts = inCurrentLanguage('scorecardResult', english);

learnSentences(tableWords);
learnSentences(scorecardResultTexts.words);
learnSentences(scorecardResultTexts.sayings);
