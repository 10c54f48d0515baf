import { speltOut } from '../cells/speltOut';
import type { Figure } from './session';
import { nameInWords } from './spokenView';
import { bodyCount, rowCount } from './viewCells';
import type { ResultView } from './views';

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

/** What a row is called: where a word of ours names it, as that is said now, else as figures name it. */
export function rowName(view: ResultView, row: number): string {
  const name = view.columns[0].cells[row];
  return typeof name === 'object' ? String(speltOut([name], nameInWords)[0]) : keyAt(view, row);
}

/** What the row of a figure is called. */
export function nameOfRow(views: readonly ResultView[], { view: id, row: key }: Figure): string {
  const view = views.find((each) => each.id === id);
  const row = view ? rowWith(view, key) : -1;
  return view && row >= 0 ? rowName(view, row) : key;
}

/** What a figure is called, by its row and among the figures of its row. */
export interface FigureName {
  row: string;
  column: string;
}

export function nameOfFigure(views: readonly ResultView[], figure: Figure): FigureName {
  const { opens = [] } = views.find(({ id }) => id === figure.view) ?? {};
  const name = opens.find(({ id }) => id === figure.column)?.name ?? figure.column;
  return { row: nameOfRow(views, figure), column: nameInWords(name) };
}
