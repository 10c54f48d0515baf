import type { Figure } from './session';
import type { ResultView } from './views';

/** A figure whose rows are shown: they are being looked for, were found, or there is a reason why there are none to show. */
export interface Behind {
  figure: Figure;
  answer: { view: ResultView } | { reason: string } | null;
}
