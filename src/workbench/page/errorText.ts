import type { Notes } from '../functions/notes';
import { cellName } from '../model/address';
import { isError } from '../model/input';
import type { Sheets } from '../model/sheets';

const silent: Record<string, string> = {
  '#NAME?': 'The workbook knows no function of this name.',
  '#SPILL!': 'Other cells are in the way of the result.',
};

/** Why a cell shows an error; `null` where it shows none. */
export function errorText(
  sheets: Sheets,
  notes: Notes,
  sheet: string,
  row: number,
  column: number,
): string | null {
  const value = sheets.value(sheet, row, column);
  if (!isError(value)) return null;
  const note = notes.get(sheet, row, column) ?? silent[String(value)] ?? '';
  return `${cellName(row, column)}: ${value} ${note}`;
}
