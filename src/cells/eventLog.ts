import { isBlankKey } from './cell';
import { dateRows } from './dateRows';
import { enlarged, picked, type TypedColumn } from './columns';
import { MomentColumn } from './momentColumn';
import { errorForName, type NameIds, noName } from './nameIds';
import { NamesAhead } from './namesAhead';
import { type CellProblem, emptyProblem, errorProblem, nameProblem } from './problem';
import { customerIds, nameIds, type ReadingOptions } from './readingOptions';
import { type ReadingSaying, saidOfNames, saidOfOwners } from './said';
import { requireSameClock } from './sameClock';
import { clockTogether, laterStarts, together } from './tablesTogether';

/** How the third column is called in messages, and whether a row without it is passed over instead of refused. */
export interface EventColumn {
  name: string;
  mayBeBlank: boolean;
  /** How the column of times is called; absent: time. */
  time?: string;
}

export interface EventNames {
  customers: NameIds;
  events: NameIds;
  /** The values of a property of each row; absent: there is none. */
  held?: NameIds;
}

/** The names in the columns of a log of events. */
export const eventNames = (options: ReadingOptions = {}, event = 'event'): EventNames => ({
  customers: customerIds(options),
  events: nameIds(event, options),
});

/**
 * Turns rows of events (customer, time, event) into typed columns, one row at a time, so that a sheet of any size can be
 * read block by block.
 */
export class EventLogBuilder {
  private readonly times: MomentColumn;
  private customer: Int32Array;
  private event: Int32Array;
  private held: Int32Array | null;

  /** Builders of several tables of one log share their `names`, or the customers alone: then their events are others. */
  constructor(
    capacity = 1024,
    private readonly column: EventColumn = { name: 'event', mayBeBlank: false },
    options: ReadingOptions = {},
    readonly names = eventNames(options, column.name),
  ) {
    this.times = new MomentColumn(this.timeName, capacity, options);
    this.customer = new Int32Array(capacity);
    this.event = new Int32Array(capacity);
    this.held = names.held ? new Int32Array(capacity) : null;
  }

  get length(): number {
    return this.times.length;
  }

  /** The numbers of the customers in a column of which the rows before `end` are to be added. */
  customersAhead(cells: readonly unknown[], end: number): NamesAhead {
    return new NamesAhead(this.names.customers, cells, end);
  }

  /** The same of the events. */
  eventsAhead(cells: readonly unknown[], end: number): NamesAhead {
    return new NamesAhead(this.names.events, cells, end);
  }

  /**
   * Takes in one row of the sheet. Answers why it could not be used, or `null`. A blank row is passed over.
   *
   * @param held the value of the property, where the names have one.
   * @param numbered number of the customer, where `customersAhead` told it.
   * @param numberedEvent the same of the event.
   */
  add(
    customer: unknown,
    time: unknown,
    event: unknown,
    sheetRow = this.times.length + 1,
    held?: unknown,
    numbered?: number,
    numberedEvent?: number,
  ): CellProblem | null {
    const done = numberedEvent ?? this.names.events.idOf(event);
    if (done === noName) return this.withoutEvent(customer, time);
    if (done === errorForName) return errorProblem(this.column.name, event);
    const who = numbered ?? this.names.customers.idOf(customer);
    if (who < 0) return nameProblem('customer', customer);
    if (isBlankKey(time)) return emptyProblem(this.timeName);
    const value = this.names.held?.idOf(held) ?? noName;
    if (value === errorForName) return errorProblem('hold', held);
    const row = this.times.length;
    const timeProblem = this.times.add(time, sheetRow);
    if (timeProblem) return timeProblem;
    if (row === this.customer.length) this.grow();
    this.customer[row] = who;
    this.event[row] = done;
    if (this.held) this.held[row] = value;
    return null;
  }

  /**
   * The events taken in so far, as columns, those of other tables of the log behind them. Rows whose time the others of their table
   * show to be unreadable are left out: `problems` tells them, and `laterProblems` those of each other table. `ownEvents` tells
   * how many events are those of the first table; `held` the spelling of the property of each row, below 0 where it has no value.
   */
  build(...later: readonly EventLogBuilder[]) {
    const builders = [this, ...later];
    const tables = builders.map((each) => each.rows());
    requireSameClock(...tables);
    const all = <T extends TypedColumn>(of: (table: EventRows) => T): T => together(tables, of);
    const customers = this.names.customers.finish(all(({ customer }) => customer));
    const { event, events, ownEvents, said } = eventsTogether(
      builders.map(({ names }) => names.events),
      tables.map((table) => table.event),
      this.column.name,
    );
    const [{ problems }, ...others] = tables;
    return {
      customer: customers.ids,
      time: all(({ time }) => time),
      areInstants: tables.some(({ areInstants }) => areInstants),
      clock: clockTogether(tables),
      isDate: dateRows(
        all(({ timeOfDay }) => timeOfDay),
        (row) => event[row],
        events.length,
      ),
      event,
      customers: customers.names,
      customerCells: customers.cells,
      events,
      ownEvents,
      ...(this.held && { held: all(({ held, time }) => held ?? new Int32Array(time.length).fill(noName)) }),
      ...(later.length > 0 && { laterTables: laterStarts(tables) }),
      problems,
      laterProblems: others.map((table) => table.problems),
      said: [...tables.flatMap((table) => table.said), ...said, ...saidOfOwners(customers)],
    };
  }

  private rows() {
    const moments = this.times.finish();
    const column = (all: Int32Array) => picked(all.subarray(0, this.length), moments.kept);
    return {
      ...{ ...moments, customer: column(this.customer), event: column(this.event) },
      held: this.held && column(this.held),
    };
  }

  private get timeName(): string {
    return this.column.time ?? 'time';
  }

  private withoutEvent(customer: unknown, time: unknown): CellProblem | null {
    if (this.names.customers.idOf(customer) === noName && isBlankKey(time)) return null;
    if (!this.column.mayBeBlank) return emptyProblem(this.column.name);
    return errorProblem('customer', customer) ?? errorProblem('time', time);
  }

  private grow(): void {
    const capacity = Math.max(1024, this.customer.length * 2);
    this.customer = enlarged(this.customer, new Int32Array(capacity));
    this.event = enlarged(this.event, new Int32Array(capacity));
    if (this.held) this.held = enlarged(this.held, new Int32Array(capacity));
  }
}

type EventRows = ReturnType<EventLogBuilder['rows']>;

/** The events of tables, those that share their names counted as one; events of others are other ones, whatever they are called. */
function eventsTogether(names: readonly NameIds[], columns: readonly Int32Array[], column: string) {
  const placed: Int32Array[] = [];
  let events: readonly string[] = [];
  const said: ReadingSaying[] = [];
  let ownEvents = 0;
  for (const ids of new Set(names)) {
    const tables = [...columns.keys()].filter((table) => names[table] === ids);
    const found = ids.finish(together(tables, (table) => columns[table]));
    const before = events.length;
    let from = 0;
    for (const table of tables) {
      const mine = found.ids.subarray(from, (from += columns[table].length));
      placed[table] = before === 0 ? mine : mine.map((event) => event + before);
    }
    events = before === 0 ? found.names : [...events, ...found.names];
    said.push(...saidOfNames(column, found));
    if (before === 0) ownEvents = events.length;
  }
  return { event: together(placed, (each) => each), events, ownEvents, said };
}
