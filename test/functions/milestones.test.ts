import { expectClose } from '../support/close';
import {
  call,
  column,
  creditOptions,
  errorFrom,
  figure,
  figuresOf,
  logColumns,
  type LogRow,
  tableFrom,
  numberFrom,
} from '../support/worksheet';

/**
 * w shaped: 30 % each to first touch, lead, opportunity, 10 % to the rest. full path: 22.5 % each to those and the closing
 * touch, 10 % to the rest. Edge rules: reference/attribution.md. Every figure below is written out by hand.
 */

type MarkedRow = readonly [time: number, name: string | null, milestone?: string | null];

const orderAt = 100;

/** The credit of each touchpoint for an order of `value`, in per cent of it unless told. */
function earned(rows: readonly MarkedRow[], model: string, lookback: number | null = null, value = 100) {
  const log: LogRow[] = [
    ...rows.map(([time, name]): LogRow => ['c', 46000 + time, name, null]),
    ['c', 46000 + orderAt, null, value],
  ];
  const milestone = column([...rows.map(([, , reached]) => reached ?? null), null]);
  const table = tableFrom(
    'ATTRIBUTION',
    ...logColumns(log),
    model,
    ...creditOptions({ lookback, milestone }),
  );
  const figures = figuresOf(table);
  return Object.fromEntries(
    [...figures.keys()].map((name) => [name, figure(figures, name, String(table[0][1]))]),
  );
}

// Quotients of decimal shares: a few units in the last place.
const rounding = 1e-13;

interface Example {
  rows: readonly MarkedRow[];
  /** Shares in any unit; they are scaled to 100. */
  w: Record<string, number>;
  full: Record<string, number>;
  lookback?: number;
}

const examples: [name: string, example: Example][] = [
  [
    'every position held by a touch of its own, two others',
    {
      rows: [
        [1, 'A'],
        [2, 'B', 'lead'],
        [3, 'C'],
        [4, 'D', 'opportunity'],
        [5, 'E'],
        [6, 'F'],
      ],
      w: { A: 30, B: 30, C: 10 / 3, D: 30, E: 10 / 3, F: 10 / 3 },
      full: { A: 22.5, B: 22.5, C: 5, D: 22.5, E: 5, F: 22.5 },
    },
  ],
  [
    'the lead is missing: its share goes to the others in proportion',
    {
      rows: [
        [1, 'A'],
        [2, 'B'],
        [4, 'D', 'opportunity'],
        [6, 'F'],
      ],
      w: { A: 30, B: 5, D: 30, F: 5 },
      full: { A: 22.5, B: 10, D: 22.5, F: 22.5 },
    },
  ],
  [
    'the opportunity is missing',
    {
      rows: [
        [1, 'A'],
        [2, 'B', 'lead'],
        [4, 'D'],
        [6, 'F'],
      ],
      w: { A: 30, B: 30, D: 5, F: 5 },
      full: { A: 22.5, B: 22.5, D: 10, F: 22.5 },
    },
  ],
  [
    'both are missing: first touch and the rest, or the ends and the rest',
    {
      rows: [
        [1, 'A'],
        [2, 'B'],
        [4, 'D'],
        [6, 'F'],
      ],
      w: { A: 30, B: 10 / 3, D: 10 / 3, F: 10 / 3 },
      full: { A: 22.5, B: 5, D: 5, F: 22.5 },
    },
  ],
  [
    'no touch between the positions: the middle goes to them in proportion',
    {
      rows: [
        [1, 'A'],
        [2, 'B', 'lead'],
        [4, 'D', 'opportunity'],
      ],
      w: { A: 30, B: 30, D: 30 },
      // D is the closing touch as well.
      full: { A: 22.5, B: 22.5, D: 45 },
    },
  ],
  [
    'four touches, four positions of full path',
    {
      rows: [
        [1, 'A'],
        [2, 'B', 'lead'],
        [4, 'D', 'opportunity'],
        [5, 'E'],
      ],
      w: { A: 30, B: 30, D: 30, E: 10 },
      full: { A: 22.5, B: 22.5, D: 22.5, E: 22.5 },
    },
  ],
  [
    'the first touch is the lead too and takes both',
    {
      rows: [
        [1, 'A', 'lead'],
        [2, 'B'],
        [4, 'D', 'opportunity'],
        [5, 'E'],
      ],
      w: { A: 60, B: 5, D: 30, E: 5 },
      full: { A: 45, B: 10, D: 22.5, E: 22.5 },
    },
  ],
  [
    'one touch is lead and opportunity',
    {
      rows: [
        [1, 'A'],
        [2, 'B', 'lead'],
        [3, null, 'opportunity'],
        [5, 'E'],
        [6, 'F'],
      ],
      w: { A: 30, B: 60, E: 5, F: 5 },
      full: { A: 22.5, B: 45, E: 10, F: 22.5 },
    },
  ],
  [
    'one touch takes all, with milestones and without',
    {
      rows: [
        [1, 'A', 'lead'],
        [2, null, 'opportunity'],
      ],
      w: { A: 100 },
      full: { A: 100 },
    },
  ],
  ['one touch and no milestone', { rows: [[1, 'A']], w: { A: 100 }, full: { A: 100 } }],
  [
    'two touches and no milestone: the second is the rest, or the closing touch',
    {
      rows: [
        [1, 'A'],
        [2, 'B'],
      ],
      w: { A: 30, B: 10 },
      full: { A: 22.5, B: 22.5 },
    },
  ],
  [
    'a milestone between two touches belongs to the one before it',
    {
      rows: [
        [1, 'A'],
        [2, 'B'],
        [2.5, null, 'lead'],
        [3, 'C'],
        [4, 'D'],
        [99, null, 'opportunity'],
      ],
      w: { A: 30, B: 30, C: 10, D: 30 },
      full: { A: 22.5, B: 22.5, C: 10, D: 45 },
    },
  ],
  [
    'a milestone before the first touch is missing',
    {
      rows: [
        [0, null, 'lead'],
        [1, 'A'],
        [2, 'B', 'opportunity'],
        [3, 'C'],
      ],
      w: { A: 30, B: 30, C: 10 },
      full: { A: 22.5, B: 22.5, C: 22.5 },
    },
  ],
  [
    'a milestone whose touch lies outside the lookback is missing',
    {
      rows: [
        [1, 'A'],
        [2, 'B', 'lead'],
        [50, 'C'],
        [60, 'D', 'opportunity'],
        [70, 'E'],
      ],
      lookback: 50,
      w: { C: 30, D: 30, E: 10, A: 0, B: 0 },
      full: { C: 22.5, D: 22.5, E: 22.5, A: 0, B: 0 },
    },
  ],
  [
    'a milestone inside the lookback, its touch outside it, is missing',
    {
      rows: [
        [2, 'B'],
        [55, null, 'lead'],
        [60, 'D'],
        [70, 'E'],
      ],
      lookback: 50,
      w: { D: 30, E: 10, B: 0 },
      full: { D: 22.5, E: 22.5, B: 0 },
    },
  ],
  [
    'of a milestone that is reached twice the first counts',
    {
      rows: [
        [1, 'A'],
        [2, 'B', 'lead'],
        [3, 'C', 'lead'],
        [4, 'D', 'opportunity'],
        [5, 'E'],
      ],
      w: { A: 30, B: 30, C: 5, D: 30, E: 5 },
      full: { A: 22.5, B: 22.5, C: 10, D: 22.5, E: 22.5 },
    },
  ],
  [
    'the same touchpoint in several positions adds up',
    {
      rows: [
        [1, 'A'],
        [2, 'B', 'lead'],
        [3, 'A', 'opportunity'],
        [5, 'B'],
        [6, 'A'],
      ],
      w: { A: 30 + 30 + 5, B: 30 + 5 },
      full: { A: 22.5 * 3, B: 22.5 + 10 },
    },
  ],
];

describe.each(examples)('%s', (_, { rows, w, full, lookback }) => {
  test.each([
    ['w shaped', w],
    ['full path', full],
  ] as const)('%s', (model, shares) => {
    const figures = earned(rows, model, lookback);
    const all = Object.values(shares).reduce((sum, share) => sum + share, 0);
    expect(Object.keys(figures).sort()).toEqual(Object.keys(shares).sort());
    for (const [name, share] of Object.entries(shares))
      expectClose(figures[name], (100 * share) / all, rounding);
  });
});

describe('the milestone column', () => {
  const log: LogRow[] = [
    ['c', 46001, 'A', null],
    ['c', 46002, 'B', null],
    ['c', 46003, 'C', null],
    ['c', 46004, null, 100],
  ];
  const columns = logColumns(log);

  test('is read ignoring case and blanks around words', () => {
    const plain = call('ATTRIBUTION', ...columns, 'w shaped', null, null, column([null, 'lead', null, null]));
    for (const lead of ['Lead', 'LEAD', ' lead '])
      expect(
        call('ATTRIBUTION', ...columns, 'w shaped', null, null, column(['', lead, 0, undefined])),
      ).toEqual(plain);
  });

  test('of another customer does not count', () => {
    const rows: LogRow[] = [...log, ['d', 46002, 'A', null]];
    const marked = column([null, null, null, null, 'lead']);
    const figures = figuresOf(tableFrom('ATTRIBUTION', ...logColumns(rows), 'w shaped', null, null, marked));
    expectClose(figure(figures, 'A', 'W shaped'), 75, rounding);
  });

  test('after the order does not count', () => {
    const rows: LogRow[] = [...log, ['c', 46005, null, null]];
    const marked = column([null, null, null, null, 'lead']);
    const figures = figuresOf(tableFrom('ATTRIBUTION', ...logColumns(rows), 'w shaped', null, null, marked));
    expectClose(figure(figures, 'A', 'W shaped'), 75, rounding);
    expectClose(figure(figures, 'C', 'W shaped'), 12.5, rounding);
  });

  test('in a row without touch and value says something: it needs a customer and a time', () => {
    const rows: LogRow[] = [...log, [null, 46005, null, null]];
    const error = errorFrom(
      'ATTRIBUTION',
      ...logColumns(rows),
      'w shaped',
      null,
      null,
      column([null, null, null, null, 'lead']),
    );
    expect(error.message).toMatch(/customer, row 5, is empty/);
  });

  test.each(['won', 'leads', 3, true])('%p is refused, with the row and the known names', (bad) => {
    const marked = column([null, 'lead', bad, null]);
    const error = errorFrom('TTV', ...columns, 'A', 'w shaped', null, null, marked);
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toMatch(/milestone, row 3/);
    expect(error.message).toContain(String(bad));
    expect(error.message).toContain('lead, opportunity');
  });

  test('with an error in it hands the error on', () => {
    const error = errorFrom(
      'TTV',
      ...columns,
      'A',
      'w shaped',
      null,
      null,
      column([null, '#REF!', null, null]),
    );
    expect(error).toMatchObject({ code: '#REF!', message: expect.stringMatching(/milestone, row 2/) });
  });

  test('of another length is refused', () => {
    const error = errorFrom('TTV', ...columns, 'A', 'w shaped', null, null, column(['lead', null]));
    expect(error.message).toMatch(/milestone has 2/);
  });

  test.each(['w shaped', 'full path'])('%s without it is refused', (model) => {
    for (const id of ['ATTRIBUTION', 'TTV', 'ATTRIBUTION.INTERVALS', 'ATTRIBUTION.EXPLAIN']) {
      const of = id === 'TTV' || id === 'ATTRIBUTION.EXPLAIN' ? ['A'] : [];
      const error = errorFrom(id, ...columns, ...of, model);
      expect(error.code).toBe('#VALUE!');
      expect(error.message).toMatch(/needs the argument milestone/);
    }
    const paths = errorFrom('ATTRIBUTION.PATHS', [['A > B']], [[1]], null, null, model);
    expect(paths.message).toMatch(/needs the milestones of the touches/);
  });

  test('changes nothing under the other models', () => {
    const marked = column([null, 'lead', 'opportunity', null]);
    expect(call('ATTRIBUTION', ...columns, null, null, marked)).toEqual(call('ATTRIBUTION', ...columns));
  });

  test('is kept when repeats are collapsed', () => {
    const rows: LogRow[] = ['A', 'A', 'B', 'B', 'C', 'D', 'D'].map((name, i): LogRow => [
      'c',
      46000 + i,
      name,
      null,
    ]);
    const collapsed = logColumns([...rows, ['c', 46100, null, 100]]);
    const marked = (lead: number, opportunity: number) =>
      column([...rows.map((_, i) => (i === lead ? 'lead' : i === opportunity ? 'opportunity' : null)), null]);
    // A > B > C > D with lead B and opportunity D, whichever touch of the run reached it: 30, 30, 10, 30.
    for (const [lead, opportunity] of [
      [2, 5],
      [3, 6],
    ]) {
      const table = tableFrom(
        'ATTRIBUTION',
        ...collapsed,
        'w shaped',
        ...creditOptions({ collapse: true, milestone: marked(lead, opportunity) }),
      );
      const figures = figuresOf(table);
      const shares = ['A', 'B', 'C', 'D'].map((name) => figure(figures, name, 'W shaped'));
      [30, 30, 10, 30].forEach((share, i) => expectClose(shares[i], share, rounding));
    }
  });
});

test('with dates alone, a milestone marks the touch of its own row, not the last of the day', () => {
  const day = [
    ['a', 46000, 'Search', null, null],
    ['a', 46001, 'Email', null, 'lead'],
    ['a', 46001, 'Ads', null, null],
    ['a', 46001, null, null, 'opportunity'],
    ['a', 46002, 'Call', null, null],
    ['a', 46003, null, 100, null],
  ];
  const ranges = [0, 1, 2, 3, 4].map((place) => column(day.map((row) => row[place])));
  const figures = figuresOf(
    tableFrom('ATTRIBUTION', ...ranges.slice(0, 4), 'w shaped', null, null, ranges[4]),
  );
  expect(figure(figures, 'Search', 'W shaped')).toBeCloseTo(30, 10);
  expect(figure(figures, 'Email', 'W shaped')).toBeCloseTo(30, 10);
  expect(figure(figures, 'Ads', 'W shaped')).toBeCloseTo(30, 10);
  expect(figure(figures, 'Call', 'W shaped')).toBeCloseTo(10, 10);
});

describe('own names for milestones', () => {
  const rows: LogRow[] = [
    ['C', 46000, 'A', null],
    ['C', 46001, 'B', null],
    ['C', 46002, 'C', null],
    ['C', 46003, 'D', null],
    ['C', 46010, null, 100],
  ];
  const stage = (...names: (string | null)[]) => column([...names, null]);
  const earned = (settings: string | null, milestone: unknown) =>
    ['A', 'B', 'C', 'D'].map((name) =>
      numberFrom('TTV', ...logColumns(rows), name, 'w shaped', settings, null, milestone),
    );
  const plainly = earned(null, stage(null, 'lead', null, 'opportunity'));

  test('name the texts that mean them, in any case', () => {
    const settings = 'lead=MQL, Marketing qualified; opportunity=SQL';
    expect(earned(settings, stage('Subscriber', 'mql', 'Customer', 'SQL'))).toEqual(plainly);
    expect(earned(settings, stage(null, 'marketing-qualified', 'lead', 'SQL'))).toEqual(plainly);
    expect(earned('lead=MQL', stage('Subscriber', 'MQL', null, 'opportunity'))).toEqual(plainly);
  });

  test('are refused without the column, and errors in it stay errors', () => {
    expect(errorFrom('TTV', ...logColumns(rows), 'A', 'linear', 'lead=MQL').message).toBe(
      'settings, pair 1: lead means nothing without the argument milestone.',
    );
    const broken = stage(null, '#REF!', null, null);
    expect(errorFrom('TTV', ...logColumns(rows), 'A', 'w shaped', 'lead=MQL', null, broken).code).toBe(
      '#REF!',
    );
    expect(
      errorFrom('TTV', ...logColumns(rows), 'A', 'w shaped', null, null, stage('MQL', null, null, null))
        .message,
    ).toMatch(/milestone, row 1/);
  });
});
