import type { WhySkipped } from '../../blueprint/skipped';

/** Rows the functions pass over as well, or of which they ask for nothing. */
export const saysNothing: WhySkipped = { column: null, reason: 'saysNothing' };
export const costTakenAsZero: WhySkipped = { column: 'cost', reason: 'takenAsZero' };
