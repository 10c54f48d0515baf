import fc from 'fast-check';
import { log, lookback, worksheetRows } from '../support/arbitraryLog';
import { expectWithin } from '../support/close';
import {
  call,
  column,
  creditOptions,
  errorFrom,
  logColumns,
  type LogRow,
  numberFrom,
  tableFrom,
} from '../support/worksheet';

/** ATTRIBUTION.EXPLAIN: the transactions behind one figure. */

const ruleModels = [
  'First touch',
  'Last touch',
  'Last non-direct',
  'Linear',
  'Linear distinct',
  'Time decay',
  'Position based',
  'J shaped',
  'Inverse J',
  'W shaped',
  'Full path',
  'Participation',
  'Shapley',
];

const day = 46000;

/** The credits listed; none where no transaction gave credit. */
function creditsListed(...args: unknown[]): number[] {
  try {
    return tableFrom('ATTRIBUTION.EXPLAIN', ...args)
      .slice(1)
      .map((cells) => Number(cells[4]));
  } catch (error) {
    expect(String(error)).toMatch(/No transaction gave credit/);
    return [];
  }
}

const milestoneCell = fc.constantFrom(null, null, 'lead', 'opportunity');

test('the credits add up to TTV under every model that can be explained', () => {
  fc.assert(
    fc.property(
      log,
      lookback,
      fc.infiniteStream(milestoneCell),
      fc.boolean(),
      fc.boolean(),
      (rows, days, milestones, startsAnew, collapse) => {
        // A milestone column of one empty cell is an argument left out.
        fc.pre(rows.length > 1);
        const columns = logColumns(worksheetRows(rows));
        const milestone = column(rows.map(() => milestones.next().value ?? null));
        const given = { lookback: days, 'starts anew': startsAnew, collapse };
        const policy = creditOptions({ ...given, milestone });
        const names = [...new Set(rows.flatMap(({ touchpoint }) => touchpoint ?? [])), 'Unattributed'];
        for (const model of ruleModels) {
          for (const name of names) {
            const credits = creditsListed(...columns, name, model, ...policy);
            const sum = credits.reduce((total, credit) => total + credit, 0);
            const figure = numberFrom('TTV', ...columns, name, model, ...policy);
            // Amounts reach 500,000; the sum is taken in another order.
            expectWithin(sum, figure, 1e-9 * Math.max(5e5, Math.abs(figure)));
          }
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('the credits of all touchpoints for one transaction are its value', () => {
  fc.assert(
    fc.property(log, fc.constantFrom('Linear', 'Position based', 'Shapley'), (rows, model) => {
      const columns = logColumns(worksheetRows(rows));
      const names = [...new Set(rows.flatMap(({ touchpoint }) => touchpoint ?? [])), 'Unattributed'];
      const total = names.reduce(
        (sum, name) => sum + creditsListed(...columns, name, model).reduce((a, b) => a + b, 0),
        0,
      );
      const sales = rows.reduce((sum, { value }) => sum + Math.round(value * 100), 0) / 100;
      expect(Math.abs(total - sales)).toBeLessThan(0.005);
    }),
    { numRuns: 50 },
  );
});

const rows: LogRow[] = [
  ['u2', day, 'Ad', null],
  ['u1', day + 1, 'Email', null],
  ['u1', day + 2, 'Ad', null],
  ['u1', day + 3.5, null, 30],
  ['u1', day + 4, null, -10],
  ['u2', day + 2, null, 100],
  ['u3', day + 2, null, 7],
  ['u4', day + 2, 'Email', 8],
];
const columns = logColumns(rows);

test('the table: customer, time, value, journey, credit; largest credit first', () => {
  expect(tableFrom('ATTRIBUTION.EXPLAIN', ...columns, 'Ad', 'linear')).toEqual([
    ['Customer', 'Time', 'Value', 'Journey', 'Credit'],
    ['u2', day + 2, 100, 'Ad', 100],
    ['u1', day + 3.5, 20, 'Email > Ad', 10],
  ]);
});

test('last touch unless a model is named; the name is found ignoring case', () => {
  expect(tableFrom('ATTRIBUTION.EXPLAIN', ...columns, 'EMAIL')).toEqual([
    ['Customer', 'Time', 'Value', 'Journey', 'Credit'],
    ['u4', day + 2, 8, 'Email', 8],
  ]);
});

test('Unattributed lists the transactions without a touch', () => {
  const table = tableFrom('ATTRIBUTION.EXPLAIN', ...columns, 'Unattributed', 'linear');
  expect(table.slice(1)).toEqual([['u3', day + 2, 7, '', 7]]);
});

test('the journey is that of the lookback, the policy and the collapse', () => {
  const repeated: LogRow[] = [
    ['c', day, 'A', null],
    ['c', day + 1, 'B', null],
    ['c', day + 2, 'B', null],
    ['c', day + 3, null, 12],
    ['c', day + 4, 'B', 24],
  ];
  const journeys = (...options: unknown[]) =>
    tableFrom('ATTRIBUTION.EXPLAIN', ...logColumns(repeated), 'B', 'linear', ...options)
      .slice(1)
      .map(([, , , journey, credit]) => [journey, credit]);
  expect(journeys()).toEqual([
    ['A > B > B > B', 18],
    ['A > B > B', 8],
  ]);
  expect(journeys('lookback=2')).toEqual([
    ['B > B', 24],
    ['B > B', 12],
  ]);
  expect(journeys('starts anew=yes')).toEqual([
    ['B', 24],
    ['A > B > B', 8],
  ]);
  expect(journeys('collapse=yes')).toEqual([
    ['A > B', 12],
    ['A > B', 6],
  ]);
});

describe('any dimension may take the place of the touchpoints', () => {
  // Campaign, product and segment beside the channel: another column is passed as touchpoint.
  const dimensions = {
    campaign: ['Spring', 'News', 'Spring', null, null, null, null, 'News'],
    product: ['Shoes', 'Hats', 'Hats', null, null, null, null, 'Hats'],
    segment: ['new', 'old', 'old', null, null, null, null, 1],
  };

  test.each(Object.entries(dimensions))('%s', (_, cells) => {
    const [customer, time, , value] = columns;
    for (const model of ['linear', 'last touch', 'shapley']) {
      const table = tableFrom('ATTRIBUTION', customer, time, column(cells), value, model).slice(1);
      expect(table.length).toBeGreaterThan(2);
      for (const [name, figure] of table) {
        const listed = creditsListed(customer, time, column(cells), value, name, model);
        const sum = listed.reduce((total, credit) => total + credit, 0);
        expect(Math.abs(sum - Number(figure))).toBeLessThan(1e-9);
      }
    }
  });
});

describe('refused', () => {
  test.each(['Markov', 'Removal effect'])('%s, with a reason', (model) => {
    const error = errorFrom('ATTRIBUTION.EXPLAIN', ...columns, 'Ad', model);
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toMatch(/shares the total by what all journeys have in common/);
  });

  test('a touchpoint that is not in the log', () => {
    expect(errorFrom('ATTRIBUTION.EXPLAIN', ...columns, 'Billboard')).toMatchObject({
      code: '#N/A',
      message: expect.stringContaining('There is no touchpoint "Billboard"'),
    });
  });

  test('a touchpoint that gave no credit', () => {
    expect(errorFrom('ATTRIBUTION.EXPLAIN', ...columns, 'Ad', 'first touch', 'lookback=0').message).toMatch(
      /No transaction gave credit/,
    );
  });

  test.each([
    ['null', null],
    ['""', ''],
    ['undefined', undefined],
    ['an empty cell', [[null]]],
  ])('no touchpoint at all (%s), even if one is called null', (_, of) => {
    const named = logColumns([...rows, ['u5', day, 'null', 3], ['u5', day, 'undefined', 3]]);
    const error = errorFrom('ATTRIBUTION.EXPLAIN', ...named, of);
    expect(error).toMatchObject({ code: '#VALUE!', message: expect.stringMatching(/of is missing/) });
  });

  test('a journey that met 21 distinct touchpoints under shapley, with what to do', () => {
    const many = Array.from({ length: 21 }, (_, i): LogRow => ['c', day + i, `T${i}`, i === 20 ? 1 : null]);
    const error = errorFrom('ATTRIBUTION.EXPLAIN', ...logColumns(many), 'T3', 'shapley');
    expect(error.message).toMatch(/21 distinct touchpoints/);
    expect(call('TTV', ...logColumns(many), 'T3', 'linear')).toBeCloseTo(1 / 21, 15);
  });
});
