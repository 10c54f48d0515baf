import { errorCodeOf } from '../cells';
import type { Rectangle } from './address';
import { BlockSize } from './blockSize';
import { literal } from './cellText';
import { isSizeLimit } from './faults';
import { WorkbookError } from './workbookError';

/** What some cells hold, to be asked about before and put back after. */
export interface Content {
  row: number;
  column: number;
  formulas: unknown[][];
  values: unknown[][];
  formats: unknown[][];
}

/**
 * The used part of a rectangle, in pieces small enough to read; none if the cells are empty. `formatted`: empty cells with
 * a format count as used.
 */
export async function contentOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: Rectangle,
  { formatted = false } = {},
): Promise<Content[]> {
  const used = sheet.getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject(!formatted);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return [];
  const part = {
    row: used.rowIndex,
    column: used.columnIndex,
    rows: used.rowCount,
    columns: used.columnCount,
  };
  const pieces: Content[] = [];
  const size = new BlockSize();
  for (let done = 0; done < part.rows;) {
    const piece = {
      ...part,
      row: part.row + done,
      // Each cell comes three times: formula, value and format.
      rows: Math.min(size.rows(part.columns * 3), part.rows - done),
    };
    const content = await readPiece(context, sheet, piece);
    if (content) pieces.push(content);
    else if (!size.halve(part.columns * 3)) throw new WorkbookError('unexpected', { code: 'rowTooLong' });
    done += content ? piece.rows : 0;
  }
  return pieces;
}

async function readPiece(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  piece: Rectangle,
): Promise<Content | null> {
  const { row, column, rows, columns } = piece;
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.load('formulas,values,numberFormat');
  try {
    await context.sync();
  } catch (error) {
    if (isSizeLimit(error)) return null;
    throw error;
  }
  const { formulas, values, numberFormat: formats } = range;
  range.untrack();
  return values && { row, column, formulas, values, formats };
}

/** How many cells hold something, and the smallest rectangle around them. */
export interface FilledCells {
  count: number;
  area: Rectangle;
}

/** A formula that shows nothing counts; cells that are ours do not. */
export function filledCells(
  pieces: readonly Content[],
  own: readonly { row: number; column: number }[] = [],
): FilledCells | null {
  const isOwn = (row: number, column: number) =>
    own.some((cell) => cell.row === row && cell.column === column);
  let count = 0;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column, formulas } of pieces) {
    formulas.forEach((line, r) => {
      line.forEach((formula, c) => {
        if (formula === '' || isOwn(row + r, column + c)) return;
        count++;
        [top, bottom] = [Math.min(top, row + r), Math.max(bottom, row + r)];
        [left, right] = [Math.min(left, column + c), Math.max(right, column + c)];
      });
    });
  }
  if (count === 0) return null;
  return { count, area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 } };
}

/** Puts back what the cells held, formulas and number formats included. */
export function putBack(sheet: Excel.Worksheet, { row, column, formulas, values, formats }: Content): void {
  const range = sheet.getRangeByIndexes(row, column, formulas.length, formulas[0].length);
  range.formulas = formulas.map((line, r) => line.map((formula, c) => asEntered(formula, values[r][c])));
  // Only now: under the format Text a formula would be taken for text.
  range.numberFormat = formats as string[][];
}

/**
 * What was entered into a cell. Excel drops the mark of text that looks like something else, so a text equal to its
 * formula needs it again.
 */
function asEntered(formula: unknown, value: unknown): unknown {
  const isText = typeof value === 'string' && formula === value && errorCodeOf(value) === null;
  return isText ? literal(value) : formula;
}
