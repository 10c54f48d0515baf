import { betaGeometricOrders } from '../../../src/analytics/lifetime/betaGeometricOrders';
import { bgNbd, mbgNbd } from '../../../src/analytics/lifetime/bgNbd';
import { paretoNbd } from '../../../src/analytics/lifetime/paretoNbd';
import type { Patterns } from '../../../src/analytics/lifetime/patterns';
import type { TransactionModel } from '../../../src/analytics/lifetime/transactionModel';
import { transactionModels } from '../../../src/analytics/lifetime/transactionModels';
import { expectClose } from '../../support/close';
import {
  betaGeometricReference,
  discountedReference,
  expectedReference,
  paretoReference,
  timeThereReference,
} from '../../support/lifetimeReference';

/** The models of orders at given parameters, against values to 17 digits. */

const expectRelative = (actual: number, expected: number, tolerance: number) =>
  expectClose(actual / expected, 1, tolerance);

const onePattern = (repeatOrders: number, recency: number, age: number): Patterns => ({
  repeatOrders: Float64Array.of(repeatOrders),
  recency: Float64Array.of(recency),
  age: Float64Array.of(age),
  weight: Float64Array.of(1),
  of: Int32Array.of(0),
  customers: 1,
});

const logLikelihoodOf = (model: TransactionModel, parameters: readonly number[], pattern: Patterns) =>
  model.likelihoodOf(pattern)(parameters, new Float64Array(4));

// P(alive) far below 1e-300 rounds to 0.
const expectAlive = (actual: number, expected: number) =>
  expected < 1e-300 ? expect(actual).toBeLessThan(1e-300) : expectRelative(actual, expected, 1e-10);

test('Pareto/NBD: log-likelihood to 1e-12 and P(alive) to 1e-10, x to 1,000, T from an hour to 40 years', () => {
  expect(paretoReference.length).toBeGreaterThan(30);
  for (const [r, alpha, s, beta, x, recency, age, logLikelihood, alive] of paretoReference) {
    const parameters = [r, alpha, s, beta];
    expectClose(logLikelihoodOf(paretoNbd, parameters, onePattern(x, recency, age)), logLikelihood, 1e-12);
    expectAlive(paretoNbd.alive(parameters, { repeatOrders: x, recency, age }), alive);
  }
});

test('BG/NBD and MBG/NBD: log-likelihood to 1e-12 and P(alive) to 1e-10', () => {
  expect(betaGeometricReference.length).toBeGreaterThan(20);
  for (const [r, alpha, a, b, x, recency, age, ...figures] of betaGeometricReference)
    [bgNbd, mbgNbd].forEach((model, i) => {
      const [logLikelihood, alive] = figures.slice(2 * i);
      expectClose(
        logLikelihoodOf(model, [r, alpha, a, b], onePattern(x, recency, age)),
        logLikelihood,
        1e-12,
      );
      expectAlive(model.alive([r, alpha, a, b], { repeatOrders: x, recency, age }), alive);
    });
});

test.each(transactionModels.map((model) => [model.title, model] as const))(
  '%s: the gradient is the slope of the log-likelihood',
  (_, model) => {
    const step = 1e-5;
    for (const [r, alpha, s, beta, x, recency, age] of [...paretoReference, ...betaGeometricReference]) {
      const parameters = [r, alpha, s, beta];
      const pattern = onePattern(x, recency, age);
      const gradient = new Float64Array(4);
      const value = model.likelihoodOf(pattern)(parameters, gradient);
      parameters.forEach((parameter, j) => {
        const at = (shift: number) =>
          logLikelihoodOf(
            model,
            parameters.map((each, i) => (i === j ? each * Math.exp(shift) : each)),
            pattern,
          );
        const slope = (at(step) - at(-step)) / (2 * step);
        // Differences lose what rounding of the value over the step takes.
        const tolerance = 1e-6 * Math.max(1, Math.abs(slope)) + (4e-15 * Math.abs(value)) / step;
        expect(Math.abs(gradient[j] * parameter - slope)).toBeLessThan(tolerance);
      });
    }
  },
);

test.each(transactionModels.map((model) => [model.title, model] as const))(
  '%s: the log-likelihood of patterns is that of each by itself, however many orders there are',
  (_, model) => {
    const parameters = [0.7, 3, 0.9, 2.5];
    const histories = [0, 1, 3, 600].flatMap((x) =>
      (x === 0 ? [0] : [x, x + 50]).flatMap((last) => [0, 1, 2000].map((more) => [x, last, last + more])),
    );
    const column = (at: number) => Float64Array.from(histories, (history) => history[at]);
    const all: Patterns = {
      repeatOrders: column(0),
      recency: column(1),
      age: column(2),
      weight: Float64Array.from(histories, (_each, i) => 1 + (i % 3)),
      of: Int32Array.from(histories.keys()),
      customers: histories.reduce((sum, _each, i) => sum + 1 + (i % 3), 0),
    };
    const slopes = new Float64Array(4);
    const value = model.likelihoodOf(all)(parameters, slopes);
    let expected = 0;
    const expectedSlopes = [0, 0, 0, 0];
    histories.forEach(([x, last, age], i) => {
      const own = new Float64Array(4);
      expected += all.weight[i] * model.likelihoodOf(onePattern(x, last, age))(parameters, own);
      own.forEach((slope, j) => (expectedSlopes[j] += all.weight[i] * slope));
    });
    expectClose(value, expected, 1e-12);
    expectedSlopes.forEach((slope, j) => expectClose(slopes[j], slope, 1e-9));
  },
);

test('expected orders of BG/NBD to 1e-11: a at 1 and beside it, tiny and huge parameters, t to 10⁷ α', () => {
  for (const [r, alpha, a, b, t, expected] of expectedReference)
    expectRelative(betaGeometricOrders({ r, alpha, a, b }, { length: t, discount: 0 }), expected, 1e-11);
});

test('discounted orders of BG/NBD to 1e-11, with and without an end', () => {
  for (const [r, alpha, a, b, discount, end, expected] of discountedReference) {
    const length = end < 0 ? Infinity : end;
    expectRelative(betaGeometricOrders({ r, alpha, a, b }, { length, discount }), expected, 1e-11);
  }
});

test('discounted orders of Pareto/NBD to 1e-11 (JMR 42(4), eq. 2), s to 1,000', () => {
  const newborn = { repeatOrders: 0, recency: 0, age: 0 };
  for (const [s, beta, discount, end, expected] of timeThereReference) {
    const length = end < 0 ? Infinity : end;
    // At r = α orders come at the rate 1 a day.
    expectRelative(paretoNbd.expectedOrders([7, 7, s, beta], newborn, { length, discount }), expected, 1e-11);
  }
});

describe('horizons', () => {
  const history = { repeatOrders: 3, recency: 200, age: 300 };
  const expected = (model: TransactionModel, decisive: number, length: number, discount = 0) =>
    model.expectedOrders([0.5, 40, decisive, 60], history, { length, discount });

  test.each(transactionModels.map((model) => [model.title, model] as const))('%s', (_, model) => {
    expect(expected(model, 0.9, 0)).toBe(0);
    expect(expected(model, 0.9, 0, 0.001)).toBe(0);
    expect(expected(model, 0.9, Infinity)).toBe(Infinity);
    expect(expected(model, 1, Infinity)).toBe(Infinity);
    // The limit is approached from below, and discounting takes away.
    expectRelative(expected(model, 2.5, 1e12), expected(model, 2.5, Infinity), 1e-9);
    expectRelative(expected(model, 2.5, Infinity, 1e-12), expected(model, 2.5, Infinity), 1e-6);
    expectRelative(expected(model, 0.9, 365, 1e-13), expected(model, 0.9, 365), 1e-9);
    let before = 0;
    for (const length of [1 / 24, 1, 30, 365, 14610]) {
      const plain = expected(model, 0.9, length);
      expect(plain).toBeGreaterThan(before);
      expect(expected(model, 0.9, length, 0.001)).toBeLessThan(plain);
      before = plain;
    }
    expect(expected(model, 0.9, Infinity, 0.001)).toBeGreaterThan(expected(model, 0.9, 3650, 0.001));
  });

  test('beyond 45 discount lengths nothing changes', () => {
    for (const model of transactionModels)
      expectRelative(expected(model, 0.9, 46_000, 0.001), expected(model, 0.9, 44_000, 0.001), 1e-9);
  });
});

test('only the parameters that are times change with the unit of time', () => {
  const history = { repeatOrders: 4, recency: 120, age: 400 };
  const inWeeks = { repeatOrders: 4, recency: 120 / 7, age: 400 / 7 };
  for (const model of transactionModels) {
    const days = [0.5, 40, 0.8, 60];
    const weeks = days.map((value, i) => (model.parameters[i].isTime ? value / 7 : value));
    expectRelative(model.alive(days, history), model.alive(weeks, inWeeks), 1e-13);
    expectRelative(
      model.expectedOrders(days, history, { length: 365, discount: 0.0003 }),
      model.expectedOrders(weeks, inWeeks, { length: 365 / 7, discount: 0.0021 }),
      1e-12,
    );
    expectRelative(model.expectedRepeats(days, 365), model.expectedRepeats(weeks, 365 / 7), 1e-12);
  }
});

test('a one-time buyer is alive for certain under BG/NBD alone', () => {
  const once = { repeatOrders: 0, recency: 0, age: 3000 };
  expect(bgNbd.alive([0.5, 40, 0.8, 2], once)).toBe(1);
  expect(mbgNbd.alive([0.5, 40, 0.8, 2], once)).toBeLessThan(1);
  expect(paretoNbd.alive([0.5, 40, 0.8, 60], once)).toBeLessThan(0.1);
});
