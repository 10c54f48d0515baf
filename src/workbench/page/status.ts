import type { Dispatcher } from '../functions/dispatcher';
import type { Notes } from '../functions/notes';
import { cellCount, intersection } from '../model/area';
import type { Area } from '../model/area';
import type { Sheets } from '../model/sheets';
import { byId, element } from './element';
import { errorText } from './errorText';

interface Parts {
  sheets: Sheets;
  notes: Notes;
  dispatcher: Dispatcher;
}

/** The line at the foot: why the selected cell shows an error, or what the selected cells add up to. */
export function showStatus({ sheets, notes, dispatcher }: Parts): void {
  const message = element('span', { class: 'message' }, 'Starting the add-in…');
  const figures = element('span', { class: 'figures' });
  const bar = byId('status');
  bar.append(message, figures);
  let timer = 0;
  const show = () => {
    const { sheet, area } = sheets.selection();
    const error = errorText(sheets, notes, sheet, area.row, area.column);
    bar.classList.toggle('failed', error !== null);
    message.textContent = error ?? 'Ready';
    // The line may be too short for it.
    message.title = error ?? '';
    figures.textContent = cellCount(area) > 1 ? summary(sheets, sheet, area) : '';
  };
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(show, 100);
  };
  void dispatcher.started.then(() => {
    show();
    sheets.onSelection(soon);
    sheets.onChange(soon);
    notes.onChange(soon);
  });
}

const countedAtMost = 200_000;

/** As Excel sums up a selection; nothing where that would take a while. */
function summary(sheets: Sheets, sheet: string, selected: Area): string {
  const used = sheets.used(sheet);
  const area = used && intersection(used, selected);
  if (!area || cellCount(area) > countedAtMost) return '';
  let [filled, numbers, sum] = [0, 0, 0];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = sheets.value(sheet, row, column);
      if (value !== '') filled++;
      if (typeof value !== 'number') continue;
      numbers++;
      sum += value;
    }
  }
  const shown = (number: number) => number.toLocaleString('en', { maximumFractionDigits: 2 });
  const parts = [`Count: ${shown(filled)}`];
  if (numbers > 0) parts.unshift(`Average: ${shown(sum / numbers)}`);
  if (numbers > 0) parts.push(`Sum: ${shown(sum)}`);
  return parts.join('    ');
}
