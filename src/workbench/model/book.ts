import { without } from './area';
import type { Area } from './area';
import { afterChange } from './afterChange';
import type { Pivot, Slicer } from './pivots';
import type { ChangeType, Sheets } from './sheets';

/** A filter that leaves these values of a column in sight; other kinds are not played. */
export interface ValueFilter {
  filterOn: 'Values';
  values: string[];
}

export interface Table {
  id: string;
  name: string;
  sheet: string;
  /** Headings, body and totals. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
  /** By the place of the column. */
  filters: Map<number, ValueFilter>;
}

export interface CellReference {
  sheet: string;
  area: Area;
}

export interface ChartSeries {
  name: string;
  values: CellReference | null;
  categories: CellReference | null;
  settings: Record<string, unknown>;
}

export interface Chart {
  id: string;
  name: string;
  sheet: string;
  type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeries[];
  /** Titles, axes, legend and so on, under dotted names such as `title.text`. */
  settings: Record<string, unknown>;
}

export interface ScalePoint {
  type: 'Number' | 'LowestValue' | 'HighestValue';
  formula?: string;
  color: string;
}

/** A conditional format that colours cells by their size. */
export interface ColorScale {
  id: string;
  sheet: string;
  areas: Area[];
  criteria: { minimum: ScalePoint; maximum: ScalePoint };
}

/** What may be entered into cells, and what is said of it. Kept, but nothing that is entered is held against it. */
export interface Validation {
  sheet: string;
  areas: Area[];
  rule: object;
  prompt: object;
  errorAlert: object;
  ignoreBlanks: boolean;
}

export interface NamedItem {
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
  /** The sheet a name belongs to; without one it belongs to the workbook. */
  sheet?: string;
}

export interface PageLayout {
  orientation: string;
  zoom: object;
  /** On each page. */
  titleRows: Area | null;
}

export interface XmlPart {
  id: string;
  xml: string;
}

/** What the workbook holds besides cells. */
export class Book {
  name = 'Workbook';
  readonly tables: Table[] = [];
  readonly charts: Chart[] = [];
  readonly pivots: Pivot[] = [];
  readonly slicers: Slicer[] = [];
  readonly colorScales: ColorScale[] = [];
  readonly validations: Validation[] = [];
  readonly names: NamedItem[] = [];
  readonly settings = new Map<string, unknown>();
  readonly xmlParts: XmlPart[] = [];
  /** By the sheet. */
  readonly pageLayouts = new Map<string, PageLayout>();
  /** Sheets can neither come nor go. */
  structureProtected = false;
  readonly protectedSheets = new Set<string>();
  /** The add-in starts when the workbook is opened. */
  startsAddIn = false;
  private readonly listeners: (() => void)[] = [];

  constructor(readonly sheets: Sheets) {}

  /** Never one that a file has given: what was saved under an id must not find something else. */
  newId(): string {
    return `{${crypto.randomUUID().toUpperCase()}}`;
  }

  /** A name such as `Table3` that nobody has. */
  freshName(stem: string, taken: { name: string }[]): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}`;
      if (!taken.some((other) => other.name.toLowerCase() === name.toLowerCase())) return name;
    }
  }

  empty(): void {
    this.tables.length = 0;
    this.charts.length = 0;
    this.pivots.length = 0;
    this.slicers.length = 0;
    this.colorScales.length = 0;
    this.validations.length = 0;
    this.names.length = 0;
    this.settings.clear();
    this.xmlParts.length = 0;
    this.pageLayouts.clear();
    this.structureProtected = false;
    this.startsAddIn = false;
    this.protectedSheets.clear();
    this.changed();
  }

  /** Tables, colour scales and validations move, grow and shrink with the rows and columns of their sheet. */
  shift(sheet: string, change: ChangeType, at: Area): void {
    if (change === 'RangeEdited') return;
    for (const table of this.tables.filter((each) => each.sheet === sheet)) {
      const area = afterChange(table.area, change, at);
      if (area) table.area = area;
      else keep(this.tables, (other) => other !== table);
    }
    for (const pivot of this.pivots.filter((each) => each.sheet === sheet)) movePivot(pivot, change, at);
    for (const list of [this.colorScales, this.validations])
      reshape<Placed>(list, sheet, (area) => afterChange(area, change, at) ?? []);
    this.changed();
  }

  /** Cells whose formats are cleared are coloured no longer. */
  clearColorScales(sheet: string, cleared: Area): void {
    reshape(this.colorScales, sheet, (area) => without(area, cleared));
    this.changed();
  }

  /** Another rule holds there from now on, or none. */
  clearValidations(sheet: string, cleared: Area): void {
    reshape(this.validations, sheet, (area) => without(area, cleared));
  }

  forgetSheet(sheet: string): void {
    keep(this.tables, (table) => table.sheet !== sheet);
    keep(this.charts, (chart) => chart.sheet !== sheet);
    keep(this.pivots, (pivot) => pivot.sheet !== sheet);
    keep(
      this.slicers,
      (slicer) => slicer.sheet !== sheet && this.pivots.some(({ id }) => id === slicer.pivot),
    );
    keep(this.names, (name) => name.sheet !== sheet);
    keep(this.colorScales, (scale) => scale.sheet !== sheet);
    keep(this.validations, (validation) => validation.sheet !== sheet);
    this.pageLayouts.delete(sheet);
    this.protectedSheets.delete(sheet);
    this.changed();
  }

  /** Tells whoever draws tables and charts that they look different now. */
  changed(): void {
    for (const listener of this.listeners) listener();
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }
}

export function keep<T>(list: T[], wanted: (item: T) => boolean): void {
  list.splice(0, list.length, ...list.filter(wanted));
}

/** Rows and columns come and go beside a PivotTable, and not through it. */
function movePivot(pivot: Pivot, change: ChangeType, at: Area): void {
  const corner = afterChange({ row: pivot.row, column: pivot.column, rows: 1, columns: 1 }, change, at);
  if (!corner) return;
  const { row, column } = corner;
  Object.assign(pivot, { row, column, area: pivot.area && { ...pivot.area, row, column } });
}

type Placed = Pick<ColorScale, 'sheet' | 'areas'>;

/** Changes the areas of what lies on a sheet; what has none left is gone. */
function reshape<T extends Placed>(list: T[], sheet: string, change: (area: Area) => Area | Area[]): void {
  for (const item of list.filter((each) => each.sheet === sheet)) item.areas = item.areas.flatMap(change);
  keep(list, ({ areas }) => areas.length > 0);
}
