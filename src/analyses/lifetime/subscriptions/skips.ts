import type { WhySkipped } from '../../../blueprint/skipped';

/** Subscriptions that the functions pass over as well. */
export const startsLater: WhySkipped = { column: 'start', reason: 'afterEnd' };
