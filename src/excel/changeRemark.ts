import type { Rectangle } from './address';
import { findTable } from './findTable';
import { inWorkbook } from './inWorkbook';
import { changeNote, findNote, noteSide, planNote } from './noteBeside';
import { noteLines } from './noteLines';
import { placeOf } from './rectangleOf';
import { findSpill } from './spill';
import { refuseProtectedSheet } from './target';
import type { Written } from './types';

/**
 * Puts another first line into the note of an output, or takes it out, and leaves the rest as it stands. A note above
 * the table, as earlier releases wrote it, has no room for that before the next update.
 */
export function changeRemark(written: Written, before: string | null, now: string | null): Promise<Written> {
  const { note } = written;
  if (!note || before === now) return Promise.resolve(written);
  return inWorkbook(async (context) => {
    const place = await find(context, written);
    if (!place) return written;
    const { sheet, sheetName, isProtected, table } = place;
    const earlier = await findNote(context, sheet, table, note, noteSide(written));
    if (earlier.length === 0) return written;
    if (isProtected) refuseProtectedSheet(sheetName);
    const change = await planNote(
      context,
      sheet,
      earlier,
      table,
      remarked(note, before, now),
      noteSide(written),
    );
    changeNote(sheet, change);
    await context.sync();
    return { ...written, note: change.now.map(({ text }) => text) };
  });
}

/** The lines of a note with another remark in the place of the earlier one; one that was not there comes first. */
function remarked(note: readonly string[], before: string | null, now: string | null): string[] {
  const old = noteLines(before === null ? [] : [before]);
  const found = note.findIndex((_, at) => old.every((line, i) => note[at + i] === line));
  const [at, gone] = old.length > 0 && found >= 0 ? [found, old.length] : [0, 0];
  return [...note.slice(0, at), ...(now === null ? [] : [now]), ...note.slice(at + gone)];
}

interface Place {
  sheet: Excel.Worksheet;
  sheetName: string;
  isProtected: boolean;
  table: Rectangle;
}

async function find(context: Excel.RequestContext, written: Written): Promise<Place | null> {
  if (written.form === 'formula') {
    const spill = await findSpill(context, written);
    return spill && { ...spill, table: spill.area };
  }
  const found = await findTable(context, { name: written.tableName, id: written.tableId });
  if (!found) return null;
  const { rectangle, ...place } = await placeOf(context, found.getRange());
  return { ...place, table: rectangle };
}
