import { periodFields } from '../../../src/blueprint/period/fields';
import { periodOptions } from '../../../src/blueprint/period/options';
import { daysSeen, momentsOf, nameOf, periodsIn, scaleOf } from '../../../src/blueprint/period/periods';
import { periodRequest } from '../../../src/blueprint/period/request';
import { millisecondsPerDay } from '../../../src/cells/dates';
import { serial } from '../../support/worksheet';

const days = (first: string, last: string) => ({ first: serial(first), last: serial(last) });
const observed = { ...days('2026-01-05', '2026-06-12'), silence: 3 };
const asked = (set: Partial<typeof periodOptions>) => periodRequest({ ...periodOptions, ...set });

test('nothing chosen counts all', () => {
  expect(asked({})).toEqual({});
  expect(asked({ compare: 'before' })).toEqual({});
  expect(periodsIn({}, observed)).toBeNull();
});

test('the last whole month, quarter and year of the data, and what is before them', () => {
  const month = periodsIn(asked({ period: 'month', compare: 'before' }), observed);
  expect(month).toMatchObject({
    now: days('2026-05-01', '2026-05-31'),
    before: days('2026-04-01', '2026-04-30'),
    isCut: false,
    isBeforeCut: false,
  });
  const quarter = periodsIn(asked({ period: 'quarter' }), observed);
  expect(quarter).toMatchObject({ now: days('2026-01-01', '2026-03-31'), before: null });
  // The year before the data is no period of theirs.
  expect(() => periodsIn(asked({ period: 'year' }), observed)).toThrow('periodOutside');
});

test('a period that is not over is told as far as it has come, and what is before it for as many days', () => {
  const june = asked({
    period: 'range',
    periodFrom: '2026-06-01',
    periodTo: '2026-06-30',
    compare: 'before',
  });
  expect(periodsIn(june, observed)).toMatchObject({
    now: days('2026-06-01', '2026-06-12'),
    before: days('2026-05-01', '2026-05-12'),
    isCut: true,
  });
});

test('days compared that begin before the data, and days that have none of them', () => {
  const january = asked({
    period: 'range',
    periodFrom: '2026-02-01',
    periodTo: '2026-02-28',
    compare: 'before',
  });
  expect(periodsIn(january, observed)).toMatchObject({ isBeforeCut: true });
  // Four days are no longer than others of which there is nothing.
  expect(periodsIn(january, { ...observed, silence: 4 })).toMatchObject({ isBeforeCut: false });
  const year = asked({ period: 'month', compare: 'year before' });
  expect(() => periodsIn(year, observed)).toThrow('periodOutside');
});

test('an open range ends where the data end, other days are compared as they are', () => {
  const range = asked({
    ...{ period: 'range', periodFrom: '2026-05-10' },
    ...{ compare: 'range', compareFrom: '2026-02-01', compareTo: '2026-02-17' },
  });
  const periods = periodsIn(range, observed);
  expect(periods).toMatchObject({
    now: days('2026-05-10', '2026-06-12'),
    before: days('2026-02-01', '2026-02-17'),
  });
  expect(periods && scaleOf(periods)).toBe(2);
});

test('periods have the names of the calendar', () => {
  expect(nameOf(days('2026-06-01', '2026-06-30'))).toBe('2026-06');
  expect(nameOf(days('2026-04-01', '2026-06-30'))).toBe('2026-Q2');
  expect(nameOf(days('2026-01-01', '2026-12-31'))).toBe('2026');
  expect(nameOf(days('2026-06-01', '2026-06-01'))).toBe('2026-06-01');
  expect(nameOf(days('2026-06-02', '2026-06-30'))).toBe('2026-06-02 – 2026-06-30');
});

test('the last moment of a day belongs to it', () => {
  const june = days('2026-06-01', '2026-06-30');
  const { from, to } = momentsOf(june);
  expect(daysSeen(Float64Array.of(to, from))).toEqual({ ...june, silence: 28 });
  expect((to + 1) % millisecondsPerDay).toBe(0);
});

test('the option has another name where an analysis has a period of its own', () => {
  const names = (name?: string) => periodFields(periodOptions, { help: '', name }).map((field) => field.name);
  expect(names('inPeriod')).toEqual(['inPeriod', ...names().slice(1)]);
});

test('what is wrong with what is set says so', () => {
  const problems = (set: Partial<typeof periodOptions>) =>
    Object.fromEntries(
      periodFields({ ...periodOptions, ...set }, { help: '' })
        .filter(({ problem, isHidden }) => problem && !isHidden)
        .map(({ name, problem }) => [name, problem]),
    );
  expect(problems({})).toEqual({});
  expect(problems({ period: 'range' })).toEqual({ periodFrom: expect.stringContaining('first day') });
  expect(problems({ period: 'range', periodFrom: '2026-06-02', periodTo: '2026-06-01' })).toEqual({
    periodTo: 'The last day lies before the first.',
  });
  expect(problems({ period: 'range', periodTo: '2026-06-01', compare: 'before' })).toHaveProperty(
    'periodFrom',
  );
  expect(problems({ period: 'month', compare: 'range' })).toHaveProperty('compareFrom');
  expect(problems({ period: 'month', compare: 'before' })).toEqual({});
});
