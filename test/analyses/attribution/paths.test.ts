import fc from 'fast-check';
import type { PathsRequest, TouchesRequest } from '../../../src/analyses/attribution/messages';
import { pathsOfJourneys } from '../../../src/analyses/attribution/pathsOfJourneys';
import { PathsSession } from '../../../src/analyses/attribution/pathsSession';
import { AttributionSession } from '../../../src/analyses/attribution/session';
import { timedModels } from '../../../src/analyses/attribution/timedModels';
import { unattributed } from '../../../src/analytics/attribution/attribute';
import { buildJourneys } from '../../../src/analytics/attribution/buildJourneys';
import { creditOf } from '../../../src/analytics/attribution/creditOf';
import { withoutLeftOut } from '../../../src/analytics/attribution/leftOut';
import { attributionModels, defaultSettings } from '../../../src/analytics/attribution/models';
import { month } from '../../../src/analytics/periods/calendar';
import { TouchLogBuilder } from '../../../src/cells';
import { separator, unattributedRow } from '../../../src/queries';
import { log, lookback, worksheetRows } from '../../support/arbitraryLog';
import { expectWithin } from '../../support/close';
import { inWords } from '../../support/inWords';
import type { PlainRow } from '../../support/plainAttribution';
import { saidBy } from '../../support/saidBy';
import { column, logColumns, settingsOf, tableFrom } from '../../support/worksheet';

/** Journeys that were counted elsewhere give the figures of the log they were counted in. */

type Rows = readonly (readonly unknown[])[];
type Options = Partial<PathsRequest['options']>;

const day = 86_400_000;
const unixEpoch = 25_569 * day;

const asked = { models: ['Linear'], lookback: null, halfLife: 7, direct: 'Direct' };
const ofPaths = (options: Options = {}, beside?: PathsRequest['beside']): PathsRequest => ({
  kind: 'attribution',
  columns: { path: 0, conversions: 1, value: 2, nonConversions: 3, stillOpen: 4 },
  options: { ...asked, ...options },
  hasHeadings: false,
  firstSheetRow: 1,
  ...(beside && { beside }),
});

function ran(request: PathsRequest, tables: Readonly<Record<string, Rows>>) {
  const session = new PathsSession(request);
  for (const [table, rows] of Object.entries(tables)) session.add(rows, table);
  return session.finish(() => undefined);
}

function ofLog(rows: readonly PlainRow[], options: TouchesRequest['options']) {
  const session = new AttributionSession({
    kind: 'attribution',
    columns: { customer: 0, time: 1, touchpoint: 2, value: 3 },
    options: { conversions: 'each row', ...options },
    hasHeadings: false,
    firstSheetRow: 1,
  });
  session.add(worksheetRows(rows));
  return session.finish(() => undefined);
}

const untimed = attributionModels.filter(({ needs }) => needs === null).map(({ name }) => name);

/**
 * A touchpoint met before every lookback only is in no path: it earned nothing. Amounts reach 500,000 and are summed in another order;
 * credit that is a quotient is judged by the largest beside it.
 */
function expectSame(
  { summary: actual }: ReturnType<typeof ran>,
  { summary: expected }: ReturnType<typeof ofLog>,
): void {
  const found = new Map(actual.rows.map((row) => [row.touchpoint.toLowerCase(), row]));
  const largest = Math.max(5e5, ...expected.rows.flatMap(({ credit }) => credit.map(Math.abs)));
  const within = 1e-12 * largest;
  for (const { touchpoint, credit, conversions } of expected.rows) {
    const row = found.get(touchpoint.toLowerCase());
    credit.forEach((value, model) => expectWithin(row?.credit[model] ?? 0, value, within));
    expectWithin(row?.conversions ?? 0, conversions, within);
    found.delete(touchpoint.toLowerCase());
  }
  expect([...found]).toEqual([]);
  for (const part of ['unattributed', 'total'] as const) {
    expectWithin(actual[part].value, expected[part].value, within);
    expect(actual[part].transactions).toBe(expected[part].transactions);
  }
}

const policies = fc.record({ lookback, startsAnew: fc.boolean(), collapse: fc.boolean() });
const orders = fc.constantFrom(1, 2, 3);

test('what JOURNEYS counts gives the figures of the log, under every model that needs no times', () => {
  fc.assert(
    fc.property(log, policies, orders, (rows, policy, order) => {
      const table = tableFrom(
        'JOURNEYS',
        ...logColumns(worksheetRows(rows)),
        settingsOf({
          lookback: policy.lookback,
          'starts anew': policy.startsAnew,
          collapse: policy.collapse,
          conversions: 'each row',
        }),
      );
      const options = { models: untimed, order };
      const counted = ran(
        {
          ...ofPaths(options),
          columns: {
            ...{ path: 0, conversions: 1, value: 2, nonConversions: 3 },
            ...(policy.lookback !== null && { stillOpen: 5 }),
          },
          hasHeadings: true,
        },
        { main: table },
      );
      const whole = ofLog(rows, { ...asked, ...options, ...policy });
      expectSame(counted, whole);
      // What may convert yet is told as the log tells it.
      const open = (notes: typeof counted.notes) => notes.filter(({ code }) => code === 'journeysOpen');
      expect(open(counted.notes)).toEqual(open(whole.notes));
    }),
  );
});

/** The journeys of some rows of a log that ends with the last of all of them. */
function journeysOf(rows: readonly PlainRow[], until: number, policy: { lookback: number | null } & Options) {
  const builder = new TouchLogBuilder();
  for (const [who, time, touchpoint, value] of worksheetRows(rows)) builder.add(who, time, touchpoint, value);
  const { lookback: days, startsAnew = false, collapse = false } = policy;
  const built = buildJourneys(builder.build(), {
    lookback: days === null ? null : Math.round(days * day),
    startsAnew,
    until,
  });
  return withoutLeftOut(built, { passOver: [], collapse });
}

const restColumns = { customer: 0, time: 1, touchpoint: 2, value: 3 };
const restTable = { columns: restColumns, hasHeadings: false, firstSheetRow: 1 };

test('with rows apart and a table of credits the figures are those of the whole log, under every model', () => {
  const models = attributionModels.filter(({ needs }) => needs !== 'milestones').map(({ name }) => name);
  fc.assert(
    fc.property(
      log,
      policies,
      fc.subarray(['c1', 'c2', 'c3', '4']),
      fc.boolean(),
      (rows, policy, hard, isTimedFirst) => {
        const isApart = ({ customer }: PlainRow) => hard.includes(customer);
        const ordered = [...rows].sort((a, b) => a.time - b.time);
        const until = Math.max(...rows.map(({ time }) => time));
        const journeys = journeysOf(
          ordered.filter((row) => !isApart(row)),
          until,
          policy,
        );
        const paths = pathsOfJourneys(journeys).map(({ steps, count }) => [
          steps.join(separator),
          count.conversions,
          count.value,
          count.lost,
          count.open,
          new Set(ordered.filter(isApart).map(({ customer }) => customer)).size,
        ]);
        const [timeDecay] = attributionModels.filter(({ name }) => name === 'Time decay');
        const credits = creditOf(journeys, [timeDecay], defaultSettings);
        if ('reason' in credits) throw new Error(credits.reason.code);
        const none = unattributed(journeys);
        const given = [
          ...journeys.touchpoints.map((name, t) => [name, credits[0].value[t], credits[0].conversions[t]]),
          [unattributedRow, none.value, none.transactions],
        ];
        const rest = ordered
          .filter(isApart)
          .map(({ customer, time, touchpoint, value }) => [customer, time - unixEpoch, touchpoint, value]);
        const chosen = isTimedFirst
          ? ['Time decay', ...models.filter((name) => name !== 'Time decay')]
          : models;
        const options = { ...policy, models: chosen };
        const request = ofPaths(
          { ...options, until: until - unixEpoch },
          {
            rest: restTable,
            credits: {
              columns: { touchpoint: 0, time_decay: 1, conversions: 2 },
              hasHeadings: false,
              firstSheetRow: 1,
            },
          },
        );
        const counted = ran(
          { ...request, columns: { ...request.columns, apart: 5 } },
          { main: paths, credits: given, rest },
        );
        expectSame(counted, ofLog(ordered, { ...asked, ...options }));
        expect(counted.rowsRead).toBe(paths.length + rest.length);
      },
    ),
  );
});

test('every model that needs more than paths has a column of credits, and no other has', () => {
  const needing = attributionModels.filter(({ needs }) => needs !== null).map(({ name }) => name);
  expect(needing.map((name) => name.toLowerCase().replace(' ', '_'))).toEqual([...timedModels]);
});

test('milestones of rows apart are read as a statement numbers them', () => {
  const at = (days: number) => (20_000 + days) * day + 3_600_000;
  const rows = [
    ['c', at(0), 'A', 0, 0],
    ['c', at(1), 'B', 0, 1],
    ['c', at(2), 'C', 0, 2],
    ['c', at(3), 'D', 0, 0],
    ['c', at(4), null, 100, 0],
  ];
  const request = ofPaths(
    { models: ['Full path'] },
    {
      rest: { ...restTable, columns: { ...restColumns, milestone: 4 } },
      credits: {
        columns: { touchpoint: 0, full_path: 1, conversions: 2 },
        hasHeadings: false,
        firstSheetRow: 1,
      },
    },
  );
  const { rows: found } = ran(request, {
    main: [['X', 1, 10, 0, 0]],
    credits: [['X', 10, 1]],
    rest: rows,
  }).summary;
  expect(found.map(({ touchpoint, credit }) => [touchpoint, credit[0]])).toEqual([
    ['A', 25],
    ['B', 25],
    ['C', 25],
    ['D', 25],
    ['X', 10],
  ]);
});

describe('rows apart', () => {
  const path = ['Email', 2, 30, 0, 0, 3];
  const apart = { ...ofPaths(), columns: { ...ofPaths().columns, apart: 5 } };
  const withRest = { ...apart, beside: { rest: restTable } };
  const moment = 20_000 * day;
  const rows = [
    ['a', moment, 'Email', 5],
    ['b', moment, 'Email', 5],
  ];

  test('are asked for where the statement left customers out', () => {
    expect(saidBy(() => ran(apart, { main: [path] }))).toContain('left out 3 customers');
    expect(saidBy(() => new PathsSession(apart).read())).toBeNull();
  });

  test('have to be those of as many customers', () => {
    expect(saidBy(() => ran(withRest, { main: [path], rest: rows }))).toContain('are those of 2');
    const third = [...rows, ['c', moment, 'Email', 5]];
    expect(ran(withRest, { main: [path], rest: third }).summary.total).toEqual({
      value: 45,
      transactions: 5,
    });
  });

  test('say that the end of the log is not told, where it matters', () => {
    const codes = (options: Options) =>
      ran(ofPaths(options, { rest: restTable }), { main: [path], rest: rows }).notes.map(({ code }) => code);
    const markov = { models: ['Markov'], lookback: 30 };
    expect(codes(markov)).toContain('endOfLogNotTold');
    expect(codes({ ...markov, until: moment })).not.toContain('endOfLogNotTold');
    expect(codes({ ...markov, models: ['Linear'] })).not.toContain('endOfLogNotTold');
    expect(codes({ ...markov, lookback: null })).not.toContain('endOfLogNotTold');
  });

  test('may tell ordinary dates', () => {
    const [, ...texts] = rows.map(([who, , touchpoint, value]) => [
      who,
      '2026-03-01 10:00',
      touchpoint,
      value,
    ]);
    const serials = [['d', 46_000.25, 'Search', 7]];
    for (const rest of [texts, serials]) {
      const { summary, skipped } = ran(ofPaths({}, { rest: restTable }), { main: [path], rest });
      expect(skipped).toEqual([]);
      expect(summary.total.transactions).toBe(3);
    }
  });
});

describe('the table of credits', () => {
  const credits = {
    columns: { touchpoint: 0, time_decay: 1, conversions: 2 },
    hasHeadings: false,
    firstSheetRow: 1,
  };
  const request = ofPaths({ models: ['Time decay', 'Linear'] }, { credits });
  const main = [
    ['Email > Search', 3, 90, 0, 0],
    ['', 1, 10, 0, 0],
  ];

  test('gives the credit and, where its model comes first, the conversions', () => {
    const given = [
      ['EMAIL', 30, 1],
      ['Search', 60, 2],
      ['Unattributed', 10, 1],
    ];
    const { summary, views } = ran(request, { main, credits: given });
    expect(
      summary.rows.map(({ touchpoint, credit, conversions }) => [touchpoint, ...credit, conversions]),
    ).toEqual([
      ['Search', 60, 45, 2],
      ['Email', 30, 45, 1],
    ]);
    expect(summary.unattributed).toEqual({ value: 10, transactions: 1 });
    expect(views[0].opens).toBeUndefined();
  });

  test('keeps names apart as the paths do', () => {
    const apart: PathsRequest = { ...request, reading: { spelling: 'as written' } };
    const given = [
      ['Email', 40, 1],
      ['email', 60, 1],
    ];
    const paths = [
      ['Email', 1, 40, 0, 0],
      ['email', 1, 60, 0, 0],
    ];
    const { summary } = ran(apart, { main: paths, credits: given });
    expect(summary.rows.map(({ touchpoint, credit }) => [touchpoint, ...credit])).toEqual([
      ['email', 60, 60],
      ['Email', 40, 40],
    ]);
  });

  test('has to be of the same journeys', () => {
    const given = [['Email', 30, 1]];
    expect(saidBy(() => ran(request, { main, credits: given }))).toContain('adds up to 30, the paths to 100');
  });
});

describe('paths with the periods their journeys ended in', () => {
  const columns = {
    ...{ path: 0, periodNo: 1, conversions: 2, value: 3, nonConversions: 4, stillOpen: 5 },
    ...{ apart: 6, firstDay: 7, lastDay: 8 },
  };
  /** January and March of 2026, as months are numbered from 1900 on. */
  const [january, march] = ['2026-01-15', '2026-03-15'].map((day) =>
    month.indexOf(Date.parse(day) / 86_400_000 + 25_569),
  );
  const days = [46_023, 46_100];
  const main = [
    ['A > B', january, 2, 20, 0, 0, 0, ...days],
    ['B', january, 1, 4, 0, 0, 0, ...days],
    ['', march, 1, 5, 0, 0, 0, ...days],
    ['A > B', march, 1, 8, 1, 0, 0, ...days],
  ];
  const trendOf = (options: Options, beside?: PathsRequest['beside'], tables = {}) => {
    const request = { ...ofPaths({ trend: 'month', ...options }, beside), columns };
    const { views } = ran(request, { main, ...tables });
    const view = views.find(({ id }) => id === 'trend');
    return view && inWords(view).columns.map(({ heading, cells }) => [heading, ...cells]);
  };

  test('show credit over time, months without any among them', () => {
    expect(trendOf({ models: ['Last touch'] })).toEqual([
      ['Period', '2026-01', '2026-02', '2026-03 (open)'],
      ['B', 24, 0, 8],
      ['A', 0, 0, 0],
      ['Unattributed', 0, 0, 5],
      ['Total', 24, 0, 13],
      ['History', 'short', 'full', 'full'],
    ]);
  });

  test('add up to the credit of all time, and are of no period themselves', () => {
    const { summary, periods } = ran({ ...ofPaths({ models: ['Linear'] }), columns }, { main });
    expect(summary.rows.map(({ touchpoint, credit }) => [touchpoint, ...credit])).toEqual([
      ['B', 18],
      ['A', 14],
    ]);
    expect(periods).toBeUndefined();
    const shapley = trendOf({ models: ['Shapley'] }) ?? [];
    const whole = ran({ ...ofPaths({ models: ['Shapley'] }), columns }, { main }).summary.rows;
    for (const { touchpoint, credit } of whole) {
      const row = shapley.find(([name]) => name === touchpoint) ?? [];
      expect(row.slice(1).reduce<number>((sum, each) => sum + Number(each), 0)).toBeCloseTo(credit[0], 9);
    }
  });

  test('tell the last whole one, which Shapley shares by all time', () => {
    const found = ran({ ...ofPaths({ models: ['Shapley', 'Linear'], period: 'month' }), columns }, { main });
    expect(found.periods?.now).toEqual({ first: 46_054, last: 46_081 });
    expect(found.summary.total).toEqual({ value: 0, transactions: 0 });
    const ofQuarter = { ...ofPaths({ models: ['Linear'], period: 'month' }), columns };
    const until = main.map((row) => [...row.slice(0, 8), 46_112]);
    const { summary } = ran(ofQuarter, { main: until });
    expect(summary.total).toEqual({ value: 13, transactions: 2 });
    expect(summary.rows.map(({ credit }) => credit[0])).toEqual([4, 4]);
  });

  test('tell what changed from one to another, untested', () => {
    const until = main.map((row) => [...row.slice(0, 8), 46_112]);
    const earlier = main.map(([path, periodNo, ...others]) =>
      periodNo === january
        ? [path, march - 1, ...others.slice(0, 6), 46_112]
        : [path, periodNo, ...others.slice(0, 6), 46_112],
    );
    const of = (rows: Rows) =>
      ran(
        { ...ofPaths({ models: ['Last touch'], period: 'month', compare: 'before' }), columns },
        { main: rows },
      );
    const { change, notes, views } = of(earlier);
    expect(change?.rows.map(({ name, now, before, p }) => [name, now, before, p])).toEqual([
      ['B', 8, 24, null],
    ]);
    expect(change?.foot.map(({ now, before }) => [now, before])).toEqual([
      [5, 0],
      [13, 24],
    ]);
    expect(notes).toContainEqual({ code: 'changeNotTested' });
    expect(views.map(({ id }) => id)).toEqual(['credit', 'change']);
    expect(of(until).change?.rows.map(({ before }) => before)).toEqual([0]);
  });

  test('have the credit of models that go by times in a table beside, of each period its own rest', () => {
    const credits = {
      columns: { touchpoint: 0, periodNo: 1, time_decay: 2, conversions: 3 },
      hasHeadings: false,
      firstSheetRow: 1,
    };
    const given = [
      ['A', january, 6, 1],
      ['B', january, 18, 2],
      ['Unattributed', january, 0, 0],
      ['B', march, 8, 1],
      ['Unattributed', march, 5, 1],
    ];
    expect(trendOf({ models: ['Time decay'] }, { credits }, { credits: given })).toEqual([
      ['Period', '2026-01', '2026-02', '2026-03 (open)'],
      ['B', 18, 0, 8],
      ['A', 6, 0, 0],
      ['Unattributed', 0, 0, 5],
      ['Total', 24, 0, 13],
      ['History', 'short', 'full', 'full'],
    ]);
  });

  test('of which nobody has said how they are numbered add up', () => {
    const { views, summary } = ran({ ...ofPaths(), columns }, { main });
    expect(views.map(({ id }) => id)).toEqual(['credit']);
    expect(summary.total).toEqual({ value: 37, transactions: 5 });
  });
});

test('counts and paths that cannot be read are left out, or refused with their row', () => {
  const { skipped, rowsRead, rowsUsed } = ran(ofPaths(), {
    main: [
      ['A > B', '2', '15.5', 1, 0],
      ['A', 'two', 3, 0, 0],
      ['#N/A', 1, 3, 0, 0],
    ],
  });
  expect([rowsRead, rowsUsed]).toEqual([3, 1]);
  expect(skipped.map(({ column, reason, firstSheetRow }) => [column, reason, firstSheetRow])).toEqual([
    ['conversions', 'notNumber', 2],
    ['path', 'error', 3],
  ]);
  const refused = (...main: Rows) => saidBy(() => ran(ofPaths(), { main }));
  expect(refused(['A', 1, 1, 0, 0], ['A', -1, 0, 0, 0])).toContain('conversions, row 2: -1');
  expect(refused(['A', 1, 1, 0.5, 0])).toContain('nonConversions, row 1: 0.5');
  expect(refused(['A > > B', 1, 1, 0, 0])).toContain('row 1: a name is missing');
  expect(refused(['A', 0, 5, 0, 0])).toContain('row 1: 5 is the value of no conversions');
  expect(refused(['A > B', 1, 1, 0, 0], ['A -> B', 1, 1, 0, 0])).toContain('Put one and the same');
  expect(refused(['Fairs, Spring', 1, 1, 0, 0])).toContain('a comma in its name');
});

test('a statement parts the names by its own separator, whatever they hold', () => {
  const main = [['Fairs, Spring', 1, 1, 0, 0]];
  expect(ran(ofPaths({ separator }), { main }).summary.rows[0].touchpoint).toBe('Fairs, Spring');
});

test('without values credit counts conversions', () => {
  const request = { ...ofPaths(), columns: { path: 0, conversions: 1 } };
  const { summary } = ran(request, { main: [['A > B', 4]] });
  expect(summary.total).toEqual({ value: 4, transactions: 4 });
  expect(summary.rows.map(({ credit }) => credit)).toEqual([[2], [2]]);
});

test('costs beside give their ratios, and the note says what paths cannot give', () => {
  const costs = { columns: { touchpoint: 0, cost: 1 }, hasHeadings: false, firstSheetRow: 1 };
  const { summary, notes } = ran(ofPaths({}, { costs }), {
    costs: [
      ['a', 10],
      ['C', 5],
    ],
    main: [['A > B', 4, 80, 0, 0]],
  });
  expect(summary.rows.map(({ touchpoint, cost }) => [touchpoint, cost?.roas])).toEqual([
    ['A', 4],
    ['B', null],
    ['C', 0],
  ]);
  expect(summary.totalCost?.cost).toBe(15);
  expect(notes).toContainEqual({ code: 'noCustomersInPaths' });
});

test('the paths of the sheet are those a function reads', () => {
  const paths = [
    ['A -> B', 3, 30, 1],
    ['B', 2, 10, 4],
    ['', 1, 7, 0],
  ];
  const [headings, ...rows] = tableFrom(
    'ATTRIBUTION.PATHS',
    ...[0, 1, 2, 3].map((at) => column(paths.map((row) => row[at]))),
    column(['markov', 'shapley']),
  );
  const { summary } = ran(ofPaths({ models: ['Markov', 'Shapley'] }), {
    main: paths.map((row) => [...row, 0]),
  });
  expect(headings.slice(1, 3)).toEqual(summary.models);
  expect(rows).toEqual([
    ...summary.rows.map(({ touchpoint, credit, conversions }) => [touchpoint, ...credit, conversions]),
    ['Unattributed', 7, 7, 1],
  ]);
});
