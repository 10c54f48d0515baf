import fc from 'fast-check';
import {
  creditFigures,
  type Figures,
  journeysOfRows,
  type LogRow,
  logOfRows,
  pathFigures,
} from '../../scripts/reduce/finish';
import { clockOf } from '../../src/analytics/attribution/touchLog';
import { daysSeen, momentsOf, type Periods, periodsIn } from '../../src/blueprint/period/periods';
import { checkQuery, creditsQuery, dialects, hardRowsQuery, pathsQuery } from '../../src/queries';
import { onKnownClock } from './support/clock';
import { onEngines, patience } from './support/onEngines';
import { daysApart, ifInData } from './support/periods';
import { cases, type PeriodCase } from './support/touchPeriods';
import { apartIn, expectSame } from './support/tables';
import { figuresIn, load, modelsWith, rowsInOrder, settings } from './support/touches';

/** The statements of attribution about a period, and by calendar periods, against our own mathematics on the same small logs. */

/** The days that count of a log; `null`: none of them does. */
function periodsOf(rows: readonly LogRow[], { table, period }: PeriodCase['query']): Periods | null {
  const log = logOfRows(rows, table);
  if (log.time.length === 0) return null;
  return ifInData(() => periodsIn({ period }, daysSeen(clockOf(log))));
}

const text = (cell: unknown): string | null => (cell === null || cell === '' ? null : String(cell));
const reached = [null, 'lead', 'opportunity'];

/** Rows that a statement hands out, as our own mathematics takes them. */
const handedOut = (rows: readonly Record<string, unknown>[]): LogRow[] =>
  rows.map((row) => ({
    customer: row.customer,
    milliseconds: Number(row.milliseconds),
    touchpoint: text(row.touchpoint),
    amount: Number(row.amount),
    orderId: text(row.order_id),
    milestone: reached[Number(row.milestone ?? 0)],
    ...(row.clock !== undefined && { clock: Number(row.clock) }),
  }));

const added = (one: Figures, other: Figures): Figures => {
  const sum = new Map(one);
  for (const [name, figures] of other) {
    const known = sum.get(name.toLowerCase());
    sum.set(name.toLowerCase(), known ? figures.map((figure, i) => figure + known[i]) : figures);
  }
  return sum;
};

onEngines((engine) => {
  jest.setTimeout(patience);

  const isOfPeriod = async (any: PeriodCase) => {
    const { rows, query } = onKnownClock(engine(), any);
    const dialect = dialects[engine().dialect];
    const ask = (sql: string) => engine().ask(sql);
    await load(engine(), rows, query.table.time);
    const read = rowsInOrder(rows, query);
    const periods = periodsOf(read, query);
    const answer = apartIn(await ask(pathsQuery(query, dialect)));
    const counted = daysApart(answer.rows);
    const paths = figuresIn(counted.rows);
    if (!periods) {
      expect([...paths.keys()]).toEqual([]);
      return;
    }
    const period = momentsOf(periods.now);
    const hard = await ask(hardRowsQuery(query, dialect));
    for (const { told } of [counted, daysApart(hard)])
      if (told) expect(told).toEqual({ first_day: periods.now.first, last_day: periods.now.last });
    const customersApart = new Set(hard.map(({ customer }) => customer)).size;
    expect(answer.apart ?? customersApart).toBe(customersApart);
    const [{ last_moment }] = await ask(checkQuery(query, dialect));
    const rest = journeysOfRows(handedOut(hard), query, { until: Number(last_moment), period });
    const all = journeysOfRows(read, query, { period });
    expectSame(added(paths, pathFigures(rest)), added(new Map(), pathFigures(all)));
    const models = modelsWith(query.columns.milestone !== undefined);
    const credits = figuresIn(await ask(creditsQuery(query, dialect, models, settings)));
    expectSame(
      added(credits, creditFigures(rest, models, settings)),
      added(new Map(), creditFigures(all, models, settings)),
    );
  };

  test('paths and credits of a period, of which each amount is an order', () =>
    fc.assert(fc.asyncProperty(cases(['value']), isOfPeriod), { numRuns: engine().runs }));

  test('of orders by their ids, with those that a later day changes', () =>
    fc.assert(fc.asyncProperty(cases(['value', 'orderId', 'milestone', 'sequence']), isOfPeriod), {
      numRuns: 2 * engine().runs,
    }));
});
