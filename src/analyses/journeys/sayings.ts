import { counted, type Sentences } from '../../cells';
import { type EventSaying, eventSentences } from '../../functions/events/eventSentences';

/** What is said of a result of journeys, and why there is none. */
export type JourneysSaying =
  | EventSaying
  | { code: 'stepsGuessed' }
  | { code: 'somePaths'; values: { shown: number; all: number } }
  | { code: 'noSuchPart' }
  | { code: 'notCompared' }
  | { code: 'moreTimeBefore' }
  | { code: 'periodsNotMature'; values: { periods: number } }
  | { code: 'countedByEntry' }
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
  moreTimeBefore:
    'Without a window those who entered earlier have had more time to get on: set one under Options to compare periods.',
  notCompared: 'In one of the periods nobody entered, or no window is over yet: the two are not compared.',
  noSuchPart: 'No journey has such a part: none holds the events it is to begin and end with.',
  periodsNotMature: ({ periods }) =>
    `${counted(periods, 'period')} ${periods === 1 ? 'is' : 'are'} not mature: the last day and the window after it are not over. The rate so far is drawn dashed and is not to be compared.`,
  countedByEntry:
    'Customers count in the period of their first step; whoever enters in several periods counts in each of them once.',
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
