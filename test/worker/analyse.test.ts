import { setEnvironment } from '../../src/cells';
import { analyse } from '../../src/worker/client';
import type { TouchesRequest } from '../../src/analyses/attribution/messages';
import { spawnWorker } from '../../src/worker/spawn';
import { FakeWorker } from './fakeWorker';

jest.mock('../../src/worker/spawn', () => ({ spawnWorker: jest.fn() }));

const request: TouchesRequest = {
  kind: 'attribution',
  columns: { customer: 0, time: 1, touchpoint: 2, value: 3 },
  options: { models: ['last touch'], lookback: null, halfLife: 7, direct: 'Direct' },
  hasHeadings: false,
  firstSheetRow: 1,
};
const rows = [['a', 1, 'Search', 5]];
const silent = { onProgress() {} };
let worker: FakeWorker;
beforeEach(() => {
  worker = new FakeWorker();
  jest.mocked(spawnWorker).mockReturnValue(worker as unknown as Worker);
});

it('streams the blocks and answers the result', async () => {
  const progress: number[] = [];
  const { result, close } = await analyse(
    request,
    async (push) => {
      for (let i = 1; i <= 4; i++) await push(rows, i / 4);
    },
    { onProgress: (fraction) => progress.push(fraction) },
    new AbortController().signal,
  );
  expect(result).toMatchObject({ rowsRead: 4, summary: { total: { value: 20 } } });
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.slice(0, 4)).toEqual([0.2, 0.4, 0.6, 0.8].map((x) => expect.closeTo(x)));
  expect(progress.at(-1)).toBe(1);
  expect(worker.isTerminated).toBe(false);
  close();
  expect(worker.isTerminated).toBe(true);
});

it('tells the worker of 1904 dates', async () => {
  setEnvironment({ date1904: true });
  try {
    await analyse(request, (push) => push(rows), silent, new AbortController().signal);
    expect(worker.received[0]).toMatchObject({ type: 'begin', environment: { date1904: true } });
  } finally {
    setEnvironment({ date1904: false });
  }
});

it('lets no more than a few blocks pile up', async () => {
  const { hear } = worker;
  let pushed = 0;
  let taken = 0;
  worker.hear = (message) => {
    if (message.type === 'rows') taken++;
    hear(message);
  };
  await analyse(
    request,
    async (push) => {
      for (; pushed < 20; pushed++) {
        expect(pushed - taken).toBeLessThanOrEqual(2);
        await push(rows);
      }
    },
    silent,
    new AbortController().signal,
  );
  expect(taken).toBe(20);
});

it('ends the worker at once when aborted', async () => {
  worker.hear = () => {};
  const cancel = new AbortController();
  let feedStopped = false;
  const analysing = analyse(
    request,
    async (push, signal) => {
      signal.addEventListener('abort', () => (feedStopped = true));
      for (;;) await push(rows);
    },
    silent,
    cancel.signal,
  );
  cancel.abort();
  await expect(analysing).rejects.toMatchObject({ name: 'AbortError' });
  expect(worker.isTerminated).toBe(true);
  expect(feedStopped).toBe(true);
});

it('does not start when aborted before', async () => {
  await expect(analyse(request, async () => {}, silent, AbortSignal.abort())).rejects.toMatchObject({
    name: 'AbortError',
  });
});

it('rejects and stops the feed when the worker crashes', async () => {
  worker.hear = () => worker.onerror?.();
  let feedError: unknown = null;
  const analysing = analyse(
    request,
    async (push) => {
      try {
        for (;;) await push(rows);
      } catch (error) {
        feedError = error;
        throw error;
      }
    },
    silent,
    new AbortController().signal,
  );
  await expect(analysing).rejects.toMatchObject({ name: 'WorkerFailure' });
  await new Promise(setImmediate);
  expect(feedError).not.toBeNull();
});

it('rejects with the feed’s own error', async () => {
  const gone = new Error('the sheet is gone');
  await expect(
    analyse(request, () => Promise.reject(gone), silent, new AbortController().signal),
  ).rejects.toBe(gone);
  expect(worker.isTerminated).toBe(true);
});

it('rejects with the message of a failed analysis', async () => {
  const wrong = { ...request, options: { ...request.options, models: ['best touch'] } };
  await expect(
    analyse(wrong, async (push) => push(rows), silent, new AbortController().signal),
  ).rejects.toMatchObject({ name: 'WorkerFailure', message: expect.stringContaining('best touch') });
});

it('opens figures after the result, one after the other, until it is closed', async () => {
  const { behind, close } = await analyse(
    request,
    (push) => push([...rows, ['b', 1, 'Search', 2], ['b', 2, 'Email', '']]),
    silent,
    new AbortController().signal,
  );
  const under = (row: string, column = 'last touch') => behind({ view: 'credit', row, column });
  const [search, email] = await Promise.all([under('Search'), under('Email')]);
  const rowAt = ({ columns }: typeof search, row: number) => columns.map(({ cells }) => cells[row]);
  expect(search).toMatchObject({ footRows: 1, columns: { length: 5 } });
  expect(rowAt(search, 0)).toEqual(['a', 1, 5, 'Search', 5]);
  expect(rowAt(search, 2)).toEqual([{ code: 'total', besides: ['a', 'b'] }, '', '', '', 7]);
  expect(search.columns[0].cells).toHaveLength(3);
  expect(email.columns[0].cells).toEqual([{ code: 'total', besides: [] }]);
  expect(rowAt(email, 0)).toEqual([{ code: 'total', besides: [] }, '', '', '', 0]);
  await expect(under('Search', 'best touch')).rejects.toThrow();
  close();
});
