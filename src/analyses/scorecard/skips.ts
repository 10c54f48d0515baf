import type { WhySkipped } from '../../blueprint/skipped';

/** Orders that the function passes over as well. */
export const refundsNoOrder: WhySkipped = { column: 'amount', reason: 'refundsNoOrder' };
