import { type AmountParts, type Dialect, type LogTable, type RowCondition, type TimeKind } from '../queries';
import { type Holding, holdingOf, nameParts } from '../reading/describedColumns';
import type { Condition } from '../reading/tableReading';
import type { Outside } from './outside';
import type { Settings, TableChoice } from './settings';

/**
 * What an analysis asks of rows that are not in cells: statements that answer small tables, which it then reads as rows of another kind and
 * finishes by its own mathematics.
 */
export interface Reductions {
  /** What the option `eachRow` has to be for their answers. */
  eachRow: string;
  /** That of the main table first. */
  all: readonly [Reduction, ...Reduction[]];
  /** The statement that tells, as `last_moment`, when the log ends: what of those apart may convert yet hangs on it. */
  check?(dialect: Dialect): string;
  /** They are about a period, of which there may be nothing. */
  areOfPeriod?: boolean;
  /** What the user should know of the settings. */
  notes: readonly ReductionNote[];
}

export interface Reduction {
  id: ReductionId;
  /** The table of the analysis that takes the answer: `main`, or one beside it. */
  table: string;
  /** The columns of the answer in their order, by their headings, with the roles they play in that table. */
  columns: readonly { heading: string; role: string }[];
  statement(dialect: Dialect): string;
  /** It is needed only where the answer of the first one tells customers apart. */
  isOfThoseApart?: true;
}

export type ReductionId =
  | 'paths'
  | 'credits'
  | 'touches apart'
  | 'patterns'
  | 'spend'
  | 'cohorts'
  | 'orders apart'
  | 'waits'
  | 'transitions'
  | 'funnel';

export type ReductionNote = 'eachRowConverts' | 'namesOrderTies' | 'wholeDays';

/** Settings that no statement can follow, told by a code that the pane has words for. */
export class NotReducible extends Error {
  override readonly name = 'NotReducible';
  constructor(
    readonly code: NotReducibleCode,
    /** The column it is about. */
    readonly column = '',
  ) {
    super(code);
  }
}

export type NotReducibleCode =
  | 'missing'
  | 'noTable'
  | 'tablesBeside'
  | 'amountsOf'
  | 'channelParts'
  | 'repeats'
  | 'currencies'
  | 'timeIsNoMoment'
  | 'timesDiffer'
  | 'amountIsNoNumber'
  | 'limitOfCondition'
  | 'eventRows'
  | 'workingDays'
  | 'compare'
  | 'periodAndTrend'
  | 'sharesOfAllTime'
  | 'overTime'
  | 'ofConversions'
  | 'partsOfJourneys'
  | 'optionalSteps'
  | 'excludedEvents'
  | 'windowOfEachStep'
  | 'strictSteps'
  | 'stepTwice';

/** The main table of an analysis, whose rows are not in cells, as its statements name it. */
export class OutsideTable {
  readonly outside: Outside;
  private readonly choice: TableChoice;

  constructor({ tables }: Settings) {
    const { main, ...beside } = tables;
    if (!main.outside) throw new Error('The rows are in cells.');
    this.choice = main;
    this.outside = main.outside;
    if (nameParts(this.outside.table).length === 0) throw new NotReducible('noTable');
    if (Object.values(beside).some((table) => table)) throw new NotReducible('tablesBeside');
    const { channel, repeatsCountOnce } = main.reading ?? {};
    if (channel) throw new NotReducible('channelParts');
    if (repeatsCountOnce) throw new NotReducible('repeats');
    this.refuseCurrencies();
  }

  /** Amounts of several currencies are never added up. Of files the engine tells how many there are. */
  private refuseCurrencies(): void {
    const currency = currencyLeft(this.choice);
    if (currency !== null && this.outside.kind === 'warehouse')
      throw new NotReducible('currencies', this.nameOf(currency));
  }

  private nameOf = (column: number): string => this.outside.columns[column]?.name ?? '';

  /** The name of the column of a role; `undefined` where none is chosen. */
  column(role: string): string | undefined {
    const column = this.choice.columns[role] ?? null;
    return column === null ? undefined : this.nameOf(column);
  }

  /** The same of a role that there is no answer without. */
  needed(role: string): string {
    const name = this.column(role);
    if (name === undefined) throw new NotReducible('missing');
    return name;
  }

  /** Whether an amount on each row of an order is the order's; who has order ids has to say so, for it shows in no statement. */
  isOfOrder(role: string): boolean {
    const { columns, reading = {} } = this.choice;
    const [amount, orderId] = [columns[role] ?? null, columns.orderId ?? null];
    if (amount === null || orderId === null) return false;
    if (reading.rowsAddUp) return false;
    if (reading.amount?.oncePer !== orderId) throw new NotReducible('amountsOf', this.nameOf(amount));
    return true;
  }

  /** The name of a column of amounts, which have to be numbers. */
  amount(role: string): string | undefined {
    const column = this.choice.columns[role] ?? null;
    return column === null ? undefined : this.number(column);
  }

  private number(column: number): string {
    const holding = this.holding(column);
    if (holding !== null && holding !== 'number')
      throw new NotReducible('amountIsNoNumber', this.nameOf(column));
    return this.nameOf(column);
  }

  /** What besides its column makes an amount; nothing: nothing does. */
  get parts(): { amount?: AmountParts } {
    const { times, less = [] } = this.choice.reading?.amount ?? {};
    const number = (column: number) => this.number(column);
    if (times === undefined && less.length === 0) return {};
    return {
      amount: {
        ...(times !== undefined && { times: number(times) }),
        ...(less.length > 0 && { less: less.map(number) }),
      },
    };
  }

  private holding = (column: number): Holding =>
    holdingOf(this.outside.columns[column]?.type ?? '', this.outside.dialect);

  /** The table as statements take it. `times`: the roles of its moments, all of one kind. */
  log(...times: readonly string[]): LogTable {
    const { outside, choice } = this;
    const { conditions = [], spelling } = choice.reading ?? {};
    const kinds = times.flatMap((role) => {
      const column = choice.columns[role] ?? null;
      return column === null ? [] : [this.momentsOf(column)];
    });
    const [time = outside.time] = kinds;
    if (kinds.some((kind) => kind !== time)) throw new NotReducible('timesDiffer');
    return {
      name: nameParts(outside.table),
      time,
      ...(outside.zone.trim() !== '' && { zone: outside.zone.trim() }),
      ...(conditions.length > 0 && { conditions: conditions.map((each) => this.condition(each)) }),
      ...(spelling === 'as written' && { isSpellingKept: true }),
    };
  }

  private momentsOf(column: number): TimeKind {
    const holding = this.holding(column);
    if (holding === null) return this.outside.time;
    if (holding === 'clock' || holding === 'instant' || holding === 'date') return holding;
    throw new NotReducible('timeIsNoMoment', this.nameOf(column));
  }

  private condition({ column, test, values }: Condition): RowCondition {
    const name = this.nameOf(column);
    if (test === 'currency') throw new NotReducible('currencies', name);
    if (test === 'between' && values.some((limit) => !isLimit(limit)))
      throw new NotReducible('limitOfCondition', name);
    return { column: name, test, values };
  }
}

/** The column of currencies, where no condition picks one of them. */
export function currencyLeft({ columns, reading = {} }: TableChoice): number | null {
  const currency = columns.currency ?? null;
  const { conditions = [] } = reading;
  const isPicked = conditions.some(
    ({ column, test, values }) => column === currency && test === 'is' && values.length === 1,
  );
  return isPicked ? null : currency;
}

const isLimit = (text: string): boolean =>
  text.trim() === '' || /^\s*(-?\d+(\.\d+)?|\d{4}-\d{1,2}-\d{1,2})\s*$/.test(text);

/** Columns by their headings, each of which plays the role of that name or of another. */
export const columnsBy = (
  headings: readonly string[],
  roles: Readonly<Record<string, string>> = {},
): Reduction['columns'] => headings.map((heading) => ({ heading, role: roles[heading] ?? heading }));
