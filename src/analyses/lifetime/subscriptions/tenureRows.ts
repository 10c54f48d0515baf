import type { CustomerStay } from '../../../analytics/subscriptions/stays';
import type { CellBlock } from '../../../blueprint/session';
import { SkippedRowCounter } from '../../../blueprint/skipped';
import { TableRows } from '../../../blueprint/tableRows';
import {
  AmountTexts,
  amountIn,
  amountTextIn,
  type CellProblem,
  emptyProblem,
  errorForName,
  isBlank,
  nameIds,
  nameProblem,
  numberProblem,
  saidOfNames,
} from '../../../cells';
import { leftIn } from '../../../reading/leftIn';
import { readingOptions } from '../../../reading/readingOptions';
import type { TenureRequest } from './messages';
import type { Settled, StayRows } from './stayRows';

/**
 * One row a customer: how many periods they have paid for, and whether they have left after these. Who has not is known to be there up
 * to then, and the next payment lies a period away.
 */
export class TenureRows implements StayRows {
  private readonly skipped = new SkippedRowCounter();
  private readonly rows: TableRows;
  private readonly texts: AmountTexts;
  private readonly plans;
  private readonly age: number[] = [];
  private readonly hasLeft: boolean[] = [];
  private readonly charge: number[] = [];
  private readonly plan: number[] = [];

  constructor(private readonly request: TenureRequest) {
    const reading = readingOptions(request.reading);
    this.rows = new TableRows(request, this.skipped);
    this.texts = new AmountTexts('amount', reading.decimal);
    this.plans = nameIds('plan', reading);
  }

  /** Rows that cannot be used are counted by reason, blank ones passed over. */
  add(block: CellBlock): void {
    const { columns } = this.request;
    this.rows.each(block, (row, sheetRow) => {
      if ([columns.tenure, columns.left, columns.amount].every((column) => isBlank(row[column]))) return;
      const problem = this.addRow(row, sheetRow);
      if (problem) this.skipped.add(problem, sheetRow, 'main');
    });
  }

  private addRow(row: readonly unknown[], sheetRow: number): CellProblem | null {
    const { tenure, left, amount, plan } = this.request.columns;
    const age = wholeIn('tenure', row[tenure]);
    if (typeof age !== 'number') return age;
    const hasLeft = leftIn(row[left]);
    if (typeof hasLeft !== 'boolean') return hasLeft;
    const charge = amountIn(row[amount] ?? null);
    if (charge === null) return emptyProblem('amount');
    if (charge < 0) return { ...numberProblem('amount', row[amount]), reason: 'negative' };
    const text = Number.isNaN(charge) ? amountTextIn(row[amount]) : null;
    if (Number.isNaN(charge) && text === null) return numberProblem('amount', row[amount]);
    const own = plan === undefined ? -1 : this.plans.idOf(row[plan]);
    if (own === errorForName && plan !== undefined) return nameProblem('plan', row[plan]);
    const at = this.age.push(age) - 1;
    this.hasLeft.push(hasLeft);
    this.charge.push(charge);
    this.plan.push(own);
    if (text === null) this.texts.noteNumber(row[amount], sheetRow);
    else this.texts.note(text, at, { cell: row[amount], row: sheetRow });
    return null;
  }

  settle(): Settled {
    this.rows.settle();
    const charge = Float64Array.from(this.charge);
    this.texts.settle(charge);
    const plans = this.plans.finish(Int32Array.from(this.plan));
    const currency = this.rows.currency ?? this.texts.currency;
    return {
      stays: this.age.map((age, customer) =>
        stayOf(customer, plans.ids[customer], age, this.hasLeft[customer], charge[customer]),
      ),
      plans: plans.names,
      customers: null,
      days: null,
      said: saidOfNames('plan', plans),
      rowsRead: this.rows.count,
      rowsUsed: this.age.length,
      skipped: this.skipped.list(),
      ...(currency !== null && { currency }),
    };
  }
}

/** All at once: objects put together bit by bit cost a million customers seconds, here and wherever they are looked at. */
const stayOf = (
  customer: number,
  plan: number,
  age: number,
  hasLeft: boolean,
  charge: number,
): CustomerStay => ({
  customer,
  plan,
  age,
  hasLeft,
  payments: age,
  paid: age * charge,
  earned: age * charge,
  hasReturned: false,
  present: hasLeft ? null : { age, amount: charge },
});

/** More periods nobody has been a customer, whatever a period is: an id or a time has got into the column. */
const mostPeriods = 10_000;

/** Whole periods that are over, 0 or more. */
function wholeIn(column: string, cell: unknown): number | CellProblem {
  const number = typeof cell === 'string' ? Number(cell.trim() || NaN) : amountIn(cell);
  if (number === null) return emptyProblem(column);
  if (Number.isNaN(number)) return isBlank(cell) ? emptyProblem(column) : numberProblem(column, cell);
  if (number < 0) return { ...numberProblem(column, cell), reason: 'negative' };
  // A place is kept for each period.
  return number > mostPeriods
    ? { ...numberProblem(column, cell), reason: 'tooManyPeriods' }
    : Math.floor(number);
}
