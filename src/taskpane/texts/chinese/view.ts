import { translateHeading } from '../../../functions/chinese';
import type { ResultView, TableColumn } from '../../../blueprint/views';
import { ownWord } from './ownWords';

/** A view is asked for whenever it is drawn. */
const known = new WeakMap<ResultView, ResultView>();

/** A table of a result with its headings, its own words and its notes in Chinese; names from the data stay. */
export function viewInChinese(view: ResultView): ResultView {
  const done = known.get(view) ?? {
    ...view,
    columns: view.columns.map((column, index) => columnInChinese(column, ownCells(view, index))),
    ...(view.opens && { opens: view.opens.map(({ id, name }) => ({ id, name: translateHeading(name) })) }),
  };
  known.set(view, done);
  return done;
}

/** So many cells at the end are named by us, not by the data: those of the total, or of all that is not listed. */
function ownCells({ footRows, chart }: ResultView, column: number): number {
  const isRest = chart?.kind === 'flow' && chart.hasRest && (column === chart.from || column === chart.to);
  return isRest ? 1 : column === 0 ? footRows : 0;
}

/** A letter alone stands for a parameter: only as a heading is *p* a p-value. */
const isWord = (cell: TableColumn['cells'][number]): cell is string =>
  typeof cell === 'string' && cell.length > 1;

/** Numbers are neither copied nor looked at: there can be a million. */
function columnInChinese(column: TableColumn, own: number): TableColumn {
  const { heading, isNamedByData, holdsOwnWords, cells } = column;
  return {
    ...column,
    heading: isNamedByData ? heading : translateHeading(heading),
    cells:
      cells instanceof Float64Array || !(holdsOwnWords || own > 0)
        ? cells
        : cells.map((cell, row) =>
            isWord(cell) && (holdsOwnWords || row >= cells.length - own) ? ownWord(cell) : cell,
          ),
  };
}
