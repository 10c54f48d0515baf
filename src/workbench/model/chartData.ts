import type { Area } from './area';
import type { CellReference, ChartSeries } from './book';
import type { Scalar, Sheets } from './sheets';

/** Reads a rectangle as Excel's charts do: headings in the first row, categories in the first column. */
export function seriesFrom(sheets: Sheets, source: CellReference, by: string, type: string): ChartSeries[] {
  const { sheet, area } = source;
  const value = (row: number, column: number) => sheets.value(sheet, row, column);
  const isNumber = (row: number, column: number) => typeof value(row, column) === 'number';
  const inColumns = by === 'Columns' || (by !== 'Rows' && area.rows >= area.columns);
  const headed = area.rows > 1 && !isNumber(area.row, area.column + area.columns - 1);
  const scatter = type.startsWith('XYScatter');
  const labelled = area.columns > 1 && (scatter || !isNumber(area.row + area.rows - 1, area.column));
  const top = headed ? 1 : 0;
  const left = labelled ? 1 : 0;
  const body: Area = {
    row: area.row + top,
    column: area.column + left,
    rows: area.rows - top,
    columns: area.columns - left,
  };
  const cells = (part: Area): CellReference => ({ sheet, area: part });
  const column = (at: number): Area => ({ row: body.row, column: at, rows: body.rows, columns: 1 });
  const row = (at: number): Area => ({ row: at, column: body.column, rows: 1, columns: body.columns });
  const count = inColumns ? body.columns : body.rows;
  return Array.from({ length: count }, (_, index): ChartSeries => {
    const name = inColumns
      ? headed && value(area.row, body.column + index)
      : labelled && value(body.row + index, area.column);
    const categories = inColumns ? (labelled ? column(area.column) : null) : headed ? row(area.row) : null;
    return {
      name: name === false || name === '' ? `Series${index + 1}` : String(name),
      values: cells(inColumns ? column(body.column + index) : row(body.row + index)),
      categories: categories && cells(categories),
      settings: {},
    };
  });
}

const drawnAtMost = 2000;

/** The values of a reference, in reading order. */
export function seriesValues(sheets: Sheets, reference: CellReference | null): Scalar[] {
  if (!reference || !sheets.list().some(({ id }) => id === reference.sheet)) return [];
  const { row, column, rows, columns } = reference.area;
  const used = sheets.used(reference.sheet);
  if (!used) return [];
  const last = Math.min(rows, used.row + used.rows - row, drawnAtMost);
  const values: Scalar[] = [];
  for (let r = 0; r < last; r++) {
    for (let c = 0; c < columns; c++) values.push(sheets.value(reference.sheet, row + r, column + c));
  }
  return values;
}
