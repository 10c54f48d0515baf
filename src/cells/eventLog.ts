import { isBlankKey } from './cell';
import { parseSeconds } from './dates';
import { Dictionary } from './dictionary';
import { enlarged } from './enlarged';
import { type CellProblem, dateProblem, emptyProblem, errorProblem } from './problem';

/** How the third column is called in messages, and whether a row without it is passed over instead of refused. */
export interface EventColumn {
  name: string;
  mayBeBlank: boolean;
}

/**
 * Turns rows of events (customer, time, event) into typed columns, one row at a time, so that a sheet of any size can be
 * read block by block.
 */
export class EventLogBuilder {
  private readonly customers = new Dictionary();
  private readonly events = new Dictionary();
  private customer: Int32Array;
  private time: Float64Array;
  private event: Int32Array;
  length = 0;

  constructor(
    capacity = 1024,
    private readonly column: EventColumn = { name: 'event', mayBeBlank: false },
  ) {
    this.customer = new Int32Array(capacity);
    this.time = new Float64Array(capacity);
    this.event = new Int32Array(capacity);
  }

  /** Takes in one row. Answers why it could not be used, or `null`. A blank row is passed over. */
  add(customer: unknown, time: unknown, event: unknown): CellProblem | null {
    if (isBlankKey(event)) return this.withoutEvent(customer, time);
    const problem = errorProblem(this.column.name, event) ?? errorProblem('customer', customer);
    if (problem) return problem;
    if (isBlankKey(customer)) return emptyProblem('customer');
    const seconds = parseSeconds(time);
    if (seconds === null) return isBlankKey(time) ? emptyProblem('time') : dateProblem('time', time);
    if (this.length === this.time.length) this.grow();
    const row = this.length++;
    this.customer[row] = this.customers.idOf(customer);
    this.time[row] = seconds;
    this.event[row] = this.events.idOf(event);
    return null;
  }

  /** The events taken in so far, as columns. */
  build() {
    return {
      customer: this.customer.subarray(0, this.length),
      time: this.time.subarray(0, this.length),
      event: this.event.subarray(0, this.length),
      customers: this.customers.names,
      customerCells: this.customers.cells,
      events: this.events.names,
    };
  }

  private withoutEvent(customer: unknown, time: unknown): CellProblem | null {
    if (isBlankKey(customer) && isBlankKey(time)) return null;
    if (!this.column.mayBeBlank) return emptyProblem(this.column.name);
    return errorProblem('customer', customer) ?? errorProblem('time', time);
  }

  private grow(): void {
    const capacity = Math.max(1024, this.length * 2);
    this.customer = enlarged(this.customer, new Int32Array(capacity));
    this.time = enlarged(this.time, new Float64Array(capacity));
    this.event = enlarged(this.event, new Int32Array(capacity));
  }
}
