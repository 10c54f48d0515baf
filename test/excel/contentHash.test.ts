import fc from 'fast-check';
import { ContentHash } from '../../src/excel/contentHash';

const hashOf = (...blocks: unknown[][][]): string => {
  const hash = new ContentHash();
  for (const block of blocks) hash.add(block);
  return hash.digest();
};
const cell = fc.oneof(fc.constant(''), fc.string(), fc.double({ noNaN: true }), fc.boolean());
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1 }));

it('is the same for the same cells, in whatever blocks they come', () => {
  fc.assert(
    fc.property(table, fc.nat(), (rows, at) => {
      const cut = at % (rows.length + 1);
      expect(hashOf(rows.slice(0, cut), rows.slice(cut))).toBe(hashOf(rows));
    }),
  );
});

it('changes with any cell', () => {
  fc.assert(
    fc.property(table, fc.nat(), fc.nat(), cell, (rows, r, c, other) => {
      const [row, column] = [r % rows.length, c % rows[0].length];
      fc.pre(rows[row][column] !== other);
      const changed = rows.map((line, i) => line.map((old, j) => (i === row && j === column ? other : old)));
      expect(hashOf(changed)).not.toBe(hashOf(rows));
    }),
  );
});

it.each([
  ['a number and its text', [[1]], [['1']]],
  ['a truth value and its text', [[true]], [['TRUE']]],
  ['a truth value and a number', [[true]], [[1]]],
  ['an empty cell and zero', [['']], [[0]]],
  ['another shape', [[1, 2, 3, 4]], [[1, 2], [3, 4]]], // prettier-ignore
  ['texts cut elsewhere', [['ab', 'c']], [['a', 'bc']]],
  ['rows in another order', [['a'], ['b']], [['b'], ['a']]],
  ['an empty row more', [['a']], [['a'], ['']]],
])('tells apart %s', (_, one, other) => {
  expect(hashOf(one)).not.toBe(hashOf(other));
});

it('takes the two zeros, and the two ways to tell an empty cell, for the same', () => {
  expect(hashOf([[-0]])).toBe(hashOf([[0]]));
  expect(hashOf([[null]])).toBe(hashOf([['']]));
});

it('stays what it is, for it is kept in workbooks', () => {
  expect(hashOf([['Customer', 'Value'], ['C1', 12.5], ['', true]])).toBe('da47c63b8a81ee8c'); // prettier-ignore
});

it('meets no other among a hundred thousand near ones', () => {
  const seen = new Set<string>();
  for (let i = 0; i < 100_000; i++) seen.add(hashOf([[i, `C${i % 7}`]]));
  expect(seen.size).toBe(100_000);
});
