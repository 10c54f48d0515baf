import { errorFrom, numberFrom } from '../support/worksheet';

/** CLV.CHANCE at the parameters of CDNOW, times in weeks; the figures are from tables of 13 digits. */

const parameters = [
  ['r', 0.5248431592],
  ['alpha', 6.18308528],
  ['a', 0.8913593907],
  ['b', 1.61400224],
];
const named = [['Model', 'MBG/NBD'], ...parameters];
const history = [1, 12 / 7, 272 / 7];

test('an order within 90 days, and active after them', () => {
  expect(numberFrom('CLV.CHANCE', named, ...history, 90 / 7)).toBeCloseTo(0.0543842181, 9);
  expect(numberFrom('CLV.CHANCE', named, ...history, 90 / 7, 'alive')).toBeCloseTo(0.1578186682, 9);
  expect(numberFrom('CLV.CHANCE', named, ...history, 0)).toBe(0);
  expect(numberFrom('CLV.CHANCE', named, ...history, 0, 'alive')).toBeCloseTo(
    numberFrom('CLV.ALIVE', named, ...history),
    12,
  );
});

test('a customer just won', () => {
  expect(numberFrom('CLV.CHANCE', named, 0, 0, 0, 365 / 7)).toBeCloseTo(0.4458420041, 9);
});

test('says what it cannot use', () => {
  expect(errorFrom('CLV.CHANCE', named, ...history, -1).message).toMatch(/days/);
  expect(errorFrom('CLV.CHANCE', named, ...history, 30, 'active').message).toMatch(/order.*alive/);
  expect(errorFrom('CLV.CHANCE', named, 1, 50, 40, 30).message).toMatch(/recency is 50/);
});
