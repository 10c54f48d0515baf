import { firstRows, type Sorting, sortingAfter } from '../../src/taskpane/views/sorting';
import type { SpokenColumn, SpokenView } from '../../src/blueprint/views';

const column = (heading: string, cells: SpokenColumn['cells']): SpokenColumn => ({
  heading,
  format: cells instanceof Float64Array ? 'money' : 'text',
  cells,
});

const view: SpokenView = {
  id: 'view',
  columns: [
    column('Name', ['C10', 'c2', '', 'B', 'Total']),
    column('Value', Float64Array.of(3, NaN, 7, 3, 13)),
    column('Mixed', ['late', 4, '', 11, 'all']),
  ],
  footRows: 1,
  chart: null,
  notes: [],
};

const sorted = (sorting: Sorting | null, of = view) =>
  firstRows(
    of.columns[0].cells.length - of.footRows,
    50,
    sorting && of.columns[sorting.column].cells,
    sorting?.ascending ?? true,
  );

const by = (column: number, ascending: boolean): Sorting => ({ column, ascending });

test('figures go by size, names by the numbers in them; what is blank comes last, and the foot is no row', () => {
  expect(sorted(null)).toEqual([0, 1, 2, 3]);
  expect(sorted(by(1, false))).toEqual([2, 0, 3, 1]);
  expect(sorted(by(1, true))).toEqual([0, 3, 2, 1]);
  expect(sorted(by(0, true))).toEqual([3, 1, 0, 2]);
  expect(sorted(by(0, false))).toEqual([0, 1, 3, 2]);
  expect(sorted(by(2, true))).toEqual([1, 3, 0, 2]);
  expect(sorted(by(2, false))).toEqual([0, 3, 1, 2]);
});

test('the first rows of many are those that sorting all of them would put first', () => {
  const cells = Float64Array.from({ length: 5000 }, (_, row) => (row * 7919) % 101);
  const many: SpokenView = { ...view, columns: [column('Value', cells)], footRows: 0 };
  for (const ascending of [true, false]) {
    const all = [...cells.keys()].sort((a, b) => (ascending ? 1 : -1) * (cells[a] - cells[b]));
    expect(sorted(by(0, ascending), many)).toEqual(all.slice(0, 50));
  }
});

test('a heading puts the largest figure or the first name on top, then the other way round, then lets go', () => {
  const pressed = (place: number) => {
    const first = sortingAfter(view, place, null);
    const second = sortingAfter(view, place, first);
    return [first, second, sortingAfter(view, place, second)];
  };
  expect(pressed(1)).toEqual([by(1, false), by(1, true), null]);
  expect(pressed(0)).toEqual([by(0, true), by(0, false), null]);
  expect(sortingAfter(view, 1, by(0, true))).toEqual(by(1, false));
});
