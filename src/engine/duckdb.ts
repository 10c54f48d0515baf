import { AsyncDuckDB, type AsyncDuckDBConnection, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import { abortError, EngineError, type EngineFailure } from './failure';
import type { Forbidden } from './guardWorker';
import type { BytesRead } from './tellReading';
import { rowsOf } from './rowsOf';
import { engineModule, spawnEngine } from './spawn';

/** How long the engine may say nothing while it starts: it has 34 MB to fetch, of which it tells, and to compile. */
const patience = 60_000;

/** DuckDB in a worker of its own, which an error of its own or `end` ends: what was asked of it rejects, then and later. */
export class DuckDb {
  private readonly worker: Worker;
  private readonly database: AsyncDuckDB;
  private readonly ended: Promise<never>;
  private reject: (reason: Error) => void = () => undefined;
  private connection: AsyncDuckDBConnection | null = null;
  isEnded = false;
  /** Hears how many bytes of the files were read since it last did. */
  onRead: (bytes: number) => void = () => undefined;

  private constructor() {
    if (typeof WebAssembly === 'undefined') throw new EngineError({ code: 'noWebAssembly' });
    this.ended = new Promise((_, reject) => (this.reject = reject));
    // Whoever asks hears of it; nobody may be asking just now.
    this.ended.catch(() => null);
    this.worker = spawnEngine();
    this.worker.addEventListener('message', (event: MessageEvent) => this.hear(event));
    this.worker.addEventListener('error', (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.end(new EngineError({ code: 'died' }));
    });
    this.database = new AsyncDuckDB(new VoidLogger(), this.worker);
  }

  static async start(signal: AbortSignal | undefined): Promise<DuckDb> {
    const engine = new DuckDb();
    try {
      await engine.heeding(signal, () => engine.begin());
    } catch (error) {
      throw engine.understood(error);
    }
    return engine;
  }

  private async begin(): Promise<void> {
    let silence: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(
        () => this.end(new EngineError({ code: 'noStart', values: { seconds: patience / 1000 } })),
        patience,
      );
    };
    heard();
    try {
      await this.until(() => this.database.instantiate(engineModule, null, heard));
    } finally {
      clearTimeout(silence);
    }
    await this.until(() => this.database.open({ query: { castDecimalToDouble: true } }));
    this.connection = await this.until(() => this.database.connect());
    // It would fetch parts of itself from an address of its makers, which nothing here may ask.
    await this.run('SET autoinstall_known_extensions = false');
    await this.run('SET autoload_known_extensions = false');
    await this.run('SET preserve_insertion_order = false');
  }

  private hear(event: MessageEvent): void {
    const data = event.data as Forbidden | BytesRead | { type: 'what the library sends' };
    if (data.type !== 'FORBIDDEN' && data.type !== 'READ') return;
    // The library knows no such message.
    event.stopImmediatePropagation();
    if (data.type === 'READ') this.onRead(data.bytes);
    else this.end(new EngineError({ code: 'forbidden', values: { directive: data.directive } }));
  }

  /** Ends the worker, whatever it is at. */
  end(reason: Error): void {
    this.isEnded = true;
    this.reject(reason);
    void this.database.terminate();
  }

  close(): void {
    this.end(abortError());
  }

  /** Does something with the engine, which an abort ends at once. */
  async heeding<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    const stop = () => this.end(abortError());
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
    try {
      return await this.until(work);
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  private until<T>(work: () => Promise<T>): Promise<T> {
    return this.isEnded ? this.ended : Promise.race([this.ended, work()]);
  }

  /** Makes a file known under a name that statements may use. */
  async register(name: string, file: File): Promise<void> {
    await this.until(() =>
      this.database.registerFileHandle(name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true),
    );
  }

  /** Makes a table of an Arrow IPC stream. Its buffer is given away. */
  async makeTable(name: string, stream: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.asked((connection) =>
      connection.insertArrowFromIPCStream(stream, { name, schema: 'main', create: true }),
    );
  }

  async run(sql: string): Promise<void> {
    await this.asked((connection) => connection.query(sql));
  }

  /** The rows a statement answers: numbers, texts, booleans and `null`. */
  async rows(sql: string): Promise<unknown[][]> {
    return rowsOf(await this.asked((connection) => connection.query(sql)));
  }

  private async asked<T>(work: (connection: AsyncDuckDBConnection) => Promise<T>): Promise<T> {
    const { connection } = this;
    if (!connection) throw new Error('The engine was not begun.');
    try {
      return await this.until(() => work(connection));
    } catch (error) {
      throw this.understood(error);
    }
  }

  private understood(error: unknown): Error {
    if (!(error instanceof Error) || error instanceof EngineError || error.name === 'AbortError')
      return error as Error;
    const failure = failureIn(error.message);
    const known = new EngineError(failure);
    // What the engine says itself it survives. All else came out of the middle of it.
    if (failure.code === 'died' || failure.code === 'tooLarge') this.end(known);
    return known;
  }
}

/** What a message of the engine means. */
function failureIn(message: string): EngineFailure {
  const limit = /\(([\d.]+ [KMGT]iB)\/([\d.]+ [KMGT]iB) used\)/.exec(message)?.[2];
  if (/^Out of Memory Error|bad_alloc|Array buffer allocation|out of memory/i.test(message))
    return { code: 'tooLarge', values: { limit: limit ?? '4 GiB' } };
  if (/^[A-Z][\w ]+ Error: /.test(message) && !/^(INTERNAL|FATAL) Error/.test(message))
    return { code: 'refused', values: { message } };
  return { code: 'died' };
}
