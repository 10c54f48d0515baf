import type { ICellData, Nullable } from '@univerjs/core';
import type { Clearing } from '../model/sheets';

/** What the grid's mutation takes to empty a cell. */
export const emptied: Record<Clearing, Nullable<ICellData>> = {
  All: null,
  Contents: { v: null, f: null, si: null, p: null },
  Formats: { s: null },
};
