import {
  AmountColumn,
  amountIn,
  type CellProblem,
  type DecimalMark,
  mayBeAmount,
  numberProblem,
} from '../cells';
import { pulse } from '../analytics/numerics/pulse';
import type { CommonSaying } from './commonSayings';
import { noResult } from './noResult';

/** The numbers of a table that was counted elsewhere, as its rows come in: a column for each role, 0 where a cell is empty. */
export class CountedRows<Role extends string> {
  /** 1-based sheet row of each row taken in. */
  readonly rows: number[] = [];
  /** What has been read of the rows taken in; `null`: nothing. */
  private found: Partial<Record<Role, Float64Array>> | null = null;
  private readonly columns: { role: Role; column: number; numbers: AmountColumn }[];

  /** @param amounts roles that hold no counts. */
  constructor(
    columns: Readonly<Partial<Record<Role, number>>>,
    private readonly amounts: readonly Role[] = [],
    decimal: DecimalMark | null = null,
  ) {
    this.columns = (Object.entries(columns) as [Role, number | undefined][]).flatMap(([role, column]) =>
      column === undefined ? [] : [{ role, column, numbers: new AmountColumn(role, decimal) }],
    );
  }

  /** Takes in a row. Answers why it cannot be used, or `null`. */
  add(row: readonly unknown[], sheetRow: number): CellProblem | null {
    const wrong = this.columns.find(({ column }) => !isNumber(row[column]));
    if (wrong) return numberProblem(wrong.role, row[wrong.column]);
    for (const { column, numbers } of this.columns) numbers.add(row[column], sheetRow);
    this.rows.push(sheetRow);
    this.found = null;
    return null;
  }

  /** The numbers of each role there is a column for. Throws where a count is none, naming its row. */
  finish(): Partial<Record<Role, Float64Array>> {
    return (this.found ??= this.read());
  }

  private read(): Partial<Record<Role, Float64Array>> {
    const read = this.columns.map(({ role, numbers }) => {
      pulse();
      const cells = numbers.finish();
      const all = new Float64Array(cells.length);
      for (let place = 0; place < all.length; place++) all[place] = cells[place] ?? 0;
      if (!this.amounts.includes(role)) this.requireCounts(role, all);
      return [role, all] as const;
    });
    return Object.fromEntries(read) as Partial<Record<Role, Float64Array>>;
  }

  private requireCounts(column: Role, numbers: Float64Array): void {
    const place = numbers.findIndex((number) => number < 0 || !Number.isSafeInteger(number));
    if (place < 0) return;
    const values = { column, row: this.rows[place], number: numbers[place] };
    throw noResult<CommonSaying>({ code: 'noCount', values });
  }
}

const isNumber = (cell: unknown): boolean => amountIn(cell) === null || mayBeAmount(cell);
