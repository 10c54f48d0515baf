import { isBlankKey } from './cell';
import { dateRows } from './dateRows';
import { enlarged, joined, picked } from './columns';
import { MomentColumn } from './momentColumn';
import { errorForName, type NameIds, noName } from './nameIds';
import { type CellProblem, emptyProblem, errorProblem, nameProblem } from './problem';
import { customerIds, nameIds, type ReadingOptions } from './readingOptions';
import { saidOfNames } from './said';
import { requireSameClock } from './sameClock';

/** How the third column is called in messages, and whether a row without it is passed over instead of refused. */
export interface EventColumn {
  name: string;
  mayBeBlank: boolean;
  /** How the column of times is called; absent: time. */
  time?: string;
}

/**
 * Turns rows of events (customer, time, event) into typed columns, one row at a time, so that a sheet of any size can be
 * read block by block.
 */
export class EventLogBuilder {
  private readonly events: NameIds;
  private readonly times: MomentColumn;
  private customer: Int32Array;
  private event: Int32Array;

  /** Builders of several tables of one log share their `customers`. */
  constructor(
    capacity = 1024,
    private readonly column: EventColumn = { name: 'event', mayBeBlank: false },
    options: ReadingOptions = {},
    private readonly customers = customerIds(options),
  ) {
    this.events = nameIds(column.name, options);
    this.times = new MomentColumn(this.timeName, capacity, options);
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
    if (isBlankKey(time)) return emptyProblem(this.timeName);
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
    return settled(this.rows(), this.customers);
  }

  /**
   * This log with the events of another table behind it; `secondProblems` tells the rows left out there. Its events, from
   * `secondEvents` on, are others than those here, whatever they are called.
   */
  buildWith(second: EventLogBuilder) {
    const [first, behind] = [this.rows(), second.rows()];
    requireSameClock(first, behind);
    const hasClock = first.clock !== null || behind.clock !== null;
    const secondEvents = first.events.length;
    const together: EventRows = {
      ...first,
      areInstants: first.areInstants || behind.areInstants,
      customer: joined(first.customer, behind.customer),
      event: joined(
        first.event,
        behind.event.map((event) => event + secondEvents),
      ),
      events: [...first.events, ...behind.events],
      time: joined(first.time, behind.time),
      clock: hasClock ? joined(first.clock ?? first.time, behind.clock ?? behind.time) : null,
      timeOfDay: joined(first.timeOfDay, behind.timeOfDay),
      said: [...first.said, ...behind.said],
    };
    return {
      ...settled(together, this.customers),
      secondTable: first.time.length,
      secondEvents,
      secondProblems: behind.problems,
    };
  }

  private rows() {
    const moments = this.times.finish();
    const column = (all: Int32Array) => picked(all.subarray(0, this.length), moments.kept);
    const names = this.events.finish(column(this.event));
    return {
      ...moments,
      customer: column(this.customer),
      event: names.ids,
      events: names.names,
      said: [...moments.said, ...saidOfNames(this.column.name, names)],
    };
  }

  private get timeName(): string {
    return this.column.time ?? 'time';
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

type EventRows = ReturnType<EventLogBuilder['rows']>;

function settled(rows: EventRows, customers: NameIds) {
  const { time, clock, areInstants, event, events, problems, said } = rows;
  const { ids: customer, names, cells } = customers.finish(rows.customer);
  return {
    customer,
    time,
    clock,
    areInstants,
    isDate: dateRows(rows.timeOfDay, (row) => event[row], events.length),
    event,
    customers: names,
    customerCells: cells,
    events,
    problems,
    said,
  };
}
