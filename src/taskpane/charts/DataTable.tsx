import type { CSSProperties } from 'react';
import type { ResultView } from '../../blueprint/views';
import { useFormat } from '../tabs/context';
import { resultTexts as say } from '../texts/result';
import { useThemeName } from './themeName';
import { bodyCount, cellText, numberAt } from '../views/cells';
import { type Shade, shading } from '../views/shading';

/** More rows would make the page slow, and nobody reads them here: all of them are written. */
const mostRows = 50;

/** Longer labels may take several lines; a name such as 2026-03 would only be torn apart. */
const longestBrief = 14;

/** Contrast themes have a colour of their own for it. */
const shadeStyle = ({ part, colour }: Shade) => ({ '--part': part, '--shade': colour }) as CSSProperties;

/** The figures of a view. Where they are to be seen as a whole, each cell is shaded by its size. */
export function DataTable({ view, title }: { view: ResultView; title: string }) {
  const format = useFormat();
  const theme = useThemeName();
  const { columns, footRows } = view;
  const count = bodyCount(view);
  const shownRows = Array.from({ length: Math.min(count, mostRows) }, (_, row) => row);
  const shade = shading(view, shownRows, theme);
  const labels = shownRows.map((row) => cellText(columns[0], row, format));
  const hasBriefLabels = labels.every((label) => label.length <= longestBrief);
  const classOf = (column: number) => (columns[column].format === 'text' ? 'words' : undefined);
  const cells = (row: number, isShaded: boolean) =>
    columns.map((column, index) => {
      const text = cellText(column, row, format);
      if (index === 0)
        return (
          <th key={index} scope="row">
            {text}
          </th>
        );
      const shaded = isShaded ? shade(index, numberAt(column, row)) : undefined;
      return shaded ? (
        <td key={index} className="shaded" style={shadeStyle(shaded)}>
          {text}
        </td>
      ) : (
        <td key={index} className={classOf(index)}>
          {text}
        </td>
      );
    });
  return (
    <>
      {/* A scrolling box must be reachable by keyboard. */}
      <div className="table-box" tabIndex={0} role="region" aria-label={say.scroll}>
        <table
          className={`table ${view.chart?.kind === 'heat' ? 'heat' : ''} ${hasBriefLabels ? 'brief' : ''}`}
        >
          <caption className="hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map(({ heading }, index) => (
                <th key={index} scope="col" className={classOf(index)}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shownRows.map((row) => (
              <tr key={row}>{cells(row, true)}</tr>
            ))}
          </tbody>
          {footRows > 0 && (
            <tfoot>
              {Array.from({ length: footRows }, (_, row) => (
                <tr key={row}>{cells(count + row, false)}</tr>
              ))}
            </tfoot>
          )}
        </table>
      </div>
      {count > shownRows.length && (
        <span className="hint">{say.moreRows(format.count(count - shownRows.length))}</span>
      )}
    </>
  );
}
