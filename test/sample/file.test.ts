import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CFB, read, utils, type CellObject } from '@e965/xlsx';
import { computeSheet } from '../../scripts/sample/evaluate';
import { storedFormula } from '../../scripts/sample/workbook';
import { customFunctions } from '../../src/functions';
import { sampleWorkbook } from '../../src/sample';

const bytes = readFileSync(path.resolve(__dirname, '../../assets/sample.xlsx'));
const file = read(bytes, { cellNF: true });
const sheets = sampleWorkbook().map((sheet, _, all) => computeSheet(sheet, all, customFunctions));

/** A stale file is mended by `npm run sample`. */
describe('assets/sample.xlsx is what the generator makes', () => {
  test('its sheets', () => {
    expect(file.SheetNames).toEqual(sheets.map(({ name }) => name));
  });

  test.each(sheets.map((sheet) => [sheet.name, sheet] as const))('the values of %s', (name, sheet) => {
    const wrong: string[] = [];
    [sheet.headings, ...sheet.rows].forEach((row, r) =>
      row.forEach((value, c) => {
        const address = utils.encode_cell({ r, c });
        const found = (file.Sheets[name][address] as CellObject | undefined)?.v ?? null;
        const same =
          typeof value === 'number'
            ? Math.abs(value - Number(found)) <= 1e-9 * Math.max(1, Math.abs(value))
            : (value || null) === found;
        if (!same) wrong.push(`${address}: ${String(value)} is ${String(found)} in the file`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test.each(sheets.map((sheet) => [sheet.name, sheet] as const))('the formulas of %s', (name, sheet) => {
    const cells = Object.entries(file.Sheets[name]) as [string, CellObject][];
    const own = cells.filter(([address, { f, F }]) => f !== undefined && F?.split(':')[0] === address);
    const found = own.map(([address, { f, F }]) => [address, f, F]);
    const expected = [...sheet.formulas].map(([address, { formula, area }]) => [
      address,
      storedFormula(formula),
      area,
    ]);
    expect(found).toEqual(expected);
  });

  test('the number formats of what formulas give', () => {
    const wrong = sheets.flatMap(({ name, given }) =>
      [...given].filter(([address, format]) => {
        const cell = file.Sheets[name][address] as CellObject | undefined;
        return typeof cell?.v === 'number' && cell.z !== format;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('the number formats and the tables', () => {
    const parts = CFB.read(bytes, { type: 'buffer' });
    sheets.forEach(({ name, tableName, formats, headings, rows }, index) => {
      if (!tableName) return;
      rows[0].forEach((value, c) => {
        if (value !== null) expect(file.Sheets[name][utils.encode_cell({ r: 1, c })].z).toBe(formats[c]);
      });
      const table = CFB.find(parts, `/xl/tables/table${index + 1}.xml`).content.toString();
      const last = utils.encode_cell({ r: rows.length, c: headings.length - 1 });
      expect(table).toContain(`displayName="${tableName}" ref="A1:${last}"`);
    });
  });

  test('the mark by which Excel shows the results as they are', () => {
    const workbook = CFB.find(CFB.read(bytes, { type: 'buffer' }), '/xl/workbook.xml').content.toString();
    expect(workbook).toContain('</sheets><calcPr calcId="191029"/></workbook>');
  });
});

test('a formula is stored under the name Excel resolves when the add-in loads', () => {
  expect(storedFormula('=TOUCH.CLV.RETENTION(B1,TOUCH.TTV(A1))')).toBe(
    '_xldudf_TOUCH_CLV_RETENTION(B1,_xldudf_TOUCH_TTV(A1))',
  );
});
