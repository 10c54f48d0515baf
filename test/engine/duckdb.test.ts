import { DuckDb } from '../../src/engine/duckdb';

/** An engine that does not start, or dies, answers with a code. */

class SilentWorker extends EventTarget {
  static last: SilentWorker;
  isTerminated = false;
  /** Says that the module cannot be had. */
  refuse: (reason: Error) => void = () => undefined;

  constructor() {
    super();
    SilentWorker.last = this;
  }
  postMessage() {
    return undefined;
  }
  terminate() {
    this.isTerminated = true;
  }
}

jest.mock('../../src/engine/spawn', () => ({
  spawnEngine: () => new SilentWorker(),
  engineModule: 'engine.wasm',
}));

/** The library, as far as it goes with a worker that says nothing. */
jest.mock('@duckdb/duckdb-wasm', () => ({
  VoidLogger: class {
    log() {
      return undefined;
    }
  },
  AsyncDuckDB: class {
    constructor(
      _logger: unknown,
      private readonly worker: SilentWorker,
    ) {}
    instantiate(_module: string, _threads: null, onProgress: () => void) {
      this.worker.addEventListener('message', onProgress);
      return new Promise((_, reject) => (this.worker.refuse = reject));
    }
    terminate() {
      this.worker.terminate();
    }
  },
}));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const says = (data: unknown) => SilentWorker.last.dispatchEvent(new MessageEvent('message', { data }));

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(SilentWorker.last.isTerminated).toBe(true);
  return (error as { failure?: unknown }).failure ?? (error as Error).name;
}

test('one that says nothing for a minute is given up', async () => {
  const starting = failureOf(DuckDb.start(undefined));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(await starting).toEqual({ code: 'noStart', values: { seconds: 60 } });
});

test('one whose module is still coming is waited for', async () => {
  const starting = failureOf(DuckDb.start(undefined));
  await jest.advanceTimersByTimeAsync(50_000);
  says({ type: 'INSTANTIATE_PROGRESS', data: { bytesTotal: 2, bytesLoaded: 1 } });
  await jest.advanceTimersByTimeAsync(50_000);
  expect(SilentWorker.last.isTerminated).toBe(false);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(await starting).toMatchObject({ code: 'noStart' });
});

test('what its policy forbids is told at once', async () => {
  const starting = failureOf(DuckDb.start(undefined));
  says({ type: 'FORBIDDEN', directive: 'script-src' });
  expect(await starting).toEqual({ code: 'forbidden', values: { directive: 'script-src' } });
});

test('one that crashes has died', async () => {
  const starting = failureOf(DuckDb.start(undefined));
  SilentWorker.last.dispatchEvent(new Event('error'));
  expect(await starting).toEqual({ code: 'died' });
});

test('one whose module cannot be fetched has died', async () => {
  const starting = failureOf(DuckDb.start(undefined));
  await jest.advanceTimersByTimeAsync(0);
  SilentWorker.last.refuse(new TypeError('Failed to fetch'));
  expect(await starting).toEqual({ code: 'died' });
});

test('a signal ends it, before it begins and while it does', async () => {
  expect(await failureOf(DuckDb.start(AbortSignal.abort()))).toBe('AbortError');
  const cancelling = new AbortController();
  const starting = failureOf(DuckDb.start(cancelling.signal));
  cancelling.abort();
  expect(await starting).toBe('AbortError');
});

test('where there is no WebAssembly there is no engine', async () => {
  const { WebAssembly } = globalThis;
  Reflect.deleteProperty(globalThis, 'WebAssembly');
  try {
    await expect(DuckDb.start(undefined)).rejects.toMatchObject({ failure: { code: 'noWebAssembly' } });
  } finally {
    globalThis.WebAssembly = WebAssembly;
  }
});
