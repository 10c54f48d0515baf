import fc from 'fast-check';
import { solveDense } from '../../../src/analytics/numerics/solveDense';
import { expectClose } from '../../support/close';

const solved = (rows: readonly number[][], right: readonly number[]): number[] => [
  ...solveDense(Float64Array.from(rows.flat()), Float64Array.from(right)),
];

test('one equation', () => expect(solved([[4]], [2])).toEqual([0.5]));

test('none', () => expect(solved([], [])).toEqual([]));

test('two equations whose first pivot is 0', () => {
  expect(
    solved(
      [
        [0, 2],
        [3, 1],
      ],
      [4, 5],
    ),
  ).toEqual([1, 2]);
});

test('a small pivot is not divided by while there is a larger one', () => {
  // Without exchanging the rows the first unknown comes out as 0 instead of 1.
  const [x, y] = solved(
    [
      [1e-20, 1],
      [1, 1],
    ],
    [1, 2],
  );
  expectClose(x, 1, 1e-15);
  expectClose(y, 1, 1e-15);
});

test('three equations worked by hand', () => {
  // x + 2y + 3z = 14, 2x + y + z = 7, 3x + y + 2z = 11 has the answer 1, 2, 3.
  const x = solved(
    [
      [1, 2, 3],
      [2, 1, 1],
      [3, 1, 2],
    ],
    [14, 7, 11],
  );
  [1, 2, 3].forEach((expected, i) => expectClose(x[i], expected, 1e-14));
});

test('the answer fulfils any equations with a strong diagonal, whatever the order of the rows', () => {
  const equations = fc.integer({ min: 1, max: 8 }).chain((n) =>
    fc.record({
      rows: fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      }),
      right: fc.array(fc.integer({ min: -99, max: 99 }), { minLength: n, maxLength: n }),
      order: fc.shuffledSubarray([...new Array(n).keys()], { minLength: n }),
    }),
  );
  fc.assert(
    fc.property(equations, ({ rows, right, order }) => {
      // 100 on the diagonal outweighs seven entries up to 9: the condition is mild, 1e-12 is ample.
      const strong = rows.map((row, i) => row.map((cell, j) => (i === j ? cell + 100 : cell)));
      const mixed = order.map((i) => strong[i]);
      const x = solved(
        mixed,
        order.map((i) => right[i]),
      );
      strong.forEach((row, i) =>
        expectClose(
          row.reduce((sum, cell, j) => sum + cell * x[j], 0),
          right[i],
          1e-12,
        ),
      );
    }),
  );
});
