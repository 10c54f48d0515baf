import { DuckDb } from '../../../src/engine/duckdb';
import { type EngineError, type OpenedFiles, openFiles, type LoadProgress } from '../../../src/engine';

/** What the tests of src/engine ask of the page it is loaded into; all answers are plain data. */

interface Answer<T> {
  answered?: T;
  failure?: EngineError['failure'];
  /** The name of an error that is no failure of the engine. */
  thrown?: string;
}

export type Opened = Omit<OpenedFiles, 'rows' | 'close'> & {
  progress: LoadProgress[];
  /** Milliseconds until the engine was there and knew the columns. */
  startedAfter: number;
};

declare global {
  interface Window {
    engineRoom: typeof engineRoom;
    violations: string[];
  }
}

let opened: OpenedFiles | null = null;
let cancelling = new AbortController();

async function answerOf<T>(work: () => Promise<T>): Promise<Answer<T>> {
  cancelling = new AbortController();
  try {
    return { answered: await work() };
  } catch (error) {
    const { failure, name } = error as EngineError;
    return failure ? { failure } : { thrown: name };
  }
}

const chosen = () => Array.from((document.querySelector('input') as HTMLInputElement).files ?? []);

const engineRoom = {
  /** Opens the files of the page's input; is cancelled when it tells for so many times how far it is. */
  open: (cancelledAt?: number) =>
    answerOf(async (): Promise<Opened> => {
      const progress: LoadProgress[] = [];
      const start = performance.now();
      let startedAfter = 0;
      opened?.close();
      opened = await openFiles(chosen(), {
        signal: cancelling.signal,
        onProgress: (each) => {
          if (progress.push(each) === 1) startedAfter = performance.now() - start;
          if (progress.length === cancelledAt) cancelling.abort();
        },
      });
      const { table, columns, rowCount, leftOut, head, formats } = opened;
      return { table, columns, rowCount, leftOut, head, formats, progress, startedAfter };
    }),
  rows: (sql: string) =>
    answerOf(async () => {
      if (!opened) throw new Error('No files are open.');
      return opened.rows(sql, { signal: cancelling.signal });
    }),
  /** Milliseconds one statement over the chosen CSV file takes the engine, without a table. */
  scan: (select: string) =>
    answerOf(async () => {
      const engine = await DuckDb.start(undefined);
      await engine.register('scanned', chosen()[0]);
      const start = performance.now();
      await engine.run(`SELECT ${select} FROM read_csv('scanned', header = true)`);
      engine.close();
      return performance.now() - start;
    }),
  cancel: () => cancelling.abort(),
  close: () => opened?.close(),
};

window.engineRoom = engineRoom;
