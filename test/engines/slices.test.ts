import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { FileEngine } from '../../scripts/reduce/engine';
import { slicesNeeded } from '../../scripts/reduce/slices';
import { touchAnswer, type TouchesAsked } from '../../scripts/reduce/touchAnswer';
import { defaultSettings } from '../../src/analytics/attribution/models';
import type { TouchQuery } from '../../src/queries';
import { duckdb } from './support/duckdb';
import type { Engine } from './support/engine';
import { patience } from './support/onEngines';
import { expectTable } from './support/tables';
import {
  columnsWith,
  load,
  modelsWith,
  orderLog,
  policies,
  settings,
  start,
  table,
  type TouchRow,
} from './support/touches';

/** A log that is counted in slices of customers comes to the same table as one that is counted at once. */

let engine: Engine;
let files: FileEngine;
beforeAll(async () => {
  engine = await duckdb.start();
  files = {
    memory: 1e9,
    spillInto: mkdtempSync(path.join(tmpdir(), 'touchstone-slices-')),
    rows: async (sql) => (await engine.ask(sql)).map(Object.values),
    close: () => undefined,
  };
});
afterAll(() => engine.close());
jest.setTimeout(patience);

const reductions = ['paths', 'credits', 'check'] as const;
const askedOf = (reduction: TouchesAsked['reduction'], query: TouchQuery): TouchesAsked => ({
  ...{ reduction, query },
  // Of names that somebody gives one has to be met.
  settings: { ...settings, direct: defaultSettings.direct },
  models: modelsWith(query.columns.milestone !== undefined),
});

const day = 86_400_000;
const touch = (customer: string, days: number, given: Partial<TouchRow>): TouchRow => ({
  ...{ customer, at: start + days * day + 3_600_000, touchpoint: null, value: null, orderId: null },
  ...{ milestone: null, sequence: 0 },
  ...given,
});

/** Of sixteen customers nine write Email in capitals, though not of those of each slice; another one has the last word. */
const rows = [
  ...Array.from({ length: 16 }, (_, i) => [
    touch(`c${i}`, i % 4, { touchpoint: i < 7 ? 'email' : 'EMAIL' }),
    touch(`c${i}`, i % 4, { touchpoint: 'A > B' }),
    ...(i % 3 === 0 ? [touch(`c${i}`, 5, { value: 10 * i, orderId: `o${i}` })] : []),
    ...(i % 6 === 0 ? [touch(`c${i}`, 6, { value: -5, orderId: i % 12 === 0 ? null : `o${i}` })] : []),
  ]).flat(),
  touch('last', 7, { touchpoint: 'Search' }),
  touch('', 9, { touchpoint: 'Search' }),
];

const query: TouchQuery = {
  table,
  columns: columnsWith('value', 'orderId'),
  policy: { lookback: 5, startsAnew: false, collapse: false, passOver: [], isOneACustomer: false },
};

test.each(reductions)('%s of three slices are exactly those of the log', async (reduction) => {
  await load(engine, rows);
  const whole = await touchAnswer(askedOf(reduction, query), files, 1);
  expect(await touchAnswer(askedOf(reduction, query), files, 3)).toEqual(whole);
});

test('the spelling shown is the most frequent of the log, and journeys are open by its end', async () => {
  await load(engine, rows);
  const { rows: found } = await touchAnswer(askedOf('paths', query), files, 3);
  const [headings, ...paths] = found;
  expect(headings).toEqual(['path', 'conversions', 'value', 'non_conversions', 'still_open']);
  const named = paths.map(([path]) => path);
  expect(named).toContain('A > B > EMAIL');
  expect(named.filter((path) => String(path).includes('email'))).toEqual([]);
  // The last touch is of day 7: with a lookback of five days those of days 2 and 3 may convert yet. Of these three of eight did, of those of
  // days 0 and 1 two.
  expect(paths.map(([, , , lost, open]) => [lost, open])).toContainEqual([6, 5]);
});

test('any log under any policy', () =>
  fc.assert(
    fc.asyncProperty(
      orderLog,
      policies,
      fc.constantFrom(...reductions),
      fc.boolean(),
      fc.constantFrom<Pick<TouchQuery, 'period' | 'by'>>(
        {},
        { by: 'day' },
        { by: 'month' },
        { period: { from: '2026-03-02', to: '2026-03-04' } },
        { period: { from: null, to: '2026-03-03' } },
      ),
      async (log, policy, reduction, isKept, time) => {
        await load(engine, log);
        const passOver = policy.passOver.filter((name) =>
          log.some(
            ({ customer, touchpoint }) =>
              touchpoint?.toLowerCase() === name.toLowerCase() && /^c/i.test(customer ?? ''),
          ),
        );
        const asked = askedOf(reduction, {
          table: { ...table, isSpellingKept: isKept },
          columns: columnsWith(
            'value',
            'orderId',
            ...(reduction === 'credits' ? (['milestone'] as const) : []),
          ),
          policy: { ...policy, passOver },
          ...time,
        });
        const keys = time.by === undefined || reduction === 'check' ? 1 : 2;
        const byName = ({ rows: all }: Awaited<ReturnType<typeof touchAnswer>>) =>
          new Map(
            all
              .slice(1)
              .map((row) => [row.slice(0, keys).join('|'), row.slice(keys).map((each) => Number(each) || 0)]),
          );
        const whole = await touchAnswer(asked, files, 1).catch(outsideData);
        const sliced = await touchAnswer(asked, files, 3).catch(outsideData);
        expect(sliced === null).toBe(whole === null);
        if (whole && sliced) expectTable(byName(sliced), byName(whole));
      },
    ),
    { numRuns: 40 },
  ));

/** Of a period in which nothing happened there is no answer. */
function outsideData(error: Error): null {
  if (error.message.startsWith('inPeriod: the data run from')) return null;
  throw error;
}

test('a log that fits into the memory is counted at once, a larger one in slices', async () => {
  await load(engine, rows);
  expect(await slicesNeeded(files, table)).toBe(1);
  expect(await slicesNeeded({ ...files, memory: 10_000 }, table)).toBe(
    Math.ceil((rows.length * 400) / 10_000),
  );
});
