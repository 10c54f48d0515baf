import { newcombe, proportionTest } from '../../../src/analytics/changes/proportions';
import type { TimeToValueOptions, WaitsRequest } from '../../../src/analyses/timeToValue/messages';
import { TimeToValueSession } from '../../../src/analyses/timeToValue/session';
import { timeToValueWords } from '../../../src/analyses/timeToValue/words';
import { formatSpoken } from '../../../src/language/format';
import { inWords } from '../../support/inWords';
import { wordsOf } from '../../support/saidBy';

/** Starts of a period, and what it is compared with: the three months of section 7 of reference/over-time.md, twelve starts each. */
const cohorts: [month: number, days: (number | null)[]][] = [
  [4, [2, 5, 9, 12, 20, 28, 35, 50, null, null, null, null]],
  [5, [1, 4, 8, 11, 15, 22, 30, 41, null, null, null, null]],
  [6, [3, 6, 7, 10, 14, 18, null, null, null, null, null, null]],
];
const dayOf = (month: number, day: number) => Date.UTC(2026, month - 1, day) / 86_400_000 + 25569;
const rows = cohorts.flatMap(([month, days]) =>
  days.map((wait, i) => {
    const start = dayOf(month, 1 + 2 * i);
    return [start, wait === null ? '' : start + wait];
  }),
);

function analyse(options: Partial<TimeToValueOptions>) {
  const request: WaitsRequest = {
    kind: 'time to value',
    columns: { start: 0, reached: 1 },
    options: { asOf: dayOf(6, 30), weekend: null, ...options },
    hasHeadings: false,
    firstSheetRow: 1,
  };
  const session = new TimeToValueSession(request);
  session.add(rows);
  return { result: session.finish(() => undefined), session };
}

const viewsOf = (options: Partial<TimeToValueOptions>) => analyse(options).result.views.map(inWords);

test('a period that covers all equals no period', () => {
  const all = viewsOf({});
  expect(viewsOf({ period: { from: '2026-04-01', to: '2026-06-30' } })).toEqual(all);
  expect(viewsOf({ period: { from: null, to: '2026-12-31' } })).toEqual(all);
});

test('starts of the last whole month count, with what is reached later; the trend stays that of all', () => {
  const { result, session } = analyse({ period: 'month' });
  expect(result.summary).toMatchObject({ customers: 12, reached: 6, waiting: 6, median: 14 });
  const trend = result.views.find(({ id }) => id === 'trend');
  expect(trend?.columns[0].cells).toHaveLength(4);
  // May is told by what it reached in June, too.
  const may = analyse({ period: { from: '2026-05-01', to: '2026-05-31' } }).result;
  expect(may.summary).toMatchObject({ customers: 12, reached: 8 });
  expect(session.behind({ view: 'curve', row: '3', column: 'at risk' }).columns[0].cells).toHaveLength(12);
});

describe('June against May', () => {
  const { result } = analyse({ period: 'month', compare: 'before' });
  const view = inWords(result.views[0]);

  test('shares by day with the limits and the chance of their difference; days that June is too young for are left out', () => {
    expect(view.id).toBe('change');
    const column = (heading: string) => view.columns.find((each) => each.heading === heading)?.cells;
    expect(view.columns[0].cells).toEqual(['Share by day 7']);
    const [june, may] = [
      { found: 3, of: 12 },
      { found: 2, of: 12 },
    ];
    expect(column('2026-06')).toEqual([3 / 12]);
    expect(column('2026-05')).toEqual([2 / 12]);
    expect(column('Change lower 95%')).toEqual([newcombe(june, may).lower]);
    expect(column('Change upper 95%')).toEqual([newcombe(june, may).upper]);
    expect(column('p (Holm)')).toEqual([proportionTest(june, may)]);
    expect(column('More than chance?')).toEqual(['within chance']);
    expect(wordsOf(result.notes)).toContain(
      'The shares by days 30, 90 are not compared: not everybody has been observed for so long.',
    );
  });

  // At the median of both together the last customer of June under observation has reached value: its share has no variance there.
  test('curves are compared all the same, medians where both tell them', () => {
    expect(wordsOf(result.notes).join(' ')).toMatch(
      /Median in days: 14\.0, before 26\.0\. Chance of as much difference without a change: whole curves p = 0\.\d{3}\./,
    );
  });

  test('the answer says so', () => {
    const { headline, details } = timeToValueWords.answer(result, formatSpoken);
    expect(headline).toMatch(/^Half of your customers reach value within/);
    expect(details[0]).toBe('No change from 2026-05 to 2026-06 is more than chance.');
  });
});

test('the data begin before what is compared does: nothing is tested', () => {
  const { result } = analyse({
    period: { from: '2026-04-01', to: '2026-04-30' },
    compare: { from: '2026-01-01', to: '2026-04-05' },
  });
  expect(wordsOf(result.notes).join(' ')).toContain('The data begin on 2026-04-01, within the days compared');
  expect(wordsOf(result.notes).join(' ')).toContain('That is not tested.');
});

test('days without a start, and days outside of the data, are refused with what to do', () => {
  expect(() => analyse({ period: { from: '2026-04-24', to: '2026-04-29' } })).toThrow();
  expect(() => analyse({ period: { from: '2025-01-01', to: '2025-12-31' } })).toThrow();
});

test('periods too young for any share are compared by medians and curves alone', () => {
  const { result } = analyse({
    period: { from: '2026-06-05', to: '2026-06-30' },
    compare: 'before',
    asOf: dayOf(6, 28),
  });
  expect(result.views.map(({ id }) => id)).toEqual(['curve', 'trend']);
  expect(wordsOf(result.notes).join(' ')).toMatch(/Median in days: .*, before .*/);
});
