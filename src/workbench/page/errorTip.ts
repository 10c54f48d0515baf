import type { Notes } from '../functions/notes';
import { onHover } from '../grid/hover';
import type { UniverSheets } from '../grid/univerSheets';
import { byId } from './element';
import { errorText } from './errorText';

/** Pointing at a cell with an error tells why it shows one, as in Excel. Selecting it does so in the line at the foot. */
export function showErrorTip(sheets: UniverSheets, notes: Notes): void {
  const grid = byId('grid');
  onHover(sheets.grid, (...cell) => {
    grid.title = errorText(sheets, notes, ...cell) ?? '';
  });
}
