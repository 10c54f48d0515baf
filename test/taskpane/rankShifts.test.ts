import fc from 'fast-check';
import type { SpokenView } from '../../src/blueprint/views';
import { rankShifts } from '../../src/taskpane/views/rankShifts';

/** What moves where names have these figures in the columns. */
function shiftsOf(headings: string[], figures: Record<string, number[]>) {
  const rows = Object.entries(figures);
  const view: SpokenView = {
    id: 'credit',
    columns: [
      { heading: 'Name', format: 'text', cells: rows.map(([name]) => name) },
      ...headings.map((heading, place) => ({
        heading,
        format: 'money' as const,
        cells: rows.map(([, row]) => row[place]),
      })),
    ],
    footRows: 0,
    chart: null,
    notes: [],
  };
  return rankShifts(
    view,
    headings.map((_, place) => place + 1),
  );
}

test('each further model is compared with the first, the widest move first', () => {
  expect(
    shiftsOf(['Linear', 'Last touch', 'Time decay'], {
      Email: [30, 10, 31],
      Search: [20, 40, 21],
      Social: [10, 20, 11],
    }),
  ).toEqual([
    {
      column: 'Last touch',
      shifts: [
        { name: 'Email', from: 1, to: 3 },
        { name: 'Search', from: 2, to: 1 },
        { name: 'Social', from: 3, to: 2 },
      ],
    },
    { column: 'Time decay', shifts: [] },
  ]);
});

test('equal credits share a rank, so rounding moves nothing', () => {
  const [{ shifts }] = shiftsOf(['Linear', 'Last touch'], {
    Email: [0.3, 0.3],
    Search: [0.1 + 0.2, 0.3],
    Social: [0.1, 0.1],
  });
  expect(shifts).toEqual([]);
});

test('a model compared with itself moves nothing, whatever the credits', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }), (credits) => {
      const same = Object.fromEntries(credits.map((credit, i) => [`T${i}`, [credit, credit]]));
      expect(shiftsOf(['a', 'b'], same)[0].shifts).toEqual([]);
    }),
  );
});
