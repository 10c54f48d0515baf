import { addressName } from '../../model/address';
import {
  bounding,
  cellCount,
  intersection,
  isEntireColumn,
  isEntireRow,
  maxColumns,
  maxRows,
  shifted,
} from '../../model/area';
import type { Area } from '../../model/area';
import { hiddenRows } from '../../model/filters';
import { mergeCells } from '../../model/merging';
import { surroundingRegion } from '../../model/region';
import { pixelsOf, pointsPerPixel } from '../../model/geometry';
import type { Box } from '../../model/geometry';
import type { Clearing } from '../../model/sheets';
import type { Target } from '../context';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import type { HostObject, ObjectType, Property } from '../members';
import { styleProperty } from './cellStyles';
import { areaOf, range } from './places';
import { checkSize, readArea, writeFormats, writeFormulas, writeValues } from './rangeCells';
import { sheetName } from './sheetNames';

type RangeTarget = Target<'Range'>;

const alive = (target: RangeTarget) => {
  if (!target.context.sheets.list().some((sheet) => sheet.id === target.sheet))
    throw itemNotFound('the worksheet');
  return target;
};

const at = ({ context, sheet }: RangeTarget, area: Area) => range(context, sheet, area);

function orNull(target: RangeTarget, area: Area | null): HostObject | null {
  return area && at(target, area);
}

function orFail(target: RangeTarget, area: Area | null): HostObject {
  if (!area) throw itemNotFound('the range');
  return at(target, area);
}

function otherArea(other: HostObject | string): Area {
  const area = areaOf(other);
  if (!area) throw invalidArgument(`"${String(other)}" is no address`);
  return area;
}

function used(target: RangeTarget): Area | null {
  const all = target.context.sheets.used(target.sheet);
  return all && intersection(all, target.area);
}

function change(target: RangeTarget, area: Area = target.area): RangeTarget {
  target.context.beforeWrite(alive(target).sheet, area);
  target.context.checkPivots(target.sheet, area);
  return target;
}

/** Whole columns and rows have no bounded set of cells: Excel reads null. */
const unbounded = (area: Area) => isEntireColumn(area) || isEntireRow(area);
const readLimit = 5_000_000;

const read = (what: 'values' | 'formulas' | 'text' | 'types' | 'formats') => (target: RangeTarget) =>
  unbounded(target.area) || cellCount(target.area) > readLimit ? null : readArea(alive(target), what);

/** Null where some rows are and others are not. Only filters hide rows here. */
function rowHidden({ context, sheet, area }: RangeTarget): boolean | null {
  const isHidden = hiddenRows(context.book, sheet);
  const rows = Array.from({ length: area.rows }, (_, row) => isHidden(area.row + row));
  return rows.every((each) => each === rows[0]) ? rows[0] : null;
}

/** In points from the corner of the sheet. */
const box = (side: keyof Box): Property<RangeTarget> => ({
  get: ({ context, sheet, area }) => pixelsOf(context.sheets, sheet, area)[side] * pointsPerPixel,
  onRequest: true,
});

export const rangeType: ObjectType<RangeTarget> = {
  name: 'Range',
  byReference: true,
  properties: {
    Address: { get: (r) => addressName(sheetName(alive(r)), r.area) },
    AddressLocal: { get: (r) => addressName(sheetName(alive(r)), r.area) },
    RowIndex: { get: (r) => r.area.row },
    ColumnIndex: { get: (r) => r.area.column },
    RowCount: { get: (r) => r.area.rows },
    ColumnCount: { get: (r) => r.area.columns },
    CellCount: { get: (r) => (cellCount(r.area) > 2 ** 31 - 1 ? -1 : cellCount(r.area)) },
    IsEntireColumn: { get: (r) => isEntireColumn(r.area) },
    IsEntireRow: { get: (r) => isEntireRow(r.area) },
    Style: styleProperty,
    RowHidden: { get: rowHidden, onRequest: true },
    Left: box('left'),
    Top: box('top'),
    Width: box('width'),
    Height: box('height'),
    Values: { get: read('values'), set: (r, value) => writeValues(change(r), value) },
    Formulas: { get: read('formulas'), set: (r, value) => writeFormulas(change(r), value) },
    FormulasLocal: {
      get: read('formulas'),
      set: (r, value) => writeFormulas(change(r), value),
      onRequest: true,
    },
    Text: { get: read('text') },
    ValueTypes: { get: read('types') },
    NumberFormat: { get: read('formats'), set: (r, value) => writeFormats(change(r), value) },
    NumberFormatLocal: {
      get: read('formats'),
      set: (r, value) => writeFormats(change(r), value),
      onRequest: true,
    },
  },
  objects: {
    Worksheet: (r) => r.context.make('Worksheet', { sheet: alive(r).sheet }),
    Format: ({ context, sheet, area }) => context.make('RangeFormat', { sheet, area }),
    ConditionalFormats: ({ context, sheet, area }) =>
      context.make('ConditionalFormatCollection', { sheet, area }),
    DataValidation: ({ context, sheet, area }) => context.make('DataValidation', { sheet, area }),
  },
  methods: {
    GetCell: (r, row: number, column: number) =>
      at(r, { row: r.area.row + row, column: r.area.column + column, rows: 1, columns: 1 }),
    GetRow: (r, row: number) => at(r, { ...r.area, row: r.area.row + row, rows: 1 }),
    GetColumn: (r, column: number) => at(r, { ...r.area, column: r.area.column + column, columns: 1 }),
    GetLastCell: (r) => {
      const { row, column, rows, columns } = r.area;
      return at(r, { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 });
    },
    GetLastRow: (r) => at(r, { ...r.area, row: r.area.row + r.area.rows - 1, rows: 1 }),
    GetLastColumn: (r) => at(r, { ...r.area, column: r.area.column + r.area.columns - 1, columns: 1 }),
    GetRowsBelow: (r, count = 1) => at(r, { ...r.area, row: r.area.row + r.area.rows, rows: count }),
    GetRowsAbove: (r, count = 1) => at(r, { ...r.area, row: r.area.row - count, rows: count }),
    GetColumnsAfter: (r, count = 1) =>
      at(r, { ...r.area, column: r.area.column + r.area.columns, columns: count }),
    GetColumnsBefore: (r, count = 1) => at(r, { ...r.area, column: r.area.column - count, columns: count }),
    GetResizedRange: (r, rows: number, columns: number) =>
      at(r, { ...r.area, rows: r.area.rows + rows, columns: r.area.columns + columns }),
    GetAbsoluteResizedRange: (r, rows: number, columns: number) => at(r, { ...r.area, rows, columns }),
    GetOffsetRange: (r, rows: number, columns: number) => at(r, shifted(r.area, rows, columns)),
    GetIntersection: (r, other: HostObject | string) => orFail(r, intersection(r.area, otherArea(other))),
    GetIntersectionOrNullObject: (r, other: HostObject | string) =>
      orNull(r, intersection(r.area, otherArea(other))),
    GetBoundingRect: (r, other: HostObject | string) => at(r, bounding(r.area, otherArea(other))),
    GetEntireColumn: (r) => at(r, { ...r.area, row: 0, rows: maxRows }),
    GetEntireRow: (r) => at(r, { ...r.area, column: 0, columns: maxColumns }),
    GetUsedRange: (r) => at(r, used(r) ?? { ...r.area, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (r) => orNull(r, used(r)),
    GetSurroundingRegion: (r) => {
      const { sheets } = alive(r).context;
      const isFilled = (row: number, column: number) => sheets.value(r.sheet, row, column) !== '';
      return at(r, surroundingRegion(r.area, sheets.used(r.sheet), isFilled));
    },
    GetSpillingToRangeOrNullObject: (r) =>
      orNull(r, r.context.sheets.spillOf(alive(r).sheet, r.area.row, r.area.column)),
    GetTables: (r) => tablesIn(r),
    GetMergedAreasOrNullObject: (r) => {
      const areas = r.context.sheets.merged(alive(r).sheet).filter((area) => intersection(area, r.area));
      return areas.length > 0 ? r.context.make('RangeAreas', { sheet: r.sheet, areas }) : null;
    },
    Merge: merge,
    Unmerge: (r) => r.context.sheets.unmerge(change(r).sheet, r.area),
    GetVisibleView: (r) => r.context.make('RangeView', alive(r)),
    Select: (r) => r.context.sheets.select(alive(r).sheet, r.area),
    Clear: (r, what: Clearing | 'Hyperlinks' | 'RemoveHyperlinks' = 'All') => {
      if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return;
      r.context.sheets.clear(change(r).sheet, r.area, what);
      if (what !== 'Contents') r.context.book.clearColorScales(r.sheet, r.area);
    },
    Delete: (r, shift: 'Up' | 'Left') => r.context.sheets.cutOut(change(r).sheet, r.area, shift),
    Insert: async (r, shift: 'Down' | 'Right') => {
      await r.context.sheets.insert(change(r).sheet, r.area, shift);
      return at(r, r.area);
    },
    Calculate: (r) => r.context.recalculate(),
    // office.js asks this once, before it sends many values in slices.
    _ValidateArraySize: (r, rows: number, columns: number) => checkSize(r, rows, columns),
  },
};

/** `across` makes each row one by itself. */
function merge(target: RangeTarget, across = false): void {
  const { context, sheet, area } = change(target);
  if (context.book.tables.some((table) => table.sheet === sheet && intersection(table.area, area)))
    throw new HostError('InvalidOperation', "Cells of a table can't be merged.");
  const parts = across
    ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
    : [area];
  for (const part of parts) mergeCells(context.sheets, sheet, part);
}

function tablesIn(target: RangeTarget): HostObject {
  const tables = () =>
    target.context.book.tables.filter(
      (table) => table.sheet === target.sheet && intersection(table.area, target.area) !== null,
    );
  return target.context.make('TableCollection', { tables });
}
