import type { LifetimeReason } from '../../analytics/lifetime/reason';
import type { Sentences } from '../../cells';
import { counted } from '../../cells/counted';
import { formatSpoken } from '../../language/format';
import {
  type FindingSaying,
  findingSentences,
  short,
  steadyRhythm,
} from '../../functions/lifetime/findingSentences';
import { type CountSaying, countSentences } from '../../functions/lifetime/countSentences';
import { type ValueSaying, valueSentences } from '../../functions/lifetime/valueSentences';
import { reasonSentences } from '../../functions/lifetime/reasonSentences';

/** What is said of a result of lifetime value, and why there is none: much of it the functions say as well. */
export type LifetimeSaying =
  | FindingSaying
  | LifetimeReason
  | { code: 'noOrderYet' }
  /** Regular buyers, where a view of its own tells what becomes of it. */
  | { code: 'regularBuyersShown'; values: { regularity: number } }
  | { code: 'aliveByConstruction'; values: { customers: number } }
  | { code: 'presentOnly' }
  | { code: 'newCustomersToo'; values: { each: number; periods: number; firstOrder: number | null } }
  /** Of counted patterns. `asOf`, `cohorts`: whether the day and the table are given; `total`: whether the value of all is known. */
  | CountSaying
  | ValueSaying
  | { code: 'fewDecideRevenue'; values: { customers: number; largest: number } }
  | { code: 'tooManyLines'; values: { count: number; most: number } }
  | { code: 'someLines'; values: { shown: number; all: number; isBySegment: boolean } }
  | { code: 'countedPatterns'; values: { asOf: boolean; cohorts: boolean; total: boolean } }
  | { code: 'revenueAtMean' }
  | { code: 'noPatternCounted' }
  | { code: 'noAge'; values: { row: number; age: number } }
  | { code: 'customersApart'; values: { customers: number } }
  | { code: 'otherCustomersApart'; values: { apart: number; rest: number } }
  | { code: 'restWithoutEnd' }
  | { code: 'restAfterEnd'; values: { rows: number } }
  | { code: 'spendOfOthers'; values: { repeatOrders: number; counted: number; customers: number } }
  | { code: 'impossibleAverages'; values: { row: number; averageValues: number; withoutValue: number } }
  | { code: 'averagesOfOthers'; values: { repeatOrders: number } }
  | { code: 'cohortsOfOthers' }
  | { code: 'cohortOfOthers'; values: { cohort: string; counted: number; customers: number } }
  | { code: 'otherEnd' };

export const lifetimeSayings: Sentences<LifetimeSaying> = {
  ...findingSentences,
  ...reasonSentences,
  ...countSentences,
  ...valueSentences,
  regularBuyersShown: ({ regularity }) => `${steadyRhythm(regularity)} See Rhythm for how much that matters.`,
  noOrderYet: 'There is no order up to the end of observation.',
  aliveByConstruction: ({ customers }) =>
    customers === 1
      ? '1 customer has not ordered again. BG/NBD lets a customer leave only after a repeat order, so it counts this one as alive by construction.'
      : `${customers} customers have not ordered again. BG/NBD lets a customer leave only after a repeat order, so it counts them as alive by construction.`,
  presentOnly: 'Only the present customers are forecast; those still to be won come on top.',
  fewDecideRevenue: ({ customers, largest }) =>
    customers < 30
      ? `The change of revenue rests on ${counted(customers, 'customer')}: only a large one can be told from chance.`
      : `A few customers decide the change of revenue: one of them makes ${formatSpoken.share(largest)} of what it varies by.`,
  newCustomersToo: ({ each, periods, firstOrder }) =>
    `New customers stand apart: ${formatSpoken.number(each)} a period, as in the last ${counted(periods, 'whole period')}${firstOrder === null ? '' : `, with a first order of ${formatSpoken.money(firstOrder)} on average`}; they order again as the model expects of any customer. Their limits take it that they go on coming as unevenly as they did.`,
  tooManyLines: ({ count, most }) =>
    `There are ${count} lines, more than ${most}: only that of all customers is shown. Choose a longer period.`,
  someLines: ({ shown, all, isBySegment }) =>
    `The chart shows all customers and the ${shown} ${isBySegment ? `largest of ${all} segments` : `latest of ${all} cohorts`}; the table has all of them.`,
  countedPatterns: ({ asOf, cohorts, total }) =>
    [
      total
        ? 'The rows are counts: they tell what customers with the same pattern spend together, and not how much each of them, so there is the value of all and no list of customers.'
        : 'The rows are counts: they do not tell which customer has which pattern and spent how much, so there is no list of customers and no value of each or of all.',
      ...(asOf ? [] : ['Without As of there is no forecast, since the rows do not tell the day they end.']),
      ...(cohorts ? [] : ['Without a table of cohorts there are none, and no orders of the past.']),
    ].join(' '),
  revenueAtMean:
    'Expected revenue takes customers with as many repeat orders to spend alike on average, whenever they ordered, as the gamma-gamma model does. From the orders themselves it may differ.',
  noPatternCounted: 'Every count is 0. Check which column counts the customers.',
  noAge: ({ row, age }) =>
    `age, row ${row}: ${age} days are more than Excel’s calendar has. Give days: divide seconds by 86400.`,
  customersApart: ({ customers }) =>
    `The statement leaves out ${counted(customers, 'customer')}, whose refunds Touchstone settles itself. Run the second statement, which gives their rows, and choose its table under Columns: rows of customers apart.`,
  otherCustomersApart: ({ apart, rest }) =>
    `The statement leaves out ${counted(apart, 'customer')}, and the table of customers apart has ${rest}. Run both statements on the same data, and choose all of their rows.`,
  restWithoutEnd:
    'Enter under As of the last day that was counted: customers apart are observed until then, too.',
  restAfterEnd: ({ rows }) =>
    `${counted(rows, 'row')} of customers apart ${rows === 1 ? 'lies' : 'lie'} after As of. Enter the last day that was counted.`,
  spendOfOthers: ({ repeatOrders, counted: found, customers }) =>
    `The table of spend has ${counted(found, 'customer')} with ${counted(repeatOrders, 'repeat order')}, and ${customers} have such patterns. Run both statements on the same data, averages of 0 or less among them.`,
  impossibleAverages: ({ row, averageValues, withoutValue }) =>
    `averageValues, row ${row}: a sum of ${short(averageValues)} and ${counted(withoutValue, 'customer')} without value do not go with the repeat orders and customers of that row. Whoever has ordered again has an average above 0 or is without value.`,
  averagesOfOthers: ({ repeatOrders }) =>
    `The averages of customers with ${counted(repeatOrders, 'repeat order')} add up to something else in the table of spend than in the patterns. Run both statements on the same data.`,
  cohortsOfOthers:
    'No last day makes the ages of the patterns and the cohorts agree. Check Cohorts by, and run both statements on the same data.',
  cohortOfOthers: ({ cohort, counted: found, customers }) =>
    `By the table of cohorts ${counted(found, 'customer')} came in ${cohort}, by the patterns ${customers}. Check As of and Cohorts by, and run both statements on the same data.`,
  otherEnd:
    'As of says otherwise than the table of cohorts which periods are over. Check As of and Cohorts by.',
};
