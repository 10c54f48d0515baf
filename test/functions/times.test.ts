import fc from 'fast-check';
import { in1904 } from '../support/in1904';
import {
  attributionOf,
  column,
  errorFrom,
  figure,
  logColumns,
  type LogRow,
  numberFrom,
  serial,
  tableFrom,
} from '../support/worksheet';

/** How moments are read and compared, through the functions. */

describe('milliseconds', () => {
  const rows: LogRow[] = [
    ['C1', '2026-03-05 10:00:00.900', 'B', ''],
    ['C1', '2026-03-05 10:00:00.600', 'A', ''],
    ['C1', '2026-03-05 10:00:01.200', '', 80],
    ['C2', '2026-03-05 10:00:00.600', 'Early', ''],
    ['C2', '2026-03-05 10:00:01.400', 'Late', ''],
    ['C2', '2026-03-05 10:00:01.000', '', 80],
  ];

  test('order touches and keep those after the transaction out', () => {
    const paths = tableFrom('JOURNEYS', ...logColumns(rows)).slice(1);
    expect(paths.filter(([, conversions]) => conversions === 1).map(([path]) => path)).toEqual([
      'A > B',
      'Early',
    ]);
  });
});

/** Credit by touchpoint. */
const earned = (rows: readonly LogRow[], model: string, ...options: unknown[]) => {
  const figures = attributionOf(rows, model, ...options);
  const [heading] = [...([...figures.values()][0]?.keys() ?? [])];
  return Object.fromEntries([...figures.keys()].map((name) => [name, figure(figures, name, heading)]));
};

/** One small export in the spellings in which such files come. */
const exported = [
  ['C1', '2026-01-01T09:00', 'Paid Social', null],
  ['C1', '2026-01-03T10:00', 'Email', null],
  ['C1', '2026-01-03T11:00', null, 500],
  ['C2', '2026-01-02T12:00', 'Search', null],
  ['C2', '2026-01-05T13:00', null, 200],
  ['C3', '2026-01-04T14:00', 'Email', null],
  ['C3', '2026-01-06T15:00', 'Search', null],
  ['C3', '2026-01-07T16:00', null, 300],
] as const;
const unix = (iso: string): number => Date.parse(`${iso}:00Z`) / 1000;

describe('the time column of an export', () => {
  test.each<[string, (iso: string) => unknown]>([
    ['with UTC behind', (iso) => `${iso.replace('T', ' ')}:00 UTC`],
    ['with an offset behind a blank', (iso) => `${iso.replace('T', ' ')}:21 +0400`],
    ['ending in Z', (iso) => `${iso}:00.123Z`],
    ['with an offset', (iso) => `${iso}:00+02:00`],
    ['in Unix seconds', unix],
    ['in Unix milliseconds', (iso) => unix(iso) * 1e3],
    ['in Unix microseconds', (iso) => unix(iso) * 1e6],
    ['in Unix seconds as text', (iso) => String(unix(iso))],
    ['as yyyymmdd', (iso) => Number(iso.slice(0, 10).replaceAll('-', ''))],
    ['as yyyymmddhhmmss', (iso) => Number(`${iso.replace(/[-:T]/g, '')}00`)],
    [
      'with the day first, as it proves',
      (iso) => `${Number(iso.slice(8, 10)) + 20}/01/2026 ${iso.slice(11)}`,
    ],
    ['with the month by name', (iso) => `Jan ${Number(iso.slice(8, 10))}, 2026 ${iso.slice(11)}`],
    ['in Excel dates', (iso) => serial(`${iso}Z`)],
  ])('%s is read', (_, spell) => {
    const rows = exported.map(([customer, time, ...rest]): LogRow => [customer, spell(time), ...rest]);
    expect(earned(rows, 'linear')).toEqual({ Email: 400, Search: 350, 'Paid Social': 250 });
    expect(numberFrom('TTV', ...logColumns(rows))).toBe(1000);
  });

  test('as a warehouse writes it is a wait of one day', () => {
    const start = column(['2024-03-22 13:10:00.123456+00']);
    expect(numberFrom('TIMETOVALUE', start, column(['2024-03-23 13:10:00+00']))).toBeCloseTo(1, 5);
  });
});

describe('an order without a time of day', () => {
  const rows: LogRow[] = [
    ['C1', '2026-03-01 09:00', 'Search', ''],
    ['C1', '2026-03-05 10:15', 'Email', ''],
    ['C1', '2026-03-05', '', 80],
    ['C2', '2026-03-05 11:00', 'Social', ''],
    ['C2', '2026-03-05', '', 40],
  ];

  test('comes after everything else of its day', () => {
    expect(earned(rows, 'last touch')).toEqual({ Email: 80, Social: 40, Search: 0 });
  });

  test('is so as a number, where all orders are whole days and the touches are not', () => {
    const asNumbers = rows.map(([customer, time, ...rest]): LogRow => [
      customer,
      serial(`${String(time).replace(' ', 'T')}Z`),
      ...rest,
    ]);
    expect(earned(asNumbers, 'last touch')).toEqual({ Email: 80, Social: 40, Search: 0 });
    const atMidnight = [...asNumbers, ['C3', serial('2026-03-07T10:00Z'), '', 1]] as LogRow[];
    expect(earned(atMidnight, 'last touch')).toMatchObject({ Email: 0, Search: 80, Unattributed: 41 });
  });

  test('counts the days of a lookback by dates', () => {
    expect(earned(rows, 'first touch', 'lookback=4')).toMatchObject({ Search: 80, Email: 0 });
    expect(earned(rows, 'first touch', 'lookback=3')).toMatchObject({ Search: 0, Email: 80 });
  });

  test('is so many days after the first touch, and shown as its date', () => {
    const paths = tableFrom('JOURNEYS', ...logColumns(rows));
    expect(paths.slice(1).map(([path, , , , days]) => [path, days])).toEqual([
      ['Search > Email', 4],
      ['Social', 0],
    ]);
    const [, transaction] = tableFrom('ATTRIBUTION.EXPLAIN', ...logColumns(rows), 'Email');
    expect(transaction.slice(0, 2)).toEqual(['C1', serial('2026-03-05')]);
  });
});

describe('offsets', () => {
  test('of the clock decide about weekend and working hours', () => {
    const friday = [column(['2026-03-06T20:00:00-05:00']), column(['2026-03-06T22:00:00-05:00'])];
    expect(numberFrom('TIMETOVALUE', ...friday, 'median', null, null, 'weekend=1')).toBe(2 / 24);
    const office = [column(['2026-03-02T09:00:00-05:00']), column(['2026-03-02T17:00:00-05:00'])];
    expect(numberFrom('TIMETOVALUE', ...office, 'median', null, null, 'weekend=1; hours=9:00-17:00')).toBe(1);
  });

  test('make differences those of the instants', () => {
    const start = column(['2026-03-06T20:00:00-05:00']);
    expect(numberFrom('TIMETOVALUE', start, column(['2026-03-07T03:00:00+01:00']))).toBe(1 / 24);
  });

  test('in one column and not in the other are refused', () => {
    const start = column(['2026-03-06T20:00:00-05:00']);
    expect(errorFrom('TIMETOVALUE', start, column(['2026-03-07 03:00'])).message).toMatch(
      /^start tells its offset from UTC, reached does not/,
    );
  });

  test('leave an order on the day of its own clock', () => {
    const customers = column(['a', 'a', 'b', 'b']);
    const dates = column([
      '2023-01-31 21:00:00 -0500',
      '2023-02-10 10:00:00 -0500',
      '2023-01-10 12:00:00 -0500',
      '2023-02-28 20:30:00 -0500',
    ]);
    expect(tableFrom('COHORTS', customers, dates, 'month', null, '2023-03-31').slice(1, 2)).toEqual([
      ['2023-01', 2, 1, 1, 0, ''],
    ]);
    const recency = tableFrom('RFM', customers, dates, column([1, 1, 1, 1]), '2023-01-31').slice(1);
    expect(recency.map(([customer, days]) => [customer, days])).toEqual([
      ['a', 0],
      ['b', 21],
    ]);
  });

  test('leave the end of observation on the clock of each customer', () => {
    const start = column(['2026-03-01T12:00:00-05:00', '2026-03-01T12:00:00+05:00']);
    const reached = column([null, null]);
    expect(numberFrom('TIMETOVALUE', start, reached, 'mean', '2026-03-03')).toBe(1.5);
  });
});

describe('events with offsets', () => {
  const log = [
    column(['a', 'a', 'a']),
    column(['2026-03-02T09:00-05:00', '2026-03-02T17:00-05:00', '2026-03-05T12:00-05:00']),
    column(['signup', 'value', 'visit']),
  ];

  test('show the clock of their cells, and are worked on by it', () => {
    const row = ['a', serial('2026-03-02T09:00Z'), serial('2026-03-02T17:00Z'), 8 / 24, 0];
    expect(tableFrom('TIMETOVALUE.EVENTS', ...log, 'signup', 'value')[1]).toEqual(row);
    const worked = tableFrom(
      'TIMETOVALUE.EVENTS',
      ...log,
      'signup',
      'value',
      null,
      null,
      'weekend=1; hours=9:00-17:00',
    );
    expect(worked[1][3]).toBe(1);
    const [, abandoned] = tableFrom('ABANDONED', ...log, 'signup', 'visit', 1);
    expect(abandoned).toEqual(['a', row[1], 'visit', 0, serial('2026-03-05T12:00Z')]);
  });
});

describe('dates beside times', () => {
  test('are compared as dates', () => {
    const start = column(['2024-01-02 14:00', '2024-01-02 15:00']);
    const reached = column(['2024-01-02', '2024-01-05']);
    expect(numberFrom('TIMETOVALUE', start, reached, 'reached')).toBe(1);
    expect(numberFrom('TIMETOVALUE', start, reached, 'mean')).toBe(1.5);
  });

  test('a date before the day of the start is still refused', () => {
    const start = column(['2024-01-02 14:00']);
    expect(errorFrom('TIMETOVALUE', start, column(['2024-01-01'])).message).toMatch(
      /^reached, row 1: 2024-01-01 lies before start 2024-01-02 14:00:00/,
    );
  });

  test('which some values have, those who wait are observed by the day', () => {
    const start = column(['2024-01-02 14:00', '2024-01-02 15:00']);
    expect(numberFrom('TIMETOVALUE', start, column(['2024-01-04', null]), 'mean')).toBe(2);
  });

  test('count the days until a sum is exceeded', () => {
    const table = tableFrom(
      'TIMETOEXCEED',
      column(['a', 'a']),
      column(['2024-01-01 18:00', '2024-01-03']),
      column([10, 10]),
      15,
    );
    expect(table[1]).toEqual(['a', serial('2024-01-01T18:00Z'), serial('2024-01-03'), 2]);
  });
});

test('a date that stands for never is refused with its row', () => {
  const start = column(['2024-01-01', '2024-01-02', '2024-01-02']);
  const reached = column(['2024-01-03', '9999-12-31', '9999-12-31']);
  expect(errorFrom('TIMETOVALUE', start, reached, 'reached').message).toBe(
    'reached, row 2: "9999-12-31" is after 2199. If it stands for "never", leave the cell empty.',
  );
});

describe('touches of one moment', () => {
  const log: LogRow[] = [
    ['a', '2026-03-01', 'A', null],
    ['a', '2026-03-02', 'B', null],
    ['a', '2026-03-02', 'C', null],
    ['a', '2026-03-03', null, 10],
  ];

  test('count in the order of the sheet, read upwards where it runs newest first', () => {
    expect(earned(log, 'last touch')).toMatchObject({ C: 10 });
    expect(earned([...log].reverse(), 'last touch')).toMatchObject({ C: 10 });
  });

  test('so a sheet turned upside down gives the same figures', () => {
    const day = fc.nat(6).map((days) => 46000.5 + days);
    const touch = fc.tuple(fc.constantFrom('a', 'b'), day, fc.constantFrom('A', 'B', 'C'));
    fc.assert(
      fc.property(fc.array(touch, { minLength: 2, maxLength: 60 }), (touches) => {
        const sorted = [...touches].sort((one, other) => one[1] - other[1]);
        const rows = [
          ...sorted.map(([customer, time, touchpoint]): LogRow => [customer, time, touchpoint, null]),
          ...['a', 'b'].map((customer): LogRow => [customer, 46010, null, 1]),
        ];
        for (const model of ['first touch', 'last touch', 'linear'])
          expect(earned([...rows].reverse(), model)).toEqual(earned(rows, model));
      }),
    );
  });
});

describe('in a workbook that counts its days from 1904', () => {
  test('serial numbers and texts lie on one calendar', () => {
    const waits = [column([44651, 44651]), column([44653, null])];
    expect(in1904(() => numberFrom('TIMETOVALUE', ...waits, 'mean', '2026-04-11'))).toBe(6);
  });

  test('weekend and working hours are those of its calendar', () => {
    // Friday 2026-04-03 16:00 and Monday 2026-04-06 10:00.
    const waits = [column([44653 + 16 / 24]), column([44656 + 10 / 24])];
    const settings = 'weekend=1; hours=9:00-17:00';
    expect(in1904(() => numberFrom('TIMETOVALUE', ...waits, 'median', null, null, settings))).toBe(0.25);
  });

  test('dates that come out are its own', () => {
    const log = [column(['a', 'a']), column(['2026-04-01', '2026-04-03']), column(['signup', 'value'])];
    const [, row] = in1904(() => tableFrom('TIMETOVALUE.EVENTS', ...log, 'signup', 'value'));
    expect(row).toEqual(['a', 44651, 44653, 2, 0]);
    const spent = [column(['a', 'a']), column([44651, 44653]), column([1, 1]), 1.5];
    expect(in1904(() => tableFrom('TIMETOEXCEED', ...spent))[1]).toEqual(['a', 44651, 44653, 2]);
    const journey = logColumns([
      ['a', 44651, 'Email', null],
      ['a', 44652, null, 10],
    ]);
    expect(in1904(() => tableFrom('ATTRIBUTION.EXPLAIN', ...journey, 'Email'))[1].slice(0, 2)).toEqual([
      'a',
      44652,
    ]);
    const gone = [column(['a', 'b']), column([44651, 44661]), column(['begin', 'begin'])];
    expect(in1904(() => tableFrom('ABANDONED', ...gone, 'begin', 'begin', 1))[1].slice(0, 2)).toEqual([
      'a',
      44651,
    ]);
  });

  test('holidays and the end of observation are read on it', () => {
    // Wednesday to Friday, the Thursday off.
    const waits = [column([44651]), column([44653])];
    const worked = (settings: string) =>
      in1904(() => numberFrom('TIMETOVALUE', ...waits, 'median', null, null, settings));
    expect([worked('holidays=44652'), worked('holidays=2026-04-02'), worked('weekend=1')]).toEqual([1, 1, 2]);
    const orders = [column(['a', 'a']), column([44651, 44661])];
    expect(in1904(() => tableFrom('COHORTS', ...orders, 'month', null, 44655))[1].slice(0, 2)).toEqual([
      '2026-04',
      1,
    ]);
  });
});

describe('the setting zone', () => {
  test('is the clock of times that tell no offset', () => {
    const start = column(['2026-03-06T20:00:00-05:00']);
    const reached = column(['2026-03-07 03:00']);
    const days = (settings: string) =>
      numberFrom('TIMETOVALUE', start, reached, 'median', null, null, settings);
    expect(days('zone=Europe/Berlin')).toBe(1 / 24);
    expect(days('zone=+01:00')).toBe(1 / 24);
    expect(days('时区=UTC')).toBe(2 / 24);
  });

  test('counts the hours that have passed where the clocks are put forward', () => {
    const night = [column(['2026-03-29 01:00']), column(['2026-03-29 04:00'])];
    expect(numberFrom('TIMETOVALUE', ...night)).toBe(3 / 24);
    expect(numberFrom('TIMETOVALUE', ...night, 'median', null, null, 'zone=Europe/Berlin')).toBe(2 / 24);
  });

  test('says on which day of the week an instant lies', () => {
    // Saturday in London, still Friday in New York.
    const waits = [column(['2026-03-07T01:00:00Z']), column(['2026-03-07T03:00:00Z'])];
    const worked = (settings: string) => numberFrom('TIMETOVALUE', ...waits, 'median', null, null, settings);
    expect(worked('weekend=1')).toBe(0);
    expect(worked('weekend=1; zone=America/New_York')).toBe(2 / 24);
  });

  test('shows the times of events and transactions', () => {
    const log = [column(['a', 'a']), column([1772375400, 1772379000]), column(['signup', 'value'])];
    const [, events] = tableFrom(
      'TIMETOVALUE.EVENTS',
      ...log,
      'signup',
      'value',
      null,
      null,
      'zone=Europe/Berlin',
    );
    expect(events.slice(1, 3)).toEqual([serial('2026-03-01T15:30Z'), serial('2026-03-01T16:30Z')]);
    const journey = logColumns([
      ['a', 1772375400, 'Email', null],
      ['a', 1772379000, null, 10],
    ]);
    const [, row] = tableFrom('ATTRIBUTION.EXPLAIN', ...journey, 'Email', null, 'zone=-05:00');
    expect(row[1]).toBe(serial('2026-03-01T10:30Z'));
  });

  test('that does not exist is refused', () => {
    const waits = [column([46000]), column([46001])];
    expect(errorFrom('TIMETOVALUE', ...waits, null, null, null, 'zone=Mars').message).toMatch(
      /zone: "Mars" is neither an offset such as \+02:00 nor a zone such as Europe\/Berlin/,
    );
  });
});
