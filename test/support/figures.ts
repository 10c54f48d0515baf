import type { Figure, Session } from '../../src/blueprint/session';
import type { ResultView } from '../../src/blueprint/views';
import { inWords } from './inWords';

/** A figure that opens, as its table tells it. */
export interface OpenFigure extends Figure {
  /** The cell in the column of the view that is headed by the name of the figure, if there is one. */
  cell: number;
  rowNumber: number;
}

/** All figures of some views that open. */
export const openFigures = (views: readonly ResultView[]): OpenFigure[] =>
  views.map(inWords).flatMap((view) => {
    const { id, columns, keys } = view;
    return Array.from(
      columns[0]?.cells ?? [],
      (cell, rowNumber) => keys?.[rowNumber] ?? String(cell),
    ).flatMap((row, rowNumber) =>
      row === ''
        ? []
        : (view.opens ?? []).map(({ id: column, name }) => ({
            view: id,
            row,
            column,
            cell: Number(columns.find(({ heading }) => heading === name)?.cells[rowNumber] ?? NaN),
            rowNumber,
          })),
    );
  });

/** What a session answers for a figure. */
export function behind(session: Session, { view, row, column }: Figure): ResultView {
  if (!session.behind) throw new Error('Its figures do not open.');
  return session.behind({ view, row, column });
}

/** The cells of a column by its heading, the feet left out. */
export function listed(view: ResultView, heading: string): (number | string)[] {
  const { columns, footRows } = inWords(view);
  const column = columns.find((each) => each.heading === heading);
  if (!column) throw new Error(`There is no column ${heading}.`);
  return Array.from<number | string>(column.cells).slice(0, column.cells.length - footRows);
}

export const hasColumn = (view: ResultView, heading: string): boolean =>
  inWords(view).columns.some((each) => each.heading === heading);
