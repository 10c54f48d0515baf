import type { Area } from '../model/area';
import type { ColorScale, NamedItem, PageLayout, Validation, XmlPart } from '../model/book';
import type { CellStyle, Frozen, Scalar } from '../model/sheets';
import type { FileChart, FileRange } from './fileCharts';
import type { FileTable } from './fileTables';

/** A sheet on its way from or to a file. */
export interface FileSheet {
  name: string;
  hidden: boolean;
  cells: FileCells;
  area: Area | null;
  /** As files count them: in digits of the plain font. */
  columnWidths: (number | undefined)[];
  /** Whether a row is hidden; written but not read. */
  isHiddenRow: (row: number) => boolean;
  frozen: Frozen;
  gridlines: boolean;
  /** '' for none. */
  tabColor: string;
  tables: FileTable[];
  merged: Area[];
  charts: FileChart[];
  colorScales: FileColorScale[];
  validations: FileValidation[];
  pageLayout: PageLayout | null;
}

/** By row and column. */
export type FileCells = Map<number, Map<number, FileCell>>;

export type FileColorScale = Omit<ColorScale, 'sheet'>;
export type FileValidation = Omit<Validation, 'sheet'>;

export interface FileCell {
  value: Scalar;
  formula: string | null;
  /** The cells a formula's table takes; their values follow as plain ones. */
  spill?: Area | null;
  format: string;
  /** Left out where the cell looks plain. */
  style?: CellStyle;
}

/** The cells of a range, row by row; undefined where nothing stands. */
export type CellsOf = (range: FileRange) => (FileCell | undefined)[];

export interface FileBook {
  sheets: FileSheet[];
  /** The sheet of a name is given by its name. */
  names: NamedItem[];
  xmlParts: XmlPart[];
  /** Named settings of ours, kept as document properties. */
  properties: Record<string, string>;
  date1904: boolean;
}

/** A sheet with nothing in it. */
export const emptySheet: Omit<FileSheet, 'name' | 'cells' | 'area'> = {
  hidden: false,
  columnWidths: [],
  isHiddenRow: () => false,
  frozen: { rows: 0, columns: 0 },
  gridlines: true,
  tabColor: '',
  tables: [],
  merged: [],
  charts: [],
  colorScales: [],
  validations: [],
  pageLayout: null,
};
