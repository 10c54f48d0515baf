import {
  columnOf,
  emptyProblem,
  invalid,
  isBlank,
  millisecondsPerDay,
  numberProblem,
  problemError,
  requireSameLength,
  toSerial,
} from '../../cells';
import { type Exceeded, timeToExceed as exceededOf } from '../../analytics/events/exceed';
import type { OrderLog } from '../../analytics/lifetime/orders';
import { groupByCustomer } from '../../analytics/numerics/groupByCustomer';
import { span } from '../../analytics/numerics/span';
import { refuseLarge } from '../answerSize';
import { range } from '../arguments';
import { customerCells } from '../customerCell';
import { declareFunction } from '../declaration';
import { orderArguments, type ReadOrders, readOrders } from '../orderLog';
import { type TableColumn, tableOf } from '../table';
import { under } from '../spillFormats';

export const timeToExceed = declareFunction({
  id: 'TIMETOEXCEED',
  description: 'Table of the days until what a customer has brought adds up to more than was expected.',
  arguments: [
    ...orderArguments,
    range(
      'expected',
      'Value to be exceeded: one number, or a column with each customer’s own on its rows.',
      'a number or a column of numbers',
    ),
  ],
  result: 'matrix',
  formats: under({ date: ['start', 'exceededOn'] }),
  details: [
    'One row a customer, in the order of the log: the first date, the date on which the running sum of the amounts first exceeds what is expected, and the days between (time to exceed value). Start and Exceeded on are Excel dates: format the columns. A sum that just equals what is expected does not exceed it; refunds reduce the sum; amounts of the same moment come together.',
    'Not exceeded is an empty cell. The columns Start and Exceeded on are those TIMETOVALUE, .CURVE and .BY take, which count those who have not exceeded it as waiting.',
    'As a column, expected may stand on every row of a customer or only on some; two different numbers for one customer are an error.',
  ],
  examples: [
    {
      formula: '=TOUCH.TIMETOEXCEED(A2:A5001, B2:B5001, D2:D5001, 250)',
      result: 'Customer | Start | Exceeded on | Days',
    },
  ],
  source:
    'Definition: the first time the sum of the amounts so far is more than expected, less the first date.',
  compute: (customer, date, amount, expected) => {
    const orders = readOrders({ customer, date, amount });
    const { log } = orders;
    refuseLarge(log.customers.length, 4, log.customers);
    const found = exceededOf(log, groupByCustomer(log), expectedOf(expected, customer, orders));
    return tableOf(exceededTable(log, found));
  },
});

/** One row a customer. */
export function exceededTable(log: OrderLog, { start, exceeded }: Exceeded): TableColumn[] {
  const shown = log.clock ?? log.time;
  const dates = (rows: Int32Array) => Float64Array.from(rows, (row) => toSerial(row < 0 ? NaN : shown[row]));
  const days = (row: number, c: number) => (row < 0 ? NaN : span(log, start[c], row) / millisecondsPerDay);
  return [
    { heading: { code: 'customer' }, format: 'text', cells: customerCells(log) },
    { heading: { code: 'start' }, format: 'date', cells: dates(start) },
    { heading: { code: 'exceededOn' }, format: 'date', cells: dates(exceeded) },
    { heading: { code: 'days' }, format: 'days', cells: Float64Array.from(exceeded, days) },
  ];
}

/** What is expected of each customer, or the error that names the row that does not say. */
function expectedOf(argument: unknown, customer: unknown, { log, sheetRow }: ReadOrders): Float64Array {
  const column = columnOf(argument, 'expected');
  const expected = new Float64Array(log.customers.length).fill(NaN);
  if (column.cells.length === 1) return expected.fill(numberIn(column.cells[0], 1));
  requireSameLength([columnOf(customer, 'customer'), column]);
  log.customer.forEach((c, i) => {
    const cell = column.cells[sheetRow(i) - 1];
    if (isBlank(cell)) return;
    const value = numberIn(cell, sheetRow(i));
    if (expected[c] !== value && !Number.isNaN(expected[c])) {
      throw invalid(
        `expected, row ${sheetRow(i)}: ${value} for customer ${log.customers[c]}, of whom ${expected[c]} was expected before. ` +
          'Give each customer one number.',
      );
    }
    expected[c] = value;
  });
  const without = log.customer.findIndex((c) => Number.isNaN(expected[c]));
  if (without >= 0) throw problemError(emptyProblem('expected'), sheetRow(without));
  return expected;
}

function numberIn(cell: unknown, row: number): number {
  if (isBlank(cell)) throw problemError(emptyProblem('expected'), row);
  if (typeof cell !== 'number' || !Number.isFinite(cell))
    throw problemError(numberProblem('expected', cell), row);
  return cell;
}
