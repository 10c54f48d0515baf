import { inCurrentLanguage } from '../../language/current';

/** The tab of the scorecard up to its result. */
const english = {
  working: 'Computing the scorecard',
  tooNarrow:
    'Select at least two columns: customer and segment, one row for each customer. Orders and costs may be in other tables.',
  eachRow: { label: 'Each row is' },
  rowKinds: {
    customer: {
      label: 'A customer',
      help: 'One row for each customer with the segment or first channel, and when the customer started and reached value.',
    },
    order: { label: 'An order', help: 'One row for each order: customers are those who have ordered.' },
  },
  twoAnswers:
    'A scorecard sets two answers side by side: switch on the table of orders or of costs below, or choose the columns of start and date of value.',
  roles: { time: 'Date', value: 'Amount' },
  orders: {
    title: 'Orders',
    wanted: 'Orders are in another table',
    help: 'One row for each order or refund: what customers are worth, and when their cost came back.',
    tooNarrow: 'Choose at least three columns: customer, date and amount.',
  },
  costs: {
    title: 'Costs',
    wanted: 'Costs are in another table',
    help: 'One row for each segment, named as above, with what its customers cost to win. Several rows of one add up.',
    tooNarrow: 'Choose at least two columns: segment and cost.',
  },
  touches: {
    title: 'Touches',
    wanted: 'First channels are in a log of touches',
    help: 'One row for each touch: the first touchpoint of each customer is the segment.',
    tooNarrow: 'Choose at least three columns: customer, time and touchpoint.',
  },
  model: { label: 'Model' },
  models: {
    bgNbd: 'Customers may leave after any repeat order. The usual choice.',
    mbgNbd: 'Customers may leave after any order, the first one too.',
    paretoNbd: 'Customers may leave at any time. Takes longer to fit.',
  },
  horizon: { label: 'Horizon', help: 'How far ahead the orders to come are valued.' },
  quick: { year: '1 year', twoYears: '2 years', threeYears: '3 years' },
  horizonProblem: 'Enter a number of days above 0, such as 365.',
  margin: {
    label: 'Margin',
    help: 'Share of the value of orders that is left to pay for winning customers. 100: all of it.',
  },
  marginProblem: 'Enter a percentage above 0 and up to 100, such as 40.',
};

export type ScorecardTexts = typeof english;
export const scorecardTexts = inCurrentLanguage('scorecard', english);
