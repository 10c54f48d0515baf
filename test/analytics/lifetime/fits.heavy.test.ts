import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import { customerValues } from '../../../src/analytics/lifetime/customerValues';
import { type LogLikelihood, maximiseLikelihood } from '../../../src/analytics/lifetime/maximumLikelihood';
import { transactionModels } from '../../../src/analytics/lifetime/transactionModels';
import { notesOf } from '../../../src/functions/lifetime/notes';
import { fitted, hostile, kindsOf } from '../../support/hostileOrders';
import { chances, simulatedOrders } from '../../support/orders';

/** Fits to customers who behave as the models say, and to data that are anything but. */

const [bgNbd, mbgNbd, paretoNbd] = transactionModels;

/** So many standard errors off is chance no more; the seed is fixed. */
const farOff = 3.5;

describe('fits to simulated customers recover the parameters of BG/NBD, MBG/NBD and Pareto/NBD', () => {
  test.each([
    [bgNbd, [0.6, 40, 0.8, 2.4]],
    [mbgNbd, [0.9, 40, 0.9, 2.5]],
    [paretoNbd, [0.7, 30, 0.8, 90]],
  ] as const)('%#', (model, parameters) => {
    const name = model.name as 'bg/nbd';
    // The models know time without days; a long observation keeps what rounding to days takes small.
    const rows = simulatedOrders({ customers: 1000, days: 1500, parameters: [...parameters], model: name });
    const { orders, spend } = fitted(rows, model);
    parameters.forEach((parameter, i) => {
      expect(Math.abs(orders.values[i] - parameter)).toBeLessThan(farOff * orders.standardErrors[i]);
      expect(orders.standardErrors[i]).toBeLessThan(parameter);
    });
    [6, 4, 15].forEach((parameter, i) => {
      expect(Math.abs(spend.values[i] - parameter)).toBeLessThan(farOff * spend.standardErrors[i]);
    });
    expect(orders).toMatchObject({ converged: true, atBound: [false, false, false, false] });
    expect(orders.evaluations).toBeLessThan(model === paretoNbd ? 80 : 50);
  });
});

test('a search that begins with a sample ends where a search over all begins and ends', () => {
  const { uniform, gamma } = chances(7);
  const values = Float64Array.from({ length: 4000 }, () => gamma(3) * (0.5 + uniform()));
  // Shape and rate of a gamma distribution, up to a constant.
  const likelihoodOf = (some: Float64Array): LogLikelihood => ({
    observations: some.length,
    terms: some.length,
    at: ([shape, rate], gradient) => {
      const [logs, sum] = [
        some.reduce((all, x) => all + Math.log(x), 0),
        some.reduce((all, x) => all + x, 0),
      ];
      const n = some.length;
      gradient.set([n * (Math.log(rate) - digamma(shape)) + logs, (n * shape) / rate - sum]);
      return n * (shape * Math.log(rate) - gammaln(shape)) + (shape - 1) * logs - rate * sum;
    },
  });
  const whole = maximiseLikelihood(likelihoodOf(values), [[1, 1]]);
  const sampled = maximiseLikelihood(
    likelihoodOf(values),
    [[1, 1]],
    likelihoodOf(values.filter((_, i) => i % 16 === 0)),
  );
  expect(sampled.converged).toBe(true);
  expect(sampled.evaluations).toBeLessThan(Math.min(10, whole.evaluations));
  whole.values.forEach((value, i) => {
    expect(Math.abs(sampled.values[i] / value - 1)).toBeLessThan(1e-8);
    expect(Math.abs(sampled.standardErrors[i] / whole.standardErrors[i] - 1)).toBeLessThan(1e-6);
  });
  // A sample without a peak is no help and does no harm.
  const astray = maximiseLikelihood(likelihoodOf(values), [[1, 1]], likelihoodOf(Float64Array.of(1)));
  expect(Math.abs(astray.values[0] / whole.values[0] - 1)).toBeLessThan(1e-8);
});

describe.each(Object.entries(hostile))('%s', (_, rows) => {
  test.each(transactionModels.map((model) => [model.title, model] as const))('%s', (__, model) => {
    const fit = fitted(rows, model);
    expect([...fit.orders.values, ...fit.spend.values].every((value) => value > 0 && value < 1e16)).toBe(
      true,
    );
    expect(fit.orders.logLikelihood).toBeLessThanOrEqual(0);
    expect(fit.orders.evaluations + fit.spend.evaluations).toBeLessThan(4000);
    for (const text of notesOf(fit)) expect(text).not.toMatch(/NaN|Infinity|undefined|\b1 \w+s\b/);
    // A parameter without a useful standard error is always spoken of.
    [fit.orders, fit.spend].forEach(({ standardErrors }) => {
      if (standardErrors.some(Number.isNaN))
        expect(kindsOf(fit).some((kind) => kind === 'at bound' || kind === 'undetermined')).toBe(true);
    });
    const values = customerValues(fit, { length: 365, discount: 0.0003 });
    if ('reason' in values) return;
    for (const figures of Object.values(values) as Float64Array[])
      expect(figures.every((figure) => figure >= 0 && figure < Infinity)).toBe(true);
    expect(values.alive.every((chance) => chance <= 1)).toBe(true);
  });
});
