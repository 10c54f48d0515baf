import { areaName } from '../../model/address';
import { hiddenRows } from '../../model/filters';
import type { Target } from '../context';
import type { ObjectType } from '../members';

type ViewTarget = Target<'RangeView'>;

/** Offsets of the rows that are not hidden. */
function visibleRows({ context, sheet, area }: ViewTarget): number[] {
  const isHidden = hiddenRows(context.book, sheet);
  return Array.from({ length: area.rows }, (_, row) => area.row + row).filter((row) => !isHidden(row));
}

export const rangeViewType: ObjectType<ViewTarget> = {
  name: 'RangeView',
  properties: {
    RowCount: { get: (view) => visibleRows(view).length },
    ColumnCount: { get: ({ area }) => area.columns },
    CellAddresses: {
      get: (view) =>
        visibleRows(view).map((row) =>
          Array.from({ length: view.area.columns }, (_, column) =>
            areaName({ row, column: view.area.column + column, rows: 1, columns: 1 }),
          ),
        ),
      onRequest: true,
    },
  },
};
