import { drawCellsLikeExcel } from '../grid/cellLook';
import type { UniverSheets } from '../grid/univerSheets';
import type { Book } from '../model/book';

/** Shows tables in their style and colour scales, and anew when they change. */
export function drawTables(book: Book, sheets: UniverSheets): void {
  drawCellsLikeExcel(sheets.grid, book);
  let drawn = '';
  book.onChange(() => {
    const now = JSON.stringify([book.tables, book.colorScales]);
    if (now !== drawn) sheets.redraw();
    drawn = now;
  });
}
