import { isBlankKey } from './cell';
import { dateRows } from './dateRows';
import { enlarged, picked } from './columns';
import { MomentColumn } from './momentColumn';
import { errorForName, type NameIds, noName } from './nameIds';
import { type CellProblem, emptyProblem, errorProblem, nameProblem } from './problem';
import { customerIds, nameIds, type ReadingOptions } from './readingOptions';
import { saidOfNames } from './said';

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
  private readonly customers: NameIds;
  private readonly events: NameIds;
  private readonly times: MomentColumn;
  private customer: Int32Array;
  private event: Int32Array;

  constructor(
    capacity = 1024,
    private readonly column: EventColumn = { name: 'event', mayBeBlank: false },
    options: ReadingOptions = {},
  ) {
    this.customers = customerIds(options);
    this.events = nameIds(column.name, options);
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
    const done = this.events.idOf(event);
    if (done === noName) return this.withoutEvent(customer, time);
    if (done === errorForName) return errorProblem(this.column.name, event);
    const who = this.customers.idOf(customer);
    if (who < 0) return nameProblem('customer', customer);
    if (isBlankKey(time)) return emptyProblem('time');
    const row = this.times.length;
    const timeProblem = this.times.add(time, sheetRow);
    if (timeProblem) return timeProblem;
    if (row === this.customer.length) this.grow();
    this.customer[row] = who;
    this.event[row] = done;
    return null;
  }

  /**
   * The events taken in so far, as columns. Rows whose time the others show to be unreadable are left out: `problems`
   * tells them.
   */
  build() {
    const { time, clock, timeOfDay, kept, problems, said } = this.times.finish();
    const column = (all: Int32Array) => picked(all.subarray(0, this.length), kept);
    const customers = this.customers.finish(column(this.customer));
    const names = this.events.finish(column(this.event));
    const { ids: event, names: events } = names;
    return {
      customer: customers.ids,
      time,
      clock,
      isDate: dateRows(timeOfDay, (row) => event[row], events.length),
      event,
      customers: customers.names,
      customerCells: customers.cells,
      events,
      problems,
      said: [...said, ...saidOfNames(this.column.name, names)],
    };
  }

  private withoutEvent(customer: unknown, time: unknown): CellProblem | null {
    if (this.customers.idOf(customer) === noName && isBlankKey(time)) return null;
    if (!this.column.mayBeBlank) return emptyProblem(this.column.name);
    return errorProblem('customer', customer) ?? errorProblem('time', time);
  }

  private grow(): void {
    const capacity = Math.max(1024, this.customer.length * 2);
    this.customer = enlarged(this.customer, new Int32Array(capacity));
    this.event = enlarged(this.event, new Int32Array(capacity));
  }
}
