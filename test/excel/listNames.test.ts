import { isOneBlockHere, listNames } from '../../src/excel/listNames';
import { sourceAt } from '../../src/excel/source';
import { FakeWorkbook } from './fakeWorkbook';

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
  book.sheets[0].fill(0, 0, 'Customer');
});

it('offers the names that stand for cells, with their sizes', async () => {
  book.names = [
    { name: 'Orders', formula: '=Sheet1!$A$1:$C$20' },
    { name: 'Costs', formula: '=Sheet1!$E$1:$F$5', sheet: 'Sheet1' },
  ];
  expect(await listNames()).toEqual([
    { name: 'Orders', address: 'Sheet1!A1:C20', rows: 20, columns: 3 },
    { name: 'Sheet1!Costs', address: 'Sheet1!E1:F5', rows: 5, columns: 2 },
  ]);
});

it('leaves out what is no data of this workbook', async () => {
  book.names = [
    { name: 'Rate', formula: '=0.19', type: 'Double' },
    { name: 'Areas', formula: '=Sheet1!$A$1:$A$9,Sheet1!$C$1:$C$9' },
    { name: 'Elsewhere', formula: '=[Orders.xlsx]Sheet1!$A$1:$C$9' },
    { name: 'Lost', formula: '=Sheet1!#REF!' },
    { name: 'Hidden', formula: '=Sheet1!$A$1:$C$9', isHidden: true },
    { name: 'Print_Area', formula: '=Sheet1!$A$1:$C$9', sheet: 'Sheet1' },
    { name: '_FilterDatabase', formula: '=Sheet1!$A$1:$C$9' },
  ];
  expect(await listNames()).toEqual([]);
});

it.each([
  ["='May, 2026'!$A$1:$C$9", true],
  ['=OFFSET(Sheet1!$A$1,0,0,COUNTA(Sheet1!$A:$A),6)', true],
  ['=Orders[[#All],[Customer]:[Amount]]', true],
  ['=Orders[#All]', true],
  ["='C:\\data\\[Orders.xlsx]May'!$A$1", false],
  ['=[1]May!$A$1:$C$9', false],
  ["='May, 2026'!$A$1,'May, 2026'!$C$1", false],
])('tells whether %s is one block here', (formula, isOne) => expect(isOneBlockHere(formula)).toBe(isOne));

it('finds a typed name in the workbook and on its sheet', async () => {
  book.names = [
    { name: 'Orders', formula: '=Sheet1!$A$1:$C$20' },
    { name: 'Costs', formula: '=Sheet1!$A$1:$B$5', sheet: 'Sheet1' },
  ];
  expect(await sourceAt('Orders')).toMatchObject({ address: 'Sheet1!A1:C20', name: 'Orders' });
  expect(await sourceAt('Costs')).toMatchObject({ address: 'Sheet1!A1:B5', name: 'Sheet1!Costs' });
  expect(await sourceAt('Sheet1!Costs')).toMatchObject({ name: 'Sheet1!Costs' });
});

it('says of a name that is no block of cells what to do instead', async () => {
  book.names = [{ name: 'Rate', formula: '=0.19', type: 'Double' }];
  await expect(sourceAt('Rate')).rejects.toMatchObject({
    failure: { code: 'notOneBlock', values: { name: 'Rate' } },
  });
});
