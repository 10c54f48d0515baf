/** Figures of orders go by whole numbers, which are the first columns of their table. */

export const keyOf = (...numbers: readonly number[]): string => numbers.join('|');

export const numbersIn = (key: string): number[] => key.split('|').map(Number);

/** Rows in the order of their first columns, so many of them. */
export const inOrder =
  (columns: number) =>
  (one: readonly number[], other: readonly number[]): number => {
    const place = one.findIndex((figure, i) => i < columns && figure !== other[i]);
    return place < 0 ? 0 : one[place] - other[place];
  };
