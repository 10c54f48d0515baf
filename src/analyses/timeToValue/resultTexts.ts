import type { MilestoneRule } from '../../analytics/events/milestones';
import { plural } from '../../language/plural';
import { inCurrentLanguage } from '../../language/current';
import { learnSentences } from '../../blueprint/sentences';
import { tableWords } from '../../blueprint/tableWords';
import { timeToValueSayings } from './sayings';

/** What is said of time to value, in the pane and in the workbook: comes with its first result. */
const english = {
  half: (within: string) => `Half of your customers reach value within ${within}.`,
  fewerThanHalf: (observed: string) =>
    `Fewer than half of your customers reach value within the ${observed} observed.`,
  fewerThanQuarter: (observed: string) =>
    `Fewer than a quarter of your customers reach value within the ${observed} observed.`,
  quarter: (within: string) => `A quarter reach it within ${within}.`,
  interval: (lower: string, upper: string) => `95% interval: ${lower} to ${upper}.`,
  openInterval: (lower: string) => `95% interval: from ${lower}, without an upper end in the time observed.`,
  byDay: (shares: [share: string, day: number][], workingDays: boolean) => {
    const day = workingDays ? 'working day' : 'day';
    return `Reached: ${shares.map(([share, by], i) => `${share} by ${i === 0 ? `${day} ` : ''}${by}`).join(', ')}.`;
  },
  waiting: (count: string) =>
    `${plural(count, 'customer is', 'customers are')} still waiting and counted as such.`,
  converters: (median: string) =>
    `Those who made it alone would give a flattering ${median}: that leaves out who is still waiting or left.`,
  differ: (fastest: string, slowest: string, p: string) =>
    `Fastest: ${fastest}; slowest: ${slowest}. The segments differ by more than chance (${p}).`,
  maybeChance: (fastest: string, slowest: string, p: string) =>
    `The segments lie between ${fastest} and ${slowest}. That may be chance (${p}).`,
  untested: (fastest: string, slowest: string) =>
    `The segments lie between ${fastest} and ${slowest}. Whether that is chance cannot be tested on these data.`,
  alike: (median: string) => `Half reach it within ${median} in each segment compared.`,
  segment: (segment: string, median: string) => `${segment} with ${median}`,
  slowSegment: (segment: string) => `${segment}, of which fewer than half reach value in the time observed`,
  p: (p: string) => `p = ${p}`,
  smallP: 'p < 0.001',
  spans: {
    none: 'less than a second',
    workingDays: (count: string) => plural(count, 'working day', 'working days'),
  },
  figures: {
    median: 'Median',
    medianLong: 'Half of the customers reach value within this time, those still waiting counted as waiting',
    noMedian: 'Not reached',
    day30: (day: string) => `By ${day} 30`,
    day30Long: 'Share of the customers that has reached value by then',
    day: 'day',
    workingDay: 'working day',
    reached: 'Reached',
    waiting: 'Still waiting',
  },
  asOf: (date: string) => `as of ${date}`,
  workingDays: 'working days',
  views: {
    curve: {
      name: 'Curve',
      title: 'Share that has reached value, by time since the start',
      chartTitle: 'Share that has reached value',
      sheetName: 'Time to value',
    },
    segments: {
      name: 'Segments',
      title: 'Time to value by segment',
      chartTitle: 'Median time to value by segment',
      sheetName: 'Time to value segments',
    },
    curves: {
      name: 'Curves',
      title: 'Share of each segment that has reached value',
      chartTitle: 'Share that has reached value, by segment',
      sheetName: 'Time to value curves',
    },
    trend: {
      name: 'Trend',
      title: 'Time to value by period of the start',
      chartTitle: 'Share that has reached value, by period of the start',
      sheetName: 'Time to value trend',
    },
  },
  opening: {
    segments: {
      hint: 'Choose a segment to see who waits and who has reached value.',
      label: (segment: string) => `${segment}, show its customers`,
      title: (segment: string) => `Behind ${segment}`,
      announced: (segment: string) => `Customers behind ${segment}`,
      looking: 'Looking for the customers…',
      figure: 'Figure',
      otherFigure: 'Choose another figure above, or go back to the result.',
    },
    curve: {
      hint: 'Choose a time to see who was observed for so long, and who has reached value by then.',
      label: (days: string) => `${days}, show the customers`,
      title: (days: string) => `Behind time ${days}`,
      announced: (days: string) => `Customers behind time ${days}`,
      looking: 'Looking for the customers…',
      figure: 'Figure',
      otherFigure: 'Choose another figure above, or go back to the result.',
    },
  },

  behind: {
    waiting: (customers: string) => `${plural(customers, 'customer still waits', 'customers still wait')}.`,
    reached: (customers: string) => `${plural(customers, 'customer has', 'customers have')} reached value.`,
    lost: (customers: string) => `${plural(customers, 'customer', 'customers')} left before reaching value.`,
    nobody: {
      waiting: 'Nobody waits any more.',
      reached: 'Nobody has reached value yet.',
      lost: 'Nobody left.',
    },
    atRisk: (customers: string, time: string) =>
      `${plural(customers, 'customer was', 'customers were')} observed for ${time} or longer.`,
    reachedAfter: (customers: string, time: string) =>
      `${plural(customers, 'customer', 'customers')} reached value after ${time}.`,
    order: 'Longest wait first',
    title: {
      waiting: (segment: string) => `Still waiting: ${segment}`,
      reached: (segment: string) => `Reached value: ${segment}`,
      lost: (segment: string) => `Left before reaching value: ${segment}`,
      atRisk: (time: string) => `Observed for ${time} or longer`,
      reachedAfter: (time: string) => `Reached value after ${time}`,
    },
    sheetName: 'Time to value customers',
  },

  origin: {
    counts: 'The rows count customers by days waited.',
    source: (address: string) => `Source: ${address}.`,
    values: (address: string) => `Values: ${address}.`,
    start: 'Start: the first row of each customer in the source.',
    startEvent: (event: string) => `Start: the first event “${event}” of each customer.`,
    valueBeside: 'Value: the customer’s first row among the values at or after the start.',
    valueEvents: (events: readonly string[], rule: MilestoneRule) => {
      const names = events.map((event) => `“${event}”`).join(', ');
      if (events.length === 1) return `Value: the first event ${names} at or after the start.`;
      const which = { all: 'all of', any: 'the first of', ordered: 'in this order' }[rule];
      return `Value: at or after the start, ${which} the events ${names}.`;
    },
  },

  refusals: {
    textCounts:
      'The functions read numbers, and some counts stand as texts. Turn them into numbers, with Data › Text to Columns for example, and analyse the table again.',
    fromEvents:
      'The functions of time to value take start and date of value. Let TOUCH.TIMETOVALUE.EVENTS make these columns of the events, and analyse those.',
    ofPeriod:
      'The functions of time to value take all starts. Filter the rows of the period with FILTER, or choose All under Period.',
    fromTwoTables:
      'The functions of time to value take start and date of value side by side. Put the date of value beside the start, with MINIFS for example, and analyse that table.',
  },

  method: {
    kaplanMeier: 'Method: Kaplan–Meier. Customers still waiting count as waiting, not as left out.',
    cumulativeIncidence:
      'Method: cumulative incidence (Aalen–Johansen). Customers still waiting count as waiting, those who left as never reaching value.',
    period: (days: string) => `Starts: ${days}. What they reached later counts, to the end of observation.`,
    compared: (days: string) =>
      `Compared with starts of ${days}: shares by day by the score test or Fisher’s exact test, adjusted by Holm, with Newcombe’s limits; medians by the pooled-median test, curves by the log-rank test.`,
    intervals: '95% intervals: on the log-log scale.',
    asOf: (date: string) => `Observed until ${date}.`,
    everyDay: 'Every day counts.',
    workingDays: 'Saturdays and Sundays do not count.',
    customers: (customers: string, reached: string, waiting: string, lost: string) =>
      `Customers: ${customers}, of whom ${reached} reached value, ${plural(waiting, 'is', 'are')} still waiting, ${lost} left before.`,
    median: (median: string) => `Median: ${median}.`,
    noMedian: (observed: string) => `Median: not reached within the ${observed} observed.`,
    converters: (median: string) => `Median of those who made it alone: ${median}, for comparison only.`,
    logRank: (chiSquare: string, degrees: string, p: string) =>
      `Log-rank test of the segments: chi-square ${chiSquare}, ${plural(degrees, 'degree', 'degrees')} of freedom, ${p}.`,
  },
  sayings: timeToValueSayings,
};

export type TimeToValueResultTexts = typeof english;
export const timeToValueResultTexts = inCurrentLanguage('timeToValueResult', english);

learnSentences(tableWords);
learnSentences(timeToValueResultTexts.sayings);
