import { definitionOf } from '../../scripts/reduce/definition';
import type { Figures } from '../../scripts/reduce/finish';
import { type EventLog, Steps } from '../../src/analytics/events/eventLog';
import { funnel } from '../../src/analytics/events/funnel';
import { transitions } from '../../src/analytics/events/transitions';
import { groupByCustomer } from '../../src/analytics/numerics/groupByCustomer';
import { type Column, EventLogBuilder, readWaits, waitOutcomes } from '../../src/cells';
import { dialects } from '../../src/queries';
import { commandFolder } from './support/command';
import { excelDays } from './support/clock';
import { parsesIn } from './support/parsesIn';
import { expectTable } from './support/tables';

/** Events and waits in files, from the log to the table the command writes, against our own functions on the same small logs. */

const day = 86_400_000;
const { write, answered, refused } = commandFolder();
const serialOf = (when: string): number => Date.parse(`${when.replace(' ', 'T')}Z`) / day + excelDays;

describe('events', () => {
  /** Several spellings, two events of one moment, a customer and an event that are not there. */
  const lines = [
    ...['a,2026-03-01 10:00:00,Visit', 'a,2026-03-01 11:00:00,visit', 'a,2026-03-02 10:00:00,Sign-up'],
    ...['a,2026-03-09 10:00:00,Order', 'b,2026-03-01 12:00:00,Visit', 'b,2026-03-03 12:00:00,Trial'],
    ...['b,2026-03-03 12:00:00,Order', 'c,2026-03-04 08:00:00,Visit', 'c,2026-03-20 08:00:00,Sign-up'],
    ...['d,2026-03-05 08:00:00,Order', 'd,2026-03-06 08:00:00,Visit', ',2026-03-06 09:00:00,Visit'],
    'e,2026-03-07 08:00:00,',
  ];
  const columns = { customer: 'who', time: 'at', event: 'what' };
  const definition = { table: 'events', columns };
  beforeAll(() => write('events.csv', ['who,at,what', ...lines].join('\n')));

  /** Events of one moment by name, as the statements have them. */
  const log = ((): EventLog => {
    const builder = new EventLogBuilder();
    for (const [customer, when, event] of lines.map((line) => line.split(',')).sort(byTimeAndName))
      builder.add(customer, serialOf(when), event);
    return builder.build();
  })();

  function byTimeAndName([, one, event]: string[], [, other, otherEvent]: string[]): number {
    return one === other ? (event < otherEvent ? -1 : 1) : one < other ? -1 : 1;
  }

  const number = (cell: string) => (cell === '' ? NaN : Number(cell));
  const tableOf = (rows: readonly string[][], keys: number): Figures =>
    new Map(rows.map((row) => [row.slice(0, keys).join('|').toLowerCase(), row.slice(keys).map(number)]));

  test('a funnel and transitions of a period, with its days', async () => {
    const inPeriod = { from: '2026-03-02', to: null };
    const steps = ['visit', 'Order'];
    const { table } = await answered({ ...definition, reduction: 'funnel', steps, inPeriod }, 'events.csv');
    const days = [Date.UTC(2026, 2, 2), Date.UTC(2026, 2, 20)].map((at) => String(at / day + excelDays));
    expect(table).toEqual([
      ['step', 'customers', 'decided', 'wait', 'from_first', 'first_day', 'last_day'],
      ['1', '2', '2', '', '', ...days],
      ['2', '0', '0', '', '', ...days],
    ]);
    const ways = await answered({ ...definition, reduction: 'transitions', inPeriod }, 'events.csv');
    expect(ways.table[0]).toEqual(['from_event', 'to_event', 'customers', 'wait', 'first_day', 'last_day']);
    expect(ways.table.slice(1).every((row) => row.slice(-2).join() === days.join())).toBe(true);
    expect(ways.table.map(([from, to]) => `${from} > ${to}`)).not.toContain('Visit > visit');
  });

  test.each([
    { order: 'ordered', window: 7, startCounted: 'first' },
    { order: 'ordered', window: null, startCounted: 'last' },
    { order: 'any', window: 10, startCounted: 'first' },
  ] as const)('a funnel of steps, %j', async (settings) => {
    const steps = ['visit', ['Sign-up', 'Trial'], 'Order'];
    const { said, table } = await answered(
      { ...definition, ...settings, reduction: 'funnel', steps },
      'events.csv',
    );
    const idsOf = (names: readonly string[]) =>
      log.events.flatMap((event, id) =>
        names.some((name) => name.toLowerCase() === event.toLowerCase()) ? [id] : [],
      );
    const found = funnel(log, groupByCustomer(log), {
      windowFrom: 'first step',
      ...settings,
      steps: new Steps(
        steps.map((step) => idsOf([step].flat())),
        log.events.length,
      ),
      window: settings.window === null ? Infinity : settings.window * day,
    });
    const expected: Figures = new Map(
      Array.from(found.customers, (customers, step) => [
        String(step + 1),
        [customers, found.decided[step], found.wait[step] ?? NaN, found.fromFirst[step] ?? NaN],
      ]),
    );
    expect(table[0]).toEqual(['step', 'customers', 'decided', 'wait', 'from_first']);
    expectTable(tableOf(table.slice(1), 1), expected);
    expect(said).toContain('11 of 13 rows count; the others name no customer, moment or event.');
  });

  test.each([
    { length: null, top: null },
    { length: 3, top: null },
    { length: null, top: 2 },
  ])('transitions, %j', async ({ length, top }) => {
    const { said, table } = await answered(
      { ...definition, reduction: 'transitions', length, top },
      'events.csv',
    );
    const found = transitions(log, groupByCustomer(log), { length }, top ?? Infinity);
    const named = (id: number) => log.events[id];
    const expected: Figures = new Map(
      found.largest.map(({ position, from, to, customers, wait }) => [
        [...(length === null ? [] : [position]), named(from), named(to)].join('|').toLowerCase(),
        [customers, wait],
      ]),
    );
    if (found.other) expected.set('|', [found.other.customers, found.other.wait]);
    expect(table[0]).toEqual([
      ...(length === null ? [] : ['position_no']),
      ...['from_event', 'to_event', 'customers', 'wait'],
    ]);
    expectTable(tableOf(table.slice(1), length === null ? 2 : 3), expected);
    expect(said).toContain('In 1 moments of a customer several events are ordered by name');
  });

  test.each(['funnel', 'transitions'])('the statement of %s for a warehouse', async (reduction) => {
    const steps = reduction === 'funnel' ? { steps: ['Visit', 'Order'] } : {};
    const asked = definitionOf({ ...definition, ...steps, reduction });
    await parsesIn('snowflake', asked.statement(dialects.snowflake));
  });

  test.each([
    [{ steps: ['Visit', 'Oder'] }, 'steps: no row has the event "Oder".'],
    [{ steps: ['Visit', ['Order', 'Sing-up']] }, 'steps: no row has the event "Sing-up".'],
    [{ steps: ['Visit', 'ORDER'], spelling: 'as written' }, 'steps: no row has the event "ORDER".'],
    [{ steps: ['Visit', 'visit'] }, '"visit" cannot be two steps of a funnel in SQL.'],
    [{}, 'steps: give a list.'],
    [{ steps: ['Visit'], order: 'strict' }, 'order: "strict" is not known. Known are ordered, any.'],
    [{ reduction: 'transitions', length: 1 }, 'length: give a whole number from 2 on.'],
    [{ reduction: 'transitions', top: 0.5 }, 'top: give a whole number from 1 on.'],
  ])('%j is refused', async (changes, message) => {
    expect(await refused({ ...definition, reduction: 'funnel', ...changes }, 'events.csv')).toContain(
      message,
    );
  });
});

describe('waits', () => {
  /** Two spellings of a segment, one without, a value before the start, one who left, and no start. */
  const lines = [
    ...[
      '2026-03-01,2026-03-04,,Pro',
      '2026-03-01,,,pro',
      '2026-03-02,2026-03-05,,Pro',
      '2026-03-02,,2026-03-08,',
    ],
    ...['2026-03-05,2026-03-01,,Basic', ',2026-03-05,,Basic', '2026-03-06,2026-03-20,,Basic'],
    '2026-03-18,,,Basic',
  ];
  const columns = { start: 'began', reached: 'value', lost: 'left', segment: 'plan' };
  const definition = { reduction: 'waits', table: 'customers', time: 'date', columns, asOf: '2026-03-15' };
  beforeAll(() => write('waits.csv', ['began,value,left,plan', ...lines].join('\n')));

  test('days waited by segment', async () => {
    const { said, table } = await answered(definition, 'waits.csv');
    const cells = lines.map((line) => line.split(','));
    const dates = (place: number): Column => ({
      name: String(place),
      cells: cells.map((row) => (row[place] === '' ? null : serialOf(`${row[place]} 00:00:00`))),
    });
    const waits = readWaits(
      {
        ...{ start: dates(0), reached: dates(1), lost: dates(2) },
        asOf: { name: 'end', cells: [serialOf('2026-03-15 00:00:00')] },
        segment: { name: 'segment', cells: cells.map((row) => (row[3] === '' ? null : row[3])) },
      },
      { hasHeadings: false },
    );
    const places = [waitOutcomes.reached, waitOutcomes.lost, waitOutcomes.waiting];
    const expected: Figures = new Map();
    waits.outcome.forEach((outcome, i) => {
      const key = `${waits.segments[waits.segment[i]]}|${(waits.end[i] - waits.start[i]) / day}`;
      const counts = expected.get(key) ?? [0, 0, 0];
      counts[places.findIndex((each) => each === outcome)]++;
      expected.set(key, counts);
    });
    const [headings, ...found] = table;
    expect(headings).toEqual(['segment', 'days', 'reached', 'lost', 'waiting']);
    expectTable(new Map(found.map((row) => [row.slice(0, 2).join('|'), row.slice(2).map(Number)])), expected);
    expect(found).toContainEqual(['Pro', '3', '2', '0', '0']);
    expect(said).toContain(
      '5 of 8 rows count; 1 name no start, 1 start after their end, 1 have another date before the start.',
    );
    expect(said).toContain('Observation ends on 2026-03-15.');
  });

  test('the statement for a warehouse', async () => {
    await parsesIn('redshift', definitionOf(definition).statement(dialects.redshift));
  });

  test.each([
    [{ columns: { start: 'began' } }, 'columns: reached is missing.'],
    [{ asOf: 'today' }, 'asOf: give a day such as 2026-06-30.'],
    [
      { conditions: [{ column: 'plan', test: 'like', values: [] }] },
      'conditions, 1, test: "like" is not known.',
    ],
  ])('%j is refused', async (changes, message) => {
    expect(await refused({ ...definition, ...changes }, 'waits.csv')).toContain(message);
  });
});
