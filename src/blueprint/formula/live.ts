import type { OutputInputs, Source } from '../../excel/types';
import type { Named, ResultView } from '../views';

/** Why no formula gives a result, as it may be of any analysis; those of one alone are in its words. */
export type SharedRefusal =
  | ReadingRefusal
  | 'besideReadOtherwise'
  | 'identities'
  | 'moreTables'
  | 'rates'
  | 'segments'
  | 'skipped'
  | 'tooLarge'
  | 'tooLong'
  | 'noFunction'
  | 'nothing';

/** Why a formula cannot read a table as the pane did. */
export type ReadingRefusal =
  'visibleOnly' | 'repeats' | 'oncePer' | 'currency' | 'betweenTexts' | 'mixedTimes' | 'noSettings';

/** The formula that gives what is shown, or why there is none. */
export type LiveFormula =
  | {
      formula: string;
      /** The function adds a column of notes, which the pane shows in their own place. */
      hasNotes?: boolean;
      /** What it gives, where that is not the table of the pane. */
      gives?: Given;
      /** Its settings in cells of their own. */
      inputs?: LiveInputs;
    }
  /** A code, for which the words have a sentence. */
  | { refusal: string };

export type LiveInputs = Pick<OutputInputs, 'rows' | 'room' | 'formula'>;

export interface Given {
  rows: number;
  /** Its headings, and the column of the view each stands for; absent: those of the view. */
  columns?: { heading: string; of: number }[];
}

export const refused = (refusal: SharedRefusal): LiveFormula => ({ refusal });

/**
 * Excel on the web moves no more between itself and a function: it drops a larger answer, which Touchstone's functions refuse to
 * give, and shows #CALC! where it would have to send more.
 */
const mostMoved = 5_000_000;
/** A number as text takes up to 24 characters. */
const longestNumber = 24;

/** Whether so many cells, of which some are texts of so many characters in all, may be more than a function can answer. */
export const isTooLarge = (cells: number, characters = 0): boolean =>
  cells * longestNumber + 3 * characters > mostMoved;

/** The same of a table of the result. */
export function isViewTooLarge(views: readonly ResultView[], id: string): boolean {
  const { columns } = views.find((view) => view.id === id) ?? { columns: [] };
  const rows = columns[0]?.cells.length ?? 0;
  const characters = columns.reduce((sum, { cells }) => sum + (Array.isArray(cells) ? textOf(cells) : 0), 0);
  return isTooLarge(rows * columns.length, characters);
}

const textOf = (cells: readonly (number | Named)[]): number =>
  cells.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 0), 0);

/** Whether the columns that a formula reads may be more, as long as their rows are as their first ones. */
export function isTooMuchToSend({ head, rows }: Source, columns: readonly number[]): boolean {
  const sent = JSON.stringify(head.map((row) => columns.map((column) => row[column] ?? null)));
  return head.length > 0 && (sent.length / head.length) * rows > mostMoved;
}
