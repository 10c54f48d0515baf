import { createHandler } from '../../src/worker/handler';
import type { FromWorker, ToWorker } from '../../src/worker/protocol';

/** A worker on the page's own thread: the real handler behind asynchronous messages. */
export class FakeWorker {
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: (() => void) | null = null;
  onmessageerror: (() => void) | null = null;
  isTerminated = false;
  received: ToWorker[] = [];
  /** What a real worker does; tests may replace it. */
  hear: (message: ToWorker) => void = createHandler((data) => this.answer(data));

  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    this.received.push(copy);
    setImmediate(() => {
      if (!this.isTerminated) this.hear(copy);
    });
  }

  answer(data: FromWorker): void {
    setImmediate(() => {
      if (!this.isTerminated) this.onmessage?.({ data: structuredClone(data) });
    });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}
