import { type Column, errorProblem, isBlankName, problemError, invalid, nameKey, quote } from '../../cells';

/** Makes an amount a month of the amount of an interval: a year has 12 months, 52 weeks, 365 days. */
const intervals: readonly { names: readonly string[]; monthly: (amount: number) => number }[] = [
  { names: ['month', 'monthly', '月', '每月'], monthly: (amount) => amount },
  { names: ['quarter', 'quarterly', '季', '季度', '每季'], monthly: (amount) => amount / 3 },
  { names: ['year', 'yearly', 'annual', 'annually', '年', '每年'], monthly: (amount) => amount / 12 },
  { names: ['week', 'weekly', '周', '每周'], monthly: (amount) => (amount * 52) / 12 },
  { names: ['day', 'daily', '日', '天', '每日', '每天'], monthly: (amount) => (amount * 365) / 12 },
];
const [months] = intervals;

export const intervalDetail =
  'interval says what amount is for: month (monthly), quarter (quarterly), year (yearly, annual), week (weekly), day (daily), one for all rows or one a row; an empty cell is a month. A quarter’s amount is divided by 3, a year’s by 12, a week’s taken 52/12 times, a day’s 365/12 times.';

/** Makes amounts a month of the amounts in a column, by the interval of their row. */
export class Intervals {
  private readonly known = new Map<unknown, (amount: number) => number>();

  /** @param column of as many cells as there are rows, or of one for all; `null`: months. */
  constructor(private readonly column: Column | null) {}

  /** @param row of the ranges, from 0. */
  monthly(amount: number, row: number): number {
    if (this.column === null) return amount;
    const { cells } = this.column;
    const place = cells.length === 1 ? 0 : row;
    const known = this.known.get(cells[place]);
    if (known) return known(amount);
    const found = this.read(cells[place], place);
    this.known.set(cells[place], found);
    return found(amount);
  }

  private read(cell: unknown, place: number): (amount: number) => number {
    const error = errorProblem('interval', cell);
    if (error) throw problemError(error, place + 1);
    if (isBlankName(cell)) return months.monthly;
    const name = nameKey(String(cell));
    const found = intervals.find(({ names }) => names.includes(name));
    if (found) return found.monthly;
    throw invalid(
      `interval, row ${place + 1}: ${quote(cell)} is no interval. Use month, quarter, year, week or day.`,
    );
  }
}
