import type { ResultView } from './views';
import { inCurrentLanguage } from '../language/current';

/** The tables of results, whose headings and own words come from the worker in English. */
const english = {
  view: (view: ResultView): ResultView => view,
};

export type OtherRooms = typeof english;
export const fromOtherRooms = inCurrentLanguage('otherRooms', english);
