/** English counts: one row, two rows. */
export const plural = (count: string, one: string, many: string): string =>
  `${count} ${count === '1' ? one : many}`;
export const rows = (count: string): string => plural(count, 'row', 'rows');
