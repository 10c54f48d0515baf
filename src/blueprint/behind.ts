import type { Explanation } from '../analyses/attribution/messages';

/** A figure whose transactions are shown: under way, found, or why there are none to show. */
export interface Explaining {
  touchpoint: string;
  /** Position of the model in the request. */
  model: number;
  answer: Explanation | { reason: string } | null;
}
