import fc from 'fast-check';
import { attribute } from '../../../src/analytics/attribution/attribute';
import { bootstrap, bootstrapDefaults } from '../../../src/analytics/attribution/bootstrap';
import { isRuleModel } from '../../../src/analytics/attribution/creditOf';
import type { Journeys } from '../../../src/analytics/attribution/journeys';
import { attributionModels, defaultSettings } from '../../../src/analytics/attribution/models';
import { customerWeights } from '../../../src/analytics/attribution/poissonWeights';
import type { Transactions } from '../../../src/analytics/attribution/transactionList';
import { quantileOf } from '../../../src/analytics/numerics/quantileOf';
import { arbitraryJourneys } from '../../support/journeys';

/** Intervals under rules, however many are asked at once, are those of logs in which each customer counts as often as drawn. */

const rules = attributionModels.filter(isRuleModel);
const customers = Array.from({ length: 20 }, (_, c) => `customer ${c}`);
const { replicates, seed } = bootstrapDefaults;

/** The credited values of each replicate by rule, each from a log of its own. */
function drawnOneByOne(journeys: Journeys): Float64Array[][] {
  const weightsOf = customerWeights(customers, seed);
  return Array.from({ length: replicates }, (_, replicate) => {
    const weights = weightsOf(replicate);
    const drawn = (transactions: Transactions): Transactions => ({
      ...transactions,
      value: transactions.value.map((value, t) => value * weights[transactions.customer[t]]),
    });
    const { transactions, afterwards } = journeys;
    const log = { ...journeys, transactions: drawn(transactions), afterwards: drawn(afterwards) };
    return attribute(
      log,
      rules.map((model) => model.rule(log, defaultSettings)),
    ).map(({ value }) => value);
  });
}

test.each([1, 2, 3, rules.length])('%s rules at once', (number) => {
  fc.assert(
    fc.property(arbitraryJourneys, fc.nat(rules.length - number), (journeys, first) => {
      const found = bootstrap(journeys, customers, rules.slice(first, first + number), defaultSettings);
      if ('reason' in found) throw new Error(found.reason.code);
      const figures = drawnOneByOne(journeys);
      const largest = Math.max(1, ...figures.flat().flatMap((values) => [...values].map(Math.abs)));
      found.forEach(({ lower, upper }, m) =>
        journeys.touchpoints.forEach((_, t) => {
          const sorted = Float64Array.from(figures, (values) => values[first + m][t]).sort();
          expect(Math.abs(lower[t] - quantileOf(sorted, 0.025))).toBeLessThanOrEqual(1e-12 * largest);
          expect(Math.abs(upper[t] - quantileOf(sorted, 0.975))).toBeLessThanOrEqual(1e-12 * largest);
        }),
      );
    }),
    { numRuns: 10 },
  );
});
