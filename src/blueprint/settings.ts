import type { Source } from '../excel/types';
import type { OtherTables } from './otherTables';
import type { RoleColumns } from '../reading/roles';

/** All that decides what a run gives. */
export interface Settings {
  source: Source | null;
  hasHeadings: boolean;
  columns: RoleColumns;
  options: object;
  /** Tables beside the source, where an analysis has them. */
  others?: OtherTables;
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
