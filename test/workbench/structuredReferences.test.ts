import type { Book, Table } from '../../src/workbench/model/book';
import { formulaForFile, formulaFromFile } from '../../src/workbench/model/fileFormula';
import { plainFormula } from '../../src/workbench/model/plainFormula';
import type { Scalar, Sheets } from '../../src/workbench/model/sheets';

const headings: Scalar[] = ['customer_id', 'channel', 'revenue', "it's [#1] @home", 'two words'];
/** B3:F9: headings in row 3, six rows, and the last of them the totals where they are shown. */
const table: Table = {
  id: '{1}',
  name: 'Journeys_2',
  sheet: 's1',
  area: { row: 2, column: 1, rows: 7, columns: 5 },
  showHeaders: true,
  showTotals: false,
  style: '',
  showBandedRows: false,
  showFilterButton: false,
  filters: new Map(),
};
const sheets = {
  list: () => [
    { id: 's1', name: 'My data', visible: true },
    { id: 's2', name: 'Other', visible: true },
  ],
  value: (_: string, row: number, column: number) => (row === 2 ? headings[column - 1] : ''),
  spillOf: (sheet: string, row: number, column: number) =>
    sheet === 's2' && row === 0 && column === 7 ? { row, column, rows: 4, columns: 2 } : null,
  formula: (sheet: string, row: number, column: number) =>
    sheet === 's2' && row === 0 && column === 0 ? '=1' : null,
} as unknown as Sheets;

function plain(
  formula: string,
  { showTotals = false, showHeaders = true, sheet = 's2', row = 4, column = 9 } = {},
) {
  const book = { tables: [{ ...table, showTotals, showHeaders }], sheets } as unknown as Book;
  return plainFormula(book, formula, { sheet, row, column });
}

const cells = (address: string) => `'My data'!${address}`;

test.each([
  ['=SUM(Journeys_2[revenue])', `=SUM(${cells('$D$4:$D$9')})`],
  ['=SUM(journeys_2[REVENUE])', `=SUM(${cells('$D$4:$D$9')})`],
  ['=SUM(Journeys_2[ revenue ])', `=SUM(${cells('$D$4:$D$9')})`],
  ['=Journeys_2[[customer_id]:[revenue]]', `=${cells('$B$4:$D$9')}`],
  ['=Journeys_2[[revenue]:[customer_id]]', `=${cells('$B$4:$D$9')}`],
  ['=Journeys_2[#All]', `=${cells('$B$3:$F$9')}`],
  ['=Journeys_2[#Headers]', `=${cells('$B$3:$F$3')}`],
  ['=Journeys_2[#Data]', `=${cells('$B$4:$F$9')}`],
  ['=Journeys_2[[#Headers],[channel]]', `=${cells('$C$3')}`],
  ['=Journeys_2[[#Headers], [#Data], [channel]:[revenue]]', `=${cells('$C$3:$D$9')}`],
  ['=Journeys_2[]', `=${cells('$B$4:$F$9')}`],
  ['=ROWS(Journeys_2)', `=ROWS(${cells('$B$4:$F$9')})`],
  ["=Journeys_2[it''s '['#1'] '@home]", `=${cells('$E$4:$E$9')}`],
  ['=Journeys_2[two words]', `=${cells('$F$4:$F$9')}`],
  ['=Journeys_2[@revenue]*2', `=${cells('$D$5')}*2`],
  ['=Journeys_2[@[two words]]', `=${cells('$F$5')}`],
  ['=Journeys_2[@[channel]:[revenue]]', `=${cells('$C$5:$D$5')}`],
  ['=Journeys_2[[#This Row],[revenue]]', `=${cells('$D$5')}`],
  ['=Journeys_2[@]', `=${cells('$B$5:$F$5')}`],
  ['=Journeys_2[nothing]', '=#REF!'],
  ['=Nobody[revenue]', '=#REF!'],
  ['=Journeys_2[#Totals]', '=#REF!'],
  ['="Journeys_2[revenue]"&Journeys_2', `="Journeys_2[revenue]"&${cells('$B$4:$F$9')}`],
  ["='Journeys_2'!A1+Journeys_2(1)", "='Journeys_2'!A1+Journeys_2(1)"],
  ['=[Book1.xlsx]Sheet1!A1', '=[Book1.xlsx]Sheet1!A1'],
  ['=SUM(A1:$B$2,1.5E3,#N/A)', '=SUM(A1:$B$2,1.5E3,#N/A)'],
])('%s', (formula, expected) => expect(plain(formula)).toBe(expected));

test('totals are no data', () => {
  expect(plain('=Journeys_2[revenue]', { showTotals: true })).toBe(`=${cells('$D$4:$D$8')}`);
  expect(plain('=Journeys_2[[#Totals],[revenue]]', { showTotals: true })).toBe(`=${cells('$D$9')}`);
  expect(plain('=Journeys_2[#All]', { showTotals: true })).toBe(`=${cells('$B$3:$F$9')}`);
  expect(plain('=Journeys_2[@revenue]', { showTotals: true, row: 8 })).toBe('=#VALUE!');
});

test('a row of the table is one beside it', () => {
  expect(plain('=Journeys_2[@revenue]', { row: 1 })).toBe('=#VALUE!');
});

test('in the table itself its name can be left out', () => {
  const inside = { sheet: 's1', row: 5, column: 5 };
  expect(plain('=[@revenue]*[@[two words]]', inside)).toBe(`=${cells('$D$6')}*${cells('$F$6')}`);
  expect(plain('=SUM([revenue])', inside)).toBe(`=SUM(${cells('$D$4:$D$9')})`);
  expect(plain('=SUM([revenue])')).toBe('=SUM(#REF!)');
});

test('spilled cells', () => {
  expect(plain('=TAKE(H1#,,1)')).toBe('=TAKE(Other!$H$1:$I$4,,1)');
  expect(plain('=SUM(Other!$H$1#)', { sheet: 's1' })).toBe('=SUM(Other!$H$1:$I$4)');
  expect(plain('=A1#')).toBe('=Other!$A$1');
  expect(plain('=B1#+1')).toBe('=#REF!+1');
});

test('files name the table and the row in full', () => {
  const cell = { sheet: 's1', row: 5, column: 5 };
  const typed =
    "=[@revenue]+Journeys_2[@[two words]]+SUM(Journeys_2[it''s '['#1'] '@home])+ROWS(Journeys_2)+H1#";
  const filed =
    '=Journeys_2[[#This Row],[revenue]]+Journeys_2[[#This Row],[two words]]+' +
    "SUM(Journeys_2[it''s '['#1'] '@home])+ROWS(Journeys_2[])+_xlfn.ANCHORARRAY(H1)";
  expect(formulaForFile([table], typed, cell)).toBe(filed);
  expect(formulaFromFile([table], filed, { ...cell, sheet: 's2' })).toBe(
    "=Journeys_2[@revenue]+Journeys_2[@[two words]]+SUM(Journeys_2[it''s '['#1'] '@home])+ROWS(Journeys_2[])+H1#",
  );
  expect(formulaFromFile([table], '=Journeys_2[[#This Row],[revenue]]', cell)).toBe('=[@revenue]');
});
