import { expectClose } from '../support/close';
import { figuresOfPaths, plainPath } from '../support/paths';
import { call, column, errorFrom, figure, tableFrom } from '../support/worksheet';

/** Bad and odd input of ATTRIBUTION.PATHS: a right answer or an error that says why. Its limits: pathsLimits.heavy.test.ts. */

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

test.each([
  [0, ' is 0; it must be at least 1.'],
  [-1, ' is -1; it must be at least 1.'],
  [1.5, ' is 1.5; it must be a whole number.'],
  [Infinity, ': "Infinity" is not a number.'],
  [NaN, ': "NaN" is not a number.'],
])('an order of %p is refused', (order, reason) => {
  const error = errorFrom('ATTRIBUTION.PATHS', 'A > B', 1, null, null, 'markov', `markov order=${order}`);
  expect(error).toMatchObject({ code: '#VALUE!', message: `settings, pair 1, markov order${reason}` });
});

test('time decay is refused: paths have no times', () => {
  const error = errorFrom('ATTRIBUTION.PATHS', 'A > B', 1, null, null, column(['linear', 'time decay']));
  expect(error.message).toMatch(/Time decay needs the times of the touches: use ATTRIBUTION/);
});
