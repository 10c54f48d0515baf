import { maxColumns, maxRows } from '../../model/area';
import type { Target } from '../context';
import { invalidArgument } from '../errors';
import type { HostObject, ObjectType } from '../members';
import { areaOf, range } from './places';

type PanesTarget = Target<'WorksheetFreezePanes'>;

function freeze({ context, sheet }: PanesTarget, rows: number, columns: number): void {
  context.sheets.freeze(sheet, { rows, columns });
}

export const freezePanesType: ObjectType<PanesTarget> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (target, count = 1) => freeze(target, count, 0),
    FreezeColumns: (target, count = 1) => freeze(target, 0, count),
    FreezeAt: (target, reference: HostObject | string) => {
      const area = areaOf(reference);
      if (!area) throw invalidArgument('the panes are frozen at no range');
      freeze(target, area.row + area.rows, area.column + area.columns);
    },
    Unfreeze: (target) => freeze(target, 0, 0),
    GetLocationOrNullObject: ({ context, sheet }) => {
      const { rows, columns } = context.sheets.frozen(sheet);
      if (rows + columns === 0) return null;
      return range(context, sheet, {
        row: 0,
        column: 0,
        rows: rows || maxRows,
        columns: columns || maxColumns,
      });
    },
  },
};
