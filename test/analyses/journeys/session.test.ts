import { sampleWorkbook } from '../../../src/sample';
import type { EventsRequest, JourneysResult } from '../../../src/analyses/journeys/messages';
import { JourneysSession } from '../../../src/analyses/journeys/session';
import { journeysWords } from '../../../src/analyses/journeys/words';
import { createFormat } from '../../../src/language/format';
import type { SpokenView } from '../../../src/blueprint/views';
import { column, tableFrom } from '../../support/worksheet';
import { saidBy, wordsOf } from '../../support/saidBy';
import { inWords } from '../../support/inWords';

const request: EventsRequest = {
  kind: 'journeys',
  columns: { customer: 0, time: 1, event: 2 },
  options: { steps: [], window: null, order: 'ordered', top: 5 },
  hasHeadings: true,
  firstSheetRow: 1,
};

function analyse(rows: unknown[][], options: Partial<EventsRequest['options']> = {}): JourneysResult {
  const session = new JourneysSession({ ...request, options: { ...request.options, ...options } });
  session.add(rows.slice(0, 3));
  session.add(rows.slice(3));
  return session.finish(() => undefined);
}

/** Four customers; buy 46010, 46003, never, and without a cart. */
const rows = [
  ['customer', 'time', 'event'],
  ['A', 46000, 'visit'],
  ['A', 46001, 'cart'],
  ['A', 46010, 'buy'],
  ['B', 46000, 'visit'],
  ['B', 46002, 'cart'],
  ['B', 46003, 'buy'],
  ['C', 46000, 'visit'],
  ['C', 46005, 'cart'],
  ['D', 46000, 'visit'],
  ['D', 46001, 'buy'],
];

function view(result: JourneysResult, id: string): SpokenView {
  const found = result.views.map(inWords).find((each) => each.id === id);
  if (!found) throw new Error(`There is no view ${id}.`);
  return found;
}

const shown = (result: JourneysResult, id: string) =>
  view(result, id).columns.map(({ heading, cells }) => [
    heading,
    ...Array.from<string | number>(cells).map((cell) => (Number.isNaN(cell) ? '' : cell)),
  ]);

const turned = (table: (string | number)[][]) => table[0].map((_, i) => table.map((row) => row[i]));

test('without steps the events most customers have are the funnel, in their usual order', () => {
  const { summary } = analyse(rows);
  expect(summary.funnel).toEqual([
    { step: 'visit', customers: 4, decided: 4 },
    { step: 'cart', customers: 3, decided: 3 },
    { step: 'buy', customers: 2, decided: 2 },
  ]);
  expect(summary.biggestLoss).toEqual({ from: 'visit', to: 'cart', lost: 1, share: 0.25 });
  // Days from cart to buy: 9 and 1; from visit to cart: 1, 2 and 5.
  expect(summary.slowest).toEqual({ from: 'cart', to: 'buy', days: 5 });
  expect(summary.commonest).toEqual({ from: 'visit', to: 'cart', customers: 3, share: 0.5 });
  expect(summary.names).toEqual(['visit', 'cart', 'buy']);
});

test('no transition is the commonest where another is as common', () => {
  const even = [
    ['customer', 'time', 'event'],
    ['a', 1, 'x'],
    ['a', 2, 'y'],
    ['b', 1, 'y'],
    ['b', 2, 'x'],
  ];
  expect(analyse(even).summary.commonest).toBeNull();
});

test('with a window, who still has time is not lost', () => {
  const late = [
    ['customer', 'time', 'event'],
    ['a', '2024-01-01', 'trial'],
    ['a', '2024-01-31', 'sub'],
    ['b', '2024-03-20', 'trial'],
    ['c', '2024-03-22', 'trial'],
  ];
  const { summary, views } = analyse(late, { steps: ['trial', 'sub'], window: 31 });
  expect(summary.funnel).toEqual([
    { step: 'trial', customers: 3, decided: 1 },
    { step: 'sub', customers: 1, decided: 1 },
  ]);
  expect([summary.stillInTime, summary.biggestLoss]).toEqual([2, null]);
  const { columns, chart } = views[0];
  expect(chart).toMatchObject({ kind: 'funnel', lost: 4, stillInTime: 5, days: 6 });
  expect(columns[5].heading).toEqual({ code: 'stillInTime' });
  expect(columns[6].heading).toEqual({ code: 'medianFromPrevious' });
});

describe('on the journeys of the sample', () => {
  const sheet = sampleWorkbook().find(({ name }) => name === 'Journeys');
  const touches = sheet?.rows.filter((row) => row[2] !== null && row[2] !== '') ?? [];
  const cells = [0, 1, 2].map((i) => column(touches.map((row) => row[i])));
  const steps = ['Paid Social', 'Email', 'Direct'];
  const result = analyse([sheet?.headings ?? [], ...touches], { steps, window: 30, top: 8 });

  test('the views show the figures of FUNNEL and JOURNEYS.STEPS', () => {
    expect(turned(tableFrom('FUNNEL', ...cells, column(steps), 30))).toEqual(shown(result, 'funnel'));
    expect(turned(tableFrom('JOURNEYS.STEPS', ...cells, null, 8))).toEqual(shown(result, 'steps'));
  });

  test('the paths of all customers are there, the rarest as one', () => {
    const [, customers, shares] = view(result, 'paths').columns.map((each) => Array.from(each.cells, Number));
    const named = customers.slice(0, -1);
    expect(named).toEqual([...named].sort((a, b) => b - a));
    expect(customers.reduce((sum, count) => sum + count, 0)).toBe(result.summary.customers);
    expect(shares[0]).toBe(customers[0] / (result.summary.customers ?? 0));
    expect(wordsOf(view(result, 'paths').notes)[0]).toMatch(/most frequent of \d+ different paths/);
  });
});

test('a step that is no event is refused with the names there are', () => {
  expect(() => analyse(rows, { steps: ['visit', 'checkout'] })).toThrow(
    'Steps of the funnel: the log has no event "checkout". It has: visit, cart, buy.',
  );
});

test('rows that cannot be used are counted by reason', () => {
  const bad = [
    ['', 46000, 'visit'],
    ['E', 'soon', 'visit'],
    ['E', 46000, ''],
    ['', '', ''],
  ];
  const result = analyse([...rows, ...bad]);
  const first = rows.length + 1;
  expect(result.skipped).toEqual([
    { column: 'customer', reason: 'empty', count: 1, firstSheetRow: first, table: 'main' },
    { column: 'time', reason: 'notDate', count: 1, firstSheetRow: first + 1, table: 'main' },
    { column: 'event', reason: 'empty', count: 1, firstSheetRow: first + 2, table: 'main' },
  ]);
  expect(result.rowsUsed).toBe(rows.length - 1);
  expect(saidBy(() => analyse([['customer', 'time', 'event']]))).toBe(
    'No row holds a customer, a time and an event.',
  );
});

describe('periods, segments and parts', () => {
  const sheet = sampleWorkbook().find(({ name }) => name === 'Journeys');
  const touches = sheet?.rows.filter((row) => row[2] !== null && row[2] !== '') ?? [];
  const cells = [0, 1, 2].map((i) => column(touches.map((row) => row[i])));
  const of = (options: Partial<EventsRequest['options']>) =>
    analyse([sheet?.headings ?? [], ...touches], options);
  const steps = ['Paid Social', 'Email | Direct'];
  const range = [
    ['Paid Social', ''],
    ['Email', 'Direct'],
  ];

  test('a step may be one of several events, and its window run from the step before', () => {
    const result = of({ steps: [...steps, 'Display'], window: 9, windowFrom: 'step before' });
    const table = tableFrom(
      'FUNNEL',
      ...cells,
      [...range, ['Display', '']],
      9,
      null,
      'window from=step before',
    );
    expect(table.slice(1).map((row) => row.slice(1))).toEqual(
      turned(shown(result, 'funnel'))
        .slice(1)
        .map((row) => row.slice(1)),
    );
    expect(result.summary.funnel.map(({ step }) => step)).toEqual([...steps, 'Display']);
    expect(() => of({ steps: ['Email', 'Email | Direct'] })).toThrow(/share an event/);
  });

  test('the view over time shows the figures of FUNNEL.TREND, and draws what is not mature dashed', () => {
    const result = of({ steps, window: 14, by: 'week' });
    const expected = tableFrom('FUNNEL.TREND', ...cells, column(steps), 'week', 14);
    expect(turned(shown(result, 'trend'))).toEqual(expected);
    const { chart, notes } = view(result, 'trend');
    expect(chart).toMatchObject({ kind: 'lines', series: [{ column: 3 }, { column: 4, dashed: true }] });
    const young = expected.filter((row) => row.at(-1) === 'not mature').length;
    expect(wordsOf(notes)[1]).toMatch(new RegExp(`^${young} periods are not mature`));
    expect(of({ steps, window: 14 }).views.map(({ id }) => id)).toEqual(['funnel', 'steps', 'paths']);
  });

  test('guessed steps that nobody gets to are not in the other tables either', () => {
    const log = [
      ['customer', 'time', 'event'],
      ['A', 46000.5, 'visit'],
      ['A', 46001.5, 'cart'],
      ['B', 46000.5, 'buy'],
      ['B', 46003.5, 'visit'],
      ['C', 46000.5, 'visit'],
    ];
    const result = analyse(log, { by: 'month' });
    const names = result.summary.funnel.map(({ step }) => step);
    expect(shown(result, 'trend').map(([heading]) => heading)).toEqual([
      'Period',
      ...names,
      'Conversion rate',
      'Conversion rate so far',
      'Lower 95 %',
      'Upper 95 %',
      'Mark',
    ]);
  });

  test('a step that stands twice has two names in the table over time', () => {
    const headings = shown(of({ steps: ['Email', 'Email'], by: 'year' }), 'trend').map(
      ([heading]) => heading,
    );
    expect(headings.slice(0, 3)).toEqual(['Period', 'Email', 'Email (2)']);
  });

  test('segments of another table give what FUNNEL.SEGMENTS gives', () => {
    const members = [...new Set(touches.map((row) => row[0]))].map((customer, i) => [
      customer,
      ['Free', 'Pro', null][i % 3],
    ]);
    const session = new JourneysSession({
      ...request,
      options: { ...request.options, steps, window: 30 },
      beside: { segments: { columns: { customer: 0, segment: 1 }, hasHeadings: false, firstSheetRow: 1 } },
    });
    session.add(
      members.filter(([, segment]) => segment !== null),
      'segments',
    );
    session.add([sheet?.headings ?? [], ...touches]);
    const result = session.finish(() => undefined);
    const segmentOf = new Map(members.map(([customer, segment]) => [customer, segment]));
    const expected = tableFrom(
      'FUNNEL.SEGMENTS',
      ...cells,
      column(steps),
      column(touches.map((row) => segmentOf.get(row[0]))),
      30,
    );
    expect(turned(shown(result, 'segments'))).toEqual(expected);
    expect(wordsOf(result.notes).join()).toMatch(/segment/);
  });

  test('transitions and paths show the part of each journey, as JOURNEYS.STEPS does', () => {
    const part = { from: ['Paid Social'], upTo: ['Email', 'Direct'], length: 3, collapse: true };
    const result = of({ steps, part });
    const settings = 'from event=Paid Social; up to event=Email, Direct; collapse=yes';
    expect(turned(shown(result, 'steps'))).toEqual(tableFrom('JOURNEYS.STEPS', ...cells, 3, 5, settings));
    const [paths, , shares] = shown(result, 'paths').map((cells) => cells.slice(1));
    expect(
      paths.filter((path) => path !== '').every((path) => String(path).startsWith('Paid Social > ')),
    ).toBe(true);
    expect(Math.max(...paths.map((path) => String(path).split(' > ').length))).toBe(3);
    expect(shares.reduce<number>((sum, share) => sum + Number(share), 0)).toBeCloseTo(1);
  });

  test('that no journey has such a part is said', () => {
    const part = { from: ['buy'], upTo: ['visit'], length: null, collapse: false };
    const result = analyse(rows, { part });
    expect(result.views.map(({ id }) => id)).toEqual(['funnel']);
    expect(wordsOf(result.notes)).toEqual([
      'No journey has such a part: none holds the events it is to begin and end with.',
    ]);
  });
});

describe('steps that may be skipped, events that end an attempt, and a property that is the same in all steps', () => {
  const steps = ['A', 'B', 'C'];
  const minutes = (at: number) => 46000.5 + at / 1440;
  type Event = readonly [customer: string, at: number, event: string, item?: string];

  function ran(log: readonly Event[], options: Partial<EventsRequest['options']>, isHeld = false) {
    const session = new JourneysSession({
      ...request,
      columns: { ...request.columns, ...(isHeld && { hold: 3 }) },
      options: { ...request.options, steps, window: 60 / 1440, ...options },
      hasHeadings: false,
    });
    session.add(log.map(([customer, at, event, item]) => [customer, minutes(at), event, item]));
    return session.finish(() => undefined);
  }
  const counts = (result: JourneysResult) => result.summary.funnel.map(({ customers }) => customers);
  /** Long after all windows, with all there is. */
  const after: Event[] = [...steps, 'X'].map((event, i) => ['z', 9000 - 100 * i, event]);

  test.each<[string, Event[], Partial<EventsRequest['options']>, number[]]>([
    [
      'L10',
      [
        ['c', 0, 'A'],
        ['c', 5, 'X'],
        ['c', 10, 'B'],
        ['c', 20, 'C'],
      ],
      { exclude: ['X'] },
      [1, 0, 0],
    ],
    [
      'L11',
      [
        ['c', 0, 'A'],
        ['c', 5, 'X'],
        ['c', 20, 'A'],
        ['c', 30, 'B'],
        ['c', 40, 'C'],
      ],
      { exclude: ['X'] },
      [1, 1, 1],
    ],
    [
      'L15',
      [
        ['c', 0, 'A'],
        ['c', 20, 'C'],
      ],
      { optional: ['B'] },
      [1, 0, 1],
    ],
  ])('%s has the counts that are recommended', (_, log, options, expected) => {
    const [first, ...others] = counts(ran([...log, ...after], options));
    expect([first - 1, ...others]).toEqual(expected);
  });

  test('L14: of one item alone, by customers and by pairs', () => {
    const log: Event[] = [
      ['c', 0, 'A', 'i1'],
      ['c', 5, 'A', 'i2'],
      ['c', 10, 'B', 'i2'],
      ['c', 20, 'C', 'i2'],
    ];
    const result = ran(log, { window: null }, true);
    expect(counts(result)).toEqual([1, 1, 1]);
    const [, customers, pairs] = shown(result, 'funnel');
    expect([customers, pairs]).toEqual([
      ['Customers', 1, 1, 1],
      ['Pairs', 2, 1, 1],
    ]);
    expect(view(result, 'funnel').chart).toMatchObject({ ofFirst: 3, lost: 5, stillInTime: null, days: 6 });
    expect(result.summary.biggestLoss).toBeNull();
  });

  const mixed: Event[] = [
    ...[...Array(40).keys()].map((i): Event => [
      `c${i % 9}`,
      (i * 37) % 300,
      'ABCX'[(i * 7) % 4],
      `i${i % 3}`,
    ]),
    ...after,
  ];
  const ranges = [0, 1, 2, 3].map((at) =>
    column(mixed.map((row) => (at === 1 ? minutes(row[1]) : (row[at] ?? '')))),
  );

  test('the funnel is that of FUNNEL with the same settings', () => {
    const result = ran(mixed, { optional: ['B'], exclude: ['X'] }, true);
    const [customer, time, event, item] = ranges;
    const asked = [customer, time, event, column(steps), 60 / 1440, null, 'optional=B; exclude=X', item];
    const expected = tableFrom('FUNNEL', ...asked);
    expect(turned(shown(result, 'funnel'))).toEqual(expected);
  });

  test('over a year the periods, and one segment, are the funnel of the whole', () => {
    const result = ran(mixed, { optional: ['B'], exclude: ['X'], by: 'year' }, true);
    const [, ...trend] = turned(shown(result, 'trend'));
    expect(trend).toHaveLength(1);
    expect(trend[0].slice(1, 4)).toEqual(counts(result));
  });

  test('the words pass over steps at which nobody is lost', () => {
    const log: Event[] = [
      ['a', 0, 'A'],
      ['a', 9, 'B'],
      ['a', 20, 'C'],
      ['b', 0, 'A'],
      ['b', 50, 'C'],
      ['c', 0, 'A'],
    ];
    const { summary } = ran(log, { window: null, optional: ['B'] });
    expect(summary.biggestLoss).toEqual({ from: 'A', to: 'C', lost: 1, share: 1 / 3 });
    expect(summary.slowest).toMatchObject({ from: null, to: 'C' });
    const result = ran(log, { window: null, optional: ['B'] });
    const { headline, details } = journeysWords.answer(result, createFormat('en-US'));
    expect(headline).toBe('Of 3 customers at A, 67% get to C; 1 is lost on the way.');
    expect(details[0]).toMatch(/^Slowest step: to C, .* since the step made before\.$/);
  });

  test('the guess leaves out what ends an attempt', () => {
    const result = ran(mixed, { steps: [], window: null, exclude: ['X'] });
    expect(result.summary.funnel.map(({ step }) => step).sort()).toEqual(steps);
  });

  test('what cannot be is said', () => {
    expect(saidBy(() => ran(mixed, { optional: ['A'] }))).toBe(
      'Steps that may be skipped: "A" is the first step, which has to be made.',
    );
    expect(saidBy(() => ran(mixed, { optional: ['X'] }))).toBe('Steps that may be skipped: "X" is no step.');
    expect(saidBy(() => ran(mixed, { exclude: ['B'] }))).toBe(
      'Events between steps that end the attempt: "B" is a step.',
    );
  });
});
