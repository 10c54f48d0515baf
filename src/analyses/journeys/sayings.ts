import type { Sentences } from '../../cells';
import { type EventSaying, eventSentences } from '../../functions/events/eventSentences';

/** What is said of a result of journeys, and why there is none. */
export type JourneysSaying =
  | EventSaying
  | { code: 'stepsGuessed' }
  | { code: 'somePaths'; values: { shown: number; all: number } }
  | { code: 'noEvents' };

export const journeysSayings: Sentences<JourneysSaying> = {
  ...eventSentences,
  stepsGuessed:
    'The steps are the events most customers have, in the order they usually come. Choose your own under Options.',
  somePaths: ({ shown, all }) => `The ${shown} most frequent of ${all} different paths are shown.`,
  noEvents: 'No row holds a customer, a time and an event.',
};
