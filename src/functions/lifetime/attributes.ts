import {
  type Column,
  columnOf,
  dataRows,
  errorForName,
  invalid,
  isBlankKey,
  isBlankName,
  mayBeAmount,
  mayBeMoment,
  nameIds,
  passOnError,
  requireSameLength,
} from '../../cells';
import type { OrderAttribute } from '../../analytics/profiles/attributes';
import type { OrderRanges, ReadOrders } from '../orderLog';
import type { Reading } from '../settings/reading';
import { zeroIsBlankIn } from '../zeros';

/** An attribute of orders by the heading of its column. */
export interface NamedAttribute extends OrderAttribute {
  name: string;
}

/**
 * Reads the columns of a range beside orders, each an attribute: named by its heading where the orders have headings, else by its
 * place. Throws the error that names the bad row.
 */
export function readAttributes(
  range: unknown,
  { customer, date, amount, orderId }: OrderRanges,
  { log, sheetRow }: ReadOrders,
  reading: Reading,
): NamedAttribute[] {
  const orders = { customer, date, amount, ...(orderId ? { orderId } : {}) };
  const beside = Object.entries(orders).map(([name, cells]) => columnOf(cells, name));
  const [, dates, amounts] = beside;
  const columns = columnsOf(range, beside[0].cells.length);
  requireSameLength([...beside, ...columns]);
  const due = [
    { column: dates, accepts: mayBeMoment },
    { column: amounts, accepts: mayBeAmount },
  ];
  const { first } = dataRows(beside, due, isBlankKey);
  const evidence = { columns: [...beside, ...columns], dates: [dates], first };
  const blankZeros = zeroIsBlankIn(
    columns.map((column) => ({ column, isNeverEmpty: false })),
    evidence,
  );
  return columns.map((column, place) => {
    const ids = nameIds(column.name, { ...reading, zeroIsBlankIn: blankZeros });
    const spelling = Int32Array.from(log.customer, (_, row) => {
      const cell = column.cells[sheetRow(row) - 1];
      const id = ids.idOf(cell);
      if (id === errorForName) passOnError(cell, `${column.name}, row ${sheetRow(row)}`);
      return id;
    });
    const { names, ids: of } = ids.finish(spelling);
    const heading = first > 0 ? column.cells[0] : null;
    return { name: isBlankName(heading) ? `attribute ${place + 1}` : String(heading).trim(), names, of };
  });
}

/** The columns of a range; a single row of as many cells as there are orders is one. */
function columnsOf(range: unknown, orders: number): Column[] {
  const rows = Array.isArray(range) ? (range as unknown[][]) : [[range]];
  if (rows.length === 1 && rows[0].length === orders)
    return [{ name: 'attributes, column 1', cells: rows[0] }];
  if (rows[0].length === 0) throw invalid('attributes holds no column.');
  return rows[0].map((_, i) => ({
    name: `attributes, column ${i + 1}`,
    cells: rows.map((row) => row[i]),
  }));
}
