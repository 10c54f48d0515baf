import fc from 'fast-check';
import { customerIds, NamesAhead } from '../../src/cells';

/** Numbered row by row, and ahead of the rows from the second one on, a part of them or all at once. */
function numbered(cells: readonly unknown[], first = 1, isZeroBlank = false) {
  const names = () => customerIds({ zeroIsBlankIn: isZeroBlank ? ['customer'] : [] });
  const [alone, together, atOnce] = [names(), names(), names()];
  const rows = cells.map((_, row) => row).slice(first);
  const ahead = new NamesAhead(together, cells, cells.length);
  const each = (ids: typeof alone, of: (row: number) => number) => {
    const numbers = Int32Array.from(rows, of);
    return [numbers, ids.finish(numbers)];
  };
  const all = new NamesAhead(atOnce, cells, cells.length);
  const numbers = all.all(Math.min(first, cells.length));
  expect(Int32Array.from(rows, (row) => all.at(row))).toEqual(numbers);
  const byRow = each(alone, (row) => alone.idOf(cells[row]));
  expect([numbers, atOnce.finish(numbers)]).toEqual(byRow);
  return [byRow, each(together, (row) => ahead.at(row))];
}

test('names numbered ahead of their rows are those numbered row by row', () => {
  const cell = fc.oneof(
    fc.constantFrom<unknown>('a', 'A ', 'u1', '7', 7, 0, '', null, ' ', 'NULL', '#N/A', true, {
      code: '#REF!',
    }),
    fc.string({ maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), fc.boolean(), (cells, isZeroBlank) => {
      const [alone, together] = numbered(cells, 1, isZeroBlank);
      expect(together).toEqual(alone);
    }),
  );
});

test('so are more than are looked up together, be they texts alone or not', () => {
  const texts = Array.from({ length: 1_000 }, (_, row) => (row % 97 === 5 ? 'none' : `u${(row * 7) % 301}`));
  for (const cells of [texts, texts.map((text, row) => (row % 400 === 399 ? row : text))]) {
    const [alone, together] = numbered(cells);
    expect(together).toEqual(alone);
  }
});
