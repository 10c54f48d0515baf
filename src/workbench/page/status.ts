import type { Dispatcher } from '../functions/dispatcher';
import type { Notes } from '../functions/notes';
import { cellName } from '../model/address';
import { isError } from '../model/input';
import type { Sheets } from '../model/sheets';
import { byId, element } from './element';

interface Parts {
  sheets: Sheets;
  notes: Notes;
  dispatcher: Dispatcher;
}

const silent: Record<string, string> = {
  '#NAME?': 'The workbook knows no function of this name.',
  '#SPILL!': 'Other cells are in the way of the result.',
};

/** The line at the foot: why the selected cell shows an error. */
export function showStatus({ sheets, notes, dispatcher }: Parts): void {
  const message = element('span', { class: 'message' }, 'Starting the add-in…');
  const bar = byId('status');
  bar.append(message);
  void dispatcher.started.then(() => show());
  const show = () => {
    const { sheet, area } = sheets.selection();
    const value = sheets.value(sheet, area.row, area.column);
    const note = notes.get(sheet, area.row, area.column);
    const text = isError(value) ? (note ?? silent[value] ?? '') : '';
    bar.classList.toggle('failed', isError(value));
    message.textContent = isError(value) ? `${cellName(area.row, area.column)}  ${value}  ${text}` : '';
  };
  sheets.onSelection(show);
  notes.onChange(() => setTimeout(show, 100));
}
