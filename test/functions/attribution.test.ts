import { expectClose } from '../support/close';
import {
  attributionOf,
  call,
  column,
  errorFrom,
  figure,
  logColumns,
  type LogRow,
  numberFrom,
  row,
  tableFrom,
} from '../support/worksheet';

/** Fixtures that can be checked by hand: reference/attribution.md. */

const day = 46000;

/** One journey: touches so many days before an order on one day. */
const journey = (customer: string, touches: [name: string, days: number][], value: number): LogRow[] => [
  ...touches.map(([name, days]): LogRow => [customer, day - days, name, null]),
  [customer, day, null, value],
];

/** One journey of touches an hour apart. */
const path = (customer: string, names: string[], value: number): LogRow[] =>
  journey(
    customer,
    names.map((name, i) => [name, (names.length - i) / 24]),
    value,
  );

const credit = (rows: LogRow[], model: string, touchpoint: string, ...more: unknown[]) =>
  figure(attributionOf(rows, model, ...more), touchpoint, attributionHeading(model));
const attributionHeading = (model: string) => model[0].toUpperCase() + model.slice(1);

describe('one order of 50 after paid search 9 d, social 6 d, email and display 0 d', () => {
  const rows = journey(
    'c',
    [
      ['paid search', 9],
      ['social', 6],
      ['email', 0],
      ['display', 0],
    ],
    50,
  );

  test.each([
    ['time decay', [6.9233, 9.3181, 16.8793, 16.8793]],
    ['j shaped', [10, 5, 5, 30]],
    ['linear', [12.5, 12.5, 12.5, 12.5]],
    ['participation', [50, 50, 50, 50]],
  ])('%s', (model, expected) => {
    const earned = ['paid search', 'social', 'email', 'display'].map((name) => credit(rows, model, name));
    // Printed with four decimals.
    earned.forEach((value, i) => expect(Math.abs(value - expected[i])).toBeLessThan(0.00005));
  });
});

describe('shares by position', () => {
  const two = path('c', ['A', 'B'], 1);
  const six = path('c', ['A', 'B', 'C', 'D', 'E', 'F'], 1);

  test.each([
    ['position based', [0.5, 0.5], [0.4, 0.05, 0.05, 0.05, 0.05, 0.4]],
    ['j shaped', [0.25, 0.75], [0.2, 0.05, 0.05, 0.05, 0.05, 0.6]],
    ['inverse j', [0.75, 0.25], [0.6, 0.05, 0.05, 0.05, 0.05, 0.2]],
  ])('%s: two touches, six touches', (model, ofTwo, ofSix) => {
    const heading = model === 'inverse j' ? 'Inverse J' : attributionHeading(model);
    ofTwo.forEach((share, i) =>
      expectClose(figure(attributionOf(two, model), 'AB'[i], heading), share, 1e-15),
    );
    ofSix.forEach((share, i) =>
      expectClose(figure(attributionOf(six, model), 'ABCDEF'[i], heading), share, 1e-15),
    );
  });

  test.each(['first touch', 'last touch', 'linear', 'time decay', 'position based', 'j shaped'])(
    '%s: a single touch takes all',
    (model) => expect(credit(path('c', ['A'], 80), model, 'A')).toBe(80),
  );
});

test('linear distinct: four orders after a, six after a > b give 7 and 3', () => {
  const rows = [
    ...[1, 2, 3, 4].flatMap((n) => path(`a${n}`, ['a'], 1)),
    ...[1, 2, 3, 4, 5, 6].flatMap((n) => path(`ab${n}`, ['a', 'b'], 1)),
  ];
  expect(credit(rows, 'linear distinct', 'a')).toBe(7);
  expect(credit(rows, 'linear distinct', 'b')).toBe(3);
});

describe('last non-direct', () => {
  const rows = [...path('c1', ['Direct', 'Direct'], 1), ...path('c2', ['A', 'Direct', 'Direct'], 1)];

  test('passes over Direct unless there is nothing else', () => {
    expect(credit(rows, 'last non-direct', 'Direct')).toBe(1);
    expect(credit(rows, 'last non-direct', 'A')).toBe(1);
  });

  test('the setting direct says what counts as such, ignoring case', () => {
    const renamed = rows.map(([c, t, name, v]): LogRow => [c, t, name === 'Direct' ? '(none)' : name, v]);
    expect(credit(renamed, 'last non-direct', 'A')).toBe(0);
    expect(credit(renamed, 'last non-direct', 'A', 'direct=(NONE)')).toBe(1);
  });
});

test('value 140 on Direct > Organic > Direct', () => {
  const rows = path('c', ['Direct', 'Organic', 'Direct'], 140);
  const figures = attributionOf(rows, column(['first touch', 'linear', 'position based']));
  expect(figure(figures, 'Direct', 'First touch')).toBe(140);
  expectClose(figure(figures, 'Organic', 'Linear'), 140 / 3, 1e-15);
  expectClose(figure(figures, 'Direct', 'Linear'), 280 / 3, 1e-15);
  expectClose(figure(figures, 'Organic', 'Position based'), 28, 1e-15);
  expectClose(figure(figures, 'Direct', 'Position based'), 112, 1e-15);
});

test('seed example: 100 orders of 500 after campaign A, 1,000 of 75 after campaign B', () => {
  const orders = (campaign: string, count: number, value: number) =>
    Array.from({ length: count }, (_, i) => path(`${campaign}${i}`, [campaign], value)).flat();
  const rows = [...orders('Campaign A', 100, 500), ...orders('Campaign B', 1000, 75)];
  const figures = attributionOf(rows, 'last touch');
  const a = figure(figures, 'Campaign A', 'Last touch');
  const b = figure(figures, 'Campaign B', 'Last touch');
  expect([a, b]).toEqual([50_000, 75_000]);
  expect(a / figure(figures, 'Campaign A', 'Conversions')).toBe(500);
  expect(b / figure(figures, 'Campaign B', 'Conversions')).toBe(75);
});

test('the half-life is set in days', () => {
  const rows = journey(
    'c',
    [
      ['A', 3],
      ['B', 0],
    ],
    90,
  );
  expectClose(credit(rows, 'time decay', 'A', 'half-life=3'), 30, 1e-15);
  expectClose(credit(rows, 'time decay', 'A', 'half-life=1.5'), 18, 1e-15);
});

describe('the table', () => {
  const rows = [
    ...path('c1', ['Email', 'Search'], 100),
    ...path('c2', ['Search'], 60),
    ...path('c3', ['Fax', 'Ads', 'Search'], 30),
    ['c4', day, null, 7] as const,
  ];

  test('holds the five usual models when none is named', () => {
    expect(tableFrom('ATTRIBUTION', ...logColumns(rows))[0]).toEqual([
      'Touchpoint',
      'First touch',
      'Last touch',
      'Linear',
      'Time decay',
      'Position based',
      'Conversions',
    ]);
  });

  test('is sorted by the first model, largest first, ties by name, Unattributed last', () => {
    const table = tableFrom('ATTRIBUTION', ...logColumns(rows), row(['linear', 'first touch']));
    expect(table[0]).toEqual(['Touchpoint', 'Linear', 'First touch', 'Conversions']);
    expect(table.map(([name]) => name)).toEqual([
      'Touchpoint',
      'Search',
      'Email',
      'Ads',
      'Fax',
      'Unattributed',
    ]);
    expect(table[5]).toEqual(['Unattributed', 7, 7, 1]);
  });

  test('counts conversions under the first model', () => {
    const figures = attributionOf(rows, column(['linear', 'last touch']));
    expectClose(figure(figures, 'Search', 'Conversions'), 0.5 + 1 + 1 / 3, 1e-15);
  });

  test('has no row Unattributed where every transaction had a touch', () => {
    expect(attributionOf(rows.slice(0, -1)).has('Unattributed')).toBe(false);
  });

  test('puts equal credits in the order of their names, whatever the rounding of their shares', () => {
    // 49 × 1/49 of 49 falls short of 49 in the last digit; both touchpoints earned 49.
    const many = path(
      'c1',
      Array.from({ length: 49 }, () => 'Ads'),
      49,
    );
    const names = tableFrom('ATTRIBUTION', ...logColumns([...many, ...path('c2', ['Email'], 49)]), 'linear');
    expect(names.map(([name]) => name)).toEqual(['Touchpoint', 'Ads', 'Email']);
  });

  test('without any touch holds Unattributed alone', () => {
    expect(tableFrom('ATTRIBUTION', ...logColumns([['c', day, null, 5]]), 'linear')).toEqual([
      ['Touchpoint', 'Linear', 'Conversions'],
      ['Unattributed', 5, 1],
    ]);
  });

  test('without any transaction shows every touchpoint at 0', () => {
    const touches: LogRow[] = [
      ['c', day, 'B', null],
      ['c', day, 'A', 0],
    ];
    expect(tableFrom('ATTRIBUTION', ...logColumns(touches), 'linear')).toEqual([
      ['Touchpoint', 'Linear', 'Conversions'],
      ['A', 0, 0],
      ['B', 0, 0],
    ]);
  });
});

describe('TTV', () => {
  const rows = [
    ...path('c1', ['Email', 'Search'], 100.1),
    ...path('c2', ['Search'], 60),
    ['c3', day, null, 200.2] as const,
  ];
  const columns = logColumns(rows);

  test('of one touchpoint is a number; last touch unless a model is named', () => {
    expect(call('TTV', ...columns, 'Search')).toBe(160.1);
    expect(call('TTV', ...columns, 'Email')).toBe(0);
    expect(call('TTV', ...columns, 'Email', 'first touch')).toBe(100.1);
  });

  test('is #N/A for a touchpoint that is not in the log', () => {
    expect(errorFrom('TTV', ...columns, 'Billboard')).toMatchObject({
      code: '#N/A',
      message: 'There is no touchpoint "Billboard". There are: Email, Search.',
    });
  });

  test('of a range has the shape of the range', () => {
    expect(
      call(
        'TTV',
        ...columns,
        [
          ['Email', 'Search'],
          ['Search', null],
        ],
        'linear',
      ),
    ).toEqual([
      [50.05, 110.05],
      [110.05, ''],
    ]);
  });

  test('leaves a cell empty where a range of touchpoints has an empty cell', () => {
    expect(call('TTV', ...columns, column(['Search', null, '', 0]))).toEqual([[160.1], [''], [''], ['']]);
  });

  test('without a touchpoint is the total of all attributed transactions, as exact as their sum', () => {
    expect(numberFrom('TTV', ...columns)).toBe(160.1);
    expect(numberFrom('TTV', ...columns, null, 'participation')).toBe(160.1);
  });

  test.each([
    ['null', null],
    ['""', ''],
    ['0', 0],
    ['a cell holding null', [[null]]],
    ['a cell holding 0', [[0]]],
  ])('takes an empty cell for `of` (%s) as omitted', (_, of) => {
    expect(call('TTV', ...columns, of)).toBe(160.1);
  });

  test('finds a touchpoint ignoring case, unless names count as written', () => {
    expect(call('TTV', ...columns, 'SEARCH')).toBe(160.1);
    const both = logColumns([...path('c1', ['ad'], 1), ...path('c2', ['AD'], 2)]);
    const asked = column(['ad', 'AD', 'Ad']);
    expect(call('TTV', ...both, asked)).toEqual([[3], [3], [3]]);
    expect(call('TTV', ...both, asked, null, 'spelling=as written')).toEqual([[1], [2], [3]]);
  });

  test('knows numbers as touchpoints', () => {
    const campaigns = logColumns([
      ['c', day - 1, 1007, null],
      ['c', day, null, 5],
    ]);
    expect(call('TTV', ...campaigns, 1007)).toBe(5);
    expect(call('TTV', ...campaigns, '1007')).toBe(5);
  });

  test('over the touchpoint column of ATTRIBUTION gives back its column', () => {
    for (const model of ['first touch', 'linear', 'time decay', 'participation']) {
      const [, ...body] = tableFrom('ATTRIBUTION', ...columns, model);
      expect(call('TTV', ...columns, column(body.map(([name]) => name)), model)).toEqual(
        column(body.map(([, value]) => value)),
      );
    }
  });
});

describe('a setting of a model', () => {
  const columns = logColumns(path('c', ['A', 'Direct'], 1));

  test('that no chosen model listens to is refused, with the models named', () => {
    const error = errorFrom('ATTRIBUTION', ...columns, row(['linear', 'last touch']), 'half-life=7');
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toBe(
      'settings, pair 1: half-life means nothing to Linear, Last touch; it is a setting of Time decay.',
    );
  });

  test.each([[0], [-1]])('half-life %d is refused', (halfLife) => {
    const error = errorFrom('ATTRIBUTION', ...columns, 'time decay', `half-life=${halfLife}`);
    expect(error.message).toBe(`settings, pair 1, half-life is ${halfLife}; it must be more than 0.`);
  });

  test('a text is no half-life', () => {
    expect(errorFrom('TTV', ...columns, null, 'time decay', 'half-life=a week').message).toBe(
      'settings, pair 1, half-life: "a week" is not a number.',
    );
  });

  test('several names count as direct', () => {
    const journeys: LogRow[] = [
      ['C1', '2026-03-01 09:00', 'Campaign', null],
      ['C1', '2026-03-01 09:10', 'paypal.com', null],
      ['C1', '2026-03-01 09:11', null, 80],
      ['C2', '2026-03-01 09:00', 'Website', null],
      ['C2', '2026-03-02 09:10', 'Direct', null],
      ['C2', '2026-03-02 09:20', null, 50],
    ];
    const earned = { Campaign: 80, Website: 50, Direct: 0, 'paypal.com': 0 };
    for (const settings of ['direct=Direct,paypal.com', [['direct', 'Direct', 'paypal.com']]]) {
      const figures = attributionOf(journeys, 'last non-direct', settings);
      for (const [name, value] of Object.entries(earned))
        expect(figure(figures, name, 'Last non-direct')).toBe(value);
    }
  });
});
