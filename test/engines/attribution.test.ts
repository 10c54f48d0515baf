import fc from 'fast-check';
import { creditsQuery, dialects, hardRowsQuery, pathsQuery, type TouchQuery } from '../../src/queries';
import { apartIn, expectSame } from './support/tables';
import { onEngines, patience } from './support/onEngines';
import {
  columnsWith,
  creditsOf,
  figuresIn,
  load,
  orderLog,
  ours,
  pathsOf,
  plainLog,
  policies,
  modelsWith,
  settings,
  start,
  table,
  type TouchRow,
} from './support/touches';

/** The statements of attribution on engines, against our own mathematics on the same small logs. */

onEngines((engineNow) => {
  const check = async (rows: readonly TouchRow[], query: TouchQuery, hasMilestones: boolean) => {
    const dialect = dialects[engineNow().dialect];
    await load(engineNow(), rows);
    const journeys = ours(rows, query);
    const { rows: paths, apart } = apartIn(await engineNow().ask(pathsQuery(query, dialect)));
    expectSame(figuresIn(paths), pathsOf(journeys));
    expect(apart ?? 0).toBe(0);
    const asked = creditsQuery(query, dialect, modelsWith(hasMilestones), settings);
    expectSame(figuresIn(await engineNow().ask(asked)), creditsOf(journeys, hasMilestones));
  };

  test(
    'paths and credits of logs whose moments tell the order',
    async () => {
      const columns = columnsWith('value');
      await fc.assert(
        fc.asyncProperty(plainLog, policies, (rows, policy) =>
          check(rows, { table, columns, policy }, false),
        ),
        { numRuns: engineNow().runs },
      );
    },
    patience,
  );

  test(
    'a sequence orders touches of one moment, and milestones are reached at them',
    async () => {
      const columns = columnsWith('value', 'milestone', 'sequence');
      await fc.assert(
        fc.asyncProperty(plainLog, policies, (rows, policy) => check(rows, { table, columns, policy }, true)),
        { numRuns: engineNow().runs },
      );
    },
    patience,
  );

  test('paths of moments before 1970 at which several touches stand, and of orders alone', async () => {
    const row = (days: number, touchpoint: string | null, value: number | null): TouchRow => ({
      customer: 'A',
      at: days * 86_400_000 + 3_600_000,
      touchpoint,
      value,
      orderId: null,
      milestone: null,
      sequence: 0,
    });
    const policy = {
      lookback: null,
      startsAnew: false,
      collapse: false,
      passOver: [],
      isOneACustomer: false,
    };
    const query = { table, columns: columnsWith('value'), policy };
    const touched = [row(-9, 'Email', null), row(-9, 'Ads', null), row(-8, 'Search', null), row(-7, null, 5)];
    await check([...touched, row(-6, 'Ads', null)], query, false);
    await check([row(-9, null, 5)], query, false);
  });

  test('a milestone before the first touch of its moment is reached at that touch', async () => {
    const row = (day: number, touchpoint: string | null, sequence: number): TouchRow => ({
      customer: 'A',
      at: start + (day + 0.5) * 86_400_000,
      touchpoint,
      value: null,
      orderId: null,
      milestone: null,
      sequence,
    });
    const rows = [
      { ...row(0, null, 0), milestone: 'lead' },
      row(0, 'Email', 1),
      row(1, 'Search', 2),
      { ...row(2, null, 3), value: 100 },
    ];
    const columns = columnsWith('value', 'milestone', 'sequence');
    const policy = {
      lookback: null,
      startsAnew: false,
      collapse: false,
      passOver: [],
      isOneACustomer: false,
    };
    const query = { table, columns, policy };
    await load(engineNow(), rows);
    const asked = creditsQuery(query, dialects[engineNow().dialect], ['w_shaped'], {
      halfLife: 7,
      direct: [],
      shares: [1, 1, 1],
    });
    // 0.3 for the first touch, 0.3 for the lead, 0.1 for the other: of 0.7.
    const found = figuresIn(await engineNow().ask(asked));
    expect(found.get('email')?.[0]).toBeCloseTo(600 / 7, 9);
    expect(found.get('search')?.[0]).toBeCloseTo(100 / 7, 9);
    await check(rows, query, true);
  });

  test('an amount that stands on each row of its order counts once, and a refund of it as well', async () => {
    const line = (day: number, value: number, orderId: string | null): TouchRow => ({
      ...{ customer: 'A', at: start + day * 86_400_000, touchpoint: null, value, orderId },
      ...{ milestone: null, sequence: 0 },
    });
    const touch: TouchRow = { ...line(0, 0, null), touchpoint: 'Email', value: null };
    await load(engineNow(), [
      touch,
      ...[line(1, 100, 'o1'), line(1, 100, 'o1'), line(1, 100, 'o1'), line(2, 30, 'o2'), line(2, 30, 'o2')],
      ...[line(3, -40, 'o1'), line(3, -40, 'o1'), line(4, 7, null), line(4, 7, null)],
    ]);
    const policy = {
      lookback: null,
      startsAnew: false,
      collapse: false,
      passOver: [],
      isOneACustomer: false,
    };
    const query = { table, columns: columnsWith('value', 'orderId'), policy, isAmountOfOrder: true };
    const answer = apartIn(await engineNow().ask(pathsQuery(query, dialects[engineNow().dialect])));
    expect(answer.apart).toBe(0);
    // Two orders without an id, of 7 each, are two.
    expect(figuresIn(answer.rows).get('email')).toEqual([4, 60 + 30 + 14, 0, 0]);
  });

  test(
    'orders by their ids, with those that only our own functions settle',
    async () => {
      const columns = columnsWith('value', 'orderId');
      await fc.assert(
        fc.asyncProperty(orderLog, policies, async (rows, policy) => {
          const query: TouchQuery = { table, columns, policy: { ...policy, lookback: null } };
          const dialect = dialects[engineNow().dialect];
          await load(engineNow(), rows);
          const answer = apartIn(await engineNow().ask(pathsQuery(query, dialect)));
          const reduced = figuresIn(answer.rows);
          const hard = await engineNow().ask(hardRowsQuery(query, dialect));
          const customersApart = new Set(hard.map(({ customer }) => customer)).size;
          expect(answer.apart ?? customersApart).toBe(customersApart);
          const finished = pathsOf(
            ours(
              hard.map((row, sequence) => ({
                customer: String(row.customer),
                at: Number(row.milliseconds),
                touchpoint: row.touchpoint === null ? null : String(row.touchpoint),
                value: Number(row.amount),
                orderId: row.order_id === '' ? null : String(row.order_id),
                milestone: null,
                sequence,
              })),
              query,
            ),
          );
          for (const [name, figures] of finished)
            reduced.set(
              name,
              figures.map((figure, place) => figure + (reduced.get(name)?.[place] ?? 0)),
            );
          expectSame(reduced, pathsOf(ours(rows, query)));
        }),
        { numRuns: engineNow().runs },
      );
    },
    patience,
  );
});
