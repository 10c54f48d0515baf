import type { ResultView } from './views';
import { inCurrentLanguage } from '../language/current';

/** What comes from the worker, which speaks English only: its sentences, and result tables. */
const english = {
  /** A sentence, or the reason in one; what nobody has foreseen stays as it is. */
  sentence: (text: string): string => text,
  view: (view: ResultView): ResultView => view,
};

export type OtherRooms = typeof english;
export const fromOtherRooms = inCurrentLanguage('otherRooms', english);
