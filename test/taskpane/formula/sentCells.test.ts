import { isTooMuchToSend } from '../../../src/blueprint/formula/live';
import type { Source } from '../../../src/excel/types';

/** A journey log whose rows are all alike, of which the head is all that is looked at. */
const log = (rows: number): Source => ({
  address: `Journeys!A1:E${rows}`,
  sheet: 'Journeys',
  firstRow: 1,
  firstColumn: 0,
  rows,
  columns: 5,
  table: null,
  head: Array.from({ length: 50 }, () => [
    'customer-12345',
    46_023.4375,
    'Paid Search',
    249.5,
    'x'.repeat(200),
  ]),
  formats: [],
});

test('Excel on the web sends about 100,000 rows of a journey log and no more', () => {
  expect(isTooMuchToSend(log(90_000), [0, 1, 2, 3])).toBe(false);
  expect(isTooMuchToSend(log(110_000), [0, 1, 2, 3])).toBe(true);
});

test('columns that the formula does not read are not sent', () => {
  expect(isTooMuchToSend(log(90_000), [0, 1, 2, 3, 4])).toBe(true);
});

test('nothing is said of a table of which nothing was seen', () => {
  expect(isTooMuchToSend({ ...log(1_000_000), head: [] }, [0])).toBe(false);
});
