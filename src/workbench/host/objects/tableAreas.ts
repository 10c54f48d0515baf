import { areaName } from '../../model/address';
import { intersection } from '../../model/area';
import type { Area } from '../../model/area';
import type { Table } from '../../model/book';
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

/** Headings are text, none is empty and no two are the same. */
export function nameHeadings(context: Context, table: Table): void {
  const seen = new Set<string>();
  const { row } = table.area;
  context.sheets.write(table.sheet, headingArea(table), (_, column) => {
    const before = context.sheets.value(table.sheet, row, column);
    const stem = before === '' ? `Column${column - table.area.column + 1}` : String(before);
    let heading = stem;
    for (let number = 2; seen.has(heading.toLowerCase()); number++) heading = stem + number;
    seen.add(heading.toLowerCase());
    return heading === before ? null : { value: heading, formula: null };
  });
}
