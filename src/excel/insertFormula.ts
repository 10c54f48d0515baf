import { contentOf, filledCells } from './content';
import { excelCode } from './faults';
import { locate } from './locate';
import { asOneUndoStep } from './oneUndoStep';
import { placeOf } from './rectangleOf';
import { occupied, refuseProtectedSheet } from './target';
import { WorkbookError } from './workbookError';

/**
 * Enters a formula into a cell and selects it. Refuses protected sheets, a cell that holds something unless it may be
 * overwritten, and what Excel does not take for a formula. What the result spills over is Excel's own matter.
 */
export function insertFormula(
  address: string,
  formula: string,
  { overwrite = false }: { overwrite?: boolean } = {},
): Promise<void> {
  return asOneUndoStep(async (context) => {
    const found = await locate(context, address);
    const { sheet, sheetName, isProtected, rectangle } = await placeOf(context, found);
    if (isProtected) refuseProtectedSheet(sheetName);
    const at = { ...rectangle, rows: 1, columns: 1 };
    const filled = overwrite ? null : filledCells(await contentOf(context, sheet, at));
    if (filled) throw occupied(sheetName, filled, 'another cell');
    const cell = sheet.getRangeByIndexes(at.row, at.column, 1, 1);
    cell.load('numberFormat');
    await context.sync();
    // In a cell formatted as Text the formula would stay text.
    if (cell.numberFormat[0][0] === '@') cell.numberFormat = [['General']];
    cell.formulas = [[formula]];
    cell.select();
    await context.sync().catch(refused);
  });
}

function refused(error: unknown): never {
  if (excelCode(error) !== 'InvalidArgument') throw error;
  throw new WorkbookError('formula refused', { code: 'formulaRefused' });
}
