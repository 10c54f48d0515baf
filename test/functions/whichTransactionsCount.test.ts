import { earned, journeysOf, type Row, rowsOf } from '../support/orderRows';
import { call, errorFrom, logColumns, numberFrom, tableFrom } from '../support/worksheet';

/** The settings that say which transactions, which touches and whose conversions count. */

describe('a flag on every row of a buyer', () => {
  const rows: readonly Row[] = [
    ['u1', '2025-02-10 09:00', 'Direct Traffic', 1],
    ['u1', '2025-02-11 07:00', 'Search Ads', 1],
    ['u1', '2025-02-11 13:00', 'Display Ads', 1],
    ['u2', '2025-02-10 06:00', 'Referral', ''],
  ];

  test('is refused until it is said how conversions are counted', () => {
    const message = errorFrom('ATTRIBUTION', ...logColumns(rowsOf(rows)), 'last touch').message;
    expect(message).toMatch(/"conversions=one a customer".*"conversions=each row"/);
    expect(errorFrom('JOURNEYS', ...logColumns(rowsOf(rows))).message).toBe(message);
  });

  test('is one conversion a customer, at the last of the rows', () => {
    expect(earned(rows, 'last touch', { conversions: 'one a customer' })).toEqual({
      'Display Ads': [1, 1],
      'Direct Traffic': [0, 0],
      Referral: [0, 0],
      'Search Ads': [0, 0],
    });
  });

  test('or as many as there are rows', () => {
    expect(earned(rows, 'last touch', { conversions: 'each row' })).toMatchObject({
      'Direct Traffic': [1, 1],
      'Search Ads': [1, 1],
      'Display Ads': [1, 1],
    });
  });

  test('in a log of many customers, of whom some bought', () => {
    // As in the public file: a flag by customer, on all rows of 2 of 5 customers and on one row of a third of the buyers.
    const log = ['a', 'b', 'c', 'd', 'e'].flatMap((who, i): Row[] =>
      ['Search', 'Email', 'Social'].map((name, k) => [who, `2025-02-1${k} 0${i}:00`, name, i < 2 ? 1 : '']),
    );
    expect(errorFrom('TTV', ...logColumns(rowsOf(log))).message).toMatch(/one a customer/);
    const journeys = journeysOf(log, { conversions: 'one a customer' });
    expect(journeys.map((cells) => cells.slice(0, 4))).toEqual([['Search > Email > Social', 2, 2, 3]]);
  });

  test.each<[name: string, value: number | '']>([
    ['amounts', 20],
    ['a flag on rows that are no touches', ''],
  ])('is none where there are %s', (_, value) => {
    const orders = rows.map(([who, time, name]): Row => [
      who,
      time,
      value === '' ? '' : name,
      value === '' ? 1 : value,
    ]);
    expect(numberFrom('TTV', ...logColumns(rowsOf(orders)), null)).toBe(value === '' ? 0 : 80);
  });

  test('is none where the flag stands on the last row of most buyers', () => {
    const log = rows.map(([who, time, name], i): Row => [who, time, name, i === 2 ? 1 : '']);
    expect(earned(log, 'last touch')).toMatchObject({ 'Display Ads': [1, 1] });
  });

  test('a touch after the conversion of a customer is a journey that did not convert', () => {
    const log: readonly Row[] = [
      ['u1', '2025-02-10', 'Search', 7],
      ['u1', '2025-02-11', 'Email', 9],
      ['u1', '2025-02-12', 'Social', ''],
    ];
    expect(journeysOf(log, { conversions: 'one a customer' }).map((cells) => cells.slice(0, 4))).toEqual([
      ['Search > Email', 1, 9, 0],
      ['Social', 0, 0, 1],
    ]);
  });
});

describe('last non-direct', () => {
  const direct: readonly Row[] = [
    ['C1', '2026-03-01', 'Search Ads', ''],
    ['C1', '2026-03-02', 'Direct Traffic', ''],
    ['C1', '2026-03-03', '', 100],
  ];

  test.each(['Direct', '(direct)', '(direct) / (none)', 'Direct Traffic', 'DIRECT'])(
    'passes over %s without being told',
    (name) => {
      const rows = direct.map(([a, b, c, d]): Row => [a, b, c === 'Direct Traffic' ? name : c, d]);
      expect(earned(rows, 'last non-direct')).toEqual({ 'Search Ads': [100, 1], [name]: [0, 0] });
    },
  );

  test('says so where there is no direct to pass over', () => {
    const rows = direct.map(([a, b, c, d]): Row => [a, b, c === 'Direct Traffic' ? 'Typed in' : c, d]);
    const table = tableFrom('ATTRIBUTION', ...logColumns(rowsOf(rows)), 'last non-direct');
    expect(table[0][1]).toBe('Last non-direct (no direct found)');
    expect(earned(rows, 'last non-direct')).toMatchObject({ 'Typed in': [100, 1] });
    expect(earned(rows, 'last non-direct', { direct: 'typed in' })).toMatchObject({ 'Search Ads': [100, 1] });
  });

  test('refuses a name that no row bears, in every function', () => {
    const columns = logColumns(rowsOf(direct));
    const settings = 'direct=Drect Trafic';
    const message = 'settings, direct: There is no touchpoint "Drect Trafic". Did you mean Direct Traffic?';
    expect(errorFrom('ATTRIBUTION', ...columns, 'last non-direct', settings).message).toBe(message);
    expect(errorFrom('TTV', ...columns, 'Search Ads', 'last non-direct', settings).message).toBe(message);
    const paths = [[['Search > Typed in']], [[1]], null, null] as const;
    expect(errorFrom('ATTRIBUTION.PATHS', ...paths, 'last non-direct', settings).message).toBe(
      'settings, direct: There is no touchpoint "Drect Trafic". There are: Search, Typed in.',
    );
  });

  test('passes over several names', () => {
    const rows: readonly Row[] = [
      ['C1', '2026-03-01 09:00', 'Campaign', ''],
      ['C1', '2026-03-01 09:10', 'paypal.com', ''],
      ['C1', '2026-03-01 09:11', '', 80],
      ['C2', '2026-03-01 09:00', 'Website', ''],
      ['C2', '2026-03-02 09:10', 'Direct', ''],
      ['C2', '2026-03-02 09:20', '', 50],
    ];
    expect(earned(rows, 'last non-direct', { direct: ['Direct', 'paypal.com'] })).toEqual({
      Campaign: [80, 1],
      Website: [50, 1],
      Direct: [0, 0],
      'paypal.com': [0, 0],
    });
  });
});

describe('touchpoints that are passed over', () => {
  const rows: readonly Row[] = [
    ['C1', '2026-03-01', 'Search', ''],
    ['C1', '2026-03-02', 'paypal.com', ''],
    ['C1', '2026-03-03', '', 80],
    ['C2', '2026-03-02', 'PayPal.com', ''],
    ['C2', '2026-03-03', '', 50],
    ['C3', '2026-03-01', 'Search', ''],
    ['C3', '2026-03-02', 'paypal.com', ''],
  ];

  test.each(['last touch', 'linear', 'participation', 'markov', 'shapley'])(
    'earn nothing under %s where a journey has others',
    (model) => {
      const figures = earned(rows, model, { 'pass over': 'paypal.com' });
      expect(
        figures.Search[0] + (figures['paypal.com']?.[0] ?? 0) + (figures['PayPal.com']?.[0] ?? 0),
      ).toBeCloseTo(130, 9);
    },
  );

  test('are as if not there in journeys, those that did not convert too, unless there is nothing else', () => {
    const named = rows.map(([a, b, c, d]): Row => [a, b, c.toLowerCase(), d]);
    expect(journeysOf(named, { 'pass over': 'paypal.com' }).map((cells) => cells.slice(0, 4))).toEqual([
      ['search', 1, 80, 1],
      ['paypal.com', 1, 50, 0],
    ]);
  });

  test('must be met', () => {
    expect(errorFrom('TTV', ...logColumns(rowsOf(rows)), null, null, 'pass over=klarna.com').message).toBe(
      'settings, pass over: There is no touchpoint "klarna.com". There are: Search, paypal.com.',
    );
  });
});

describe('a period', () => {
  test('takes its transactions alone, and touches before it', () => {
    const rows: readonly Row[] = [
      ['C1', '2026-01-10', 'Ads', ''],
      ['C1', '2026-01-20', '', 100],
      ['C1', '2026-02-05', 'Email', ''],
      ['C1', '2026-02-10', '', 50],
    ];
    const february = { from: '2026-02-01', to: '2026-02-28' };
    expect(earned(rows, 'linear', { ...february, 'starts anew': true })).toEqual({
      Email: [50, 1],
      Ads: [0, 0],
    });
    expect(earned(rows, 'linear', february)).toEqual({ Ads: [25, 0.5], Email: [25, 0.5] });
    expect(earned(rows, 'linear', { to: '2026-01-31' })).toEqual({ Ads: [100, 1], Email: [0, 0] });
  });

  test('is whole days, both inclusive, or to the moment', () => {
    const rows: readonly Row[] = [
      ['C1', '2026-02-01 00:00', 'Ads', 1.5],
      ['C1', '2026-02-28 23:59', '', 2.5],
      ['C1', '2026-03-01 00:00', '', 4],
    ];
    const sum = (settings: string) => call('TTV', ...logColumns(rowsOf(rows)), null, null, settings);
    expect(sum('from=2026-02-01; to=2026-02-28')).toBe(4);
    expect(sum('from=2026-02-01; to=2026-02-28 12:00')).toBe(1.5);
    expect(sum('from=2026-02-02')).toBe(6.5);
    expect(
      errorFrom('TTV', ...logColumns(rowsOf(rows)), null, null, 'from=2026-03-01; to=2026-02-01').message,
    ).toBe('settings: from 2026-03-01 is after to 2026-02-01.');
  });

  test('leaves a journey open that converts after it, and counts one by its last touch', () => {
    const rows: readonly Row[] = [
      ['A', '2026-01-10', 'Ads', ''],
      ['A', '2026-02-10', '', 10],
      ['B', '2026-01-10', 'Ads', ''],
      ['B', '2026-02-10', 'Email', ''],
      ['C', '2026-01-10', 'Ads', ''],
      ['D', '2026-01-12', 'Ads', 5],
    ];
    const lost = (settings: Parameters<typeof journeysOf>[1]) =>
      journeysOf(rows, settings).map(([path, conversions, , without]) => [path, conversions, without]);
    expect(lost({ to: '2026-01-31' })).toEqual([['Ads', 1, 1]]);
    expect(lost({ from: '2026-02-01' })).toEqual([
      ['Ads', 1, 0],
      ['Ads > Email', 0, 1],
    ]);
  });

  const refunded: readonly Row[] = [
    ['C1', '2026-01-10', 'Ads', ''],
    ['C1', '2026-01-20', '', 100],
    ['C1', '2026-02-05', 'Email', ''],
    ['C1', '2026-02-07', '', -100],
    ['C1', '2026-02-10', '', 50],
    ['C2', '2026-01-03', 'Social', 40],
    ['C2', '2026-02-03', '', -10],
  ];
  const january = { from: '2026-01-01', to: '2026-01-31' };
  const february = { from: '2026-02-01', to: '2026-02-28' };

  test('keeps an order that is refunded later, and the refund stands in the later one as −value and −1 conversion', () => {
    expect(earned(refunded, 'last touch', january)).toEqual({
      Ads: [100, 1],
      Social: [40, 1],
      Email: [0, 0],
    });
    expect(earned(refunded, 'last touch', february)).toEqual({
      Email: [50, 1],
      Social: [-10, 0],
      Ads: [-100, -1],
    });
    expect(earned(refunded, 'last touch')).toEqual({ Email: [50, 1], Social: [30, 1], Ads: [0, 0] });
  });

  test.each(['first touch', 'linear', 'time decay', 'markov', 'shapley'])(
    'adds up with the others to the money of all under %s',
    (model) => {
      const sum = (settings: Parameters<typeof earned>[2]) =>
        Object.values(earned(refunded, model, settings)).reduce(
          ([value, count], [credit, conversions]) => [value + credit, count + conversions],
          [0, 0],
        );
      const [first, second] = [january, february].map(sum);
      expect(first[0] + second[0]).toBeCloseTo(80, 9);
      expect(first[1] + second[1]).toBeCloseTo(2, 9);
    },
  );

  /** What Ads earns of the order of February, whose journey is Ads > Email. */
  const creditOfAds = 25;

  test('shares such a refund under markov as it shared the period of the order', () => {
    const figures = earned(refunded, 'markov', february);
    const before = earned(refunded, 'markov', january);
    // January: 140 by Ads and Social, whose shares of it the refunds of 110 take.
    for (const name of ['Ads', 'Social'])
      expect(figures[name][0]).toBeCloseTo(
        (-110 * before[name][0]) / 140 + (name === 'Ads' ? creditOfAds : 0),
        9,
      );
  });

  test('explains its figures, those of earlier orders too', () => {
    const columns = logColumns(rowsOf(refunded));
    const settings = 'from=2026-02-01; to=2026-02-28';
    const explained = tableFrom('ATTRIBUTION.EXPLAIN', ...columns, 'Ads', 'last touch', settings).slice(1);
    expect(explained.map(([who, , value, path, credit]) => [who, value, path, credit])).toEqual([
      ['C1', -100, 'Ads', -100],
    ]);
    for (const model of ['linear', 'shapley']) {
      const credits = tableFrom('ATTRIBUTION.EXPLAIN', ...columns, 'Ads', model, settings).slice(1);
      const total = credits.reduce((sum, cells) => sum + Number(cells[4]), 0);
      expect(total).toBeCloseTo(numberFrom('TTV', ...columns, 'Ads', model, settings), 9);
    }
    const intervals = tableFrom('ATTRIBUTION.INTERVALS', ...columns, 'markov', settings).slice(1);
    expect(
      intervals.every(
        ([, value, lower, upper]) => Number(lower) <= Number(value) && Number(value) <= Number(upper),
      ),
    ).toBe(true);
  });
});

describe('the first transaction of each customer alone', () => {
  const rows: readonly Row[] = [
    ['C1', '2026-01-01', 'Ads', ''],
    ['C1', '2026-01-02 10:00', '', 100],
    ['C1', '2026-01-03', 'Email', ''],
    ['C1', '2026-01-04 10:00', '', 60],
    ['C1', '2026-01-05', 'Social', ''],
    ['C2', '2026-02-01', 'Email', ''],
    ['C2', '2026-02-02 10:00', '', 7],
  ];
  const settings = { conversions: 'first a customer' };

  test('later ones end journeys and count for nothing', () => {
    expect(earned(rows, 'linear', settings)).toEqual({ Ads: [100, 1], Email: [7, 1], Social: [0, 0] });
    expect(journeysOf(rows, settings).map((cells) => cells.slice(0, 4))).toEqual([
      ['Ads', 1, 100, 0],
      ['Email', 1, 7, 0],
      ['Social', 0, 0, 1],
    ]);
  });

  test('one refunded whole is none, and the next one is the first', () => {
    const refunded: Row[] = [...rows.slice(0, 2), ['C1', '2026-01-02 11:00', '', -100], ...rows.slice(2)];
    expect(earned(refunded, 'linear', settings)).toEqual({
      Ads: [30, 0.5],
      Email: [37, 1.5],
      Social: [0, 0],
    });
  });

  test('counts in its period, and its refund in a later one', () => {
    const later: Row[] = [...rows, ['C1', '2026-02-03 10:00', '', -100], ['C1', '2026-02-04 10:00', '', -60]];
    const table = tableFrom(
      'ATTRIBUTION.TREND',
      ...logColumns(rowsOf(later)),
      null,
      'linear',
      'conversions=first a customer',
    );
    expect(table.map((cells) => cells.slice(0, -1))).toEqual([
      ['Period', 'Email', 'Ads', 'Social', 'Unattributed', 'Total'],
      ['2026-01', 0, 100, 0, 0, 100],
      ['2026-02 (open)', 7, -100, 0, 0, -93],
    ]);
  });
});
