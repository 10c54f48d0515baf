import type { CustomerLog } from '../numerics/groupByCustomer';

/** Events of customers as columns of equal length; row i of each is one event. */
export interface EventLog extends CustomerLog {
  /** Index into `events`. */
  event: Int32Array;
  /** The distinct names of events. */
  events: readonly string[];
}

/** What happened and when, whoever it was. */
export type Happenings = Pick<EventLog, 'event' | 'time' | 'clock' | 'isDate'>;

/** Which start, or attempt, of a customer counts where there are several alike. */
export type StartCounted = 'first' | 'last';

/** Which events fulfil which step: a step has one event, or several whose names mean the same. */
export class Steps {
  private readonly fulfils: Uint8Array;
  readonly length: number;

  constructor(
    steps: readonly (readonly number[])[],
    private readonly events: number,
  ) {
    this.length = steps.length;
    this.fulfils = new Uint8Array(steps.length * events);
    steps.forEach((ids, step) => ids.forEach((event) => (this.fulfils[step * events + event] = 1)));
  }

  has(step: number, event: number): boolean {
    return this.fulfils[step * this.events + event] === 1;
  }

  /** Some of the steps, as steps of their own. */
  only(steps: readonly number[]): Steps {
    const ids = (step: number) => [...Array(this.events).keys()].filter((event) => this.has(step, event));
    return new Steps(steps.map(ids), this.events);
  }

  /** Whether the event fulfils any step. */
  hasAny(event: number): boolean {
    for (let step = 0; step < this.length; step++) if (this.has(step, event)) return true;
    return false;
  }
}
