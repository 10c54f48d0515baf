import type { Movement } from '../../../analytics/subscriptions/movements';
import type { PlainWord } from '../../../functions/words';

/** The figures of a month behind which its customers can be shown. */
export const movementNames = [
  ['churn', 'churn'],
  ['new', 'newMrr'],
  ['expansion', 'expansion'],
  ['reactivation', 'reactivation'],
  ['contraction', 'contraction'],
] as const satisfies readonly (readonly [Movement, PlainWord])[];
