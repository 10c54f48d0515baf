import { Link } from '@fluentui/react-components';
import { type CSSProperties, useRef, useState } from 'react';
import { bodyCount, numberAt } from '../../blueprint/viewCells';
import type { SpokenView } from '../../blueprint/views';
import { useLanding } from '../controls/useLanding';
import { useFormat } from '../tabs/context';
import { resultTexts as say } from '../texts/result';
import { briefHeading, cellText } from '../views/cells';
import { type Shade, shading } from '../views/shading';
import { Beneath } from './Beneath';
import { useThemeName } from './themeName';

/** Rows that are shown at first: more would make the page slow, and nobody reads them here. All of them are written. */
const firstRows = 50;
/** Names that can be opened are within reach, if there are not too many of them for a page. */
const mostRows = 500;

/** Longer labels may take several lines; a name such as 2026-03 would only be torn apart. */
const longestBrief = 14;

/** Contrast themes have a colour of their own for it. */
const shadeStyle = ({ part, colour }: Shade) => ({ '--part': part, '--shade': colour }) as CSSProperties;

/** What the names of the rows open. */
export interface Opening {
  opens(row: number): boolean;
  label(row: number): string;
  open(row: number): void;
  /** The row that was opened last, to which the focus goes back; −1: none was. */
  last: number;
}

interface Props {
  view: SpokenView;
  title: string;
  opening?: Opening | undefined;
}

/** The figures of a view. Where they are to be seen as a whole, each cell is shaded by its size. */
export function DataTable({ view, title, opening }: Props) {
  const format = useFormat();
  const theme = useThemeName();
  const { columns, footRows } = view;
  const count = bodyCount(view);
  const [isWhole, setWhole] = useState((opening?.last ?? -1) >= firstRows);
  const shownRows = Array.from({ length: Math.min(count, isWhole ? mostRows : firstRows) }, (_, row) => row);
  const shade = shading(view, shownRows, theme);
  const below = new Set(columns.flatMap((column) => column.with ?? []).flatMap(placesIn));
  const shown = [...columns.keys()].filter((place) => !below.has(place));
  const labels = shownRows.map((row) => cellText(columns[0], row, format));
  // Names beside cells of several lines may take several lines, too.
  const hasBriefLabels = below.size === 0 && labels.every((label) => label.length <= longestBrief);
  const classOf = (column: number) => (columns[column].format === 'text' ? 'words' : undefined);
  const cells = (row: number, isFoot: boolean) =>
    shown.map((place) => {
      const text = cellText(columns[place], row, format);
      if (place === 0)
        return (
          <th key={place} scope="row">
            {opening?.opens(row) ? <Name row={row} text={text} opening={opening} /> : text}
          </th>
        );
      const shaded = isFoot ? undefined : shade(place, numberAt(columns[place], row));
      return shaded ? (
        <td key={place} className="shaded" style={shadeStyle(shaded)}>
          {text}
        </td>
      ) : (
        <td key={place} className={classOf(place)}>
          {text}
          <Beneath view={view} column={columns[place]} row={row} />
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
              {shown.map((place) => (
                <th key={place} scope="col" className={classOf(place)}>
                  {briefHeading(columns[place])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shownRows.map((row) => (
              <tr key={row}>{cells(row, false)}</tr>
            ))}
          </tbody>
          {footRows > 0 && (
            <tfoot>
              {Array.from({ length: footRows }, (_, row) => (
                <tr key={row}>{cells(count + row, true)}</tr>
              ))}
            </tfoot>
          )}
        </table>
      </div>
      {count > shownRows.length &&
        (opening && count <= mostRows ? (
          <Link as="button" onClick={() => setWhole(true)}>
            {say.showAll(format.count(count))}
          </Link>
        ) : (
          <span className="hint">{say.moreRows(format.count(count - shownRows.length))}</span>
        ))}
    </>
  );
}

const placesIn = (part: number | { lower: number; upper: number }): number[] =>
  typeof part === 'number' ? [part] : [part.lower, part.upper];

/** The name of a row, which opens what is behind its figures. */
function Name({ row, text, opening }: { row: number; text: string; opening: Opening }) {
  const name = useRef<HTMLButtonElement>(null);
  useLanding(name, row === opening.last);
  return (
    <Link ref={name} as="button" title={opening.label(row)} onClick={() => opening.open(row)}>
      {text}
    </Link>
  );
}
