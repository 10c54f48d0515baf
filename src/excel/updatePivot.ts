import { drawPivot, pivotTitle } from './addPivot';
import { inWorkbook } from './inWorkbook';
import { removeOnItsSheet, removePivot } from './removePivot';
import type { Output, OutputPivot, Written, WrittenPivot } from './types';
import { writeRows } from './writeRows';

/**
 * Has the PivotTable of an output show what has come into its table: it is refreshed, or made anew where it is of other columns by
 * now. The table is as good if Excel refuses that: `pivotRefused`.
 */
export async function attemptPivot(written: Written, { pivot }: Output): Promise<Written> {
  const { pivot: before, tableName } = written;
  if (!before) return written;
  try {
    return await inWorkbook(async (context) => {
      if (!pivot) {
        await removePivot(context, before);
        return { ...written, form: 'values', pivot: undefined };
      }
      const now = { ...before, made: pivot };
      const sheet = isOfSameColumns(before.made, pivot)
        ? await refresh(context, before)
        : await makeAnew(context, tableName, before, now);
      return { ...written, pivot: { ...now, sheet: sheet ?? before.sheet } };
    });
  } catch {
    return { ...written, pivotRefused: true };
  }
}

/** Answers the name its sheet has by now; `null`: somebody has deleted it. */
async function refresh(context: Excel.RequestContext, { name }: WrittenPivot): Promise<string | null> {
  const pivot = context.workbook.pivotTables.getItemOrNullObject(name);
  pivot.load('name');
  await context.sync();
  if (pivot.isNullObject) return null;
  const { worksheet } = pivot;
  worksheet.load('name');
  pivot.refresh();
  await context.sync();
  return worksheet.name;
}

async function makeAnew(
  context: Excel.RequestContext,
  tableName: string,
  before: WrittenPivot,
  now: WrittenPivot,
): Promise<string | null> {
  const sheet = await removeOnItsSheet(context, before);
  if (!sheet) return null;
  await writeRows(context, sheet, pivotTitle, [[now.made.title]]);
  await drawPivot(context, sheet, tableName, now);
  sheet.load('name');
  await context.sync();
  return sheet.name;
}

const isOfSameColumns = (one: OutputPivot, other: OutputPivot): boolean =>
  JSON.stringify([one.by, one.values]) === JSON.stringify([other.by, other.values]);
