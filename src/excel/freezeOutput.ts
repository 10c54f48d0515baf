import { errorCodeOf } from '../cells';
import { cellsAddress, fullAddress, type Rectangle } from './address';
import { addTable, takenNames } from './addTable';
import { contentOf } from './content';
import { textsAt } from './earlierOutput';
import type { FailureValues } from './failure';
import { toWorkbookError } from './faults';
import { refuseFilteredRows } from './filters';
import { findInputs, type InputBlock, stopAsking } from './inputBlock';
import { inWorkbook } from './inWorkbook';
import { tableName } from './names';
import { changeNote, findNote, type NoteChange, planNote, undoNote } from './noteBeside';
import { asOneUndoStep } from './oneUndoStep';
import { roomAbove } from './planUpdate';
import { findSpill, type Spill, spillGone } from './spill';
import { refuseProtectedSheet } from './target';
import type { FrozenTexts, OutputCell, Written } from './types';
import { uniqueHeadings } from './uniqueHeadings';
import { type Above, writeAbove } from './updateAbove';
import { WorkbookError } from './workbookError';
import { asWriteFailure } from './writeOutput';
import { writeRows } from './writeRows';

/** A formula and what is going to stand in its place. */
interface Plan {
  spill: Spill;
  /** Where its settings stand: they stay as they are, to tell what the figures were computed with. */
  inputs: InputBlock | null;
  /** The defined name of the formula. */
  named: string;
  /** The name of the table. */
  name: string;
  headings: string[];
  rows: OutputCell[][];
  formats: string[];
  /** What is said of the figures, in the place of what was said of the formula. */
  above: Above;
  aboveBefore: Above;
  note: NoteChange;
}

/**
 * Puts the figures a formula gives into its place: a native table in the same cells, so that formulas which refer to
 * them go on working. Where the formula shows an error, nothing is changed.
 */
export async function freezeOutput(written: Written, texts: FrozenTexts): Promise<Written> {
  const plan = await planFor(written, texts);
  const { spill, name, headings, above, note } = plan;
  try {
    const tableId = await asOneUndoStep(
      (context) => replace(context, plan),
      () => putFormulaBack(plan),
    );
    return {
      ...written,
      form: 'values',
      sheet: spill.sheetName,
      address: fullAddress(spill.sheetName, spill.area),
      tableName: name,
      tableId,
      headings,
      above: written.above.map((text, i) => above[i] ?? text),
      note: written.note && note.now.map(({ text }) => text),
    };
  } catch (error) {
    throw await undone(plan, error);
  }
}

function planFor(written: Written, texts: FrozenTexts): Promise<Plan> {
  return inWorkbook(async (context) => {
    const spill = await findSpill(context, written);
    if (!spill) throw spillGone(written);
    if (spill.isProtected) refuseProtectedSheet(spill.sheetName);
    await refuseFilteredRows(context, spill.sheet, spill.sheetName, spill.area);
    const { cells, formats } = await figuresOf(context, spill);
    const { names } = await takenNames(context);
    const name = tableName(
      written.tableName,
      names.filter((taken) => taken !== written.tableName),
    );
    const headings = uniqueHeadings(cells[0].map(String));
    const inputs = await findInputs(context, written);
    const room = roomAbove(spill.area, written);
    const present = room ? await textsAt(context, spill.sheet, room) : [];
    const lines = await findNote(context, spill.sheet, spill.area, written.note);
    const said = frozenNote(
      lines.map(({ text }) => text),
      inputs,
      texts,
    );
    const above = frozenAbove(written.above, present, texts.answer(inputs !== null));
    return {
      spill,
      inputs,
      above,
      aboveBefore: above.map((text, i) => (text === null ? null : present[i])),
      note: await planNote(context, spill.sheet, lines, spill.area, said),
      named: written.tableName,
      name,
      headings,
      rows: cells.slice(1),
      formats,
    };
  });
}

/** The line under the title, where it still says what was said of the formula. */
const frozenAbove = ([, live]: readonly string[], present: readonly string[], answer: string): Above =>
  present.map((text, i) => (i === 1 && text === live ? answer : null));

/** The lines of a note without what was true of the formula alone. */
function frozenNote(
  lines: readonly string[],
  inputs: InputBlock | null,
  { note, live }: FrozenTexts,
): string[] {
  const [start, end] = live.note('\n').split('\n');
  return lines.flatMap((line) => {
    if (line.startsWith(start) && line.endsWith(end)) return inputs ? [note(cellsAddress(inputs.area))] : [];
    return line === live.noRoom ? [] : [line];
  });
}

/** What the formula shows, headings included, and the number format of each column. */
async function figuresOf(
  context: Excel.RequestContext,
  { sheet, sheetName, area, value }: Spill,
): Promise<{ cells: OutputCell[][]; formats: string[] }> {
  const code = errorCodeOf(value);
  if (code !== null) throw noFigures(sheetName, { ...area, rows: 1, columns: 1 }, code);
  const pieces = await contentOf(context, sheet, area);
  const cells = pieces.flatMap(({ values }) => values as OutputCell[][]);
  cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      const error = errorCodeOf(cell);
      const at = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      if (error !== null) throw noFigures(sheetName, at, error);
    }),
  );
  if (area.rows < 2 || cells.length !== area.rows) throw noFigures(sheetName, area, null);
  return { cells, formats: (pieces[0].formats[1] ?? pieces[1].formats[0]).map(String) };
}

/** Answers the id of the table. */
async function replace(
  context: Excel.RequestContext,
  { spill: { sheetName, area }, inputs, named, name, headings, rows, formats, above, note }: Plan,
): Promise<string> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  sheet.getRangeByIndexes(area.row, area.column, 1, 1).clear('Contents');
  await context.sync();
  await writeRows(context, sheet, area, [headings, ...rows]);
  // Tables and names share one list.
  context.workbook.names.getItem(named).delete();
  await context.sync();
  const table = addTable(sheet, area, name, formats);
  table.load('id');
  await context.sync();
  if (inputs) stopAsking(context.workbook.worksheets.getItem(inputs.sheetName), inputs.area);
  writeAbove(sheet, area, above);
  changeNote(sheet, note);
  await context.sync();
  return table.id;
}

async function undone(plan: Plan, error: unknown): Promise<WorkbookError> {
  const cause = toWorkbookError(error);
  const { kind, failure } = asWriteFailure(cause, 'freezingStopped');
  const values = { cause: failure };
  try {
    await putFormulaBack(plan);
    return new WorkbookError(kind, { code: 'formulaPutBack', values }, cause.details);
  } catch {
    return new WorkbookError(kind, { code: 'formulaNotPutBack', values }, cause.details);
  }
}

function putFormulaBack({ spill, named, name, aboveBefore, note }: Plan): Promise<void> {
  const { sheetName, area, formula } = spill;
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const cell = sheet.getRangeByIndexes(area.row, area.column, 1, 1);
    const table = context.workbook.tables.getItemOrNullObject(name);
    const item = context.workbook.names.getItemOrNullObject(named);
    table.load('name');
    item.load('name');
    await context.sync();
    if (!table.isNullObject) table.convertToRange();
    sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).clear('Contents');
    if (item.isNullObject) context.workbook.names.add(named, cell);
    cell.formulas = [[formula]];
    writeAbove(sheet, area, aboveBefore);
    undoNote(sheet, note);
    await context.sync();
  });
}

function noFigures(sheet: string, at: Rectangle, shown: string | null): WorkbookError {
  const wayOut = (shown !== null && waysOut[shown]) || 'correcting';
  const values = { address: fullAddress(sheet, at), shown, wayOut };
  return new WorkbookError('no figures', { code: 'noFigures', values });
}

const waysOut: Record<string, FailureValues['noFigures']['wayOut']> = {
  '#BUSY!': 'waiting',
  '#GETTING_DATA': 'waiting',
  '#SPILL!': 'clearing',
  '#NAME?': 'loading',
};
