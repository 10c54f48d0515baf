import fc from 'fast-check';
import { parseAddress } from '../../../src/excel/address';
import { bodyReference, type Rows } from '../../../src/blueprint/formula/columnReference';
import { settingsLiteral } from '../../../src/blueprint/formula/literals';
import {
  columnReference,
  functionFormula,
  numberLiteral,
  numbersLiteral,
  textLiteral,
  textsLiteral,
} from '../../../src/blueprint/formula';

const journeys = { sheet: 'Journeys', firstRow: 1, firstColumn: 0, rows: 2001, table: null, head: [] };

describe('the formula that calls a function', () => {
  it('drops what is omitted at the end and leaves empty what is omitted before', () => {
    expect(functionFormula('TTV', ['A2:A9', null, 'C2:C9', null, null])).toBe('=TOUCH.TTV(A2:A9,,C2:C9)');
    expect(functionFormula('CLV', [])).toBe('=TOUCH.CLV()');
    expect(functionFormula('CLV', [null])).toBe('=TOUCH.CLV()');
  });

  it('names the functions as the add-in under development does', async () => {
    Object.assign(globalThis, { NAMESPACE: 'TOUCHDEV' });
    try {
      await jest.isolateModulesAsync(async () => {
        const built = await import('../../../src/blueprint/formula');
        expect(built.functionFormula('CLV', ['1', '2'])).toBe('=TOUCHDEV.CLV(1,2)');
        expect(built.inNamespace('=TOUCH.CLV(A1,B1)+TOUCH.TTV(A:A)')).toBe(
          '=TOUCHDEV.CLV(A1,B1)+TOUCHDEV.TTV(A:A)',
        );
      });
    } finally {
      Reflect.deleteProperty(globalThis, 'NAMESPACE');
    }
  });
});

describe('the reference to a column', () => {
  it('leaves out the heading', () => {
    expect(columnReference(journeys, true, 0)).toBe('Journeys!$A$2:$A$2001');
    expect(columnReference(journeys, false, 3)).toBe('Journeys!$D$1:$D$2001');
  });

  it('counts from where the data begin', () =>
    expect(columnReference({ ...journeys, firstRow: 5, firstColumn: 25 }, true, 1)).toBe(
      'Journeys!$AA$6:$AA$2005',
    ));

  it.each([
    ['My sheet', "'My sheet'"],
    ["O'Neil", "'O''Neil'"],
    ['数据', '数据'],
    ['数据 一', "'数据 一'"],
    ['R1C1', "'R1C1'"],
    ['RC', "'RC'"],
    ['A1', "'A1'"],
    ['Tax2026', "'Tax2026'"],
    ['2026', "'2026'"],
    ['2026 orders', "'2026 orders'"],
    ['A-B', "'A-B'"],
    ['TRUE', "'TRUE'"],
    ['Sales_2026', 'Sales_2026'],
  ])('quotes the sheet %s where it must', (sheet, quoted) =>
    expect(columnReference({ ...journeys, sheet }, true, 0)).toBe(`${quoted}!$A$2:$A$2001`),
  );

  it('is read back as the same cells, whatever the sheet is called', () => {
    const legal = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 31 })
      .map((text) => text.trim())
      .filter((text) => /^[^\\/?*[\]:\p{Cc}]+$/u.test(text) && !/^'|'$/.test(text));
    const awkward = fc.constantFrom("it's", 'R2', 'c5', 'XFD1048576', '1st', 'a!b', '=A1', 'x y', '.5');
    fc.assert(
      fc.property(fc.oneof(legal, awkward), (sheet) =>
        expect(parseAddress(columnReference({ ...journeys, sheet }, true, 1))).toEqual({
          kind: 'cells',
          sheet,
          cells: 'B2:B2001',
        }),
      ),
    );
  });
});

describe('the reference to a column of a table', () => {
  const headings = ['customer_id', 'Total $', 'a[1]#2', "it's @home", ' late', 'two\nlines', ''];
  const table: Rows = { ...journeys, table: 'Journeys', isWholeTable: true, head: [headings] };

  it.each([
    [0, 'Journeys[customer_id]'],
    [1, 'Journeys[[Total $]]'],
    [2, "Journeys[[a'[1']'#2]]"],
    [3, "Journeys[[it''s '@home]]"],
  ])('goes by its heading, with an apostrophe before marks (%i)', (column, reference) =>
    expect(columnReference(table, true, column)).toBe(reference),
  );

  it.each([
    ['a heading that nobody can name for certain', table, 4],
    ['a line break', table, 5],
    ['no heading', table, 6],
    ['a part of the rows', { ...table, isWholeTable: undefined }, 0],
    ['no table', { ...table, table: null }, 0],
  ])('is an address where there is %s', (_, rows: Rows, column) =>
    expect(columnReference(rows, true, column)).toMatch(/^Journeys!\$[A-G]\$2:\$[A-G]\$2001$/),
  );

  it('is an address where the first row is one of the data', () =>
    expect(columnReference(table, false, 0)).toBe('Journeys!$A$1:$A$2001'));

  it('names all columns of a body from the first to the last', () => {
    expect(bodyReference({ ...table, columns: 2 }, true)).toBe('Journeys[[customer_id]:[Total $]]');
    expect(bodyReference({ ...table, columns: 7 }, true)).toBe('Journeys!$A$2:$G$2001');
  });
});

describe('literals', () => {
  it('double the quotes in a text', () => {
    expect(textLiteral('5" screen')).toBe('"5"" screen"');
    expect(textLiteral('')).toBe('""');
    expect(textLiteral("it's=1+1")).toBe('"it\'s=1+1"');
  });

  it('put long texts together from pieces Excel takes', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600, size: 'max' }), (text) => {
        const literal = textLiteral(text);
        const pieces = literal.match(/"(?:[^"]|"")*"/g) ?? [];
        const read = pieces.map((piece) => piece.slice(1, -1).replaceAll('""', '"'));
        expect(pieces.join('&')).toBe(literal);
        expect(read.join('')).toBe(text);
        expect(Math.max(...read.map(({ length }) => length))).toBeLessThanOrEqual(255);
      }),
    ));

  it('write numbers and truth values in English', () => {
    expect(numberLiteral(0.1)).toBe('0.1');
    expect(numberLiteral(46_000.5)).toBe('46000.5');
    expect(settingsLiteral([])).toBeNull();
    expect(
      settingsLiteral([
        ['direct', 'Mail, paid'],
        ['collapse', true],
      ]),
    ).toBe('"direct=""Mail, paid""; collapse=yes"');
    expect(numbersLiteral([40, 20, 40])).toBe('{40,20,40}');
  });

  it('make one row of several names', () => {
    expect(textsLiteral(['linear'])).toBe('"linear"');
    expect(textsLiteral(['first touch', 'linear'])).toBe('{"first touch","linear"}');
  });
});
