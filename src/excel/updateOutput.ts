import { formatColumns } from './addTable';
import { attemptRedraw, redrawSecond } from './attemptChart';
import { attemptPivot } from './updatePivot';
import { fitReportColumns } from './dressReport';
import { growth, planUpdate, type UpdatePlan } from './planUpdate';
import { toWorkbookError } from './faults';
import { withoutFilters } from './filters';
import { fitNewColumns, makeRoom } from './fitNewColumns';
import { clearLeftovers } from './leftovers';
import { findInputs, removeInputs } from './inputBlock';
import { changeNote } from './noteBeside';
import type { Output, Written } from './types';
import { asOneUndoStep } from './oneUndoStep';
import { rollBackUpdate } from './rollBackUpdate';
import { shadeAnew } from './shade';
import { needSpills } from './spill';
import { writeAbove } from './updateAbove';
import { updateSpill } from './updateSpill';
import { WorkbookError } from './workbookError';
import { asWriteFailure, valuesShare, type WriteOptions } from './writeOutput';
import { writeRows } from './writeRows';

export interface UpdateOptions extends WriteOptions {
  /** What stands in the cells for the settings of a formula counts, and not what the output has for them. */
  keepsInputs?: boolean;
}

/**
 * Writes an output in the place of an earlier one: into the same table, resized, so that formulas and charts which
 * refer to it go on working. Columns the user added at its right end stay. If anything fails or it is cancelled, the
 * earlier output is put back.
 */
export async function updateOutput(
  written: Written,
  output: Output,
  options: UpdateOptions = {},
): Promise<Written> {
  if (written.form === 'formula') return updateFormula(written, output, options);
  const plan = await planUpdate(written, output, options.overwrite ?? false);
  const { from, to, after } = plan;
  const cells = { ...from, rows: Math.max(from.rows, to.rows), columns: Math.max(from.columns, to.columns) };
  await withoutFilters({ name: after.tableName, sheet: after.sheet }, cells, async () => {
    options.onBegin?.(after);
    try {
      const write = (context: Excel.RequestContext) => update(context, plan, options);
      await asOneUndoStep(write, () => rollBackUpdate(plan));
    } catch (error) {
      throw await undone(toWorkbookError(error), plan);
    }
  });
  const first = await attemptRedraw(written, after, output, to, (context, sheet, chart) =>
    makeRoom(context, sheet, { from, to }, chart),
  );
  const drawn = await redrawSecond(first, output, to);
  const added = to.columns - from.columns;
  if (output.report && added > 0)
    await fitReportColumns(after.sheet, { ...to, column: from.column + from.columns, columns: added });
  const now = await attemptPivot(drawn, output);
  options.onProgress?.(1);
  return now;
}

async function updateFormula(
  written: Written,
  output: Output,
  { overwrite = false, keepsInputs = false, onProgress }: UpdateOptions,
) {
  if (output.formula === undefined) throw new Error('Only a formula can take the place of a formula.');
  needSpills();
  const after = await updateSpill(written, output, output.formula, { overwrite, keepsInputs });
  onProgress?.(1);
  return after;
}

async function update(
  context: Excel.RequestContext,
  plan: UpdatePlan,
  { onProgress, signal }: WriteOptions,
): Promise<void> {
  const { from, to, own, table, above, note, written, after } = plan;
  const sheet = context.workbook.worksheets.getItem(after.sheet);
  const native = context.workbook.tables.getItem(after.tableName);
  const { row, column, rows, columns } = to;
  changeNote(sheet, note);
  const inputs = await findInputs(context, written);
  if (inputs) removeInputs(inputs);
  if (rows !== from.rows || columns !== from.columns) {
    native.resize(sheet.getRangeByIndexes(row, column, rows, columns));
  }
  // In cells formatted as Text, numbers would become text.
  formatColumns(
    sheet,
    to,
    table.headings.map(() => 'General'),
  );
  await context.sync();

  const lines = table.rows.length === 0 ? [table.headings.map(() => null)] : table.rows;
  await writeRows(context, sheet, to, [table.headings]);
  await writeRows(context, sheet, { ...to, row: row + 1 }, lines, {
    signal,
    onRows: (done) => onProgress?.((done / lines.length) * valuesShare),
  });
  formatColumns(sheet, to, table.formats);
  writeAbove(sheet, to, above);
  await clearLeftovers(context, sheet, growth(to, from), from.column + own);
  if (written.shading && after.shading) {
    const before = { shading: written.shading, table: from, headings: written.headings };
    const now = { shading: after.shading, table: to, headings: table.headings };
    await shadeAnew(context, sheet, before, now);
  }
  fitNewColumns(sheet, plan);
  await context.sync();
}

/** The error to show after a failure, once the earlier output is back. */
async function undone(cause: WorkbookError, plan: UpdatePlan): Promise<WorkbookError> {
  const { kind, failure } = asWriteFailure(cause, 'updateStopped');
  try {
    await rollBackUpdate(plan);
    return new WorkbookError(kind, { code: 'outputPutBack', values: { cause: failure } }, cause.details);
  } catch {
    return new WorkbookError(
      'write failed',
      { code: 'outputNotPutBack', values: { cause: failure, address: plan.after.address } },
      { ...cause.details, remains: plan.after },
    );
  }
}
