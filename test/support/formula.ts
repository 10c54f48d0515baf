import { parseAddress, rectangleAt } from '../../src/excel/address';
import { tableFrom } from './worksheet';

type Cell = string | number | null;

/** What a formula of one worksheet function gives over sheets in memory, as Excel would hand it the cells. */
export function evaluated(formula: string, sheets: Record<string, Cell[][]>): (string | number)[][] {
  const [, id, list] = /^=TOUCH\.([A-Z.]+)\((.*)\)$/s.exec(formula) ?? [];
  return tableFrom(id, ...argumentsOf(list).map((text) => argument(text, sheets)));
}

/** Commas between quotes or braces belong to an argument. */
const argumentsOf = (list: string): string[] => {
  const parts: string[] = [''];
  for (const [token] of list.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}|[^]/g)) {
    if (token === ',') parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts;
};

function argument(text: string, sheets: Record<string, Cell[][]>): unknown {
  if (text === '') return null;
  if (text.startsWith('{')) return [argumentsOf(text.slice(1, -1)).map((each) => argument(each, sheets))];
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  return Number.isNaN(Number(text)) ? cellsAt(text, sheets) : Number(text);
}

function cellsAt(reference: string, sheets: Record<string, Cell[][]>): Cell[][] {
  const parts = parseAddress(reference);
  if (parts.kind !== 'cells' || parts.sheet === null) throw new Error(`${reference} is no address.`);
  const { row, column, rows, columns } = rectangleAt(parts.cells);
  return sheets[parts.sheet].slice(row, row + rows).map((line) => line.slice(column, column + columns));
}
