import fc from 'fast-check';
import { detailsOf } from '../../src/blueprint/details';
import { countBehind } from '../../src/blueprint/found';
import { type ListedColumn, listing } from '../../src/blueprint/listing';
import type { ResultView } from '../../src/blueprint/views';

const figure = { view: 'segments', row: 'All', column: 'customers' };

const columns: ListedColumn[] = [
  { heading: { code: 'customer' }, format: 'text', cell: (place) => `C${place}` },
  { heading: { code: 'orders' }, format: 'count', cell: (place) => place % 3, addsUp: true },
  { heading: { code: 'segment' }, format: 'text', cell: (place) => `S${place % 2}`, groups: true },
  { heading: { code: 'clv' }, format: 'money', cell: (place) => place / 4, addsUp: true },
];

const list = (rows: number, whole?: true): ResultView =>
  listing(
    { ...figure, whole },
    Int32Array.from({ length: rows }, (_, place) => place),
    columns,
  );

describe('details', () => {
  it('are told of a view with a column that groups its rows: what adds up, and who is counted', () => {
    expect(detailsOf(list(5))).toEqual({ by: 2, counted: 0, sums: [1, 3] });
  });

  it('never add up what they are grouped by', () => {
    const grouped = columns
      .slice(0, 2)
      .map((column, i) => (i === 1 ? { ...column, groups: true as const } : column));
    expect(detailsOf(listing(figure, Int32Array.of(0, 1), grouped))).toEqual({ by: 1, counted: 0, sums: [] });
  });

  it('are none of a view that nothing groups, or that has no rows', () => {
    expect(detailsOf(listing(figure, Int32Array.of(0, 1), columns.slice(0, 2)))).toBeNull();
    expect(detailsOf(list(0))).toBeNull();
  });
});

test('a whole list has a row for each, and comes to what the first of them and the others come to', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 450 }), (rows) => {
      const [some, all] = [list(rows), list(rows, true)];
      expect(all.rest).toBeUndefined();
      expect(all.columns[0].cells).toHaveLength(rows + 1);
      expect([countBehind(some), countBehind(all)]).toEqual([rows, rows]);
      for (const column of [1, 3])
        expect(all.columns[column].cells.at(-1)).toBe(some.columns[column].cells.at(-1));
    }),
  );
});
