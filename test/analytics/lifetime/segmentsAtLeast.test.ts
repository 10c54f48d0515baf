import fc from 'fast-check';
import { orderDays } from '../../../src/analytics/lifetime/orders';
import { segmentOfCustomers, segmentsAtLeast, segmentsMet } from '../../../src/analytics/lifetime/segments';
import { OrderLogBuilder } from '../../../src/cells';

/** Few names, so that customers share segments and spellings meet. */
const name = (letters: string) => fc.constantFrom(...letters.split(''));
const row = fc.record({
  customer: name('abcdef'),
  day: fc.integer({ min: 45_000, max: 45_004 }),
  segment: fc.oneof(
    { weight: 4, arbitrary: name('pqrstuvwxyzPQRS') },
    { weight: 1, arbitrary: fc.constant('') },
  ),
});

test('as many segments as are foreseen by the names of orders are met, and no more where all are foreseen', () => {
  let [foreseen, exact] = [0, 0];
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      const builder = new OrderLogBuilder();
      for (const { customer, day, segment } of rows) builder.add(customer, day, 10, segment);
      const log = builder.build();
      const days = orderDays(log, null);
      const met = segmentsMet(segmentOfCustomers(log, days), days, log.segments.length);
      const { least, areAll } = segmentsAtLeast(log.customer, log.segment);
      expect(least).toBeLessThanOrEqual(met);
      if (areAll) expect(least).toBe(met);
      foreseen += Number(least > 0);
      exact += Number(areAll);
    }),
    { seed: 7, numRuns: 400 },
  );
  expect(foreseen).toBeGreaterThan(100);
  expect(exact).toBeGreaterThan(20);
});
