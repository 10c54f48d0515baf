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
  NamesAhead,
  passOnError,
  requireSameLength,
} from '../../cells';
import type { OrderAttribute } from '../../analytics/profiles/attributes';
import type { OrderRanges, ReadOrders } from '../orderLog';
import type { Reading } from '../settings/reading';
import { zeroIsBlankIn } from '../zeros';

/** An attribute of orders by the heading of its column. */
export interface NamedAttribute {
  name: string;
  /** Reads the column, or throws the error that names the bad row. */
  read(): OrderAttribute;
}

/** The columns of a range beside orders, each an attribute: named by its heading where the orders have headings, else by its place. */
export function attributesBeside(
  range: unknown,
  { customer, date, amount, orderId }: OrderRanges,
  { log, sheetRow }: ReadOrders,
  reading: Reading,
): NamedAttribute[] {
  const orders = { customer, date, amount, ...(orderId ? { orderId } : {}) };
  const beside = Object.entries(orders).map(([name, cells]) => columnOf(cells, name));
  const [, dates, amounts] = beside;
  const { places, at } = columnsOf(range, beside[0].cells.length);
  requireSameLength([...beside, at(0)]);
  const due = [
    { column: dates, accepts: mayBeMoment },
    { column: amounts, accepts: mayBeAmount },
  ];
  const { first, end } = dataRows(beside, due, isBlankKey);
  const headings = first > 0 ? places.map((place) => at(place, 1).cells[0]) : [];
  const read = (place: number): OrderAttribute => {
    const column = at(place);
    const evidence = {
      // Looked at where a column holds a 0 alone.
      get columns() {
        return [...beside, ...places.map((each) => at(each))];
      },
      dates: [dates],
      first,
    };
    const zeroIsBlank = zeroIsBlankIn([{ column, isNeverEmpty: false }], evidence);
    const ids = nameIds(column.name, { ...reading, zeroIsBlankIn: zeroIsBlank });
    const ahead = new NamesAhead(ids, column.cells, end);
    const spelling = new Int32Array(log.customer.length);
    for (let row = 0; row < spelling.length; row++) {
      const id = ahead.at(sheetRow(row) - 1);
      if (id === errorForName)
        passOnError(column.cells[sheetRow(row) - 1], `${column.name}, row ${sheetRow(row)}`);
      spelling[row] = id;
    }
    const { names, ids: of } = ids.finish(spelling);
    return { names, of };
  };
  return places.map((place) => ({
    name: isBlankName(headings[place]) ? `attribute ${place + 1}` : String(headings[place]).trim(),
    read: () => read(place),
  }));
}

interface Columns {
  places: number[];
  /** The first cells of a column; absent: all of them. */
  at(place: number, cells?: number): Column;
}

/** The columns of a range, by place; a single row of as many cells as there are orders is one. */
function columnsOf(range: unknown, orders: number): Columns {
  const rows = Array.isArray(range) ? (range as unknown[][]) : [[range]];
  const isRow = rows.length === 1 && rows[0].length === orders;
  if (rows[0].length === 0) throw invalid('attributes holds no column.');
  return {
    places: isRow ? [0] : [...rows[0].keys()],
    at: (place, count = isRow ? orders : rows.length) => {
      const cells = new Array<unknown>(count);
      for (let row = 0; row < count; row++) cells[row] = isRow ? rows[0][row] : rows[row][place];
      return { name: `attributes, column ${place + 1}`, cells };
    },
  };
}
