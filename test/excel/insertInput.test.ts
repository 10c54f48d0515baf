import { insertInput } from '../../src/excel/insertInput';
import type { InputTable } from '../../src/excel/inputTable';
import { FakeWorkbook } from './fakeWorkbook';

const words = { help: 'What belongs here.', advice: 'What to do.' };
const costs: InputTable = {
  name: 'Costs',
  line: 'One row for each touchpoint.',
  columns: [
    { heading: 'Touchpoint', format: 'General', width: 100, rule: { kind: 'filled' }, ...words },
    { heading: 'Day', format: 'yyyy-mm-dd', width: 80, rule: { kind: 'date' }, ...words },
    { heading: 'Cost', format: '0.00', width: 75, rule: { kind: 'number', least: 0 }, ...words },
    {
      heading: 'Currency',
      format: 'General',
      width: 65,
      rule: { kind: 'list', entries: ['EUR', 'USD'] },
      ...words,
    },
    { heading: 'Remark', format: 'General', width: 90, ...words },
  ],
};
let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});

it('puts an empty table under a line on a sheet of its own', async () => {
  expect(await insertInput(costs)).toEqual({ sheet: 'Costs', table: 'Costs' });
  const sheet = book.sheet('Costs');
  expect(sheet.values()).toEqual({
    '0,0': 'One row for each touchpoint.',
    '2,0': 'Touchpoint',
    '2,1': 'Day',
    '2,2': 'Cost',
    '2,3': 'Currency',
    '2,4': 'Remark',
  });
  expect(sheet.tables[0].at).toEqual([2, 0, 11, 5]);
  expect(sheet.widths).toEqual({ 0: 100, 1: 80, 2: 75, 3: 65, 4: 90 });
  expect(sheet.frozenRows).toBe(3);
});

it('takes other names where these are taken', async () => {
  await insertInput(costs);
  expect(await insertInput(costs)).toEqual({ sheet: 'Costs (2)', table: 'Costs_2' });
});

it('has Excel ask for what belongs into the columns', async () => {
  await insertInput(costs);
  const { validations } = book.sheet('Costs');
  const prompt = (title: string) => ({ showPrompt: true, title, message: 'What belongs here.' });
  const errorAlert = (title: string, style = 'Stop') => ({
    showAlert: true,
    style,
    title,
    message: 'What to do.',
  });
  expect(Object.fromEntries(validations)).toEqual({
    '3,0': {
      rule: { textLength: { formula1: 1, operator: 'GreaterThanOrEqualTo' } },
      ignoreBlanks: false,
      errorAlert: errorAlert('Touchpoint'),
      prompt: prompt('Touchpoint'),
    },
    '3,1': {
      rule: { date: { formula1: '1950-01-01', operator: 'GreaterThanOrEqualTo' } },
      ignoreBlanks: true,
      errorAlert: errorAlert('Day'),
      prompt: prompt('Day'),
    },
    '3,2': {
      rule: { decimal: { formula1: 0, formula2: 1e12, operator: 'Between' } },
      ignoreBlanks: true,
      errorAlert: errorAlert('Cost'),
      prompt: prompt('Cost'),
    },
    '3,3': {
      rule: { list: { inCellDropDown: true, source: 'EUR,USD' } },
      ignoreBlanks: true,
      errorAlert: errorAlert('Currency', 'Warning'),
      prompt: prompt('Currency'),
    },
    '3,4': { prompt: prompt('Remark') },
  });
});

it('does without in an Excel that cannot', async () => {
  book.version = '1.7';
  await insertInput(costs);
  expect(book.sheet('Costs').validations.size).toBe(0);
  expect(book.sheet('Costs').tables).toHaveLength(1);
});

it('leaves no sheet behind when it fails', async () => {
  book.beforeSync = (syncs) => (syncs === 4 ? 'GeneralException' : null);
  await expect(insertInput(costs)).rejects.toMatchObject({ name: 'WorkbookError' });
  expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});
