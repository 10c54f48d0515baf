import fc from 'fast-check';
import type { Figures } from '../../scripts/reduce/finish';
import { totalsOf } from '../../src/analyses/lifetime/changes';
import { ordersIn, type PeriodOrders } from '../../src/analyses/lifetime/inPeriod';
import type { OrderLog } from '../../src/analytics/lifetime/orders';
import {
  dialects,
  hardOrdersQuery,
  type OrderQuery,
  patternsQuery,
  type QueryPeriod,
} from '../../src/queries';
import { excelDays, onKnownClock } from './support/clock';
import { onEngines, patience } from './support/onEngines';
import { historiesIn, loadOrders, logOf, type OrderCase, orderCases } from './support/orders';
import { daysApart, ifInData, periodsFrom } from './support/periods';
import { apartIn, expectTable, tableOf } from './support/tables';

/** The statements about orders up to a period, and what customers brought in it, against our own mathematics on the same small logs. */

const day = 86_400_000;

interface PeriodCase extends OrderCase {
  query: OrderQuery & { period: QueryPeriod };
}

const cases: fc.Arbitrary<PeriodCase> = fc
  .tuple(orderCases, fc.constantFrom(Date.UTC(2024, 1, 20), Date.UTC(2026, 1, 20), Date.UTC(2025, 11, 28)))
  .chain(([given, first]) =>
    periodsFrom(first, 90).map((period) => ({ ...given, query: { ...given.query, period } })),
  );

/** As the pane finds it in cells. */
function ours(log: OrderLog, { asOf, period }: Pick<PeriodCase['query'], 'asOf' | 'period'>): PeriodOrders {
  const end = asOf === null ? null : Date.parse(asOf) / day + excelDays;
  const options = { model: 'bg/nbd', horizon: 1, discountRate: 0, period: 'month', periods: 1 } as const;
  return ordersIn(log, { ...options, asOf: end, inPeriod: { period } });
}

const periodColumns = ['period_value', 'period_orders', 'period_buyers', 'period_new'] as const;

onEngines((engine) => {
  jest.setTimeout(patience);

  test('patterns at the end of a period, and what customers brought in it', () =>
    fc.assert(
      fc.asyncProperty(cases, async (any) => {
        const given = onKnownClock(engine(), any);
        const dialect = dialects[engine().dialect];
        await loadOrders(engine(), given);
        const answer = apartIn(await engine().ask(patternsQuery(given.query, dialect)));
        const { rows, told } = daysApart(answer.rows, ...periodColumns);
        const hard = await engine().ask(hardOrdersQuery(given.query, dialect));
        const apart = daysApart(hard).told;
        const log = logOf(given);
        const all = log.time.length === 0 ? null : ifInData(() => ours(log, given.query));
        if (!all?.asked) {
          expect(rows).toEqual([]);
          return;
        }
        const { first, last } = all.asked.periods.now;
        for (const found of [told, apart])
          if (found) expect(found).toMatchObject({ first_day: first, last_day: last });
        const rest = logOf({
          rows: hard.map((row) => ({
            customer: String(row.customer),
            at: Number(row.milliseconds),
            amount: Number(row.amount),
            orderId:
              given.query.columns.orderId === undefined || row.order_id === '' ? null : String(row.order_id),
          })),
          query: { ...given.query, table: { ...given.query.table, time: 'clock' } },
        });
        const dayOf = (serial: number) => new Date((serial - excelDays) * day).toISOString().slice(0, 10);
        const others =
          hard.length === 0
            ? null
            : ours(rest, { asOf: dayOf(last), period: { from: dayOf(first), to: dayOf(last) } });
        const hasAmount = given.query.columns.amount !== undefined;
        const figures = tableOf(rows, 3);
        const counted = (found: PeriodOrders | null): Figures => {
          const patterns: Figures = new Map();
          for (const { repeatOrders, recency, age, averageValue } of found ? historiesIn(found.days) : []) {
            const key = `${repeatOrders}|${recency}|${age}`;
            const [customers, values, without] = patterns.get(key) ?? [0, 0, 0];
            const isWithout = repeatOrders > 0 && !(averageValue > 0);
            patterns.set(key, [
              customers + 1,
              values + (averageValue > 0 ? averageValue : 0),
              without + (isWithout ? 1 : 0),
            ]);
          }
          return hasAmount
            ? patterns
            : new Map([...patterns].map(([key, [customers]]) => [key, [customers]]));
        };
        for (const [key, more] of counted(others)) {
          const known = figures.get(key);
          figures.set(key, known ? known.map((figure, i) => figure + more[i]) : more);
        }
        expectTable(figures, counted(all));
        const totals = totalsOf(all.asked.now, true);
        const own = others?.asked ? totalsOf(others.asked.now, true) : null;
        const sums = {
          period_value: (told?.period_value ?? 0) + (own?.revenue ?? 0),
          period_orders: (told?.period_orders ?? 0) + (own?.orders ?? 0),
          period_buyers: (told?.period_buyers ?? 0) + (own?.buyers ?? 0),
          period_new: (told?.period_new ?? 0) + (own?.newCustomers ?? 0),
        };
        expectTable(
          new Map([['totals', Object.values(sums)]]),
          new Map([['totals', [totals.revenue ?? 0, totals.orders, totals.buyers, totals.newCustomers]]]),
        );
      }),
      { numRuns: 2 * engine().runs },
    ));
});
