import { type Column, readWaits } from '../../src/cells';
import { cellErrorOf } from '../support/worksheet';

const list = (name: string, cells: unknown[]): Column => ({ name, cells });
const read = (start: unknown[], reached: unknown[], asOf: unknown[] | null = null) => {
  const waits = readWaits(list('start', start), list('reached', reached), asOf && list('asOf', asOf));
  return {
    days: [...waits.duration].map((seconds) => seconds / 86400),
    reached: [...waits.reached],
    startedLater: waits.startedLater,
  };
};

test('who has not reached value waits until the latest date of the two columns', () => {
  expect(read([46000, 46003, 46001], [46002, null, ''])).toEqual({
    days: [2, 0, 2],
    reached: [1, 0, 0],
    startedLater: 0,
  });
});

test('asOf ends observation: a value reached later counts as waiting, a later start is left out', () => {
  expect(read([46000, 46000, 46006, 46005], [46002, 46009, 46007, null], [46005])).toEqual({
    days: [2, 5, 0],
    reached: [1, 0, 0],
    startedLater: 1,
  });
});

test('a value reached in the very second observation ends is reached', () => {
  expect(read([46000], [46005], [46005]).reached).toEqual([1]);
  expect(read([46000], [46005 + 1 / 86400], [46005]).reached).toEqual([0]);
});

test('asOf may be a column with each customer’s own end', () => {
  expect(read([46000, 46000, 46000], [46004, 46004, null], [46003, 46005, 46001])).toEqual({
    days: [3, 4, 1],
    reached: [0, 1, 0],
    startedLater: 0,
  });
});

test('durations are whole seconds whatever the fractions of the serials', () => {
  const minutes = Array.from({ length: 1440 }, (_, minute) => minute);
  const waits = readWaits(
    list(
      'start',
      minutes.map((minute) => 46000 + minute / 1440),
    ),
    list(
      'reached',
      minutes.map((minute) => 46000 + (minute + 7) / 1440),
    ),
    null,
  );
  expect([...waits.duration]).toEqual(minutes.map(() => 420));
});

test('a duration of 0 is real', () => {
  expect(read([46000.25], [46000.25])).toEqual({ days: [0], reached: [1], startedLater: 0 });
});

test.each<[string, unknown[], unknown[], unknown[] | null, RegExp]>([
  ['a text date', [46000, '03/04/2026'], [46001, null], null, /^start, row 2: "03\/04\/2026" is not a date/],
  ['a bad value date', [46000, 46000], [46001, 'soon'], null, /^reached, row 2: "soon" is not a date/],
  ['a bad asOf', [46000, 46000], [46001, null], ['soon'], /^asOf, row 1: "soon" is not a date/],
  ['a value before its start', [46000, 46002], [46001, 46001], null, /^reached, row 2: .*before start/],
  ['a value without a start', [46000, null], [46001, 46001], null, /^start, row 2, is empty/],
  ['columns of different lengths', [46000, 46001], [46001], null, /^start has 2 rows, reached has 1/],
  ['no data', ['Start', null], ['Reached', ''], null, /no data/],
])('%s is refused', (_, start, reached, asOf, message) => {
  expect(cellErrorOf(() => read(start, reached, asOf)).message).toMatch(message);
});
