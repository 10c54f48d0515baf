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
