import { column, tableFrom } from '../support/worksheet';

/** Whoever looks up a customer in a result must find the kind of cell the sheet holds. */

const days = [1, 3, 9, 2, 20, 31, 5, 6, 40].map((day) => 46000 + day);
const amounts = [10, 12, 8, 20, 25, 18, 30, 31, 29];
const orders = (ids: unknown[]) => [column(ids), column(days), column(amounts)];

const numbers = [1007, 1007, 1007, 1008, 1008, 1008, 1009, 1009, 1009];
const customersOf = (table: unknown[][]) =>
  table
    .slice(1)
    .map(([customer]) => customer)
    .sort();

const events = column(['start', 'goal', 'x', 'start', 'x', 'x', 'start', 'x', 'x']);

test.each([
  ['CLV.CUSTOMERS', (ids: unknown[]) => tableFrom('CLV.CUSTOMERS', ...orders(ids))],
  ['RFM', (ids: unknown[]) => tableFrom('RFM', ...orders(ids))],
  ['TIMETOEXCEED', (ids: unknown[]) => tableFrom('TIMETOEXCEED', ...orders(ids), 15)],
  [
    'TIMETOVALUE.EVENTS',
    (ids: unknown[]) => tableFrom('TIMETOVALUE.EVENTS', column(ids), column(days), events, 'start', 'goal'),
  ],
])('%s gives numbers back as numbers, texts as texts', (_, table) => {
  expect(customersOf(table(numbers))).toEqual([1007, 1008, 1009]);
  expect(customersOf(table(numbers.map(String)))).toEqual(['1007', '1008', '1009']);
});

test('ABANDONED gives numbers back as numbers', () => {
  const table = tableFrom('ABANDONED', column(numbers), column(days), events, 'start', 'goal', 1);
  expect(customersOf(table)).toEqual([1007, 1008, 1009]);
});

test('a customer who is a number here and a text there is one customer, as text, whatever comes first', () => {
  const mixed = [1007, '1007', 1007, 1008, 1008, 1008, '1009', 1009, 1009];
  expect(customersOf(tableFrom('RFM', ...orders(mixed)))).toEqual(['1007', 1008, '1009']);
});
