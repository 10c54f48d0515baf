import type { ResultView, SpokenView } from '../../blueprint/views';
import { leftOut, type LeftOut } from '../../blueprint/leftOut';
import { wordsOf } from '../../blueprint/sentences';
import { inWords } from '../../blueprint/spokenView';
import { bodyCount } from '../../blueprint/viewCells';
import type { Format } from '../../language/format';
import type { Shown } from '../flow/shown';
import { resultTexts } from '../texts/result';

/** The view in sight, as its analysis gave it. */
export const rawViewOf = ({ result: { views }, view }: Pick<Shown, 'result' | 'view'>): ResultView =>
  views.find(({ id }) => id === view) ?? views[0];

/** The table that is written of what is in sight: of the result, or of what is behind a figure; `null`: that has none. */
export const viewToWrite = (shown: Pick<Shown, 'result' | 'view' | 'behind'>): ResultView | null => {
  if (!shown.behind) return rawViewOf(shown);
  const { answer } = shown.behind;
  return answer && 'view' in answer ? answer.view : null;
};

/** A view in the language spoken now. */
export const spokenView = (view: ResultView, format: Format): SpokenView => withRest(inWords(view), format);

/** The row that adds up what is not listed has no name of its own. */
function withRest(view: SpokenView, format: Format): SpokenView {
  const { rest, columns } = view;
  if (rest === undefined) return view;
  const [names, ...others] = columns;
  const cells = Array.from<string | number>(names.cells);
  cells[bodyCount(view)] ||= resultTexts.rest(format.count(rest));
  return { ...view, columns: [{ ...names, cells }, ...others] };
}

/** What to know of the whole result. */
export const notesOf = ({ result }: Pick<Shown, 'result'>): string[] => wordsOf(result.notes);

/** Rows that could not be used, by reason. */
export const leftOutOf = ({ run, result, words }: Pick<Shown, 'run' | 'result' | 'words'>): LeftOut[] =>
  leftOut(run, result.skipped, words.passedOver?.reasons);
