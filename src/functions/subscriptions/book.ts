import {
  type Column,
  columnOf,
  dataRows,
  invalid,
  isBlank,
  isBlankKey,
  mayBeAmount,
  mayBeMoment,
  noName,
  problemError,
  requireSameLength,
  type RowProblem,
} from '../../cells';
import type { Reading } from '../settings/reading';
import { zeroIsBlankIn } from '../zeros';
import { Currencies, readRates } from './currencies';
import { intervalIn } from './intervals';
import { type ReadBook, SubscriptionRows } from './rows';

export type { ReadBook } from './rows';

/** The ranges as a function receives them; `null` or absent: not given. */
export interface BookRanges {
  customer: unknown;
  start: unknown;
  end: unknown;
  /** Where it is not given, all subscriptions count 1 a month. */
  amount?: unknown;
  plan?: unknown;
  interval?: unknown;
  currency?: unknown;
  rates?: unknown;
}

type Columns = Record<'customer' | 'start' | 'end', Column> & Record<'amount' | 'plan', Column | null>;

/**
 * Reads subscriptions from their ranges, or throws the error that names the first bad row.
 *
 * @param isEndPaid whether the end is the last day paid for, not the first one not paid for.
 */
export function readBook(ranges: BookRanges, isEndPaid: boolean, reading: Reading): ReadBook {
  const given = (range: unknown, name: string) =>
    range === null || range === undefined ? null : columnOf(range, name);
  const columns: Columns = {
    customer: columnOf(ranges.customer, 'customer'),
    start: columnOf(ranges.start, 'start'),
    end: columnOf(ranges.end, 'end'),
    amount: given(ranges.amount, 'amount'),
    plan: given(ranges.plan, 'plan'),
  };
  const interval = given(ranges.interval, 'interval');
  const currency = given(ranges.currency, 'currency');
  const all = Object.values(columns).filter((each) => each !== null);
  requireSameLength([
    ...all,
    ...(interval && interval.cells.length > 1 ? [interval] : []),
    ...(currency ? [currency] : []),
  ]);
  const rates = isBlank(ranges.rates) ? null : readRates(ranges.rates);
  if (rates !== null && currency === null)
    throw invalid('rates are given, but no currency. Give the currency of each row.');
  return bookOf(columns, interval, new Currencies(currency, rates), { all, reading, isEndPaid });
}

function bookOf(
  { customer, start, end, amount, plan }: Columns,
  interval: Column | null,
  currencies: Currencies,
  { all, reading, isEndPaid }: { all: Column[]; reading: Reading; isEndPaid: boolean },
): ReadBook {
  const due = [{ column: start, accepts: mayBeMoment }];
  const { first, end: last } = dataRows(
    all,
    amount ? [...due, { column: amount, accepts: mayBeAmount }] : due,
    isBlankKey,
  );
  if (first >= last) throw invalid(`The ranges ${all.map(({ name }) => name).join(', ')} hold no data.`);
  const names = [
    { column: customer, isNeverEmpty: true },
    ...(plan ? [{ column: plan, isNeverEmpty: false }] : []),
  ];
  const zeros = zeroIsBlankIn(names, { columns: all, dates: [start, end], first });
  const rows = new SubscriptionRows({
    ...{
      isEndPaid,
      hasPlans: plan !== null,
      capacity: { rows: last - first, ends: filledIn(end, first, last) },
    },
    reading: { ...reading, zeroIsBlankIn: zeros },
  });
  const intervals = interval && interval.cells.length > 1 ? interval.cells : null;
  const common = intervals ? null : interval?.cells[0];
  const unknown = intervalIn(common);
  if (typeof unknown === 'object') throw problemError(unknown, 1);
  // A row without any of these is passed over, whatever else it holds.
  const isNobodys = (who: number, row: number) =>
    who === noName && [start, end, amount].every((column) => isBlankKey(column?.cells[row]));
  const ahead = rows.customersAhead(customer.cells, last);
  for (let row = first; row < last; row++) {
    const who = ahead.at(row);
    const problem = rows.add(
      customer.cells[row],
      start.cells[row],
      end.cells[row],
      amount?.cells[row],
      plan?.cells[row],
      intervals ? intervals[row] : common,
      row + 1,
      currencies.isGiven && !isNobodys(who, row) ? currencies.rateOf(row) : null,
      who,
    );
    if (problem) throw problemError(problem, row + 1);
  }
  const built = rows.build();
  const [problem] = built.problems as (RowProblem | undefined)[];
  if (problem) throw problemError(problem, problem.row);
  return built;
}

function filledIn({ cells }: Column, first: number, last: number): number {
  let filled = 0;
  for (let row = first; row < last; row++) if (!isBlankKey(cells[row])) filled++;
  return filled;
}
