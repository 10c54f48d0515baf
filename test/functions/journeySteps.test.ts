import fc from 'fast-check';
import { byTime, customersOf, eventColumns, eventLogs, type EventRow, rowsOf } from '../support/events';
import { column, errorFrom, tableFrom } from '../support/worksheet';

const steps = (rows: readonly EventRow[], ...rest: unknown[]) =>
  tableFrom('JOURNEYS.STEPS', ...eventColumns(rows), ...rest);

const rows: EventRow[] = [
  ['a', 0, 'Search'],
  ['a', 2, 'Email'],
  ['a', 3, 'Search'],
  ['a', 9, 'Email'],
  ['b', 0, 'Search'],
  ['b', 6, 'Email'],
  ['c', 1, 'Email'],
  ['c', 1, 'Direct'],
  ['d', 1, 'Email'],
];

test('all transitions: a customer counts once for each, with the days of the first time', () => {
  expect(steps(rows)).toEqual([
    ['From', 'To', 'Customers', 'Share', 'Median days'],
    ['Search', 'Email', 2, 0.5, 4],
    ['Email', 'Direct', 1, 0.25, 0],
    ['Email', 'Search', 1, 0.25, 1],
  ]);
});

test('days from or to a date without a time of day are counted between dates', () => {
  const table = tableFrom(
    'JOURNEYS.STEPS',
    column(['a', 'a']),
    column(['2026-03-01 18:00', '2026-03-03']),
    column(['Search', 'Email']),
  );
  expect(table[1][4]).toBe(2);
});

test('touches of one moment go by the sheet, read upwards where it runs newest first', () => {
  const upwards: EventRow[] = [
    ['a', 9, 'Order'],
    ['a', 1, 'Email'],
    ['a', 1, 'Search'],
  ];
  const expected = [
    ['Email', 'Order'],
    ['Search', 'Email'],
  ];
  const ways = (log: readonly EventRow[]) =>
    steps(log)
      .slice(1)
      .map((row) => row.slice(0, 2));
  expect(ways(upwards)).toEqual(expected);
  expect(ways([...upwards].reverse())).toEqual(expected);
});

test('with a length, the first touches in layers', () => {
  expect(steps(rows, 3).slice(1)).toEqual([
    ['1. Search', '2. Email', 2, 0.5, 4],
    ['1. Email', '2. Direct', 1, 0.25, 0],
    ['2. Email', '3. Search', 1, 0.25, 1],
  ]);
  expect(steps(rows, 4)).toHaveLength(5);
  expect(steps(rows, 2)).toHaveLength(3);
});

test('with top, the rest is one row', () => {
  expect(steps(rows, null, 1).slice(1)).toEqual([
    ['Search', 'Email', 2, 0.5, 4],
    ['other', 'other', 2, 0.5, 0.5],
  ]);
  expect(steps(rows, null, 3)).toEqual(steps(rows));
});

test('rows without a touchpoint, such as orders, are passed over', () => {
  const [customer, time, touchpoint] = eventColumns(rows);
  const padded = [
    [...column(['b', 'x']), ...customer],
    [...column([46003, 46004]), ...time],
    [...column([null, '']), ...touchpoint],
  ];
  const expected = steps(rows);
  const answer = tableFrom('JOURNEYS.STEPS', ...padded);
  expect(answer.slice(1).sort()).toEqual(expected.slice(1).sort());
});

test('repeats of a touchpoint are a transition to itself', () => {
  expect(
    steps([
      ['a', 0, 'Email'],
      ['a', 1, 'Email'],
    ])[1],
  ).toEqual(['Email', 'Email', 1, 1, 1]);
});

test.each<[string, unknown[], RegExp]>([
  ['a length of 1', [1], /length is 1; it must be at least 2/],
  ['half a touch', [2.5], /length is 2.5; it must be a whole number/],
  ['a top of 0', [null, 0], /top is 0; it must be at least 1/],
  ['a text', ['all'], /length: "all" is not a number/],
])('%s is refused', (_, rest, message) => {
  expect(errorFrom('JOURNEYS.STEPS', ...eventColumns(rows), ...rest).message).toMatch(message);
});

test('nobody with two touches is #N/A', () => {
  const error = errorFrom('JOURNEYS.STEPS', ...eventColumns([['a', 0, 'Email']]));
  expect(error).toMatchObject({ code: '#N/A', message: 'No customer has two touches.' });
});

test('bad rows are refused with the row', () => {
  const error = errorFrom('JOURNEYS.STEPS', column(['a', 'b']), column([46000, 'soon']), column(['x', 'y']));
  expect(error.message).toMatch(/^time, row 2: "soon" is not a date/);
});

describe('for any log', () => {
  const logs = eventLogs(['x', 'y', 'z']);
  const lengths = fc.option(fc.integer({ min: 2, max: 5 }));

  test('customers agree with their definition; shares add up to 1 whatever is kept apart', () => {
    fc.assert(
      fc.property(logs, lengths, fc.option(fc.integer({ min: 1, max: 4 })), (some, length, top) => {
        const expected = new Map<string, Set<string>>();
        for (const customer of customersOf(some)) {
          const own = rowsOf(some, customer).slice(0, length ?? Infinity);
          own.slice(1).forEach(([, , to], i) => {
            const key = length === null ? `${own[i][2]}>${to}` : `${i + 1}. ${own[i][2]}>${i + 2}. ${to}`;
            expected.set(key, (expected.get(key) ?? new Set()).add(customer));
          });
        }
        const table = steps(some, length, top).slice(1);
        const named = table.filter(([from]) => from !== 'other' && from !== '(other)');
        const total = [...expected.values()].reduce((sum, { size }) => sum + size, 0);
        expect(table.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(total);
        expect(table.reduce((sum, row) => sum + Number(row[3]), 0)).toBeCloseTo(1, 12);
        expect(named.length).toBeLessThanOrEqual(top ?? Infinity);
        for (const [from, to, customers] of top === null ? table : []) {
          expect(customers).toBe(expected.get(`${from}>${to}`)?.size);
        }
        for (const row of table) {
          expect(row).toHaveLength(5);
          expect(Number(row[3]) > 0 && Number(row[3]) <= 1 && Number(row[4]) >= 0).toBe(true);
        }
      }),
    );
  });

  test('the order of rows at different times does not matter', () => {
    fc.assert(
      fc.property(logs, lengths, (some, length) => {
        expect(steps(byTime(some), length, 3)).toEqual(steps(some, length, 3));
      }),
    );
  });
});

describe('a part of each journey', () => {
  const log: EventRow[] = [
    ['a', 0, 'Ads'],
    ['a', 1, 'Search'],
    ['a', 2, 'Search'],
    ['a', 4, 'Email'],
    ['a', 5, 'Order'],
    ['a', 8, 'Email'],
    ['b', 0, 'Order'],
    ['b', 3, 'Search'],
    ['c', 0, 'Search'],
    ['c', 1, 'Ads'],
  ];
  const ways = (length: number | null, settings: string) =>
    steps(log, length, null, settings)
      .slice(1)
      .map(([from, to, customers, , days]) => [from, to, customers, days]);

  test('from an event: customers without it are passed over', () => {
    expect(ways(null, 'from event=Email')).toEqual([
      ['Email', 'Order', 1, 1],
      ['Order', 'Email', 1, 3],
    ]);
    expect(ways(2, 'from event=search')).toEqual([
      ['1. Search', '2. Ads', 1, 1],
      ['1. Search', '2. Search', 1, 1],
    ]);
  });

  test('up to an event: a length counts back from it', () => {
    expect(ways(null, 'up to event=Order')).toEqual([
      ['Ads', 'Search', 1, 1],
      ['Email', 'Order', 1, 1],
      ['Search', 'Email', 1, 2],
      ['Search', 'Search', 1, 1],
    ]);
    expect(ways(3, 'up to event=Order')).toEqual([
      ['1. Search', '2. Email', 1, 2],
      ['2. Email', '3. Order', 1, 1],
    ]);
  });

  test('from one event up to another, or to the next of the same', () => {
    expect(ways(null, 'from event=Search; up to event=Order')).toEqual([
      ['Email', 'Order', 1, 1],
      ['Search', 'Email', 1, 2],
      ['Search', 'Search', 1, 1],
    ]);
    expect(ways(null, 'from event=Email; up to event=Email')).toEqual([
      ['Email', 'Order', 1, 1],
      ['Order', 'Email', 1, 3],
    ]);
  });

  test('one of several events', () => {
    expect(ways(2, 'from event=Order, Email')).toEqual([
      ['1. Email', '2. Order', 1, 1],
      ['1. Order', '2. Search', 1, 3],
    ]);
  });

  test('repeats in a row count once, as the last of them', () => {
    expect(ways(null, 'collapse=yes; up to event=Email')).toEqual([
      ['Ads', 'Search', 1, 2],
      ['Search', 'Email', 1, 2],
    ]);
  });

  test('no such part, and no such event, are told', () => {
    expect(errorFrom('JOURNEYS.STEPS', ...eventColumns(rows), null, null, 'from event=Direct').message).toBe(
      'No customer has two touches.',
    );
    expect(errorFrom('JOURNEYS.STEPS', ...eventColumns(rows), null, null, 'from event=Fax').message).toBe(
      'settings, from event: the log has no event "Fax". It has: Search, Email, Direct.',
    );
  });

  test('for any log: parts are what is left of the log without the other rows', () => {
    fc.assert(
      fc.property(
        eventLogs(['Search', 'Email', 'Order']),
        fc.constantFrom(null, 'Search', 'Email'),
        fc.constantFrom(null, 'Order', 'Email'),
        fc.option(fc.integer({ min: 2, max: 4 })),
        fc.boolean(),
        (some, from, upTo, length, collapse) => {
          const left = customersOf(some).flatMap((customer) => {
            let own = rowsOf(some, customer);
            if (collapse) own = own.filter((each, i) => own[i + 1]?.[2] !== each[2]);
            const begin = from === null ? 0 : own.findIndex(([, , event]) => event === from);
            if (begin < 0) return [];
            const rest = own.slice(begin);
            const end = rest.findIndex(([, , event], i) => event === upTo && (from === null || i > 0));
            if (upTo !== null && end < 0) return [];
            const part = upTo === null ? rest : rest.slice(0, end + 1);
            if (length === null) return part;
            return from === null && upTo !== null ? part.slice(-length) : part.slice(0, length);
          });
          const settings = [
            ...(from === null ? [] : [`from event=${from}`]),
            ...(upTo === null ? [] : [`up to event=${upTo}`]),
            ...(collapse ? ['collapse=yes'] : []),
          ].join('; ');
          const hasSteps = left.some(([customer], i) => i > 0 && left[i - 1][0] === customer);
          fc.pre(hasSteps);
          expect(steps(some, length, null, settings || null)).toEqual(steps(left, length));
        },
      ),
    );
  });
});
