import { FakeWorker } from './fakeWorker';

jest.mock('../../src/worker/spawn', () => ({ spawnWorker: jest.fn() }));

const call = (...args: unknown[]) => ({ kind: 'function', id: 'CLV', args }) as const;
let workers: FakeWorker[];
let callFunction: typeof import('../../src/worker/client').callFunction;

beforeEach(async () => {
  workers = [];
  jest.resetModules();
  const spawn = await import('../../src/worker/spawn');
  jest.mocked(spawn.spawnWorker).mockImplementation(() => {
    workers.push(new FakeWorker());
    return workers[workers.length - 1] as unknown as Worker;
  });
  ({ callFunction } = await import('../../src/worker/client'));
});

it('computes in one worker, in order', async () => {
  const results = await Promise.all([callFunction(call(10, 2, 3)), callFunction(call(20, 2, 3))]);
  expect(results).toEqual([60, 120]);
  expect(workers).toHaveLength(1);
});

it('tells the worker of 1904 dates with each call', async () => {
  const { setEnvironment } = await import('../../src/cells');
  await callFunction(call(10, 2, 3));
  setEnvironment({ date1904: true });
  await callFunction(call(10, 2, 3));
  expect(workers[0].received).toMatchObject([
    { environment: { date1904: false } },
    { environment: { date1904: true } },
  ]);
});

it('hands on the error of a function with its code', async () => {
  await expect(callFunction(call('ten', 2, 3))).rejects.toMatchObject({ code: '#VALUE!' });
  await expect(callFunction({ ...call(), id: 'NONE' })).rejects.toMatchObject({ code: '#NAME?' });
  expect(await callFunction(call(10, 2, 3))).toBe(60);
});

it('keeps the code of error values in arguments', async () => {
  const error = Object.assign(new Error(), { code: '#REF!' });
  await expect(callFunction(call(error, 2, 3))).rejects.toMatchObject({ code: '#REF!' });
});

it('fails the call that crashes the worker and goes on with a new one', async () => {
  const crashing = callFunction(call(1, 2, 3));
  workers[0].hear = () => workers[0].onerror?.();
  const next = callFunction(call(10, 2, 3));
  await expect(crashing).rejects.toMatchObject({ name: 'WorkerFailure' });
  expect(await next).toBe(60);
  expect(workers).toHaveLength(2);
});

it('fails a call whose arguments cannot be sent', async () => {
  await expect(callFunction(call(() => 1))).rejects.toThrow();
  expect(await callFunction(call(10, 2, 3))).toBe(60);
});

describe('a call that does not end', () => {
  /** The worker that is asked next never answers. */
  const silence = () => (workers[workers.length - 1].hear = () => undefined);
  const answered = () => new Promise(setImmediate).then(() => new Promise(setImmediate));
  /** As long as a call may hold up the others. */
  const wait = () => jest.runOnlyPendingTimers();
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
  afterEach(() => void jest.useRealTimers());

  it('lets those behind it go on in another worker', async () => {
    const slow = callFunction(call(1, 2, 3));
    silence();
    const behind = [callFunction(call(10, 2, 3)), callFunction(call(20, 2, 3))];
    await answered();
    expect(workers).toHaveLength(1);
    wait();
    expect(await Promise.all(behind)).toEqual([60, 120]);
    expect(workers).toHaveLength(2);
    workers[0].answer({ type: 'returned', value: 6 });
    expect(await slow).toBe(6);
    // One worker is enough again.
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    expect(await callFunction(call(30, 2, 3))).toBe(180);
    expect(workers).toHaveLength(2);
  });

  it('keeps its worker where nothing waits behind it', async () => {
    const slow = callFunction(call(1, 2, 3));
    silence();
    wait();
    workers[0].answer({ type: 'returned', value: 6 });
    expect(await slow).toBe(6);
    expect(workers).toHaveLength(1);
    expect(workers[0].isTerminated).toBe(false);
  });

  it('takes a few workers at the most, and those go on when it is cancelled', async () => {
    const cancel = new AbortController();
    const endless = Array.from({ length: 4 }, () => {
      const calling = callFunction(call(1, 2, 3), cancel.signal);
      silence();
      wait();
      return calling.catch((error: unknown) => error);
    });
    expect(workers).toHaveLength(4);
    const behind = callFunction(call(10, 2, 3));
    wait();
    await answered();
    expect(workers).toHaveLength(4);
    cancel.abort();
    for (const error of await Promise.all(endless)) expect(error).toMatchObject({ name: 'AbortError' });
    expect(workers.slice(0, 4).every(({ isTerminated }) => isTerminated)).toBe(true);
    expect(await behind).toBe(60);
  });
});

it('ends the worker of a call that is cancelled, and the next one gets a fresh worker', async () => {
  const cancel = new AbortController();
  const cancelled = callFunction(call(1, 2, 3), cancel.signal);
  workers[0].hear = () => undefined;
  const next = callFunction(call(10, 2, 3));
  cancel.abort();
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
  expect(workers[0].isTerminated).toBe(true);
  expect(await next).toBe(60);
  expect(workers).toHaveLength(2);
});

it('does not compute what was cancelled while it waited, or before', async () => {
  const cancel = new AbortController();
  const first = callFunction(call(10, 2, 3));
  const waiting = callFunction(call(1, 2, 3), cancel.signal);
  cancel.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  await expect(callFunction(call(1, 2, 3), cancel.signal)).rejects.toMatchObject({ name: 'AbortError' });
  expect(await first).toBe(60);
  expect(workers).toHaveLength(1);
  expect(workers[0].received).toHaveLength(1);
  expect(workers[0].isTerminated).toBe(false);
});

it('does not mind that a call is cancelled after its answer', async () => {
  const cancel = new AbortController();
  expect(await callFunction(call(10, 2, 3), cancel.signal)).toBe(60);
  cancel.abort();
  expect(await callFunction(call(20, 2, 3))).toBe(120);
  expect(workers).toHaveLength(1);
});
