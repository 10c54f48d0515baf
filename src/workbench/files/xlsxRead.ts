import type { CellObject, ColInfo, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Area } from '../model/area';
import type { NamedItem } from '../model/book';
import type { CellStyle, Scalar } from '../model/sheets';
import { archiveOf, sheetPaths, withoutCells } from './archive';
import { readCharts } from './chartRead';
import { readColorScales } from './colorScaleXml';
import { emptySheet } from './fileBook';
import type { FileBook, FileCell, FileCells, FileSheet } from './fileBook';
import { readStyles, styledCells } from './fileStyles';
import { readTables } from './fileTables';
import { readXmlParts } from './fileXmlParts';
import { readFrozen } from './frozenPanes';
import type { FunctionNames } from './functionNames';
import { readPageLayout, titleRowsName } from './pageLayoutXml';
import { readView } from './sheetView';
import { readValidations } from './validationXml';

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
    xlfn: true,
    // The short date of the United States.
    dateNF: 'm/d/yyyy',
  });
  const archive = archiveOf(book);
  const paths = sheetPaths(archive);
  const styles = readStyles(archive);
  const titles = (sheet: number) =>
    book.Workbook?.Names?.find(({ Name, Sheet }) => Name === titleRowsName && Sheet === sheet)?.Ref;
  return {
    sheets: book.SheetNames.map((name, index): FileSheet => {
      const path = paths.get(name) ?? '';
      const xml = archive(path) ?? '';
      const frame = withoutCells(xml);
      const { cells, ...read } = readSheet(book.Sheets[name], utils.decode_range, names);
      dress(cells, styledCells(xml, styles));
      return {
        ...emptySheet,
        ...read,
        cells,
        name,
        hidden: Boolean(book.Workbook?.Sheets?.[index]?.Hidden),
        frozen: readFrozen(xml),
        ...readView(frame),
        tables: readTables(archive, path, newId),
        charts: readCharts(archive, path),
        colorScales: readColorScales(frame, newId),
        validations: readValidations(frame, names),
        pageLayout: readPageLayout(frame, titles(index)),
      };
    }),
    names: definedNames(book, names),
    xmlParts: readXmlParts(archive, newId),
    properties: (book.Custprops ?? {}) as Record<string, string>,
    date1904: book.Workbook?.WBProps?.date1904 === true,
  };
}

/** Names of the workbook and of its sheets; those of Excel's own (`_xlnm.`) have no meaning here. */
function definedNames(book: WorkBook, names: FunctionNames): NamedItem[] {
  const own = (book.Workbook?.Names ?? []).filter(({ Name }) => !Name.startsWith('_xlnm.'));
  return own.map(({ Name, Ref, Sheet, Comment, ...rest }) => ({
    name: Name,
    formula: `=${names.fromFile(Ref)}`,
    comment: Comment ?? '',
    visible: !(rest as { Hidden?: boolean }).Hidden,
    sheet: Sheet === undefined ? undefined : book.SheetNames[Sheet],
  }));
}

function dress(cells: FileCells, styled: readonly (readonly [Area, CellStyle])[]): void {
  for (const [{ row, column }, style] of styled) {
    const line = cells.get(row) ?? new Map<number, FileCell>();
    cells.set(row, line);
    line.set(column, { ...(line.get(column) ?? emptyCell), style });
  }
}

const emptyCell: FileCell = { value: '', formula: null, format: 'General' };

function readSheet(
  sheet: WorkSheet,
  decode: Decode,
  names: FunctionNames,
): Pick<FileSheet, 'cells' | 'area' | 'merged' | 'columnWidths'> {
  const cells: FileCells = new Map();
  const spilled = new Set<string>();
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  for (const [row, line] of rows.entries()) {
    for (const [column, cell] of (line ?? []).entries()) {
      if (!cell) continue;
      const isSpilled = spilled.has(`${row},${column}`);
      if (cell.F && cell.f && !isSpilled) noteSpill(decode(cell.F), spilled);
      // What a formula spills is computed anew; how it is shown is the cell's own.
      const read = readCell(isSpilled ? { t: 'z', z: cell.z } : cell, names);
      if (!read) continue;
      let target = cells.get(row);
      if (!target) cells.set(row, (target = new Map()));
      target.set(column, read);
    }
  }
  return {
    cells,
    area: sheet['!ref'] ? areaOf(decode(sheet['!ref'])) : null,
    merged: (sheet['!merges'] ?? []).map(areaOf),
    columnWidths: (sheet['!cols'] ?? []).map((column?: ColInfo) => column?.width),
  };
}

const areaOf = ({ s, e }: Corners): Area => ({
  row: s.r,
  column: s.c,
  rows: e.r - s.r + 1,
  columns: e.c - s.c + 1,
});

function noteSpill({ s, e }: Corners, spilled: Set<string>): void {
  for (let row = s.r; row <= e.r; row++) {
    for (let column = s.c; column <= e.c; column++) spilled.add(`${row},${column}`);
  }
}

/** By the numbers the file library has for them. */
const errors: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

function readCell(cell: CellObject, names: FunctionNames): FileCell | null {
  const formula = cell.f ? `=${names.fromFile(cell.f)}` : null;
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  const stored = cell.t === 'z' ? '' : (cell.v as Scalar | undefined);
  const value = cell.t === 'e' ? (errors[Number(stored)] ?? '#VALUE!') : stored;
  if (!formula && (value === undefined || value === '') && format === 'General') return null;
  return { value: value ?? '', formula, format };
}
