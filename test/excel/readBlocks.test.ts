import { readBlocks } from '../../src/excel/readBlocks';
import { FakeWorkbook } from './fakeWorkbook';

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});

/** Reads all rows and checks that the blocks follow one another. */
async function read(address: string, signal?: AbortSignal) {
  const sizes: number[] = [];
  const first: unknown[] = [];
  let rows = 0;
  let last = 0;
  await readBlocks(
    address,
    (block, offset, fraction) => {
      expect(offset).toBe(rows);
      expect(fraction).toBeGreaterThan(last);
      rows += block.length;
      last = fraction;
      sizes.push(block.length * block[0].length);
      first.push(block[0][0]);
    },
    signal,
  );
  return { sizes, rows, last, first };
}

it('reads every row once, in blocks', async () => {
  book.sheets[0].fill(0, 0, 'head');
  const { sizes, rows, last, first } = await read('Sheet1!A1:F100000');
  expect(rows).toBe(100_000);
  expect(last).toBe(1);
  expect(first[0]).toBe('head');
  expect(Math.max(...sizes)).toBeLessThanOrEqual(100_000);
});

it('reads smaller blocks where Excel leaves the values out', async () => {
  book.cellLimit = 9_000;
  const { sizes, rows } = await read('Sheet1!A1:B40000');
  expect(rows).toBe(40_000);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(9_000);
});

it('reads smaller blocks where Excel refuses large answers', async () => {
  let refused = 0;
  book.beforeSync = (syncs) => (syncs === 3 && refused++ === 0 ? 'ResponsePayloadSizeLimitExceeded' : null);
  expect((await read('Sheet1!A1:B40000')).rows).toBe(40_000);
  expect(refused).toBe(1);
});

it('says which row is too large when a single one is', async () => {
  book.cellLimit = 1;
  await expect(read('Sheet1!A3:B9')).rejects.toMatchObject({
    failure: { code: 'rowTooLongToRead', values: { row: 3 } },
  });
});

it('waits for the receiver before it reads on', async () => {
  let open = 0;
  await readBlocks('Sheet1!A1:B200000', async () => {
    expect(++open).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    open--;
  });
});

it('stops at once when cancelled, even while a receiver is busy', async () => {
  const cancel = new AbortController();
  const reading = readBlocks('Sheet1!A1:B200000', () => new Promise(() => {}), cancel.signal);
  setTimeout(() => cancel.abort(), 20);
  await expect(reading).rejects.toMatchObject({ kind: 'cancelled' });
});

it('says that the sheet is gone when it was deleted meanwhile', async () => {
  await expect(readBlocks('Gone!A1:B2', () => {})).rejects.toMatchObject({ kind: 'sheet gone' });
  book.beforeSync = (syncs) => (syncs > 4 ? 'ItemNotFound' : null);
  await expect(read('Sheet1!A1:B200000')).rejects.toMatchObject({ kind: 'sheet gone' });
});
