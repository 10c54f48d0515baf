import { earned, idsOf, journeysOf, type Row, rowsOf } from '../support/orderRows';
import { logColumns, serial, tableFrom } from '../support/worksheet';

/** Orders and refunds as people's exports hold them: lines, order ids, orders sent again, money returned. */

const reporting: readonly Row[] = [
  ['C1', '2026-03-01', 'Ads', ''],
  ['C1', '2026-03-02', '', 100],
  ['C1', '2026-03-05', 'Newsletter', ''],
  ['C1', '2026-03-06', '', -100],
];

describe('lines and order ids', () => {
  const rows: readonly Row[] = [
    ['C1', '2026-03-01', 'Email', ''],
    ['C1', '2026-03-02', '', 8, 'O1'],
    ['C1', '2026-03-02', '', 32, 'O1'],
    ['C1', '2026-03-02', '', 0, 'O1'],
    ['C2', '2026-03-01', 'Email', ''],
    ['C2', '2026-03-02 00:00:00', '', 60, 'O2'],
    ['C2', '2026-03-02 00:00:40', '', 60, 'O2'],
  ];

  test('lines of an order add up, and an order sent again counts once', () => {
    expect(earned(rows, 'last touch')).toEqual({ Email: [100, 2] });
    expect(tableFrom('ATTRIBUTION', ...logColumns(rowsOf(rows)), 'last touch', null, idsOf(rows))[0][2]).toBe(
      'Conversions (1 order sent again counted once)',
    );
    const withoutIds = rows.map((row): Row => [row[0], row[1], row[2], row[3]]);
    expect(earned(withoutIds, 'last touch')).toEqual({ Email: [160, 4] });
  });

  test('an order comes with its touch on every line', () => {
    const export_: readonly Row[] = [
      ['C1', '2026-03-01', 'Search', ''],
      ['C1', '2026-03-02', 'Email', 8, 'O1'],
      ['C1', '2026-03-02', 'Email', 32, 'O1'],
    ];
    expect(earned(export_, 'last touch')).toEqual({ Email: [40, 1], Search: [0, 0] });
  });

  test('a sum that comes later under the id belongs to the journey of its order', () => {
    const later: readonly Row[] = [
      ['C1', '2026-03-01', 'Email', ''],
      ['C1', '2026-03-02', '', 60, 'O1'],
      ['C1', '2026-03-04', 'Search', ''],
      ['C1', '2026-03-05', '', 15, 'O1'],
    ];
    expect(earned(later, 'last touch')).toEqual({ Email: [75, 1], Search: [0, 0] });
  });

  test('a line export: orders of several lines, lines cancelled, an order cancelled', () => {
    const lines: readonly Row[] = [
      ['17850', '2026-12-01 08:20', 'Search', ''],
      ['17850', '2026-12-01 08:26', '', 15.3, '536365'],
      ['17850', '2026-12-01 08:26', '', 20.34, '536365'],
      ['17850', '2026-12-01 08:26', '', 20.34, '536365'],
      ['17850', '2026-12-03 10:00', '', -20.34, '536365'],
      ['13047', '2026-12-01 09:00', 'Email', ''],
      ['13047', '2026-12-01 09:30', '', 13, '536370'],
      ['13047', '2026-12-02 12:00', '', -13, 'C536379'],
    ];
    expect(earned(lines, 'last touch')).toEqual({ Search: [35.64, 1], Email: [0, 0] });
    expect(journeysOf(lines)).toEqual(
      [
        ['Search', 1, 35.64, 0, 6 / 1440],
        ['Email', 0, 0, 1, ''],
      ].map((cells) => cells.map((cell) => (cell === 6 / 1440 ? expect.closeTo(6 / 1440, 10) : cell))),
    );
  });
});

describe('a refund', () => {
  test('of a whole order leaves nothing of it, whatever was met since', () => {
    expect(earned(reporting, 'last touch')).toEqual({ Ads: [0, 0], Newsletter: [0, 0] });
    expect(journeysOf(reporting)).toEqual([['Ads > Newsletter', 0, 0, 1, '']]);
  });

  test('is no conversion to markov, removal effect and shapley', () => {
    const rows: readonly Row[] = [
      ...reporting,
      ['C2', '2026-03-01', 'Ads', ''],
      ['C2', '2026-03-02', '', 10],
      ['C3', '2026-03-01', 'SEO', ''],
      ['C3', '2026-03-02', '', 10],
      ['C4', '2026-03-01', 'SEO', ''],
    ];
    expect(earned(rows, 'markov')).toEqual({ Ads: [10, 1], Newsletter: [0, 0], SEO: [10, 1] });
    expect(earned(rows, 'removal effect')).toMatchObject({
      Ads: [0.5, 0.5],
      Newsletter: [0, 0],
      SEO: [0.5, 0.5],
    });
    expect(earned(rows, 'shapley')).toEqual({ Ads: [10, 1], Newsletter: [0, 0], SEO: [10, 1] });
  });

  const twoOrders: readonly Row[] = [
    ['C1', '2026-03-01', 'Ads', ''],
    ['C1', '2026-03-02', '', 100, 'A'],
    ['C1', '2026-03-05', 'Email', ''],
    ['C1', '2026-03-06', '', 60, 'B'],
    ['C1', '2026-03-09', '', -100, 'A'],
  ];

  test.each([
    ['an id', twoOrders],
    ['its amount', twoOrders.map(([a, b, c, d]): Row => [a, b, c, d])],
  ])('finds the older order by %s', (_, rows) => {
    expect(earned(rows, 'last touch', { 'starts anew': true })).toEqual({ Ads: [0, 0], Email: [60, 1] });
    expect(earned(rows, 'last touch')).toEqual({ Ads: [0, 0], Email: [60, 1] });
  });

  test('takes back credit where it went, under any lookback', () => {
    const rows: readonly Row[] = [
      ['C1', '2026-01-01', 'Ads', ''],
      ['C1', '2026-01-02', '', 100],
      ['C1', '2026-03-20', 'Email', ''],
      ['C1', '2026-03-21', '', -30],
    ];
    expect(earned(rows, 'linear', { lookback: 7 })).toEqual({ Ads: [70, 1], Email: [0, 0] });
  });

  test('before any order is unattributed, and said', () => {
    const rows: readonly Row[] = [
      ['C1', '2026-03-01', 'Ads', ''],
      ['C1', '2026-03-02', '', -40],
      ['C1', '2026-03-05', '', 100],
    ];
    expect(earned(rows, 'last touch')).toEqual({ Ads: [100, 1], Unattributed: [-40, 0] });
    expect(tableFrom('ATTRIBUTION', ...logColumns(rowsOf(rows)), 'last touch')[0][2]).toBe(
      'Conversions (1 refund without an order unattributed)',
    );
    expect(journeysOf(rows)).toEqual([
      ['Ads', 1, 100, 0, 4],
      ['', 0, -40, 0, ''],
    ]);
  });

  test('is in the intervals and explanations what it is in the figures', () => {
    const columns = logColumns(rowsOf([...reporting, ['C2', '2026-03-01', 'Ads', 50]]));
    const intervals = tableFrom('ATTRIBUTION.INTERVALS', ...columns, 'last touch');
    expect(intervals.slice(1).map(([name, value]) => [name, value])).toEqual([
      ['Ads', 50],
      ['Newsletter', 0],
    ]);
    expect(tableFrom('ATTRIBUTION.EXPLAIN', ...columns, 'Ads').slice(1)).toEqual([
      ['C2', serial('2026-03-01'), 50, 'Ads', 50],
    ]);
  });
});

describe('touches that a lookback leaves out of every order', () => {
  /** Each row ten times, with customers of their own. */
  const tenfold = (rows: readonly Row[]): Row[] =>
    Array.from({ length: 10 }, (_, i) => rows.map(([who, ...rest]): Row => [`${who}${i}`, ...rest])).flat();
  const rows = tenfold([
    ['a', '2026-03-01', 'Ads', ''],
    ['a', '2026-03-02', '', 100],
    ['b', '2026-01-01', 'Ads', ''],
    ['b', '2026-03-02', '', 100],
    ['c', '2026-03-01', 'SEO', ''],
    ['c', '2026-03-01', 'Ads', ''],
    ['c', '2026-03-02', '', 100],
  ]);

  test('are journeys that did not convert', () => {
    expect(earned(rows, 'shapley', { lookback: 30 })).toMatchObject({ Ads: [1750, 17.5], SEO: [250, 2.5] });
    const markov = earned(rows, 'markov', { lookback: 30 });
    expect(markov.Ads[0]).toBeCloseTo(1500, 9);
    expect(markov.SEO[0]).toBeCloseTo(500, 9);
    expect(journeysOf(rows, { lookback: 30 })).toContainEqual(['Ads', 10, 1000, 10, 1, 0]);
  });

  const pieces: readonly Row[] = [
    ['a', '2026-01-01', 'Ads', ''],
    ['a', '2026-01-20', 'SEO', ''],
    ['a', '2026-03-01', 'Email', ''],
    ['a', '2026-05-01', 'Mail', ''],
    ['b', '2026-05-10', 'Ads', 5],
  ];

  test('part where two lie further apart than it; the last piece may be open still', () => {
    expect(journeysOf(pieces, { lookback: 30 })).toEqual([
      ['Ads', 1, 5, 0, 0, 0],
      ['Ads > SEO', 0, 0, 1, '', 0],
      ['Email', 0, 0, 1, '', 0],
      ['Mail', 0, 0, 0, '', 1],
    ]);
  });

  test('stay whole, and none is open, without a lookback', () => {
    expect(journeysOf(pieces)).toEqual([
      ['Ads', 1, 5, 0, 0],
      ['Ads > SEO > Email > Mail', 0, 0, 1, ''],
    ]);
  });

  test('an open piece is no failure to markov and shapley', () => {
    const open: readonly Row[] = [
      ['a', '2026-05-01', 'Ads', 10],
      ['b', '2026-05-01', 'SEO', 10],
      ['c', '2026-05-01', 'SEO', ''],
    ];
    expect(earned(open, 'removal effect', { lookback: 30 })).toMatchObject({
      Ads: [0.5, 0.5],
      SEO: [0.5, 0.5],
    });
  });
});
