import type { WhySkipped } from '../../blueprint/skipped';

/** Orders that the functions pass over as well. */
export const afterEnd: WhySkipped = { column: 'date', reason: 'afterEnd' };
export const refundsNoOrder: WhySkipped = { column: 'amount', reason: 'refundsNoOrder' };
