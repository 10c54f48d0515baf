import { CFB, utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { CustomFunction } from '../../src/functions';
import type { SampleSheet } from '../../src/sample';
import { computeSheet, type ComputedSheet } from './evaluate';
import { edit, type Parts } from './parts';
import { addTable } from './tables';
import { boldTitles } from './titles';

/** The file says the same at every run, whenever it was written. */
const created = new Date(Date.UTC(2026, 6, 1));

/**
 * In a file Excel keeps a custom function as `_xldudf_NAMESPACE_NAME` and shows it as `NAMESPACE.NAME` once it knows
 * the add-in. The name as typed would stay #NAME? for ever (OfficeDev/office-js issue 6611).
 */
export function storedFormula(formula: string): string {
  const stored = (_: string, id: string) => `_xldudf_TOUCH_${id.replaceAll('.', '_')}(`;
  return formula.slice(1).replace(/\bTOUCH\.([A-Z.]+)\(/g, stored);
}

/** The rectangle that headings and rows fill, such as `A1:H2001`. */
function extent({ headings, rows }: SampleSheet): string {
  return utils.encode_range({ r: 0, c: 0 }, { r: rows.length, c: headings.length - 1 });
}

function worksheet(sheet: ComputedSheet): WorkSheet {
  const cells: WorkSheet = { '!ref': extent(sheet), '!cols': sheet.widths.map((wch) => ({ wch })) };
  [sheet.headings, ...sheet.rows].forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null || value === '') return;
      const address = utils.encode_cell({ r, c });
      const format = sheet.given.get(address) ?? (r === 0 ? 'General' : sheet.formats[c]);
      const cell: CellObject = { t: typeof value === 'number' ? 'n' : 's', v: value, z: format };
      const { formula, area } = sheet.formulas.get(address) ?? {};
      // A dynamic array: without that mark Excel would put `@` before the function and show one cell of a table.
      cells[address] = formula ? { ...cell, f: storedFormula(formula), F: area, D: true } : cell;
    }),
  );
  return cells;
}

/**
 * The engine that computed the formulas: the one of Excel for Microsoft 365. A file of an older one, or of none, is computed
 * anew when it is opened, which shows #NAME? to those without the add-in (MS-XLS, RecalcId; ECMA-376, calcPr).
 */
const calculated = '<calcPr calcId="191029"/>';

/** The bytes of an .xlsx file with the sheets, their tables and, for those without the add-in, the formulas' values. */
export function workbookFile(sheets: SampleSheet[], functions: readonly CustomFunction[]): Buffer {
  const book = utils.book_new();
  for (const sheet of sheets) {
    utils.book_append_sheet(book, worksheet(computeSheet(sheet, sheets, functions)), sheet.name);
  }
  book.Props = { Title: 'Touchstone sample', CreatedDate: created };
  const file = write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer;
  const parts: Parts = CFB.read(file, { type: 'buffer' });
  sheets.forEach((sheet, index) => {
    if (sheet.tableName) addTable(parts, index + 1, { ...sheet, extent: extent(sheet) });
    else boldTitles(parts, index + 1, sheet);
  });
  edit(parts, '/xl/workbook.xml', (xml) => xml.replace('</sheets>', `</sheets>${calculated}`));
  for (const part of parts.FileIndex) delete part.mt;
  return CFB.write(parts, { type: 'buffer', fileType: 'zip', compression: true }) as Buffer;
}
