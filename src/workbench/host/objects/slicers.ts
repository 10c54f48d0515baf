import { keep } from '../../model/book';
import { drawPivot, recordsOf, tableOfPivot } from '../../model/pivotDrawing';
import type { Pivot, Slicer } from '../../model/pivots';
import { itemsOf } from '../../model/pivots';
import type { Context, Target } from '../context';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType, Property } from '../members';
import { redraw } from './pivotTable';

interface SlicerTarget {
  context: Context;
  slicer: Slicer;
}

type ListTarget = Target<'SlicerCollection'>;

const slicerObject = (context: Context, slicer: Slicer) => hostObject(slicerType, { context, slicer });

function live({ context, slicer }: SlicerTarget): Slicer {
  if (!context.book.slicers.includes(slicer)) throw itemNotFound('the slicer');
  return slicer;
}

const kept = <K extends 'caption' | 'left' | 'top' | 'width' | 'height'>(key: K): Property<SlicerTarget> => ({
  get: (target) => live(target)[key],
  set: (target, value) => {
    live(target)[key] = value as Slicer[K];
    target.context.book.changed();
  },
});

/** Only rows of these items count in the PivotTable from now on. */
function choose(target: SlicerTarget, items: string[] | null): void {
  const { context } = target;
  const slicer = live(target);
  slicer.chosen = items && items.length > 0 ? items : null;
  const pivot = context.book.pivots.find(({ id }) => id === slicer.pivot);
  if (pivot) redraw({ context, pivot });
}

const slicerType: ObjectType<SlicerTarget> = {
  name: 'Slicer',
  id: ({ slicer }) => slicer.id,
  properties: {
    Id: { get: (target) => live(target).id },
    Name: {
      get: (target) => live(target).name,
      set: (target, value) => {
        checkName(target.context, String(value), live(target));
        target.slicer.name = String(value);
        target.context.book.changed();
      },
    },
    Caption: kept('caption'),
    Left: kept('left'),
    Top: kept('top'),
    Width: kept('width'),
    Height: kept('height'),
    IsFilterCleared: { get: (target) => live(target).chosen === null },
  },
  objects: {
    Worksheet: (target) => target.context.make('Worksheet', { sheet: live(target).sheet }),
  },
  methods: {
    SelectItems: (target, items: string[]) => choose(target, items),
    ClearFilters: (target) => choose(target, null),
    GetSelectedItems: (target) => live(target).chosen ?? allItems(target),
    Delete: (target) => {
      const { id } = live(target);
      choose(target, null);
      keep(target.context.book.slicers, (other) => other.id !== id);
      target.context.book.changed();
    },
  },
};

function allItems({ context, slicer }: SlicerTarget): string[] {
  const pivot = context.book.pivots.find(({ id }) => id === slicer.pivot);
  const table = pivot && tableOfPivot(context.book, pivot);
  return table ? itemsOf(recordsOf(context.book, table), slicer.column).map(String) : [];
}

function checkName({ book }: Context, name: string, except?: Slicer): void {
  const isTaken = book.slicers.some(
    (other) => other !== except && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw invalidArgument(`there is a slicer "${name}" already`);
}

const slicers = ({ context, sheet }: ListTarget) =>
  context.book.slicers.filter((slicer) => sheet === undefined || slicer.sheet === sheet);

function find(target: ListTarget, key: string | number): HostObject | null {
  const wanted = String(key).toLowerCase();
  const slicer = slicers(target).find(
    ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  return slicer ? slicerObject(target.context, slicer) : null;
}

function get(target: ListTarget, key: string | number): HostObject {
  const slicer = find(target, key);
  if (!slicer) throw itemNotFound(`the slicer "${key}"`);
  return slicer;
}

function pivotIn({ context }: ListTarget, source: HostObject | string): Pivot {
  const pivot =
    typeof source === 'string'
      ? context.book.pivots.find(({ name }) => name.toLowerCase() === source.toLowerCase())
      : (source.target as unknown as { pivot?: Pivot }).pivot;
  if (!pivot) throw new HostError('ApiNotFound', 'The workbench has slicers of PivotTables alone.', 404);
  return pivot;
}

function add(target: ListTarget, source: HostObject | string, field: string, place?: HostObject | string) {
  const { context } = target;
  const { book } = context;
  const pivot = pivotIn(target, source);
  const table = tableOfPivot(book, pivot);
  const columns = table ? recordsOf(book, table).headings : [];
  const column = columns.find((heading) => heading.toLowerCase() === String(field).toLowerCase());
  if (column === undefined) throw invalidArgument(`there is no field "${field}"`);
  const sheet = target.sheet ?? sheetIn(context, place) ?? pivot.sheet;
  context.beforeWrite(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  const slicer: Slicer = {
    id: book.newId(),
    name: book.freshName(`${column} `, book.slicers),
    caption: column,
    sheet,
    pivot: pivot.id,
    column,
    chosen: null,
    left: 60,
    top: 60,
    width: 144,
    height: 190,
  };
  book.slicers.push(slicer);
  drawPivot(book, pivot);
  return slicerObject(context, slicer);
}

function sheetIn({ sheets }: Context, place?: HostObject | string): string | undefined {
  if (typeof place === 'string') return sheets.list().find(({ name }) => name === place)?.id;
  return place && (place.target as unknown as { sheet: string }).sheet;
}

export const slicerCollectionType: ObjectType<ListTarget> = {
  name: 'SlicerCollection',
  items: (target) => slicers(target).map((slicer) => slicerObject(target.context, slicer)),
  item: get,
  methods: {
    Add: add,
    GetCount: (target) => slicers(target).length,
    GetItem: get,
    GetItemOrNullObject: find,
  },
};
