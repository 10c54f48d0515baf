import fc from 'fast-check';
import type { Figures } from '../../scripts/reduce/finish';
import { type CohortFigure, cohortTriangles } from '../../src/analytics/lifetime/cohorts';
import { buyersIn, type OrderDays } from '../../src/analytics/lifetime/orders';
import { type CalendarPeriod, calendarPeriods } from '../../src/analytics/periods/calendar';
import { rfmFigures, rfmScores } from '../../src/analytics/lifetime/rfm';
import {
  cohortsQuery,
  dialects,
  hardOrdersQuery,
  patternsQuery,
  rfmQuery,
  spendQuery,
} from '../../src/queries';
import { onEngines, patience } from './support/onEngines';
import { onKnownClock } from './support/clock';
import { daysOf, hardDays, historiesIn, loadOrders, type OrderCase, orderCases } from './support/orders';
import { apartIn, expectTable, tableOf } from './support/tables';

/** The statements about orders on engines, against our own mathematics on the same small logs. */

/** Adds figures to those of a key. */
function addTo(figures: Figures, key: string, added: readonly number[]): void {
  const known = figures.get(key);
  figures.set(key, known ? known.map((figure, place) => figure + added[place]) : [...added]);
}

onEngines((engine) => {
  /** Holds something against many logs. */
  const forAll = (holds: (given: OrderCase) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(orderCases, async (any) => {
        const given = onKnownClock(engine(), any);
        await loadOrders(engine(), given);
        await holds(given);
      }),
      { numRuns: engine().runs },
    );

  jest.setTimeout(patience);

  test('patterns, with those of customers that only our own functions settle', () =>
    forAll(async (given) => {
      const dialect = dialects[engine().dialect];
      const answer = apartIn(await engine().ask(patternsQuery(given.query, dialect)));
      const hard = await engine().ask(hardOrdersQuery(given.query, dialect));
      const customersApart = new Set(hard.map(({ customer }) => customer)).size;
      expect(answer.apart ?? customersApart).toBe(customersApart);
      const found = tableOf(answer.rows, 3);
      const key = (each: ReturnType<typeof historiesIn>[number]) =>
        `${each.repeatOrders}|${each.recency}|${each.age}`;
      const hasAmount = given.query.columns.amount !== undefined;
      const figures = ({ repeatOrders, averageValue }: ReturnType<typeof historiesIn>[number]) =>
        !hasAmount ? [1] : averageValue > 0 ? [1, averageValue, 0] : [1, 0, repeatOrders > 0 ? 1 : 0];
      for (const each of historiesIn(await hardDays(engine(), given))) addTo(found, key(each), figures(each));
      const expected: Figures = new Map();
      for (const each of historiesIn(daysOf(given))) addTo(expected, key(each), figures(each));
      expectTable(found, expected);
    }));

  test.each([null, 0.5, 200])('spend in groups of %p an e-fold', (perFold) =>
    forAll(async (given) => {
      const asked = spendQuery(given.query, dialects[engine().dialect], perFold);
      const found = spendBy(await engine().ask(asked));
      const isHard = new Set((await hardDays(engine(), given)).customers.map(idOf));
      const groups = new Map<string, { orders: number; values: number[] }>();
      for (const { customer, repeatOrders, averageValue } of historiesIn(daysOf(given))) {
        if (repeatOrders === 0 || isHard.has(idOf(customer))) continue;
        const group =
          perFold === null
            ? Math.floor(averageValue * repeatOrders * 1e6 + 0.5)
            : Math.floor(Math.log(averageValue) * perFold);
        const key = `${repeatOrders}|${group}`;
        const known = groups.get(key) ?? { orders: repeatOrders, values: [] };
        known.values.push(averageValue);
        groups.set(key, known);
      }
      const expected = [...groups.values()].map(({ orders, values }) => {
        const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
        const variance = values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length;
        return { repeat_orders: orders, customers: values.length, average_value: mean, variance };
      });
      expectTable(found, spendBy(expected));
    }),
  );

  test.each(calendarPeriods.map((each) => [each.name, each] as const))('cohorts by %s', (name, period) =>
    forAll(async (given) => {
      const found = await engine().ask(cohortsQuery(given.query, dialects[engine().dialect], name));
      const days = daysOf(given);
      const isHard = new Set((await hardDays(engine(), given)).customers.map(idOf));
      const group = buyersIn(days).filter((c) => !isHard.has(idOf(days.customers[c])));
      const triangles =
        group.length === 0
          ? []
          : (['active', 'orders', 'amount'] as const).map((figure) => cohortsOf(days, period, figure, group));
      const cells: Figures = new Map();
      const firstOpen = period.indexOf(days.asOf + 1);
      // Periods that are not over have no figure but that of entry.
      for (const row of found) {
        const isOver = Number(row.cohort) + Number(row.period) < firstOpen;
        expect(Number(row.is_over)).toBe(isOver ? 1 : 0);
        const known = isOver
          ? [row.active, row.orders, row.value]
          : Number(row.period) === 0
            ? [row.active]
            : [];
        if (known.length > 0)
          cells.set(`${String(row.cohort)}|${String(row.period)}`, [row.customers, ...known].map(Number));
      }
      const expected: Figures = new Map();
      for (const { period: cohort, customers, totals } of triangles[0] ?? [])
        totals.forEach((active, age) => {
          if (active === 0) return;
          const others = triangles
            .slice(1)
            .map((each) => each.find((other) => other.period === cohort)?.totals ?? new Float64Array())
            .filter((all) => age < all.length)
            .map((all) => all[age]);
          expected.set(`${cohort}|${age}`, [customers, active, ...others]);
        });
      expectTable(cells, expected);
    }),
  );

  test.each(['quantiles', 'ranks'] as const)('scores of recency, frequency and value by %s', (cut) =>
    forAll(async (given) => {
      const hard = await hardDays(engine(), given);
      const own = rfmFigures(hard);
      const finished = Array.from(own.customer, (c, i) => ({
        customer: hard.customers[c],
        recency: own.recency[i],
        frequency: own.frequency[i],
        monetary: own.monetary[i],
      }));
      const asked = rfmQuery(given.query, dialects[engine().dialect], cut, finished);
      const days = daysOf(given);
      const figures = rfmFigures(days);
      const scores = rfmScores(figures, cut, days.customers.map(idOf));
      const expected: Figures = new Map();
      figures.customer.forEach((_, i) =>
        addTo(expected, `${scores.recency[i]}|${scores.frequency[i]}|${scores.monetary[i]}`, [
          1,
          figures.recency[i],
          figures.frequency[i],
          figures.monetary[i],
        ]),
      );
      expectTable(tableOf(await engine().ask(asked), 3), expected);
    }),
  );
});

/** What tells a customer from others. */
const idOf = (name: string): string => (name.includes('@') ? name.toLowerCase() : name);

const cohortsOf = (...asked: [OrderDays, CalendarPeriod, CohortFigure, readonly number[]]) => {
  const [days, period, figure, group] = asked;
  const found = cohortTriangles(days, period, figure, [group]);
  if ('reason' in found) throw new Error('Small logs have small triangles.');
  return found[0].cohorts;
};

/** Spend by the number of repeat orders and the place among the groups that have it. */
function spendBy(rows: readonly Record<string, unknown>[]): Figures {
  const sorted = rows
    .map((row) => [row.repeat_orders, row.average_value, row.customers, row.variance].map(Number))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return new Map(sorted.map((row, place) => [String(place), row]));
}
