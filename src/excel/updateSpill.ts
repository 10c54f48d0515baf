import { fullAddress, lastRow, type Rectangle } from './address';
import { attemptRedraw } from './attemptChart';
import { contentOf, filledCells, putBack } from './content';
import { textsAt } from './earlierOutput';
import { toWorkbookError } from './faults';
import { settledInputs } from './addInputs';
import { changeInputs, type InputChange, planInputs } from './changeInputs';
import { findInputs } from './inputBlock';
import { cellsOf, findNamed } from './namedCells';
import { isOnSheet, sheetFull } from './layout';
import { changeNote, findNote, planNote, undoNote, type NoteChange } from './noteBeside';
import { asOneUndoStep } from './oneUndoStep';
import { growth, roomAbove } from './planUpdate';
import { dressSpill, findSpill, formatRoom, type Spill, spillGone } from './spill';
import { occupied, refuseProtectedSheet, refuseTables } from './target';
import type { Output, Written } from './types';
import { type Above, aboveOf, fitAbove, ownTexts, writeAbove } from './updateAbove';
import { WorkbookError } from './workbookError';
import { asWriteFailure } from './writeOutput';

interface SpillOptions {
  overwrite: boolean;
  keepsInputs: boolean;
}

/**
 * Puts another formula in the place of an earlier one, so that all that refers to its cells goes on working. If Excel
 * refuses it, the earlier one is put back. `keepsInputs`: the settings stay as they stand in their cells.
 */
export async function updateSpill(
  written: Written,
  plain: Output,
  ownFormula: string,
  options: SpillOptions,
): Promise<Written> {
  const { after, table } = await replaceFormula(written, plain, ownFormula, options);
  return attemptRedraw(written, after, plain, table);
}

/** Answers what stands there now, and the cells of its table. */
function replaceFormula(
  written: Written,
  plain: Output,
  ownFormula: string,
  { overwrite, keepsInputs }: SpillOptions,
): Promise<{ after: Written; table: Rectangle }> {
  return asOneUndoStep(async (context) => {
    const earlier = await findSpill(context, written);
    if (!earlier) throw spillGone(written);
    const { sheet, sheetName, isProtected, area } = earlier;
    if (isProtected) refuseProtectedSheet(sheetName);
    const { headings, rows, formats } = plain.table;
    const to = { ...area, rows: 1 + rows.length, columns: headings.length };
    if (!isOnSheet(to)) throw sheetFull(to);
    const ownNote = await findNote(context, sheet, area, written.note);
    const block = await findInputs(context, written);
    const at = { ...to, sheet: sheetName };
    const inputs = block && (await planInputs(context, block, plain.inputs, at, keepsInputs));
    const formula = inputs?.formula ?? ownFormula;
    const inputCells = inputs?.formula ? inputs.block.area : null;
    const output = inputs ? settledInputs(plain, inputCells) : plain;
    const lines = await findNamed(context, written.ratioCells);
    const own = [
      ...ownNote,
      ...(inputs && !inputCells ? cellsOf(inputs.block.area) : []),
      ...(lines ? cellsOf(lines.area) : []),
    ];
    const grown = growth(area, to);
    for (const part of grown) {
      await refuseTables(context, sheet, part, 'moving');
      const filled = filledCells(await contentOf(context, sheet, part), own);
      if (filled && !overwrite) throw occupied(sheetName, filled, 'moving');
    }
    const cellsAbove = roomAbove(area, written);
    const present = cellsAbove ? await textsAt(context, sheet, cellsAbove) : [];
    const above = fitAbove(aboveOf(output, written), cellsAbove ? written.above : [], present);
    const note = await planNote(context, sheet, ownNote, to, output.note);
    const room = inputCells ? (plain.inputs?.room ?? 0) : 0;
    const wide = { ...to, columns: to.columns + room };
    const isAlone = written.newSheet && (await hasColumnsAlone(context, sheet, wide));
    try {
      changeNote(sheet, note);
      for (const { row, column, rows: height, columns } of grown) {
        sheet.getRangeByIndexes(row, column, height, columns).clear('Contents');
      }
      earlier.cell.formulas = [[formula]];
      sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).clear('Formats');
      dressSpill(sheet, to, formats);
      if (isAlone) formatRoom(sheet, to, formats, room);
      writeAbove(sheet, area, above);
      // Last, for what was refused before has then left them as they were.
      if (inputs) changeInputs(inputs);
      await context.sync();
    } catch (error) {
      throw await undone(context, earlier, { above, present, note, inputs }, error);
    }
    const after = {
      ...written,
      sheet: sheetName,
      address: fullAddress(sheetName, to),
      headings,
      above: ownTexts(above),
      note: written.note && note.now.map(({ text }) => text),
      drawn: (written.drawn && output.chart) ?? written.drawn,
      inputs: inputCells && written.inputs,
      chartRefused: undefined,
    };
    return { after, table: to };
  });
}

/** Nobody has put anything of their own above or below the table; title and answer stand in its first column. */
async function hasColumnsAlone(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: Rectangle,
): Promise<boolean> {
  const end = row + rows;
  const below = { row: end, column, rows: lastRow - end, columns };
  const above = { row: 0, column: column + 1, rows: row, columns: columns - 1 };
  for (const part of [below, above]) {
    if (part.rows <= 0 || part.columns <= 0) continue;
    if (filledCells(await contentOf(context, sheet, part))) return false;
  }
  return true;
}

async function undone(
  context: Excel.RequestContext,
  { sheet, cell, formula, area }: Spill,
  {
    above,
    present,
    note,
    inputs,
  }: { above: Above; present: readonly string[]; note: NoteChange; inputs: InputChange | null },
  error: unknown,
): Promise<WorkbookError> {
  const cause = toWorkbookError(error);
  const { kind, failure } = asWriteFailure(cause, 'formulaNotTaken');
  cell.formulas = [[formula]];
  const before = above.map((text, i) => (text === null ? null : present[i]));
  writeAbove(sheet, area, before);
  undoNote(sheet, note);
  for (const piece of inputs?.before ?? []) putBack(inputs?.block.sheet ?? sheet, piece);
  await context.sync().catch(() => undefined);
  return new WorkbookError(
    kind,
    { code: 'earlierFormulaPutBack', values: { cause: failure } },
    cause.details,
  );
}
