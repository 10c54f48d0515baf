import fc from 'fast-check';
import { expectClose } from '../support/close';
import { arbitraryPaths, figuresOfPaths, plainPath } from '../support/paths';
import {
  attributionOf,
  call,
  column,
  errorFrom,
  figure,
  figuresOf,
  logColumns,
  type LogRow,
  settingsOf,
  tableFrom,
} from '../support/worksheet';
import { untimedModels } from '../support/untimedModels';

/** reference/attribution.md, "Traps seen in other tools": ours must not have them. */

const day = 46000;
const paths = (...lines: (readonly [string, number, number?, number?])[]) => lines.map(plainPath);

describe('names inside names', () => {
  // The same journeys, once with names that hold each other, once with letters.
  const journeys = paths(['x > y', 3, 30, 1], ['y', 2, 8, 5], ['y > z > x', 1, 9, 0], ['z', 0, 0, 2]);
  const nested: Record<string, string>[] = [
    { x: 'eta', y: 'beta', z: 'theta' },
    { x: 'A', y: 'A B', z: 'B' },
    { x: 'Search', y: 'Paid Search', z: 'Search Paid' },
    { x: '1', y: '11', z: '111' },
  ];

  test.each(nested)('%p share like letters', (names) => {
    const renamed = journeys.map((each) => ({ ...each, path: each.path.map((name) => names[name]) }));
    const expected = figuresOfPaths(journeys, column(untimedModels));
    const figures = figuresOfPaths(renamed, column(untimedModels));
    for (const [letter, name] of Object.entries(names))
      for (const heading of [...untimedModels, 'Conversions'])
        expect(figure(figures, name, heading)).toBe(figure(expected, letter, heading));
  });

  test('shapley does not take beta for eta', () => {
    // Alone, eta never converts; beta > eta does. A substring search would find eta in beta and rate it 1.
    const figures = figuresOfPaths(paths(['beta', 4, 4, 0], ['eta', 0, 0, 4], ['theta > eta', 2]), 'shapley');
    expect(figure(figures, 'beta', 'Shapley')).toBe(4);
    expect([figure(figures, 'eta', 'Shapley'), figure(figures, 'theta', 'Shapley')]).toEqual([1, 1]);
  });
});

test('fractional counts are counted, not truncated', () => {
  fc.assert(
    fc.property(arbitraryPaths(), (any) => {
      const quarter = any.map((each) => ({
        ...each,
        conversions: each.conversions / 4,
        lost: each.lost / 4,
        value: each.value / 4,
      }));
      const whole = figuresOfPaths(any, column(untimedModels));
      const parts = figuresOfPaths(quarter, column(untimedModels));
      for (const [name, cells] of whole)
        for (const [heading, value] of cells)
          expectClose(figure(parts, name, heading) * (heading === 'Removal effect' ? 1 : 4), value, 1e-9);
    }),
    { numRuns: 50 },
  );
  // Truncated, half a conversion would be none.
  const half = figuresOfPaths(paths(['A', 0.5], ['B', 0.25, 0.25, 0.75]), column(['Linear', 'Markov']));
  expect([figure(half, 'A', 'Linear'), figure(half, 'B', 'Linear')]).toEqual([0.5, 0.25]);
  expect([figure(half, 'A', 'Markov'), figure(half, 'B', 'Markov')]).toEqual([0.5, 0.25]);
});

describe('an empty path', () => {
  test.each([
    ['blank', null],
    ['""', ''],
    ['0', 0],
  ])('(%s) is Unattributed, not the row before it', (_, path) => {
    const table = tableFrom(
      'ATTRIBUTION.PATHS',
      column(['A > B', path, 'A']),
      column([2, 7, 1]),
      column([20, 70, 10]),
      column([1, 4, 0]),
      column(untimedModels),
    );
    const figures = figuresOf(table);
    const without = figuresOfPaths(paths(['A > B', 2, 20, 1], ['A', 1, 10, 0]), column(untimedModels));
    for (const name of ['A', 'B']) expect(figures.get(name)).toEqual(without.get(name));
    expect(figures.size).toBe(3);
    expect(table[3]).toEqual([
      'Unattributed',
      ...untimedModels.map((m) => (m === 'Removal effect' ? '' : 70)),
      7,
    ]);
  });

  test('in the first row stands for itself', () => {
    const args = [column([null, 'A']), column([3, 2])] as const;
    expect(tableFrom('ATTRIBUTION.PATHS', ...args, null, null, 'linear').slice(1)).toEqual([
      ['A', 2, 2],
      ['Unattributed', 3, 3],
    ]);
  });

  test('between separators is refused, with the row', () => {
    for (const bad of ['A >  > B', '> A', 'A >', '>']) {
      const error = errorFrom('ATTRIBUTION.PATHS', column(['A', bad]), column([1, 1]));
      expect(error).toMatchObject({
        code: '#VALUE!',
        message: expect.stringMatching(/path, row 2: a name is missing/),
      });
    }
  });
});

describe('a separator of several characters', () => {
  test.each([' -> ', '->', '=>', ' | | ', '>>', ' and '])('%p counts as a whole', (separator) => {
    // Its characters alone are part of the names.
    const names = ['a-b', 'c=d', 'e|f'];
    const args = [column([names.join(separator), names[1]]), column([1, 1])] as const;
    const figures = figuresOf(
      tableFrom('ATTRIBUTION.PATHS', ...args, null, null, 'linear', settingsOf({ separator })),
    );
    expect([...figures.keys()].sort()).toEqual(names);
    expectClose(figure(figures, 'c=d', 'Linear'), 4 / 3, 1e-15);
  });
});

describe('the order of the rows', () => {
  test('changes no figure of paths', () => {
    const shuffled = arbitraryPaths().chain((any) =>
      fc.tuple(fc.constant(any), fc.shuffledSubarray(any, { minLength: any.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 3 }), ([any, mixed], order) => {
        const figures = figuresOfPaths(any, column(untimedModels), order);
        const others = figuresOfPaths(mixed, column(untimedModels), order);
        // Sums in another order: the last digits of values up to 12,000, and of quotients of them.
        for (const [name, cells] of figures)
          for (const [heading, value] of cells) expectClose(figure(others, name, heading), value, 1e-9);
      }),
    );
  });

  test('and one path in several rows or in one come to the same', () => {
    const one = figuresOfPaths(paths(['A > B', 3, 12, 6], ['B', 1, 1, 1]), column(untimedModels));
    const several = figuresOfPaths(
      paths(['A > B', 1, 2, 0], ['B', 1, 1, 1], ['A > B', 2, 10, 1], ['A > B', 0, 0, 5]),
      column(untimedModels),
    );
    for (const [name, cells] of one)
      for (const [heading, value] of cells) expectClose(figure(several, name, heading), value, 1e-13);
  });
});

test('there is no noise from run to run', () => {
  const any = fc.sample(arbitraryPaths(12), { numRuns: 30, seed: 3 }).flat();
  const once = figuresOfPaths(any, column(['Markov', 'Removal effect', 'Shapley']), 2);
  expect(figuresOfPaths(any, column(['Markov', 'Removal effect', 'Shapley']), 2)).toEqual(once);
});

describe('journeys that did not convert', () => {
  test('are used by markov and shapley of a log without being asked', () => {
    const buyers: LogRow[] = [
      ['c1', day, 'A', null],
      ['c1', day + 1, 'B', 10],
      ['c2', day, 'A', 10],
    ];
    const earned = (visitor: string, model: string) =>
      figure(attributionOf([...buyers, ['v', day, visitor, null]], model), 'A', model);
    // A sells in 1/2 and leads to B in 1/2, B sells in 1/2; two of three journeys begin at A. P = 2/3 · 3/4 + 1/3 · 1/2
    // = 2/3; without A 1/6, without B 1/3: effects 3/4 and 1/2, shares 3/5 and 2/5. Without the visitor: 1 and 1/2.
    expectClose(earned('B', 'Removal effect'), 0.75, 1e-12);
    expectClose(earned('B', 'Markov'), 12, 1e-12);
    expectClose(figure(attributionOf(buyers, 'Markov'), 'A', 'Markov'), 40 / 3, 1e-12);
    // v(A) = 1/2, v(B) = 0, v(AB) = 1: A takes 3/4 of one order and all of the other. Without the visitor v(A) = 1.
    expectClose(earned('A', 'Shapley'), 17.5, 1e-12);
    expectClose(figure(attributionOf(buyers, 'Shapley'), 'A', 'Shapley'), 20, 1e-12);
  });

  test('include the touches after the last transaction', () => {
    const rows: LogRow[] = [
      ['c1', day, 'A', 10],
      ['c1', day + 1, 'B', null],
      ['c2', day, 'B', 10],
    ];
    // B is met by c2, who bought, and by c1 after buying: it converts in 1 of 2, A in 1 of 1.
    expectClose(figure(attributionOf(rows, 'removal effect'), 'A', 'Removal effect'), 1 / 2, 1e-12);
    const [, ...table] = tableFrom('JOURNEYS', ...logColumns(rows));
    expect(table.map((cells) => cells.slice(0, 4))).toEqual([
      ['B', 1, 10, 1],
      ['A', 1, 10, 0],
    ]);
  });

  test('of a path count in full', () => {
    // 9 of 10 journeys on B fail: without A half of the conversions are lost, whatever the failures.
    const figures = figuresOfPaths(paths(['A', 1, 1, 0], ['B', 1, 1, 9], ['A > B', 1, 1, 0]), 'shapley');
    // v(A) = 1, v(B) = 1/10, v(AB) = 1: A (1 + 9/10)/2 = 0.95.
    expectClose(figure(figures, 'A', 'Shapley'), 1.95, 1e-12);
  });
});

test('revenue is never a count', () => {
  // Ten times the value on one path: conversions, removal effects and shares by rate stay what they were.
  const cheap = paths(['A > B', 2, 20, 3], ['B > C', 1, 10, 1], ['C', 4, 40, 9]);
  const dear = cheap.map((each, i) => (i === 0 ? { ...each, value: 200_000 } : each));
  for (const model of ['Markov', 'Removal effect', 'Shapley', 'Linear']) {
    for (const name of ['A', 'B', 'C'])
      expect(figure(figuresOfPaths(dear, model), name, 'Conversions')).toBe(
        figure(figuresOfPaths(cheap, model), name, 'Conversions'),
      );
  }
  const effects = (any: typeof cheap) =>
    ['A', 'B', 'C'].map((name) => figure(figuresOfPaths(any, 'removal effect'), name, 'Removal effect'));
  expect(effects(dear)).toEqual(effects(cheap));
});

describe('a touchpoint called NA', () => {
  test('is a touchpoint, and an empty cell is not called NA', () => {
    const rows: LogRow[] = [
      ['c', day, 'NA', null],
      ['c', day + 1, null, 10],
      ['d', day, null, 5],
    ];
    expect(tableFrom('ATTRIBUTION', ...logColumns(rows), 'markov')).toEqual([
      ['Touchpoint', 'Markov', 'Conversions'],
      ['NA', 10, 1],
      ['Unattributed', 5, 1],
    ]);
    expect(call('ATTRIBUTION.PATHS', column(['NA > A', null]), column([2, 1]), null, null, 'linear')).toEqual(
      [
        ['Touchpoint', 'Linear', 'Conversions'],
        ['A', 1, 1],
        ['NA', 1, 1],
        ['Unattributed', 1, 1],
      ],
    );
  });

  test('is not the error #N/A', () => {
    expect(errorFrom('ATTRIBUTION.PATHS', column(['A', '#N/A']), column([1, 1])).code).toBe('#N/A');
    expect(errorFrom('ATTRIBUTION.PATHS', column(['A', 'B']), column([1, '#N/A'])).code).toBe('#N/A');
  });
});

describe('a lookback of N days', () => {
  const noon = day + 0.5;
  const met = (model: string, age: number, lookback: number) => {
    const rows: LogRow[] = [
      ['c', noon - age, 'Old', null],
      ['c', noon - 1 / 1440, 'New', null],
      ['c', noon, null, 10],
    ];
    const figures = attributionOf(rows, model, settingsOf({ lookback }));
    return figure(figures, 'Old', model) > 0;
  };

  test.each(['Linear', 'Markov', 'Shapley'])('is exact to the second under %s', (model) => {
    const second = 1 / 86400;
    for (const days of [1, 7, 30, 0.5]) {
      expect(met(model, days, days)).toBe(true);
      expect(met(model, days - second, days)).toBe(true);
      expect(met(model, days + second, days)).toBe(false);
    }
  });
});

test('heuristics see the path as it is: repeats are not collapsed behind the back', () => {
  const figures = figuresOfPaths(paths(['A > A > A > B', 4]), column(['Linear', 'Markov']));
  expect([figure(figures, 'A', 'Linear'), figure(figures, 'B', 'Linear')]).toEqual([3, 1]);
});
