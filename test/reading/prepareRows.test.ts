import fc from 'fast-check';
import { rowPreparer } from '../../src/reading/prepareRows';
import { type Condition, isPlain, withColumns } from '../../src/reading/tableReading';

/** Rows as an analysis sees them. */

const onlyWhere = (condition: Omit<Condition, 'column'>, cell: unknown) =>
  rowPreparer({ conditions: [{ column: 0, ...condition }] }, [])([cell]) !== 'byCondition';

describe('a condition', () => {
  test.each<[Condition['test'], string[], unknown[], unknown[]]>([
    ['is', ['paid', 'Partially_Refunded'], ['Paid ', 'partially_refunded'], ['refunded', '', null]],
    ['is not', ['Failed'], ['paid', ''], ['failed', ' FAILED']],
    ['contains', ['refund'], ['Partially refunded'], ['paid', '']],
    ['between', ['10', '20'], [10, 20, '15'], [9.99, 21, 'x', '']],
    ['between', ['', '20'], [-5], [21]],
    // 2026-03-01 is day 46,082 of Excel's calendar.
    ['between', ['2026-03-01', '2026-03-02'], [46_082, 46_083.9, '2026-03-02 23:59'], [46_084, '2026-03-03']],
    ['empty', [], ['', null, ' '], [0, 'a']],
    ['filled', [], [0, 'a'], ['', null, '\u00a0']],
    ['currency', ['USD'], ['$4.00', 4, '', '4 usd'.toUpperCase()], ['€4.00', '4 AUD']],
  ])('%s %j', (test, values, holding, others) => {
    expect(holding.map((cell) => onlyWhere({ test, values }, cell))).toEqual(holding.map(() => true));
    expect(others.map((cell) => onlyWhere({ test, values }, cell))).toEqual(others.map(() => false));
  });

  it('and its opposite part the rows', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (cell, values) => {
        expect(onlyWhere({ test: 'is', values }, cell)).not.toBe(onlyWhere({ test: 'is not', values }, cell));
      }),
    );
  });
});

describe('an amount made of columns', () => {
  const made = rowPreparer({ amount: { of: 0, times: 1, less: [2] } }, []);
  const amountIn = (...row: unknown[]) => (made(row) as unknown[])[0];

  it('is price × quantity − what was taken off', () => {
    expect(amountIn(2.5, 4, 1)).toBe(9);
    expect(amountIn(2.5, 4, '')).toBe(10);
    expect(amountIn(2.5, -4, '')).toBe(-10);
    expect(amountIn('$1,240.50', 2, '')).toBe(2481);
  });

  it('is empty where the price or the quantity is', () => {
    expect(amountIn('', 4, 1)).toBe('');
    expect(amountIn(2.5, '', 1)).toBe('');
  });

  it('is no number where one of them is none, or could be two', () => {
    expect(amountIn('abc', 4, 1)).toBe('? abc');
    expect(amountIn(2.5, 'x', 1)).toBe('? x');
    expect(amountIn('1.234', 2, '')).toBe('? 1.234');
    expect(amountIn(2.5, 1, '#REF!')).toBe('#REF!');
    expect(
      (rowPreparer({ amount: { of: 0, times: 1 }, decimal: '.' }, [])(['1.234', 2]) as unknown[])[0],
    ).toBe(2.468);
  });

  it('that stands on every row of its order counts on the first', () => {
    const once = rowPreparer({ amount: { of: 0, oncePer: 1 } }, []);
    expect(
      [
        [9, '#1'],
        [9, '#1'],
        [4, '#2'],
        [5, ''],
        [5, ''],
      ].map((row) => (once(row) as unknown[])[0]),
    ).toEqual([9, '', 4, 5, 5]);
  });
});

test('a touchpoint may be the channel of source, medium and referrer; a row that names none is no visit', () => {
  const made = rowPreparer({ channel: { of: 0, medium: 1, referrer: 2 } }, []);
  const channels = [
    ['google', 'cpc', ''],
    ['', '', 'https://www.bing.com/search'],
    ['(direct)', '(none)', ''],
    ['', '', ''],
    ['#N/A', 'cpc', ''],
  ].map((row) => (made(row) as unknown[])[0]);
  expect(channels).toEqual(['Paid Search', 'Organic Search', 'Direct', '', '#N/A']);
});

test.each([
  ['Total', true],
  ['Total: Campaigns', true],
  ['Grand total', true],
  ['合计', true],
  ['Totalenergies', false],
  ['Summer Sale', false],
])('a row that begins with %s sums up: %s', (first, isTotal) => {
  expect(rowPreparer({}, [])([first, 5]) === 'totalRow').toBe(isTotal);
});

test('a row that says when it happened is no total, whatever its customer is called', () => {
  expect(rowPreparer({}, [1])(['Total', '2026-01-01', 5])).toEqual(['Total', '2026-01-01', 5]);
});

test('without a reading rows are what they were', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer(), fc.constantFrom('', 'a', '2026-01-01')), { minLength: 1 }),
      (row) => {
        expect(rowPreparer({}, [])(row)).toBe(row);
      },
    ),
  );
  expect(isPlain({})).toBe(true);
  expect(isPlain({ conditions: [], repeatsCountOnce: false })).toBe(true);
  expect(isPlain({ zone: 'Europe/Berlin' })).toBe(false);
});

test('the columns of a reading move with the sheet, and what has lost one is given up', () => {
  const reading = {
    conditions: [{ column: 1, test: 'is' as const, values: ['a'] }],
    amount: { of: 2, times: 3, less: [4] },
    channel: { of: 5, medium: 6 },
    zone: 'UTC',
  };
  expect(withColumns(reading, (column) => column + 1)).toEqual({
    conditions: [{ column: 2, test: 'is', values: ['a'] }],
    amount: { of: 3, times: 4, less: [5] },
    channel: { of: 6, medium: 7 },
    zone: 'UTC',
  });
  expect(withColumns(reading, (column) => (column === 4 || column === 1 ? null : column))).toEqual({
    conditions: [],
    channel: { of: 5, medium: 6 },
    zone: 'UTC',
  });
});

describe('an amount of which something was taken off', () => {
  const reading = { amount: { of: 0, less: [1, 2] } };
  const amountIn = (...row: unknown[]) => (rowPreparer(reading, [])(row) as unknown[])[0];

  it('is a refund where it stands in a row of its own', () => {
    expect(amountIn('', 54, '')).toBe(-54);
    expect(amountIn('', '', '')).toBe('');
    expect(amountIn('', 0, '')).toBe('');
  });

  it('is none where all of it was', () => {
    expect(amountIn(49.99, 20, 29.99)).toBe('');
    expect(amountIn(0, 0, 0)).toBe(0);
  });

  it('makes no row of a table of orders where nothing is left', () => {
    const orders = rowPreparer({ amount: { of: 0, less: [1], oncePer: 2 } }, [], true);
    expect(
      [
        [60, 10, 'A'],
        [60, 10, 'A'],
        [25, 25, 'B'],
        ['', '', 'C'],
      ].map(orders),
    ).toEqual([[50, 10, 'A'], 'noAmountLeft', 'noAmountLeft', ['', '', 'C']]);
  });
});
