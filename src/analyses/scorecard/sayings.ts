import type { LifetimeReason } from '../../analytics/lifetime/reason';
import type { Sentences } from '../../cells';
import { counted } from '../../cells/counted';
import { type FindingSaying, findingSentences } from '../../functions/lifetime/findingSentences';
import { reasonSentences } from '../../functions/lifetime/reasonSentences';
import { type WaitSaying, waitSentences } from '../../functions/timeToValue/waitSentences';

/** What is said of a scorecard, and why there is none: much of it the functions say as well. */
export type ScorecardSaying =
  | FindingSaying
  | LifetimeReason
  | WaitSaying
  | { code: 'nobodyListed' }
  | { code: 'noOrderLeft' }
  | { code: 'withoutCosts' }
  | { code: 'withoutOrders' }
  | { code: 'withoutTimes' }
  | { code: 'allHaveOrdered' }
  | { code: 'strangers'; values: { customers: number } }
  | {
      code: 'agesDiffer';
      values: { oldest: string; oldestAge: string; youngest: string; youngestAge: string };
    };

export const scorecardSayings: Sentences<ScorecardSaying> = {
  ...findingSentences,
  ...reasonSentences,
  ...waitSentences,
  nobodyListed: 'The table has no customer. Check the columns.',
  noOrderLeft: 'There is no order of which something is left. Check the columns of the orders.',
  withoutCosts:
    'No table of costs is given, so there is no CAC, no CLV:CAC and no payback. Switch Costs on to have them.',
  withoutOrders:
    'No table of orders is given, so nobody knows who has bought: CAC is the cost over all customers listed, and there is no value. Switch Orders on to have it.',
  withoutTimes:
    'No start and date of value are given, so there is no time to value. A table of customers has columns for them.',
  allHaveOrdered:
    'Customers are those who have ordered, so there is no conversion rate. A table of customers would tell it.',
  strangers: ({ customers }) =>
    `${counted(customers, 'customer')} with orders ${customers === 1 ? 'is' : 'are'} not listed, and ${customers === 1 ? 'stands' : 'stand'} in a row of ${customers === 1 ? 'its' : 'their'} own.`,
  agesDiffer: ({ oldest, oldestAge, youngest, youngestAge }) =>
    `The customers of ${oldest} are ${oldestAge} months old on average, those of ${youngest} ${youngestAge}, and have had as much more time to earn: compare segments by their value in the first 12 months.`,
};
