import type { Sentences } from '../../cells/saying';

/** Why there are no durations. */
export type WaitSaying =
  | { code: 'allLater'; values: { customers: number } }
  | { code: 'tooManySegments'; values: { count: number; most: number } }
  | { code: 'tooManyStartPeriods'; values: { count: number; most: number } };

export const waitSentences: Sentences<WaitSaying> = {
  allLater: ({ customers }) =>
    customers === 1
      ? 'The one customer started after the end of observation or never.'
      : `All ${customers} customers started after the end of observation or never.`,
  tooManySegments: ({ count, most }) =>
    `segment holds ${count} different names, more than ${most}. Is it a column of ids?`,
  tooManyStartPeriods: ({ count, most }) =>
    `The starts lie in ${count} periods, more than ${most}. Choose longer ones, or look for a mistyped year.`,
};
