import fc from 'fast-check';
import type { EventsAsked, WaitsRequest } from '../../../src/analyses/timeToValue/messages';
import { rules } from '../../../src/analyses/timeToValue/options';
import { TimeToValueSession } from '../../../src/analyses/timeToValue/session';
import type { ResultView } from '../../../src/blueprint/views';
import { inWords } from '../../support/inWords';
import { saidBy, wordsOf } from '../../support/saidBy';
import { column, tableFrom } from '../../support/worksheet';

/** Waits made of a log of events, or of two tables, are those of a table of starts and values. */

type Row = readonly unknown[];

const begin = 46_000;

function analysed(request: WaitsRequest, rows: readonly Row[], values: readonly Row[] = []) {
  const session = new TimeToValueSession(request);
  session.add(rows);
  if (request.beside?.values) session.add(values, 'values');
  return { session, result: session.finish(() => undefined) };
}

const shared = { kind: 'time to value', hasHeadings: false, firstSheetRow: 2 } as const;

/** Customer, time, event, segment. */
const ofEvents = (events: Partial<EventsAsked> = {}, asOf: number | null = null): WaitsRequest => ({
  ...shared,
  columns: { customer: 0, time: 1, event: 2, segment: 3 },
  options: { asOf, weekend: null, events: { start: 'start', values: ['value'], rule: 'all', ...events } },
});

const valuesTable = { columns: { customer: 0, time: 1 }, hasHeadings: false, firstSheetRow: 2 };

/** Customer, start, segment, date left; beside it customer and time. */
const ofTwoTables = (asOf: number | null = null): WaitsRequest => ({
  ...shared,
  columns: { customer: 0, start: 1, segment: 2, lost: 3 },
  options: { asOf, weekend: null },
  beside: { values: valuesTable },
});

/** Start, date of value, segment, date left. */
const ofCustomers = (asOf: number | null = null): WaitsRequest => ({
  ...shared,
  columns: { start: 0, reached: 1, segment: 2, lost: 3 },
  options: { asOf, weekend: null },
});

/** What of an answer does not hang on where the rows stand. */
function figures(request: WaitsRequest, rows: readonly Row[], values?: readonly Row[]) {
  try {
    const { summary, views } = analysed(request, rows, values).result;
    return { summary: { ...summary, events: undefined }, views: views.map(inWords) };
  } catch (error) {
    return String(error);
  }
}

const customers = ['a', 'b', 'c', 'd', 'e'];
const customer = fc.constantFrom(...customers);
const segmentOf = (name: unknown) => (customers.indexOf(String(name)) % 2 === 0 ? 'even' : 'odd');

/** Moments by the minute, few enough to meet. */
const moment = fc.integer({ min: 1, max: 40 }).map((quarter) => begin + quarter / 4 + 1 / 1440);

const logs = fc
  .array(fc.tuple(customer, moment, fc.constantFrom('start', 'value', 'other', 'Value 2')), { maxLength: 40 })
  .map((rows): Row[] => [
    ...rows,
    // By the minute as all others: a whole number might be taken for a date in the one table and not in the other.
    ['z', begin + 1 + 1 / 1440, 'start'],
    ['z', begin + 2 + 1 / 1440, 'value'],
    ['z', begin + 3 + 1 / 1440, 'Value 2'],
  ])
  .map((rows) => rows.map((row) => [...row, segmentOf(row[0])]));

test('the figures are those of TIMETOVALUE.CURVE of the table of TIMETOVALUE.EVENTS', () => {
  fc.assert(
    fc.property(logs, fc.constantFrom(...rules), fc.boolean(), (rows, rule, isByDay) => {
      // Values by date among starts by the minute are reached on their day.
      const log = rows.map(([who, time, event, segment]) => [
        who,
        isByDay && event !== 'start' ? Math.floor(Number(time)) : time,
        event,
        segment,
      ]);
      const values = ['value', 'value 2'];
      const ranges = [0, 1, 2].map((place) => column(log.map((row) => row[place])));
      const [, ...table] = tableFrom('TIMETOVALUE.EVENTS', ...ranges, 'start', [values], rule);
      const [start, reached] = [1, 2].map((place) => column(table.map((row) => row[place])));
      const end = Math.max(...log.map(([, time]) => Number(time)));
      const [, ...expected] = tableFrom('TIMETOVALUE.CURVE', start, reached, end);
      const [curve] = analysed(ofEvents({ values, rule }), log).result.views;
      expect(turned(curve)).toEqual(expected);
    }),
  );
});

const turned = (view: ResultView): unknown[][] => {
  const { columns } = inWords(view);
  return Array.from(columns[0].cells, (_, row) =>
    columns.map(({ cells }) => (Number.isNaN(cells[row]) ? '' : cells[row])),
  );
};

test('a log gives what a table of its starts and values gives', () => {
  const text = fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom('first', ' 09:30', ' 23:59:59.5'))
    // A day and its first moment are one moment: which of two rows at it counts, the order of the rows would tell.
    .map(([day, time]) => [day, time === 'first' ? (day % 2 === 0 ? ' 00:00' : '') : time] as const)
    .map(([day, time]) => `2026-03-${String(day).padStart(2, '0')}${time}`);
  const texts = fc
    .array(fc.tuple(customer, text, fc.constantFrom('start', 'value', 'other')), { maxLength: 30 })
    .map((rows): Row[] => [...rows, ['z', '2026-03-01 08:00', 'start'], ['z', '2026-03-02', 'value']])
    .map((rows) => rows.map((row) => [...row, segmentOf(row[0])]));
  fc.assert(
    fc.property(texts, (log) => {
      const asOf = 46_120;
      const table = startsOf(log.filter(([, , event]) => event === 'start')).map(([who, start]) => [
        start,
        firstFrom(start, log, (row) => row[0] === who && row[2] === 'value'),
        segmentOf(who),
      ]);
      const direct = { ...ofCustomers(asOf), columns: { start: 0, reached: 1, segment: 2 } };
      expect(figures(ofEvents({}, asOf), log)).toEqual(figures(direct, table));
    }),
  );
});

/** The first start of each customer. */
function startsOf(rows: readonly Row[]): Row[] {
  const first = new Map<unknown, Row>();
  for (const row of rows) {
    const known = first.get(row[0]);
    if (!known || String(row[1]) < String(known[1])) first.set(row[0], row);
  }
  return [...first.values()];
}

/** The first time at or after a start; a date without a time of day is any moment of its day. */
function firstFrom(start: unknown, rows: readonly Row[], counts: (row: Row) => boolean): string {
  const [begun] = [String(start)];
  const last = (time: string) => (time.length === 10 ? `${time} 24` : time);
  const times = rows.filter(counts).map(([, time]) => String(time));
  return times.filter((time) => last(time) >= begun).sort()[0] ?? '';
}

test('the order of the rows does not matter', () => {
  const shuffled = logs.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, fc.constantFrom(...rules), ([rows, others], rule) => {
      const request = ofEvents({ values: ['value', 'value 2'], rule });
      expect(figures(request, others)).toEqual(figures(request, rows));
    }),
  );
});

test('two tables give what the one does in which they are joined', () => {
  const maybe = fc.option(fc.integer({ min: 41, max: 60 }), { nil: '' as const });
  const signUps = fc.uniqueArray(fc.tuple(customer, moment, maybe), { selector: ([who]) => who });
  const orders = fc.array(fc.tuple(customer, moment), { maxLength: 30 });
  fc.assert(
    fc.property(signUps, orders, fc.boolean(), (signedUp, bought, isByDay) => {
      const main = [...signedUp, ['z', begin + 1.5, ''] as const].map(([who, start, left]): Row => [
        who,
        start,
        segmentOf(who),
        left === '' ? '' : begin + left,
      ]);
      const values = [...bought, ['z', begin + 3.25] as const].map(([who, time]): [string, number] => [
        who,
        isByDay ? Math.floor(time) : time,
      ]);
      const joined = main.map(([who, start, segment, left]) => {
        const from = isByDay ? Math.floor(Number(start)) : Number(start);
        const times = values.filter((row) => row[0] === who && row[1] >= from).map(([, time]) => time);
        return [start, times.length > 0 ? Math.min(...times) : '', segment, left];
      });
      const asOf = begin + 100;
      expect(figures(ofTwoTables(asOf), main, values)).toEqual(figures(ofCustomers(asOf), joined));
    }),
  );
});

test('starts of a log may stand beside values in another table', () => {
  const log: Row[] = [
    ['a', begin + 1, 'start', 'x'],
    ['a', begin + 2, 'value', 'x'],
    ['b', begin + 1, 'start', 'y'],
  ];
  const { beside } = ofTwoTables();
  const { result } = analysed({ ...ofEvents({ values: [] }), beside }, log, [['a', begin + 4]]);
  expect(result.summary).toMatchObject({ customers: 2, reached: 1, convertersMedian: 3, longest: 3 });
});

test('each table is read by its own order of day and month', () => {
  const values = { ...valuesTable, reading: { dayOrder: 'dmy' as const } };
  const { result } = analysed(
    { ...ofTwoTables(), beside: { values } },
    [
      ['a', '03/13/2026', '', ''],
      ['b', '03/02/2026', '', ''],
      ['c', '03/25/2026', '', ''],
    ],
    [
      ['a', '03/04/2026'],
      ['b', '06/03/2026'],
    ],
  );
  expect(result.summary).toMatchObject({ customers: 3, reached: 2, convertersMedian: 12.5 });
});

test('offsets from UTC are honoured', () => {
  const log: Row[] = [
    ['a', '2026-03-28T12:00:00+01:00', 'start', ''],
    ['a', '2026-03-29T12:00:00+02:00', 'value', ''],
  ];
  const { summary } = analysed(ofEvents(), log).result;
  expect(summary.convertersMedian).toBeCloseTo(23 / 24, 12);
});

test('everybody waits until the log ends, whatever its last event is', () => {
  const log: Row[] = [
    ['a', begin, 'start', ''],
    ['a', begin + 2, 'value', ''],
    ['b', begin + 1, 'start', ''],
    ['c', begin + 21, 'other', ''],
  ];
  const { summary, notes, rowsRead, rowsUsed, skipped } = analysed(ofEvents(), log).result;
  expect(summary).toMatchObject({ customers: 2, waiting: 1, longest: 20, asOf: begin + 21 });
  expect(summary.events).toEqual(['start', 'value', 'other']);
  expect({ rowsRead, rowsUsed, skipped }).toEqual({ rowsRead: 4, rowsUsed: 4, skipped: [] });
  expect(wordsOf(notes)).toContain('1 customer without a start is left out.');
});

test('a lone last event years behind the others is told', () => {
  const log: Row[] = [
    ['a', begin, 'start', ''],
    ['a', begin + 2, 'value', ''],
    ['c', begin + 3000, 'other', ''],
  ];
  expect(wordsOf(analysed(ofEvents(), log).result.notes).join(' ')).toMatch(/2034-/);
});

test('what does not count of two tables is told, and rows are named in the table they stand in', () => {
  const { result } = analysed(
    ofTwoTables(),
    [
      ['a', begin + 5, '', ''],
      ['a', begin + 9, '', ''],
      ['b', '', '', ''],
      ['', '', '', ''],
      ['c', begin + 6, '', begin + 4],
      ['d', begin + 6, '', 'gone'],
    ],
    [
      ['a', begin + 4],
      ['a', begin + 7],
      ['e', begin + 7],
      ['a', 'soon'],
    ],
  );
  expect(result.summary).toMatchObject({ customers: 1, reached: 1, median: 2 });
  expect(result.skipped).toEqual([
    { column: 'start', reason: 'empty', count: 1, firstSheetRow: 4, table: 'main' },
    { column: 'time', reason: 'notDate', count: 1, firstSheetRow: 5, table: 'values' },
    { column: 'lost', reason: 'beforeStart', count: 1, firstSheetRow: 6, table: 'main' },
    { column: 'lost', reason: 'notDate', count: 1, firstSheetRow: 7, table: 'main' },
  ]);
  expect(wordsOf(result.notes)).toEqual([
    '1 customer without a start is left out.',
    '1 value before the start does not count.',
    '1 row starts a customer again: the first start counts.',
  ]);
});

test('behind a figure stand the customers, with the row of their start', () => {
  const log: Row[] = [
    ['a', begin + 1, 'other', ''],
    ['a', begin + 2, 'start', 'x'],
    [1007, begin + 3, 'start', 'x'],
    ['a', begin + 4, 'value', ''],
  ];
  const { session } = analysed(ofEvents(), log);
  const found = session.behind({ view: 'segments', row: 'x', column: 'waiting' });
  expect(turned(found)).toEqual([[1007, 4, 1, begin + 3]]);
});

test('an event that is not there, and nobody who started, are refused', () => {
  const log: Row[] = [['a', begin, 'start', '']];
  expect(saidBy(() => analysed(ofEvents({ values: ['paid'] }), log))).toBe(
    'The data have no event "paid". They have: start.',
  );
  expect(saidBy(() => analysed(ofEvents(), [['a', 'soon', 'start', '']]))).toMatch(/None of the 1 rows/);
  expect(saidBy(() => analysed(ofEvents(), [['', '', '', '']]))).toMatch(/^No customer has a start/);
});
