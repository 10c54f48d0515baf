import type { Source } from '../../src/excel/types';
import { guessRates } from '../../src/reading/guessRates';

const sourceOf = (...head: unknown[][]) =>
  ({
    head,
    columns: head[0].length,
    formats: head.map((row) => row.map(() => 'General')),
  }) as unknown as Source;

test.each([
  [['Currency', 'Rate'], ['USD', 0.92], 0, 1],
  [['rate', 'currency'], [0.92, 'USD'], 1, 0],
  [['Date', 'currency_code', 'exchange_rate'], [46000, 'USD', 0.92], 1, 2],
  [['From', 'EUR'], ['USD', '0,92'], 0, 1],
  [['币种', '汇率'], ['USD', 7.1], 0, 1],
])('of %j above %j the currency is column %i and the rate column %i', (headings, row, currency, rate) => {
  expect(guessRates(sourceOf(headings, row), true)).toEqual({ currency, rate });
});

test('without headings the cells tell', () => {
  expect(guessRates(sourceOf(['USD', 0.92]), false)).toEqual({ currency: 0, rate: 1 });
  expect(guessRates(sourceOf(['USD', 'x']), false)).toEqual({ currency: 0, rate: null });
});

test('a column of days is no rate', () => {
  const table = sourceOf(['Valid from', 'To', 'EUR'], [46000, 'USD', 0.92]);
  const formats = [[], ['yyyy-mm-dd', 'General', 'General']];
  expect(guessRates({ ...table, formats }, true)).toEqual({ currency: 1, rate: 2 });
});
