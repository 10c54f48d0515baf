import { sentenceOf } from '../../src/blueprint/sentences';
import { CellError } from '../../src/cells';
import '../../src/analyses/attribution/resultTexts';
import '../../src/analyses/journeys/resultTexts';
import '../../src/analyses/lifetime/resultTexts';
import '../../src/analyses/lifetime/subscriptions/resultTexts';
import '../../src/analyses/scorecard/resultTexts';
import '../../src/analyses/timeToValue/resultTexts';
import '../../src/taskpane/texts/worker';

export { sentenceOf, wordsOf } from '../../src/blueprint/sentences';

/** What the pane says of an analysis that cannot be made; `null`: it can, or nobody has words for it. */
export function saidBy(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof CellError && error.saying) return sentenceOf(error.saying);
    throw error;
  }
}
