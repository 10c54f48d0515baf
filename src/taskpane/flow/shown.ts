import type { ResultWords } from '../../blueprint/analysis';
import type { Answer } from '../../blueprint/answer';
import type { Behind } from '../../blueprint/behind';
import type { FigureName } from '../../blueprint/figureNames';
import type { TableResult } from '../../blueprint/request';
import type { Figure } from '../../blueprint/session';
import type { Run } from '../../blueprint/run';
import type { Ran } from '../../blueprint/settings';
import type { FinishedAnalysis } from '../../worker/client';

/** What a result is shown with. */
export interface Shown {
  run: Run;
  result: TableResult;
  words: ResultWords;
  /** In the language of the moment. */
  answer(): Answer;
  nameOf(figure: Figure): FigureName;
  /** Id of the view in sight. */
  view: string;
  /** A figure whose rows are shown instead of the result. */
  behind: Behind | null;
  /** What its worker still answers. */
  analysis: Pick<FinishedAnalysis, 'behind' | 'close'>;
  /** All that is needed to come to it again. */
  ran: Ran;
}
