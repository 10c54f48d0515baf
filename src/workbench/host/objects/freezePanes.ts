import { parseAddress } from '../../model/address';
import { maxColumns, maxRows } from '../../model/area';
import type { Area } from '../../model/area';
import { invalidArgument } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType } from '../members';
import { range } from './range';
import type { RangeTarget } from './range';
import type { WorksheetTarget } from './worksheet';

export const freezePanes = (target: WorksheetTarget) => hostObject(freezeType, target);

function freeze({ context, sheet }: WorksheetTarget, rows: number, columns: number): void {
  context.sheets.freeze(sheet, { rows, columns });
}

function areaOf(reference: HostObject | string): Area {
  const area =
    typeof reference === 'string' ? parseAddress(reference)?.area : (reference.target as RangeTarget).area;
  if (!area) throw invalidArgument('the panes are frozen at no range');
  return area;
}

const freezeType: ObjectType<WorksheetTarget> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (target, count = 1) => freeze(target, count, 0),
    FreezeColumns: (target, count = 1) => freeze(target, 0, count),
    FreezeAt: (target, reference: HostObject | string) => {
      const { row, column, rows, columns } = areaOf(reference);
      freeze(target, row + rows, column + columns);
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
