import type { Rectangle } from './address';
import { putBack } from './content';
import { nameInputs } from './inputBlock';
import { inWorkbook } from './inWorkbook';
import { undoNote } from './noteBeside';
import { emptyCells } from './outputObjects';
import { growth, type UpdatePlan } from './planUpdate';
import { shadeAnew } from './shade';
import { writeAbove } from './updateAbove';

/** Undoes an update that stopped half-way: the table gets back its size, its cells what they held. The chart has
 * not been touched yet. */
export function rollBackUpdate(plan: UpdatePlan): Promise<void> {
  const { from, to, above, note, inputs, before, written, after } = plan;
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(after.sheet);
    const table = context.workbook.tables.getItem(after.tableName);
    const present = table.getRange();
    present.load('rowCount,columnCount');
    await context.sync();
    if (present.rowCount !== from.rows || present.columnCount !== from.columns) {
      table.resize(cellsOf(sheet, from));
    }
    for (const added of growth(from, to)) {
      emptyCells(sheet, added);
    }
    cellsOf(sheet, { ...from, row: from.row + 1, rows: from.rows - 1 }).clear('Contents');
    writeAbove(
      sheet,
      from,
      above.map((text) => text && ''),
    );
    // Headings first: formulas of the table may name them.
    for (const piece of before.filter(({ row }) => row <= from.row)) putBack(sheet, piece);
    await context.sync();
    for (const piece of before.filter(({ row }) => row > from.row)) putBack(sheet, piece);
    undoNote(sheet, note);
    if (inputs && written.inputs) await nameInputs(context, sheet, written.inputs, inputs.area);
    await context.sync();
    if (written.shading && after.shading) {
      const failed = { shading: after.shading, table: to, headings: after.headings };
      const earlier = { shading: written.shading, table: from, headings: written.headings };
      await shadeAnew(context, sheet, failed, earlier);
    }
  });
}

const cellsOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Rectangle): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);
