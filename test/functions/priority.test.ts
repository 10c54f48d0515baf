import fc from 'fast-check';
import { log, logWithoutTies, worksheetRows } from '../support/arbitraryLog';
import { expectWithin } from '../support/close';
import {
  attributionOf,
  column,
  errorFrom,
  logColumns,
  type LogRow,
  numberFrom,
  tableFrom,
} from '../support/worksheet';

/** The settings `priority` and `lookback of`: which touches count by their kind. */

const order = '2026-03-10 12:00';
const cases = [
  ['p1', 'view@2026-03-10 09:00@Social;click@2026-03-04 12:00@Search', 'Search', 'Social'],
  ['p2', 'click@2026-03-03 12:00@Search;view@2026-03-09 13:00@Social', 'Search', 'Social'],
  ['p3', 'click@2026-03-03 11:59@Search;view@2026-03-09 13:00@Social', 'Social', 'Social'],
  ['p4', 'view@2026-03-09 11:59@Social;direct@2026-03-10 11:00@Direct', 'Direct', 'Direct'],
  ['p5', 'click@2026-03-08 10:00@Email;direct@2026-03-10 11:00@Direct', 'Email', 'Direct'],
  ['p6', 'direct@2026-03-10 11:00@Direct', 'Direct', 'Direct'],
  ['p7', 'click@2026-03-09 10:00@Search;click@2026-03-09 10:00@Email', 'Email', 'Email'],
  ['p8', 'view@2026-03-10 10:00@Display;view@2026-03-10 11:00@Social;click@2026-03-03 12:00@Email', 'Email', 'Social'],
] as const; // prettier-ignore

const windows = 'lookback of click=7; lookback of view=1; lookback of direct=90';

describe('the cases of the reference, an order of 1, 2, 4 … each', () => {
  const rows = cases.flatMap(([customer, path], i) => [
    ...path.split(';').map((touch) => {
      const [kind, time, name] = touch.split('@');
      return { kind, row: [customer, time, name, null] as LogRow };
    }),
    { kind: null, row: [customer, order, null, 2 ** i] as LogRow },
  ]);
  const kind = column(rows.map((each) => each.kind));
  const log = rows.map(({ row }) => row);
  const earned = (settings: string) =>
    Object.fromEntries(
      [...attributionOf(log, 'last touch', settings, null, null, kind)].map(([name, cells]) => [
        name,
        cells.get('Last touch'),
      ]),
    );
  const expected = (taker: 2 | 3) => {
    const sums: Record<string, number> = { Search: 0, Social: 0, Direct: 0, Email: 0, Display: 0 };
    cases.forEach((each, i) => (sums[each[taker]] += 2 ** i));
    return sums;
  };

  test.each(['click > view > direct', 'click > view', 'Click > * > Direct'])('priority %s', (priority) => {
    expect(earned(`priority=${priority}; ${windows}`)).toEqual(expected(2));
  });

  test('the lookbacks alone', () => {
    expect(earned(windows)).toEqual(expected(3));
  });
});

const rows: LogRow[] = [
  ['C1', '2026-01-01', 'Ads', null],
  ['C1', '2026-01-10', 'Email', null],
  ['C1', '2026-01-10', 'Ads', null],
  ['C1', '2026-01-11', 'Direct', null],
  ['C1', '2026-01-11 10:00', null, 90],
  ['C2', '2026-01-01', 'Direct', null],
  ['C2', '2026-01-11 10:00', null, 10],
];

const linear = (settings: unknown, kind: unknown = null) =>
  Object.fromEntries(
    [...attributionOf(rows, 'linear', settings, null, null, kind)].map(([name, cells]) => [
      name,
      cells.get('Linear'),
    ]),
  );

test('without kinds of their own touchpoints are the kinds, for every model', () => {
  expect(linear('priority=* > Direct')).toEqual({ Ads: 60, Email: 30, Direct: 10 });
  expect(linear('priority=Email > Ads')).toEqual({ Email: 90, Direct: 10, Ads: 0 });
  expect(linear('priority=Email, direct > *')).toEqual({ Direct: 55, Email: 45, Ads: 0 });
});

test('a lookback of its own leaves out what is older, and may leave nothing', () => {
  expect(linear('lookback of Ads=3')).toEqual({ Direct: 40, Ads: 30, Email: 30 });
  expect(linear('lookback of Direct=1')).toEqual({ Ads: 45, Direct: 22.5, Email: 22.5, Unattributed: 10 });
  expect(linear('lookback of Direct=no limit')).toEqual(linear(null));
  expect(linear('lookback=0.5; lookback of Ads=30')).toEqual({
    Direct: 90,
    Ads: 0,
    Email: 0,
    Unattributed: 10,
  });
});

test('before repeats are collapsed and touchpoints passed over', () => {
  expect(linear('priority=Ads, Email > *; collapse=yes')).toEqual({ Ads: 60, Direct: 10, Email: 30 });
  expect(linear('priority=Ads > *; collapse=yes')).toEqual({ Ads: 90, Direct: 10, Email: 0 });
  expect(linear('priority=Ads > *; pass over=Ads')).toEqual({ Ads: 90, Direct: 10, Email: 0 });
});

test('a block of cells gives each kind a row', () => {
  const block = [
    ['Setting', 'Value', ''],
    ['Priority', 'Email > *', ''],
    ['Lookback of Email', 30, ''],
    ['Lookback of Ads', '', ''],
    ['单独回溯期 Direct', 1, ''],
  ];
  expect(linear(block)).toEqual(linear('priority=Email > *; lookback of Email=30; lookback of Direct=1'));
  expect(linear([['Priority', 'Email', 'Direct > *']])).toEqual(linear('priority=Email, Direct > *'));
});

test('every function over a journey log takes them', () => {
  const columns = logColumns(rows);
  const kind = column(rows.map(([, , name]) => (name === 'Direct' ? 'none' : name && 'paid')));
  const settings = 'priority=paid > none';
  expect(
    tableFrom('JOURNEYS', ...columns, settings, null, kind)
      .slice(1)
      .map(([path]) => path),
  ).toEqual(['Ads > Email > Ads', 'Direct']);
  expect(numberFrom('TTV', ...columns, 'Ads', 'linear', settings, null, null, kind)).toBe(60);
  expect(
    tableFrom('ATTRIBUTION.EXPLAIN', ...columns, 'Ads', 'linear', settings, null, null, kind)[1].slice(3),
  ).toEqual(['Ads > Email > Ads', 60]);
  expect(
    tableFrom('ATTRIBUTION.INTERVALS', ...columns, 'linear', settings, null, null, kind)[1].slice(0, 2),
  ).toEqual(['Ads', 60]);
  expect(
    tableFrom('ATTRIBUTION.TREND', ...columns, 'year', 'linear', settings, null, null, kind)[1].slice(1, -1),
  ).toEqual([60, 30, 10, 0, 100]);
  expect(tableFrom('ATTRIBUTION.POSITIONS', ...columns, settings, null, kind)[1].slice(0, 5)).toEqual([
    'Ads',
    1,
    90,
    1,
    90,
  ]);
  expect(
    tableFrom('JOURNEYS.LAG', ...columns, null, settings, null, kind).find(
      ([of, bucket]) => of === 'Touches' && bucket === 3,
    ),
  ).toEqual(['Touches', 3, 1]);
});

test('a refund in a later period takes back credit where its order gave it', () => {
  const refunded: LogRow[] = [...rows, ['C1', '2026-03-01 10:00', null, -90]];
  expect(
    tableFrom(
      'ATTRIBUTION.TREND',
      ...logColumns(refunded),
      null,
      'linear',
      'priority=Email > Ads; lookback of Email=2',
    ).map((cells) => cells.slice(0, -1)),
  ).toEqual([
    ['Period', 'Direct', 'Ads', 'Email', 'Unattributed', 'Total'],
    ['2026-01', 10, 0, 90, 0, 100],
    ['2026-02', 0, 0, 0, 0, 0],
    ['2026-03 (open)', 0, 0, -90, 0, -90],
  ]);
});

test.each([
  ['priority=Emial > Ads', 'settings, priority: There is no touchpoint "Emial". Did you mean Email?'],
  ['lookback of Radio=1', /^settings, lookback of: There is no touchpoint "Radio"\./],
  ['priority=Email >', /^settings, pair 1, priority: a kind lacks beside >/],
  ['priority=Email > email', 'settings, pair 1, priority: "email" stands in it twice.'],
  ['priority=*', /^settings, pair 1, priority: \* alone/],
  ['lookback of=3', /lacks the kind of touch\. Write "lookback of View=1"/],
  [
    'lookback of Ads=3; look-back of ads=4',
    'settings, pair 2: look-back of ads stands already in pair 1. Give it once.',
  ],
  ['lookback of Ads=-1', /^settings, pair 1, lookback of Ads/],
  ['lookback of Ads=soon', 'settings, pair 1, lookback of Ads: "soon" is not a number.'],
  ['lookback of Ads=1,2', 'settings, pair 1, lookback of Ads takes one value, not 2.'],
])('%s is refused', (settings, message) => {
  expect(errorFrom('ATTRIBUTION', ...logColumns(rows), 'linear', settings).message).toMatch(message);
});

test('a kind that no touch has is refused by the column of kinds, and so is one with an error', () => {
  const kind = column(rows.map(() => 'click'));
  const refused = (settings: string, kinds: unknown) =>
    errorFrom('ATTRIBUTION', ...logColumns(rows), 'linear', settings, null, null, kinds);
  expect(refused('priority=clock > view', kind).message).toMatch(
    'There is no kind "clock". Did you mean click?',
  );
  expect(
    refused('priority=click > *', column([...rows.slice(1).map(() => 'click'), { code: '#REF!' }])).message,
  ).toBe('kind, row 7 holds the error #REF!.');
  const without = rows.map((cells) => cells.map((cell) => cell ?? 0) as unknown as LogRow);
  expect(errorFrom('ATTRIBUTION', ...logColumns(without), null, [['Lookback of Ads', 0]]).message).toMatch(
    /^settings, row 1, Lookback of Ads is 0 or its cell is empty/,
  );
});

const models = column([
  'First touch',
  'Last touch',
  'Linear',
  'Time decay',
  'Position based',
  'Participation',
]);
const given = worksheetRows;
const named = (rows_: LogRow[]) => [
  ...new Set(rows_.flatMap(([, , name]) => (name === null ? [] : [String(name)]))),
];

test('the same lookback for every kind is that lookback', () => {
  fc.assert(
    fc.property(log, fc.constantFrom(0, 0.25, 0.5, 1), (plain, days) => {
      const all = given(plain);
      fc.pre(named(all).length > 0);
      const byKind = named(all)
        .map((name) => `lookback of ${name}=${days}`)
        .join('; ');
      const [one, each] = [`lookback=${days}`, byKind].map((settings) =>
        attributionOf(all, models, settings),
      );
      for (const [name, cells] of one)
        for (const [heading, value] of cells) expectWithin(each.get(name)?.get(heading) ?? NaN, value, 1e-6);
    }),
  );
});

test('money adds up, and putting kinds in ranks in which all are leaves all as it is, whatever the order of the rows', () => {
  fc.assert(
    fc.property(logWithoutTies, (plain) => {
      const all = given(plain);
      const names = named(all);
      fc.pre(names.length > 1);
      const total = all.reduce((sum, row) => sum + Number(row[3]), 0);
      const settings = `priority=${names[0]} > *`;
      const preferring = attributionOf(all, 'linear', settings);
      expectWithin(
        [...preferring.values()].reduce((sum, cells) => sum + (cells.get('Linear') ?? 0), 0),
        total,
        0.005,
      );
      const back = attributionOf([...all].reverse(), 'linear', settings);
      const ranked = attributionOf(all, 'linear', `priority=${names.join(', ')}`);
      const plainly = attributionOf(all, 'linear');
      for (const [name, cells] of plainly) {
        expectWithin(ranked.get(name)?.get('Linear') ?? NaN, cells.get('Linear') ?? NaN, 1e-6);
        expectWithin(back.get(name)?.get('Linear') ?? NaN, preferring.get(name)?.get('Linear') ?? NaN, 1e-6);
      }
    }),
  );
});
