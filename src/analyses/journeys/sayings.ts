import type { Sentences } from '../../cells';
import { type EventSaying, eventSentences } from '../../functions/events/eventSentences';

/** What is said of a result of journeys, and why there is none. */
export type JourneysSaying =
  | EventSaying
  | { code: 'stepsGuessed' }
  | { code: 'somePaths'; values: { shown: number; all: number } }
  | { code: 'noEvents' }
  | { code: 'nothingCounted' }
  | { code: 'countedTransitions' }
  | { code: 'countedSteps' }
  | { code: 'stepsUnnamed' }
  | { code: 'stepsNotNumbered'; values: { row: number; step: number } }
  | { code: 'stepGrows'; values: { row: number } };

export const journeysSayings: Sentences<JourneysSaying> = {
  ...eventSentences,
  stepsGuessed:
    'The steps are the events most customers have, in the order they usually come. Choose your own under Options.',
  somePaths: ({ shown, all }) => `The ${shown} most frequent of ${all} different paths are shown.`,
  noEvents: 'No row holds a customer, a time and an event.',
  nothingCounted: 'No row holds a counted transition or step.',
  countedTransitions:
    'Counted transitions tell no customers: funnel, paths, and who went a way need the log itself. What several rows come to has no median wait.',
  countedSteps:
    'Counted steps tell no customers: transitions, paths, and who made a step or was lost need the log itself.',
  stepsUnnamed: 'Steps go by their numbers. Name them under Options, or choose a column of names.',
  stepsNotNumbered: ({ row, step }) =>
    `Row ${row}: this should be step ${step}. Steps are numbered from 1, each once.`,
  stepGrows: ({ row }) =>
    `Row ${row}: more customers got to the step than to the one before, or more have their window over than got there.`,
};
