import { plural } from '../../language/plural';
import { inCurrentLanguage } from '../../language/current';

/** What is said of what is tried on a scorecard. */
const english = {
  title: 'What if',
  help: 'A part of one segment’s cost goes to another, and customers are valued otherwise. Nothing is read again, and the result stays as it is.',
  from: { label: 'Less for' },
  to: { label: 'More for' },
  lowest: (segment: string) => `${segment} (lowest CLV:CAC)`,
  highest: (segment: string) => `${segment} (highest CLV:CAC)`,
  sameSegment: 'Choose two different segments.',
  share: {
    label: 'Part of its cost',
    help: 'So much of what the segment above cost is spent on the other one.',
  },
  shareProblem: 'Enter a percentage above 0 and up to 100, such as 10.',
  churn: {
    label: 'Further churn a year',
    help: 'So many of the customers leave each year besides those the model has leave. Changes what is still expected alone.',
  },
  churnProblem: 'Enter a percentage from 0 and below 100, such as 10.',
  discount: { label: 'Discount a year', help: 'Money to come counts for so much less a year later.' },
  discountProblem: 'Enter a percentage from 0 up to 1000, such as 8.',
  margin: { label: 'Margin', help: 'Empty: that of the result.' },
  marginProblem: 'Enter a percentage above 0 and up to 100, such as 40, or nothing.',
  customers: (customers: string) => plural(customers, 'customer', 'customers'),
  /** `change`: how much more or less value. */
  moved: (part: string, amount: string, from: string, to: string, change: string) =>
    `${part} of the cost of ${from}, ${amount}, spent on ${to} instead would bring ${change} in value.`,
  more: (amount: string) => `${amount} more`,
  less: (amount: string) => `${amount} less`,
  /** As far as the intervals of both go. */
  between: (lower: string, upper: string) =>
    `From ${lower} to ${upper}, as far as the 95% intervals of both go at once.`,
  unsure: (lower: string, upper: string) =>
    `From ${lower} to ${upper}, as far as the 95% intervals of both go at once: these data do not tell whether it would bring more or less.`,
  noRange: 'There are no intervals to say how sure this is.',
  customersMoved: (more: string, to: string, fewer: string, from: string) =>
    `At what one has cost so far, ${to} would win ${more} more, and ${from} ${fewer} fewer.`,
  average:
    'These are averages of the customers won so far, not what the next ones cost: those are mostly dearer, and these data do not tell by how much.',
  dearest: (to: string, most: string, now: string) =>
    `The move pays as long as a further customer of ${to} costs less than ${most}; so far one costs ${now}.`,
  /** `changes`: what is assumed otherwise than in the result. */
  assumed: (changes: string) => `Assumed: ${changes}.`,
  asInResult: (margin: string) =>
    `As in the result: margin ${margin}, no churn but what the model has, no discount.`,
  assumedMargin: (margin: string) => `margin ${margin}`,
  assumedChurn: (share: string) => `another ${share} of the customers leave each year`,
  assumedDiscount: (rate: string) => `${rate} discount a year`,
  ratios: (segment: string, before: string, now: string) =>
    `CLV:CAC of ${segment}: ${now} instead of ${before}.`,
  below: (segments: string, count: number) =>
    `${segments} would not be worth what ${count === 1 ? 'it costs' : 'they cost'}.`,
  otherBest: (now: string, before: string) => `Highest CLV:CAC: ${now} instead of ${before}.`,
  leftOut: (segments: string) => `Left out, since cost or value is missing: ${segments}.`,
  view: {
    name: 'What if',
    /** Of the other view. */
    other: 'Segments',
    title: 'What if, by segment',
    chartTitle: 'CLV:CAC as in the result and as assumed',
    sheetName: 'What if',
  },
};

export type WhatIfTexts = typeof english;
export const whatIfTexts = inCurrentLanguage('scorecardWhatIf', english);
