import { changeRemark } from '../../src/excel/changeRemark';
import { removeOutput } from '../../src/excel/removeOutput';
import type { Output } from '../../src/excel/types';
import { writeOutput } from '../../src/excel/writeOutput';
import { FakeWorkbook } from './fakeWorkbook';

const output: Output = {
  title: 'Attribution',
  answer: 'Search leads',
  sheetName: 'Attribution',
  note: ['Source: Journeys', 'Linear'],
  table: { headings: ['Touchpoint', 'Linear'], rows: [['Search', 10]], formats: ['General', '0'] },
  chart: null,
};

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});

const note = () =>
  Array.from({ length: 5 }, (_, i) => book.sheet('Attribution').cells.get(`${3 + i},3`)?.value ?? '');

it('comes, changes and goes as the first line of the note', async () => {
  const written = await writeOutput(output, { kind: 'new sheet' });
  const long = `Board: ${'agreed with finance, '.repeat(5)}in May.`;
  const first = await changeRemark(written, null, long);
  expect(note()).toEqual([
    'Board: agreed with finance, agreed with finance, agreed with finance, agreed with finance, agreed with',
    'finance, in May.',
    'Source: Journeys',
    'Linear',
    '',
  ]);
  const second = await changeRemark(first, long, '=Board');
  expect(note()).toEqual(['=Board', 'Source: Journeys', 'Linear', '', '']);
  const third = await changeRemark(second, '=Board', null);
  expect(third).toEqual(written);
  expect(note()).toEqual(['Source: Journeys', 'Linear', '', '', '']);
  await removeOutput(third);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

it('stands in the note of a formula', async () => {
  book.spilled = [['Touchpoint', 'Linear'], ['Search', 10]]; // prettier-ignore
  const live = { ...output, formula: '=TOUCH.ATTRIBUTION(Journeys!A1:D9)' };
  const written = await writeOutput(live, { kind: 'new sheet' });
  expect(await changeRemark(written, null, 'Board')).toMatchObject({
    note: ['Board', 'Source: Journeys', 'Linear'],
  });
});

it('changes where it stands, below the line that tells of the settings of a formula', async () => {
  book.spilled = [['Touchpoint', 'Linear'], ['Search', 10]]; // prettier-ignore
  const live = {
    ...output,
    formula: '=TOUCH.ATTRIBUTION(Journeys!A1:D9)',
    note: ['Settings: F4:G9', 'Board', 'Source: Journeys'],
  };
  const written = await writeOutput(live, { kind: 'new sheet' });
  expect(await changeRemark(written, 'Board', 'Finance')).toMatchObject({
    note: ['Settings: F4:G9', 'Finance', 'Source: Journeys'],
  });
});

it('changes nothing where the note stands above the table, was deleted or has lost its table', async () => {
  const written = await writeOutput(output, { kind: 'new sheet' });
  const earlier = { ...written, note: null };
  expect(await changeRemark(earlier, null, 'Board')).toBe(earlier);
  const sheet = book.sheet('Attribution');
  const { cells } = sheet;
  sheet.cells = new Map([...cells].filter(([key]) => !key.endsWith(',3')));
  expect(await changeRemark(written, null, 'Board')).toBe(written);
  sheet.cells = cells;
  sheet.tables = [];
  expect(await changeRemark(written, null, 'Board')).toBe(written);
});

it('is refused on a protected sheet', async () => {
  const written = await writeOutput(output, { kind: 'new sheet' });
  book.sheet('Attribution').isProtected = true;
  await expect(changeRemark(written, null, 'Board')).rejects.toMatchObject({ kind: 'protected' });
});
