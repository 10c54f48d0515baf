import type { Book } from '../model/book';
import { drawPivot, recordsOf, tableOfPivot } from '../model/pivotDrawing';
import { itemsOf } from '../model/pivots';
import type { Slicer } from '../model/pivots';
import { displayText } from '../model/text';
import { element } from './element';

/** A slicer as a box of its items: a click leaves one of them, a click on the only one left brings all back. */
export function slicerBox(book: Book, slicer: Slicer): HTMLElement {
  const box = element('section', { class: 'slicer', 'aria-label': slicer.caption });
  box.append(element('h2', {}, slicer.caption));
  const pivot = book.pivots.find(({ id }) => id === slicer.pivot);
  const table = pivot && tableOfPivot(book, pivot);
  if (!table) return box;
  const records = recordsOf(book, table);
  const { sheet, area } = table;
  const format = book.sheets.format(
    sheet,
    area.row + 1,
    area.column + records.headings.indexOf(slicer.column),
  );
  for (const item of itemsOf(records, slicer.column)) {
    const isChosen = slicer.chosen?.includes(String(item)) ?? true;
    const button = element(
      'button',
      { type: 'button', 'aria-pressed': String(isChosen) },
      displayText(item, format),
    );
    button.addEventListener('click', () => {
      const isOnlyOne = slicer.chosen?.length === 1 && isChosen;
      slicer.chosen = isOnlyOne ? null : [String(item)];
      drawPivot(book, pivot);
      book.sheets.flush();
    });
    box.append(button);
  }
  return box;
}
