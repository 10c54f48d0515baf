import { FakeWorkbook } from '../excel/fakeWorkbook';
import { written } from './fakes';

/** What was under way when the pane was closed is told in that workbook and in no other. */

/** What the browser keeps, over all panes. */
const kept = new Map<string, string>();

/** A pane that opens in a workbook, which lies at `url`. */
async function paneIn(book: FakeWorkbook, url: string, partitionKey?: string) {
  jest.resetModules();
  book.install();
  Object.assign(globalThis, {
    localStorage: {
      setItem: (key: string, value: string) => void kept.set(key, value),
      getItem: (key: string) => kept.get(key) ?? null,
      removeItem: (key: string) => void kept.delete(key),
    },
  });
  Object.assign(Office.context, { document: { url }, partitionKey });
  const workbook = await import('../../src/excel/workbookKey');
  await workbook.learnWorkbook();
  return { ...workbook, ...(await import('../../src/taskpane/start/journal')) };
}

let book: FakeWorkbook;
beforeEach(() => {
  kept.clear();
  book = new FakeWorkbook();
});

test('a write that was cut off is told in its workbook, until it is forgotten', async () => {
  const { noteWrite } = await paneIn(book, 'C:\\Book.xlsx');
  noteWrite('update', written);
  const again = await paneIn(book, 'C:\\Book.xlsx');
  expect(again.interruptedWrite()).toEqual({ kind: 'update', written });
  again.forgetWrite();
  expect(again.interruptedWrite()).toBeNull();
  expect(kept.size).toBe(0);
});

test('a write into another workbook covers nothing of it', async () => {
  const other = { ...written, sheet: 'Elsewhere' };
  (await paneIn(book, 'C:\\Book.xlsx')).noteWrite('write', written);
  const elsewhere = await paneIn(new FakeWorkbook(), 'C:\\Other.xlsx');
  elsewhere.noteWrite('write', other);
  expect(elsewhere.interruptedWrite()).toEqual({ kind: 'write', written: other });
  elsewhere.forgetWrite();
  expect((await paneIn(book, 'C:\\Book.xlsx')).interruptedWrite()).toEqual({ kind: 'write', written });
});

test('workbooks that were never saved are told apart by an id of their own', async () => {
  const unsaved = await paneIn(book, '');
  expect(unsaved.workbookKey()).toBeNull();
  await unsaved.nameWorkbook();
  unsaved.noteWrite('write', written);
  const id = unsaved.workbookKey();
  expect(id).toBeTruthy();
  const other = await paneIn(new FakeWorkbook(), '');
  expect(other.interruptedWrite()).toBeNull();
  await other.nameWorkbook();
  expect(other.interruptedWrite()).toBeNull();
  const again = await paneIn(book, '');
  expect(again.workbookKey()).toBe(id);
  expect(again.interruptedWrite()).toEqual({ kind: 'write', written });
  await again.nameWorkbook();
  expect(again.workbookKey()).toBe(id);
});

test('what was noted before the first save is told once the workbook lies somewhere, too', async () => {
  const unsaved = await paneIn(book, '');
  await unsaved.nameWorkbook();
  unsaved.noteWrite('write', written);
  // Saved while the pane is open.
  Object.assign(Office.context, { document: { url: 'C:\\Book.xlsx' } });
  expect(unsaved.interruptedWrite()).toEqual({ kind: 'write', written });
  const saved = await paneIn(book, 'C:\\Book.xlsx');
  expect(saved.interruptedWrite()).toEqual({ kind: 'write', written });
  expect(saved.workbookKey()).toBe('C:\\Book.xlsx');
  expect((await paneIn(new FakeWorkbook(), 'C:\\Other.xlsx')).interruptedWrite()).toBeNull();
  const again = await paneIn(book, 'C:\\Book.xlsx');
  again.forgetWrite();
  expect(kept.size).toBe(0);
  expect((await paneIn(book, 'C:\\Book.xlsx')).interruptedWrite()).toBeNull();
});

test('a workbook that was saved gets no id, and one that takes none has no journal', async () => {
  await (await paneIn(book, 'C:\\Book.xlsx')).nameWorkbook();
  expect(book.settings.size).toBe(0);
  book.beforeSync = () => 'AccessDenied';
  const closed = await paneIn(book, '');
  await closed.nameWorkbook();
  closed.noteWrite('write', written);
  closed.forgetWrite();
  expect(closed.interruptedWrite()).toBeNull();
  expect(kept.size).toBe(0);
});

test('what cannot be read was not cut off', async () => {
  kept.set('touchstone.writing C:\\Book.xlsx', '{');
  expect((await paneIn(book, 'C:\\Book.xlsx')).interruptedWrite()).toBeNull();
});

test('where Excel keeps sites apart, so do the settings', async () => {
  (await paneIn(book, 'C:\\Book.xlsx', 'site 1 ')).noteWrite('write', written);
  expect([...kept.keys()]).toEqual(['site 1 touchstone.writing C:\\Book.xlsx']);
  expect((await paneIn(book, 'C:\\Book.xlsx', 'site 2 ')).interruptedWrite()).toBeNull();
  expect((await paneIn(book, 'C:\\Book.xlsx', 'site 1 ')).interruptedWrite()).not.toBeNull();
});
