import { detailsOf } from '../../blueprint/details';
import { bodyCount } from '../../blueprint/viewCells';
import type { ResultView } from '../../blueprint/views';
import type { Output, PivotValue } from '../../excel/types';
import { uniqueHeadings } from '../../excel/uniqueHeadings';
import { resultTexts } from '../texts/result';

/**
 * The output of a detail table with a PivotTable over it: how many rows each group has, and what its figures come to. Sums at the
 * foot would count twice, and are not written. Any other table is written as it is.
 */
export function withPivot(output: Output, view: ResultView | null): Output {
  const details = view && detailsOf(view);
  if (!details) return output;
  const say = resultTexts.pivot;
  const { headings, formats, rows } = output.table;
  const { by, counted, sums } = details;
  const columns = [counted, ...sums];
  const called = [say.count(headings[counted]), ...sums.map((column) => say.sum(headings[column]))];
  // A figure may not be headed as a column of the table is.
  const names = uniqueHeadings([...headings, ...called]).slice(headings.length);
  const length = bodyCount(view);
  return {
    ...output,
    table: {
      ...output.table,
      rows: { length, slice: (from, to) => rows.slice(from, Math.min(to, length)) },
    },
    pivot: {
      title: say.title(output.title),
      sheetName: say.sheetName(output.sheetName),
      by: headings[by],
      values: columns.map((column, i): PivotValue => {
        const isCount = i === 0;
        return {
          column: headings[column],
          summary: isCount ? 'Count' : 'Sum',
          name: names[i],
          format: isCount ? '#,##0' : formats[column],
        };
      }),
    },
  };
}
