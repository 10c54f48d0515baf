import { lastColumn, lastRow, type Rectangle } from './address';
import { literal } from './cellText';
import { type Content, contentOf, putBack } from './content';
import { gap } from './layout';
import { noteLines } from './noteLines';
import type { Written } from './types';

/** Rows from the headings on in which a note is looked for: rows may have been put between its lines. */
const searchedRows = 1000;

/** One line of a note, in its cell. */
export interface NoteLine {
  row: number;
  column: number;
  text: string;
}

/** How the note beside a table changes. */
export interface NoteChange {
  earlier: NoteLine[];
  now: NoteLine[];
  /** What the cells of both hold before. */
  before: Content[];
}

/** Where a note stands: right of its table or, in a report, below it. */
export type NoteSide = 'right' | 'below';

export const noteSide = ({ form }: Pick<Written, 'form'>): NoteSide =>
  form === 'report' ? 'below' : 'right';

/** The lines of a note that still stand by its table, whatever was put between them. */
export async function findNote(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  table: Rectangle,
  note: readonly string[] | null | undefined,
  side: NoteSide = 'right',
): Promise<NoteLine[]> {
  if (!note || note.length === 0) return [];
  const missing = [...note];
  const found: NoteLine[] = [];
  for (const area of searched(table, side)) {
    if (missing.length === 0) break;
    for (const piece of await contentOf(context, sheet, area)) {
      piece.values.forEach((cells, r) =>
        cells.map(String).forEach((text, c) => {
          const line = missing.indexOf(text);
          if (line < 0) return;
          missing.splice(line, 1);
          found.push({ row: piece.row + r, column: piece.column + c, text });
        }),
      );
    }
  }
  return found;
}

/** Where a note may stand. Below its chart it is below the table, too, once the user has added so many columns. */
function searched(table: Rectangle, side: NoteSide): Rectangle[] {
  const right = table.column + table.columns;
  const end = table.row + table.rows;
  const below = { ...table, row: end, rows: Math.min(searchedRows, lastRow - end) };
  const rows = Math.min(searchedRows, lastRow - table.row);
  const beside = { row: table.row, column: right, rows, columns: lastColumn - right };
  const areas = side === 'below' ? [{ ...below, columns: 1 }] : [beside, below];
  return areas.filter((area) => area.rows > 0 && area.columns > 0);
}

/**
 * Settles where the lines of a new note go: to where the earlier one stands, by its chart, or, once the table has come upon its
 * column, to the right of the table, or below it. Cells that hold something else are passed over, and lines that find no cell share the last
 * one. A note of which nothing is left is not missed.
 */
export async function planNote(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  earlier: NoteLine[],
  table: Rectangle,
  note: readonly string[],
  side: NoteSide = 'right',
): Promise<NoteChange> {
  if (earlier.length === 0) return { earlier, now: [], before: [] };
  const lines = noteLines(note);
  const [first] = earlier;
  const row = side === 'right' ? first.row : Math.max(first.row, table.row + table.rows + gap);
  const end = table.column + table.columns;
  const column = side === 'right' && first.column < end ? end + gap : first.column;
  const place = { row, column, rows: Math.max(lines.length, earlier.length), columns: 1 };
  const present = await contentOf(context, sheet, place);
  const isFree = (cell: Cell) =>
    earlier.some((own) => own.row === cell.row && own.column === cell.column) ||
    !present.some((piece) => isFilled(piece, cell));
  const free = Array.from({ length: place.rows }, (_, i) => ({ row: row + i, column })).filter(isFree);
  const last = Math.min(free.length, lines.length) - 1;
  const now = free.slice(0, last + 1).map((cell, i) => ({
    ...cell,
    text: i < last ? lines[i] : lines.slice(last).join(' '),
  }));
  return { earlier, now, before: [...(await contentOf(context, sheet, around(earlier))), ...present] };
}

/** Writes a new note in the place of the earlier one. */
export function changeNote(sheet: Excel.Worksheet, { earlier, now }: NoteChange): void {
  for (const cell of earlier) cellAt(sheet, cell).clear('Contents');
  for (const line of now) cellAt(sheet, line).values = [[literal(line.text)]];
}

/** Puts back what stood there before. */
export function undoNote(sheet: Excel.Worksheet, { now, before }: NoteChange): void {
  for (const cell of now) cellAt(sheet, cell).clear('Contents');
  for (const piece of before) putBack(sheet, piece);
}

type Cell = Pick<NoteLine, 'row' | 'column'>;

const cellAt = (sheet: Excel.Worksheet, { row, column }: Cell): Excel.Range =>
  sheet.getRangeByIndexes(row, column, 1, 1);

const isFilled = ({ row, column, formulas }: Content, cell: Cell): boolean =>
  (formulas[cell.row - row]?.[cell.column - column] ?? '') !== '';

/** The smallest rectangle around some cells. */
function around(cells: readonly Cell[]): Rectangle {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}
