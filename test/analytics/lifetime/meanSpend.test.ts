import fc from 'fast-check';
import { orderValues } from '../../../src/analytics/lifetime/customerValues';
import { triangleOfCells } from '../../../src/analytics/lifetime/countedCohorts';
import { spendOf } from '../../../src/analytics/lifetime/gammaGamma';
import { worthOfMeanSpend } from '../../../src/analytics/lifetime/meanSpend';
import { bgNbd } from '../../../src/analytics/lifetime/bgNbd';
import { sum } from '../../../src/analytics/numerics/compensatedSums';
import { expectClose } from '../../support/close';
import { fitted } from '../../support/hostileOrders';
import { simulatedOrders } from '../../support/orders';

describe('the worth of orders at mean spend', () => {
  const fit = fitted(
    simulatedOrders({ customers: 80, days: 300, parameters: [0.9, 30, 0.8, 2.5], model: 'bg/nbd' }),
    bgNbd,
  );
  const { repeatOrders, averageValue } = fit.histories;
  const worth = worthOfMeanSpend(fit, spendOf(fit.histories));
  const ofPattern = (values: Float64Array) => {
    const found = new Float64Array(worth.length);
    values.forEach((value, i) => (found[fit.patterns.of[i]] += value));
    return found;
  };

  it('adds up to that of all customers, and to that of those with as many repeat orders', () => {
    const own = ofPattern(orderValues(fit, fit.spend.values));
    expectClose(sum(worth), sum(own), 1e-12);
    for (const x of new Set(fit.patterns.repeatOrders)) {
      const among = (all: Float64Array) => sum(all.filter((_, i) => fit.patterns.repeatOrders[i] === x));
      expectClose(among(worth), among(own), 1e-12);
    }
  });

  it('is that of each pattern, averaged over all who may have spent so', () => {
    const alike = (x: number) => Array.from(repeatOrders.keys()).filter((i) => repeatOrders[i] === x);
    for (const x of new Set(repeatOrders)) {
      const group = alike(x);
      const mean = new Float64Array(worth.length);
      for (let shift = 0; shift < group.length; shift++) {
        const moved = averageValue.slice();
        group.forEach((i, at) => (moved[i] = averageValue[group[(at + shift) % group.length]]));
        const shifted = { ...fit, histories: { ...fit.histories, averageValue: moved } };
        ofPattern(orderValues(shifted, fit.spend.values)).forEach(
          (value, pattern) => (mean[pattern] += value / group.length),
        );
      }
      for (const i of group) expectClose(worth[fit.patterns.of[i]], mean[fit.patterns.of[i]], 1e-10);
    }
  });

  it('is not known without spend', () => {
    expect(worthOfMeanSpend({ ...fit, spend: null }, null).every(Number.isNaN)).toBe(true);
  });
});

test('cells in any order make the same triangle; a period without one is 0, an open one is not there', () => {
  const cells = [
    [10, 0, 5, 5],
    [10, 2, 5, 1],
    [10, 3, 5, 4],
    [12, 0, 2, 2],
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(cells, { minLength: cells.length }), (rows) => {
      const column = (place: number) => Float64Array.from(rows, (row) => row[place]);
      const triangle = triangleOfCells(
        { cohort: column(0), period: column(1), customers: column(2), active: column(3) },
        13,
        [{ period: 12, customers: 1, totals: Float64Array.of(1) }],
      );
      expect(triangle).toEqual({
        cohorts: [
          { period: 10, customers: 5, totals: Float64Array.of(5, 0, 1) },
          { period: 12, customers: 3, totals: Float64Array.of(3) },
        ],
        pooled: { totals: Float64Array.of(8, 0, 1), customers: Float64Array.of(8, 5, 5) },
      });
    }),
  );
});
