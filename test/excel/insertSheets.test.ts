import { insertSheets } from '../../src/excel/insertSheets';
import { FakeWorkbook } from './fakeWorkbook';

const journeys = {
  name: 'Journeys',
  tableName: 'Journeys',
  headings: ['Customer', 'Value'],
  formats: ['General', '0.00'],
};
let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});

it('writes each table to a sheet of its own', async () => {
  const addresses = await insertSheets([
    { ...journeys, rows: [['C1', 5]] },
    {
      ...journeys,
      rows: [
        ['C2', 6],
        ['C3', null],
      ],
    },
  ]);
  expect(addresses).toEqual(['Journeys!A1:B2', "'Journeys (2)'!A1:B3"]);
  expect(book.sheet('Journeys (2)').values()).toEqual({
    '0,0': 'Customer',
    '0,1': 'Value',
    '1,0': 'C2',
    '1,1': 6,
    '2,0': 'C3',
  });
  expect(book.sheet('Journeys (2)').tables[0].name).toBe('Journeys_2');
});

it('leaves no sheet behind when one fails', async () => {
  book.beforeSync = (syncs) => (syncs === 8 ? 'GeneralException' : null);
  const rows: [string, number][] = [['C1', 5]];
  await expect(
    insertSheets([
      { ...journeys, rows },
      { ...journeys, rows },
    ]),
  ).rejects.toMatchObject({ name: 'WorkbookError' });
  expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});
