import type { Area } from './area';
import type { Sheets } from './sheets';

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

export interface NamedItem {
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
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
  readonly names: NamedItem[] = [];
  readonly settings = new Map<string, unknown>();
  readonly xmlParts: XmlPart[] = [];
  /** Sheets can neither come nor go. */
  structureProtected = false;
  readonly protectedSheets = new Set<string>();
  private next = 1;
  private readonly listeners: (() => void)[] = [];

  constructor(readonly sheets: Sheets) {}

  newId(): string {
    const number = String(this.next++).padStart(12, '0');
    return `{00000000-0000-4000-8000-${number}}`;
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
    this.names.length = 0;
    this.settings.clear();
    this.xmlParts.length = 0;
    this.structureProtected = false;
    this.protectedSheets.clear();
    this.changed();
  }

  forgetSheet(sheet: string): void {
    keep(this.tables, (table) => table.sheet !== sheet);
    keep(this.charts, (chart) => chart.sheet !== sheet);
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
