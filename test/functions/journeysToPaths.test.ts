import fc from 'fast-check';
import { log, lookback, worksheetRows } from '../support/arbitraryLog';
import { expectWithin } from '../support/close';
import type { PlainRow } from '../support/plainAttribution';
import { plainlySettled } from '../support/plainRefunds';
import {
  call,
  column,
  errorFrom,
  figure,
  type Figures,
  figuresOf,
  logColumns,
  type LogRow,
  type SettingsGiven,
  settingsOf,
  tableFrom,
} from '../support/worksheet';
import { untimedModels } from '../support/untimedModels';

/** JOURNEYS, and that ATTRIBUTION.PATHS on its table is ATTRIBUTION on the log. */

interface Options {
  days: number | null;
  startsAnew: boolean;
  collapse: boolean;
}

/** ATTRIBUTION on the log, and ATTRIBUTION.PATHS on what JOURNEYS makes of it. */
function bothWays(
  rows: readonly PlainRow[],
  models: unknown,
  given: SettingsGiven,
  { days, startsAnew, collapse }: Options,
) {
  const columns = logColumns(worksheetRows(rows));
  const policy = { lookback: days, 'starts anew': startsAnew, collapse };
  const table = tableFrom('JOURNEYS', ...columns, settingsOf(policy));
  const [path, conversions, value, lost] = [0, 1, 2, 3].map((at) => column(table.map((cells) => cells[at])));
  return {
    log: figuresOf(tableFrom('ATTRIBUTION', ...columns, models, settingsOf({ ...policy, ...given }))),
    paths: figuresOf(
      tableFrom('ATTRIBUTION.PATHS', path, conversions, value, lost, models, settingsOf(given)),
    ),
    table: table.slice(1),
  };
}

/**
 * A touchpoint met before every lookback only is in no journey: the paths do not know it, and it earned nothing.
 *
 * Amounts reach 500,000 and are summed in another order. Under markov and shapley a credit is a quotient of figures
 * that may nearly cancel where there are refunds, so they are judged by the largest credit beside them.
 */
function expectSameFigures(actual: Figures, expected: Figures): void {
  for (const name of actual.keys()) expect(expected.has(name)).toBe(true);
  const headings = [...([...expected.values()][0]?.keys() ?? [])];
  for (const heading of headings) {
    const largest = [...expected.keys()].reduce(
      (most, name) => Math.max(most, Math.abs(figure(expected, name, heading))),
      1,
    );
    for (const name of expected.keys()) {
      const found = actual.has(name) ? figure(actual, name, heading) : 0;
      expectWithin(found, figure(expected, name, heading), 1e-9 * Math.max(largest, 5e5));
    }
  }
}

const options = fc.record({ days: lookback, startsAnew: fc.boolean(), collapse: fc.boolean() });

test('paths give the credit of the log under every model that needs no times', () => {
  fc.assert(
    fc.property(log, options, (rows, how) => {
      const both = bothWays(rows, column(untimedModels), {}, how);
      expectSameFigures(both.paths, both.log);
    }),
  );
});

test.each([2, 3, 4])('paths give the credit of the log under markov of order %i', (order) => {
  fc.assert(
    fc.property(log, options, (rows, how) => {
      const both = bothWays(rows, column(['Markov', 'Removal effect']), { 'markov order': order }, how);
      expectSameFigures(both.paths, both.log);
    }),
    { numRuns: 50 },
  );
});

test('paths give the credit of the log with another direct, and with custom shares', () => {
  fc.assert(
    fc.property(log, options, (rows, how) => {
      fc.pre(rows.some(({ touchpoint }) => touchpoint === 'Email'));
      const direct = bothWays(rows, 'last non-direct', { direct: 'EMAIL' }, how);
      expectSameFigures(direct.paths, direct.log);
      const custom = bothWays(rows, 'custom', { shares: [10, 30, 60] }, how);
      expectSameFigures(custom.paths, custom.log);
    }),
    { numRuns: 50 },
  );
});

test('the table holds every transaction and all their value, one row a path', () => {
  fc.assert(
    fc.property(log, options, (rows, how) => {
      const { table } = bothWays(rows, 'linear', {}, how);
      const sales = plainlySettled(rows).filter(({ value }) => value !== 0);
      const total = (at: number) => table.reduce((sum, cells) => sum + Number(cells[at]), 0);
      expect(total(1)).toBe(sales.filter(({ value }) => value > 0).length);
      const cents = sales.reduce((sum, { value }) => sum + Math.round(value * 100), 0);
      expect(Math.abs(total(2) - cents / 100)).toBeLessThan(0.005);
      expect(new Set(table.map(([path]) => path)).size).toBe(table.length);
      expect(table.every((cells) => cells.slice(1).some((cell) => Number(cell) !== 0))).toBe(true);
    }),
  );
});

const day = 46000;

describe('the table', () => {
  const rows: LogRow[] = [
    ['c1', day, 'A', null],
    ['c1', day + 1, 'B', null],
    ['c1', day + 3, null, 10],
    ['c2', day, 'A', null],
    ['c2', day + 0.5, 'B', null],
    ['c2', day + 1, null, 20.5],
    ['c3', day, 'A', null],
    ['c3', day + 0.25, 'B', 30],
    ['c4', day, 'A', null],
    ['c5', day, null, 5],
    ['c6', day, 'B', 1],
    ['c6', day + 4, 'A', null],
    ['c6', day + 5, 'B', null],
  ];

  test('shows paths, conversions, value, lost journeys and the median wait, most conversions first', () => {
    expect(tableFrom('JOURNEYS', ...logColumns(rows))).toEqual([
      ['Path', 'Conversions', 'TTV', 'Non-conversions', 'Median days to convert'],
      ['A > B', 3, 60.5, 1, 1],
      ['', 1, 5, 0, ''],
      ['B', 1, 1, 0, 0],
      ['A', 0, 0, 1, ''],
    ]);
  });

  test('waits are counted from the first touch inside the lookback; two in the middle are averaged', () => {
    const two = rows.slice(0, 6);
    expect(tableFrom('JOURNEYS', ...logColumns(two))[1]).toEqual(['A > B', 2, 30.5, 0, 2]);
    const short = tableFrom('JOURNEYS', ...logColumns(two), 'lookback=2').slice(1);
    expect(short).toEqual([
      ['A > B', 1, 20.5, 0, 1, 0],
      ['B', 1, 10, 0, 2, 0],
      ['A', 0, 0, 1, '', 0],
    ]);
  });

  test('another separator stands between the names, and leads back', () => {
    const table = tableFrom('JOURNEYS', ...logColumns(rows), 'separator=" -> "');
    expect(table[1][0]).toBe('A -> B');
    const [path, conversions] = [0, 1].map((at) => column(table.map((cells) => cells[at])));
    const figures = figuresOf(
      tableFrom('ATTRIBUTION.PATHS', path, conversions, null, null, 'last touch', 'separator=" -> "'),
    );
    expect([...figures.keys()].sort()).toEqual(['A', 'B', 'Unattributed']);
    expect(figure(figures, 'B', 'Last touch')).toBe(4);
  });
});

describe('a name that a path would not give back is refused', () => {
  const logWith = (name: string): LogRow[] => [
    ['c', day, name, null],
    ['c', day + 1, 'other', 5],
  ];

  test.each<[name: string, separator: string | null]>([
    ['A > B', null],
    ['A>B', null],
    ['>', null],
    ['Paid Search', ' '],
    ['a->b', '->'],
    // Joined with >>, a> and b are a>>>b, which falls apart as a and >b.
    ['a>', '>>'],
  ])('%p with the separator %p', (name, separator) => {
    const error = errorFrom('JOURNEYS', ...logColumns(logWith(name)), settingsOf({ separator }));
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toContain(`"${name}"`);
    expect(error.message).toContain(`"${separator ?? ' > '}"`);
  });

  test.each<[name: string, separator: string | null]>([
    ['Paid Search', null],
    ['a-b', '->'],
    ['a>b', '>>'],
    ['>b', '>>'],
    ['A > B', '|'],
  ])('%p with the separator %p is not', (name, separator) => {
    const table = tableFrom('JOURNEYS', ...logColumns(logWith(name)), settingsOf({ separator }));
    const [path, conversions] = [0, 1].map((at) => column(table.map((cells) => cells[at])));
    const args = [path, conversions, null, null, 'first touch', settingsOf({ separator })] as const;
    expect(figure(figuresOf(tableFrom('ATTRIBUTION.PATHS', ...args)), name, 'First touch')).toBe(1);
  });

  test('any names either lead back or are refused', () => {
    const name = fc.string({ unit: fc.constantFrom('a', '>', '-', ' '), minLength: 1, maxLength: 4 });
    const separator = fc.constantFrom('>', ' > ', '>>', '->', '-', '>->', ' ');
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), separator, (names, between) => {
        const columns = logColumns([
          ...names.map((each, i): LogRow => ['c', day + i, each, null]),
          ['c', day + 9, null, 1] as const,
        ]);
        let table: ReturnType<typeof tableFrom>;
        try {
          table = tableFrom('JOURNEYS', ...columns, settingsOf({ separator: between }));
        } catch (error) {
          expect(String(error)).toContain('separator');
          return;
        }
        const [path, conversions] = [0, 1].map((at) => column(table.map((cells) => cells[at])));
        const args = [path, conversions, null, null, 'linear', settingsOf({ separator: between })] as const;
        expect(call('ATTRIBUTION.PATHS', ...args)).toEqual(call('ATTRIBUTION', ...columns, 'linear'));
      }),
      { numRuns: 300 },
    );
  });
});
