import type { Failure } from './failure';
import { WorkbookError } from './workbookError';

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** What a user may type where cells are asked for. */
export type AddressParts =
  | { kind: 'cells'; sheet: string | null; cells: string }
  | { kind: 'name'; sheet: string | null; name: string };

const cellPattern = /^\$?[A-Z]{1,3}\$?[0-9]{1,7}$/i;
const columnPattern = /^\$?[A-Z]{1,3}$/i;
const rowPattern = /^\$?[0-9]{1,7}$/;

/**
 * Takes apart `A1:F20`, `Sheet!A:F`, `'My Sheet'!A1:C3`, a table's name or a defined name. Refuses lists of areas.
 */
export function parseAddress(typed: string): AddressParts {
  const text = typed.trim().replace(/^=/, '');
  if (text === '') throw badAddress({ code: 'noAddress' });
  const { sheet, rest } = splitSheet(text);
  // No name of a sheet holds a bracket: they are put around that of a workbook.
  if (sheet?.includes('[')) throw badAddress({ code: 'otherWorkbook', values: { typed: typed.trim() } });
  if (/[,;]/.test(rest)) throw badAddress({ code: 'severalRanges' });
  if (isCells(rest)) return { kind: 'cells', sheet, cells: rest.replaceAll('$', '').toUpperCase() };
  const name = rest.replace(/\[#(All|Data)\]$/i, '');
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) {
    throw badAddress({ code: 'notAnAddress', values: { typed: typed.trim() } });
  }
  return { kind: 'name', sheet, name };
}

const badAddress = (failure: Failure) => new WorkbookError('bad address', failure);

function splitSheet(text: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(text);
  if (quoted) return { sheet: quoted[1].replaceAll("''", "'"), rest: quoted[2].trim() };
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheet: null, rest: text };
  return { sheet: text.slice(0, mark).trim(), rest: text.slice(mark + 1).trim() };
}

function isCells(text: string): boolean {
  const ends = text.split(':').map((end) => end.trim());
  if (ends.length > 2) return false;
  if (ends.every((end) => cellPattern.test(end))) return ends.every(isOnSheet);
  if (ends.length === 1) return false;
  return ends.every((end) => columnPattern.test(end)) || ends.every((end) => rowPattern.test(end));
}

/** `TAX2026` is a cell, `SALES2026` can only be a name. */
function isOnSheet(cell: string): boolean {
  const [, letters, digits] = /^\$?([A-Z]+)\$?([0-9]+)$/i.exec(cell) ?? [];
  return columnNumber(letters) <= lastColumn && Number(digits) >= 1 && Number(digits) <= lastRow;
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Letters of a 0-based column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A rectangle on a sheet; row and column are 0-based. */
export interface Rectangle {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The rectangle of `A1`, `A1:C3`, `A:C` or `2:5`, as `parseAddress` answers them. */
export function rectangleAt(cells: string): Rectangle {
  const ends = cells.split(':').map((end) => /^([A-Z]*)([0-9]*)$/.exec(end) ?? []);
  const [first, last] = [ends[0], ends[ends.length - 1]];
  const along = (part: 1 | 2, number: (text: string) => number, most: number) => {
    const [from, to] = [first[part] ? number(first[part]) : 1, last[part] ? number(last[part]) : most];
    return { at: Math.min(from, to) - 1, count: Math.abs(to - from) + 1 };
  };
  const columns = along(1, columnNumber, lastColumn);
  const rows = along(2, Number, lastRow);
  return { row: rows.at, column: columns.at, rows: rows.count, columns: columns.count };
}

/** `A1:C3` of a rectangle. */
export function cellsAddress({ row, column, rows, columns }: Rectangle): string {
  const first = `${columnLetters(column)}${row + 1}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** The same with a $ before each column and row. */
export const fixedAddress = (rectangle: Rectangle): string =>
  cellsAddress(rectangle).replace(/[A-Z]+|\d+/g, '$$$&');

/** A sheet's name as it stands before the `!`: in quotes unless it is a plain word. */
export function quoteSheet(sheet: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) &&
    !isCells(sheet) &&
    !/^(R?[0-9]*C?[0-9]*|true|false)$/i.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

export const fullAddress = (sheet: string, rectangle: Rectangle): string =>
  `${quoteSheet(sheet)}!${cellsAddress(rectangle)}`;
