import type { BaseReferenceObject } from '@univerjs/engine-formula';
import { fiveMegabytes, isTooLarge } from '../host/gate';
import { maxRows } from '../model/area';

/** How many rows a reference names, whether or not the grid has so many. */
export function rowsOf(reference: BaseReferenceObject): number {
  if (reference.isColumn()) return maxRows;
  const { startRow, endRow } = reference.getRangeData();
  return endRow - startRow + 1;
}

/** Whether the empty cells of a range below the used rows are too much alone: then nobody need read it. */
export function isTooTall(reference: BaseReferenceObject, lastUsed: number, blank: unknown): boolean {
  const { startRow, startColumn, endColumn } = reference.getRangePosition();
  const blankRows = rowsOf(reference) - Math.max(0, lastUsed + 1 - startRow);
  // Brackets and a comma a row, a blank and a comma a cell.
  const bytesOfRow = 2 + (endColumn - startColumn + 1) * (String(blank).length + 1);
  return blankRows * bytesOfRow > fiveMegabytes;
}

/** Whether the arguments of a function are more than Excel on the web sends. */
export const areTooLarge = (args: readonly unknown[]): boolean => isTooLarge(JSON.stringify(args));
