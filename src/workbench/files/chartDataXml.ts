import { fixedAddressName } from '../model/address';
import type { CellsOf } from './fileBook';
import type { FileRange } from './fileCharts';
import { escaped, tag } from './markup';

const count = (cells: number) => tag('c:ptCount', { val: cells });

/** Where the figures stand, and what they were when the file was written. */
export function dataXml(range: FileRange, cellsOf: CellsOf, isLabel: boolean): string {
  const { sheet, area } = range;
  const formula = tag('c:f', {}, escaped(fixedAddressName(sheet, area)));
  const cells = cellsOf(range);
  const levels = isLabel && area.rows > 1 ? area.columns : 1;
  if (levels > 1) {
    const level = (at: number) => cells.filter((_, index) => index % levels === at);
    // The innermost level comes first.
    const all = Array.from({ length: levels }, (_, at) => tag('c:lvl', {}, points(level(levels - 1 - at))));
    const cache = tag('c:multiLvlStrCache', {}, count(area.rows), ...all);
    return tag('c:multiLvlStrRef', {}, formula, cache);
  }
  const isText = isLabel && cells.some((cell) => typeof cell?.value === 'string' && cell.value !== '');
  if (isText) return tag('c:strRef', {}, formula, tag('c:strCache', {}, count(cells.length), points(cells)));
  const numbers = cells.map((cell) => (typeof cell?.value === 'number' ? cell : undefined));
  const format = tag('c:formatCode', {}, escaped(cells.find(Boolean)?.format ?? 'General'));
  return tag('c:numRef', {}, formula, tag('c:numCache', {}, format, count(cells.length), points(numbers)));
}

const points = (cells: ReturnType<CellsOf>): string =>
  cells
    .map((cell, idx) =>
      cell && cell.value !== '' ? tag('c:pt', { idx }, tag('c:v', {}, escaped(String(cell.value)))) : '',
    )
    .join('');
