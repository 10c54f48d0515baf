import type { TableShape } from '../../../src/blueprint/tables';
import type { InputColumn } from '../../../src/excel/inputTable';
import type { RoleColumns } from '../../../src/reading/roles';

/** The columns that a table of an analysis finds in rows under headings. */
export function placesOf(
  shape: TableShape | undefined,
  columns: readonly InputColumn[],
  rows: readonly unknown[][],
): RoleColumns {
  if (!shape) throw new Error('There is no such table.');
  const head = [columns.map(({ heading }) => heading), ...rows];
  const source = {
    address: 'Sheet1!A3',
    sheet: 'Sheet1',
    firstRow: 3,
    firstColumn: 0,
    rows: head.length,
    columns: columns.length,
    table: 'Table1',
    head,
    formats: head.map(() => columns.map(({ format }) => format)),
  };
  return shape.guess(source, true);
}
