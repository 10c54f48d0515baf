import { expectClose } from '../support/close';
import { figuresOfPaths, plainPath } from '../support/paths';
import { mulberry32 } from '../support/random';
import { call, column, errorFrom, figure, figuresOf, tableFrom } from '../support/worksheet';

/** Bad and extreme input of ATTRIBUTION.PATHS: a right answer or an error that says why. */

const models = ['First touch', 'Last touch', 'Linear', 'Position based', 'Markov', 'Shapley'];
const day = 46000;

describe('counts', () => {
  const good = [column(['A', 'A > B', 'B']), column([1, 2, 3]), column([10, 20, 30]), column([4, 5, 6])];
  const withBad = (argument: number, cell: unknown) =>
    good.map((cells, i) => (i === argument ? [cells[0], [cell], cells[2]] : cells));
  const names = ['path', 'conversions', 'value', 'nonConversions'];

  test.each<[argument: number, cell: unknown, reason: RegExp]>([
    [1, -1, /-1 is negative/],
    [3, -0.5, /-0.5 is negative/],
    [1, 'two', /"two" is not a number/],
    [2, '2', /"2" is not a number/],
    [3, 'x', /"x" is not a number/],
    [1, true, /true is not a number/],
    [1, NaN, /NaN is not a number/],
    [2, Infinity, /Infinity is not a number/],
    [3, NaN, /NaN is not a number/],
  ])('argument %i with %p is refused, with the row', (argument, cell, reason) => {
    for (const model of models) {
      const error = errorFrom('ATTRIBUTION.PATHS', ...withBad(argument, cell), model);
      expect(error).toMatchObject({ code: '#VALUE!', message: expect.stringMatching(reason) });
      expect(error.message).toContain(`${names[argument]}, row 2`);
    }
  });

  test.each([0, 1, 2, 3])('argument %i with an error in it hands it on', (argument) => {
    const error = errorFrom('ATTRIBUTION.PATHS', ...withBad(argument, '#DIV/0!'));
    expect(error).toMatchObject({ code: '#DIV/0!', message: expect.stringMatching(/row 2/) });
  });

  test('left empty are 0', () => {
    const blank = [good[0], column([1, null, 3]), column([10, '', 30]), column([4, 5, undefined])];
    const zero = [good[0], column([1, 0, 3]), column([10, 0, 30]), column([4, 5, 0])];
    expect(call('ATTRIBUTION.PATHS', ...blank, column(models))).toEqual(
      call('ATTRIBUTION.PATHS', ...zero, column(models)),
    );
  });

  test('in columns of different length are refused', () => {
    const error = errorFrom('ATTRIBUTION.PATHS', column(['A', 'B']), column([1]));
    expect(error.message).toMatch(/path has 2 rows, conversions has 1/);
  });

  test.each([['A'], [null]])(
    'a value on the path %p that never converted is refused, with the row',
    (path) => {
      const args = [column(['B', path]), column([1, 0]), column([5, 7]), column([0, 3])] as const;
      const error = errorFrom('ATTRIBUTION.PATHS', ...args, column(models));
      expect(error).toMatchObject({
        code: '#VALUE!',
        message: expect.stringMatching(/value, row 2: 7 .*conversions/),
      });
    },
  );
});

describe('few journeys', () => {
  test.each([...models, 'Linear distinct', 'Participation'])(
    '%s of one journey and one touchpoint',
    (model) => {
      expect(call('ATTRIBUTION.PATHS', 'A', 1, 9, null, model)).toEqual([
        ['Touchpoint', model, 'Conversions'],
        ['A', 9, 1],
      ]);
      expect(call('ATTRIBUTION.PATHS', 'A > A > A', 0.5, 9, 99.5, model)).toEqual([
        ['Touchpoint', model, 'Conversions'],
        ['A', 9, 0.5],
      ]);
    },
  );

  test('without any conversion have no credit under any model', () => {
    const table = tableFrom(
      'ATTRIBUTION.PATHS',
      column(['A > B', 'B > C']),
      column([0, 0]),
      column([0, 0]),
      column([5, 7]),
      column([...models, 'Removal effect']),
    );
    expect(table.slice(1)).toEqual(['A', 'B', 'C'].map((name) => [name, 0, 0, 0, 0, 0, 0, 0, 0]));
  });

  test('without any conversion in a log have no credit under any model', () => {
    const table = tableFrom(
      'ATTRIBUTION',
      column(['c', 'c', 'd']),
      column([day, day + 1, day]),
      column(['A', 'B', 'A']),
      column([null, null, null]),
      column([...models, 'Removal effect']),
    );
    expect(table.slice(1)).toEqual(['A', 'B'].map((name) => [name, 0, 0, 0, 0, 0, 0, 0, 0]));
  });

  test('that all convert have credit by the walks through each', () => {
    // P = 1. Without A the journey that begins at B is left, 1/4. Without B three begin at A, and A sells in 1/3: 1/4.
    const figures = figuresOfPaths(
      [plainPath(['A > B', 2]), plainPath(['A', 1]), plainPath(['B', 1])],
      column(['Markov', 'Removal effect']),
    );
    expectClose(figure(figures, 'A', 'Removal effect'), 3 / 4, 1e-12);
    expectClose(figure(figures, 'B', 'Removal effect'), 3 / 4, 1e-12);
    expectClose(figure(figures, 'A', 'Markov'), 2, 1e-12);
  });

  test('with no touch at all are Unattributed', () => {
    expect(
      call('ATTRIBUTION.PATHS', column([null, null]), column([2, 3]), null, null, column(models)),
    ).toEqual([
      ['Touchpoint', ...models, 'Conversions'],
      ['Unattributed', 5, 5, 5, 5, 5, 5, 5],
    ]);
  });
});

describe('long paths', () => {
  const long = Array.from({ length: 10_000 }, (_, i) => `T${(i * 7 + (i >> 3)) % 10}`);

  test('of 10,000 touches are shared by every model', () => {
    const figures = figuresOfPaths([{ path: long, conversions: 3, value: 60, lost: 4 }], column(models));
    for (const model of models) {
      const total = [...figures.keys()].reduce((sum, name) => sum + figure(figures, name, model), 0);
      // 10,000 shares of 1/10,000, or an iteration that stops when 1e-14 of the journeys are left.
      expectClose(total, 60, 1e-9);
    }
    // The one path holds every touchpoint: to lose any is to lose all.
    for (const order of [1, 2, 3, 10]) {
      const effects = figuresOfPaths(
        [{ path: long, conversions: 3, value: 60, lost: 4 }],
        'removal effect',
        order,
      );
      if (order > 1) expect(effects.size).toBe(10);
      for (const name of effects.keys()) {
        const effect = figure(effects, name, 'Removal effect');
        expect(effect).toBeGreaterThan(0.99);
        expect(effect).toBeLessThanOrEqual(1);
      }
    }
  });

  test('of 10,000 touches to and fro, whose walks hardly ever end, have effects as computed by hand', () => {
    // A > B > A > … > B: every walk passes both; beside it A alone converts once.
    const figures = figuresOfPaths(
      [
        { path: Array.from({ length: 10_000 }, (_, i) => 'AB'[i % 2]), conversions: 1, value: 1, lost: 0 },
        { path: ['A'], conversions: 1, value: 1, lost: 0 },
      ],
      'removal effect',
    );
    // All begin at A, and A ends in 1 of 5,001 visits: that is all that is left without B.
    expectClose(figure(figures, 'A', 'Removal effect'), 1, 1e-12);
    expectClose(figure(figures, 'B', 'Removal effect'), 1 - 1 / 5001, 1e-12);
  });
});

test('a path of 10,000 touches under an order of 10,000 is refused: it would have 50 million groups of touches', () => {
  const random = mulberry32(5);
  const path = Array.from({ length: 10_000 }, () => 'ABCDEFGHIJKL'[Math.floor(random() * 12)]).join('>');
  const error = errorFrom('ATTRIBUTION.PATHS', path, 1, null, null, 'markov', 10_000);
  expect(error.code).toBe('#VALUE!');
  expect(error.message).toMatch(
    /Markov: a chain of order 10000 has more than 2000000 states; lower the order/,
  );
});

describe('5,000 touchpoints', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `T${i}`);
  const few = column(Array.from({ length: 1000 }, (_, i) => names.slice(i * 5, i * 5 + 5).join(' > ')));
  const once = column(Array.from({ length: 1000 }, () => 1));

  test.each([1, 3, 6])('in 1,000 paths: order %i answers', (order) => {
    const figures = figuresOf(
      tableFrom('ATTRIBUTION.PATHS', few, once, null, null, column(['Removal effect', 'Markov']), order),
    );
    expect(figures.size).toBe(5000);
    for (const name of ['T0', 'T2718', 'T4999']) {
      expectClose(figure(figures, name, 'Removal effect'), 1 / 1000, 1e-12);
      expectClose(figure(figures, name, 'Markov'), 1 / 5, 1e-12);
    }
  });

  test.each([1, 3])('in 60,000 transitions: order %i is refused with the number of states', (order) => {
    // Steps of growing width: no transition comes twice.
    const paths = Array.from({ length: 12 }, (_, p) =>
      names.map((_name, i) => names[(i * (2 * p + 1) + ((i * i * (p + 1)) % 4999)) % 5000]).join(' > '),
    );
    const error = errorFrom(
      'ATTRIBUTION.PATHS',
      column(paths),
      column(paths.map(() => 1)),
      null,
      null,
      'markov',
      order,
    );
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toMatch(
      /^Markov: the chain has \d+ states and \d+ touchpoints, too many to solve; lower/,
    );
  });

  test('under shapley and the heuristics answer', () => {
    const figures = figuresOf(
      tableFrom('ATTRIBUTION.PATHS', few, once, null, null, column(['Shapley', 'Linear', 'Linear distinct'])),
    );
    expectClose(figure(figures, 'T2718', 'Shapley'), 1 / 5, 1e-12);
    expectClose(figure(figures, 'T2718', 'Linear'), 1 / 5, 1e-12);
  });

  test('under an order far above the length of any path answer', () => {
    for (const order of [1000, 1e9]) {
      const figures = figuresOf(tableFrom('ATTRIBUTION.PATHS', few, once, null, null, 'markov', order));
      expectClose(figure(figures, 'T2718', 'Markov'), 1 / 5, 1e-12);
    }
  });
});

test.each([0, -1, 1.5, Infinity, NaN])('an order of %p is refused', (order) => {
  const error = errorFrom('ATTRIBUTION.PATHS', 'A > B', 1, null, null, 'markov', order);
  expect(error).toMatchObject({ code: '#VALUE!', message: expect.stringMatching(/whole number from 1/) });
});

test('time decay is refused: paths have no times', () => {
  const error = errorFrom('ATTRIBUTION.PATHS', 'A > B', 1, null, null, column(['linear', 'time decay']));
  expect(error.message).toMatch(/Time decay needs the times of the touches: use ATTRIBUTION/);
});
