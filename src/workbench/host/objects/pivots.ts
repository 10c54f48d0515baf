import type { Table } from '../../model/book';
import { drawPivot } from '../../model/pivotDrawing';
import type { Pivot } from '../../model/pivots';
import type { Target } from '../context';
import { invalidArgument, itemNotFound } from '../errors';
import type { HostObject, ObjectType } from '../members';
import { checkName, redraw } from './pivotTable';
import { cellsOf, referenceOf } from './places';

type ListTarget = Target<'PivotTableCollection'>;

const pivots = ({ context, sheet }: ListTarget) =>
  context.book.pivots.filter((pivot) => sheet === undefined || pivot.sheet === sheet);

function find(target: ListTarget, key: string | number): HostObject | null {
  const wanted = String(key).toLowerCase();
  const pivot = pivots(target).find(
    ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  return pivot ? target.context.make('PivotTable', { pivot }) : null;
}

function get(target: ListTarget, key: string | number): HostObject {
  const pivot = find(target, key);
  if (!pivot) throw itemNotFound(`the PivotTable "${key}"`);
  return pivot;
}

/** Plain cells as a source are not played. */
function tableIn({ context }: ListTarget, source: HostObject | string): Table {
  const table =
    typeof source === 'string'
      ? context.book.tables.find(({ name }) => name.toLowerCase() === source.toLowerCase())
      : (source.target as unknown as { table?: Table }).table;
  if (!table) throw invalidArgument('the workbench makes PivotTables of tables alone');
  return table;
}

function add(
  target: ListTarget,
  name: string,
  source: HostObject | string,
  destination: HostObject | string,
): HostObject {
  const { context } = target;
  checkName(context, name);
  const table = tableIn(target, source);
  const cells = typeof destination === 'string' ? referenceOf(context, destination) : cellsOf(destination);
  if (!cells) throw invalidArgument('the destination is no range');
  const pivot: Pivot = {
    id: context.book.newId(),
    name,
    sheet: cells.sheet,
    table: table.id,
    row: cells.area.row,
    column: cells.area.column,
    rows: null,
    figures: [],
    area: null,
  };
  context.beforeWrite(cells.sheet, { ...cells.area, rows: 1, columns: 1 });
  context.checkPivots(cells.sheet, cells.area);
  context.book.pivots.push(pivot);
  drawPivot(context.book, pivot);
  return context.make('PivotTable', { pivot });
}

export const pivotTableCollectionType: ObjectType<ListTarget> = {
  name: 'PivotTableCollection',
  items: (target) => pivots(target).map((pivot) => target.context.make('PivotTable', { pivot })),
  item: get,
  methods: {
    Add: add,
    GetCount: (target) => pivots(target).length,
    GetItem: get,
    GetItemOrNullObject: find,
    RefreshAll: (target) => {
      for (const pivot of pivots(target)) redraw({ context: target.context, pivot });
    },
  },
};
