import { Category, invocationMessage } from '../host/wire';
import type { Entry } from '../host/wire';

/** What came back for one call: a value or rectangle, or an error with the message Excel shows. */
export interface Outcome {
  failed: boolean;
  value: unknown;
  errorCode: number;
}

export interface Call {
  name: string;
  args: unknown[];
  address: string;
  allowErrors: boolean;
}

const allowErrorsFlag = 4;

/** office.js's numbers for errors, in Excel's words. */
const errorNames: Record<number, string> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  10: '#NAME?',
};

export const errorName = (code: number) => errorNames[code] ?? '#VALUE!';

/** Hands calls of worksheet functions to the dispatcher in the pane and collects the results. */
export class Dispatcher {
  private next = 1;
  private readonly pending = new Map<number, { entry: Entry; resolve(outcome: Outcome): void }>();
  private isReady = true;
  private whenReady!: Promise<void>;
  private becomeReady!: () => void;
  private queue: Entry[] = [];
  calls = 0;
  last: Call | null = null;

  constructor(private readonly send: (entries: Entry[]) => void) {
    this.restart();
  }

  /** A new pane begins. Its functions cannot be called yet. */
  restart(): void {
    if (!this.isReady) return;
    this.isReady = false;
    this.whenReady = new Promise((resolve) => {
      this.becomeReady = resolve;
    });
  }

  /** The functions of the pane can be called, also for what the pane before it left unanswered. */
  ready(): void {
    for (const { entry } of this.pending.values()) this.enqueue(entry);
    this.isReady = true;
    this.becomeReady();
  }

  forgetCalls(): void {
    this.calls = 0;
    this.last = null;
  }

  get started(): Promise<void> {
    return this.whenReady;
  }

  async call(call: Call): Promise<Outcome> {
    const { name, args, address, allowErrors } = call;
    await this.whenReady;
    this.last = call;
    const id = this.next++;
    this.calls++;
    const message = [id, name, args, address, allowErrors ? allowErrorsFlag : 0];
    const entry = {
      messageCategory: Category.customFunction,
      messageType: invocationMessage,
      targetId: '',
      message,
    };
    return new Promise((resolve) => {
      this.pending.set(id, { entry, resolve });
      this.enqueue(entry);
    });
  }

  /** Calls made in one go travel in one message. */
  private enqueue(entry: Entry): void {
    if (this.queue.push(entry) > 1) return;
    queueMicrotask(() => this.send(this.queue.splice(0)));
  }

  /** Results arrive as arrays [id, succeeded, value, errorCode?] or as objects, by the version of the set. */
  accept(results: unknown): void {
    for (const result of results as unknown[]) {
      if (Array.isArray(result)) {
        const [id, succeeded, value, errorCode] = result as [number, boolean, unknown, number?];
        this.settle(id, { failed: !succeeded, value, errorCode: errorCode ?? 0 });
      } else {
        const { id, failed, value, errorCode } = result as Outcome & { id: number };
        this.settle(id, { failed: failed === true, value, errorCode: errorCode ?? 0 });
      }
    }
  }

  private settle(id: number, outcome: Outcome): void {
    this.pending.get(id)?.resolve(outcome);
    this.pending.delete(id);
  }
}
