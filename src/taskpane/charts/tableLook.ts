import type { Sorting } from '../views/sorting';

/** What a reader has made of a table: it stays while they look behind one of its figures. */
export interface TableLook {
  sorting: Sorting | null;
  /** More rows than the first ones are shown. */
  isWhole: boolean;
}

export const firstLook: TableLook = { sorting: null, isWhole: false };
