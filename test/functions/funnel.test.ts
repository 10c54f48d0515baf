import fc from 'fast-check';
import { customersOf, eventColumns, eventLogs, type EventRow, rowsOf } from '../support/events';
import { isWithin } from '../support/rectangle';
import { column, errorFrom, tableFrom } from '../support/worksheet';

const steps = ['visit', 'sign up', 'buy'];
const funnel = (rows: readonly EventRow[], window: unknown = null, order: unknown = null, names = steps) =>
  tableFrom('FUNNEL', ...eventColumns(rows), column(names), window, order);
const counts = (...args: Parameters<typeof funnel>) =>
  funnel(...args)
    .slice(1)
    .map((row) => Number(row[1]));

const rows: EventRow[] = [
  ['a', 0, 'visit'],
  ['a', 1, 'sign up'],
  ['a', 2, 'help'],
  ['a', 5, 'buy'],
  ['b', 0, 'visit'],
  ['b', 3, 'sign up'],
  ['c', 1, 'visit'],
  ['c', 2, 'buy'],
  ['c', 4, 'sign up'],
  ['d', 0, 'sign up'],
  ['d', 1, 'visit'],
  ['e', 6, 'visit'],
  ['f', 6, 'buy'],
];

describe('of attempts that get equally far', () => {
  const twice: EventRow[] = [
    ['a', 0, 'visit'],
    ['a', 4, 'sign up'],
    ['a', 10, 'visit'],
    ['a', 11, 'sign up'],
    ['a', 20, 'visit'],
  ];
  const waited = (order: string, settings: string | null, window: number | null) =>
    tableFrom('FUNNEL', ...eventColumns(twice), column(['visit', 'sign up']), window, order, settings)[2][5];

  test.each([
    ['ordered', 5, 1],
    ['ordered', null, 1],
    ['strict', 5, 1],
    ['strict', null, 1],
    ['any', 5, 1],
    // The last two steps in any order are the sign-up of day 11 and the visit of day 20.
    ['any', null, 0],
  ])('%s, window %p: the first counts, or the last', (order, window, last) => {
    expect(waited(order, null, window)).toBe(4);
    expect(waited(order, 'start=first', window)).toBe(4);
    expect(waited(order, 'start=last', window)).toBe(last);
  });

  test('only those are compared that get furthest', () => {
    expect(waited('ordered', 'start=last', 2)).toBe(1);
    const [, visit, signUp] = tableFrom(
      'FUNNEL',
      ...eventColumns(twice.slice(0, 3)),
      column(['visit', 'sign up']),
      null,
      null,
      'start=last',
    );
    expect([visit[1], signUp[1], signUp[5]]).toEqual([1, 1, 4]);
  });
});

describe('one row a step', () => {
  test('ordered, the default', () => {
    expect(funnel(rows)).toEqual([
      ['Step', 'Customers', 'Of first', 'Of previous', 'Lost', 'Median days from previous', 'Mark'],
      ['visit', 5, 1, '', '', '', ''],
      ['sign up', 3, 3 / 5, 3 / 5, 2, 3, 'biggest loss'],
      ['buy', 1, 1 / 5, 1 / 3, 2, 4, 'slowest step'],
    ]);
  });

  test('strict: nothing between', () => expect(counts(rows, null, 'strict')).toEqual([5, 2, 0]));
  test('any order', () => expect(counts(rows, null, 'any')).toEqual([5, 4, 2]));

  test('a step nobody gets to has empty cells', () => {
    expect(funnel(rows, null, 'strict').at(-1)).toEqual(['buy', 0, 0, 0, 2, '', '']);
    const names = ['buy', 'visit', 'help'];
    expect(funnel(rows, null, 'strict', names).at(-1)).toEqual(['help', 0, 0, '', 0, '', '']);
  });

  test('one step is a count', () => {
    expect(funnel(rows, null, null, ['visit']).slice(1)).toEqual([['visit', 5, 1, '', '', '', '']]);
  });

  test('everyone at once: no loss and no slowest step', () => {
    const same: EventRow[] = steps.map((step) => ['a', 1, step]);
    expect(funnel(same).slice(1)).toEqual([
      ['visit', 1, 1, '', '', '', ''],
      ['sign up', 1, 1, 1, 0, 0, ''],
      ['buy', 1, 1, 1, 0, 0, ''],
    ]);
  });
});

describe('events of the same second', () => {
  const both = (...names: string[]): EventRow[] => [
    ...names.map((name): EventRow => ['a', 1, name]),
    ['z', 2, 'visit'],
    ['z', 2, 'buy'],
  ];

  test('count in the order they stand in the sheet', () => {
    const names = ['visit', 'buy'];
    expect(counts(both('visit', 'buy'), null, null, names)).toEqual([2, 2]);
    expect(counts(both('buy', 'visit'), null, null, names)).toEqual([2, 1]);
    expect(counts(both('buy', 'visit'), null, 'any', names)).toEqual([2, 2]);
  });
});

describe('the window', () => {
  const late: EventRow[] = [
    ['a', 0, 'visit'],
    ['a', 4, 'visit'],
    ['a', 5, 'sign up'],
    ['a', 8, 'buy'],
  ];

  test('runs from the first step of the attempt, its edge inclusive', () => {
    expect(counts(late, 8)).toEqual([1, 1, 1]);
    expect(counts(late, 4)).toEqual([1, 1, 1]);
    expect(counts(late, 3.999)).toEqual([1, 1, 0]);
    expect(counts(late, 0.5)).toEqual([1, 0, 0]);
  });

  test('the attempt that gets furthest counts, of equals the first', () => {
    const waited = (window: number | null) => funnel(late, window)[2][5];
    expect(waited(null)).toBe(5);
    expect(waited(4)).toBe(1);
    expect(waited(8)).toBe(5);
  });
});

describe('refused', () => {
  const fail = (names: unknown[], ...rest: unknown[]) =>
    errorFrom('FUNNEL', ...eventColumns(rows), column(names), ...rest).message;

  test('unknown and empty steps', () => {
    expect(fail(['visit', 'signup'])).toBe(
      'steps: the log has no event "signup". It has: visit, sign up, help, buy.',
    );
    expect(fail(['visit', '', 'buy'])).toMatch(/^steps, cell 2, is empty/);
    expect(fail(['', null])).toMatch(/^steps is missing/);
  });

  test('a step twice in any order; in order it must happen twice', () => {
    expect(fail(['visit', 'buy', 'visit'], null, 'any')).toMatch(/"visit" stands twice/);
    expect(
      counts(
        [
          ['a', 0, 'visit'],
          ['b', 0, 'visit'],
          ['b', 2, 'visit'],
        ],
        null,
        null,
        ['visit', 'visit'],
      ),
    ).toEqual([2, 1]);
  });

  test('an unknown order', () => {
    expect(fail(['visit'], null, 'sorted')).toMatch(
      /"sorted" is not a step order. Known are: Ordered, Strict, Any/,
    );
  });
});

describe('for any log', () => {
  const logs = eventLogs(steps);
  const windows = fc.option(fc.nat(8));

  /** Whether the customer can make the first so many steps, by trying every combination of rows. */
  function makes(own: EventRow[], depth: number, window: number | null, order: string): boolean {
    const fits = (path: number[]): boolean => {
      const step = path.length;
      if (step === depth) return true;
      return own.some(([, day, event], at) => {
        if (event !== steps[step]) return false;
        const times = [...path.map((p) => own[p][1]), day];
        if (window !== null && Math.max(...times) - Math.min(...times) > window) return false;
        if (step > 0 && order === 'ordered' && at <= path[step - 1]) return false;
        if (step > 0 && order === 'strict' && at !== path[step - 1] + 1) return false;
        return fits([...path, at]);
      });
    };
    return fits([]);
  }

  test.each(['ordered', 'strict', 'any'])('%s agrees with its definition', (order) => {
    fc.assert(
      fc.property(logs, windows, (some, window) => {
        const expected = steps.map(
          (_, k) =>
            customersOf(some).filter((name) => makes(rowsOf(some, name), k + 1, window, order)).length,
        );
        expect(counts(some, window, order)).toEqual(expected);
      }),
    );
  });

  test('counts never rise, strict ≤ ordered ≤ any, shares lie within 0 and 1, cells are numbers or empty', () => {
    fc.assert(
      fc.property(logs, windows, (some, window) => {
        const [strict, ordered, any] = ['strict', 'ordered', 'any'].map((order) => {
          const table = funnel(some, window, order).slice(1);
          const odd = table.filter(([, customers, ofFirst, ofPrevious, lost, median, mark], step) => {
            const falls = step === 0 || isWithin(customers, 0, Number(table[step - 1][1]));
            const shares = [ofFirst, ofPrevious].every(
              (share) => share === '' || isWithin(Number(share), 0, 1),
            );
            const others = [lost, median].every((cell) => cell === '' || Number(cell) >= 0);
            return !(falls && shares && others && typeof mark === 'string');
          });
          expect(odd).toEqual([]);
          return table.map((row) => Number(row[1]));
        });
        ordered.forEach((count, step) => {
          expect(strict[step]).toBeLessThanOrEqual(count);
          expect(count).toBeLessThanOrEqual(any[step]);
        });
      }),
    );
  });

  test('the order of rows at different times does not matter', () => {
    fc.assert(
      fc.property(logs, windows, fc.constantFrom('ordered', 'strict', 'any'), (some, window, order) => {
        const sorted = [...some].sort((a, b) => a[1] - b[1]);
        expect(funnel(sorted, window, order)).toEqual(funnel(some, window, order));
      }),
    );
  });
});

test('a customer with a hundred thousand attempts takes no longer than their rows', () => {
  const many = Array.from({ length: 100_000 }, (_, i): EventRow => ['a', i / 1440, 'visit']);
  const start = process.hrtime.bigint();
  expect(counts([...many, ['a', 200, 'sign up'], ['a', 201, 'buy']], 30)).toEqual([1, 0, 0]);
  expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(5);
});
