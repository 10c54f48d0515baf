import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { creditsQuery, dialects, pathsQuery, patternsQuery, type TouchQuery } from '../../src/queries';
import type { Opened } from './support/engineRoom';
import { EngineRoomPage, given, type GivenFile } from './support/engineRoomPage';

/** Files as data: the engine under the policy of a release, in a page that may connect to nothing. */

jest.setTimeout(120_000);

const room = new EngineRoomPage();
beforeAll(() => room.begin(), 120_000);
afterAll(() => room.stop());
beforeEach(() => room.open());
afterEach(async () => {
  await room.page.close();
  expect(room.seen).toEqual({ errors: [], outside: [], refused: [] });
});

const open = async (...files: readonly GivenFile[]) => {
  await room.choose(...files);
  return room.page.evaluate(() => window.engineRoom.open());
};
const opened = async (...files: readonly GivenFile[]): Promise<Opened> => {
  const { answered, ...failed } = await open(...files);
  expect(failed).toEqual({});
  return answered as Opened;
};
const rows = (sql: string) => room.page.evaluate((text) => window.engineRoom.rows(text), sql);

const parquet = readFileSync('test/fixtures/engine/touches.parquet');

/** The rows of the Parquet file as texts. */
function touchesAsCsv(): string {
  const stamp = (at: number) => new Date(at).toISOString().slice(0, 19);
  const lines = Array.from({ length: 5000 }, (_, i) => {
    const at = Date.UTC(2026, 2, 1, 8) + Math.floor(i / 50) * 3_600_000;
    const day = stamp(Date.UTC(2026, 2, 1 + Math.floor(i / 250))).slice(0, 10);
    const value = i % 3 === 2 ? (10 + (i % 5) * 0.5).toFixed(2) : '';
    // As a clock in Berlin shows it, where summer begins on the 29th.
    const zoned = `${stamp(at + 3_600_000)}+01:00`;
    const channel = ['Email', 'Search', ''][i % 3];
    return [`c${i % 50}`, stamp(at), zoned, day, channel, value, i % 7, i % 2 === 0].join(',');
  });
  return ['customer,at,zoned,day,channel,value,id,mobile', ...lines].join('\n');
}

const query = (time: 'at' | 'zoned' | 'day', table: readonly string[]): TouchQuery => ({
  table: { name: table, time: ({ at: 'clock', zoned: 'instant', day: 'date' } as const)[time] },
  columns: { customer: 'customer', time, touchpoint: 'channel', value: 'value' },
  policy: { lookback: 30, startsAnew: false, collapse: true, passOver: [], isOneACustomer: false },
});

/** Eight on 1 March 2026, as a sheet has it. */
const eight = Date.UTC(2026, 2, 1, 8) / 86_400_000 + 25_569;

const kinds = ({ columns }: Opened) => columns.map(({ name, kind }) => `${name}: ${kind}`);

describe('the same rows as CSV, packed and as Parquet', () => {
  const csv = touchesAsCsv();
  const figures: unknown[] = [];

  test.each([
    ['touches.csv', Buffer.from(csv)],
    ['touches.csv.gz', gzipSync(csv)],
    ['Touches.PARQUET', parquet],
  ])('%s', async (name, content) => {
    const files = await opened(given(name, content));
    expect(files.rowCount).toBe(5000);
    expect(files.leftOut).toBeNull();
    expect(kinds(files)).toEqual([
      ...['customer: text', 'at: clock', 'zoned: instant', 'day: date'],
      ...['channel: text', 'value: number', 'id: number', 'mobile: boolean'],
    ]);
    expect(files.head).toHaveLength(50);
    expect(files.head.slice(0, 4)).toEqual([
      ['customer', 'at', 'zoned', 'day', 'channel', 'value', 'id', 'mobile'],
      ['c0', eight, eight, 46082, 'Email', '', 0, true],
      ['c1', eight, eight, 46082, 'Search', '', 1, false],
      ['c2', eight, eight, 46082, '', 11, 2, true],
    ]);
    expect(files.formats[1]).toEqual([
      ...['General', 'yyyy-mm-dd hh:mm:ss', 'yyyy-mm-dd hh:mm:ss', 'yyyy-mm-dd'],
      ...['General', 'General', 'General', 'General'],
    ]);
    expect(files.progress.at(-1)).toEqual({ rows: 5000, of: 5000 });
    const asked = (['at', 'zoned', 'day'] as const).flatMap((time) => [
      pathsQuery(query(time, files.table), dialects.duckdb),
      creditsQuery(query(time, files.table), dialects.duckdb, ['linear', 'time_decay'], {
        halfLife: 7,
        direct: [],
        shares: [1, 1, 1],
      }),
    ]);
    const answers = [];
    for (const sql of asked) answers.push((await rows(sql)).answered);
    expect(answers[0]).not.toHaveLength(0);
    // An instant is that of its clock in UTC.
    expect(answers.slice(2, 4)).toEqual(answers.slice(0, 2));
    figures.push(answers);
  });

  test('all give the same figures', () => {
    expect(figures).toHaveLength(3);
    expect(figures[1]).toEqual(figures[0]);
    expect(figures[2]).toEqual(figures[0]);
  });
});

describe('several files', () => {
  const march = given('march.csv', 'customer,day,value,note\nA,2026-03-01,10,\nB,2026-03-02,12,\n');

  test('are one table, columns in any order, each as wide as all need it', async () => {
    const april = given('april.csv', 'day,NOTE,customer,value\n2026-04-01 10:00:00,first,A,10.5\n');
    const may = given('may.csv', 'customer,day,value,note\nC,2026-05-01,,\n');
    const files = await opened(march, april, may);
    expect(kinds(files)).toEqual(['customer: text', 'day: clock', 'value: number', 'note: text']);
    expect(files.head.slice(1)).toEqual([
      ['A', 46082, 10, ''],
      ['B', 46083, 12, ''],
      ['A', Date.UTC(2026, 3, 1, 10) / 86_400_000 + 25_569, 10.5, 'first'],
      ['C', 46143, '', ''],
    ]);
  });

  test('CSV and Parquet go together', async () => {
    const csv = given('more.csv', touchesAsCsv());
    const files = await opened(given('touches.parquet', parquet), csv);
    expect(files.rowCount).toBe(10_000);
    const answer = await rows(`SELECT COUNT(DISTINCT "zoned"), SUM("value") FROM ${files.table[0]}`);
    expect(answer).toEqual({ answered: [[100, 36652]] });
  });

  test.each([
    ['customer,day,value\nA,2026-04-01,1\n', { column: 'note', has: 'march.csv', lacks: 'april.csv' }],
    ['customer,day,value,note,x\nA,2026-04-01,1,,1\n', { column: 'x', has: 'april.csv', lacks: 'march.csv' }],
  ])('with other columns are refused by their names', async (text, values) => {
    expect(await open(march, given('april.csv', text))).toEqual({
      failure: { code: 'otherColumns', values },
    });
  });
});

describe('what cannot be read is told', () => {
  test('rows that do not fit their columns', async () => {
    const lines = Array.from({ length: 25_000 }, (_, i) => `c${i},${i === 24_000 ? 'n/a' : i}`);
    const files = await opened(given('log.csv', ['customer,value', ...lines].join('\n')));
    expect(files.rowCount).toBe(24_999);
    expect(files.leftOut).toEqual({ rows: 1, first: { file: 'log.csv', line: 24_002, column: 'value' } });
  });

  test('days that may be read in two ways', async () => {
    const days = (...all: readonly string[]) => ['customer,day', ...all.map((day) => `A,${day}`)].join('\n');
    const unclear = await opened(given('log.csv', days('03/04/2026', '05/04/2026')));
    expect(unclear.columns[1]).toEqual({ name: 'day', kind: 'text', isUnclear: true });
    for (const [text, serial] of [
      [days('03/04/2026', '13/04/2026'), Date.UTC(2026, 3, 3)],
      [days('03/04/2026', '04/13/2026'), Date.UTC(2026, 2, 4)],
    ] as const) {
      const files = await opened(given('log.csv', text));
      expect(files.columns[1]).toEqual({ name: 'day', kind: 'date' });
      expect(files.head[1]).toEqual(['A', serial / 86_400_000 + 25_569]);
    }
  });

  test.each([
    [
      'book.xlsx',
      'x',
      { code: 'otherKind', values: { file: 'book.xlsx', kinds: ['.csv', '.csv.gz', '.parquet'] } },
    ],
    [
      'torn.parquet',
      'PAR1 and nothing behind it',
      { code: 'unreadable', values: { file: 'torn.parquet', line: null } },
    ],
    ['torn.csv.gz', 'no gzip', { code: 'unreadable', values: { file: 'torn.csv.gz', line: null } }],
    [
      'latin.csv',
      Buffer.from('name,n\nM\xfcller,1\n', 'latin1'),
      { code: 'notUtf8', values: { file: 'latin.csv' } },
    ],
    ['empty.csv', 'customer,value\n', { code: 'noRows', values: { file: 'empty.csv' } }],
    ['nothing.csv', '', { code: 'noRows', values: { file: 'nothing.csv' } }],
  ])('%s', async (name, content, failure) => {
    expect(await open(given(name, content))).toEqual({ failure });
  });

  test('zones other than UTC, and statements that are none', async () => {
    const { table } = await opened(given('touches.parquet', parquet));
    const orders = (zone: string) =>
      patternsQuery(
        {
          table: { name: table, time: 'instant', zone },
          columns: { customer: 'customer', time: 'zoned', amount: 'value' },
          asOf: null,
        },
        dialects.duckdb,
      );
    expect((await rows(orders('UTC'))).answered).not.toHaveLength(0);
    expect(await rows(orders('Europe/Berlin'))).toEqual({ failure: { code: 'zone' } });
    expect(await rows(`SELECT 'AT TIME ZONE' AS "at time zone"`)).toEqual({ answered: [['AT TIME ZONE']] });
    expect((await rows('SELECT nothing')).failure?.code).toBe('refused');
    // The engine lives on.
    expect(await rows('SELECT 1')).toEqual({ answered: [[1]] });
  });

  test('what is beyond the memory of the engine, which then begins anew', async () => {
    const { table } = await opened(given('touches.parquet', parquet));
    const { failure } = await rows(
      'SELECT COUNT(DISTINCT x) FROM (SELECT RANGE(20000) AS x, y FROM RANGE(100000) t(y)) GROUP BY y',
    );
    expect(failure?.code).toBe('tooLarge');
    expect(await rows(`SELECT COUNT(*) FROM ${table[0]}`)).toEqual({ answered: [[5000]] });
  });
});

describe('cancelling', () => {
  test('ends the reading of files', async () => {
    const lines = Array.from({ length: 400_000 }, (_, i) => `customer ${i},2026-03-01,${i}`);
    await room.choose(given('log.csv', ['customer,day,value', ...lines].join('\n')));
    // At once, and in the middle of the file, of which the engine tells while it reads.
    for (const moment of [0, 2]) {
      const answer = await room.page.evaluate((at) => {
        const work = window.engineRoom.open(at);
        if (at === 0) window.engineRoom.cancel();
        return work;
      }, moment);
      expect(answer).toEqual({ thrown: 'AbortError' });
    }
  });

  test('ends a statement, and the next one finds the rows again', async () => {
    const { table } = await opened(given('touches.parquet', parquet));
    const answer = await room.page.evaluate(async () => {
      const work = window.engineRoom.rows(
        'SELECT SUM(a.range * b.range) FROM RANGE(1000000) a, RANGE(1000000) b',
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      window.engineRoom.cancel();
      return work;
    });
    expect(answer).toEqual({ thrown: 'AbortError' });
    const count = `SELECT COUNT(*) FROM ${table[0]}`;
    // Two at once are answered by one engine.
    expect(await Promise.all([rows(count), rows(count)])).toEqual(Array(2).fill({ answered: [[5000]] }));
  });
});

describe('a host that sends the files of the engine with the policy of the pane', () => {
  const elsewhere = new EngineRoomPage();
  beforeAll(() => elsewhere.begin(false), 120_000);
  afterAll(() => elsewhere.stop());

  test.each([
    ['log.csv', 'customer,value\nA,1\n'],
    ['touches.parquet', parquet],
  ])('%s cannot be read, and the header that is missing is known', async (name, content) => {
    await elsewhere.open();
    await elsewhere.choose(given(name, content));
    expect(await elsewhere.page.evaluate(() => window.engineRoom.open())).toEqual({
      failure: { code: 'forbidden', values: { directive: 'script-src' } },
    });
    expect(elsewhere.seen.outside).toEqual([]);
  });
});
