import { eventColumns, type EventRow, logBegin } from '../support/events';
import { column, errorFrom, numberFrom, serial, tableFrom } from '../support/worksheet';

const events = (rows: readonly EventRow[], ...rest: unknown[]) =>
  tableFrom('TIMETOVALUE.EVENTS', ...eventColumns(rows), ...rest).slice(1);

/** Days by customer, with `null` for not reached. */
const days = (rows: readonly EventRow[], ...rest: unknown[]) =>
  Object.fromEntries(
    events(rows, ...rest).map(([customer, , , waited]) => [customer, waited === '' ? null : waited]),
  );

const parts = column(['invite', 'project']);

describe('the seed example: at least one member invited AND a project created', () => {
  const rows: EventRow[] = [
    ['anna', 0, 'signup'],
    ['anna', 1, 'invite'],
    ['anna', 4, 'project'],
    ['anna', 5, 'invite'],
    ['ben', 2, 'project'],
    ['ben', 3, 'signup'],
    ['ben', 5, 'project'],
    ['ben', 6, 'invite'],
    ['cleo', 3, 'signup'],
    ['cleo', 4, 'invite'],
    ['dan', 6, 'invite'],
  ];

  test('all: the latest of the first times', () => {
    expect(tableFrom('TIMETOVALUE.EVENTS', ...eventColumns(rows), 'signup', parts)).toEqual([
      ['Customer', 'Start', 'Reached', 'Days', 'Before start'],
      ['anna', logBegin, logBegin + 4, 4, 0],
      ['ben', logBegin + 3, logBegin + 6, 3, 1],
      ['cleo', logBegin + 3, '', '', 0],
      ['dan', '', '', '', 0],
    ]);
  });

  test('any: the earliest; ordered: each after the one before', () => {
    expect(days(rows, 'signup', parts, 'any')).toEqual({ anna: 1, ben: 2, cleo: 1, dan: null });
    expect(days(rows, 'signup', parts, 'ordered')).toEqual({ anna: 4, ben: null, cleo: null, dan: null });
  });

  test('feeds TIMETOVALUE, which counts who waits and passes over who never started', () => {
    const table = events(rows, 'signup', parts);
    const [start, reached] = [1, 2].map((at) => column(table.map((row) => row[at])));
    expect(numberFrom('TIMETOVALUE', start, reached, 'count', logBegin + 6)).toBe(3);
    expect(numberFrom('TIMETOVALUE', start, reached, 'waiting', logBegin + 6)).toBe(1);
    // Waits of 4 and 3 reached, 3 open: S falls to 2/3 and 0.
    expect(numberFrom('TIMETOVALUE', start, reached, 'median', logBegin + 6)).toBe(4);
  });
});

describe('the start', () => {
  const rows: EventRow[] = [
    ['a', 0, 'order'],
    ['a', 2, 'signup'],
    ['a', 3, 'order'],
    ['a', 8, 'signup'],
    ['a', 9, 'order'],
  ];

  test('is the first, or the last if asked; what lies before is reported', () => {
    expect(events(rows, 'signup', 'order')).toEqual([['a', logBegin + 2, logBegin + 3, 1, 1]]);
    expect(events(rows, 'signup', 'order', null, null, 'start=last')).toEqual([
      ['a', logBegin + 8, logBegin + 9, 1, 2],
    ]);
  });

  test('itself is no value: with the same event the next one is', () => {
    expect(days(rows, 'order', 'order')).toEqual({ a: 3 });
    expect(days([['a', 0, 'order']], 'order', 'order')).toEqual({ a: null });
    expect(
      days(
        [
          ['a', 0, 'order'],
          ['a', 0, 'order'],
        ],
        'order',
        'order',
      ),
    ).toEqual({ a: 0 });
  });

  test('and a value in the same second make a wait of 0, whichever row stands first', () => {
    const both: EventRow[] = [
      ['a', 1, 'order'],
      ['a', 1, 'signup'],
    ];
    expect(days(both, 'signup', 'order')).toEqual({ a: 0 });
    expect(days([...both].reverse(), 'signup', 'order')).toEqual({ a: 0 });
  });
});

describe('the window', () => {
  const at = (waited: number): EventRow[] => [
    ['a', 0.1, 'signup'],
    ['a', 0.1 + waited, 'order'],
  ];

  test('is inclusive, to the second', () => {
    expect(events(at(7), 'signup', 'order', null, 7)).toEqual([
      ['a', expect.any(Number), expect.any(Number), 7, 0],
    ]);
    expect(days(at(7 + 1 / 86400), 'signup', 'order', null, 7)).toEqual({ a: null });
    expect(days(at(0), 'signup', 'order', null, 0)).toEqual({ a: 0 });
  });

  test('counts working days where the days are working days', () => {
    const rows = [
      [['a'], ['a']],
      column([serial('2026-03-06T06:00Z'), serial('2026-03-09T18:00Z')]),
      column(['signup', 'order']),
    ];
    const table = (window: number) =>
      tableFrom('TIMETOVALUE.EVENTS', ...rows, 'signup', 'order', null, window, 'weekend=1');
    expect(table(1.5)[0][3]).toBe('Working days');
    expect(table(1.5)[1][3]).toBe(1.5);
    expect(table(1.4)[1].slice(2, 4)).toEqual(['', '']);
  });
});

describe('refused', () => {
  const rows: EventRow[] = [
    ['a', 0, 'signup'],
    ['a', 1, 'order'],
  ];
  const fail = (...rest: unknown[]) =>
    errorFrom('TIMETOVALUE.EVENTS', ...eventColumns(rows), ...rest).message;

  test('an unknown event, with the names there are', () => {
    expect(fail('sign-up', 'order')).toBe(
      'startEvent: the log has no event "sign-up". It has: signup, order.',
    );
    expect(fail('signup', column(['order', 'login']))).toMatch(/^valueEvents: .*"login"/);
  });

  test('of many names the first twenty', () => {
    const many = Array.from({ length: 30 }, (_, i): EventRow => ['a', i, `e${i}`]);
    expect(errorFrom('TIMETOVALUE.EVENTS', ...eventColumns(many), 'x', 'e1').message).toMatch(
      /e0, e1, .*, e19 and 10 more\.$/,
    );
  });

  test('an empty step between others, an unknown rule, a negative window', () => {
    expect(fail('signup', column(['order', '', 'signup']))).toMatch(/^valueEvents, cell 2, is empty/);
    expect(fail('signup', column([null, null]))).toMatch(/^valueEvents is missing/);
    expect(fail('signup', 'order', 'most')).toMatch(/"most" is not a rule. Known are: All, Any, Ordered/);
    expect(fail('signup', 'order', null, -1)).toMatch(/window is -1/);
  });

  test('rows without customer, time or event, and bad dates, with the row', () => {
    const bad = (customer: unknown, time: unknown, event: unknown) =>
      errorFrom(
        'TIMETOVALUE.EVENTS',
        column(['Customer', 'a', customer]),
        column(['Time', logBegin, time]),
        column(['Event', 'signup', event]),
        'signup',
        'signup',
      ).message;
    expect(bad('', logBegin, 'x')).toMatch(/^customer, row 3, is empty/);
    expect(bad('b', null, 'x')).toMatch(/^time, row 3, is empty/);
    expect(bad('b', '03/04/2026', 'x')).toMatch(/^time, row 3: "03\/04\/2026" could be two dates/);
    expect(bad('#REF!', logBegin, 'x')).toMatch(/#REF!/);
  });

  test('a log in which no row has an event', () => {
    const none = column([null, null]);
    expect(errorFrom('TIMETOVALUE.EVENTS', none, none, none, 'a', 'b').message).toMatch(/hold no data/);
  });
});

describe('dates without a time of day', () => {
  const log = (...moments: [string, string][]) =>
    [
      column(moments.map(() => 'u')),
      column(moments.map(([time]) => time)),
      column(moments.map(([, event]) => event)),
    ] as const;
  const waited = (rows: readonly unknown[], ...rest: unknown[]) =>
    tableFrom('TIMETOVALUE.EVENTS', ...rows, 'signup', ...rest)[1].slice(3);

  test('are any moment of their day, and days are counted between dates', () => {
    const noon = log(['2024-03-22 12:00', 'signup'], ['2024-03-22', 'project'], ['2024-03-24', 'invite']);
    for (const rule of ['all', 'ordered'])
      expect(waited(noon, column(['project', 'invite']), rule)).toEqual([2, 0]);
    expect(waited(noon, 'project')).toEqual([0, 0]);
    const dated = log(['2024-03-22', 'signup'], ['2024-03-22 12:00', 'project'], ['2024-03-21', 'invite']);
    expect(waited(dated, 'project')).toEqual([0, 0]);
    expect(waited(dated, 'invite')).toEqual(['', 1]);
  });

  test('come in order where the day allows it', () => {
    const day = (project: string, invite: string) =>
      waited(
        log(['2024-03-22 09:00', 'signup'], [project, 'project'], [invite, 'invite']),
        column(['project', 'invite']),
        'ordered',
      )[0];
    expect(day('2024-03-22 15:00', '2024-03-22')).not.toBe('');
    expect(day('2024-03-22', '2024-03-22 15:00')).toBe(0.25);
    expect(day('2024-03-23 15:00', '2024-03-22')).toBe('');
  });

  test('count whole working days', () => {
    // Friday noon to Monday.
    const rows = log(['2026-03-06 12:00', 'signup'], ['2026-03-09', 'project']);
    expect(waited(rows, 'project', null, null, 'weekend=1')).toEqual([1, 0]);
  });
});

test('rows without an event, such as the orders of a journey log, are passed over', () => {
  const rows: EventRow[] = [
    ['a', 0, 'signup'],
    ['b', 1, ''],
    ['a', 2, 'order'],
    ['a', 3, ''],
  ];
  expect(days(rows, 'signup', 'order')).toEqual({ a: 2 });
});

test('values of the same day are in whatever order completes the milestone', () => {
  const rows: EventRow[] = [
    ['u', 0, 'signup'],
    ['u', 3, 'invite'],
    ['u', 3, 'project'],
  ];
  expect(days(rows, 'signup', column(['project', 'invite']), 'ordered')).toEqual({ u: 3 });
  expect(days(rows, 'signup', column(['project', 'invite', 'project']), 'ordered')).toEqual({ u: null });
});

test('upper and lower case are one name unless kept apart; empty cells behind the last name are ignored', () => {
  const rows: EventRow[] = [
    ['a', 0, 'Signup'],
    ['a', 1, 'order'],
    ['a', 2, 'Order'],
  ];
  const steps = column(['Order', '', null]);
  expect(days(rows, 'signup', steps)).toEqual({ a: 1 });
  expect(days(rows, 'signup', steps, null, null, 'spelling=as written')).toEqual({ a: 2 });
});

test('dates as serials and ISO text mix', () => {
  const table = tableFrom(
    'TIMETOVALUE.EVENTS',
    column(['a', 'a']),
    column(['2026-03-01 12:00', serial('2026-03-03T06:00Z')]),
    column(['signup', 'order']),
    'signup',
    'order',
  );
  expect(table[1][3]).toBe(1.75);
});
