import type { WhySkipped } from '../../blueprint/skipped';

/** Customers whom the functions pass over as well. */
export const afterEnd: WhySkipped = { column: 'start', reason: 'afterEnd' };
