/** A rectangle of cells, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The size of an Excel sheet. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;
export const wholeSheet: Area = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

export const cellCount = (area: Area) => area.rows * area.columns;
export const isEntireColumn = (area: Area) => area.row === 0 && area.rows === maxRows;
export const isEntireRow = (area: Area) => area.column === 0 && area.columns === maxColumns;

export function fits(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= maxRows &&
    area.column + area.columns <= maxColumns
  );
}

export function contains(outer: Area, inner: Area): boolean {
  const both = intersection(outer, inner);
  return both !== null && both.rows === inner.rows && both.columns === inner.columns;
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** What is left of an area once another is cut out of it: at most a rectangle on each side. */
export function without(area: Area, cut: Area): Area[] {
  const hole = intersection(area, cut);
  if (!hole) return [area];
  const [bottom, right] = [hole.row + hole.rows, hole.column + hole.columns];
  return [
    { ...area, rows: hole.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...hole, column: area.column, columns: hole.column - area.column },
    { ...hole, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export const shifted = (area: Area, rows: number, columns: number): Area => ({
  ...area,
  row: area.row + rows,
  column: area.column + columns,
});
