import { CellError } from '../cells';
import type { TableReading } from '../reading/tableReading';
import type { SameAmounts } from './readingTexts';

/** Rows that hold amounts, those of several tables one behind the other. */
interface AmountRows {
  time: ArrayLike<number>;
  amount: ArrayLike<number>;
  /** Order id of each row, −1: none; absent: no row has one. */
  orderId?: ArrayLike<number>;
  /** 1-based row of the sheet. */
  row: ArrayLike<number>;
  /** Where the rows of the second table and of later ones begin. */
  laterTables?: readonly number[];
}

interface AmountTable {
  id: string;
  /** What its role for amounts is called. */
  role: string;
  reading?: TableReading;
}

/** Lines of one order may cost the same by chance, once. */
const leastOrders = 2;
/** A few orders may have been changed after some of their rows were written. */
const mostlySame = 0.9;

/**
 * Refuses amounts that are the same on all rows of nearly every order of several rows, until somebody has said what they are: the
 * order's, which adding up would multiply, or the rows' own.
 */
export function requireAmountsOfRows(rows: AmountRows, tables: readonly AmountTable[]): void {
  const starts = [0, ...(rows.laterTables ?? []), rows.time.length];
  tables.forEach((table, place) => {
    if (isDecided(table.reading)) return;
    const found = sameAmounts(rows, starts[place], starts[place + 1]);
    if (found.orders < leastOrders || found.same < mostlySame * found.orders) return;
    const { orders, first, next } = found;
    throw refused({
      code: 'sameAmounts',
      values: { table: table.id, column: table.role, orders, first: rows.row[first], next: rows.row[next] },
    });
  });
}

/** An amount that is made for one row is that row's. */
const isDecided = ({ amount, rowsAddUp = false }: TableReading = {}): boolean =>
  rowsAddUp || amount?.oncePer !== undefined || amount?.times !== undefined;

/** The orders of several rows at one moment, and of how many the amount is the same on all; two rows of the first such order. */
function sameAmounts({ time, amount, orderId }: AmountRows, from: number, to: number) {
  const found = { orders: 0, same: 0, first: -1, next: -1 };
  if (!orderId) return found;
  const known = new Map<number, { row: number; isSame: boolean | null }>();
  for (let row = from; row < to; row++) {
    if (orderId[row] < 0 || !(amount[row] > 0)) continue;
    const order = known.get(orderId[row]);
    if (!order) known.set(orderId[row], { row, isSame: null });
    // What comes at another moment was added, or sent again.
    else if (time[row] === time[order.row]) {
      const isSame = amount[row] === amount[order.row];
      if (order.isSame === null) found.orders++;
      if (isSame && order.isSame === null) found.same++;
      if (!isSame && order.isSame === true) found.same--;
      if (isSame && found.first < 0) Object.assign(found, { first: order.row, next: row });
      order.isSame = isSame && order.isSame !== false;
    }
  }
  return found;
}

const refused = (saying: SameAmounts): CellError => new CellError('#VALUE!', saying.code, saying);
