import { quote } from '../../cells/cell';
import type { Sentences } from '../../cells/saying';

/** That a log has no such event, and which it has: the first of them, and how many more. */
export interface EventSaying {
  code: 'noSuchEvent';
  values: { argument: string; name: unknown; events: readonly string[]; more: number };
}

export const eventSentences: Sentences<EventSaying> = {
  noSuchEvent: ({ argument, name, events, more }) =>
    `${argument}: the log has no event ${quote(name)}. It has: ${events.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
};
