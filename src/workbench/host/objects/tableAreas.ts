import { areaName } from '../../model/address';
import { contains, intersection } from '../../model/area';
import type { Area } from '../../model/area';
import type { Table } from '../../model/book';
import type { Sheets } from '../../model/sheets';
import type { Context, Target } from '../context';
import { HostError, itemNotFound } from '../errors';

export function live({ context, table }: Target<'Table'>): Table {
  if (!context.book.tables.includes(table)) throw itemNotFound('the table');
  return table;
}

export function headingArea(table: Table): Area {
  return { ...table.area, rows: 1 };
}

export function bodyArea({ area, showHeaders, showTotals }: Table): Area {
  const top = showHeaders ? 1 : 0;
  return { ...area, row: area.row + top, rows: Math.max(1, area.rows - top - (showTotals ? 1 : 0)) };
}

export function checkOverlap(context: Context, sheet: string, area: Area, except?: Table): void {
  const other = context.book.tables.find(
    (table) => table !== except && table.sheet === sheet && intersection(table.area, area),
  );
  if (other) {
    throw new HostError(
      'InvalidArgument',
      `A table can't overlap another table (${other.name}, ${areaName(other.area)}).`,
    );
  }
}

/** No formula spills in a table. */
export function checkSpills(context: Context, sheet: string, area: Area): void {
  const spill = context.sheets.spills(sheet).find((other) => intersection(other, area));
  if (spill) {
    throw new HostError('InvalidOperation', `A table can't hold a formula that spills (${areaName(spill)}).`);
  }
}

/** Nor are cells of it merged. */
export function checkMerges(context: Context, sheet: string, area: Area): void {
  const merged = context.sheets.merged(sheet).find((other) => intersection(other, area));
  if (!merged) return;
  throw new HostError(
    'MergedRangeConflict',
    `Cannot complete the operation. A table can't overlap merged cells (${areaName(merged)}).`,
  );
}

/** Headings are text, none is empty and no two are the same: those that were edited give way to the others. */
export function nameHeadings(sheets: Sheets, table: Table, edited: Area = headingArea(table)): void {
  const { sheet, area } = table;
  const cells = Array.from({ length: area.columns }, (_, index) => {
    const cell = { row: area.row, column: area.column + index, rows: 1, columns: 1 };
    return { cell, value: sheets.value(sheet, cell.row, cell.column), isNew: contains(edited, cell) };
  });
  const seen = new Set(cells.filter(({ isNew }) => !isNew).map(({ value }) => String(value).toLowerCase()));
  for (const { cell, value } of cells.filter(({ isNew }) => isNew)) {
    const stem = value === '' ? 'Column' : String(value);
    let heading = value === '' ? 'Column1' : stem;
    for (let number = 2; seen.has(heading.toLowerCase()); number++) heading = stem + number;
    seen.add(heading.toLowerCase());
    if (heading !== value || sheets.formula(sheet, cell.row, cell.column))
      sheets.write(sheet, cell, () => ({ value: heading, formula: null }));
  }
}
