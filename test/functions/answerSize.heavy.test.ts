import { isTooLarge, refuseLarge } from '../../src/functions/answerSize';
import * as credits from '../../src/analytics/attribution/creditOf';
import * as fits from '../../src/analytics/lifetime/lifetimeFit';
import * as scores from '../../src/analytics/lifetime/rfm';
import { call, column, errorFrom, tableFrom } from '../support/worksheet';

/** What Excel cannot show is refused before it is worked out. */

jest.mock('../../src/analytics/attribution/creditOf', () => spied('attribution/creditOf'));
jest.mock('../../src/analytics/lifetime/lifetimeFit', () => spied('lifetime/lifetimeFit'));
jest.mock('../../src/analytics/lifetime/rfm', () => spied('lifetime/rfm'));

function spied(module: string): object {
  const actual = jest.requireActual<Record<string, unknown>>(`../../src/analytics/${module}`);
  const watched = ([name, value]: [string, unknown]) => [
    name,
    typeof value === 'function' ? jest.fn(value as () => unknown) : value,
  ];
  return Object.fromEntries(Object.entries(actual).map(watched));
}

const many = 300_000;
const numbered = (name: string) => column(Array.from({ length: many }, (_, i) => `${name}${i}`));
const filled = (value: unknown) => column(Array.from({ length: many }, () => value));
const tooLarge =
  /^The result of (more than )?\d+ rows is larger than Excel accepts from a function\. Use the Touchstone pane/;

test('the least a table can take is what counts', () => {
  expect(isTooLarge(100_000, 20)).toBe(false);
  expect(isTooLarge(200_000, 12)).toBe(true);
  expect(() => refuseLarge(100_000, 2, ['x'.repeat(40)])).not.toThrow();
  expect(() =>
    refuseLarge(
      100_000,
      2,
      Array.from({ length: 100_000 }, () => 'x'.repeat(50)),
    ),
  ).toThrow('The result of 100001 rows');
});

test('a table of 300,000 touchpoints before any is credited', () => {
  const log = [filled('a'), filled(46_000), numbered('Touchpoint '), filled(2)];
  for (const id of ['ATTRIBUTION', 'ATTRIBUTION.INTERVALS'])
    expect(errorFrom(id, ...log, 'linear').message).toMatch(tooLarge);
  expect(credits.creditOf).not.toHaveBeenCalled();
});

test('touchpoints that no table holds are read no further', () => {
  const names = numbered('A touchpoint with a long name, number ');
  // The last row would be told instead.
  const time = [...filled(46_000).slice(1), ['no date']];
  const log = [filled('a'), time, names, filled(2)];
  const soFar = /^The result of more than \d+ rows is larger than Excel accepts from a function\. Use the/;
  for (const [id, ...args] of [
    ['ATTRIBUTION', 'linear'],
    ['ATTRIBUTION.INTERVALS', 'linear'],
    ['ATTRIBUTION.POSITIONS'],
    ['ATTRIBUTION.BY', names, 'linear'],
    ['ATTRIBUTION.CONVERSIONS', names, 'linear'],
    ['ATTRIBUTION.TREND', 'month'],
  ] as const)
    expect(errorFrom(id, ...log, ...args).message).toMatch(soFar);
  expect(errorFrom('ATTRIBUTION.PATHS', [...names.slice(1), ['a > > b']], filled(1)).message).toMatch(soFar);
});

test('as many spellings of a few touchpoints are read', () => {
  const cased = (i: number) =>
    name.replace(/./g, (letter, at) => ((i >> at) & 1 ? letter : letter.toUpperCase()));
  const name = 'newsletters and mails';
  const names = column(Array.from({ length: many }, (_, i) => cased(i)));
  expect(call('ATTRIBUTION', numbered('C'), filled(46_000), names, filled(2), 'last touch')).toHaveLength(2);
});

test('a table of 300,000 customers before a score or a fit', () => {
  const orders = [numbered('C'), filled(46_000), filled(10)];
  expect(errorFrom('RFM', ...orders).message).toMatch(tooLarge);
  expect(errorFrom('CLV.CUSTOMERS', ...orders).message).toMatch(tooLarge);
  expect(errorFrom('TIMETOEXCEED', ...orders, 5).message).toMatch(tooLarge);
  expect(scores.rfmScores).not.toHaveBeenCalled();
  expect(fits.fitLifetime).not.toHaveBeenCalled();
});

test('a table of 300,000 segments before a fit', () => {
  const orders = [numbered('C'), filled(46_000), filled(10)];
  const segments = numbered('S');
  expect(errorFrom('CLV.SEGMENTS', ...orders, segments).message).toMatch(tooLarge);
  expect(errorFrom('COHORTS', orders[0], orders[1], 'month', null, null, null, segments).message).toMatch(
    tooLarge,
  );
  expect(fits.fitLifetime).not.toHaveBeenCalled();
});

test('ways from touchpoint to touchpoint, once they are counted', () => {
  const customers = column(Array.from({ length: many }, (_, i) => `C${i >> 1}`));
  const log = [customers, filled(46_000), numbered('T')];
  expect(call('JOURNEYS.STEPS', ...log, null, 2)).toHaveLength(4);
  const larger = column(Array.from({ length: many }, (_, i) => `C${Math.floor(i / 100)}`));
  expect(errorFrom('JOURNEYS.STEPS', larger, filled(46_000), numbered('U')).message).toMatch(tooLarge);
});

test('a path that no cell can hold, with what to do', () => {
  const touches = 4_000;
  const rows = touches + 1;
  const log = [
    column(Array.from({ length: rows }, () => 'a')),
    column(Array.from({ length: rows }, (_, i) => 46_000 + i / 1000)),
    column(Array.from({ length: rows }, (_, i) => (i < touches ? 'Search' : null))),
    column(Array.from({ length: rows }, (_, i) => (i < touches ? null : 100))),
  ];
  const message =
    'A journey of 4000 touches is longer in words than the 32767 characters of a cell. Give a lookback, let journeys start anew or collapse repeats.';
  expect(errorFrom('JOURNEYS', ...log).message).toBe(message);
  expect(errorFrom('ATTRIBUTION.EXPLAIN', ...log, 'Search', 'linear').message).toBe(message);
  expect(tableFrom('JOURNEYS', ...log, 'lookback=1')).toHaveLength(3);
});
