import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { isError } from '../model/input';
import type { Area } from '../model/area';
import type { Scalar } from '../model/sheets';
import type { FunctionNames } from './functionNames';

/** A sheet on its way from or to a file. */
export interface FileSheet {
  name: string;
  hidden: boolean;
  cells: Map<number, Map<number, FileCell>>;
  area: Area | null;
  columnWidths: (number | undefined)[];
}

export interface FileCell {
  value: Scalar;
  formula: string | null;
  format: string;
}

export interface FileBook {
  sheets: FileSheet[];
  /** Named settings of ours, kept as document properties. */
  properties: Record<string, string>;
  date1904: boolean;
}

interface Corners {
  s: { r: number; c: number };
  e: { r: number; c: number };
}

const library = () => import(/* webpackChunkName: "xlsx" */ '@e965/xlsx');

export async function readXlsx(bytes: Uint8Array, names: FunctionNames): Promise<FileBook> {
  const { read, utils } = await library();
  const book = read(bytes, {
    cellNF: true,
    cellFormula: true,
    cellStyles: true,
    cellText: false,
    dense: true,
  });
  const hidden = (index: number) => Boolean(book.Workbook?.Sheets?.[index]?.Hidden);
  return {
    sheets: book.SheetNames.map((name, index) => ({
      name,
      hidden: hidden(index),
      ...readSheet(book.Sheets[name], utils.decode_range, names),
    })),
    properties: (book.Custprops ?? {}) as Record<string, string>,
    date1904: book.Workbook?.WBProps?.date1904 === true,
  };
}

function readSheet(
  sheet: WorkSheet,
  decode: (range: string) => Corners,
  names: FunctionNames,
): Pick<FileSheet, 'cells' | 'area' | 'columnWidths'> {
  const cells: FileSheet['cells'] = new Map();
  const spilled = new Set<string>();
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  for (const [row, line] of rows.entries()) {
    for (const [column, cell] of (line ?? []).entries()) {
      if (!cell || spilled.has(`${row},${column}`)) continue;
      if (cell.F && cell.f) {
        const { s, e } = decode(cell.F);
        for (let r = s.r; r <= e.r; r++) for (let c = s.c; c <= e.c; c++) spilled.add(`${r},${c}`);
      }
      const read = readCell(cell, names);
      if (!read) continue;
      let target = cells.get(row);
      if (!target) cells.set(row, (target = new Map()));
      target.set(column, read);
    }
  }
  const ref = sheet['!ref'] ? decode(sheet['!ref']) : null;
  const widths = (sheet['!cols'] ?? []).map((column) => column?.wpx);
  const area = ref && {
    row: ref.s.r,
    column: ref.s.c,
    rows: ref.e.r - ref.s.r + 1,
    columns: ref.e.c - ref.s.c + 1,
  };
  return { cells, area, columnWidths: widths };
}

function readCell(cell: CellObject, names: FunctionNames): FileCell | null {
  const formula = cell.f ? `=${names.fromFile(cell.f)}` : null;
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  const value = cell.t === 'e' ? (cell.w ?? '#VALUE!') : cell.t === 'z' ? '' : (cell.v as Scalar | undefined);
  if (!formula && (value === undefined || value === '') && format === 'General') return null;
  return { value: value ?? '', formula, format };
}

export async function writeXlsx(file: FileBook, names: FunctionNames): Promise<Uint8Array> {
  const { utils, write } = await library();
  const book: WorkBook = utils.book_new();
  for (const sheet of file.sheets) {
    utils.book_append_sheet(book, writeSheet(sheet, utils.encode_range, names), sheet.name);
  }
  book.Workbook = {
    WBProps: { date1904: file.date1904 },
    Sheets: file.sheets.map(({ name, hidden }) => ({ name, Hidden: hidden ? 1 : 0 })),
  };
  book.Custprops = file.properties;
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function writeSheet(
  { cells, area, columnWidths }: FileSheet,
  encode: (range: Corners) => string,
  names: FunctionNames,
): WorkSheet {
  const data: (CellObject | undefined)[][] = [];
  for (const [row, line] of cells) {
    data[row] = [];
    for (const [column, cell] of line) data[row][column] = writeCell(cell, names);
  }
  const end = area ? { r: area.row + area.rows - 1, c: area.column + area.columns - 1 } : { r: 0, c: 0 };
  return {
    '!data': data,
    '!ref': encode({ s: { r: 0, c: 0 }, e: end }),
    '!cols': Array.from(columnWidths, (width) => (width ? { wpx: width } : {})),
  } as WorkSheet;
}

const errorNumbers: Record<string, number> = {
  '#NULL!': 0,
  '#DIV/0!': 7,
  '#VALUE!': 15,
  '#REF!': 23,
  '#NAME?': 29,
  '#NUM!': 36,
  '#N/A': 42,
};

function writeCell({ value, formula, format }: FileCell, names: FunctionNames): CellObject {
  const z = format === 'General' ? undefined : format;
  const f = formula ? names.toFile(formula.replace(/^=/, '')) : undefined;
  if (isError(value)) return { t: 'e', v: errorNumbers[value] ?? 15, f, z };
  if (typeof value === 'number') return { t: 'n', v: value, f, z };
  if (typeof value === 'boolean') return { t: 'b', v: value, f, z };
  return value === '' && !f ? { t: 'z', z } : { t: 's', v: value, f, z };
}
