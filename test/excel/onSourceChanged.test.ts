import { onSourceChanged } from '../../src/excel/onSourceChanged';
import type { SourcePlace } from '../../src/excel/types';
import { FakeSheet } from './fakeSheet';
import { FakeWorkbook } from './fakeWorkbook';

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.sheets.push(new FakeSheet('Costs'));
  book.install();
});

const place = (address: string, sheet: string): SourcePlace => ({
  address,
  sheetId: `{${sheet}}`,
  table: null,
});
const log = place('Sheet1!A1:D9', 'Sheet1');
const orders = place('Sheet1!F1:H9', 'Sheet1');
const costs = place('Costs!A1:B3', 'Costs');
const edit = (sheet: string, address: string) =>
  book.sheet(sheet).onChanged.fire({ address, changeType: 'RangeEdited' });

async function watch(...places: SourcePlace[]) {
  const heard: [SourcePlace, string][] = [];
  const stop = await onSourceChanged(places, (...change) => heard.push(change));
  return { heard, stop };
}

it('tells which source was edited', async () => {
  const { heard } = await watch(log, orders, costs);
  await edit('Sheet1', 'E1');
  expect(heard).toEqual([]);
  await edit('Sheet1', 'D9:F9');
  await edit('Costs', 'A2');
  expect(heard).toEqual([
    [log, 'edited'],
    [orders, 'edited'],
    [costs, 'edited'],
  ]);
});

it('hears a sheet with several sources once', async () => {
  await watch(log, orders);
  expect(book.sheet('Sheet1').onChanged.handlers).toHaveLength(1);
});

it('falls silent when told to', async () => {
  const { heard, stop } = await watch(log, costs);
  await stop();
  await edit('Sheet1', 'A1');
  await book.onDeleted.fire({ worksheetId: '{Costs}' });
  expect(heard).toEqual([]);
});

it('tells of a deleted sheet, and can still be stopped', async () => {
  const { heard, stop } = await watch(log, costs);
  const [sheet] = book.sheets.splice(1, 1);
  await book.onDeleted.fire({ worksheetId: '{Costs}' });
  expect(heard).toEqual([[costs, 'gone']]);
  await stop();
  // Excel has dropped this one with the sheet; to remove it would fail.
  expect(sheet.onChanged.handlers).toHaveLength(1);
  expect(book.sheets[0].onChanged.handlers).toHaveLength(0);
});

it('tells at once of a source that is not there', async () => {
  const missing = place('Nowhere!A1:B2', 'Nowhere');
  const { heard } = await watch(missing, log);
  expect(heard).toEqual([[missing, 'gone']]);
});
