import {
  countLimits,
  orderMoments,
  predictedOrders,
  predictedValue,
  predictionLimits,
  spendingOf,
} from '../../../src/analytics/lifetime/predictive';
import { transactionModels } from '../../../src/analytics/lifetime/transactionModels';
import { fitted } from '../../support/hostileOrders';
import { firstDay, simulatedOrders } from '../../support/orders';
import type { LifetimeFit } from '../../../src/analytics/lifetime/lifetimeFit';

/** Whether 95 % limits hold what happens 95 times of 100: worlds that behave as a model says, fitted up to a day and followed on. */

const worlds = 200;
const [seen, ahead] = [400, 150];

test.each([
  ['bg/nbd', [0.8, 40, 0.9, 2.4]],
  ['mbg/nbd', [0.9, 40, 0.9, 2.5]],
  ['pareto/nbd', [0.8, 30, 0.9, 90]],
] as const)('%s: the limits of orders and value', (name, parameters) => {
  const model = transactionModels.find((each) => each.name === name);
  if (!model) throw new Error(`There is no model ${name}.`);
  let [orders, values] = [0, 0];
  for (let seed = 1; seed <= worlds; seed++) {
    // First orders lie in the first half, before the day up to which the model is fitted.
    const rows = simulatedOrders({
      ...{ customers: 300, days: seen + ahead, model: name, seed },
      parameters: [...parameters],
    });
    const cutoff = firstDay + seen;
    const fit = fitted(
      rows.filter(([, date]) => Number(date) <= cutoff),
      model,
    ) as LifetimeFit;
    const later = rows.filter(([, date]) => Number(date) > cutoff);
    const days = new Set(later.map(([customer, date]) => `${String(customer)} ${String(date)}`)).size;
    const value = later.reduce((sum, [, , amount]) => sum + Number(amount), 0);
    const moments = orderMoments(fit, () => ({ from: 0, to: firstDay + seen + ahead - fit.days.asOf }));
    const spending = spendingOf(fit);
    if (!spending) throw new Error('Spend is not modelled.');
    const ofOrders = countLimits(predictedOrders(fit, moments, fit.patterns.weight));
    const ofValue = predictionLimits(predictedValue(fit, moments, spending));
    if (ofOrders.lower <= days && days <= ofOrders.upper) orders++;
    if (ofValue.lower <= value && value <= ofValue.upper) values++;
  }
  // 3 standard deviations of 200 draws at 95 % are 4.6 points.
  for (const held of [orders, values]) {
    expect(held / worlds).toBeGreaterThan(0.904);
    expect(held / worlds).toBeLessThanOrEqual(1);
  }
});
