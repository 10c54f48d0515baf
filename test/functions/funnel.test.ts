import fc from 'fast-check';
import { customersOf, eventColumns, eventLogs, type EventRow, rowsOf } from '../support/events';
import { isWithin } from '../support/rectangle';
import { column, errorFrom, tableFrom } from '../support/worksheet';

const steps = ['visit', 'sign up', 'buy'];
const funnel = (
  rows: readonly EventRow[],
  window: unknown = null,
  order: unknown = null,
  names = steps,
  settings: string | null = null,
) => tableFrom('FUNNEL', ...eventColumns(rows), column(names), window, order, settings);
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
    tableFrom('FUNNEL', ...eventColumns(twice), column(['visit', 'sign up']), window, order, settings)[2].at(
      -2,
    );

  test.each([
    ['ordered', 5, 1],
    ['ordered', null, 1],
    ['strict', 5, 1],
    ['strict', null, 1],
    ['any', 5, 1],
    // The last two steps in any order are the sign-up of day 11 and the visit of day 20.
    ['any', null, 9],
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
    expect([visit[1], signUp[1], signUp.at(-2)]).toEqual([1, 1, 4]);
  });
});

describe('one row a step', () => {
  test('ordered, the default', () => {
    expect(funnel(rows)).toEqual([
      [
        'Step',
        'Customers',
        'Of first',
        'Of previous',
        'Lost',
        'Median days from previous',
        'Median days from first',
        'Mark',
      ],
      ['visit', 5, 1, '', '', '', '', ''],
      ['sign up', 3, 3 / 5, 3 / 5, 2, 3, 3, 'biggest loss'],
      ['buy', 1, 1 / 5, 1 / 3, 2, 4, 5, 'slowest step'],
    ]);
  });

  test('strict: nothing between', () => expect(counts(rows, null, 'strict')).toEqual([5, 2, 0]));
  test('any order', () => expect(counts(rows, null, 'any')).toEqual([5, 4, 2]));

  test('a step nobody gets to has empty cells', () => {
    expect(funnel(rows, null, 'strict').at(-1)).toEqual(['buy', 0, 0, 0, 2, '', '', '']);
    const names = ['buy', 'visit', 'help'];
    expect(funnel(rows, null, 'strict', names).at(-1)).toEqual(['help', 0, 0, '', 0, '', '', '']);
  });

  test('one step is a count', () => {
    expect(funnel(rows, null, null, ['visit']).slice(1)).toEqual([['visit', 5, 1, '', '', '', '', '']]);
  });

  test('everyone at once: no loss and no slowest step', () => {
    const same: EventRow[] = steps.map((step) => ['a', 1, step]);
    expect(funnel(same).slice(1)).toEqual([
      ['visit', 1, 1, '', '', '', '', ''],
      ['sign up', 1, 1, 1, 0, 0, 0, ''],
      ['buy', 1, 1, 1, 0, 0, 0, ''],
    ]);
  });
});

describe('one of several events', () => {
  const either: EventRow[] = [
    ['a', 0, 'visit'],
    ['a', 1, 'trial'],
    ['b', 0, 'visit'],
    ['b', 2, 'demo'],
    ['b', 3, 'buy'],
    ['c', 0, 'visit'],
    ['c', 1, 'trial | demo'],
  ];
  const shown = (names: unknown) =>
    tableFrom('FUNNEL', ...eventColumns(either), names)
      .slice(1)
      .map((cells) => cells.slice(0, 2));

  test('side by side in a row of several', () => {
    const range = [
      ['visit', ''],
      ['trial', 'demo'],
      ['buy', null],
      ['', ''],
    ];
    expect(shown(range)).toEqual([
      ['visit', 3],
      ['trial | demo', 2],
      ['buy', 1],
    ]);
  });

  test('in one text, unless an event is called so', () => {
    expect(shown(column(['visit', 'demo|trial', 'buy']))).toEqual([
      ['visit', 3],
      ['demo|trial', 2],
      ['buy', 1],
    ]);
    expect(shown(column(['visit', 'trial | demo']))).toEqual([
      ['visit', 3],
      ['trial | demo', 1],
    ]);
  });
});

describe('excluded events', () => {
  const log: EventRow[] = [
    ['a', 0, 'visit'],
    ['a', 1, 'help'],
    ['a', 2, 'sign up'],
    ['b', 0, 'visit'],
    ['b', 2, 'help'],
    ['b', 2, 'sign up'],
    ['c', 3, 'visit'],
    ['c', 3.5, 'sign up'],
  ];
  const found = (settings: string, order: string | null = null) =>
    tableFrom('FUNNEL', ...eventColumns(log), column(['visit', 'sign up']), null, order, settings)[2][1];

  test('end an attempt between two steps, at the moment of a step they do not', () => {
    expect(found('exclude=help')).toBe(2);
    expect(found('exclude=help; window from=step before')).toBe(2);
    expect(found('start=last; exclude=help')).toBe(2);
  });

  test('are none of the steps, are in the log, and take the steps in order', () => {
    const fail = (settings: string, order: string | null = null) =>
      errorFrom('FUNNEL', ...eventColumns(log), column(['visit', 'sign up']), null, order, settings).message;
    expect(fail('exclude=visit')).toBe('settings, exclude: "visit" is a step.');
    expect(fail('exclude=fax')).toMatch(/^settings, exclude: the log has no event "fax"/);
    expect(fail('exclude=help', 'strict')).toMatch(/takes the order ordered/);
  });
});

describe('events of the same moment', () => {
  const at = (moments: readonly (readonly [string, string, string])[], ...rest: unknown[]) =>
    tableFrom(
      'FUNNEL',
      column(moments.map(([customer]) => customer)),
      column(moments.map(([, time]) => time)),
      column(moments.map(([, , event]) => event)),
      ...rest,
    )
      .slice(1)
      .map((row) => row[1]);

  test('are in whatever order lets the customer get furthest', () => {
    const rows = [
      ['228', '2024-11-01 08:57', 'signup'],
      ['228', '2024-11-01 08:57', 'invite'],
      ['228', '2024-11-01 08:57', 'project'],
      ['257', '2024-05-31 21:09', 'signup'],
      ['257', '2024-05-31 21:09', 'invite'],
      ['257', '2024-05-31 21:09', 'project'],
      ['900', '2024-05-01 10:00', 'signup'],
      ['900', '2024-05-02 10:00', 'project'],
      ['900', '2024-05-03 10:00', 'invite'],
    ] as const;
    const names = column(['signup', 'project', 'invite']);
    expect(at(rows, names, 7)).toEqual([3, 3, 3]);
    expect(at(rows, names, 7, 'strict')).toEqual([3, 3, 3]);
  });

  test('so dates alone, newest first, say what TIMETOVALUE.EVENTS and ABANDONED say', () => {
    const rows = [
      ['v', '2024-03-23', 'project'],
      ['u', '2024-03-22', 'project'],
      ['u', '2024-03-22', 'signup'],
      ['v', '2024-03-22', 'signup'],
    ] as const;
    expect(at(rows, column(['signup', 'project']))).toEqual([2, 2]);
  });

  test('under strict nothing of a moment between the first and the last may be left over', () => {
    const rows = [
      ['a', '2024-05-01', 'help'],
      ['a', '2024-05-01', 'visit'],
      ['a', '2024-05-02', 'buy'],
      ['a', '2024-05-02', 'sign up'],
      ['a', '2024-05-03', 'leave'],
      ['a', '2024-05-03', 'return'],
    ] as const;
    expect(at(rows, column(['visit', 'sign up', 'buy', 'leave', 'return']), null, 'strict')).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect(at(rows, column(['visit', 'buy', 'leave']), null, 'strict')).toEqual([1, 1, 0]);
    expect(at(rows, column(['help', 'visit', 'leave']), null, 'strict')).toEqual([1, 1, 0]);
  });

  test('a date without a time of day is any moment of its day, and counts in whole days', () => {
    const found = (order: string, ...times: [string, string, string]) =>
      tableFrom(
        'FUNNEL',
        column(['a', 'a', 'a', 'z', 'z', 'z']),
        column([...times, '2024-04-01 10:00', '2024-04-02 10:00', '2024-04-03 10:00']),
        column(['visit', 'sign up', 'buy', 'visit', 'sign up', 'buy']),
        column(steps),
        7,
        order,
      ).slice(1);
    const customers = (order: string, ...times: [string, string, string]) =>
      found(order, ...times).map((row) => row[1]);
    for (const order of ['ordered', 'strict', 'any']) {
      expect(customers(order, '2024-03-22 14:00', '2024-03-22', '2024-03-22 15:00')).toEqual([2, 2, 2]);
      expect(customers(order, '2024-03-22', '2024-03-22 09:00', '2024-03-23')).toEqual([2, 2, 2]);
    }
    // The sign-up may lie anywhere in the day, but the purchase lies before the visit.
    expect(customers('ordered', '2024-03-22 14:00', '2024-03-22', '2024-03-22 10:00')).toEqual([2, 2, 1]);
    // Half a day and half a day: from date to date they are none and one.
    const waits = found('ordered', '2024-03-22 12:00', '2024-03-22', '2024-03-23 12:00').map((row) => row[7]);
    expect(waits).toEqual(['', (0 + 1) / 2, (1 + 2) / 2]);
  });

  test('a step that stands twice must happen twice', () => {
    const rows = [
      ['a', '2024-05-01', 'buy'],
      ['a', '2024-05-01', 'visit'],
    ] as const;
    for (const order of ['ordered', 'strict']) {
      expect(at(rows, column(['visit', 'buy', 'visit']), null, order)).toEqual([1, 1, 0]);
    }
  });
});

describe('the times between steps', () => {
  const minute = 1 / 1440;

  test('run from the latest occurrence of the step before, and from the start of the attempt', () => {
    const rows = ([0, 37, 38] as const).map((at, i): EventRow => ['u', at * minute, i < 2 ? 'A' : 'B']);
    for (const order of ['ordered', 'any']) {
      const [, , step] = funnel(rows, null, order, ['A', 'B']);
      expect(step.slice(5, 7)).toEqual([minute, 38 * minute]);
    }
    expect(funnel(rows, null, 'strict', ['A', 'B'])[2].slice(5, 7)).toEqual([minute, minute]);
  });

  test('of any order run from where the steps before were made', () => {
    const rows: EventRow[] = [
      ['u', 0, 'B'],
      ['u', 10, 'A'],
      ['u', 30, 'C'],
    ];
    expect(
      funnel(rows, null, 'any', ['A', 'B', 'C'])
        .slice(2)
        .map((row) => row.slice(5, 7)),
    ).toEqual([
      [0, 10],
      [20, 30],
    ]);
  });
});

describe('customers whose window is not over', () => {
  const rows: EventRow[] = [
    ['a', 0, 'trial'],
    ['a', 30, 'sub'],
    ['b', 79, 'trial'],
    ['c', 81, 'trial'],
  ];
  const names = ['trial', 'sub'];

  test('are still in time and not lost, and the shares leave them out', () => {
    expect(funnel(rows, 31, null, names)).toEqual([
      [
        'Step',
        'Customers',
        'Of first',
        'Of previous',
        'Lost',
        'Still in time',
        'Median days from previous',
        'Median days from first',
        'Mark',
      ],
      ['trial', 3, 1, '', '', '', '', '', ''],
      ['sub', 1, 1, 1, 0, 2, 30, 30, 'slowest step'],
    ]);
  });

  test('nobody else is lost, however many there are', () => {
    const late: EventRow[] = [...rows, ['d', 1, 'trial'], ['e', 80, 'trial'], ['e', 81, 'sub']];
    const [, trial, sub] = funnel(late, 31, null, names);
    expect([trial[1], sub[1]]).toEqual([5, 2]);
    // Of a and d, whose window is over, a got there; e did while there was time.
    expect(sub.slice(2, 6)).toEqual([1 / 2, 1 / 2, 1, 2]);
    expect(sub.at(-1)).toBe('biggest loss, slowest step');
  });

  test('the last day of the window is still in time', () => {
    const edge: EventRow[] = [
      ['a', 0, 'trial'],
      ['b', 7, 'sub'],
    ];
    expect(funnel(edge, 7, null, names)[2].slice(2, 6)).toEqual(['', '', 0, 1]);
    expect(funnel(edge, 6.999, null, names)[2].slice(2, 6)).toEqual([0, 0, 1, 0]);
  });

  test('count by the attempt that counts', () => {
    const again: EventRow[] = [
      ['a', 0, 'trial'],
      ['a', 75, 'trial'],
      ['b', 80, 'sub'],
    ];
    const found = (settings: string | null) =>
      tableFrom('FUNNEL', ...eventColumns(again), column(names), 31, null, settings)[2].slice(4, 6);
    expect(found(null)).toEqual([1, 0]);
    expect(found('start=last')).toEqual([0, 1]);
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
    const fromFirst = (window: number | null) => funnel(late, window)[2].at(-2);
    expect(fromFirst(null)).toBe(5);
    expect(fromFirst(4)).toBe(1);
    expect(fromFirst(8)).toBe(5);
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

  test('steps that share an event, and a window from a step before where there is none', () => {
    const range = [
      ['visit', ''],
      ['visit', 'help'],
    ];
    expect(errorFrom('FUNNEL', ...eventColumns(rows), range).message).toBe(
      'steps: "visit" and "visit | help" share an event. Two steps have the same events or none in common.',
    );
    expect(fail(steps, 7, 'any', 'window from=step before')).toMatch(/in any order there is no step before/);
    expect(
      errorFrom('FUNNEL', ...eventColumns(rows), [
        ['', ''],
        ['buy', 'help'],
      ]).message,
    ).toMatch(/^steps, cell 1, is empty/);
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
  function makes(
    own: EventRow[],
    depth: number,
    window: number | null,
    order: string,
    isOfEachStep = false,
    alternatives: readonly string[][] = steps.map((step) => [step]),
    excluded?: string,
  ): boolean {
    const isBroken = (from: number, to: number): boolean =>
      own.some(([, day, event]) => event === excluded && from < day && day < to);
    const fits = (path: number[]): boolean => {
      const step = path.length;
      if (step === depth) return order !== 'strict' || isDirect(own, path);
      return own.some(([, day, event], at) => {
        if (!alternatives[step].includes(event)) return false;
        const times = [...path.map((p) => own[p][1]).slice(isOfEachStep ? -1 : 0), day];
        if (window !== null && Math.max(...times) - Math.min(...times) > window) return false;
        if (path.includes(at)) return false;
        if (step > 0 && order !== 'any' && day < own[path[step - 1]][1]) return false;
        if (step > 0 && isBroken(own[path[step - 1]][1], day)) return false;
        return fits([...path, at]);
      });
    };
    return fits([]);
  }

  /** Whether nothing is left over between the moments of the first and the last row of the path. */
  const isDirect = (own: EventRow[], path: number[]): boolean => {
    const [from, to] = [own[path[0]][1], own[path[path.length - 1]][1]];
    return own.every(([, day], at) => day <= from || day >= to || path.includes(at));
  };

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

  test.each(['ordered', 'strict'])(
    '%s with a window from the step before agrees with its definition',
    (order) => {
      const shapes = [
        [['visit'], ['sign up'], ['buy']],
        [['visit'], ['sign up', 'other'], ['visit']],
        [['visit', 'buy'], ['visit', 'buy'], ['sign up']],
      ];
      fc.assert(
        fc.property(
          logs,
          fc.nat(5),
          fc.constantFrom(...shapes),
          fc.constantFrom('window from=step before', 'start=last; window from=step before'),
          (some, window, shape, settings) => {
            const named: EventRow[] = [...some, ['y', 0, 'other']];
            const width = Math.max(...shape.map((names) => names.length));
            const range = shape.map((names) => Array.from({ length: width }, (_, i) => names[i] ?? ''));
            const found = tableFrom('FUNNEL', ...eventColumns(named), range, window, order, settings).slice(
              1,
            );
            const expected = shape.map(
              (_, k) =>
                customersOf(named).filter((name) =>
                  makes(rowsOf(named, name), k + 1, window, order, true, shape),
                ).length,
            );
            expect(found.map((cells) => cells[1])).toEqual(expected);
            // As many windows as there are steps to come.
            for (const cells of found.slice(1))
              if (cells[6] !== '') expect(cells[6]).toBeLessThanOrEqual(window);
          },
        ),
      );
    },
  );

  test.each([false, true])(
    'excluded events agree with their definition, window of each step: %p',
    (isOfEach) => {
      fc.assert(
        fc.property(logs, windows, (some, window) => {
          const named: EventRow[] = [...some, ['y', 0, 'other']];
          // An excluded event at the very moment of a step breaks nothing.
          const expected = steps.map(
            (_, k) =>
              customersOf(named).filter((name) =>
                makes(rowsOf(named, name), k + 1, window, 'ordered', isOfEach, undefined, 'other'),
              ).length,
          );
          const settings = `exclude=other${isOfEach ? '; window from=step before' : ''}`;
          expect(counts(named, window, null, steps, settings)).toEqual(expected);
        }),
      );
    },
  );

  test('permuting the rows changes nothing', () => {
    fc.assert(
      fc.property(
        logs.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
        windows,
        fc.constantFrom(null, 'window from=step before', 'start=last; window from=step before'),
        ([some, others], window, settings) => {
          const table = (rows: readonly EventRow[]) =>
            tableFrom('FUNNEL', ...eventColumns(rows), column(steps), window, null, settings);
          expect(table(others)).toEqual(table(some));
        },
      ),
    );
  });

  test('counts never rise, strict ≤ ordered ≤ any, shares lie within 0 and 1, cells are numbers or empty', () => {
    fc.assert(
      fc.property(logs, windows, (some, window) => {
        const [strict, ordered, any] = ['strict', 'ordered', 'any'].map((order) => {
          const table = funnel(some, window, order).slice(1);
          const odd = table.filter(([, customers, ofFirst, ofPrevious, ...cells], step) => {
            const falls = step === 0 || isWithin(customers, 0, Number(table[step - 1][1]));
            const shares = [ofFirst, ofPrevious].every(
              (share) => share === '' || isWithin(Number(share), 0, 1),
            );
            const others = cells.slice(0, -1).every((cell) => cell === '' || Number(cell) >= 0);
            return !(falls && shares && others && typeof cells.at(-1) === 'string');
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

  test('sorting the sheet changes nothing', () => {
    const orders = fc.constantFrom('ordered', 'strict', 'any');
    const starts = fc.constantFrom('start=first', 'start=last');
    const shuffled = logs.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    fc.assert(
      fc.property(shuffled, windows, orders, starts, ([some, other], window, order, start) => {
        const found = (log: EventRow[]) =>
          tableFrom('FUNNEL', ...eventColumns(log), column(steps), window, order, start);
        expect(found(other)).toEqual(found(some));
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

describe('steps that may be skipped', () => {
  const some: EventRow[] = [
    ['a', 0, 'visit'],
    ['a', 2, 'sign up'],
    ['a', 5, 'buy'],
    ['b', 0, 'visit'],
    ['b', 4, 'buy'],
    ['c', 0, 'visit'],
    ['c', 1, 'sign up'],
    ['d', 0, 'visit'],
  ];
  const skipping = (settings: string, log = some) =>
    tableFrom('FUNNEL', ...eventColumns(log), column(steps), null, null, settings);

  test('the other steps pass over them, and nobody is lost at them', () => {
    expect(skipping('optional=sign up').slice(1)).toEqual([
      ['visit', 4, 1, '', '', '', '', ''],
      ['sign up', 2, 1 / 2, 1 / 2, 0, 1.5, 1.5, ''],
      // From the sign-up of a, and from the visit of b.
      ['buy', 2, 1 / 2, 1 / 2, 2, 3.5, 4.5, 'biggest loss, slowest step'],
    ]);
  });

  test.each([
    ['optional=visit', /"visit" is the first step, which has to be made\./],
    ['optional=buy', /"buy" is the last step, which has to be made\./],
    ['optional=other', /other/],
    ['optional=sign up; window from=step before', /takes a window from the first step/],
  ])('%s is refused', (settings, why) => expect(() => skipping(settings)).toThrow(why));

  test('only in order', () =>
    expect(() =>
      tableFrom('FUNNEL', ...eventColumns(some), column(steps), null, 'any', 'optional=sign up'),
    ).toThrow('it takes the order ordered'));

  test('for any log the steps that have to be made are those of the funnel without the others', () => {
    const event = fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.nat(12),
      fc.constantFrom('visit', 'sign up', 'buy', 'help'),
    );
    fc.assert(
      fc.property(fc.array(event, { minLength: 1 }), fc.integer({ min: 1, max: 12 }), (found, window) => {
        const log: EventRow[] = [...found, ...steps.map((step, i): EventRow => ['z', 100 - i, step])];
        const customers = (names: readonly string[], settings: string | null, rows = log) =>
          tableFrom('FUNNEL', ...eventColumns(rows), column([...names]), window, null, settings)
            .slice(1)
            .map((row) => row[1]);
        const [visit, signUp, buy] = customers(steps, 'optional=sign up');
        expect([visit, buy]).toEqual(customers(['visit', 'buy'], null));
        // Whoever makes the step at all makes it in a funnel of its own.
        expect(Number(signUp)).toBeLessThanOrEqual(Number(customers(['visit', 'sign up'], null)[1]));
        expect(customers(steps, 'optional=sign up', [...log].reverse())).toEqual([visit, signUp, buy]);
      }),
      { numRuns: 100 },
    );
  });
});

test('a property that is the same everywhere changes nothing, and one of customers counts each once', () => {
  const event = fc.tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.nat(12),
    fc.constantFrom('visit', 'sign up', 'buy'),
  );
  fc.assert(
    fc.property(fc.array(event, { minLength: 1 }), fc.constantFrom('first', 'last'), (found, start) => {
      const log: EventRow[] = [...found, ...steps.map((step, i): EventRow => ['z', 100 - i, step])];
      const asked = (hold: unknown) =>
        tableFrom('FUNNEL', ...eventColumns(log), column(steps), 5, null, `start=${start}`, hold);
      const plain = asked(null);
      for (const hold of [log.map(() => 'same'), log.map(([customer]) => customer)]) {
        const table = asked(column(hold));
        expect(table.map((cells) => [...cells.slice(0, 2), ...cells.slice(3)])).toEqual(plain);
        expect(table.map((cells) => cells[2])).toEqual(['Pairs', ...plain.slice(1).map((cells) => cells[1])]);
      }
    }),
    { numRuns: 50 },
  );
});
