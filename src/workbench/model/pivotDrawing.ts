import { intersection, without } from './area';
import type { Area } from './area';
import type { Book, Table } from './book';
import { fitColumns } from './fitColumns';
import type { Pivot, Records } from './pivots';
import { pivotLines } from './pivots';
import { headingsOf } from './tableCells';

/** The headings and rows of a table, without a total row. */
export function recordsOf({ sheets }: Pick<Book, 'sheets'>, table: Table): Records {
  const { sheet, area, showTotals } = table;
  const rows = Array.from({ length: area.rows - (showTotals ? 2 : 1) }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      sheets.value(sheet, area.row + 1 + row, area.column + column),
    ),
  );
  return { headings: headingsOf(sheets, table), rows };
}

/** The table of a PivotTable; `undefined`: it is no table any more. */
export const tableOfPivot = ({ tables }: Book, pivot: Pivot): Table | undefined =>
  tables.find(({ id }) => id === pivot.table);

/** Computes a PivotTable from the cells of its table as they are now. Answers what is in its way; then nothing has changed. */
export function drawPivot(book: Book, pivot: Pivot): 'filled' | 'table' | 'pivot' | null {
  const table = tableOfPivot(book, pivot);
  if (!table) return null;
  const { sheets } = book;
  const records = recordsOf(book, table);
  const lines = pivotLines(
    records,
    pivot,
    book.slicers.filter((slicer) => slicer.pivot === pivot.id),
  );
  const before = pivot.area;
  const area =
    lines.length === 0
      ? null
      : { row: pivot.row, column: pivot.column, rows: lines.length, columns: lines[0].length };
  const inTheWay = area && obstacle(book, pivot, area);
  if (inTheWay) return inTheWay;
  if (before) sheets.clear(pivot.sheet, before, 'All');
  pivot.area = area;
  if (area) {
    const labels = labelFormat(book, table, pivot, records);
    const formats = [...(pivot.rows === null ? [] : [labels]), ...pivot.figures.map(({ format }) => format)];
    sheets.write(pivot.sheet, area, (row, column) => ({
      value: lines[row - area.row][column - area.column],
      format: row === area.row ? 'General' : formats[column - area.column],
    }));
    for (const row of [area.row, area.row + area.rows - 1])
      sheets.restyle(pivot.sheet, { ...area, row, rows: 1 }, { bold: true, fill: '#DDEBF7' });
    if (pivot.rows !== null) sheets.restyle(pivot.sheet, { ...area, columns: 1 }, { horizontal: 'left' });
    fitColumns(book, pivot.sheet, area);
  }
  book.changed();
  return null;
}

/** A table, a PivotTable or filled cells other than its own. */
function obstacle(book: Book, pivot: Pivot, area: Area): 'filled' | 'table' | 'pivot' | null {
  const { sheet } = pivot;
  const lies = (other: { sheet: string; area: Area | null }) =>
    other.sheet === sheet && other.area !== null && intersection(other.area, area) !== null;
  if (book.tables.some(lies)) return 'table';
  if (book.pivots.some((other) => other !== pivot && lies(other))) return 'pivot';
  const added = pivot.area ? without(area, pivot.area) : [area];
  const isFilled = added.some((part) => {
    for (let row = part.row; row < part.row + part.rows; row++)
      for (let column = part.column; column < part.column + part.columns; column++)
        if (book.sheets.value(sheet, row, column) !== '') return true;
    return false;
  });
  return isFilled ? 'filled' : null;
}

/** Items look as they do in the table. */
function labelFormat({ sheets }: Book, { sheet, area }: Table, pivot: Pivot, { headings }: Records): string {
  const place = headings.indexOf(pivot.rows ?? '');
  return place < 0 ? 'General' : sheets.format(sheet, area.row + 1, area.column + place);
}
