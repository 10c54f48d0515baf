import { quote } from '../../cells/cell';
import type { Sentences } from '../../cells/saying';

/** What is wrong with the events that are named. */
export type EventSaying =
  /** That a log has no such event, and which it has: the first of them, and how many more. */
  | {
      code: 'noSuchEvent';
      values: { argument: string; name: unknown; events: readonly string[]; more: number };
    }
  | { code: 'stepTwice'; values: { argument: string; step: string } }
  /** Which of two events of a moment makes which step could hang on where they stand in the sheet. */
  | { code: 'stepsShareEvent'; values: { argument: string; step: string; other: string } }
  /** Of those that may be skipped: that it is none, or the first or last. */
  | { code: 'noStep'; values: { argument: string; name: string } }
  | { code: 'stepAtEnd'; values: { argument: string; step: string; end: 'first' | 'last' } }
  /** Of those that are excluded. */
  | { code: 'isStep'; values: { argument: string; step: string } }
  /** `inPane`: the pane has the time. */
  | { code: 'trendTooLong'; values: { inPane: boolean } };

export const eventSentences: Sentences<EventSaying> = {
  noSuchEvent: ({ argument, name, events, more }) =>
    `${argument}: the log has no event ${quote(name)}. It has: ${events.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  stepTwice: ({ argument, step }) =>
    `${argument}: ${quote(step)} stands twice. In any order a step can count only once.`,
  stepsShareEvent: ({ argument, step, other }) =>
    `${argument}: ${quote(other)} and ${quote(step)} share an event. Two steps have the same events or none in common.`,
  noStep: ({ argument, name }) => `${argument}: ${quote(name)} is no step.`,
  stepAtEnd: ({ argument, step, end }) =>
    `${argument}: ${quote(step)} is the ${end} step, which has to be made.`,
  isStep: ({ argument, step }) => `${argument}: ${quote(step)} is a step.`,
  trendTooLong: ({ inPane }) =>
    `The windows of the periods overlap so far that to follow each anew takes too long${inPane ? ' in a cell. Use the Touchstone pane, which has the time, or choose' : '. Choose'} longer periods or a shorter window.`,
};
