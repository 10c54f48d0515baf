import type { Rectangle } from './address';

/**
 * Clears what is left of a table that has become smaller. In the user's own columns, which begin at `ownEnd`, only
 * formulas go, for they belong to rows that are gone; what was typed there stays.
 */
export async function clearLeftovers(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  leftovers: readonly Rectangle[],
  ownEnd: number,
): Promise<void> {
  for (const { row, column, rows, columns } of leftovers) {
    const own = Math.min(columns, ownEnd - column);
    if (own > 0) sheet.getRangeByIndexes(row, column, rows, own).clear();
    for (let i = Math.max(0, own); i < columns; i++) {
      await clearFormulas(context, sheet.getRangeByIndexes(row, column + i, rows, 1));
    }
  }
}

/** Of one column; a column that also holds something typed is left as it is. */
async function clearFormulas(context: Excel.RequestContext, cells: Excel.Range): Promise<void> {
  cells.load('formulas');
  await context.sync();
  const isComputed = cells.formulas
    .flat()
    .every((formula) => formula === '' || String(formula).startsWith('='));
  if (isComputed) cells.clear();
}
