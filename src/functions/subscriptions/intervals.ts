import { type CellProblem, errorProblem, isBlankName, nameKey } from '../../cells';

/** Makes an amount a month of the amount of an interval: a year has 12 months, 52 weeks, 365 days. */
const intervals: readonly { names: readonly string[]; monthly: (amount: number) => number }[] = [
  { names: ['month', 'monthly', '月', '每月'], monthly: (amount) => amount },
  { names: ['quarter', 'quarterly', '季', '季度', '每季'], monthly: (amount) => amount / 3 },
  { names: ['year', 'yearly', 'annual', 'annually', '年', '每年'], monthly: (amount) => amount / 12 },
  { names: ['week', 'weekly', '周', '每周'], monthly: (amount) => (amount * 52) / 12 },
  { names: ['day', 'daily', '日', '天', '每日', '每天'], monthly: (amount) => (amount * 365) / 12 },
];
/** Place of the month among the intervals. */
export const theMonth = 0;

/** An amount a month of that of the interval at a place. */
export const monthlyOf = (amount: number, interval: number): number => intervals[interval].monthly(amount);

/** The place of the interval that a cell names; a blank one is a month. */
export function intervalIn(cell: unknown): number | CellProblem {
  if (isBlankName(cell)) return theMonth;
  const name = nameKey(String(cell));
  const place = intervals.findIndex(({ names }) => names.includes(name));
  if (place >= 0) return place;
  return errorProblem('interval', cell) ?? notInterval(cell);
}

const notInterval = (cell: unknown): CellProblem => ({
  column: 'interval',
  reason: 'notInterval',
  advice: 'Use month, quarter, year, week or day.',
  cell,
});

export const intervalDetail =
  'interval says what amount is for: month (monthly), quarter (quarterly), year (yearly, annual), week (weekly), day (daily), one for all rows or one a row; an empty cell is a month. A quarter’s amount is divided by 3, a year’s by 12, a week’s taken 52/12 times, a day’s 365/12 times.';
