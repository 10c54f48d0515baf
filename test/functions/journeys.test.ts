import {
  attributionOf,
  column,
  figure,
  logColumns,
  type LogRow,
  settingsOf,
  tableFrom,
} from '../support/worksheet';

/** Which touches belong to a transaction's journey, and what happens to the others (product.md, section 1). */

/** Half past nine: a whole number would be a date, which comes after all of its day. */
const day = 46000 + 9.5 / 24;
const second = 1 / 86400;

const earned = (rows: LogRow[], model: string, lookback: number | null = null) => {
  const figures = attributionOf(rows, model, settingsOf({ lookback }));
  const [heading] = [...([...figures.values()][0]?.keys() ?? [])];
  return Object.fromEntries([...figures].map(([name]) => [name, figure(figures, name, heading)]));
};

test('a transaction sees the touches at or before its time, not those after', () => {
  const rows: LogRow[] = [
    ['c', day - 1, 'Before', null],
    ['c', day, 'Same second', null],
    ['c', day + second, 'After', null],
    ['c', day, null, 10],
  ];
  expect(earned(rows, 'linear')).toEqual({ Before: 5, 'Same second': 5, After: 0 });
});

test('a touch of another customer is none of its business', () => {
  const rows: LogRow[] = [
    ['other', day - 1, 'Ad', null],
    ['c', day, null, 10],
  ];
  expect(earned(rows, 'linear')).toEqual({ Ad: 0, Unattributed: 10 });
});

test('a row may be both touch and transaction: the touch is in the journey', () => {
  const rows: LogRow[] = [
    ['c', day - 1, 'Ad', null],
    ['c', day, 'Shop', 10],
  ];
  expect(earned(rows, 'last touch')).toEqual({ Shop: 10, Ad: 0 });
  expect(earned(rows, 'first touch')).toEqual({ Ad: 10, Shop: 0 });
});

test('touches at the same second count in the order they stand in the sheet', () => {
  const rows: LogRow[] = [
    ['c', day, null, 10],
    ['c', day, 'B', null],
    ['c', day, 'A', null],
  ];
  expect(earned(rows, 'first touch')).toEqual({ B: 10, A: 0 });
  expect(earned([rows[0], rows[2], rows[1]], 'first touch')).toEqual({ A: 10, B: 0 });
});

test('ties keep sheet order in long journeys too', () => {
  const touches = Array.from({ length: 100 }, (_, i): LogRow => ['c', day, `T${i}`, null]);
  const rows: LogRow[] = [...touches, ['c', day, null, 1]];
  expect(earned(rows, 'first touch')).toMatchObject({ T0: 1, T99: 0 });
  expect(earned(rows, 'last touch')).toMatchObject({ T0: 0, T99: 1 });
});

test('every transaction of a customer sees all touches before it', () => {
  const rows: LogRow[] = [
    ['c', day, 'A', null],
    ['c', day + 1, null, 10],
    ['c', day + 2, 'B', null],
    ['c', day + 3, null, 100],
    ['c', day + 4, null, 1000],
  ];
  expect(earned(rows, 'first touch')).toEqual({ A: 1110, B: 0 });
  expect(earned(rows, 'last touch')).toEqual({ B: 1100, A: 10 });
  expect(earned(rows, 'linear')).toEqual({ A: 560, B: 550 });
});

test('a touch after the last transaction earns nothing', () => {
  const rows: LogRow[] = [
    ['c', day, 'A', null],
    ['c', day + 1, null, 10],
    ['c', day + 2, 'B', null],
  ];
  expect(earned(rows, 'participation')).toEqual({ A: 10, B: 0 });
});

test('a refund takes back credit where the credit of its order went', () => {
  const rows: LogRow[] = [
    ['c', day, 'A', null],
    ['c', day + 1, null, 30],
    ['c', day + 2, 'B', null],
    ['c', day + 3, null, -10],
  ];
  expect(earned(rows, 'linear')).toEqual({ A: 20, B: 0 });
  expect(figure(attributionOf(rows, 'last touch'), 'B', 'Last touch')).toBe(0);
  expect(figure(attributionOf(rows, 'last touch'), 'A', 'Conversions')).toBe(1);
});

test('a transaction without a touch is Unattributed, a refund without an order too, which is no conversion', () => {
  const rows: LogRow[] = [
    ['c', day, null, 10],
    ['d', day, null, -4],
    ['e', day, 'A', 1],
  ];
  expect(earned(rows, 'linear')).toEqual({ A: 1, Unattributed: 6 });
  expect(figure(attributionOf(rows, 'linear'), 'Unattributed', 'Conversions')).toBe(1);
  expect(tableFrom('ATTRIBUTION', ...logColumns(rows), 'linear')[0][2]).toBe(
    'Conversions (1 refund without an order unattributed)',
  );
});

test('unattributed sales and refunds that cancel still have their row', () => {
  const rows: LogRow[] = [
    ['c', day, null, 10],
    ['d', day, null, -10],
    ['e', day, 'A', 1],
  ];
  expect(earned(rows, 'linear')).toEqual({ A: 1, Unattributed: 0 });
});

describe('lookback', () => {
  const rows = (age: number): LogRow[] => [
    ['c', day - age, 'Old', null],
    ['c', day - 1, 'New', null],
    ['c', day, null, 10],
  ];

  test('is inclusive, to the second', () => {
    expect(earned(rows(30), 'first touch', 30)).toEqual({ Old: 10, New: 0 });
    expect(earned(rows(30 + second), 'first touch', 30)).toEqual({ New: 10, Old: 0 });
  });

  test('is a span of time, not of calendar days', () => {
    // 23:00 on one day to 01:00 two days later are 26 hours.
    expect(earned(rows(26 / 24), 'first touch', 1)).toEqual({ New: 10, Old: 0 });
    expect(earned(rows(26 / 24), 'first touch', 26 / 24)).toEqual({ Old: 10, New: 0 });
  });

  test('of 0 days keeps the touches of the same second', () => {
    const same: LogRow[] = [...rows(2), ['c', day, 'Now', null]];
    expect(earned(same, 'linear', 0)).toEqual({ Now: 10, New: 0, Old: 0 });
  });

  test('leaves a transaction Unattributed when all its touches are older', () => {
    expect(earned(rows(2), 'linear', 0.5)).toEqual({ New: 0, Old: 0, Unattributed: 10 });
  });

  test('the noise of serial arithmetic does not move its edge', () => {
    // A touch at every minute of a day, each exactly 7 days before an order: 97.8 % of minutes are no binary fractions.
    for (let minute = 0; minute < 1440; minute++) {
      const touched = day + minute / 1440;
      const noisy = day + 7 + (minute + 0.1) / 1440 - 0.1 / 1440;
      const figures = attributionOf(
        [
          ['c', touched, 'Ad', null],
          ['c', noisy, null, 1],
        ],
        'last touch',
        'lookback=7',
      );
      expect(figures.has('Unattributed')).toBe(false);
    }
  });

  test('a second too late is too late at every minute of the day', () => {
    const rowsByMinute = Array.from({ length: 1440 }, (_, minute): LogRow[] => [
      [`c${minute}`, day + minute / 1440, 'Ad', null],
      [`c${minute}`, day + 7 + minute / 1440 + second, null, 1],
    ]).flat();
    expect(earned(rowsByMinute, 'last touch', 7)).toEqual({ Ad: 0, Unattributed: 1440 });
  });
});

test('numbers and texts that spell the same id are one customer', () => {
  const rows: LogRow[] = [
    [1007, day, 'A', null],
    ['1007', day + 1, null, 10],
    ['01007', day + 2, null, 3],
  ];
  expect(earned(rows, 'linear')).toEqual({ A: 10, Unattributed: 3 });
});

test('several models in one table see the same journeys', () => {
  const rows: LogRow[] = [
    ['c', day - 40, 'A', null],
    ['c', day - 2, 'B', null],
    ['c', day, null, 10],
  ];
  const figures = attributionOf(rows, column(['first touch', 'last touch', 'linear']), 'lookback=30');
  expect([...(figures.get('B') ?? [])]).toEqual([
    ['First touch', 10],
    ['Last touch', 10],
    ['Linear', 10],
    ['Conversions', 1],
  ]);
});
