import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { addDrawing } from './drawingXml';
import type { CellsOf, FileBook, FileSheet } from './fileBook';
import { addTable } from './fileTables';
import type { FileColumn, FileTable } from './fileTables';
import { addXmlParts } from './fileXmlParts';
import type { FunctionNames } from './functionNames';
import { Numbering, Relations } from './packageParts';
import type { Editor } from './packageParts';
import { titleRowsName, titleRowsOf } from './pageLayoutXml';
import { sheetXml } from './sheetXml';
import { SharedStrings } from './sharedStrings';
import { StyleSheet } from './styleSheet';

type Library = typeof import('@e965/xlsx');

/** The file library makes the workbook around the sheets, which are ours: it knows cells and number formats alone. */
export async function writeXlsx(file: FileBook, names: FunctionNames): Promise<Uint8Array> {
  const library = await import(/* webpackChunkName: "xlsx" */ '@e965/xlsx');
  const { CFB, write } = library;
  const bytes = write(workbookAround(file, library, names), {
    type: 'array',
    bookType: 'xlsx',
    bookSST: true,
  }) as ArrayBuffer;
  const archive = CFB.read(new Uint8Array(bytes), { type: 'array' });
  fill(editorOf(archive, library), file, names);
  return new Uint8Array(CFB.write(archive, { type: 'array', fileType: 'zip', compression: true }));
}

function workbookAround(file: FileBook, { utils }: Library, names: FunctionNames): WorkBook {
  const book: WorkBook = utils.book_new();
  // Without any text it makes no part for texts.
  const blank: WorkSheet = { '!ref': 'A1', A1: { t: 's', v: '' } };
  for (const { name } of file.sheets) utils.book_append_sheet(book, blank, name);
  const own = file.names.map(({ name, formula, comment, visible, sheet }) => ({
    Name: name,
    Ref: names.toFile(formula.replace(/^=/, '')),
    ...(comment && { Comment: comment }),
    ...(sheet !== undefined && { Sheet: file.sheets.findIndex((each) => each.name === sheet) }),
    ...(!visible && { Hidden: true }),
  }));
  const titles = file.sheets.flatMap(({ name, pageLayout }, Sheet) => {
    const Ref = titleRowsOf(pageLayout, name);
    return Ref ? [{ Name: titleRowsName, Ref, Sheet }] : [];
  });
  book.Workbook = {
    WBProps: { date1904: file.date1904 },
    Sheets: file.sheets.map(({ name, hidden }) => ({ name, Hidden: hidden ? 1 : 0 })),
    Names: [...own, ...titles],
  };
  book.Custprops = file.properties;
  return book;
}

function editorOf(archive: ReturnType<Library['CFB']['read']>, { CFB }: Library): Editor {
  const add: Editor['add'] = (path, text) =>
    void CFB.utils.cfb_add(archive, path, new TextEncoder().encode(text));
  return {
    add,
    edit: (path, change) => {
      const { content } = CFB.find(archive, path) as { content: Uint8Array };
      add(path, change(new TextDecoder().decode(Uint8Array.from(content))));
    },
  };
}

/** Excel for Microsoft 365 computes a workbook anew that an engine older than its own has computed last. */
const calculated = '<calcPr calcId="191029"/>';

function fill(file: Editor, { sheets, xmlParts }: FileBook, names: FunctionNames): void {
  const shared = { names, styles: new StyleSheet(), strings: new SharedStrings() };
  const numbers = new Numbering();
  const cellsOf: CellsOf = ({ sheet, area }) => {
    const cells = sheets.find(({ name }) => name === sheet)?.cells;
    return Array.from({ length: area.rows * area.columns }, (_, at) =>
      cells?.get(area.row + Math.floor(at / area.columns))?.get(area.column + (at % area.columns)),
    );
  };
  for (const [index, sheet] of sheets.entries()) {
    const path = `/xl/worksheets/sheet${index + 1}.xml`;
    const relations = new Relations();
    const tables = sheet.tables.map((table) =>
      relations.add('table', addTable(file, numbers, table, columnsOf(sheet, table))),
    );
    const drawing =
      sheet.charts.length > 0
        ? relations.add('drawing', addDrawing(file, numbers, sheet.charts, cellsOf))
        : null;
    file.add(path, sheetXml(sheet, shared, { tables, drawing }));
    relations.write(file, path);
  }
  file.add('/xl/styles.xml', shared.styles.xml());
  file.add('/xl/sharedStrings.xml', shared.strings.xml());
  file.edit('/xl/workbook.xml', (xml) => xml.replace('</workbook>', `${calculated}</workbook>`));
  addXmlParts(file, xmlParts);
}

const columnsOf = ({ cells }: FileSheet, { area, showHeaders, showTotals }: FileTable): FileColumn[] => {
  const last = cells.get(area.row + area.rows - 1);
  return Array.from({ length: area.columns }, (_, at) => {
    const heading = showHeaders ? cells.get(area.row)?.get(area.column + at)?.value : undefined;
    return {
      heading: String(heading ?? `Column${at + 1}`),
      total: showTotals ? last?.get(area.column + at) : undefined,
    };
  });
};
