import { inCurrentLanguage } from '../language/current';

/** What an analysis is called. */
export interface Titles {
  title: string;
  /** On its tab, part of the title. */
  short: string;
}

/** By the ids of the analyses, in the order of their tabs: all the first screen knows of them. */
const english = {
  attribution: { title: 'Attribution', short: 'Attribution' },
  lifetime: { title: 'Lifetime value', short: 'Lifetime' },
  'time to value': { title: 'Time to value', short: 'Time to value' },
  journeys: { title: 'Journeys', short: 'Journeys' },
  scorecard: { title: 'Scorecard', short: 'Scorecard' },
} satisfies Record<string, Titles>;

export type TitleTexts = typeof english;
export const titles: Readonly<Record<string, Titles>> = inCurrentLanguage('titles', english);

export const analysisIds: readonly string[] = Object.keys(english);
