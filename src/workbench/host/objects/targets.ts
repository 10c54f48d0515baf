import type { Area } from '../../model/area';
import type { CellReference, Chart, Table, XmlPart } from '../../model/book';
import type { Pivot } from '../../model/pivots';

interface Sheet {
  sheet: string;
}

interface OfTable {
  table: Table;
}

/** A part of a chart: its settings are kept under names that begin with `prefix`. */
interface ChartPart {
  settings: Record<string, unknown>;
  prefix: string;
}

/**
 * What an object that others lead to stands for, by its kind: its name on the wire. `object` stands for nothing more: there
 * is but one of them.
 */
export interface Targets {
  AddinInternalService: object;
  AppRuntimePersistenceService: object;
  AppRuntimeService: object;
  Application: object;
  AutoFilter: OfTable;
  ChartAxes: ChartPart;
  ChartCollection: Sheet;
  ChartLegend: ChartPart;
  /** Labels of points are kept among the settings of their series. */
  ChartPointsCollection: { settings: Record<string, unknown>; count: number };
  ChartSeriesCollection: { chart: Chart };
  ChartSeriesFormat: ChartPart;
  ChartTitle: ChartPart;
  ConditionalFormatCollection: CellReference;
  CustomFunctions: object;
  CustomXmlPartCollection: { parts: () => XmlPart[] };
  DataValidation: CellReference;
  Filter: OfTable & { index: number };
  Functions: object;
  /** The names of a sheet; those of the workbook without one. */
  NamedItemCollection: Partial<Sheet>;
  PageLayout: Sheet;
  PivotTable: { pivot: Pivot };
  /** Those of a sheet; those of the workbook without one. */
  PivotTableCollection: Partial<Sheet>;
  Range: CellReference;
  RangeAreas: Sheet & { areas: Area[] };
  RangeFormat: CellReference;
  /** The rows of a range that are not hidden. */
  RangeView: CellReference;
  SettingCollection: object;
  /** On the wire an AutoFilter as well. */
  SheetFilter: object;
  /** Those of a sheet; those of the workbook without one. */
  SlicerCollection: Partial<Sheet>;
  Table: OfTable;
  /** The tables of the workbook, of one sheet, or of one range; the sheet on which an address without a sheet lies. */
  TableCollection: { tables: () => Table[] } & Partial<Sheet>;
  TableColumnCollection: OfTable;
  Workbook: object;
  WorkbookProtection: object;
  Worksheet: Sheet;
  WorksheetCollection: object;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
}

export type Kind = keyof Targets;
