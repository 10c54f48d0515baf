import { holmAdjusted } from '../../../src/analytics/changes/holm';
import { valueChange } from '../../../src/analytics/changes/valueChange';
import { random } from '../../../src/sample/random';

/**
 * Reports in which nothing changed: 200 customers who buy in either period with chance ½, what they spend drawn from the same law,
 * shared among six touchpoints and told with their total. At most 7 % of reports may call anything more than chance: 5 % and what
 * 1,000 reports can be off it (three standard errors are 2.1 points).
 */
const reports = 1000;
const touchpoints = 6;

const laws = {
  'lognormal, σ 1': (draw: ReturnType<typeof random>) => draw.lognormal(1, 1),
  'lognormal, σ 2': (draw: ReturnType<typeof random>) => draw.lognormal(1, 2),
  'Pareto, 1.5': (draw: ReturnType<typeof random>) => (1 - draw.next()) ** (-1 / 1.5),
};

test.each(Object.entries(laws))(
  '%s',
  (_, law) => {
    const draw = random(20261129);
    let loud = 0;
    for (let report = 0; report < reports; report++) {
      const differences = Array.from({ length: touchpoints + 1 }, () => [] as number[]);
      for (let customer = 0; customer < 200; customer++) {
        const factor = draw.lognormal(1, 0.7);
        const own = Array.from({ length: touchpoints }, () => 0);
        for (const sign of [1, -1]) {
          if (!draw.chance(0.5)) continue;
          const value = factor * law(draw);
          // A journey of two touches.
          for (const t of [draw.whole(0, touchpoints - 1), draw.whole(0, touchpoints - 1)])
            own[t] += (sign * value) / 2;
        }
        own.forEach((difference, t) => difference !== 0 && differences[t].push(difference));
        const total = own.reduce((sum, each) => sum + each, 0);
        if (total !== 0) differences[touchpoints].push(total);
      }
      const p = differences.map(
        (each) => valueChange(Float64Array.from(each), { replicates: 499, seed: report }).p,
      );
      if (holmAdjusted(p).some((each) => each !== null && each < 0.05)) loud++;
    }
    expect(loud / reports).toBeLessThanOrEqual(0.07);
    // A test that never calls anything more than chance is none.
    expect(loud).toBeGreaterThan(0);
  },
  120_000,
);
