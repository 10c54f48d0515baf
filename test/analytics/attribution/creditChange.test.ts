import fc from 'fast-check';
import { allTransactions } from '../../../src/analytics/attribution/attribute';
import { buildJourneys } from '../../../src/analytics/attribution/buildJourneys';
import { creditChange } from '../../../src/analytics/attribution/creditChange';
import { creditOf } from '../../../src/analytics/attribution/creditOf';
import { attributionModels, defaultSettings } from '../../../src/analytics/attribution/models';
import type { TouchLog } from '../../../src/analytics/attribution/touchLog';
import { random } from '../../../src/sample/random';

const day = 86_400_000;

/** Some customers over 60 days, with refunds among the values. */
function logOf(seed: number): TouchLog {
  const draw = random(seed);
  const rows = Array.from({ length: 120 }, () => ({
    customer: draw.whole(0, 7),
    time: draw.whole(0, 59) * day,
    touchpoint: draw.whole(-1, 2),
    value: draw.chance(0.3) ? draw.whole(-20, 90) : 0,
  }));
  return {
    customers: Array.from({ length: 8 }, (_, i) => `C${i}`),
    touchpoints: ['Ads', 'Email', 'Search'],
    customer: Int32Array.from(rows, ({ customer }) => customer),
    time: Float64Array.from(rows, ({ time }) => time),
    touchpoint: Int32Array.from(rows, ({ touchpoint }) => touchpoint),
    value: Float64Array.from(rows, ({ value }) => value),
  };
}

const models = attributionModels.filter(({ name }) =>
  ['Last touch', 'Linear', 'Participation', 'Shapley'].includes(name),
);

test('what customers changed adds up to what the credit changed', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(1, 1.5), (seed, scale) => {
      const log = logOf(seed);
      const policy = { lookback: null, startsAnew: false, oneACustomer: false };
      const [before, now] = [0, 30].map((first) =>
        buildJourneys(log, { ...policy, period: { from: first * day, to: (first + 30) * day - 1 } }),
      );
      for (const model of models) {
        const found = creditChange({ now, before, scale }, model, defaultSettings);
        const credits = [now, before].map((journeys) => creditOf(journeys, [model], defaultSettings));
        if ('reason' in found || 'reason' in credits[0] || 'reason' in credits[1])
          throw new Error('no credit');
        const [[after], [was]] = credits as { value: Float64Array }[][];
        found.touchpoints?.forEach(({ change }, t) =>
          expect(change).toBeCloseTo(after.value[t] - scale * was.value[t], 8),
        );
        expect(found.touchpoints).toHaveLength(3);
        expect(found.total.change).toBeCloseTo(
          allTransactions(now).value - scale * allTransactions(before).value,
          8,
        );
      }
    }),
  );
});

test('Markov shares nothing customer by customer', () => {
  const [markov] = attributionModels.filter(({ name }) => name === 'Markov');
  const journeys = buildJourneys(logOf(1), { lookback: null, startsAnew: false });
  const found = creditChange({ now: journeys, before: journeys, scale: 1 }, markov, defaultSettings);
  expect(found).toMatchObject({ touchpoints: null, total: { change: 0, p: 1 } });
});
