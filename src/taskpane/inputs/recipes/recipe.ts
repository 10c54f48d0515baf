import type { ExportKind } from '../../../reading/exports/knownExport';

/** An export among those that are known by their headings. */
export interface ExportId {
  vendor: string;
  kind: ExportKind;
}

/** The way to an export. Its words are under the same name in texts/recipes. */
export interface Recipe {
  /** The one to take, and others that the words speak of. */
  exports: readonly [ExportId, ...ExportId[]];
  /** Headings as the vendor writes them: those that tell the export, and those that are used. */
  needs: readonly string[];
  /** How Power Query fetches it, where Excel does not do as well by opening it. */
  query: 'file' | 'folder' | 'lines' | 'database';
  /** What is to be asked of the database. */
  sql?: string;
  /** Its headings come from elsewhere than a file of the vendor's own. */
  isUnsure?: true;
}
