import { lifetime } from '../../src/analyses/lifetime';
import { isOfPatterns } from '../../src/analyses/lifetime/isOfPatterns';
import type { LifetimeResult } from '../../src/analyses/lifetime/messages';
import { PatternsSession } from '../../src/analyses/lifetime/patternsSession';
import { LifetimeSession } from '../../src/analyses/lifetime/session';
import { periodRequest } from '../../src/blueprint/period/request';
import { isOfSubscriptions } from '../../src/analyses/lifetime/subscriptions/isOfSubscriptions';
import type { TableChoice } from '../../src/blueprint/settings';
import {
  cohortsQuery,
  dialects,
  hardOrdersQuery,
  type OrderQuery,
  patternsQuery,
  spendQuery,
} from '../../src/queries';
import { expectClose } from '../support/close';
import { inWords } from '../support/inWords';
import { firstDay, simulatedOrders } from '../support/orders';
import { excelDays } from './support/clock';
import type { Engine } from './support/engine';
import { onEngines, patience } from './support/onEngines';
import { loadOrders, type OrderCase, type OrderRow } from './support/orders';
import { requests } from '../support/requests';

/** What the Lifetime tab makes of the answers of the statements, against the same orders in a sheet. */

const day = 86_400_000;
const millisecondsOf = (serial: number) => (serial - excelDays) * day;

/** Orders by their ids: some are worth nothing, some are refunded in part by the id, and some without it, which no statement settles. */
const rows = simulatedOrders({
  ...{ customers: 120, days: 400, parameters: [0.8, 40, 0.8, 2.5], model: 'bg/nbd', seed: 3 },
}).flatMap(([customer, date, amount], place): OrderRow[] => {
  const at = millisecondsOf(Number(date));
  const number = Number(String(customer).slice(1));
  const worth = number % 9 === 0 ? 0 : Math.round(Number(amount) * 100) / 100;
  const order = { customer: String(customer), at, amount: worth, orderId: `o${place}` };
  const refund = { ...order, at: at + day, amount: -worth / 4 };
  if (worth === 0) return [order];
  if (place % 7 === 0) return [order, refund];
  return number % 11 === 5 && place % 3 === 0 ? [order, { ...refund, orderId: null }] : [order];
});
const last = firstDay + 410;
const dayOf = (serial: number) => new Date(millisecondsOf(serial)).toISOString().slice(0, 10);
const asOf = dayOf(last);

const query: OrderQuery = {
  table: { name: ['orders "of" all'], time: 'clock' },
  columns: { customer: 'who', time: 'at', amount: 'amount "net"', orderId: 'order id' },
  asOf,
};
const given: OrderCase = { rows, query, isWhole: false };

const options = { ...lifetime.options, asOf, discountRate: '10', periods: '6' };

/** Columns by their place, as the statements give them. */
const answer = (...roles: string[]): TableChoice => ({
  source: null,
  hasHeadings: false,
  columns: Object.fromEntries(roles.map((role, place) => [role, place])),
});

type Looked = Pick<typeof options, 'inPeriod' | 'periodFrom' | 'periodTo'>;
const all: Looked = { inPeriod: '', periodFrom: '', periodTo: '' };
const ofMonth: Looked = { ...all, inPeriod: 'month' };
const ofDays: Looked = { inPeriod: 'range', periodFrom: dayOf(last - 200), periodTo: dayOf(last - 100) };

async function finished(engine: Engine, looked: Looked): Promise<LifetimeResult> {
  const isOfPeriod = looked.inPeriod !== '';
  const { period } = periodRequest({ ...options, ...looked, period: looked.inPeriod });
  const asked: OrderQuery = { ...query, ...(period && { period }) };
  const dialect = dialects[engine.dialect];
  const ask = async (statement: string) =>
    (await engine.ask(statement)).map((row) =>
      Object.values(row).map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)),
    );
  const tables = {
    main: answer(
      ...['repeatOrders', 'recency', 'age', 'customers', 'averageValues', 'withoutValue', 'apart'],
      ...(isOfPeriod
        ? ['periodValue', 'periodOrders', 'periodBuyers', 'periodNew', 'firstDay', 'lastDay']
        : []),
    ),
    spend: answer('repeatOrders', 'customers', 'averageValue', 'variance'),
    cohorts: answer('cohort', 'period', 'customers', 'active', 'orders', 'value', 'isOver'),
    rest: answer('customer', 'time', 'value', 'orderId', ...(isOfPeriod ? ['firstDay', 'lastDay'] : [])),
  };
  const request = requests.lifetime({ tables, options: { ...options, ...looked, eachRow: 'pattern' } });
  if (!request || !isOfPatterns(request)) throw new Error('There is no request of patterns.');
  const session = new PatternsSession(request);
  const patterns = await ask(patternsQuery(asked, dialect));
  expect(patterns.some((row) => Number(row[5]) > 0)).toBe(true);
  const rest = await ask(hardOrdersQuery(asked, dialect));
  expect(rest.length).toBeGreaterThan(0);
  session.add(patterns);
  session.add(await ask(spendQuery(asked, dialect, 200)), 'spend');
  session.add(await ask(cohortsQuery(asked, dialect, 'month')), 'cohorts');
  session.add(rest, 'rest');
  return session.finish(() => undefined);
}

function ofOrders(looked: Looked): LifetimeResult {
  const tables = { main: answer('customer', 'time', 'value', 'orderId') };
  const columns = { ...tables.main.columns, segment: null, currency: null };
  const request = requests.lifetime({
    tables: { main: { ...tables.main, columns } },
    options: { ...options, ...looked },
  });
  if (!request || isOfPatterns(request) || isOfSubscriptions(request))
    throw new Error('There is no request of orders.');
  const session = new LifetimeSession(request);
  session.add(
    rows.map(({ customer, at, amount, orderId }) => [customer, at / day + excelDays, amount, orderId]),
  );
  return session.finish(() => undefined);
}

/** Figures of the forecast by heading. */
const forecastOf = ({ views }: LifetimeResult) =>
  new Map(
    (views.map(inWords).find(({ id }) => id === 'forecast')?.columns ?? []).map(({ heading, cells }) => [
      String(heading),
      Array.from<string | number>(cells),
    ]),
  );

onEngines((engineNow) => {
  test.each([
    ['all time', all],
    ['the last whole month', ofMonth],
    ['some days', ofDays],
  ])(
    'answers of the statements give the value of all customers and the revenue to come of the orders, of %s',
    async (_, looked) => {
      await loadOrders(engineNow(), given);
      const found = await finished(engineNow(), looked);
      const expected = ofOrders(looked);
      expect(found.skipped).toEqual([]);
      expect(found.summary.customers).toBe(expected.summary.customers);
      expect(found.summary.total).toBeGreaterThan(0);
      expect(found.periods?.now).toEqual(expected.periods?.now);
      expect(found.inPeriod?.buyers).toBe(expected.inPeriod?.buyers);
      expect(found.inPeriod?.newCustomers).toBe(expected.inPeriod?.newCustomers);
      expect(found.inPeriod?.orders).toBe(expected.inPeriod?.orders);
      expectClose(found.inPeriod?.revenue ?? 0, expected.inPeriod?.revenue ?? 0, 1e-9);
      expectClose(Number(found.summary.total), Number(expected.summary.total), 1e-8);
      const [own, ofLog] = [found, expected].map(forecastOf);
      for (const heading of ['Actual revenue', 'Expected revenue']) {
        const column = ofLog.get(heading) ?? [];
        expect(column.length).toBeGreaterThan(6);
        own.get(heading)?.forEach((cell, i) => {
          expect(Number.isNaN(cell)).toBe(Number.isNaN(column[i]));
          if (!Number.isNaN(cell)) expectClose(Number(cell), Number(column[i]), 1e-8);
        });
        expect(own.get(heading)).toHaveLength(column.length);
      }
    },
    patience,
  );
});
