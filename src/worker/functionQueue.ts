import { environment } from '../cells/environment';
import { WorkerFailure } from './failure';
import type { FromWorker, FunctionCall, ToWorker } from './protocol';
import { spawnWorker } from './spawn';

interface Waiting {
  call: FunctionCall;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** A worker and the call it computes. */
interface Lane {
  worker: Worker;
  busyWith: Waiting | null;
  /** It has been busy for so long that nobody waits for it any more. */
  isSlow: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

/** How long a call may hold up those behind it, in milliseconds. */
const patience = 5000;
/** Each slow call takes a processor, and its columns the memory. */
const mostLanes = 4;

/** Calls in the order they came. */
const queue: Waiting[] = [];
/** A single one, unless calls are slow. */
const lanes: Lane[] = [];

/**
 * Computes a worksheet function off the page's thread, one call after the other in one worker that is kept; those behind a
 * slow call go on in another. A crash fails the call that caused it. Aborting ends the worker of a call that is being
 * computed and rejects with an AbortError.
 */
export async function callFunction(call: FunctionCall, signal?: AbortSignal): Promise<unknown> {
  signal?.throwIfAborted();
  let cancel: () => void = () => undefined;
  try {
    return await new Promise((resolve, reject) => {
      const waiting = { call: { ...call, args: call.args.map(sendable) }, resolve, reject };
      cancel = () => drop(waiting, signal?.reason);
      signal?.addEventListener('abort', cancel);
      queue.push(waiting);
      computeNext();
    });
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

function computeNext(): void {
  const canCompute = lanes.some(isIdle) || (lanes.length < mostLanes && lanes.every(({ isSlow }) => isSlow));
  const next = canCompute && queue.shift();
  if (!next) return;
  try {
    compute(next);
  } catch (error) {
    next.reject(error);
  }
  computeNext();
}

const isIdle = ({ busyWith }: Lane): boolean => busyWith === null;

function compute(next: Waiting): void {
  const lane = lanes.find(isIdle) ?? openLane();
  const message: ToWorker = { type: 'call', call: next.call, environment: environment() };
  lane.worker.postMessage(message);
  lane.busyWith = next;
  lane.timer = setTimeout(() => {
    lane.isSlow = true;
    computeNext();
  }, patience);
}

function openLane(): Lane {
  const worker = spawnWorker();
  const lane: Lane = { worker, busyWith: null, isSlow: false };
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'returned') settle(lane, ({ resolve }) => resolve(data.value));
    if (data.type === 'failed') {
      settle(lane, ({ reject }) => reject(new WorkerFailure(data.message, data.code)));
    }
  };
  const crashed = () => {
    const failed = lane.busyWith;
    close(lane);
    failed?.reject(new WorkerFailure('The calculation stopped unexpectedly.'));
    computeNext();
  };
  worker.onerror = crashed;
  worker.onmessageerror = crashed;
  lanes.push(lane);
  return lane;
}

function settle(lane: Lane, how: (done: Waiting) => void): void {
  const done = lane.busyWith;
  if (!done) return;
  clearTimeout(lane.timer);
  lane.busyWith = null;
  // Another one has taken its place.
  if (lane.isSlow && lanes.some(({ isSlow }) => !isSlow)) close(lane);
  lane.isSlow = false;
  how(done);
  computeNext();
}

function close(lane: Lane): void {
  clearTimeout(lane.timer);
  lane.busyWith = null;
  lane.worker.terminate();
  lanes.splice(lanes.indexOf(lane), 1);
}

/** A busy worker cannot be told to stop: it is ended. */
function drop(waiting: Waiting, reason: unknown): void {
  const lane = lanes.find(({ busyWith }) => busyWith === waiting);
  const place = queue.indexOf(waiting);
  if (lane) close(lane);
  if (place >= 0) queue.splice(place, 1);
  waiting.reject(reason);
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
