import fc from 'fast-check';
import type { Figures } from '../../scripts/reduce/finish';
import { waitsIn } from '../../src/analyses/timeToValue/inPeriod';
import { type Column, readWaits, waitOutcomes, type Waits } from '../../src/cells';
import { dialects, type QueryPeriod, waitCheckQuery, type WaitQuery, waitsQuery } from '../../src/queries';
import { clockAt, excelDays, onKnownClock } from './support/clock';
import { onEngines, patience } from './support/onEngines';
import type { Engine } from './support/engine';
import { daysApart, ifInData, periodsFrom } from './support/periods';
import { expectTable, loadTable, momentsOf, tableOf } from './support/tables';

/** The statements about waits on engines, against our own mathematics on the same small tables. */

interface WaitRow {
  start: number | null;
  reached: number | null;
  lost: number | null;
  until: number | null;
  segment: string | null;
}
interface WaitCase {
  rows: readonly WaitRow[];
  query: WaitQuery;
}

const day = 86_400_000;
const begin = Date.UTC(2026, 2, 26);
const columns: Required<WaitQuery['columns']> = {
  start: 'signed "up"',
  reached: 'value at',
  lost: 'lost',
  until: 'until',
  segment: 'plan',
};

const moment = fc
  .record({ day: fc.nat(8), time: fc.oneof(fc.constantFrom(0, day - 1, 3_600_000), fc.nat(day - 1)) })
  .map((at) => begin + at.day * day + at.time);
const perhaps = (weight: number) =>
  fc.oneof({ arbitrary: moment, weight }, { arbitrary: fc.constant(null), weight: 2 });

/** Now and then another date lies before the start. */
const row: fc.Arbitrary<WaitRow> = fc
  .record({
    start: perhaps(20),
    reached: perhaps(3),
    lost: perhaps(1),
    until: perhaps(2),
    segment: fc.constantFrom('Pro', 'pro', ' PRO', 'Basic', "O'Neil", '', null),
    isWild: fc.integer({ min: 0, max: 9 }).map((each) => each === 0),
  })
  .map(({ isWild, start, ...rest }) => {
    const after = (at: number | null) => (isWild || at === null || start === null ? at : Math.max(at, start));
    return { ...rest, start, reached: after(rest.reached), lost: after(rest.lost) };
  });

const cases: fc.Arbitrary<WaitCase> = fc
  .record({
    rows: fc.array(row, { minLength: 2, maxLength: 30 }),
    time: fc.constantFrom<Pick<WaitQuery['table'], 'time' | 'zone'>>(
      { time: 'clock' },
      { time: 'date' },
      { time: 'instant' },
      { time: 'instant', zone: 'America/New_York' },
    ),
    has: fc.record({ lost: fc.boolean(), until: fc.boolean(), segment: fc.boolean() }),
    end: fc.oneof(fc.constant(null), fc.nat(9)),
  })
  .map(({ rows, time, has, end }) => ({
    rows,
    query: {
      table: { name: ['sign-ups'], ...time },
      columns: {
        start: columns.start,
        reached: columns.reached,
        ...(has.lost && { lost: columns.lost }),
        ...(has.until && { until: columns.until }),
        ...(has.segment && { segment: columns.segment }),
      },
      // Our own functions know one end for all, or one for each.
      asOf: end === null || has.until ? null : new Date(begin + end * day).toISOString().slice(0, 10),
    },
  }));

async function load(engine: Engine, { rows, query }: WaitCase): Promise<void> {
  const { type, write } = momentsOf(engine, query.table.time);
  const dates = ['start', 'reached', 'lost', 'until'] as const;
  await loadTable<WaitRow>(
    engine,
    query.table.name[0],
    [
      ...dates.map((name) => ({ name: columns[name], type, cell: (each: WaitRow) => each[name], write })),
      { name: columns.segment, type: dialects[engine.dialect].text, cell: (each) => each.segment },
    ],
    rows,
  );
}

/** What our own functions read, of whole days. */
function ours({ rows, query }: WaitCase) {
  const serial = (at: number | null) =>
    at === null ? null : Math.floor(clockAt(at, query.table) / day) + excelDays;
  const dates = (name: 'start' | 'reached' | 'lost' | 'until'): Column => ({
    name,
    cells: rows.map((each) => serial(each[name])),
  });
  const end = query.asOf === null ? null : Date.parse(query.asOf) / day + excelDays;
  return readWaits(
    {
      start: dates('start'),
      reached: dates('reached'),
      lost: query.columns.lost === undefined ? null : dates('lost'),
      asOf:
        query.columns.until !== undefined
          ? dates('until')
          : end === null
            ? null
            : { name: 'end', cells: [end] },
      segment:
        query.columns.segment === undefined
          ? null
          : { name: 'segment', cells: rows.map(({ segment }) => segment) },
    },
    { hasHeadings: false },
  );
}

/** Those who started in a period, as the pane finds them in cells; `null`: nobody did. */
const startedIn = (given: WaitCase, period: QueryPeriod) =>
  ifInData(() => {
    const waits = ours(given);
    return waits.start.length === 0
      ? null
      : waitsIn({ waits, sheetRow: waits.row, customer: null }, { period });
  });

const places = [waitOutcomes.reached, waitOutcomes.lost, waitOutcomes.waiting] as const;

function counted(waits: Waits): Figures {
  const counts: Figures = new Map();
  waits.outcome.forEach((outcome, i) => {
    const name = waits.segments[waits.segment[i]].toLowerCase();
    const key = `${name}|${(waits.end[i] - waits.start[i]) / day}`;
    const each = counts.get(key) ?? [0, 0, 0];
    each[places.findIndex((place) => place === outcome)]++;
    counts.set(key, each);
  });
  return counts;
}

onEngines((engine) => {
  jest.setTimeout(patience);

  test('waits of those who started in a period', () =>
    fc.assert(
      fc.asyncProperty(
        cases.filter(({ query }) => query.columns.until === undefined),
        periodsFrom(begin, 9),
        async (any, period) => {
          const given = onKnownClock(engine(), any);
          await load(engine(), given);
          const query = { ...given.query, period };
          const { rows, told } = daysApart(await engine().ask(waitsQuery(query, dialects[engine().dialect])));
          const found = startedIn(given, period);
          expectTable(tableOf(rows, 2), found ? counted(found.now.waits) : new Map());
          const days = found?.periods && {
            first_day: found.periods.now.first,
            last_day: found.periods.now.last,
          };
          if (days) expect(told).toEqual(days);
        },
      ),
      { numRuns: 2 * engine().runs },
    ));

  test('waits in whole days by segment, and what is left out', () =>
    fc.assert(
      fc.asyncProperty(cases, async (any) => {
        const given = onKnownClock(engine(), any);
        const dialect = dialects[engine().dialect];
        await load(engine(), given);
        const waits = ours(given);
        expectTable(tableOf(await engine().ask(waitsQuery(given.query, dialect)), 2), counted(waits));
        const [check] = await engine().ask(waitCheckQuery(given.query, dialect));
        const counts = [check.row_count, check.customers, check.later_rows, check.before_start].map(Number);
        const early = waits.problems.filter(({ reason }) => reason === 'beforeStart').length;
        expect(counts).toEqual([given.rows.length, waits.outcome.length, waits.later.length, early]);
        const isKnown = given.rows.some(({ start, reached }) => start !== null || reached !== null);
        if (isKnown && given.query.columns.until === undefined)
          expect((Number(check.last_day) + excelDays) * day).toBe(waits.observedUntil);
      }),
      { numRuns: 2 * engine().runs },
    ));
});
