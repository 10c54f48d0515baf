import type { Sentences } from '../../../cells';
import { counted } from '../../../cells/counted';

/** What is said of a result of subscriptions, and why there is none. */
export type SubscriptionSaying =
  | { code: 'nobodyPaid' }
  | { code: 'noMonthOver' }
  | { code: 'tooManyPlans'; values: { plans: number; most: number } }
  | { code: 'somePlans'; values: { shown: number; all: number } }
  | { code: 'freeRows'; values: { rows: number } }
  | { code: 'unseen'; values: { rows: number } }
  | { code: 'cameBack'; values: { customers: number } }
  /** `first`: row of the sheet. */
  | { code: 'enteredTwice' | 'sharedDays'; values: { rows: number; first: number } }
  /** Why a plan has no expected value, or none with limits; `plan` is `null` of all customers together. */
  | { code: 'planKeptAll' | 'planTooShort' | 'planEndless' | 'planAtBound'; values: { plan: string | null } };

const of = (plan: string | null): string => (plan === null ? 'All customers' : `Plan ${plan}`);

export const subscriptionSayings: Sentences<SubscriptionSaying> = {
  nobodyPaid: 'Nobody paid up to the last day known. Choose a later As of, or check the amounts.',
  noMonthOver: 'No month is over by the last day known, so there is no MRR.',
  tooManyPlans: ({ plans, most }) =>
    `There are ${plans} plans, more than ${most}. Is the column one of ids? Choose another one, or none.`,
  somePlans: ({ shown, all }) =>
    `The chart shows the ${shown} largest of ${all} plans; the table has all of them.`,
  freeRows: ({ rows }) =>
    `${counted(rows, 'row')} with an amount of 0 ${rows === 1 ? 'makes' : 'make'} nobody a customer.`,
  unseen: ({ rows }) =>
    `${counted(rows, 'subscription')} began and ended between two month-ends, which is no movement.`,
  cameBack: ({ customers }) =>
    `${counted(customers, 'customer')} left and came back: lost at the first leaving, and counted among those who pay now.`,
  enteredTwice: ({ rows, first }) =>
    `${rows === 1 ? '1 row overlaps' : `${rows} rows overlap`} another of the same customer and plan, first row ${first}. They add up; delete what was entered twice.`,
  sharedDays: ({ rows, first }) =>
    `${rows === 1 ? '1 row starts' : `${rows} rows start`} on the last day of another, first row ${first}: both count on that day. If the end is the first day not paid for, choose so under End.`,
  planKeptAll: ({ plan }) => `${of(plan)}: nobody has left yet, so there is nothing to project from.`,
  planTooShort: ({ plan }) =>
    `${of(plan)}: fewer than two renewals are seen, so there is nothing to project from.`,
  planEndless: ({ plan }) =>
    `${of(plan)}: without a limit what is still to come has no end. Enter Payments ahead or a discount rate.`,
  planAtBound: ({ plan }) => `${of(plan)}: customers leave too much alike for limits.`,
};
