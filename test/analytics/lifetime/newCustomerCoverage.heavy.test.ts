import { fitLifetime } from '../../../src/analytics/lifetime/lifetimeFit';
import { limitsOfNew } from '../../../src/analytics/lifetime/newCustomerLimits';
import { arrivalsOf } from '../../../src/analytics/lifetime/newCustomers';
import { orderDays } from '../../../src/analytics/lifetime/orders';
import { transactionModels } from '../../../src/analytics/lifetime/transactionModels';
import { millisecondsPerDay } from '../../../src/analytics/numerics/day';
import { week } from '../../../src/analytics/periods/calendar';
import { readOrders } from '../../../src/functions/orderLog';
import { chances, firstDay, orderColumns, simulatedOrders } from '../../support/orders';

/**
 * Whether 95 % limits of new customers hold what these bring 95 times of 100: worlds in which customers come by chance, or more unevenly, and
 * behave as a model says, looked at up to a day and followed on.
 */

/** A Monday. */
const begin = firstDay + 5;
const [seen, ahead, looked] = [50, 6, 26];
const each = 12;

test.each([
  ['bg/nbd', [0.8, 40, 0.9, 2.4], Infinity, 150],
  ['pareto/nbd', [0.8, 30, 0.9, 90], Infinity, 50],
  // Counts with a variance of three times their mean.
  ['bg/nbd', [0.8, 40, 0.9, 2.4], 6, 150],
] as const)('%s %j, evenness %p', (name, parameters, evenness, worlds) => {
  const model = transactionModels.find((one) => one.name === name);
  if (!model) throw new Error(`There is no model ${name}.`);
  const held = { orders: 0, revenue: 0 };
  for (let seed = 1; seed <= worlds; seed++) {
    const { uniform, exponential, gamma } = chances(seed + 10_000);
    const firsts: number[] = [];
    for (let at = 0; at < seen + ahead; at++) {
      const rate = evenness === Infinity ? each : (each * gamma(evenness)) / evenness;
      for (let sum = exponential(rate); sum < 1; sum += exponential(rate))
        firsts.push(begin - firstDay + 7 * at + Math.floor(7 * uniform()));
    }
    const rows = simulatedOrders({
      ...{ customers: firsts.length, firsts, days: begin - firstDay + 7 * (seen + ahead) - 1 },
      ...{ model: name, parameters: [...parameters], seed },
    });
    const asOf = begin + 7 * seen - 1;
    const [customer, date, amount] = orderColumns(rows.filter(([, day]) => Number(day) <= asOf));
    const { log } = readOrders({ customer, date, amount });
    const fit = fitLifetime(orderDays(log, asOf * millisecondsPerDay), model);
    if ('reason' in fit) throw new Error(fit.reason.code);
    const arrivals = arrivalsOf(fit.days, week, looked);
    if ('reason' in arrivals) throw new Error(arrivals.reason.code);
    const limits = limitsOfNew(fit, arrivals, week, asOf, ahead)[ahead];
    const known = new Set(customer.map(([who]) => who));
    const last = rows.filter(
      ([who, day]) =>
        !known.has(who) && Number(day) > asOf + 7 * (ahead - 1) && Number(day) <= asOf + 7 * ahead,
    );
    const orders = new Set(last.map(([who, day]) => `${String(who)} ${String(day)}`)).size;
    const revenue = last.reduce((sum, [, , spent]) => sum + Number(spent), 0);
    if (limits.orders.lower <= orders && orders <= limits.orders.upper) held.orders++;
    if (limits.revenue.lower <= revenue && revenue <= limits.revenue.upper) held.revenue++;
  }
  // 3 standard deviations of so many draws at 95 %.
  const spread = 3 * Math.sqrt((0.95 * 0.05) / worlds);
  for (const share of [held.orders / worlds, held.revenue / worlds]) {
    expect(share).toBeGreaterThan(0.95 - spread);
    expect(share).toBeLessThan(1);
  }
});
