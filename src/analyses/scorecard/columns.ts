import type { TableColumn } from '../../blueprint/views';

/** What a column of ours is about. */
export const codeOf = ({ heading }: TableColumn): string =>
  typeof heading === 'string' ? heading : heading.code;

/** Where a column stands; −1: it is left out. */
export const placeOf = (columns: readonly TableColumn[], code: string): number =>
  columns.findIndex((column) => codeOf(column) === code);
