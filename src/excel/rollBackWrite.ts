import { putBack } from './content';
import { inWorkbook } from './inWorkbook';
import { filledParts, type Layout } from './layout';
import { findInputs, removeInputs } from './inputBlock';
import { clear, emptyCells, removeObjects } from './outputObjects';
import { removePivotSheet } from './removePivot';
import { unshade } from './shade';
import type { Target, TitleFont } from './target';
import type { Written } from './types';

/** Undoes a write that stopped half-way: the new sheets go; elsewhere the cells get back what they held. */
export function rollBackWrite(
  { newSheet, layout, before, titleFont }: Target,
  written: Written,
): Promise<void> {
  return inWorkbook(async (context) => {
    if (written.pivot) await removePivotSheet(context, written.pivot);
    const sheet = context.workbook.worksheets.getItemOrNullObject(written.sheet);
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) return;
    if (newSheet) {
      sheet.delete();
      await context.sync();
      return;
    }
    await removeObjects(context, sheet, written);
    const inputs = await findInputs(context, written);
    if (inputs) removeInputs(inputs);
    if (before.length === 0) for (const part of filledParts(layout)) clear(sheet, part);
    else await clearOwn(context, sheet, layout, written, titleFont);
    for (const piece of before) putBack(sheet, piece);
    await context.sync();
  });
}

/** Clears what was written; colours, fonts and borders of the cells are the user's own. */
async function clearOwn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: Layout,
  { shading, headings }: Written,
  titleFont: TitleFont | null,
): Promise<void> {
  const { body, table } = layout;
  if (shading) await unshade(context, sheet, { shading, table, headings });
  for (const part of filledParts(layout)) emptyCells(sheet, part);
  if (titleFont) sheet.getRangeByIndexes(body.row, body.column, 1, 1).format.font.set(titleFont);
}
