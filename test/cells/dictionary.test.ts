import fc from 'fast-check';
import { Dictionary } from '../../src/cells';

test('names are numbered in order of appearance', () => {
  const names = new Dictionary();
  expect(['b', 'a', 'b', 'c', 'a'].map((name) => names.idOf(name))).toEqual([0, 1, 0, 2, 1]);
  expect(names.names).toEqual(['b', 'a', 'c']);
});

test('a number and the text that spells it are one name', () => {
  const names = new Dictionary();
  expect([1007, '1007', 1007, '01007', 1007.5, '1007.5'].map((name) => names.idOf(name))).toEqual([
    0, 0, 0, 1, 2, 2,
  ]);
  expect(names.names).toEqual(['1007', '01007', '1007.5']);
});

test('a truth value is named as Excel writes it', () => {
  const names = new Dictionary();
  expect([true, 'TRUE', false].map((name) => names.idOf(name))).toEqual([0, 0, 1]);
});

test('names that mean something to the language mean nothing here', () => {
  const tricky = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ' ', '😀', 'x'.repeat(300)];
  const names = new Dictionary();
  tricky.forEach((name, i) => expect(names.idOf(name)).toBe(i));
  tricky.forEach((name, i) => expect(names.idOf(name)).toBe(i));
});

test('the same name always has the same number, different names different ones', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.integer())), (cells) => {
      const names = new Dictionary();
      const ids = cells.map((cell) => names.idOf(cell));
      cells.forEach((cell, i) => expect(names.names[ids[i]]).toBe(String(cell)));
      expect(new Set(names.names).size).toBe(names.names.length);
    }),
  );
});

test('a name is told as a number where every cell holds it as one, wherever the first number comes', () => {
  const cellsOf = (cells: (string | number)[]) => {
    const names = new Dictionary();
    cells.forEach((cell) => names.idOf(cell));
    return names.cells;
  };
  expect(cellsOf(['a', 'b'])).toEqual(['a', 'b']);
  expect(cellsOf(['a', 5, 'b', 7, '7', 5])).toEqual(['a', 5, 'b', '7']);
  expect(cellsOf(['5', 5, 6, 'a'])).toEqual(['5', 6, 'a']);
});
