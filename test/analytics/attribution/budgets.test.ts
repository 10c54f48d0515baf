import { bootstrap } from '../../../src/analytics/attribution/bootstrap';
import { gameOf } from '../../../src/analytics/attribution/coalitionGame';
import { journeysOfPaths } from '../../../src/analytics/attribution/distinctPaths';
import type { Journeys } from '../../../src/analytics/attribution/journeys';
import { markovChain } from '../../../src/analytics/attribution/markovChain';
import { MarkovStates } from '../../../src/analytics/attribution/markovStates';
import { sweepsForeseen } from '../../../src/analytics/attribution/sweepsForeseen';
import { markov } from '../../../src/analytics/attribution/markov';
import {
  attributionModels,
  defaultSettings,
  type WholeModel,
} from '../../../src/analytics/attribution/models';
import { sharesOfCoalitions } from '../../../src/analytics/attribution/setShares';
import { setsForeseen } from '../../../src/analytics/attribution/setsForeseen';
import { isLookedAt, setsForeseenFrom } from '../../../src/analytics/attribution/setsInSample';
import { chainForeseen } from '../../../src/analytics/attribution/sizeForeseen';
import { shapley } from '../../../src/analytics/attribution/shapley';
import { laterShares } from '../../../src/analytics/attribution/wholeShares';
import { stepsOfCell } from '../../../src/analytics/numerics/work';
import type { AttributionReason, ModelReason } from '../../../src/analytics/attribution/reason';
import { reasonText } from '../../../src/functions/attribution/reasonSentences';
import { mulberry32 } from '../../support/random';

/** Work is counted in steps, so what is refused is refused on every machine. */

const pathsOf = (paths: readonly (readonly number[])[], touchpoints: number): Journeys => {
  const end = Int32Array.from(
    paths,
    (
      (sum) => (path) =>
        (sum += path.length)
    )(0),
  );
  return journeysOfPaths(
    {
      touchpoint: Int32Array.from(paths.flat()),
      start: end.map((to, i) => to - paths[i].length),
      end,
      conversions: new Float64Array(paths.length).fill(1),
      value: new Float64Array(paths.length).fill(10),
      count: new Float64Array(paths.length),
    },
    Array.from({ length: touchpoints }, (_, t) => `T${t}`),
  );
};

const spent = (run: (work: { left: number }) => unknown): number => {
  const work = { left: 1e9 };
  run(work);
  return 1e9 - work.left;
};
const reasonOf = (result: object | { reason: AttributionReason | ModelReason }): string =>
  'reason' in result ? reasonText(result.reason) : 'none';

test('a chain is walked along each touch once, however many orders of a customer see it', () => {
  const touches = 2000;
  const order = 3;
  const end = Int32Array.from({ length: touches / 2 }, (_, t) => 2 * (t + 1));
  const [random, once] = [mulberry32(5), new Float64Array(end.length).fill(1)];
  const journeys = journeysOfPaths(
    {
      touchpoint: Int32Array.from({ length: touches }, () => Math.floor(4 * random())),
      // The later half sees no further back than 500 touches.
      start: end.map((to) => (to > 1000 ? to - 500 : 0)),
      end,
      conversions: once,
      value: once,
      count: new Float64Array(end.length),
    },
    ['A', 'B', 'C', 'D'],
  );
  const walked = jest.spyOn(MarkovStates.prototype, 'edge');
  const chain = markovChain(journeys, order);
  const looks = walked.mock.calls.length;
  walked.mockRestore();
  expect(looks).toBeLessThan(2 * touches + order * end.length);
  const apart = markovChain(apartOf(journeys), order);
  expect(chain).toEqual(apart);
});

test.each([3, 4, 5])(
  'the states of a chain of order %d are foreseen, be they seen by one journey or by many',
  (order) => {
    const [touches, touchpoints] = [20_000, 8];
    const [random, once] = [mulberry32(order), new Float64Array(touches / 20).fill(1)];
    const end = Int32Array.from(once, (_, t) => 20 * (t + 1));
    const journeys = journeysOfPaths(
      {
        touchpoint: Int32Array.from({ length: touches }, () => Math.floor(touchpoints * random())),
        // Some see what those before saw, some have fewer touches than the order.
        start: end.map((to, t) => (t % 3 === 0 ? to - 20 : t % 3 === 1 ? to - 35 : to - 3)),
        end,
        conversions: once,
        value: once,
        count: new Float64Array(end.length),
      },
      Array.from({ length: touchpoints }, (_, t) => `T${t}`),
    );
    const chain = markovChain(journeys, order);
    const { touchpoint, transactions } = journeys;
    const walked = [{ ...transactions, count: transactions.conversions }];
    const foreseen = chainForeseen({ touchpoint, journeys: walked }, touchpoints, order, 1);
    if ('reason' in chain || foreseen?.reason.code !== 'chainForeseenTooLarge')
      throw new Error('not foreseen');
    const { states } = foreseen.reason.values;
    expect(Math.abs(states - chain.states)).toBeLessThan(4 * Math.sqrt(16 * chain.states));
  },
);

test('of a chain that one inverse solves, no sweeps are foreseen', () => {
  const random = mulberry32(9);
  const touchpoint = Int32Array.from({ length: 40_000 }, () => Math.floor(1000 * random()));
  const start = Int32Array.from({ length: 10_000 }, (_, j) => 4 * j);
  const walked = [{ start, end: start.map((from) => from + 4), count: new Float64Array(10_000).fill(1) }];
  expect(chainForeseen({ touchpoint, journeys: walked }, 1000, 1, 1e9)).toBeNull();
  expect(chainForeseen({ touchpoint, journeys: walked }, 1000, 2, 1e9)).not.toBeNull();
});

test('more sets of touchpoints than can be shared among are foreseen, each counted once', () => {
  const journeys = 240_000;
  const random = mulberry32(3);
  // Each set twice, its touches in another order.
  const touchpoint = new Int32Array(3 * journeys);
  for (let i = 0; i < touchpoint.length / 2; i++) {
    touchpoint[i] = Math.floor(5000 * random());
    touchpoint[touchpoint.length - 1 - i] = touchpoint[i];
  }
  const start = Int32Array.from({ length: journeys }, (_, j) => 3 * j);
  const once = new Float64Array(journeys).fill(1);
  const walked = [{ start, end: start.map((from) => from + 3), count: once }];
  const foreseen = (left: number) => setsForeseen({ touchpoint, journeys: walked }, 5000, left);
  expect(foreseen(4e7)?.reason).toEqual({ code: 'tooManySets', values: { count: 120_000, isAbout: true } });
  expect(foreseen(1e9)).toBeNull();
  const none = [{ ...walked[0], count: new Float64Array(journeys) }];
  expect(setsForeseen({ touchpoint, journeys: none }, 5000, 1)).toBeNull();
  // Those that do not convert are put in the tree, and not shared among.
  expect(setsForeseen({ touchpoint, journeys: [none[0], walked[0]] }, 5000, 4e7)).toBeNull();
});

test.each([
  ['one behind the other', (row: number) => Math.floor(row / 8)],
  ['far apart', (row: number) => row % 150_000],
])('how many sets there are is told from some of the paths, equal ones %s', (_, setOf) => {
  const paths = 1_200_000;
  const rows = Array.from({ length: paths }, (_row, row) => row).filter(isLookedAt);
  const touchpoint = Int32Array.from(
    rows.flatMap((row) => [setOf(row) % 388, 388 + Math.floor(setOf(row) / 388)]),
  );
  const start = Int32Array.from(rows, (_row, i) => 2 * i);
  const walked = { start, end: start.map((from) => from + 2), count: new Float64Array(rows.length).fill(1) };
  const foreseen = (most: number) =>
    setsForeseenFrom({ touchpoint, journeys: [walked] }, 800, walked.count, paths, most);
  const reason = foreseen(1)?.reason;
  if (reason?.code !== 'tooManySets') throw new Error('not foreseen');
  expect(Math.abs(reason.values.count / 150_000 - 1)).toBeLessThan(0.1);
  expect(foreseen(1e8)).toBeNull();
});

test.each([
  ['few names, many of a path', 24, () => 8, (random: number) => random],
  ['names of which few are met often', 300, () => 4, (random: number) => random ** 2],
  ['many names', 5000, (random: number) => 2 + Math.floor(3 * random), (random: number) => random],
])('some of the paths never tell of more steps than all of them take: %s', (_, names, lengthOf, skewed) => {
  const random = mulberry32(41);
  const paths = 160_000;
  const met = Array.from({ length: paths }, () =>
    Array.from({ length: lengthOf(random()) }, () => Math.floor(names * skewed(random()))),
  );
  const converts = Float64Array.from(met, () => Number(random() < 0.7));
  const { touchpoint, touchpoints, transactions } = pathsOf(met, names);
  const work = { left: 1e12 };
  const count = converts.map((each) => 1 - each);
  const counts = { conversions: converts, value: converts, count };
  const game = gameOf(journeysOfPaths({ touchpoint, ...transactions, ...counts }, touchpoints), work);
  if ('reason' in game) throw new Error('too much');
  sharesOfCoalitions(game, work, () => undefined);
  const rows = Array.from({ length: paths }, (_row, row) => row).filter(isLookedAt);
  const some = pathsOf(
    rows.map((row) => met[row]),
    names,
  );
  const { start, end } = some.transactions;
  const walked = { start, end, count: new Float64Array(rows.length).fill(1) };
  const isForeseen = (most: number) =>
    setsForeseenFrom(
      { touchpoint: some.touchpoint, journeys: [walked] },
      names,
      rows.map((row) => converts[row]),
      paths,
      most,
    ) !== null;
  const steps = 1e12 - work.left;
  expect([isForeseen(steps / 10), isForeseen(steps)]).toEqual([true, false]);
});

/** The same journeys, none of which sees a touch of another. */
function apartOf(journeys: Journeys): Journeys {
  const { touchpoint, transactions, touchpoints } = journeys;
  const paths = Array.from(transactions.start, (from, t) => [
    ...touchpoint.subarray(from, transactions.end[t]),
  ]);
  const { conversions, value } = transactions;
  const { start, end } = pathsOf(paths, touchpoints.length).transactions;
  const count = new Float64Array(start.length);
  return journeysOfPaths(
    { touchpoint: Int32Array.from(paths.flat()), start, end, conversions, value, count },
    touchpoints,
  );
}

test('how long a chain is swept is foreseen, from some sweeps too', () => {
  const random = mulberry32(8);
  const paths = Array.from({ length: 400 }, () =>
    Array.from({ length: 30 }, () => Math.floor(5 * random() * random())),
  );
  const chain = markovChain(pathsOf(paths, 5), 2);
  if ('reason' in chain) throw new Error(chain.reason.code);
  const all = sweepsForeseen(chain, [0, 1, 2, 3, 4], Infinity);
  expect(all).toBeGreaterThan(20);
  expect(sweepsForeseen(chain, [0, 1, 2, 3, 4], all)).toBe(all);
  const few = sweepsForeseen(chain, [0, 1, 2, 3, 4], 15);
  expect(few / all).toBeGreaterThan(0.8);
  expect(few / all).toBeLessThan(1.25);
  // Of fewer touchpoints together none takes longer.
  expect(sweepsForeseen(chain, [0], Infinity)).toBeLessThan(all);
});

describe('Shapley', () => {
  const n = 20_000;

  it.each([
    ['each of its own', Array.from({ length: n }, (_, t) => [t])],
    ['all beside the same one', Array.from({ length: n - 1 }, (_, t) => [0, t + 1])],
  ])('takes steps in proportion to the journeys, with %s of 20,000 names', (_, paths) => {
    expect(spent((work) => expect(reasonOf(shapley(pathsOf(paths, n), work))).toBe('none'))).toBeLessThan(
      20 * n,
    );
  });

  it('reads a long journey once, however many names it holds', () => {
    const long = Array.from({ length: 50_000 }, (_, i) => i % 20);
    expect(spent((work) => shapley(pathsOf([long], 20), work))).toBeLessThan(3 * long.length);
  });

  it('says what to do where the sets of touchpoints are too many', () => {
    const paths = Array.from({ length: 2 ** 10 - 1 }, (_, set) =>
      Array.from({ length: 10 }, (_each, t) => t).filter((t) => ((set + 1) >> t) & 1),
    );
    const work = { left: 20_000 };
    expect(reasonOf(shapley(pathsOf(paths, 10), work))).toBe(
      'the journeys met 1023 different sets of touchpoints, too many to share among all their parts; group touchpoints (channels instead of campaigns) or shorten the lookback.',
    );
    expect(reasonOf(shapley(pathsOf(paths, 10)))).toBe('none');
  });

  it('does not mind a journey of too many touchpoints that did not convert', () => {
    const all = Array.from({ length: 25 }, (_, t) => t);
    const journeys = pathsOf([[0, 1], all], 25);
    journeys.transactions.conversions[1] = 0;
    journeys.transactions.value[1] = 0;
    journeys.lost.count[1] = 3;
    expect(shapley(journeys)).toMatchObject({ conversions: { 0: 0.5, 1: 0.5, 2: 0 } });
  });
});

test('Markov refuses before its first sweep what it cannot finish', () => {
  const journeys = pathsOf([[0, 1, 2, 0, 1], [2, 1], [0]], 3); // prettier-ignore
  expect(reasonOf(markov(journeys, 1, { left: 100 }))).toContain('too many to solve');
  expect(reasonOf(markov(journeys, 1))).toBe('none');
});

test('where nothing came in later there are no periods that take too long', () => {
  const model = attributionModels.find(({ name }) => name === 'Markov') as WholeModel;
  expect(laterShares(pathsOf([[0, 1]], 2), model, defaultSettings, { left: -1 })).toEqual([]);
});

describe('intervals', () => {
  const journeys = pathsOf([[0, 1], [1]], 2); // prettier-ignore
  journeys.transactions.customer.set([0, 1]);
  journeys.lost.customer.set([0, 1]);
  const shapleyModel = attributionModels.find(({ name }) => name === 'Shapley') as WholeModel;
  /** Shapley, of which each fit takes so many steps. */
  const modelOf = (steps: number) => {
    const fits = jest.fn();
    const refit: WholeModel['refit'] = (...args) => {
      const fit = shapleyModel.refit(...args);
      if ('reason' in fit) return fit;
      return (counts, work) => {
        fits();
        work.left -= steps;
        return fit(counts, work);
      };
    };
    return { model: { ...shapleyModel, refit }, fits };
  };
  const of = (model: WholeModel, most?: number) =>
    bootstrap(journeys, ['a', 'b'], [model], defaultSettings, undefined, most);

  it('are worked out where a replicate is a second’s work', () => {
    const { model, fits } = modelOf(9e7);
    expect(reasonOf(of(model))).toBe('none');
    expect(fits).toHaveBeenCalledTimes(200);
  });

  it('are refused after the first replicate where it is much more, with what to do', () => {
    const { model, fits } = modelOf(2e8);
    expect(reasonOf(of(model))).toMatch(
      /^Shapley: the intervals need its credit 200 times, .* on these journeys; group .* without intervals\.$/,
    );
    expect(fits).toHaveBeenCalledTimes(1);
  });

  it('are refused in a cell where the pane has the time, and say so', () => {
    const { model, fits } = modelOf(9e7);
    expect(reasonOf(of(model, stepsOfCell))).toMatch(/for a cell; use the Touchstone pane/);
    expect(fits).toHaveBeenCalledTimes(1);
  });

  it('are refused at once for more touchpoints than memory holds', () => {
    const many = pathsOf([[0]], 300_000);
    const refit = jest.fn<ReturnType<WholeModel['refit']>, []>();
    expect(reasonOf(bootstrap(many, ['a'], [{ ...shapleyModel, refit }], defaultSettings))).toContain(
      '300000 touchpoints',
    );
    expect(refit).not.toHaveBeenCalled();
  });
});

test('Shapley of very many sets is refused by a sample of them', () => {
  // Each journey met five of 3,000 touchpoints, and hardly a set another one has.
  const random = mulberry32(5);
  const five = () => Array.from({ length: 5 }, () => Math.floor(random() * 3000));
  const journeys = pathsOf(Array.from({ length: 5000 }, five), 3000);
  const whole = spent((work) => expect(reasonOf(shapley(journeys, work))).toBe('none'));
  const work = { left: 0.9 * whole };
  expect(reasonOf(shapley(journeys, work))).toMatch(/5000 different sets/);
  expect(0.9 * whole - work.left).toBeLessThan(0.2 * whole);
});
