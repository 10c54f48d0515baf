import { expectClose } from '../support/close';
import { figuresOfPaths } from '../support/paths';
import { mulberry32 } from '../support/random';
import { column, errorFrom, figure, figuresOf, tableFrom } from '../support/worksheet';

/** How long and how many the paths of ATTRIBUTION.PATHS may be: a right answer or an error that says why. */

const models = ['First touch', 'Last touch', 'Linear', 'Position based', 'Markov', 'Shapley'];

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
  const error = errorFrom('ATTRIBUTION.PATHS', path, 1, null, null, 'markov', 'markov order=10000');
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
      tableFrom(
        'ATTRIBUTION.PATHS',
        few,
        once,
        null,
        null,
        column(['Removal effect', 'Markov']),
        `markov order=${order}`,
      ),
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
      `markov order=${order}`,
    );
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toMatch(
      /^Markov: a chain of about \d+ states and \d+ touchpoints is too large to solve.* lower the order/,
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
      const figures = figuresOf(
        tableFrom('ATTRIBUTION.PATHS', few, once, null, null, 'markov', `markov order=${order}`),
      );
      expectClose(figure(figures, 'T2718', 'Markov'), 1 / 5, 1e-12);
    }
  });
});
