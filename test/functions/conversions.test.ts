import fc from 'fast-check';
import { log, worksheetRows } from '../support/arbitraryLog';
import { expectWithin } from '../support/close';
import {
  attributionOf,
  column,
  errorFrom,
  figuresOf,
  logColumns,
  type LogRow,
  tableFrom,
} from '../support/worksheet';

/** ATTRIBUTION.CONVERSIONS: kinds of conversion side by side, with a value or without. */

type Row = readonly [...LogRow, conversion: string | null];

const conversionsOf = (rows: readonly Row[], ...options: unknown[]) =>
  tableFrom(
    'ATTRIBUTION.CONVERSIONS',
    ...logColumns(rows.map(([customer, time, touchpoint, value]) => [customer, time, touchpoint, value])),
    column(rows.map((cells) => cells[4])),
    ...options,
  );

const rows: Row[] = [
  ['C1', '2026-01-01', 'Ads', null, null],
  ['C1', '2026-01-02 10:00', null, null, 'Lead'],
  ['C1', '2026-01-03', 'Email', null, null],
  ['C1', '2026-01-04 10:00', null, 120, 'Purchase'],
  ['C2', '2026-01-01', 'Email', null, 'Lead'],
  ['C2', '2026-01-09 10:00', null, null, 'Lead'],
  ['C3', '2026-01-05 10:00', null, null, 'Lead'],
  ['C3', '2026-01-06 10:00', null, 30, 'Purchase'],
  ['C3', '2026-01-06 11:00', null, -10, 'Purchase'],
];

test('counts without money stand beside those with it', () => {
  expect(conversionsOf(rows, 'linear')).toEqual([
    ['Touchpoint', 'Lead', 'Purchase', 'Purchase value'],
    ['Email', 2, 0.5, 60],
    ['Ads', 1, 0.5, 60],
    ['Unattributed', 1, 1, 20],
  ]);
});

test('each kind has journeys of its own, and the first of each kind can count alone', () => {
  expect(conversionsOf(rows, 'last touch', 'starts anew=yes; conversions=first a customer')).toEqual([
    ['Touchpoint', 'Lead', 'Purchase', 'Purchase value'],
    ['Ads', 1, 0, 0],
    ['Email', 1, 1, 120],
    ['Unattributed', 1, 1, 20],
  ]);
  const anew: Row[] = [...rows, ['C1', '2026-01-05 10:00', null, 5, 'Purchase']];
  const figures = figuresOf(conversionsOf(anew, 'last touch', 'starts anew=yes'));
  expect(figures.get('Unattributed')?.get('Purchase')).toBe(2);
  expect(figures.get('Email')?.get('Purchase value')).toBe(120);
});

test('a free purchase is one beside those with a value, and one a customer holds for it', () => {
  const free: Row[] = [
    ['C1', '2026-01-01', 'Ads', null, null],
    ['C1', '2026-01-02 10:00', null, null, 'Purchase'],
    ['C1', '2026-01-03 10:00', null, 50, 'Purchase'],
    ['C1', '2026-01-04 10:00', null, 0, 'purchase'],
  ];
  expect(conversionsOf(free)).toEqual([
    ['Touchpoint', 'Purchase', 'Purchase value'],
    ['Ads', 3, 50],
  ]);
  expect(conversionsOf(free, null, 'conversions=one a customer')[1]).toEqual(['Ads', 1, 0]);
  expect(conversionsOf(free, null, 'from=2026-01-03')[1]).toEqual(['Ads', 2, 50]);
});

test('rows with a value that name no kind are a kind of their own', () => {
  const table = conversionsOf([...rows, ['C1', '2026-01-06 10:00', null, 8, null]]);
  expect(table[0]).toEqual(['Touchpoint', 'Lead', 'Purchase', 'Purchase value', '(blank)', '(blank) value']);
  expect(table.map((cells) => cells.slice(4)).slice(1)).toEqual([
    [1, 8],
    [0, 0],
    [0, 0],
  ]);
});

test('Markov and Shapley credit conversions without money', () => {
  const leads = rows.map(([customer, time, touchpoint, , kind]): Row => [
    customer,
    time,
    touchpoint,
    null,
    kind === 'Lead' ? kind : null,
  ]);
  for (const model of ['markov', 'shapley']) {
    const [headings, ...table] = conversionsOf(leads, model);
    expect(headings).toEqual(['Touchpoint', 'Lead']);
    expectWithin(
      table.reduce((sum, cells) => sum + Number(cells[1]), 0),
      4,
      1e-9,
    );
  }
});

test('what cannot be is refused', () => {
  const refused = (conversion: unknown[], value: number | null = null) =>
    errorFrom(
      'ATTRIBUTION.CONVERSIONS',
      ...logColumns([
        ['C', 46000, 'Ads', value],
        ['C', 46001, 'Ads', null],
      ]),
      column(conversion),
    ).message;
  expect(refused([null, null])).toBe('No row names a kind of conversion, and none has a value.');
  expect(refused(['Lead'])).toMatch(/conversion has 1\./);
  expect(refused(['Lead', '#N/A'])).toBe('conversion, row 2 holds the error #N/A.');
});

test('one kind for all transactions is no kind, and kinds add up to all', () => {
  const models = fc.constantFrom('First touch', 'Last touch', 'Linear', 'Time decay', 'Participation');
  fc.assert(
    fc.property(
      log,
      models,
      fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      (plain, model, isFirst) => {
        const given = worksheetRows(plain).map(([customer, time, name, value]): LogRow => [
          customer,
          time,
          name,
          value === null ? null : Math.abs(Number(value)),
        ]);
        fc.pre(given.some((row) => row[3] !== null));
        const all = attributionOf(given, model, 'conversions=each row');
        const of = (kind: (row: number) => string) =>
          figuresOf(
            conversionsOf(
              given.map((row, i): Row => [...row, row[3] === null ? null : kind(i)]),
              model,
              'conversions=each row',
            ),
          );
        const [one, two] = [of(() => 'a'), of((row) => (isFirst[row] ? 'a' : 'b'))];
        for (const [name, cells] of all) {
          const [value, conversions] = [cells.get(model) ?? NaN, cells.get('Conversions') ?? NaN];
          const sum = (figures: typeof one, ending: string) =>
            (figures.get(name)?.get(`a${ending}`) ?? 0) + (figures.get(name)?.get(`b${ending}`) ?? 0);
          for (const figures of [one, two]) {
            expectWithin(sum(figures, ''), conversions, 1e-6);
            expectWithin(sum(figures, ' value'), value, 0.005);
          }
        }
      },
    ),
  );
});
