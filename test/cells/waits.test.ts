import { type Column, problemError, readWaits, type WaitColumns, type Waits } from '../../src/cells';
import { cellErrorOf } from '../support/worksheet';

const list = (name: string, cells: unknown[]): Column => ({ name, cells });
const readColumns = (columns: Partial<Record<keyof WaitColumns, unknown[]>>): Waits => {
  const column = (name: keyof WaitColumns) => {
    const cells = columns[name];
    return cells ? list(name, cells) : null;
  };
  const waits = readWaits({
    start: list('start', columns.start ?? []),
    reached: list('reached', columns.reached ?? []),
    asOf: column('asOf'),
    lost: column('lost'),
    segment: column('segment'),
  });
  const [problem] = waits.problems;
  if (problem) throw problemError(problem, problem.row);
  return waits;
};
const read = (start: unknown[], reached: unknown[], asOf: unknown[] | null = null) => {
  const waits = readColumns({ start, reached, ...(asOf && { asOf }) });
  return {
    days: [...waits.end].map((end, i) => (end - waits.start[i]) / 86_400_000),
    reached: [...waits.outcome],
    startedLater: waits.leftOut[0],
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

test('a value reached in the very moment observation ends is reached', () => {
  expect(read([46000], [46005], [46005]).reached).toEqual([1]);
  expect(read([46000], [46005 + 1 / 86_400_000], [46005]).reached).toEqual([0]);
});

test('asOf may be a column with each customer’s own end', () => {
  expect(read([46000, 46000, 46000], [46004, 46004, null], [46003, 46005, 46001])).toEqual({
    days: [3, 4, 1],
    reached: [0, 1, 0],
    startedLater: 0,
  });
});

test('durations are whole milliseconds whatever the fractions of the serials', () => {
  const minutes = Array.from({ length: 1440 }, (_, minute) => minute);
  const waits = readColumns({
    start: minutes.map((minute) => 46000 + minute / 1440),
    reached: minutes.map((minute) => 46000 + (minute + 7) / 1440),
  });
  expect([...waits.end].map((end, i) => end - waits.start[i])).toEqual(minutes.map(() => 420_000));
});

test('a duration of 0 is real', () => {
  expect(read([46000.25], [46000.25])).toEqual({ days: [0], reached: [1], startedLater: 0 });
});

test.each<[string, unknown[], unknown[], unknown[] | null, RegExp]>([
  ['a text date', [46000, '30/02/2026'], [46001, null], null, /^start, row 2: "30\/02\/2026" is not a date/],
  ['a bad value date', [46000, 46000], [46001, 'soon'], null, /^reached, row 2: "soon" is not a date/],
  ['a bad asOf', [46000, 46000], [46001, null], ['soon'], /^asOf, row 1: "soon" is not a date/],
  ['a value before its start', [46000, 46002], [46001, 46001], null, /^reached, row 2: .*before start/],
  ['a value without a start', [46000, null], [46001, 46001], null, /^start, row 2, is empty/],
  ['columns of different lengths', [46000, 46001], [46001], null, /^start has 2 rows, reached has 1/],
  ['no data', ['Start', null], ['Reached', ''], null, /no data/],
])('%s is refused', (_, start, reached, asOf, message) => {
  expect(cellErrorOf(() => read(start, reached, asOf)).message).toMatch(message);
});

describe('the date a customer was lost', () => {
  const outcomes = (reached: unknown[], lost: unknown[], asOf = 46009) => {
    const start = reached.map(() => 46000);
    const waits = readColumns({ start, reached, lost, asOf: [asOf] });
    return [...waits.outcome].map((outcome, i) => [outcome, waits.end[i] / 86_400_000 - 46000]);
  };

  test('ends the wait; of value and loss the earlier counts, value at the same moment', () => {
    expect(outcomes([null, 46003, 46003, 46003], [46002, 46005, 46003, 46002])).toEqual([
      [2, 2],
      [1, 3],
      [1, 3],
      [2, 2],
    ]);
  });

  test('after the end of observation is not known yet', () => {
    expect(outcomes([null, null], [46009, 46010])).toEqual([
      [2, 9],
      [0, 9],
    ]);
  });

  test('counts for the latest date of all', () => {
    const waits = readColumns({ start: [46000, 46000], reached: [46001, null], lost: [null, 46007] });
    expect(waits.end[1] / 86_400_000).toBe(46007);
  });

  test('before the start is refused, with the row', () => {
    const error = cellErrorOf(() =>
      readColumns({ start: ['From', 46000], reached: ['To', null], lost: ['Left', 45999] }),
    );
    expect(error.message).toMatch(/^lost, row 2: 2025-12-08 lies before start 2025-12-09/);
  });
});

describe('segments', () => {
  test('are numbered as they appear; rows without one are a segment of their own', () => {
    const waits = readColumns({
      start: [46000, 46000, 46001, 46000],
      reached: [46001, null, null, null],
      segment: ['b', 7, '', '7'],
    });
    expect(waits.segments).toEqual(['b', '7', '(blank)']);
    expect([...waits.segment]).toEqual([0, 1, 2, 1]);
  });

  test('count the rows left out: those that start after observation ended or never', () => {
    const waits = readColumns({
      start: [46000, 46009, null, 46008, null],
      reached: [46001, null, '', null, null],
      asOf: [46005],
      segment: ['a', 'b', 'b', null, null],
    });
    expect(waits.segments).toEqual(['a', 'b', '(blank)']);
    expect([...waits.leftOut]).toEqual([0, 2, 1]);
    expect(waits.start).toHaveLength(1);
  });

  test('with an error are refused, with the row', () => {
    const error = cellErrorOf(() =>
      readColumns({ start: [46000, 46000], reached: [46001, null], segment: ['a', '#REF!'] }),
    );
    expect(error).toMatchObject({ code: '#REF!', message: 'segment, row 2, holds the error #REF!.' });
  });
});

test('a single date years behind all others, which sets the end of observation, is told', () => {
  const read = (...ends: unknown[]) =>
    readWaits({
      start: { name: 'start', cells: [46000, 46001, 46002] },
      reached: { name: 'reached', cells: ends },
      lost: null,
      asOf: null,
      segment: null,
    }).said;
  expect(read(46003, null, 46004)).toEqual([]);
  expect(read(46003, null, 48000)).toEqual([
    { code: 'loneEnd', values: { column: 'reached', years: 5, end: '2031-06-01' } },
  ]);
  expect(read(46003, 47999, 48000)).toEqual([]);
});
