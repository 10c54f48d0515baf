import fc from 'fast-check';
import {
  aggregated,
  countsOf,
  distinctPaths,
  journeysOfPaths,
} from '../../../src/analytics/attribution/distinctPaths';
import { isRuleModel } from '../../../src/analytics/attribution/creditOf';
import {
  attributionModels,
  defaultSettings,
  type WholeModel,
} from '../../../src/analytics/attribution/models';
import { arbitraryJourneys, journeysFrom } from '../../support/journeys';
import { mulberry32 } from '../../support/random';
import type { LogRow } from '../../support/worksheet';

/** A model fitted anew to paths whose counts have changed gives what it gives those journeys. */

const wholes = attributionModels.filter((model): model is WholeModel => !isRuleModel(model));
const plenty = () => ({ left: 1e9 });

function expectSame(
  model: WholeModel,
  order: number,
  journeys: Parameters<typeof distinctPaths>[0],
  weight: number[],
) {
  const settings = { ...defaultSettings, order };
  const paths = distinctPaths(journeys);
  const { touchpoint, touchpoints } = journeys;
  const refit = model.refit(
    { touchpoint, ...paths },
    touchpoints.length,
    countsOf(journeys, paths),
    settings,
    plenty(),
  );
  if ('reason' in refit) throw new Error(refit.reason.code);
  const counts = countsOf(journeys, paths, weight);
  const found = refit(counts, plenty());
  const plain = model.whole(
    journeysOfPaths({ touchpoint, ...paths, ...counts }, touchpoints),
    settings,
    plenty(),
  );
  if ('reason' in found || 'reason' in plain) throw new Error('too large');
  const scale = Math.max(1, ...plain.value.map(Math.abs));
  plain.value.forEach((value, t) => expect(Math.abs(found[t] - value)).toBeLessThanOrEqual(1e-10 * scale));
}

describe.each(wholes.map((model) => [model.name, model] as const))('%s', (_, model) => {
  test('whatever customers are drawn', () => {
    fc.assert(
      fc.property(
        arbitraryJourneys,
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.nat(3), { minLength: 20, maxLength: 20 }),
        (journeys, order, weight) => expectSame(model, order, journeys, weight),
      ),
      { numRuns: 60 },
    );
  });

  test('of enough sets of touchpoints to look at all of them at once, and of too many touchpoints for that', () => {
    for (const names of [9, 40]) {
      const random = mulberry32(names);
      const rows = Array.from({ length: 900 }, (_each, c): LogRow[] => [
        ...Array.from({ length: 1 + Math.floor(random() * 5) }, (_touch, i): LogRow => [
          `c${c}`,
          46000 + i,
          `T${Math.floor(random() * names)}`,
          null,
        ]),
        [`c${c}`, 46010, null, random() < 0.5 ? 7 : null],
      ]).flat();
      const journeys = journeysFrom(rows);
      const weight = Array.from({ length: 900 }, () => Math.floor(random() * 3));
      expectSame(model, 1, journeys, weight);
      expect(aggregated(journeys, distinctPaths(journeys)).transactions.value.length).toBeGreaterThan(256);
    }
  });
});
