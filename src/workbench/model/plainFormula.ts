import { fixedAddressName, parseAddress } from './address';
import type { Area } from './area';
import type { Book, Table } from './book';
import { mapReferences } from './formulaReferences';
import type { FormulaCell, Sheets } from './sheets';
import type { StructuredReference } from './structuredReference';
import { cellsOfReference, headingsOf, sameName, tableOf } from './tableCells';

/**
 * A formula in plain addresses, as the grid's engine can compute it: `SUM(Journeys[revenue])` becomes
 * `SUM(Journeys!$D$2:$D$9)`, and `ROWS(H1#)` becomes `ROWS(Sheet1!$H$1:$I$6)`.
 */
export function plainFormula(
  { tables, sheets }: Pick<Book, 'tables' | 'sheets'>,
  formula: string,
  cell: FormulaCell,
) {
  const plain = (reference: StructuredReference | null) => {
    const table = reference && tableOf(tables, reference, cell);
    return table ? plainReference(sheets, table, reference, cell.row) : '#REF!';
  };
  return mapReferences(formula, {
    table: plain,
    name: (name) =>
      tables.some((table) => sameName(table.name, name))
        ? plain({ table: name, parts: [], columns: null })
        : name,
    spill: (anchor) => spilledCells(sheets, anchor, cell.sheet),
  });
}

/** The address of the cells of a table that a reference in a row means. */
export function plainReference(
  sheets: Sheets,
  table: Table,
  reference: StructuredReference,
  row: number,
): string {
  const area = cellsOfReference(table, headingsOf(sheets, table), reference, row);
  return typeof area === 'string' ? area : absolute(sheets, table.sheet, area);
}

/** The address of the cells over which the formula of a cell spills; its own where it does not. */
function spilledCells(sheets: Sheets, anchor: string, own: string): string {
  const parsed = parseAddress(anchor);
  const name = parsed?.sheet;
  const sheet = name ? sheets.list().find((other) => sameName(other.name, name))?.id : own;
  if (!parsed || !sheet) return '#REF!';
  const { row, column } = parsed.area;
  const spilled = sheets.spillOf(sheet, row, column);
  if (spilled) return absolute(sheets, sheet, spilled);
  return sheets.formula(sheet, row, column) ? absolute(sheets, sheet, parsed.area) : '#REF!';
}

function absolute(sheets: Sheets, sheet: string, area: Area): string {
  const info = sheets.list().find(({ id }) => id === sheet);
  return info ? fixedAddressName(info.name, area) : '#REF!';
}
