import {
  attributionOf,
  call,
  column,
  creditOptions,
  figure,
  logColumns,
  type LogRow,
  type Matrix,
  settingsOf,
  type SettingsGiven,
  tableFrom,
} from '../support/worksheet';

/** When a journey starts anew, and what a refund takes back. */

const day = 46000;
const touch = (at: number, name: string): LogRow => ['c', day + at, name, null];
const order = (at: number, value: number): LogRow => ['c', day + at, null, value];

interface Options {
  lookback?: number;
  milestone?: Matrix;
  startsAnew?: boolean;
  collapse?: boolean;
}

const settingsIn = ({ lookback, startsAnew, collapse }: Options): SettingsGiven => ({
  lookback: lookback ?? null,
  'starts anew': startsAnew ?? null,
  collapse: collapse ?? null,
});

/** Credit by touchpoint under one model. */
const earned = (rows: readonly LogRow[], model: string, options: Options = {}) => {
  const figures = attributionOf(
    rows,
    model,
    ...creditOptions({ ...settingsIn(options), milestone: options.milestone }),
  );
  const [heading] = [...([...figures.values()][0]?.keys() ?? [])];
  return Object.fromEntries([...figures.keys()].map((name) => [name, figure(figures, name, heading)]));
};

/** Path, conversions, value and lost journeys of JOURNEYS, sorted by path. */
const journeysOf = (rows: readonly LogRow[], options: Options = {}) =>
  tableFrom('JOURNEYS', ...logColumns(rows), settingsOf(settingsIn(options)))
    .slice(1)
    .map((cells) => cells.slice(0, 4))
    .sort(([a], [b]) => (a < b ? -1 : 1));

describe('a journey that starts anew after each transaction', () => {
  const anew = { startsAnew: true };
  const rows = [touch(0, 'A'), order(1, 10), touch(2, 'B'), order(3, 100), touch(4, 'C')];

  test('holds the touches since the transaction before', () => {
    expect(earned(rows, 'first touch')).toEqual({ A: 110, B: 0, C: 0 });
    expect(earned(rows, 'first touch', anew)).toEqual({ A: 10, B: 100, C: 0 });
    expect(journeysOf(rows, anew)).toEqual([
      ['A', 1, 10, 0],
      ['B', 1, 100, 0],
      ['C', 0, 0, 1],
    ]);
  });

  test('is empty where nothing was met since: Unattributed', () => {
    expect(earned([touch(0, 'A'), order(1, 10), order(2, 100)], 'linear', anew)).toEqual({
      A: 10,
      Unattributed: 100,
    });
  });

  test('is shared by the transactions of one second', () => {
    const double = [touch(0, 'A'), order(1, 10), order(1, 100), touch(2, 'B'), order(3, 1000)];
    expect(earned(double, 'linear', anew)).toEqual({ A: 110, B: 1000 });
  });

  test('takes in the touches at the second of its own transaction, wherever they stand in the sheet', () => {
    const coinciding = [order(1, 10), touch(0, 'A'), touch(1, 'B'), touch(2, 'C'), order(2, 100)];
    expect(journeysOf(coinciding, anew)).toEqual([
      ['A > B', 1, 10, 0],
      ['C', 1, 100, 0],
    ]);
  });

  test('starts anew for each customer alone', () => {
    const two = [...rows, ['d', day, 'D', null] as const, ['d', day + 9, null, 7] as const];
    expect(earned(two, 'first touch', anew)).toEqual({ A: 10, B: 100, C: 0, D: 7 });
  });

  test('is cut by the lookback as well', () => {
    const old = [touch(0, 'A'), touch(5, 'B'), order(6, 10), touch(7, 'C'), touch(20, 'D'), order(21, 100)];
    expect(journeysOf(old, { startsAnew: true, lookback: 2 })).toEqual([
      ['A', 0, 0, 1],
      ['B', 1, 10, 0],
      ['C', 0, 0, 1],
      ['D', 1, 100, 0],
    ]);
  });

  test.each([
    ['1', true],
    ['yes', true],
    ['TRUE', true],
    ['0', false],
    ['no', false],
    ['', false],
  ])('starts anew given as %p means %p', (given, means) => {
    const columns = logColumns(rows);
    expect(call('TTV', ...columns, 'A', 'first touch', `starts anew=${given}`)).toBe(means ? 10 : 110);
  });

  describe('and a refund', () => {
    test('takes back the journey of the order before it, whatever was met since', () => {
      const refunded = [touch(0, 'A'), touch(1, 'B'), order(2, 50), touch(3, 'C'), order(4, -50)];
      for (const model of ['first touch', 'last touch', 'linear', 'position based', 'markov', 'shapley']) {
        expect(earned(refunded, model, anew)).toEqual({ A: 0, B: 0, C: 0 });
        expect(earned(refunded, model)).toEqual({ A: 0, B: 0, C: 0 });
      }
    });

    test('of the whole order leaves its touches, and those after it, to the journey that comes next', () => {
      const refunded = [
        touch(0, 'A'),
        order(1, 50),
        touch(2, 'B'),
        order(3, -50),
        touch(4, 'C'),
        order(5, 80),
      ];
      expect(journeysOf(refunded, anew)).toEqual([['A > B > C', 1, 80, 0]]);
      expect(journeysOf(refunded.slice(0, 5), anew)).toEqual([['A > B > C', 0, 0, 1]]);
    });

    test('of a part takes it off the latest of several orders, and is no conversion; a second one the same', () => {
      const refunded = [
        touch(0, 'A'),
        order(1, 50),
        touch(2, 'B'),
        order(3, 80),
        order(4, -30),
        order(5, -20),
      ];
      expect(earned(refunded, 'linear', anew)).toEqual({ A: 50, B: 30 });
      expect(journeysOf(refunded, anew)).toEqual([
        ['A', 1, 50, 0],
        ['B', 1, 30, 0],
      ]);
    });

    test('without an order before it is Unattributed, whatever was met before', () => {
      expect(earned([touch(0, 'A'), order(1, -5)], 'linear', anew)).toEqual({ A: 0, Unattributed: -5 });
      expect(earned([order(1, -5)], 'linear', anew)).toEqual({ Unattributed: -5 });
    });

    test('of an order without a touch is without a touch', () => {
      const refunded = [order(1, 50), touch(2, 'B'), order(3, -20)];
      expect(earned(refunded, 'linear', anew)).toEqual({ B: 0, Unattributed: 30 });
    });

    test('takes back the milestones of the order, not those reached later', () => {
      const rows = [touch(0, 'A'), touch(1, 'B'), touch(2, 'C'), order(3, 90), touch(4, 'D'), order(5, -90)];
      const milestone = (reached: Record<number, string>) => column(rows.map((_, i) => reached[i] ?? null));
      for (const model of ['w shaped', 'full path']) {
        const marked = { startsAnew: true, milestone: milestone({ 1: 'lead', 4: 'opportunity' }) };
        expect(earned(rows, model, marked)).toEqual({ A: 0, B: 0, C: 0, D: 0 });
      }
      // A milestone of a row without a touch belongs to the touch before it: here one of the order's journey.
      const late = [...rows.slice(0, 4), ['c', day + 4, null, null] as const, rows[5]];
      const marked = { startsAnew: true, milestone: column([null, null, null, null, 'lead', null]) };
      expect(earned(late, 'w shaped', marked)).toEqual({ A: 0, B: 0, C: 0 });
    });
  });
});

describe('repeats that are collapsed', () => {
  const rows = [touch(0, 'A'), touch(1, 'A'), touch(2, 'B'), touch(3, 'A'), touch(4, 'A'), order(5, 90)];

  test('count once a run, not once a touchpoint', () => {
    expect(earned(rows, 'linear')).toEqual({ A: 72, B: 18 });
    expect(earned(rows, 'linear', { collapse: true })).toEqual({ A: 60, B: 30 });
    expect(journeysOf(rows, { collapse: true })).toEqual([['A > B > A', 1, 90, 0]]);
  });

  test('keep the time of the last touch of the run', () => {
    // Half-life 1 day; the runs end 4, 3 and 1 days before the order.
    const [, ...body] = tableFrom(
      'ATTRIBUTION',
      ...logColumns(rows),
      'time decay',
      'half-life=1; collapse=yes',
    );
    const weights = { first: 2 ** -4, b: 2 ** -3, last: 2 ** -1 };
    const all = weights.first + weights.b + weights.last;
    const byName = new Map(body.map(([name, value]) => [name, Number(value)]));
    expect(byName.get('A')).toBeCloseTo((90 * (weights.first + weights.last)) / all, 10);
    expect(byName.get('B')).toBeCloseTo((90 * weights.b) / all, 10);
  });

  test('are found after the lookback: a run that began before it still counts', () => {
    expect(journeysOf(rows, { collapse: true, lookback: 4 })).toEqual([
      ['A', 0, 0, 1],
      ['A > B > A', 1, 90, 0],
    ]);
    // Those too old for the order are lost: A at 0 and 1, then B at 2 with them, none further apart than the lookback.
    expect(journeysOf(rows, { collapse: true, lookback: 3 })).toEqual([
      ['A', 0, 0, 1],
      ['B > A', 1, 90, 0],
    ]);
    expect(journeysOf(rows, { collapse: true, lookback: 2 })).toEqual([
      ['A', 1, 90, 0],
      ['A > B', 0, 0, 1],
    ]);
  });

  test('are found in each journey alone, and in those that did not convert', () => {
    const two = [...rows, touch(6, 'A'), touch(7, 'A'), touch(8, 'B')];
    expect(journeysOf(two, { collapse: true, startsAnew: true })).toEqual([
      ['A > B', 0, 0, 1],
      ['A > B > A', 1, 90, 0],
    ]);
  });

  test('do not run on from one customer to the next', () => {
    const two = [...rows, ['d', day, 'A', null] as const, ['d', day + 1, null, 7] as const];
    expect(journeysOf(two, { collapse: true })).toEqual([
      ['A', 1, 7, 0],
      ['A > B > A', 1, 90, 0],
    ]);
  });

  test('stay where nothing is asked for', () => {
    expect(journeysOf(rows)).toEqual([['A > A > B > A > A', 1, 90, 0]]);
    expect(journeysOf(rows, { collapse: false })).toEqual(journeysOf(rows));
  });
});
