import { plural, rows } from '../../language/plural';
import { inCurrentLanguage } from '../../language/current';
import { learnSentences } from '../../blueprint/sentences';
import { tableWords } from '../../blueprint/tableWords';
import { journeysSayings } from './sayings';

/** The texts of the results of journeys: they come with the first of them. */

const customersText = (count: string) => plural(count, 'customer', 'customers');

/** Of whom the share is with a window. */
const decided = 'whose window is over';

const english = {
  /** `begun` is who began, `loss` what is said of the losses. */
  some: (begun: string, share: string, last: string, loss: string) =>
    `Of ${begun}, ${share} get to ${last}; ${loss}.`,
  none: (begun: string, last: string, loss: string) => `Of ${begun}, none gets to ${last}; ${loss}.`,
  begun: (customers: string, first: string) => `${customersText(customers)} at ${first}`,
  begunDecided: (customers: string, first: string) => `${customersText(customers)} at ${first} ${decided}`,
  all: (customers: string, first: string, last: string) =>
    customers === '1'
      ? `The one customer at ${first} gets to ${last}.`
      : `All ${customers} customers at ${first} get to ${last}.`,
  allDecided: (customers: string, first: string, last: string) =>
    customers === '1'
      ? `The one customer at ${first} ${decided} gets to ${last}.`
      : `All ${customers} customers at ${first} ${decided} get to ${last}.`,
  undecided: (customers: string, first: string, reached: string, last: string) =>
    `${customersText(customers)} at ${first}, ${reached} so far at ${last}: no window is over yet.`,
  stillInTime: (customers: string, last: string) => `${customersText(customers)} may still get to ${last}.`,
  lost: (lost: string) => plural(lost, 'is lost on the way', 'are lost on the way'),
  mostLost: (from: string, to: string, lost: string, share: string) =>
    `most are lost between ${from} and ${to} (${lost}, ${share})`,
  biggestLoss: (from: string, to: string, lost: string, share: string) =>
    `the biggest loss is between ${from} and ${to} (${lost}, ${share})`,
  nobody: (first: string) => `No customer gets to ${first}, the first step.`,
  onlyEvent: (customers: string, event: string) =>
    `${event} is the only event of ${customersText(customers)}: there are no steps between which they could be lost.`,
  slowest: (from: string, to: string, wait: string) =>
    `Slowest step: ${from} to ${to}, ${wait} at the median.`,
  /** Where some skip the step before. */
  slowestTo: (to: string, wait: string) =>
    `Slowest step: to ${to}, ${wait} at the median since the step made before.`,
  /** Of two steps neither is the slowest. */
  onlyWait: (from: string, to: string, wait: string) => `From ${from} to ${to}: ${wait} at the median.`,
  commonest: (from: string, to: string, customers: string, share: string) =>
    `Commonest transition: ${from} to ${to}, ${customersText(customers)}, ${share} of all transitions.`,
  noCommonest: (first: string, second: string) =>
    `No transition is the commonest: ${first} is as frequent as ${second}.`,
  way: (from: string, to: string) => `${from} to ${to}`,
  noTransition: 'No single transition is told apart from the others.',
  figures: {
    customers: 'Customers',
    onTransitions: 'On transitions',
    onTransitionsLong: 'Customers on all transitions, each once for each',
    complete: 'Complete',
    completeLong: (first: string, last: string) => `Customers at ${last} as a share of those at ${first}`,
    completeDecided: (first: string, last: string) =>
      `Of customers ${decided}, those at ${last} as a share of those at ${first}`,
    loss: 'Biggest loss',
    lossLong: (from: string, to: string) => `Customers lost between ${from} and ${to}`,
    slowest: 'Slowest step',
    slowestLong: (from: string, to: string) => `Median time from ${from} to ${to}`,
    slowestTo: (to: string) => `Median time to ${to} from the step made before`,
  },
  /** The one unit a wait is read in best, given as a number already written. */
  orders: { ordered: 'in order', strict: 'directly one after the other', any: 'in any order' },
  window: (days: string | null) => (days === null ? 'no window' : `within ${plural(days, 'day', 'days')}`),
  windowOfStep: (days: string) => `each within ${plural(days, 'day', 'days')}`,
  optional: (steps: string) => `${plural(steps, 'step', 'steps')} may be skipped`,
  exclude: (events: string) => `${plural(events, 'event ends', 'events end')} the attempt`,
  held: 'property the same in all steps',
  by: { day: 'by day', week: 'by week', month: 'by month', quarter: 'by quarter', year: 'by year' },
  part: 'parts of journeys',
  /** What a comparison is by. */
  step: 'step',

  /** What the rows were. */
  counted: { transitions: 'counted transitions', steps: 'counted steps' },

  views: {
    funnel: {
      name: 'Funnel',
      title: 'Customers at each step',
      chartTitle: 'Funnel',
      sheetName: 'Funnel',
    },
    trend: {
      name: 'Over time',
      title: 'Conversion by period of the first step',
      chartTitle: 'Conversion over time',
      sheetName: 'Funnel over time',
    },
    segments: {
      name: 'Segments',
      title: 'Customers at each step by segment',
      chartTitle: 'Funnel by segment',
      sheetName: 'Funnel by segment',
    },
    steps: {
      name: 'Transitions',
      title: 'From one event to the next',
      chartTitle: 'Where customers go next',
      sheetName: 'Transitions',
    },
    paths: {
      name: 'Paths',
      title: 'The most frequent journeys',
      chartTitle: 'Customers by journey',
      sheetName: 'Paths',
    },
  },

  passedOver: {
    title: (count: string) => `${rows(count)} without an event`,
    sentence: 'Rows that name no step, such as orders, are passed over.',
  },

  opening: {
    funnel: {
      hint: 'Choose a step to see who made it and who was lost before it.',
      label: (step: string) => `${step}, show the customers`,
      title: (step: string) => `Behind ${step}`,
      announced: (step: string) => `Customers behind ${step}`,
      looking: 'Looking for the customers…',
      figure: 'Figure',
      otherFigure: 'Choose another figure above, or go back to the result.',
    },
    steps: {
      hint: 'Choose a transition to see who went that way.',
      label: (way: string) => `${way}, show the customers`,
      title: (way: string) => `Behind ${way}`,
      announced: (way: string) => `Customers behind ${way}`,
      looking: 'Looking for the customers…',
      figure: 'Figure',
      otherFigure: 'Go back to the result.',
    },
    paths: {
      hint: 'Choose a path to see its customers.',
      label: (path: string) => `${path}, show the customers`,
      title: (path: string) => `Behind ${path}`,
      announced: (path: string) => `Customers behind ${path}`,
      looking: 'Looking for the customers…',
      figure: 'Figure',
      otherFigure: 'Go back to the result.',
    },
  },

  behind: {
    made: (customers: string, step: string) => `${customersText(customers)} got to ${step}.`,
    lost: (customers: string, step: string) =>
      `${plural(customers, 'customer was', 'customers were')} lost before ${step}.`,
    stillInTime: (customers: string, step: string) => `${customersText(customers)} may still get to ${step}.`,
    nobody: {
      made: (step: string) => `Nobody got to ${step}.`,
      lost: (step: string) => `Nobody was lost before ${step}.`,
      stillInTime: (step: string) => `Nobody who has not may still get to ${step}.`,
    },
    way: (customers: string) => `${customersText(customers)} went this way.`,
    otherWays: (transitions: string, customers: string) =>
      `${plural(transitions, 'other transition', 'other transitions')} with ${customersText(customers)} in all.`,
    path: (customers: string) => `${customersText(customers)} went this path.`,
    latestFirst: 'Latest first',
    leastTimeFirst: 'Least time left first',
    mostCustomersFirst: 'Most customers first',
    titles: {
      made: (step: string) => `Customers at ${step}`,
      lost: (step: string) => `Lost before ${step}`,
      stillInTime: (step: string) => `Still in time for ${step}`,
      way: (way: string) => `Customers of ${way}`,
      path: (path: string) => `Customers of ${path}`,
      otherWays: 'Other transitions',
    },
    sheetNames: { funnel: 'Step customers', steps: 'Transition customers', paths: 'Path customers' },
  },

  method: {
    steps: (steps: string) => `Steps: ${steps}.`,
    guessed: (steps: string) => `Steps: the events most customers have, in their usual order: ${steps}.`,
    orders: {
      ordered: 'Order: each step at or after the one before; other events may come between.',
      strict: 'Order: each step is the very next event of the customer.',
      any: 'Order: any; a step counts once it and all before it in the list are made.',
    },
    window: (days: string | null) =>
      days === null
        ? 'Window: no limit.'
        : `Window: ${plural(days, 'day', 'days')} from the first step, inclusive.`,
    windowOfStep: (days: string) =>
      `Window: ${plural(days, 'day', 'days')} from each step to the next, inclusive; of several attempts the one that gets furthest counts.`,
    optional: (steps: string) =>
      `May be skipped: ${steps}. The attempt counts that gets furthest by the other steps; shares of the previous step, losses and still in time pass over these, at which nobody is lost.`,
    exclude: (events: string) =>
      `An attempt ends where one of these lies between two of its steps: ${events}. Later attempts begin anew.`,
    held: 'Property held constant: the steps of an attempt have the same value of it. Customers count once, with the value that gets furthest; pairs are customers and values together. Rows without a value belong to no attempt. Transitions and paths do not look at it.',
    by: {
      day: 'Over time: by day of the first step. Limits are those of Wilson, 95 %.',
      week: 'Over time: by week of the first step, from Monday on. Limits are those of Wilson, 95 %.',
      month: 'Over time: by month of the first step. Limits are those of Wilson, 95 %.',
      quarter: 'Over time: by quarter of the first step. Limits are those of Wilson, 95 %.',
      year: 'Over time: by year of the first step. Limits are those of Wilson, 95 %.',
    },
    period: (days: string) =>
      `Period: ${days}. First steps in it count, and later steps after it up to the window and the end of the data; transitions and paths that begin in it.`,
    compared: (days: string) =>
      `Compared with ${days}: shares of the first step, of customers whose window is over. Limits: Newcombe, 95 %; p: score test, or Fisher’s where few are expected. Where customers entered in both periods, limits and p are from the differences per customer (sign flips, 1,999 drawn, seed 20260101). p is adjusted by Holm.`,
    segments: 'Segments: of the customers, as their table says. Limits are those of Wilson, 95 %.',
    partFrom: (names: string) => `Transitions and paths begin at the first of: ${names}.`,
    partUpTo: (names: string) => `Transitions and paths end at the first of: ${names}.`,
    firstEvents: (count: string) =>
      `Transitions and paths show at most ${plural(count, 'event', 'events')} of each journey, from its beginning on.`,
    lastEvents: (count: string) =>
      `Transitions and paths show at most ${plural(count, 'event', 'events')} of each journey, back from its end.`,
    collapse: 'Repeats of an event in a row count once in transitions and paths.',
    transitions: (top: string) =>
      `Transitions: the ${top} most frequent, each customer once for each; the others are added up.`,
    counted: {
      transitions: 'Transitions were counted elsewhere; waits are medians, in days.',
      steps: 'The steps were counted elsewhere; waits are medians, in days.',
    },
    data: (customers: string, events: string) =>
      `Customers: ${customers}. Events: ${events}. Waits are medians, in days.`,
  },

  refusals: {
    heldOverTime:
      'FUNNEL.TREND takes no property that is the same in all steps. Leave its column empty, or write values instead.',
    periodOfEntries:
      'No formula takes the first steps of some days alone. Choose all under Period, use FUNNEL.TREND for the periods side by side, or write values instead.',
  },

  sayings: journeysSayings,
};

export type JourneysResultTexts = typeof english;
export const journeysResultTexts = inCurrentLanguage('journeysResult', english);

learnSentences(tableWords);
learnSentences(journeysResultTexts.sayings);
