import { CellChecker, type Counting } from '../../src/reading/cellChecker';

/** What is found in a sheet of a column each of moments, amounts and states. */
function found(rows: readonly [time: unknown, amount: unknown, state?: unknown][], counting: Counting = {}) {
  const checker = new CellChecker(3, counting, [0]);
  checker.add(
    rows.map(([time, amount, state = 'paid']) => [time, amount, state]),
    2,
  );
  const { columns, repeats } = checker.finish();
  const [{ times }, { amounts }, { values }] = columns;
  return { times, amounts, values, repeats };
}

test('what proves the order of day and month is told, and what leaves it open', () => {
  expect(
    found([
      ['03/04/2026', 1],
      ['31/12/2023 22:36', 1],
      ['30/11/2023', 1],
    ]).times,
  ).toEqual({
    order: { is: 'dmy', proof: { cell: '"31/12/2023 22:36"', row: 3 } },
    unit: null,
    doubt: null,
  });
  expect(
    found([
      ['1/2/2026', 1],
      ['3/4/2026', 1],
    ]).times.doubt,
  ).toEqual({
    code: 'eitherOrder',
    values: { either: { cell: '1/2/2026', row: 2 } },
  });
  expect(
    found([
      ['1/2/2026', 1],
      ['31/12/2023', 1],
    ]).times.doubt,
  ).toMatchObject({ code: 'loneOrder' });
  expect(
    found([
      ['12/31/2023', 1],
      ['31/12/2023', 1],
    ]).times.doubt,
  ).toMatchObject({ code: 'bothOrders' });
  expect(
    found([['31/12/2023', 1], ...[46023, 46024, 46025, 46026].map((day): [number, number] => [day, 1])]).times
      .doubt,
  ).toMatchObject({ code: 'turnedDates', values: { date: { cell: '2026-01-01', row: 3 } } });
  expect(
    found([
      ['2026-01-01T10:00Z', 1],
      ['2026-01-01 10:00', 1],
    ]).times.doubt,
  ).toMatchObject({
    code: 'mixedClocks',
  });
  expect(found([[1769904000, 1]]).times.unit).toBe('Unix seconds');
});

test('what parts decimals is told, or open, and which currencies there are', () => {
  expect(
    found([
      [46000, '1.234,50 €'],
      [46001, '12 €'],
      [46002, '3 USD'],
    ]).amounts,
  ).toEqual({
    mark: ',',
    doubt: null,
    currencies: [
      { value: 'EUR', count: 2 },
      { value: 'USD', count: 1 },
    ],
  });
  expect(found([[46000, '1.234']]).amounts.doubt).toMatchObject({ code: 'eitherMark' });
  expect(
    found([
      [46000, '1.5'],
      [46001, '1,5'],
    ]).amounts.doubt,
  ).toMatchObject({ code: 'bothMarks' });
  expect(
    found([
      [46000, 10.5],
      [46001, '12,50'],
    ]).amounts.doubt,
  ).toMatchObject({ code: 'numberAmongCommas', values: { number: { cell: '10.5' } } });
});

test('rows left out prove nothing, but can still be chosen', () => {
  const conditions = [{ column: 2, test: 'is not', values: ['FAILED'] }] as const;
  const { times, values } = found(
    [
      ['1/2/2026', 1, 'paid'],
      ['31/12/2023', 1, 'Failed'],
      ['30/12/2023', 1, 'failed'],
    ],
    { conditions },
  );
  expect(times.doubt).toMatchObject({ code: 'eitherOrder' });
  expect(values).toEqual([
    { value: 'Failed', count: 2 },
    { value: 'paid', count: 1 },
  ]);
});

test('rows that repeat another are counted, whether they count or not', () => {
  const rows: [unknown, unknown][] = [
    [46000, 1],
    [46000, 1],
    [46001, 1],
  ];
  expect(found(rows).repeats).toBe(1);
  expect(found(rows, { repeatsCountOnce: true }).repeats).toBe(1);
});

test('a total is no row, and twenty-one things are too many to choose from', () => {
  expect(found([['Total', 12, 'paid']]).values).toEqual([]);
  const rows = Array.from({ length: 21 }, (_, i): [unknown, unknown, unknown] => [46000, 1, `state ${i}`]);
  expect(found(rows.slice(1)).values).toHaveLength(20);
  expect(found(rows).values).toBeNull();
});
