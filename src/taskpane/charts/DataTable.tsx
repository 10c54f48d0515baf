import { Link } from '@fluentui/react-components';
import { type CSSProperties, useMemo, useRef, useState } from 'react';
import { othersOf } from '../../blueprint/others';
import { bodyCount, numberAt } from '../../blueprint/viewCells';
import type { SpokenView } from '../../blueprint/views';
import { useLanding } from '../controls/useLanding';
import { useFormat } from '../tabs/context';
import { resultTexts as say } from '../texts/result';
import { cellText } from '../views/cells';
import { type Shade, shading } from '../views/shading';
import { firstRows, sortingAfter } from '../views/sorting';
import { Beneath } from './Beneath';
import { MoreOrFewer } from './MoreOrFewer';
import { SortHeading } from './SortHeading';
import type { TableLook } from './tableLook';
import { useThemeName } from './themeName';

/** Rows that are shown at first: more would make the page slow, and nobody reads them here. All of them are written. */
const fewRows = 50;
/** All are within reach, if there are not too many of them for a page. */
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
  look: TableLook;
  onLook(look: TableLook): void;
  opening?: Opening | undefined;
}

/** The figures of a view. Where they are to be seen as a whole, each cell is shaded by its size. */
export function DataTable({ view, title, look, onLook, opening }: Props) {
  const format = useFormat();
  const theme = useThemeName();
  const { sorting, isWhole } = look;
  const [told, setTold] = useState<() => string>();
  const { columns, footRows } = view;
  const count = bodyCount(view);
  const most = isWhole ? mostRows : fewRows;
  const ordering = sorting && columns[sorting.column].cells;
  const ascending = sorting?.ascending ?? true;
  const shownRows = useMemo(
    () => firstRows(count, most, ordering, ascending),
    [count, most, ordering, ascending],
  );
  const others = useMemo(
    () => othersOf(view, shownRows, (left) => say.others(format.count(left))),
    [view, shownRows, format],
  );
  const shade = shading(view, shownRows, theme);
  const below = new Set(columns.flatMap((column) => column.with ?? []).flatMap(placesIn));
  const shown = [...columns.keys()].filter((place) => !below.has(place));
  const labels = shownRows.map((row) => cellText(columns[0], row, format));
  // Names beside cells of several lines may take several lines, too.
  const hasBriefLabels = below.size === 0 && labels.every((label) => label.length <= longestBrief);
  const classOf = (column: number) => (columns[column].format === 'text' ? 'words' : undefined);
  const sort = (column: number) => {
    const next = sortingAfter(view, column, sorting);
    onLook({ ...look, sorting: next });
    const { heading } = columns[column];
    const told = () => (next?.ascending ? say.sortedUp(heading) : say.sortedDown(heading));
    setTold(() => () => (next ? told() : say.unsorted));
  };
  const cells = (of: SpokenView, row: number, isFoot: boolean) =>
    shown.map((place) => {
      const column = of.columns[place];
      const text = cellText(column, row, format);
      if (place === 0)
        return (
          <th key={place} scope="row">
            {opening && of === view && opening.opens(row) ? (
              <Name row={row} text={text} opening={opening} />
            ) : (
              text
            )}
          </th>
        );
      const shaded = isFoot ? undefined : shade(place, numberAt(column, row));
      return shaded ? (
        <td key={place} className="shaded" style={shadeStyle(shaded)}>
          {text}
        </td>
      ) : (
        <td key={place} className={classOf(place)}>
          {text}
          <Beneath view={of} column={column} row={row} />
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
                <SortHeading
                  key={place}
                  column={columns[place]}
                  sorting={sorting?.column === place ? sorting : null}
                  className={classOf(place)}
                  onSort={() => sort(place)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shownRows.map((row) => (
              <tr key={row}>{cells(view, row, false)}</tr>
            ))}
          </tbody>
          {(footRows > 0 || others) && (
            <tfoot>
              {others && <tr>{cells(others, 0, true)}</tr>}
              {footOf(view, others).map((row) => (
                <tr key={row}>{cells(view, row, true)}</tr>
              ))}
            </tfoot>
          )}
        </table>
      </div>
      <div role="status" className="hidden">
        {told?.()}
      </div>
      {count > fewRows && (
        <MoreOrFewer
          count={Math.min(count, mostRows)}
          isAll={count <= mostRows}
          isWhole={isWhole}
          onChange={(whole) => onLook({ ...look, isWhole: whole })}
        />
      )}
      {count > mostRows && (
        <span className="hint">{say.moreRows(format.count(count - shownRows.length))}</span>
      )}
    </>
  );
}

/** The rows at the foot; what the others come to holds those that are not listed as well. */
function footOf({ footRows, rest, ...view }: SpokenView, others: SpokenView | null): number[] {
  const count = bodyCount({ footRows, ...view });
  const all = Array.from({ length: footRows }, (_, row) => count + row);
  return others && rest !== undefined ? all.slice(1) : all;
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
