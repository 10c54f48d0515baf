import type { Source } from '../excel/types';
import type { DescribedColumn } from '../reading/describedColumns';
import type { DialectId, TimeKind } from '../queries';

/** Rows that are not in cells: in a table of a warehouse, or in files. Plain data. */
export type Outside = WarehouseTable | DataFiles;

interface OutsideBase {
  columns: readonly DescribedColumn[];
  /** What moments are where the type of their column does not tell. */
  time: TimeKind;
  /** Clock by which days are counted, for moments that name their own: an IANA name; empty: UTC. */
  zone: string;
}

export interface WarehouseTable extends OutsideBase {
  kind: 'warehouse';
  dialect: DialectId;
  /** Its name, as typed. */
  table: string;
  /** Its columns, as typed or pasted. */
  described: string;
  /** What tells the statements that were copied last from others; absent: none was. */
  copied?: string;
}

export interface DataFiles extends OutsideBase {
  kind: 'files';
  dialect: 'duckdb';
  table: string;
  files: readonly DataFile[];
  rows: number;
  /** Rows that do not fit their columns, and the first of them. */
  leftOut?: { rows: number; file: string; line: number; column: string };
}

/** A file, told so that it is known again. */
export interface DataFile {
  name: string;
  /** Bytes. */
  size: number;
  /** Of its head and tail. */
  hash: string;
}

/** The columns of a table that is in no cells, as a source tells them; `rows`: the first ones, where they are known. */
export function outsideSource(
  { columns }: Pick<Outside, 'columns'>,
  rows: readonly (readonly unknown[])[] = [],
): Source {
  const head = [columns.map(({ name }) => name), ...rows.map((row) => [...row])];
  return {
    ...{ address: '', sheet: '', firstRow: 1, firstColumn: 0, table: null, name: '' },
    ...{ rows: head.length, columns: columns.length, head },
    formats: head.map((row) => row.map(() => 'General')),
  };
}

/** What files are called. */
export const namesOf = ({ files }: DataFiles): string => files.map(({ name }) => name).join(', ');
