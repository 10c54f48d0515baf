import { orderColumns, simulatedOrders } from '../support/orders';
import { errorFrom, numberFrom, tableFrom } from '../support/worksheet';

/** CLV.ALIVE and CLV.EXPECTED from the table of CLV.FIT or parameters typed by hand. */

const base = simulatedOrders({ customers: 60, days: 400, parameters: [1, 30, 0.8, 2.4] });
const fitOf = (asOf: unknown, model: string) => tableFrom('CLV.FIT', ...orderColumns(base), asOf, model);

describe('parameters as CLV.FIT spills them', () => {
  const history = [3, 200, 300];
  test.each(['bg/nbd', 'mbg/nbd', 'pareto/nbd'])(
    '%s: whole, amid blank rows, cut to two columns',
    (model) => {
      const table = fitOf(null, model);
      const alive = numberFrom('CLV.ALIVE', table, ...history);
      expect(alive).toBeGreaterThan(0);
      expect(alive).toBeLessThan(1);
      const blank = ['', '', ''];
      expect(numberFrom('CLV.ALIVE', [blank, blank, ...table, blank], ...history)).toBe(alive);
      expect(
        numberFrom(
          'CLV.ALIVE',
          table.map((cells) => cells.slice(0, 2)),
          ...history,
        ),
      ).toBe(alive);
      expect(numberFrom('CLV.EXPECTED', table, ...history, 365)).toBeGreaterThan(0);
      const parametersAlone = table.slice(1, 5).map((cells) => cells.slice(0, 2));
      const unnamed = numberFrom('CLV.ALIVE', parametersAlone, ...history);
      // r, alpha, a and b without a name are those of BG/NBD.
      if (model === 'mbg/nbd') expect(unnamed).not.toBe(alive);
      else expect(unnamed).toBe(alive);
    },
  );

  const bg: unknown[][] = [
    ['r', 0.5],
    ['alpha', 40],
    ['a', 0.8],
    ['b', 2],
  ];
  test.each<[string, unknown, RegExp]>([
    [
      'an unknown model',
      [['Model', 'weibull'], ...bg],
      /row 1: "weibull" is not a model. Known are: BG\/NBD, MBG\/NBD, Pareto\/NBD/,
    ],
    ['an abbreviation that could be either', [['Model', 'MBG'], ...bg], /"MBG" is not a model/],
    ['a parameter missing', bg.slice(1), /names no complete model/],
    ['a parameter of another model', [['Model', 'Pareto/NBD'], ...bg], /no row s/],
    ['a value of 0', [...bg.slice(0, 3), ['b', 0]], /row 4: b is 0; it must be a number above 0/],
    ['a value as text', [...bg.slice(0, 3), ['b', '2']], /row 4: b is "2"/],
    ['a value missing', [...bg.slice(0, 3), ['b', null]], /row 4: b is empty/],
    ['one column', [['r'], ['alpha']], /two columns/],
    ['one cell', 'bg', /two columns/],
  ])('%s is refused', (_, parameters, message) => {
    expect(errorFrom('CLV.ALIVE', parameters, ...history).message).toMatch(message);
  });

  test('an error in a value is handed on', () => {
    expect(errorFrom('CLV.ALIVE', [...bg.slice(0, 3), ['b', '#N/A']], ...history).code).toBe('#N/A');
    expect(errorFrom('CLV.ALIVE', [['Model', '#REF!'], ...bg], ...history).code).toBe('#REF!');
  });

  test.each<[unknown[], RegExp]>([
    [[1.5, 10, 20], /must be a whole number/],
    [[2, 30, 20], /recency is 30, more than the age 20/],
    [[0, 3, 20], /although there is no repeat order/],
    [[-1, 0, 20], /at least 0/],
  ])('the history %p is refused', (impossible, message) => {
    expect(errorFrom('CLV.ALIVE', bg, ...impossible).message).toMatch(message);
  });

  test('without an end: a number where a is above 1, else the reason', () => {
    const error = errorFrom('CLV.EXPECTED', bg, ...history, 'infinite');
    expect(error.message).toMatch(/no limit: a is 0.8, not above 1. Give a horizon in days/);
    const above = bg.map(([name, value]) => (name === 'a' ? [name, 3] : [name, value]));
    expect(numberFrom('CLV.EXPECTED', above, ...history, 'infinite')).toBeGreaterThan(
      numberFrom('CLV.EXPECTED', above, ...history, 1e6),
    );
    expect(errorFrom('CLV.EXPECTED', bg, ...history, 'long').message).toMatch(/horizon: "long" is neither/);
    expect(errorFrom('CLV.EXPECTED', bg, ...history, -1).message).toMatch(/horizon: -1 is neither/);
  });
});
