export const isNumberOrText = (cell: unknown): boolean => typeof cell === 'string' || Number.isFinite(cell);

export const isWithin = (cell: unknown, least: number, most: number): cell is number =>
  typeof cell === 'number' && cell >= least && cell <= most;

/** Every row is as long as the first and holds nothing but what fits. */
export function expectRectangle(table: unknown[][], fits = isNumberOrText): void {
  const odd = table.filter((row) => row.length !== table[0].length || !row.every(fits));
  expect(odd).toEqual([]);
}
