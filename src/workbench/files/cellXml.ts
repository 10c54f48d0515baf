import { areaName, cellName } from '../model/address';
import { isError } from '../model/input';
import type { FileCell } from './fileBook';
import type { FunctionNames } from './functionNames';
import { escaped, tag } from './markup';
import type { SharedStrings } from './sharedStrings';
import type { StyleSheet } from './styleSheet';

/** The errors a file has by name; others stand in it as this one. */
const known = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/;
const otherError = '#VALUE!';

/** What the cells of all sheets share. */
export interface Shared {
  names: FunctionNames;
  styles: StyleSheet;
  strings: SharedStrings;
}

/** A cell of a sheet's part: where it is, how it looks, its formula and its value. */
export function cellXml(
  row: number,
  column: number,
  { value, formula, spill, format, style }: FileCell,
  { names, styles, strings }: Shared,
): string {
  const r = cellName(row, column);
  const s = styles.cell(format, style ?? {}) || undefined;
  const [t, v] = stored(value);
  if (!formula && t === 'str') return tag('c', { r, s, t: 's' }, tag('v', {}, String(strings.at(v))));
  if (!formula) return tag('c', { r, s, t }, v === '' ? '' : tag('v', {}, v));
  const typed = formula.replace(/^=/, '');
  // The mark of a dynamic array, without which Excel would cut a table to one cell and put `@` before functions.
  const isMarked = Boolean(spill) || names.isDynamic(typed);
  const array = isMarked ? { t: 'array', ref: spill ? areaName(spill) : r } : {};
  return tag(
    'c',
    { r, s, t, cm: isMarked ? 1 : undefined },
    tag('f', array, escaped(names.toFile(typed))),
    tag('v', {}, escaped(v)),
  );
}

/** The type of a value and its text. */
function stored(value: FileCell['value']): [type: string | undefined, text: string] {
  if (typeof value === 'number') return [undefined, String(value)];
  if (typeof value === 'boolean') return ['b', String(Number(value))];
  if (isError(value)) return ['e', known.test(value) ? value : otherError];
  return value === '' ? [undefined, ''] : ['str', value];
}
