import { translateHeading } from '../../../functions/chinese';
import type { ResultView, TableColumn } from '../../../blueprint/views';
import { sentence } from './sentences';

/** A view is asked for whenever it is drawn. */
const known = new WeakMap<ResultView, ResultView>();

/** A table of a result with its headings, its own words and its notes in Chinese; names from the data stay. */
export function viewInChinese(view: ResultView): ResultView {
  const done = known.get(view) ?? {
    ...view,
    columns: view.columns.map((column, index) => columnInChinese(column, hasOwnLastCell(view, index))),
    notes: view.notes.map(sentence),
  };
  known.set(view, done);
  return done;
}

/** The last row is the total, or all that is not listed; its name is no name from the data. */
function hasOwnLastCell({ hasTotal, chart }: ResultView, column: number): boolean {
  const isRest = chart?.kind === 'flow' && chart.hasRest && (column === chart.from || column === chart.to);
  return isRest || (hasTotal && column === 0);
}

/** A letter alone stands for a parameter: only as a heading is *p* a p-value. */
const isWord = (cell: TableColumn['cells'][number]): cell is string =>
  typeof cell === 'string' && cell.length > 1;

/** Numbers are neither copied nor looked at: there can be a million. */
function columnInChinese(column: TableColumn, hasOwnLast: boolean): TableColumn {
  const { heading, isNamedByData, holdsOwnWords, cells } = column;
  return {
    ...column,
    heading: isNamedByData ? heading : translateHeading(heading),
    cells:
      cells instanceof Float64Array || !(holdsOwnWords || hasOwnLast)
        ? cells
        : cells.map((cell, row) =>
            isWord(cell) && (holdsOwnWords || row === cells.length - 1) ? sentence(cell) : cell,
          ),
  };
}
