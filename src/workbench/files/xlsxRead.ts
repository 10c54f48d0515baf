import type { CellObject, ColInfo, WorkBook, WorkSheet } from '@e965/xlsx';
import type { NamedItem } from '../model/book';
import type { Scalar } from '../model/sheets';
import { archiveOf, sheetPaths } from './archive';
import type { FileBook, FileCell, FileSheet } from './fileBook';
import { readStyles, styledCells } from './fileStyles';
import { readTables } from './fileTables';
import { readXmlParts } from './fileXmlParts';
import { readFrozen } from './frozenPanes';
import type { FunctionNames } from './functionNames';

interface Corners {
  s: { r: number; c: number };
  e: { r: number; c: number };
}

type Decode = (range: string) => Corners;

export async function readXlsx(
  bytes: Uint8Array,
  names: FunctionNames,
  newId: () => string,
): Promise<FileBook> {
  const { read, utils } = await import(/* webpackChunkName: "xlsx" */ '@e965/xlsx');
  const book = read(bytes, {
    bookFiles: true,
    cellNF: true,
    cellFormula: true,
    cellStyles: true,
    cellText: false,
    dense: true,
  });
  const archive = archiveOf(book);
  const paths = sheetPaths(archive);
  const styles = readStyles(archive);
  return {
    sheets: book.SheetNames.map((name, index): FileSheet => {
      const path = paths.get(name) ?? '';
      const xml = archive(path) ?? '';
      return {
        ...readSheet(book.Sheets[name], utils.decode_range, names),
        name,
        hidden: Boolean(book.Workbook?.Sheets?.[index]?.Hidden),
        frozen: readFrozen(xml),
        tables: readTables(archive, path, newId),
        styles: styledCells(xml, styles),
      };
    }),
    names: definedNames(book),
    xmlParts: readXmlParts(archive, newId),
    properties: (book.Custprops ?? {}) as Record<string, string>,
    date1904: book.Workbook?.WBProps?.date1904 === true,
  };
}

/** Names of the workbook and of its sheets; those of Excel's own (`_xlnm.`) have no meaning here. */
function definedNames(book: WorkBook): NamedItem[] {
  const own = (book.Workbook?.Names ?? []).filter(({ Name }) => !Name.startsWith('_xlnm.'));
  return own.map(({ Name, Ref, Sheet, Comment, ...rest }) => ({
    name: Name,
    formula: `=${Ref}`,
    comment: Comment ?? '',
    visible: !(rest as { Hidden?: boolean }).Hidden,
    sheet: Sheet === undefined ? undefined : book.SheetNames[Sheet],
  }));
}

function readSheet(
  sheet: WorkSheet,
  decode: Decode,
  names: FunctionNames,
): Pick<FileSheet, 'cells' | 'area' | 'columnWidths'> {
  const cells: FileSheet['cells'] = new Map();
  const spilled = new Set<string>();
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  for (const [row, line] of rows.entries()) {
    for (const [column, cell] of (line ?? []).entries()) {
      if (!cell || spilled.has(`${row},${column}`)) continue;
      if (cell.F && cell.f) noteSpill(decode(cell.F), spilled);
      const read = readCell(cell, names);
      if (!read) continue;
      let target = cells.get(row);
      if (!target) cells.set(row, (target = new Map()));
      target.set(column, read);
    }
  }
  const ref = sheet['!ref'] ? decode(sheet['!ref']) : null;
  const area = ref && {
    row: ref.s.r,
    column: ref.s.c,
    rows: ref.e.r - ref.s.r + 1,
    columns: ref.e.c - ref.s.c + 1,
  };
  return { cells, area, columnWidths: (sheet['!cols'] ?? []).map((column?: ColInfo) => column?.width) };
}

function noteSpill({ s, e }: Corners, spilled: Set<string>): void {
  for (let row = s.r; row <= e.r; row++) {
    for (let column = s.c; column <= e.c; column++) spilled.add(`${row},${column}`);
  }
}

function readCell(cell: CellObject, names: FunctionNames): FileCell | null {
  const formula = cell.f ? `=${names.fromFile(cell.f)}` : null;
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  const value = cell.t === 'e' ? (cell.w ?? '#VALUE!') : cell.t === 'z' ? '' : (cell.v as Scalar | undefined);
  if (!formula && (value === undefined || value === '') && format === 'General') return null;
  return { value: value ?? '', formula, format };
}
