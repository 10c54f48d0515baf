import { type CellProblem, isBlank, isHeadingRow, problemError } from '../cells';
import { refuseLong } from './answerSize';
import type { OutputCell } from './output';

/** What takes in cells one by one and reads them together. */
interface Reader {
  add(cell: unknown, row: number): CellProblem | null;
}

/**
 * Reads the cells of a range of any shape, or one cell. A heading on top stays as it is, and blank rows at the end are left
 * out: a range may go on below its rows.
 *
 * @param least characters that the answer of a filled cell takes at least: a range too large to answer is refused before it is read.
 * @param read what the cells taken in came to, in their order.
 */
export function readRange<T extends Reader>(
  argument: unknown,
  reader: T,
  accepts: (cell: unknown) => boolean,
  least: (cell: unknown) => number,
  read: (reader: T) => readonly OutputCell[],
): OutputCell | OutputCell[][] {
  const rows = Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];
  let end = rows.length;
  while (end > 1 && rows[end - 1].every(isBlank)) end--;
  const isHeaded = end > 1 && isHeadingRow(rows[0].map((cell) => ({ cell, accepts })));
  const first = isHeaded ? 1 : 0;
  let more = 0;
  for (let row = first; row < end; row++)
    for (const cell of rows[row]) if (!isBlank(cell)) more += least(cell) - 1;
  refuseLong(end, rows[0].length, more);
  const filled: { row: number; place: number }[] = [];
  for (let row = first; row < end; row++) {
    rows[row].forEach((cell, place) => {
      if (isBlank(cell)) return;
      const problem = reader.add(cell, row + 1);
      if (problem) throw problemError(problem, row + 1);
      filled.push({ row, place });
    });
  }
  const result = rows.slice(0, end).map((cells) => cells.map((): OutputCell => ''));
  if (isHeaded) result[0] = rows[0].map((cell) => (isBlank(cell) ? '' : String(cell)));
  read(reader).forEach((cell, i) => (result[filled[i].row][filled[i].place] = cell));
  return Array.isArray(argument) ? result : result[0][0];
}
