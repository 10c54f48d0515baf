import type { Source } from '../excel/types';
import type { Outside } from './outside';
import type { RoleColumns } from '../reading/roles';
import type { TableReading } from '../reading/tableReading';

/** What an option is set to: typed or chosen, switched on or off, or several in an order. */
export type OptionValue = string | boolean | readonly string[];
export type Options = Readonly<Record<string, OptionValue>>;

/** A table of the workbook that an analysis reads. */
export interface TableChoice {
  source: Source | null;
  /** Its rows are in no cells: `source` tells what its columns are called, and has no address. */
  outside?: Outside;
  hasHeadings: boolean;
  columns: RoleColumns;
  /** Absent: rows are read as they stand. */
  reading?: TableReading;
}

/** By their ids; `null`, or not there: not asked for. The main one always is. */
export interface Tables<T extends TableChoice = TableChoice> {
  readonly main: T;
  readonly [id: string]: T | null | undefined;
}

/** All that decides what a run gives. */
export interface Settings<O extends Options = Options> {
  tables: Tables;
  options: O;
}

/** What a result came from. */
export interface Ran {
  settings: Settings;
  /** Content hashes of the cells that were read, by address. */
  hashes: ReadonlyMap<string, string>;
}

/** A kept analysis whose settings are being changed. */
export interface Editing {
  id: string;
  name: string;
  /** It has been written somewhere, so that there is something to update. */
  hasOutput: boolean;
}
