import fc from 'fast-check';
import { rankShifts } from '../../src/taskpane/views/rankShifts';

const rows = (credits: Record<string, number[]>) =>
  Object.entries(credits).map(([touchpoint, credit]) => ({
    touchpoint,
    credit,
    share: credit,
    conversions: 1,
    averageOrderValue: null,
  }));

test('each further model is compared with the first, the widest move first', () => {
  expect(
    rankShifts({
      models: ['Linear', 'Last touch', 'Time decay'],
      rows: rows({ Email: [30, 10, 31], Search: [20, 40, 21], Social: [10, 20, 11] }),
    }),
  ).toEqual([
    {
      model: 'Last touch',
      shifts: [
        { touchpoint: 'Email', from: 1, to: 3 },
        { touchpoint: 'Search', from: 2, to: 1 },
        { touchpoint: 'Social', from: 3, to: 2 },
      ],
    },
    { model: 'Time decay', shifts: [] },
  ]);
});

test('equal credits share a rank, so rounding moves nothing', () => {
  const [{ shifts }] = rankShifts({
    models: ['Linear', 'Last touch'],
    rows: rows({ Email: [0.3, 0.3], Search: [0.1 + 0.2, 0.3], Social: [0.1, 0.1] }),
  });
  expect(shifts).toEqual([]);
});

test('a model compared with itself moves nothing, whatever the credits', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }), (credits) => {
      const same = Object.fromEntries(credits.map((credit, i) => [`T${i}`, [credit, credit]]));
      expect(rankShifts({ models: ['a', 'b'], rows: rows(same) })[0].shifts).toEqual([]);
    }),
  );
});
