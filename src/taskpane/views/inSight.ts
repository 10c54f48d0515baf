import type { ResultView } from '../../blueprint/views';
import { leftOut, type LeftOut } from '../../blueprint/leftOut';
import { wordsOf } from '../../blueprint/sentences';
import { fromOtherRooms } from '../../blueprint/translated';
import { bodyCount, rowCount } from '../../blueprint/viewCells';
import type { Format } from '../../language/format';
import type { Shown } from '../flow/shown';
import { resultTexts } from '../texts/result';

/** The view in sight, as its analysis gave it. */
export const rawViewOf = ({ result: { views }, view }: Pick<Shown, 'result' | 'view'>): ResultView =>
  views.find(({ id }) => id === view) ?? views[0];

/** A view in the language spoken now. */
export function spokenView(
  view: ResultView,
  { words, run }: Pick<Shown, 'words' | 'run'>,
  format: Format,
): ResultView {
  const known = fromOtherRooms.view(view);
  return words.inWords?.(known, run, format) ?? withRest(known, format);
}

/** The row that adds up what is not listed has no name of its own. */
function withRest(view: ResultView, format: Format): ResultView {
  const { rest, columns } = view;
  if (rest === undefined) return view;
  const [names, ...others] = columns;
  const cells = Array.from<string | number>(names.cells);
  cells[bodyCount(view)] = resultTexts.rest(format.count(rest));
  return { ...view, columns: [{ ...names, cells }, ...others] };
}

/** What a figure names a row of a view by; empty: the row does not open. */
export function keyAt(view: ResultView, row: number): string {
  const { keys, columns } = view;
  if (keys) return keys[row] ?? '';
  return row < bodyCount(view) ? String(columns[0].cells[row]) : '';
}

/** The row a figure names; −1: there is none. */
export function rowWith(view: ResultView, key: string): number {
  for (let row = 0; row < rowCount(view); row++) if (keyAt(view, row) === key) return row;
  return -1;
}

/** What to know of the whole result. */
export const notesOf = ({ result }: Pick<Shown, 'result'>): string[] => wordsOf(result.notes);

/** Rows that could not be used, by reason. */
export const leftOutOf = ({ run, result, words }: Pick<Shown, 'run' | 'result' | 'words'>): LeftOut[] =>
  leftOut(run, result.skipped, words.passedOver?.reasons);
