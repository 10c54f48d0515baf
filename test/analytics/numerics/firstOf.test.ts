import { firstOf } from '../../../src/analytics/numerics/firstOf';
import { mulberry32 } from '../../support/random';

test.each([0, 1, 5, 500, 999, 1000, 2000])('The first %d are those of the whole in order', (top) => {
  const random = mulberry32(top);
  const size = Array.from({ length: 1000 }, () => Math.floor(random() * 30));
  const compare = (a: number, b: number) => size[b] - size[a] || a - b;
  const all = [...size.keys()].sort(compare);
  expect(firstOf(size.length, top, compare)).toEqual(all.slice(0, top));
});

test('Of none there are none', () => {
  expect(firstOf(0, 3, (a, b) => a - b)).toEqual([]);
});
