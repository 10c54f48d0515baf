import { isBlankKey } from './cell';
import { dateRows } from './dateRows';
import { Dictionary } from './dictionary';
import { enlarged, picked } from './columns';
import { MomentColumn, type MomentOptions } from './momentColumn';
import { type CellProblem, emptyProblem, errorProblem } from './problem';

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
  private readonly times: MomentColumn;
  private customer: Int32Array;
  private event: Int32Array;

  constructor(
    capacity = 1024,
    private readonly column: EventColumn = { name: 'event', mayBeBlank: false },
    options: MomentOptions = {},
  ) {
    this.times = new MomentColumn('time', capacity, options);
    this.customer = new Int32Array(capacity);
    this.event = new Int32Array(capacity);
  }

  get length(): number {
    return this.times.length;
  }

  /** Takes in one row of the sheet. Answers why it could not be used, or `null`. A blank row is passed over. */
  add(
    customer: unknown,
    time: unknown,
    event: unknown,
    sheetRow = this.times.length + 1,
  ): CellProblem | null {
    if (isBlankKey(event)) return this.withoutEvent(customer, time);
    const problem = errorProblem(this.column.name, event) ?? errorProblem('customer', customer);
    if (problem) return problem;
    if (isBlankKey(customer)) return emptyProblem('customer');
    if (isBlankKey(time)) return emptyProblem('time');
    const row = this.times.length;
    const timeProblem = this.times.add(time, sheetRow);
    if (timeProblem) return timeProblem;
    if (row === this.customer.length) this.grow();
    this.customer[row] = this.customers.idOf(customer);
    this.event[row] = this.events.idOf(event);
    return null;
  }

  /**
   * The events taken in so far, as columns. Rows whose time the others show to be unreadable are left out: `problems`
   * tells them.
   */
  build() {
    const { time, clock, timeOfDay, kept, problems } = this.times.finish();
    const column = (all: Int32Array) => picked(all.subarray(0, this.length), kept);
    const event = column(this.event);
    return {
      customer: column(this.customer),
      time,
      clock,
      isDate: dateRows(timeOfDay, (row) => event[row], this.events.names.length),
      event,
      customers: this.customers.names,
      customerCells: this.customers.cells,
      events: this.events.names,
      problems,
    };
  }

  private withoutEvent(customer: unknown, time: unknown): CellProblem | null {
    if (isBlankKey(customer) && isBlankKey(time)) return null;
    if (!this.column.mayBeBlank) return emptyProblem(this.column.name);
    return errorProblem('customer', customer) ?? errorProblem('time', time);
  }

  private grow(): void {
    const capacity = Math.max(1024, this.customer.length * 2);
    this.customer = enlarged(this.customer, new Int32Array(capacity));
    this.event = enlarged(this.event, new Int32Array(capacity));
  }
}
