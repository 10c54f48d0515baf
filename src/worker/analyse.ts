import { environment } from '../cells/environment';
import { WorkerFailure } from './failure';
import type { Request, Result } from '../blueprint/request';
import type { CellBlock, Figure, RowsRead } from '../blueprint/session';
import type { ResultView } from '../blueprint/views';
import type { Failed, FromWorker, ToWorker } from './protocol';
import { spawnWorker } from './spawn';
import type { CommonSaying } from '../blueprint/commonSayings';

/**
 * Hands one block of rows to the worker. The promise resolves when there is room for the next block: await it
 * before reading on. `fraction` tells how much of the source has been read with this block.
 */
export type PushRows = (rows: CellBlock, fraction?: number, table?: string) => Promise<void>;

/** A finished analysis. Its worker keeps what it has read, so that figures can be opened, until it is closed. */
export interface FinishedAnalysis<R extends Result = Result> {
  result: R;
  /** The rows behind a figure of the result. */
  behind(figure: Figure): Promise<ResultView>;
  close(): void;
}

export interface AnalysisHandlers {
  /** 0 to 1: reading takes the first 0.8, computing the rest. */
  onProgress(fraction: number): void;
}

const readingShare = 0.8;
/** Blocks under way to the worker; more would only fill the memory. */
const blocksInFlight = 2;

/**
 * Runs one analysis in a worker of its own. `feed` reads the source and pushes its blocks. Aborting ends the worker
 * at once and rejects with an AbortError; a crash of the worker rejects too and stops the feed.
 */
export async function analyse<R extends Result>(
  request: Request,
  feed: (push: PushRows, signal: AbortSignal) => Promise<void>,
  handlers: AnalysisHandlers,
  signal: AbortSignal,
): Promise<FinishedAnalysis<R>> {
  if (signal.aborted) throw abortError();
  const worker = spawnWorker();
  const feeding = new AbortController();
  const stop = () => feeding.abort();
  signal.addEventListener('abort', stop);
  try {
    const result = await converse<R>(worker, request, 'finish', feed, handlers, feeding.signal);
    return { result, behind: opener(worker), close: () => worker.terminate() };
  } catch (error) {
    worker.terminate();
    throw signal.aborted ? abortError() : error;
  } finally {
    signal.removeEventListener('abort', stop);
    feeding.abort();
  }
}

/** What a run would use of the rows, read as it reads them. It rejects with what the run would be refused for. */
export async function look(
  request: Request,
  feed: (push: PushRows, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<RowsRead> {
  if (signal.aborted) throw abortError();
  const worker = spawnWorker();
  try {
    return await converse<RowsRead>(worker, request, 'read', feed, { onProgress: () => undefined }, signal);
  } finally {
    worker.terminate();
  }
}

/** Asks the worker what is behind figures, one after the other. */
function opener(worker: Worker): FinishedAnalysis['behind'] {
  let last: Promise<unknown> = Promise.resolve();
  return (figure) => {
    const ask = () =>
      new Promise<ResultView>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
          if (data.type === 'opened') resolve(data.view);
          else if (data.type === 'failed') reject(failureOf(data));
        };
        worker.onerror = () => reject(stopped('stoppedAfterwards'));
        worker.postMessage({ type: 'behind', figure } satisfies ToWorker);
      });
    const answer = last.then(ask);
    last = answer.catch(() => undefined);
    return answer;
  };
}

const stopped = (code: 'stopped' | 'stoppedAfterwards'): WorkerFailure => {
  const saying: CommonSaying = { code };
  return new WorkerFailure(code, undefined, saying);
};

const failureOf = ({ message, code, saying }: Failed): WorkerFailure =>
  new WorkerFailure(message, code, saying);

const abortError = () => new DOMException('The analysis was cancelled.', 'AbortError');

/** `end`: what is asked once all rows are there. */
function converse<R extends Result | RowsRead>(
  worker: Worker,
  request: Request,
  end: 'finish' | 'read',
  feed: (push: PushRows, signal: AbortSignal) => Promise<void>,
  { onProgress }: AnalysisHandlers,
  signal: AbortSignal,
): Promise<R> {
  return new Promise((resolve, reject) => {
    const send = (message: ToWorker) => worker.postMessage(message);
    let inFlight = 0;
    let waiting: (() => void)[] = [];
    const makeRoom = () => {
      waiting.forEach((goOn) => goOn());
      waiting = [];
    };

    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'taken') {
        inFlight--;
        makeRoom();
      } else if (data.type === 'progress') {
        onProgress(readingShare + data.fraction * (1 - readingShare));
      } else if (data.type === 'done') {
        onProgress(1);
        // The worker answers each request with the result of its kind.
        resolve(data.result as R);
      } else if (data.type === 'rows read') {
        resolve(data.read as R);
      } else if (data.type === 'failed') {
        reject(failureOf(data));
      }
    };
    const crashed = () => reject(stopped('stopped'));
    worker.onerror = crashed;
    worker.onmessageerror = crashed;
    signal.addEventListener('abort', () => {
      reject(abortError());
      makeRoom();
    });

    const push: PushRows = async (rows, fraction, table = 'main') => {
      send({ type: 'rows', rows, table });
      inFlight++;
      if (fraction !== undefined) onProgress(fraction * readingShare);
      if (inFlight >= blocksInFlight) await new Promise<void>((goOn) => waiting.push(goOn));
      signal.throwIfAborted();
    };

    send({ type: 'begin', request, environment: environment() });
    feed(push, signal).then(() => {
      if (!signal.aborted) send({ type: end });
    }, reject);
  });
}
