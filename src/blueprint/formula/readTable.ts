import { columnLetters } from '../../excel/address';
import type { Source } from '../../excel/types';
import type { SettingPair } from '../../functions/settings/text';
import { headOf } from '../../reading/readAs';
import type { AmountReading, ChannelReading, Condition, TableReading } from '../../reading/tableReading';
import type { Run } from '../run';
import { isNotCounted, isSameReason, type SkippedRows, type WhySkipped } from '../skipped';
import type { ReadingRefusal } from './live';
import { readingRefusal } from './readingRefusal';
import { bodyReference, columnReference, type Rows } from './columnReference';
import { cleanText, conditionTest, isCarried } from './conditionTest';
import { functionCall } from './functionFormula';
import { textLiteral } from './literals';
import { madeAmount, type Part } from './madeAmount';

/** What a function can be told of the reading by its argument `settings`. */
export type ReadingSetting = 'zone' | 'spelling';

/**
 * The columns of a table in a formula, read as the pane reads them: only the rows that count, dates and amounts in the order and
 * with the mark chosen, amounts and channels made of several columns. What is used more than once gets a name by `LET`. Where no
 * row counts any more, the formula gives the `#CALC!` of `FILTER`.
 */
export class ReadTable {
  /** Why the reading cannot be told in a formula; `null`: it can. */
  readonly refusal: ReadingRefusal | null;
  private readonly named = new Map<string, string>();
  private readonly source: Source;
  private readonly rows: Rows;
  private readonly hasHeadings: boolean;
  private readonly reading: TableReading;
  /** A team's own rules of channels; `null`: there are none. */
  private readonly rules: string | null;
  private readonly hasConditions: boolean;
  /** Orders of which refunds leave nothing do not count, which the amounts tell once they are made. */
  private readonly leavesOut: boolean;

  /** `settings`: what of the reading the function is told by its settings. */
  constructor(
    run: Run,
    private readonly skipped: readonly SkippedRows[],
    private readonly settings: readonly ReadingSetting[] = [],
  ) {
    const { source, request, others } = run;
    this.refusal = readingRefusal(run);
    this.source = source;
    this.rows = this.endsWithTotal ? { ...source, rows: source.rows - 1, isWholeTable: undefined } : source;
    this.hasHeadings = request.hasHeadings;
    this.reading = request.reading ?? {};
    this.rules =
      'rules' in others
        ? bodyReference(others.rules.source, request.beside?.rules?.hasHeadings ?? true)
        : null;
    const { conditions = [], amount } = this.reading;
    this.hasConditions = conditions.length > 0;
    if (this.hasConditions) this.named.set('kept', this.tests(conditions));
    const mayBeNone =
      Boolean(amount?.less?.length) || skipped.some(({ reason }) => reason === 'noAmountLeft');
    this.leavesOut = mayBeNone && !('touchpoint' in request.columns);
    if (amount && (this.leavesOut || Object.values(request.columns).includes(amount.of)))
      this.named.set('amount', this.made(amount));
    if (amount && this.leavesOut) this.named.set('sold', `(${this.shared(amount.of)}="")+(amount<>"")`);
  }

  /** The function stops at a row of the pane that was left out, and that the formula does not leave out as well. */
  stops(passed: readonly WhySkipped[] = []): boolean {
    return this.skipped.some(
      (rows) =>
        !passed.some((each) => isSameReason(each, rows)) &&
        !(isNotCounted(rows) && (rows.reason !== 'totalRow' || this.endsWithTotal)),
    );
  }

  /** A column of names. */
  names(column: number): string {
    const { channel } = this.reading;
    return this.sold(channel?.of === column ? this.channel(channel) : this.counted(column));
  }

  /** A column of dates. `mayBeEmpty`: in its last rows as well. */
  dates(column: number, mayBeEmpty = false): string {
    const { dayOrder, zone } = this.reading;
    const isInZone = zone !== undefined && !this.settings.includes('zone');
    const isOpen = dayOrder !== undefined && !this.holdsNumbers(column);
    if (!isInZone && !isOpen) return this.sold(this.counted(column));
    const read = (cells: string) =>
      functionCall('DATE', [
        cells,
        dayOrder === undefined ? null : textLiteral(dayOrder),
        zone === undefined ? null : textLiteral(zone),
      ]);
    return this.sold(mayBeEmpty ? this.ifFilled(column, read) : read(this.counted(column)));
  }

  /** A column of amounts. */
  amounts(column: number): string {
    const { amount, decimal } = this.reading;
    if (amount?.of === column) return this.sold('amount');
    const isOpen = decimal !== undefined && !this.holdsNumbers(column);
    return this.sold(isOpen ? this.amountTexts(column) : this.counted(column));
  }

  /** A column of numbers, of which texts are made numbers. */
  numbers(column: number): string {
    const isMade = this.reading.amount?.of === column || this.holdsNumbers(column);
    return isMade ? this.amounts(column) : this.sold(this.amountTexts(column));
  }

  /** What the settings of the function say of the reading. */
  get pairs(): SettingPair[] {
    const { zone, spelling } = this.reading;
    return [
      ...(zone !== undefined && this.settings.includes('zone') ? [['zone', zone] as const] : []),
      ...(spelling && this.settings.includes('spelling') ? [['spelling', spelling] as const] : []),
    ];
  }

  /** The formula that calls a function with columns of this table. */
  formula(id: string, args: readonly (string | null)[]): string {
    const call = functionCall(id, args);
    if (this.named.size === 0) return `=${call}`;
    return `=LET(${[...this.named].flat().join(',')},${call})`;
  }

  /** A row that adds up the others ends the table: the formula ends before it. */
  private get endsWithTotal(): boolean {
    const { firstRow, rows } = this.source;
    const totals = this.skipped.filter(({ reason }) => reason === 'totalRow');
    return totals.length === 1 && totals[0].count === 1 && totals[0].firstSheetRow === firstRow + rows - 1;
  }

  private cells(column: number): string {
    return columnReference(this.rows, this.hasHeadings, column);
  }

  /** The cells of a column in the rows that count by the conditions. */
  private counted(column: number): string {
    return this.hasConditions ? `FILTER(${this.cells(column)},kept)` : this.cells(column);
  }

  private sold(cells: string): string {
    return this.leavesOut ? `FILTER(${cells},sold)` : cells;
  }

  /** The same, short enough to be used more than once. */
  private shared(column: number): string {
    if (!this.hasConditions) return this.cells(column);
    return this.name(`${this.nameOf(column)}_kept`, this.counted(column));
  }

  private name(name: string, value: string): string {
    this.named.set(name, value);
    return name;
  }

  /** What people call the column, and its letters: no function and no cell is called so. */
  private nameOf(column: number): string {
    const heading = this.hasHeadings ? String(this.source.head[0]?.[column] ?? '') : '';
    const word = heading.replace(/[^\p{L}0-9]+/gu, '_').replace(/^[_0-9]+|_+$/g, '');
    return `${word.slice(0, 30) || 'column'}_${columnLetters(this.source.firstColumn + column)}`;
  }

  private tests(conditions: readonly Condition[]): string {
    const texts = conditions.filter(({ test }) => test !== 'between').map(({ column }) => column);
    for (const column of new Set(texts)) this.name(this.nameOf(column), cleanText(this.cells(column)));
    const factors = conditions.filter(isCarried).flatMap((condition) =>
      conditionTest(condition, {
        cells: this.cells(condition.column),
        text: this.nameOf(condition.column),
      }),
    );
    return factors.length === 1 ? factors[0] : factors.map((factor) => `(${factor})`).join('*');
  }

  /** The channel of a visit; nothing where no cell says where one came from. */
  private channel({ of, medium, campaign, referrer }: ChannelReading): string {
    const columns = [of, medium, campaign, referrer].map((column) =>
      column === undefined ? null : this.shared(column),
    );
    const told = columns.filter((cells) => cells !== null).join('&');
    return `IF(${cleanText(told)}="","",${functionCall('CHANNEL', [...columns, this.rules])})`;
  }

  private made({ of, times, less = [] }: AmountReading): string {
    return madeAmount(
      this.part(of),
      times === undefined ? null : this.part(times),
      less.map((column) => this.part(column)),
    );
  }

  private part(column: number): Part {
    const written = this.shared(column);
    if (this.holdsNumbers(column)) return { written, cells: written, number: written };
    const cells = this.name(`${this.nameOf(column)}_number`, this.amountTexts(column));
    return { written, cells, number: `IF(${cells}="",0,${cells})` };
  }

  private amountTexts(column: number): string {
    const { decimal } = this.reading;
    return this.ifFilled(column, (cells) =>
      functionCall('AMOUNT', [cells, decimal === undefined ? null : textLiteral(decimal)]),
    );
  }

  /** Touchstone's functions leave out empty cells at the end, and a column must not be shorter than the others. */
  private ifFilled(column: number, read: (cells: string) => string): string {
    const cells = this.shared(column);
    return `IF(${cells}="","",${read(cells)})`;
  }

  /** The first rows hold numbers alone, which need not be made out. */
  private holdsNumbers(column: number): boolean {
    const cells = headOf(this.source, column, this.hasHeadings);
    return cells.length > 0 && cells.every((cell) => typeof cell === 'number');
  }
}
