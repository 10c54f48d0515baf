import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { areaName } from '../model/address';
import { isError } from '../model/input';
import type { FileBook, FileCell, FileSheet } from './fileBook';
import { addTables } from './fileTables';
import type { Editor } from './fileTables';
import { addXmlParts } from './fileXmlParts';
import { writeFrozen } from './frozenPanes';
import type { FunctionNames } from './functionNames';

type Library = typeof import('@e965/xlsx');

export async function writeXlsx(file: FileBook, names: FunctionNames): Promise<Uint8Array> {
  const library = await import(/* webpackChunkName: "xlsx" */ '@e965/xlsx');
  const { utils, write } = library;
  const book: WorkBook = utils.book_new();
  for (const sheet of file.sheets)
    utils.book_append_sheet(book, writeSheet(sheet, library, names), sheet.name);
  book.Workbook = {
    WBProps: { date1904: file.date1904 },
    Sheets: file.sheets.map(({ name, hidden }) => ({ name, Hidden: hidden ? 1 : 0 })),
    Names: file.names.map(({ name, formula, comment, visible, sheet }) => ({
      Name: name,
      Ref: formula.replace(/^=/, ''),
      ...(comment && { Comment: comment }),
      ...(sheet !== undefined && { Sheet: file.sheets.findIndex((each) => each.name === sheet) }),
      ...(!visible && { Hidden: true }),
    })),
  };
  book.Custprops = file.properties;
  const bytes = write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer;
  return complete(new Uint8Array(bytes), file, library);
}

/** Adds what the file library cannot write: tables, frozen panes and custom XML parts. */
function complete(bytes: Uint8Array, { sheets, xmlParts }: FileBook, { CFB }: Library): Uint8Array {
  const isMore = ({ tables, frozen }: FileSheet) => tables.length + frozen.rows + frozen.columns > 0;
  if (xmlParts.length === 0 && !sheets.some(isMore)) return bytes;
  const archive = CFB.read(bytes, { type: 'array' });
  const editor: Editor = {
    add: (path, text) => CFB.utils.cfb_add(archive, path, new TextEncoder().encode(text)),
    edit: (path, change) => {
      const part = CFB.find(archive, path) as { content: Uint8Array; size: number };
      part.content = new TextEncoder().encode(
        change(new TextDecoder().decode(Uint8Array.from(part.content))),
      );
      part.size = part.content.length;
    },
  };
  let tableCount = 0;
  for (const [index, { tables, frozen, cells }] of sheets.entries()) {
    const heading = (row: number, column: number) => String(cells.get(row)?.get(column)?.value ?? '');
    const headed = tables.map((table) => {
      const { row, column, columns } = table.area;
      return { table, headings: Array.from({ length: columns }, (_, i) => heading(row, column + i)) };
    });
    editor.edit(`/xl/worksheets/sheet${index + 1}.xml`, (xml) => writeFrozen(xml, frozen));
    tableCount = addTables(editor, index + 1, tableCount, headed);
  }
  addXmlParts(editor, xmlParts);
  return new Uint8Array(CFB.write(archive, { type: 'array', fileType: 'zip', compression: true }));
}

function writeSheet(
  { cells, area, columnWidths }: FileSheet,
  { utils }: Library,
  names: FunctionNames,
): WorkSheet {
  // Rows above the first used one are written, too.
  const height = area ? area.row + area.rows : 1;
  const data = Array.from({ length: height }, (): (CellObject | undefined)[] => []);
  for (const [row, line] of cells) {
    for (const [column, cell] of line) data[row][column] = writeCell(cell, names);
  }
  const end = area ? { r: area.row + area.rows - 1, c: area.column + area.columns - 1 } : { r: 0, c: 0 };
  return {
    '!data': data,
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: end }),
    '!cols': Array.from(columnWidths, (width) => (width ? { width } : {})),
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

function writeCell({ value, formula, format, spill }: FileCell, names: FunctionNames): CellObject {
  const z = format === 'General' ? undefined : format;
  const f = formula ? names.toFile(formula.replace(/^=/, '')) : undefined;
  // D marks a dynamic array, which Excel would otherwise cut to one cell.
  const more = { f, z, ...(spill && { F: areaName(spill), D: true }) };
  if (isError(value)) return { t: 'e', v: errorNumbers[value] ?? 15, ...more };
  if (typeof value === 'number') return { t: 'n', v: value, ...more };
  if (typeof value === 'boolean') return { t: 'b', v: value, ...more };
  return value === '' && !f ? { t: 'z', z } : { t: 's', v: value, ...more };
}
