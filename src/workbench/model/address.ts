import { isEntireColumn, isEntireRow, maxColumns, maxRows } from './area';
import type { Area } from './area';

export interface Address {
  readonly sheet: string | null;
  readonly area: Area;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Excel quotes a sheet name unless it is a plain word. */
export function quotedSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

export function areaName(area: Area): string {
  const { row, column, rows, columns } = area;
  if (isEntireColumn(area)) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (isEntireRow(area)) return `${row + 1}:${row + rows}`;
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

export const addressName = (sheet: string, area: Area) => `${quotedSheet(sheet)}!${areaName(area)}`;

/** The same with a $ before each column and row: `Journeys!$A$2:$B$9`. */
export const fixedAddressName = (sheet: string, area: Area) =>
  `${quotedSheet(sheet)}!${areaName(area).replace(/[A-Z]+|\d+/g, '$$$&')}`;

interface Corner {
  row: number | null;
  column: number | null;
}

function parseCorner(text: string): Corner | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text.trim());
  if (!match || (!match[1] && !match[2])) return null;
  const column = match[1] ? columnIndex(match[1]) : null;
  const row = match[2] ? Number(match[2]) - 1 : null;
  if (column !== null && column >= maxColumns) return null;
  if (row !== null && (row < 0 || row >= maxRows)) return null;
  return { row, column };
}

/** Reads `B2`, `$A$1:C3`, `A:A`, `2:5`, each with or without a sheet; null when it is none of these. */
export function parseAddress(text: string): Address | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim().replace(/^=/, ''));
  if (!match) return null;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? null;
  const parts = match[3].split(':');
  if (parts.length > 2) return null;
  const [first, last] = [parseCorner(parts[0]), parseCorner(parts[parts.length - 1])];
  if (!first || !last) return null;
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) {
    return null;
  }
  if (parts.length === 1 && (first.row === null || first.column === null)) return null;
  const span = (a: number | null, b: number | null, all: number): [number, number] =>
    a === null || b === null ? [0, all] : [Math.min(a, b), Math.abs(a - b) + 1];
  const [row, rows] = span(first.row, last.row, maxRows);
  const [column, columns] = span(first.column, last.column, maxColumns);
  return { sheet, area: { row, column, rows, columns } };
}
