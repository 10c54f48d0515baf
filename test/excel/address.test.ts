import fc from 'fast-check';
import { cellsAddress, columnLetters, fullAddress, parseAddress, quoteSheet } from '../../src/excel/address';

describe('an address as typed', () => {
  it.each([
    ['A1:F20', { kind: 'cells', sheet: null, cells: 'A1:F20' }],
    [' $a$1:$f$20 ', { kind: 'cells', sheet: null, cells: 'A1:F20' }],
    ['=Sheet!A:F', { kind: 'cells', sheet: 'Sheet', cells: 'A:F' }],
    ["'My Sheet'!A1:C3", { kind: 'cells', sheet: 'My Sheet', cells: 'A1:C3' }],
    ["'O''Neil!'!3:7", { kind: 'cells', sheet: "O'Neil!", cells: '3:7' }],
    ['Journeys', { kind: 'name', sheet: null, name: 'Journeys' }],
    ['Journeys[#All]', { kind: 'name', sheet: null, name: 'Journeys' }],
    ['SALES2026', { kind: 'name', sheet: null, name: 'SALES2026' }],
    ['TAX2026', { kind: 'cells', sheet: null, cells: 'TAX2026' }],
    ['数据', { kind: 'name', sheet: null, name: '数据' }],
    ['Sheet1!local_name', { kind: 'name', sheet: 'Sheet1', name: 'local_name' }],
  ])('%s', (typed, parts) => expect(parseAddress(typed)).toEqual(parts));

  it.each(['[Book2]Sheet1!A1', "'C:\\data\\[Book 2.xlsx]My Sheet'!A1:B2", '[Book2]Sheet1!Orders'])(
    'says that %s is in another workbook',
    (typed) =>
      expect(() => parseAddress(typed)).toThrow(
        expect.objectContaining({ failure: { code: 'otherWorkbook', values: { typed } } }),
      ),
  );

  it.each(['', '  ', 'A1:B2,D1:E2', 'A1:', '1', '!', 'A1:B2:C3', "'x'!", '%%'])('refuses “%s”', (typed) =>
    expect(() => parseAddress(typed)).toThrow(expect.objectContaining({ kind: 'bad address' })),
  );
});

describe('an address as written', () => {
  it('names rectangles', () => {
    expect(cellsAddress({ row: 0, column: 0, rows: 1, columns: 1 })).toBe('A1');
    expect(cellsAddress({ row: 4, column: 26, rows: 2, columns: 2 })).toBe('AA5:AB6');
    expect(columnLetters(16_383)).toBe('XFD');
  });

  it.each([
    ['Sheet1', 'Sheet1'],
    ['Journeys', 'Journeys'],
    ['My Sheet', "'My Sheet'"],
    ["O'Neil", "'O''Neil'"],
    ['2026', "'2026'"],
    ['A1', "'A1'"],
    ['R1C1', "'R1C1'"],
  ])('quotes %s where needed', (sheet, quoted) => expect(quoteSheet(sheet)).toBe(quoted));

  it('reads back any sheet name', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 31, unit: 'grapheme' })
      .filter((text) => text.trim() === text && !/[\\/?*[\]:]/.test(text));
    fc.assert(
      fc.property(name, (sheet) => {
        const address = fullAddress(sheet, { row: 1, column: 2, rows: 3, columns: 4 });
        expect(parseAddress(address)).toEqual({ kind: 'cells', sheet, cells: 'C2:F4' });
      }),
    );
  });
});
