import type { WhySkipped } from '../../blueprint/skipped';

/** Why rows are passed over that are as they should be: among the touchpoints of a log stand its orders. */
export const passedOver: readonly WhySkipped[] = [{ column: 'event', reason: 'empty' }];
