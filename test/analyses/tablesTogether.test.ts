import fc from 'fast-check';
import type { TouchesRequest } from '../../src/analyses/attribution/messages';
import { AttributionSession } from '../../src/analyses/attribution/session';
import type { EventsRequest } from '../../src/analyses/journeys/messages';
import { JourneysSession } from '../../src/analyses/journeys/session';
import type { OrdersRequest } from '../../src/analyses/lifetime/messages';
import { LifetimeSession } from '../../src/analyses/lifetime/session';
import type { Request } from '../../src/blueprint/request';
import type { Session } from '../../src/blueprint/session';
import { sampleWorkbook } from '../../src/sample';
import { log, logWithoutTies, worksheetRows } from '../support/arbitraryLog';

/** Tables put together, ids put together, and segments from a table of their own: the same figures as of one table that holds it all. */

type Rows = readonly (readonly unknown[])[];
const place = { hasHeadings: false, firstSheetRow: 1 };

const attribution: TouchesRequest = {
  kind: 'attribution',
  columns: { customer: 0, time: 1, touchpoint: 2, value: 3 },
  options: { models: ['linear', 'first touch', 'time decay'], lookback: null, halfLife: 7, direct: 'Direct' },
  ...place,
};
const journeys: EventsRequest = {
  kind: 'journeys',
  columns: { customer: 0, time: 1, event: 2 },
  options: { steps: [], window: null, order: 'ordered', top: 5 },
  ...place,
};
const lifetime: OrdersRequest = {
  kind: 'lifetime',
  columns: { customer: 0, date: 1, amount: 2, segment: 3 },
  options: { model: 'bg/nbd', horizon: 365, discountRate: 0, asOf: null, period: 'month', periods: 3 },
  ...place,
};

const begin = {
  attribution: (beside?: object) => new AttributionSession({ ...attribution, beside } as TouchesRequest),
  journeys: (beside?: object) => new JourneysSession({ ...journeys, beside } as EventsRequest),
  lifetime: (beside?: object) => new LifetimeSession({ ...lifetime, beside } as OrdersRequest),
};
type Kind = keyof typeof begin;
const requests: Record<Kind, Request> = { attribution, journeys, lifetime };

const identityTable = { ...place, columns: { id: 0, customer: 1 } };

/** What comes of a session, or why nothing does. */
function outcome(session: Session, tables: readonly (readonly [id: string, rows: Rows])[]) {
  for (const [id, rows] of tables) session.add(rows, id);
  try {
    return session.finish(() => undefined);
  } catch (error) {
    return String(error);
  }
}

/** The figures without what is said of how they came about. */
function figures(found: ReturnType<typeof outcome>): unknown {
  if (typeof found === 'string') return found;
  // Each table tells its own rows.
  const leftOut = found.skipped.reduce((sum, { count }) => sum + count, 0);
  return { ...found, notes: [], skipped: leftOut };
}

const moreOf = (kind: Kind, count: number) =>
  Object.fromEntries(
    ['more2', 'more3', 'more4']
      .slice(0, count)
      .map((id) => [id, { ...place, columns: requests[kind].columns }]),
  );

/** The same rows as one table, and as several in the same order. */
function expectTogether(kind: Kind, tables: readonly Rows[]): void {
  const ids = ['main', 'more2', 'more3', 'more4'];
  const apart = outcome(
    begin[kind](moreOf(kind, tables.length - 1)),
    tables.map((rows, table) => [ids[table], rows] as const),
  );
  expect(figures(apart)).toEqual(figures(outcome(begin[kind](), [['main', tables.flat()]])));
}

const orders = sampleWorkbook().find(({ name }) => name === 'Orders')?.rows ?? [];
const tableOf = fc.nat(2);

describe('a log that is put apart gives what it gives as one table', () => {
  it.each(['attribution', 'journeys'] as const)('in %s, whichever rows stand in which table', (kind) => {
    fc.assert(
      fc.property(logWithoutTies, fc.infiniteStream(tableOf), (rows, stream) => {
        const tables: unknown[][][] = [[], [], []];
        for (const row of worksheetRows(rows)) tables[stream.next().value as number].push([...row]);
        expectTogether(kind, tables);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['attribution', 'journeys'] as const)(
    'in %s, where rows of one moment keep their order',
    (kind) => {
      fc.assert(
        fc.property(log, fc.nat(40), fc.nat(40), (rows, one, other) => {
          const sorted = worksheetRows([...rows].sort((a, b) => a.time - b.time));
          const [from, to] = [Math.min(one, other), Math.max(one, other)];
          expectTogether(kind, [sorted.slice(0, from), sorted.slice(from, to), sorted.slice(to)]);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('in lifetime value', () => {
    fc.assert(
      fc.property(fc.infiniteStream(tableOf), (stream) => {
        const tables: unknown[][][] = [[], [], []];
        for (const row of orders) tables[stream.next().value as number].push(row);
        expectTogether('lifetime', tables);
      }),
      { numRuns: 5 },
    );
  });
});

describe('ids that an identity table puts together', () => {
  const names = ['c1', 'c2', 'c3', '4', 'cookie', 'device'];
  const name = fc.constantFrom(...names);
  const pairs = fc.array(fc.tuple(name, name), { maxLength: 8 });

  /** Who somebody is, step by step: the plain reading of the rule. */
  function plainOwner(table: readonly (readonly [string, string])[], id: string): string {
    const order = [...new Set(table.flat())];
    const way: string[] = [];
    let at = id;
    while (!way.includes(at)) {
      way.push(at);
      const given: string = table.find(([each]) => each === at)?.[1] ?? at;
      if (given === at) return at;
      at = given;
    }
    return [...way.slice(way.indexOf(at))].sort((a, b) => order.indexOf(a) - order.indexOf(b))[0];
  }

  it.each(['attribution', 'journeys'] as const)('give in %s what the renamed log gives', (kind) => {
    fc.assert(
      fc.property(log, pairs, (rows, table) => {
        const put = outcome(begin[kind]({ identities: identityTable }), [
          ['identities', table],
          ['main', worksheetRows(rows)],
        ]);
        const renamed = rows.map((row) => ({ ...row, customer: plainOwner(table, row.customer) }));
        expect(figures(put)).toEqual(figures(outcome(begin[kind](), [['main', worksheetRows(renamed)]])));
      }),
      { numRuns: 100 },
    );
  });

  it('give in lifetime value what the renamed log gives, in every table', () => {
    const table = [...new Set(orders.map(([customer]) => customer))].map((customer) => [
      `id of ${customer}`,
      customer,
    ]);
    const byId = orders.map(([customer, ...rest]) => [`id of ${customer}`, ...rest]);
    const put = outcome(begin.lifetime({ identities: identityTable, ...moreOf('lifetime', 1) }), [
      ['identities', table],
      ['main', byId.slice(0, 20)],
      ['more2', byId.slice(20)],
    ]);
    expect(figures(put)).toEqual(figures(outcome(begin.lifetime(), [['main', orders]])));
  });

  it('are those of orders in a table of their own as well', () => {
    const ordersTable = { ...place, columns: { customer: 0, time: 1, value: 2 } };
    const found = outcome(begin.attribution({ orders: ordersTable, identities: identityTable }), [
      ['identities', [['cookie', 'ann@example.org']]],
      ['main', [['cookie', 46000, 'Email', '']]],
      ['orders', [['Ann@Example.org', 46001, 50]]],
    ]);
    expect(found).toMatchObject({
      summary: { rows: [{ touchpoint: 'Email', conversions: 1 }] },
      notes: [{ code: 'idsPutTogether', values: { ids: 1, customers: 1, rows: 1 } }],
    });
  });

  it('are told, and so are those that cannot be used, with their own table', () => {
    const found = outcome(begin.journeys({ identities: identityTable }), [
      [
        'identities',
        [
          ['a', 'Ann'],
          ['b', ''],
          ['a', 'Ben'],
          ['x', 'y'],
          ['y', 'x'],
        ],
      ],
      [
        'main',
        [
          ['a', 46000, 'Visit'],
          ['Ann', 46001, 'Buy'],
        ],
      ],
    ]);
    expect(found).toMatchObject({
      rowsRead: 2,
      rowsUsed: 2,
      summary: { customers: 1 },
      skipped: [{ column: 'customer', reason: 'empty', count: 1, firstSheetRow: 2, table: 'identities' }],
    });
    expect(typeof found === 'object' && 'notes' in found && found.notes).toEqual(
      expect.arrayContaining([
        { code: 'idsPutTogether', values: { ids: 1, customers: 1, rows: 1 } },
        { code: 'idsOfSeveral', values: { ids: 1, row: 3 } },
        { code: 'idsInCircles', values: { circles: 1, row: 4 } },
      ]),
    );
  });
});

describe('several tables', () => {
  it('have columns of their own, a reading of their own, and rows left out that are told with their table', () => {
    const more2 = {
      columns: { customer: 2, time: 0, event: 1 },
      hasHeadings: true,
      firstSheetRow: 10,
      reading: { conditions: [{ column: 1, test: 'is not' as const, values: ['Test'] }] },
    };
    const found = outcome(begin.journeys({ more2 }), [
      [
        'main',
        [
          ['a', '03/04/2026', 'Visit'],
          ['b', '31/04/2026', 'Visit'],
          ['b', '31/03/2026', 'Visit'],
          ['b', '30/03/2026', 'Visit'],
        ],
      ],
      // The month stands first here: each column of dates is proved in its own table.
      [
        'more2',
        [
          ['When', 'What', 'Who'],
          ['04/25/2026', 'Buy', 'a'],
          ['04/26/2026', 'Test', 'a'],
          ['04/27/2026', 'Buy', 'b'],
          ['soon', 'Buy', 'b'],
        ],
      ],
    ]);
    expect(found).toMatchObject({
      rowsRead: 8,
      rowsUsed: 5,
      summary: {
        customers: 2,
        funnel: [
          { step: 'Visit', customers: 2 },
          { step: 'Buy', customers: 2 },
        ],
      },
      skipped: [
        { column: 'time', reason: 'notDate', firstSheetRow: 2, table: 'main' },
        { column: null, reason: 'byCondition', firstSheetRow: 12, table: 'more2' },
        { column: 'time', reason: 'notDate', firstSheetRow: 14, table: 'more2' },
      ],
    });
  });

  it('refuse two currencies, each in a table of its own', () => {
    const columns = { ...attribution.columns, currency: 4 };
    const session = new AttributionSession({
      ...attribution,
      columns,
      beside: { more2: { ...place, columns } },
    });
    session.add([['a', 46000, 'Email', 5, 'EUR']]);
    expect(() => session.add([['a', 46001, 'Email', 5, 'USD']], 'more2')).toThrow('twoCurrencies');
  });

  it('refuse costs in another currency than that of the orders, for neither is taken off the other', () => {
    const session = new AttributionSession({
      ...attribution,
      columns: { ...attribution.columns, currency: 4 },
      beside: { costs: { ...place, columns: { touchpoint: 0, cost: 1, currency: 2 } } },
    });
    session.add([['Email', 5, 'GBP']], 'costs');
    expect(() => session.add([['a', 46000, 'Email', 5, 'EUR']])).toThrow('twoCurrencies');
  });

  it('break down by what the main table is broken down by, blank where a table has no such column', () => {
    const session = new AttributionSession({
      ...attribution,
      columns: { ...attribution.columns, breakDownBy: [4] },
      options: { ...attribution.options, dimensions: ['campaign'] },
      beside: { more2: { ...place, columns: { customer: 0, time: 1, touchpoint: 2, breakDownBy: [null] } } },
    });
    session.add([
      ['a', 46000, 'Email', '', 'Spring'],
      ['a', 46002, '', 10, ''],
    ]);
    session.add([['a', 46001, 'Till']], 'more2');
    const { rows } = session.finish(() => undefined).summary;
    expect(rows.map(({ touchpoint }) => touchpoint).sort()).toEqual(['(blank)', 'Spring']);
  });
});

describe('segments from a table of their own', () => {
  const segments = { ...place, columns: { customer: 0, segment: 1 } };
  const segmentOf = new Map<unknown, unknown>();
  for (const [customer, , , segment] of orders)
    if (!segmentOf.has(customer)) segmentOf.set(customer, segment);
  const listed = [...segmentOf].map(([customer, segment]) => [customer, segment]);
  const run = (rows: Rows, beside: object = { segments }) => {
    const session = new LifetimeSession({
      ...lifetime,
      columns: { customer: 0, date: 1, amount: 2 },
      beside,
    });
    return outcome(session, [
      ['segments', rows],
      ['main', orders],
    ]);
  };

  it('are those of the column of the data', () => {
    const bySegment = orders.map(([customer, date, amount]) => [
      customer,
      date,
      amount,
      segmentOf.get(customer),
    ]);
    expect(figures(run(listed))).toEqual(figures(outcome(begin.lifetime(), [['main', bySegment]])));
  });

  it('of customers in several the first counts, and those in none are counted', () => {
    const [[first, own], ...others] = listed;
    const found = run([...others.slice(1), [first, own], [first, 'another']]);
    expect(found).toMatchObject({
      notes: expect.arrayContaining([
        { code: 'customersInSeveral', values: { customers: 1, row: listed.length } },
        { code: 'customersInNone', values: { customers: 1 } },
      ]) as unknown,
    });
  });
});
