import { Marks } from '../../../src/analytics/attribution/marks';

test('the first mark from a touch on, or none', () => {
  const marks = new Marks();
  for (const touch of [2, 5, 5, 9]) marks.add(touch);
  expect([0, 2, 3, 5, 6, 9, 10].map((start) => marks.firstFrom(start))).toEqual([2, 2, 5, 5, 9, 9, -1]);
  marks.add(12);
  expect(marks.firstFrom(11)).toBe(12);
});

test('all journeys of a customer together look at each mark a few times', () => {
  let looks = 0;
  const counted = new Proxy([] as number[], {
    get(touches, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
      return Reflect.get(touches, key) as unknown;
    },
  });
  const marks = new Marks(counted);
  const journeys = 3_000;
  for (let journey = 0; journey < journeys; journey++) {
    for (let i = 0; i < 10; i++) marks.add(10 * journey + i);
    expect(marks.firstFrom(Math.max(0, 10 * journey - 35))).toBe(Math.max(0, 10 * journey - 35));
  }
  expect(looks).toBeLessThan(4 * 10 * journeys);
});
