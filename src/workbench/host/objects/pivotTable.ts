import { keep } from '../../model/book';
import { drawPivot, recordsOf, tableOfPivot } from '../../model/pivotDrawing';
import type { Pivot, PivotFigure } from '../../model/pivots';
import type { Context, Target } from '../context';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType } from '../members';
import { range } from './places';

export type PivotTarget = Target<'PivotTable'>;

interface FigureTarget extends PivotTarget {
  figure: PivotFigure;
}

interface FieldTarget extends PivotTarget {
  column: string;
}

export function live({ context, pivot }: PivotTarget): Pivot {
  if (!context.book.pivots.includes(pivot)) throw itemNotFound('the PivotTable');
  return pivot;
}

/** Shows a PivotTable as it is by now, or says what is in its way. */
export function redraw({ context, pivot }: PivotTarget): void {
  context.beforeWrite(pivot.sheet, pivot.area ?? { ...pivot, rows: 1, columns: 1 });
  const inTheWay = drawPivot(context.book, pivot);
  if (inTheWay)
    throw new HostError(
      'PivotTableRangeConflict',
      `A PivotTable can't lie over ${{ filled: 'cells that are not empty', table: 'a table', pivot: 'another PivotTable' }[inTheWay]}.`,
    );
}

/** What is asked of a PivotTable takes effect at once, or not at all. */
function change<T>(target: PivotTarget, make: (pivot: Pivot) => T): T {
  const pivot = live(target);
  const before = { rows: pivot.rows, figures: pivot.figures };
  pivot.figures = pivot.figures.map((figure) => ({ ...figure }));
  const made = make(pivot);
  try {
    redraw(target);
  } catch (error) {
    Object.assign(pivot, before);
    throw error;
  }
  return made;
}

function headings({ context, pivot }: PivotTarget): readonly string[] {
  const table = tableOfPivot(context.book, pivot);
  if (!table) throw new HostError('InvalidOperation', 'The source of the PivotTable is no table any more.');
  return recordsOf(context.book, table).headings;
}

export const pivotTableType: ObjectType<PivotTarget> = {
  name: 'PivotTable',
  id: ({ pivot }) => pivot.id,
  properties: {
    Id: { get: (target) => live(target).id },
    Name: {
      get: (target) => live(target).name,
      set: (target, value) => {
        const name = String(value);
        checkName(target.context, name, live(target));
        target.pivot.name = name;
      },
    },
  },
  objects: {
    Hierarchies: (target) => hostObject(hierarchiesType, target),
    RowHierarchies: (target) => hostObject(rowHierarchiesType, target),
    DataHierarchies: (target) => hostObject(dataHierarchiesType, target),
    Layout: (target) => hostObject(layoutType, target),
    Worksheet: (target) => target.context.make('Worksheet', { sheet: live(target).sheet }),
  },
  methods: {
    Refresh: (target) => {
      headings({ ...target, pivot: live(target) });
      redraw(target);
    },
    Delete: (target) => {
      const { context } = target;
      const { sheet, area, id } = live(target);
      if (area) {
        context.beforeWrite(sheet, area);
        context.sheets.clear(sheet, area, 'All');
      }
      keep(context.book.pivots, (other) => other.id !== id);
      keep(context.book.slicers, ({ pivot }) => pivot !== id);
      context.book.changed();
    },
  },
};

/** No two PivotTables have a name: a file would not tell them apart. */
export function checkName({ book }: Context, name: string, except?: Pivot): void {
  const isTaken = book.pivots.some(
    (other) => other !== except && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw invalidArgument(`there is a PivotTable "${name}" already`);
}

const layoutType: ObjectType<PivotTarget> = {
  name: 'PivotLayout',
  properties: { LayoutType: { get: () => 'Compact' } },
  methods: {
    GetRange: (target) => {
      const { sheet, area, row, column } = live(target);
      return range(target.context, sheet, area ?? { row, column, rows: 1, columns: 1 });
    },
  },
};

const fieldType: ObjectType<FieldTarget> = {
  name: 'PivotHierarchy',
  id: ({ column }) => column,
  properties: { Id: { get: ({ column }) => column }, Name: { get: ({ column }) => column } },
};

const field = (target: PivotTarget, column: string) => hostObject(fieldType, { ...target, column });

function findField(target: PivotTarget, key: string | number): HostObject | null {
  const column = headings(target).find((heading) => heading.toLowerCase() === String(key).toLowerCase());
  return column === undefined ? null : field(target, column);
}

function getField(target: PivotTarget, key: string | number): HostObject {
  const found = findField(target, key);
  if (!found) throw itemNotFound(`the field "${key}"`);
  return found;
}

const hierarchiesType: ObjectType<PivotTarget> = {
  name: 'PivotHierarchyCollection',
  items: (target) => headings(target).map((heading) => field(target, heading)),
  item: getField,
  methods: {
    GetCount: (target) => headings(target).length,
    GetItem: getField,
    GetItemOrNullObject: findField,
  },
};

const columnOf = (hierarchy: HostObject): string => (hierarchy.target as unknown as FieldTarget).column;

const rowHierarchiesType: ObjectType<PivotTarget> = {
  name: 'RowColumnPivotHierarchyCollection',
  items: (target) => (target.pivot.rows === null ? [] : [field(target, target.pivot.rows)]),
  methods: {
    GetCount: ({ pivot }) => (pivot.rows === null ? 0 : 1),
    Add: (target, hierarchy: HostObject) => {
      if (target.pivot.rows !== null)
        throw new HostError('ApiNotFound', 'The workbench plays one field of rows alone.', 404);
      const column = columnOf(hierarchy);
      change(target, (pivot) => (pivot.rows = column));
      return field(target, column);
    },
  },
};

const figureOf = (target: FigureTarget): PivotFigure => {
  const figure = live(target).figures.find(({ id }) => id === target.figure.id);
  if (!figure) throw itemNotFound('the field of values');
  return figure;
};

/** Its own name, that is of no field of the source and of no other figure. */
function checkFigureName(target: PivotTarget, name: string, except: string): void {
  const taken = [
    ...headings(target),
    ...target.pivot.figures.filter(({ id }) => id !== except).map((figure) => figure.name),
  ];
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase()))
    throw invalidArgument(`there is a field "${name}" already`);
}

const changeFigure = (target: FigureTarget, to: Partial<PivotFigure>): void =>
  change(target, () => void Object.assign(figureOf(target), to));

const dataHierarchyType: ObjectType<FigureTarget> = {
  name: 'DataPivotHierarchy',
  id: ({ figure }) => figure.id,
  properties: {
    Id: { get: (target) => figureOf(target).id },
    Name: {
      get: (target) => figureOf(target).name,
      set: (target, value) => {
        checkFigureName(target, String(value), target.figure.id);
        changeFigure(target, { name: String(value) });
      },
    },
    NumberFormat: {
      get: (target) => figureOf(target).format,
      set: (target, value) => changeFigure(target, { format: String(value) }),
    },
    SummarizeBy: {
      get: (target) => figureOf(target).summary,
      set: (target, value) => {
        if (value !== 'Sum' && value !== 'Count')
          throw new HostError(
            'ApiNotFound',
            `The workbench does not summarize by ${String(value)} yet.`,
            404,
          );
        const { column } = figureOf(target);
        changeFigure(target, { summary: value, name: `${value} of ${column}` });
      },
    },
  },
};

const figureObject = (target: PivotTarget, figure: PivotFigure) =>
  hostObject(dataHierarchyType, { ...target, figure });

function addFigure(target: PivotTarget, hierarchy: HostObject): HostObject {
  const { context } = target;
  const column = columnOf(hierarchy);
  const table = tableOfPivot(context.book, live(target));
  const { headings: all, rows } = table ? recordsOf(context.book, table) : { headings: [], rows: [] };
  const place = all.indexOf(column);
  // What is not all numbers is counted.
  const summary = rows.every((row) => typeof row[place] === 'number') ? 'Sum' : 'Count';
  const figure: PivotFigure = {
    id: context.book.newId(),
    column,
    summary,
    name: `${summary} of ${column}`,
    format: 'General',
  };
  change(target, (pivot) => pivot.figures.push(figure));
  return figureObject(target, figure);
}

function findFigure(target: PivotTarget, key: string | number): HostObject | null {
  const wanted = String(key).toLowerCase();
  const figure = live(target).figures.find(
    ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  return figure ? figureObject(target, figure) : null;
}

function getFigure(target: PivotTarget, key: string | number): HostObject {
  const found = findFigure(target, key);
  if (!found) throw itemNotFound(`the field of values "${key}"`);
  return found;
}

const dataHierarchiesType: ObjectType<PivotTarget> = {
  name: 'DataPivotHierarchyCollection',
  items: (target) => live(target).figures.map((figure) => figureObject(target, figure)),
  item: getFigure,
  methods: {
    GetCount: (target) => live(target).figures.length,
    GetItem: getFigure,
    GetItemOrNullObject: findFigure,
    Add: addFigure,
  },
};
