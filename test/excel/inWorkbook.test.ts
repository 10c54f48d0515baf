import { inWorkbook } from '../../src/excel/inWorkbook';
import { FakeWorkbook } from './fakeWorkbook';

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});

describe('an Excel that does not answer', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const silent = { sync: () => new Promise<never>(() => undefined) };
  const failure = (work: Promise<unknown>) => work.catch((error: unknown) => error);

  it('is given up after a minute, with what may be the matter', async () => {
    Object.assign(globalThis.Excel, {
      run: (_: unknown, batch: (context: unknown) => unknown) => batch(silent),
    });
    const failed = failure(inWorkbook((context) => context.sync()));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await failed).toMatchObject({
      kind: 'no answer',
      failure: { code: 'silent' },
    });
  });

  it('is waited for as long as it answers each request', async () => {
    const answers = { sync: () => new Promise((resolve) => setTimeout(resolve, 50_000)) };
    Object.assign(globalThis.Excel, {
      run: (_: unknown, batch: (context: unknown) => unknown) => batch(answers),
    });
    const done = inWorkbook(async (context) => {
      await context.sync();
      await context.sync();
      return 'done';
    });
    await jest.advanceTimersByTimeAsync(100_000);
    expect(await done).toBe('done');
    expect(jest.getTimerCount()).toBe(0);
  });
});
