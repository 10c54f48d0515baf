import type { Book, Table } from './book';

/** Whether a row of a sheet is hidden by the filter of a table. */
export function hiddenRows({ tables, sheets }: Book, sheet: string): (row: number) => boolean {
  const filtered = tables.filter((table) => table.sheet === sheet && table.filters.size > 0);
  return (row) => filtered.some((table) => isHidden(table, row, sheets.value.bind(sheets)));
}

function isHidden(
  { area, showTotals, filters, sheet }: Table,
  row: number,
  value: (sheet: string, row: number, column: number) => unknown,
): boolean {
  const end = area.row + area.rows - (showTotals ? 1 : 0);
  if (row <= area.row || row >= end) return false;
  return [...filters].some(
    ([column, { values }]) => !values.includes(String(value(sheet, row, area.column + column))),
  );
}
