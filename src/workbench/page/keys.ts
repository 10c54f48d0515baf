import type { Sheets } from '../model/sheets';

/** F9 computes all formulas, as in Excel. */
export function watchKeys(sheets: Sheets): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F9') return;
    event.preventDefault();
    sheets.recalculate();
  });
}
