import { environment } from '../cells/environment';
import { WorkerFailure } from './failure';
import type { FromWorker, FunctionCall, ToWorker } from './protocol';
import { spawnWorker } from './spawn';

interface Waiting {
  call: FunctionCall;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** Calls in the order they came; the first one is being computed. */
const queue: Waiting[] = [];
let worker: Worker | null = null;

/**
 * Computes a worksheet function off the page's thread, one call after the other in one worker that is kept. Always
 * settles: a crash fails the call that caused it, and the next one gets a fresh worker.
 */
export function callFunction(call: FunctionCall): Promise<unknown> {
  return new Promise((resolve, reject) => {
    queue.push({ call: { ...call, args: call.args.map(sendable) }, resolve, reject });
    if (queue.length === 1) computeNext();
  });
}

function computeNext(): void {
  if (queue.length === 0) return;
  try {
    worker ??= startWorker();
    const message: ToWorker = { type: 'call', call: queue[0].call, environment: environment() };
    worker.postMessage(message);
  } catch (error) {
    settle(({ reject }) => reject(error));
  }
}

function startWorker(): Worker {
  const started = spawnWorker();
  started.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'returned') settle(({ resolve }) => resolve(data.value));
    if (data.type === 'failed') settle(({ reject }) => reject(new WorkerFailure(data.message, data.code)));
  };
  const crashed = () => {
    started.terminate();
    worker = null;
    settle(({ reject }) => reject(new WorkerFailure('The calculation stopped unexpectedly.')));
  };
  started.onerror = crashed;
  started.onmessageerror = crashed;
  return started;
}

function settle(how: (first: Waiting) => void): void {
  const first = queue.shift();
  if (first) how(first);
  computeNext();
}

/** Error values travel as plain objects: cloning an Error on the way to a worker would lose its code. */
function sendable(arg: unknown): unknown {
  if (!holdsError(arg)) return arg;
  if (Array.isArray(arg)) return arg.map(sendable);
  const { code, message } = arg as Error & { code?: unknown };
  return { code, message };
}

const holdsError = (arg: unknown): boolean =>
  Array.isArray(arg) ? arg.some(holdsError) : arg instanceof Error;
