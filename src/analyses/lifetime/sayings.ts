import type { LifetimeReason } from '../../analytics/lifetime/reason';
import type { Sentences } from '../../cells';
import { type FindingSaying, findingSentences } from '../../functions/lifetime/findingSentences';
import { reasonSentences } from '../../functions/lifetime/reasonSentences';

/** What is said of a result of lifetime value, and why there is none: much of it the functions say as well. */
export type LifetimeSaying =
  | FindingSaying
  | LifetimeReason
  | { code: 'noOrderYet' }
  | { code: 'aliveByConstruction'; values: { customers: number } }
  | { code: 'presentOnly' };

export const lifetimeSayings: Sentences<LifetimeSaying> = {
  ...findingSentences,
  ...reasonSentences,
  noOrderYet: 'There is no order up to the end of observation.',
  aliveByConstruction: ({ customers }) =>
    customers === 1
      ? '1 customer has not ordered again. BG/NBD lets a customer leave only after a repeat order, so it counts this one as alive by construction.'
      : `${customers} customers have not ordered again. BG/NBD lets a customer leave only after a repeat order, so it counts them as alive by construction.`,
  presentOnly: 'Only the present customers are forecast; those still to be won come on top.',
};
