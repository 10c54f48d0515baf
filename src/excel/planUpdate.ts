import { fullAddress, type Rectangle } from './address';
import { arrangeColumns } from './arrangeColumns';
import { type Content, contentOf, filledCells } from './content';
import { findOutput, needResize, replaceableColumns, textsAt } from './earlierOutput';
import { findInputs, type InputBlock } from './inputBlock';
import { cellsOf, findNamed } from './namedCells';
import { inWorkbook } from './inWorkbook';
import { isOnSheet, sheetFull } from './layout';
import { occupied, refuseTables } from './target';
import type { Output, OutputTable, Written } from './types';
import { findNote, type NoteChange, noteSide, planNote } from './noteBeside';
import { aboveOf, type Above, fitAbove, ownTexts } from './updateAbove';

/** How an earlier output becomes a new one, checked and with room for it. */
export interface UpdatePlan {
  /** The table as it stands and as it will stand, headings included. */
  from: Rectangle;
  to: Rectangle;
  /** How many of the columns are replaced; the user's own follow. */
  own: number;
  /** The new table, its columns at their places. */
  table: OutputTable;
  above: Above;
  note: NoteChange;
  /** Settings of a formula that was frozen: they tell nothing of new figures, and go. */
  inputs: InputBlock | null;
  /** What the cells that change hold before. */
  before: Content[];
  written: Written;
  after: Written;
}

/** Settles how an earlier output changes. Refuses where other cells would be covered without a yes. */
export function planUpdate(written: Written, output: Output, overwrite: boolean): Promise<UpdatePlan> {
  return inWorkbook(async (context) => {
    const earlier = await findOutput(context, written);
    const { sheet, sheetName, rectangle: from } = earlier;
    const own = replaceableColumns(earlier, written.headings, output.table.headings, overwrite);
    const table = arranged(output.table, earlier.headings.slice(0, own));
    const to = sizeFor(table, from, own);

    for (const part of growth(from, to)) await refuseTables(context, sheet, part, 'moving');
    const inTheWay = await contentOfAll(context, sheet, growth(from, to));
    const ownNote = await findNote(context, sheet, from, written.note, noteSide(written));
    const inputs = await findInputs(context, written);
    const blocks = [inputs, await findNamed(context, written.ratioCells)];
    const ownCells = blocks.flatMap((block) => (block ? cellsOf(block.area) : []));
    const filled = filledCells(inTheWay, [...ownNote, ...ownCells]);
    if (filled && !overwrite) throw occupied(sheetName, filled, 'moving');

    const cellsAbove = roomAbove(from, written);
    const present = cellsAbove ? await textsAt(context, sheet, cellsAbove) : [];
    const above = fitAbove(aboveOf(output, written), cellsAbove ? written.above : [], present, written.lines);
    const note = await planNote(context, sheet, ownNote, to, output.note, noteSide(written));
    const body = { ...from, row: from.row + 1, rows: from.rows - 1 };
    const parts = [...(cellsAbove ? [cellsAbove] : []), { ...from, rows: 1 }, body];
    const settings = inputs ? await contentOf(context, inputs.sheet, inputs.area) : [];
    return {
      from,
      to,
      own,
      table,
      above,
      note,
      inputs,
      before: [...(await contentOfAll(context, sheet, parts)), ...inTheWay, ...settings],
      written,
      after: {
        ...written,
        sheet: sheetName,
        address: fullAddress(sheetName, to),
        tableName: earlier.table.name,
        tableId: earlier.table.id,
        headings: table.headings,
        above: ownTexts(above),
        note: written.note && note.now.map(({ text }) => text),
        drawn: (written.drawn && output.chart) ?? written.drawn,
        chartRefused: undefined,
        pivotRefused: undefined,
        shading: (written.shading && output.shading) ?? written.shading,
        ...(written.inputs && { inputs: null }),
      },
    };
  });
}

/** The new table with each column at its place. */
function arranged({ headings, rows, formats }: OutputTable, before: readonly string[]): OutputTable {
  const order = arrangeColumns(before, headings);
  const inOrder = <T>(cells: readonly T[]): T[] => order.map((column) => cells[column]);
  return {
    headings: inOrder(headings),
    rows: { length: rows.length, slice: (from, to) => rows.slice(from, to).map(inOrder) },
    formats: inOrder(formats),
  };
}

function sizeFor({ headings, rows }: OutputTable, from: Rectangle, own: number): Rectangle {
  // A table has at least one row, if an empty one.
  const to = { ...from, rows: 1 + Math.max(1, rows.length), columns: from.columns - own + headings.length };
  if (!isOnSheet(to)) throw sheetFull(to);
  if (to.rows !== from.rows || to.columns !== from.columns) needResize();
  return to;
}

/** The cells one rectangle takes beyond another with the same top left corner: below it, and at its right. */
export function growth(from: Rectangle, to: Rectangle): Rectangle[] {
  const below = { ...to, row: from.row + from.rows, rows: to.rows - from.rows };
  const beside = {
    ...to,
    column: from.column + from.columns,
    rows: Math.min(from.rows, to.rows),
    columns: to.columns - from.columns,
  };
  return [below, beside].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Where title and answer stand; `null` where rows above the table were deleted. */
export function roomAbove({ row, column }: Rectangle, { above: { length } }: Written): Rectangle | null {
  if (length === 0 || row < length) return null;
  return { row: row - length, column, rows: length, columns: 1 };
}

async function contentOfAll(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  parts: readonly Rectangle[],
): Promise<Content[]> {
  const pieces: Content[] = [];
  for (const part of parts) pieces.push(...(await contentOf(context, sheet, part)));
  return pieces;
}
