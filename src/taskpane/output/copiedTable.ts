import { othersOf } from '../../blueprint/others';
import { bodyCount, rowCount } from '../../blueprint/viewCells';
import type { SpokenView } from '../../blueprint/views';
import type { Format } from '../../language/format';
import { dateText } from '../../reading/dates';
import { resultTexts } from '../texts/result';
import { cellText, type Column } from '../views/cells';
import { firstRows, type Sorting } from '../views/sorting';
import { numberFormat } from './numberFormat';

/** More rows would hold up the page; the others are one, as in the pane, and all of them can be written. */
const mostCopied = 10_000;

/** A table in the two forms programs paste. */
export interface CopiedTable {
  /** Cells parted by tabs, numbers whole and with a point. */
  text: string;
  /** As it is read, with the numbers and number formats Excel takes from it. */
  html: string;
}

/** The table of a view with all its columns, in the order in which it is shown. */
export function copiedTable(
  view: SpokenView,
  sorting: Sorting | null,
  valueFormat: string | null,
  format: Format,
): CopiedTable {
  const { columns, rest } = view;
  const count = bodyCount(view);
  const cells = sorting && columns[sorting.column].cells;
  const body = firstRows(count, mostCopied, cells, sorting?.ascending ?? true);
  const others = othersOf(view, body, (left) => resultTexts.others(format.count(left)));
  const foot = Array.from({ length: rowCount(view) - count }, (_, row) => count + row);
  const lines: Line[] = [
    ...body.map((row) => ({ of: view, row })),
    ...(others ? [{ of: others, row: 0 }] : []),
    ...foot.slice(others && rest !== undefined ? 1 : 0).map((row) => ({ of: view, row })),
  ];
  const headings = columns.map(({ heading }) => heading);
  const styles = columns.map((column) => excelStyle(numberFormat(column, valueFormat)));
  const eachCell = (cell: (column: Column, row: number, place: number) => string) => (line: Line) =>
    line.of.columns.map((column, place) => cell(column, line.row, place));
  const texts = [headings.map(plainText), ...lines.map(eachCell(plainCell))];
  const rows = lines.map(eachCell((column, row, place) => markedCell(column, row, styles[place], format)));
  return {
    text: texts.map((row) => row.join('\t')).join('\r\n'),
    html: tableOf([headings.map((heading) => `<th>${escaped(heading)}</th>`), ...rows]),
  };
}

interface Line {
  of: SpokenView;
  row: number;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]);

/** As every program takes it: numbers whole, with a point, and dates that cannot be misread. */
function plainCell({ cells, format }: Column, row: number): string {
  const cell = cells[row];
  if (typeof cell === 'string') return plainText(cell);
  if (Number.isNaN(cell)) return '';
  return format === 'date' || format === 'moment' ? dateText(cell) : String(cell);
}

/** Text stays text: what would be taken for a formula is marked as Excel marks it. */
const plainText = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
};

/** What is read, and for Excel the number behind it, which hangs on no language. */
function markedCell(column: Column, row: number, style: string, format: Format): string {
  const cell = column.cells[row];
  const text = escaped(cellText(column, row, format));
  if (typeof cell === 'string') return `<td style='${textStyle}'>${text}</td>`;
  return Number.isNaN(cell)
    ? `<td>${text}</td>`
    : `<td align="right" x:num="${cell}" style='${style}'>${text}</td>`;
}

/** A number format in the spelling Excel has for it in a style. */
const excelStyle = (numberFormat: string): string =>
  `mso-number-format:"${escaped(numberFormat.replace(/[^\p{L}\p{N}\p{Sc}" ]/gu, '\\$&').replaceAll('"', '\\0022'))}"`;

const textStyle = excelStyle('@');

const tableOf = (rows: readonly (readonly string[])[]): string =>
  [
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>',
    ...rows.map((row) => `<tr>${row.join('')}</tr>`),
    '</table></body></html>',
  ].join('\n');
