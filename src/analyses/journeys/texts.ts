import { inCurrentLanguage } from '../../language/current';

/** The tab of the journeys up to its result. */
const english = {
  working: 'Following the journeys',
  tooNarrow:
    'Select at least three columns: customer, time and event or touchpoint, one row for each. Counted transitions and steps of a funnel have three, too.',
  eachRow: { label: 'Each row is' },
  rowKinds: {
    event: { label: 'An event', help: 'One row for each thing a customer did, and when.' },
    transition: {
      label: 'A counted transition',
      help: 'One row for each way from one event to the next, with the customers who went it.',
    },
    step: {
      label: 'A counted step of a funnel',
      help: 'One row for each step, by its number, with the customers who got to it.',
    },
  },
  roles: {
    customer: 'Customer',
    time: 'Time',
    event: 'Event or touchpoint',
    hold: 'Same in all steps',
    from: 'From',
    to: 'To',
    customers: 'Customers',
    wait: 'Median wait',
    step: 'Step number',
    decided: 'Window over',
    fromFirst: 'Wait from first',
    name: 'Step name',
  },
  more: {
    wanted: [
      'More events are in another table',
      'More events are in a third table',
      'More events are in a fourth table',
    ],
    titles: ['Events, second table', 'Events, third table', 'Events, fourth table'],
    help: 'Its rows are put together with those above. Customers are named alike in both, or by an identity table.',
  },
  steps: {
    label: 'Steps of the funnel',
    help: 'Names in their order, with commas or > between them; Trial | Demo is one of two. Empty: the events most customers have, in their usual order.',
    placeholder: 'Visit > Cart > Purchase',
    names: 'Events in the data, to add or take away',
  },
  stepNames: {
    label: 'Names of the steps',
    help: 'In their order, with commas or > between them. Empty: by their numbers, or the column of names.',
    placeholder: 'Visit > Cart > Purchase',
    names: 'Steps in the data, to add or take away',
  },
  oneStep: 'One step makes no funnel: name two or more, or none.',
  twice: (name: string) => `${name} stands twice. In any order a step counts only once.`,
  window: {
    label: 'Window',
    help: 'Days from the first step in which the others count. Empty: no limit.',
  },
  windowFrom: { label: 'Window runs from' },
  windowsFrom: { 'first step': 'The first step', 'step before': 'The step before' },
  periodHelp: 'First steps of these days count, later steps after them as well.',
  by: { label: 'Funnel over time' },
  periods: { '': 'No', day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
  length: { label: 'Events of each journey', help: 'The first so many, or the last up to an event.' },
  events: 'events',
  lengthProblem: (most: number) => `Enter a whole number from 2 to ${most}, such as 4, or leave it empty.`,
  windowProblem: 'Enter a number of days above 0, such as 30, or leave it empty.',
  order: { label: 'Order of the steps' },
  orders: {
    ordered: { label: 'In this order', help: 'Other events may come between.' },
    strict: {
      label: 'Directly one after the other',
      help: 'Each step is the very next event of the customer.',
    },
    any: { label: 'In any order', help: 'A step counts once it and all before it in the list are made.' },
  },
  top: {
    label: 'Transitions shown',
    help: 'The most frequent ways from one event to the next; the others are added up.',
  },
  transitions: 'transitions',
  topProblem: (most: number) => `Enter a whole number from 1 to ${most}, such as 10.`,
};

export type JourneysTexts = typeof english;
export const journeysTexts = inCurrentLanguage('journeys', english);
