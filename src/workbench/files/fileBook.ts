import type { Area } from '../model/area';
import type { NamedItem, XmlPart } from '../model/book';
import type { CellStyle, Frozen, Scalar } from '../model/sheets';
import type { FileTable } from './fileTables';

/** A sheet on its way from or to a file. */
export interface FileSheet {
  name: string;
  hidden: boolean;
  cells: Map<number, Map<number, FileCell>>;
  area: Area | null;
  /** As files count them: in digits of the plain font. */
  columnWidths: (number | undefined)[];
  frozen: Frozen;
  tables: FileTable[];
  /** Cells that are not plain; read but not written. */
  styles: [Area, CellStyle][];
}

export interface FileCell {
  value: Scalar;
  formula: string | null;
  /** The cells a formula's table takes; their values follow as plain ones. */
  spill?: Area | null;
  format: string;
}

export interface FileBook {
  sheets: FileSheet[];
  /** The sheet of a name is given by its name. */
  names: NamedItem[];
  xmlParts: XmlPart[];
  /** Named settings of ours, kept as document properties. */
  properties: Record<string, string>;
  date1904: boolean;
}
