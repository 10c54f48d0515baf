import fc from 'fast-check';
import { benjaminiHochberg } from '../../../src/analytics/changes/benjaminiHochberg';
import { expectWithin } from '../../support/close';

const q = (...p: number[]) => Array.from(benjaminiHochberg(Float64Array.from(p)));

test('the fifteen p of Benjamini & Hochberg 1995: four findings', () => {
  const found = q(
    ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459],
    ...[0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
  );
  const published = [
    ...[0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571429, 0.0638571429, 0.0645, 0.0765],
    ...[0.486, 0.5811818182, 0.714875, 0.7532307692, 0.8132142857, 1],
  ];
  found.forEach((each, i) => expectWithin(each, published[i], 1e-10));
  expect(found.filter((each) => each < 0.05)).toHaveLength(4);
});

test('q is at least p, rises with it, and does not hang on the order', () => {
  const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(chances, (p) => {
      const found = q(...p);
      const back = q(...[...p].reverse()).reverse();
      p.forEach((one, i) => {
        expect(found[i]).toBeGreaterThanOrEqual(one);
        expect(found[i]).toBeLessThanOrEqual(1);
        expect(back[i]).toBe(found[i]);
        p.forEach((other, j) => {
          if (one <= other) expect(found[i]).toBeLessThanOrEqual(found[j]);
        });
      });
    }),
  );
});

test('of none there is none', () => {
  expect(q()).toEqual([]);
});
