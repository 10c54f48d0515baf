import { inCurrentLanguage } from '../../language/current';

/** The tab of time to value up to its result. */
const english = {
  working: 'Computing time to value',
  tooNarrow:
    'Select at least two columns, one row for each customer: when they started, and when they reached value. Leave the second empty for those still waiting. A log of events has three: customer, time and event.',
  eachRow: { label: 'Each row is' },
  rowKinds: {
    customer: { label: 'A customer', help: 'One row for each customer, with the date of the start.' },
    event: {
      label: 'An event',
      help: 'One row for each thing a customer did, such as signing up or paying: choose which begins the wait.',
    },
    count: {
      label: 'A count of customers',
      help: 'One row for each number of days, and of each segment: how many reached value, left or still wait after so many. A database counts so.',
    },
  },
  roles: {
    days: 'Days',
    reachedCount: 'Reached value',
    waitingCount: 'Still waiting',
    lostCount: 'Left',
  },
  startEvent: {
    label: 'Start',
    help: 'The event that begins the wait; a customer’s first one counts. Customers without it are left out.',
    placeholder: 'signed up',
    names: 'Events in the data, to choose one',
  },
  noStartEvent: 'Name the event that begins the wait.',
  oneStartEvent: 'Name one event. A name with a comma in it stands in quotes.',
  valueEvents: {
    label: 'Value',
    help: 'The event that is the value, or several. Those before the start do not count.',
    placeholder: 'activated',
    names: 'Events in the data, to add or take away',
  },
  noValueEvent: 'Name the event that is the value.',
  rule: { label: 'Value is reached when' },
  rules: {
    all: { label: 'All have happened', help: 'At the latest of their first times, in whatever order.' },
    any: { label: 'One has happened', help: 'At the first of any of them.' },
    ordered: { label: 'All have happened in order', help: 'Each after the one before it in the list.' },
  },
  values: {
    title: 'Values',
    wanted: 'Value is in another table',
    help: 'Rows of customers and times, such as orders or deals. A customer’s first row at or after the start is the value.',
    tooNarrow: 'Select at least two columns: customer and time.',
  },
  asOf: {
    label: 'As of',
    help: 'The last day that counts: who has no value by then is waiting. Empty: the latest date in the data.',
  },
  days: { label: 'Days that count' },
  everyDay: { label: 'Every day', help: 'Weekends count like any other day.' },
  workingDays: {
    label: 'Working days',
    help: 'Saturdays and Sundays do not count, so times are working days.',
  },
  periodHelp: 'Starts of these days count.',
  trend: { label: 'Trend by' },
  trendPeriods: { day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
};

export type TimeToValueTexts = typeof english;
export const timeToValueTexts = inCurrentLanguage('timeToValue', english);
