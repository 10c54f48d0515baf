import { plural } from '../../language/plural';
import { inCurrentLanguage } from '../../language/current';

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
      sheetName: 'TTV segments',
    },
    curves: {
      name: 'Curves',
      title: 'Share of each segment that has reached value',
      chartTitle: 'Share that has reached value, by segment',
      sheetName: 'TTV curves',
    },
  },
  method: {
    kaplanMeier: 'Method: Kaplan–Meier. Customers still waiting count as waiting, not as left out.',
    cumulativeIncidence:
      'Method: cumulative incidence (Aalen–Johansen). Customers still waiting count as waiting, those who left as never reaching value.',
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
};

export type TimeToValueResultTexts = typeof english;
export const timeToValueResultTexts = inCurrentLanguage('timeToValueResult', english);
