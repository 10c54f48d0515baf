import type { IStyleData } from '@univerjs/core';
import { contains } from '../model/area';
import type { Book, ColorScale, ScalePoint } from '../model/book';

type Ends = readonly [low: number, high: number];

/** Colours cells by their size, as conditional formats ask for it. */
export function colorScales(book: Book): (sheet: string, row: number, column: number) => IStyleData | null {
  const known = new Map<ColorScale, Ends>();
  const forget = () => known.clear();
  book.onChange(forget);
  book.sheets.onChange(forget);
  return (sheet, row, column) => {
    const at = { row, column, rows: 1, columns: 1 };
    const scale = book.colorScales.find(
      (each) => each.sheet === sheet && each.areas.some((area) => contains(area, at)),
    );
    const value = scale && book.sheets.value(sheet, row, column);
    if (!scale || typeof value !== 'number') return null;
    const ends = known.get(scale) ?? endsOf(book, scale);
    known.set(scale, ends);
    return { bg: { rgb: colorAt(scale, ends, value) } };
  };
}

/** The figures at which a scale begins and ends. */
function endsOf({ sheets }: Book, { sheet, areas, criteria }: ColorScale): Ends {
  let [low, high] = [Infinity, -Infinity];
  for (const { row, column, rows, columns } of areas) {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const value = sheets.value(sheet, r, c);
        if (typeof value === 'number') [low, high] = [Math.min(low, value), Math.max(high, value)];
      }
    }
  }
  const end = ({ type, formula }: ScalePoint) =>
    type === 'Number' ? Number(formula) : type === 'LowestValue' ? low : high;
  return [end(criteria.minimum), end(criteria.maximum)];
}

export function colorAt({ criteria }: ColorScale, [low, high]: Ends, value: number): string {
  const part = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 1;
  const [from, to] = [criteria.minimum, criteria.maximum].map(({ color }) => channels(color));
  const mixed = from.map((channel, i) => Math.round(channel + (to[i] - channel) * part));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

const channels = (color: string): number[] =>
  [1, 3, 5].map((from) => parseInt(color.slice(from, from + 2), 16));
