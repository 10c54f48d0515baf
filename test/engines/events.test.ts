import fc from 'fast-check';
import type { Figures } from '../../scripts/reduce/finish';
import { type EventLog, Steps } from '../../src/analytics/events/eventLog';
import { entersIn, funnel, type FunnelRules } from '../../src/analytics/events/funnel';
import { transitions } from '../../src/analytics/events/transitions';
import { groupByCustomer } from '../../src/analytics/numerics/groupByCustomer';
import type { Days } from '../../src/analytics/periods/ranges';
import { daysSeen, periodsIn } from '../../src/blueprint/period/periods';
import { EventLogBuilder } from '../../src/cells';
import {
  dialects,
  type EventQuery,
  funnelQuery,
  type FunnelSettings,
  type QueryPeriod,
  transitionsQuery,
} from '../../src/queries';
import { excelDays } from './support/clock';
import { onEngines, patience } from './support/onEngines';
import type { Engine } from './support/engine';
import { daysApart, ifInData, periodsFrom } from './support/periods';
import { expectTable, loadTable, momentsOf, tableOf } from './support/tables';

/** The statements about events on engines, against our own mathematics on the same small logs. */

interface EventRow {
  customer: string | null;
  at: number | null;
  event: string | null;
  sequence: number;
}

const day = 86_400_000;
const hour = 3_600_000;
const begin = Date.UTC(2026, 2, 1);

/** What makes each step of a funnel, in spellings; the last ones make none. */
const events = ['Visit', "O'Neil's offer", 'Order', 'Ünïcode', 'Other', 'another'];
const spelt = (areKept: boolean) =>
  fc
    .tuple(fc.constantFrom(...events, ...events.slice(0, 3)), fc.constantFrom('', ' ', 'upper', 'lower'))
    .map(([name, how]) => {
      if (how.trim() === '') return name + how;
      if (areKept) return name;
      return how === 'upper' ? name.toUpperCase() : name.toLowerCase();
    });

const moment = fc
  .oneof(
    fc.nat(12).map((each) => each * 6 * hour),
    fc.nat(3 * day),
    fc.nat(3).map((each) => each * hour),
  )
  // What is always at midnight would be read as a date.
  .map((at) => begin + at + (at % day === 0 ? hour : 0));

/** @param areKept spellings differ in blanks alone, so that the order of names is one. */
const logs = (areKept: boolean): fc.Arbitrary<EventRow[]> => {
  const row = fc.record({
    customer: fc.oneof(
      { arbitrary: fc.constantFrom('c1', 'C1', 'c2 ', 'ann@example.com', 'Ann@Example.com'), weight: 30 },
      { arbitrary: fc.constantFrom(null, 'NULL'), weight: 1 },
    ),
    at: fc.oneof({ arbitrary: moment, weight: 30 }, { arbitrary: fc.constant(null), weight: 1 }),
    event: fc.oneof(
      { arbitrary: spelt(areKept), weight: 30 },
      { arbitrary: fc.constantFrom(null, ' '), weight: 1 },
    ),
    sequence: fc.nat(3),
  });
  return fc.oneof(
    fc.array(row, { minLength: 1, maxLength: 8 }),
    fc.array(row, { minLength: 15, maxLength: 60 }),
  );
};

const kinds = fc.constantFrom<EventQuery['table']['time']>('clock', 'clock', 'instant', 'date');
const columns: Required<EventQuery['columns']> = {
  customer: 'who',
  time: 'at',
  event: 'what "happened"',
  sequence: 'sequence',
};
const queryOf = (time: EventQuery['table']['time'], hasSequence: boolean): EventQuery => {
  const { customer, time: at, event, sequence } = columns;
  return {
    table: { name: ['events'], time },
    columns: { customer, time: at, event, ...(hasSequence && { sequence }) },
  };
};

async function load(engine: Engine, rows: readonly EventRow[], { table }: EventQuery): Promise<void> {
  const { text, integer } = dialects[engine.dialect];
  const { type, write } = momentsOf(engine, table.time);
  await loadTable<EventRow>(
    engine,
    table.name[0],
    [
      { name: columns.customer, type: text, cell: (row) => row.customer },
      { name: columns.time, type, cell: (row) => row.at, write },
      { name: columns.event, type: text, cell: (row) => row.event },
      { name: columns.sequence, type: integer, cell: (row) => row.sequence },
    ],
    rows,
  );
}

/** The log as our own functions read it, in the order in which the statements do. */
function logOf(rows: readonly EventRow[], { table, columns: named }: EventQuery): EventLog {
  const shown = (at: number) => (table.time === 'date' ? Math.floor(at / day) * day : at);
  const key = ({ event }: EventRow) => Buffer.from((event ?? '').trim().toLowerCase());
  const sorted = rows
    .flatMap((row) => (row.at === null ? [] : [{ ...row, at: shown(row.at) }]))
    .sort(
      (a, b) =>
        a.at - b.at ||
        (named.sequence === undefined ? 0 : a.sequence - b.sequence) ||
        Buffer.compare(key(a), key(b)),
    );
  const builder = new EventLogBuilder();
  for (const { customer, at, event } of sorted) builder.add(customer, at / day + excelDays, event);
  return builder.build();
}

const steps: fc.Arbitrary<string[][]> = fc.constantFrom(
  [['Visit'], ["O'NEIL'S OFFER"], ['order']],
  [['visit '], ['Order', 'Ünïcode'], ["O'Neil's offer"], ['Other']],
  [['Order'], ['Visit']],
  [['Order', 'visit', 'ORDER']],
  [['Visit'], ['never'], ['Order']],
);

const funnels: fc.Arbitrary<FunnelSettings> = fc.record({
  steps,
  order: fc.constantFrom('ordered', 'any'),
  window: fc.constantFrom(null, 0, 0.25, 1, 1.5),
  startCounted: fc.constantFrom('first', 'last'),
});

function funnelOf(log: EventLog, settings: FunnelSettings, entered?: Days): Figures {
  const idsOf = (name: string) =>
    log.events.flatMap((event, id) => (event.toLowerCase() === name.trim().toLowerCase() ? [id] : []));
  const found = funnel(log, groupByCustomer(log), {
    steps: new Steps(
      settings.steps.map((names) => names.flatMap(idsOf)),
      log.events.length,
    ),
    order: settings.order,
    window: settings.window === null ? Infinity : Math.round(settings.window * day),
    windowFrom: 'first step',
    startCounted: settings.startCounted,
    ...(entered && { entered }),
  });
  return new Map(
    Array.from(found.customers, (customers, step) => [
      String(step + 1),
      [customers, found.decided[step], found.wait[step] ?? NaN, found.fromFirst[step] ?? NaN],
    ]),
  );
}

/** The days that count of a log; `null`: none of them does. */
const daysIn = (log: EventLog, period: QueryPeriod): Days | null =>
  log.time.length === 0
    ? null
    : ifInData(() => periodsIn({ period }, daysSeen(log.clock ?? log.time))?.now ?? null);

const begins = fc.constantFrom(begin, Date.UTC(2025, 11, 30), Date.UTC(2026, 2, 28));

onEngines((engine) => {
  jest.setTimeout(patience);

  test('funnels of attempts that begin in a period, and the ways that do', () =>
    fc.assert(
      fc.asyncProperty(
        begins.chain((first) =>
          fc.tuple(
            logs(true).map((rows) =>
              rows.map((row) => ({ ...row, at: row.at === null ? null : row.at - begin + first })),
            ),
            periodsFrom(first, 4),
          ),
        ),
        kinds,
        funnels,
        async ([rows, period], time, settings) => {
          const query = { ...queryOf(time, true), period };
          const dialect = dialects[engine().dialect];
          await load(engine(), rows, query);
          const log = logOf(rows, query);
          const groups = groupByCustomer(log);
          const days = daysIn(log, period);
          const nothing = { first: 0, last: -1 };
          const found = daysApart(await engine().ask(funnelQuery(query, dialect, settings)));
          expectTable(tableOf(found.rows, 1), funnelOf(log, settings, days ?? nothing));
          if (days) expect(found.told).toEqual({ first_day: days.first, last_day: days.last });
          const ways = daysApart(
            await engine().ask(transitionsQuery(query, dialect, { length: null, top: null })),
          );
          const counts = entersIn(log, { entered: days ?? nothing } as FunnelRules);
          const expected: Figures = new Map(
            transitions(log, groups, { length: null, counts }, Infinity).largest.map(
              ({ from, to, customers, wait }) => [
                `${log.events[from]}|${log.events[to]}`.toLowerCase(),
                [customers, wait],
              ],
            ),
          );
          expectTable(tableOf(ways.rows, 2), expected);
        },
      ),
      { numRuns: engine().runs },
    ));

  test('funnels within a window, in order and in any', () =>
    fc.assert(
      fc.asyncProperty(logs(false), kinds, funnels, async (rows, time, settings) => {
        const query = queryOf(time, false);
        await load(engine(), rows, query);
        const found = await engine().ask(funnelQuery(query, dialects[engine().dialect], settings));
        expectTable(tableOf(found, 1), funnelOf(logOf(rows, query), settings));
      }),
      { numRuns: 2 * engine().runs },
    ));

  const transitionsAre = async (
    rows: readonly EventRow[],
    query: EventQuery,
    length: number | null,
    top: number | null,
  ) => {
    await load(engine(), rows, query);
    const log = logOf(rows, query);
    const found = transitions(log, groupByCustomer(log), { length }, top ?? Infinity);
    const keyOf = (position: number | null, from: string | null, to: string | null) =>
      [...(length === null ? [] : [position]), from, to].map(String).join('|').toLowerCase();
    const expected: Figures = new Map(
      found.largest.map(({ position, from, to, customers, wait }) => [
        keyOf(position, log.events[from], log.events[to]),
        [customers, wait],
      ]),
    );
    if (found.other) expected.set(keyOf(null, null, null), [found.other.customers, found.other.wait]);
    const asked = transitionsQuery(query, dialects[engine().dialect], { length, top });
    const answered = tableOf(await engine().ask(asked), length === null ? 2 : 3);
    expectTable(answered, expected);
    return { answered: [...answered.keys()], expected: [...expected.keys()] };
  };

  test('transitions of names in several spellings', () =>
    fc.assert(
      fc.asyncProperty(
        logs(false),
        kinds,
        fc.boolean(),
        fc.constantFrom(null, 2, 3, 5),
        async (rows, time, hasSequence, length) => {
          await transitionsAre(rows, queryOf(time, hasSequence), length, null);
        },
      ),
      { numRuns: engine().runs },
    ));

  test('the largest transitions, and all others together', () =>
    fc.assert(
      fc.asyncProperty(
        logs(true),
        kinds,
        fc.constantFrom(null, 2, 4),
        fc.constantFrom(1, 2, 5),
        async (rows, time, length, top) => {
          const { answered, expected } = await transitionsAre(rows, queryOf(time, true), length, top);
          expect(answered).toEqual(expected);
        },
      ),
      { numRuns: engine().runs },
    ));
});
