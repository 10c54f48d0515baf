import { isObject } from '../cells/isObject';
import type { RoleColumns } from '../reading/roles';
import type { TableReading } from '../reading/tableReading';
import { queriesVersion } from '../queries';
import type { Outside } from './outside';
import type { Options, Settings } from './settings';

/**
 * What counted the rows of an analysis: kept with it as a text, in its option `query`, so that it can be told, and asked for once more.
 */
export interface CountedBy {
  /** Of the statements. */
  version: number;
  outside: Outside;
  columns: RoleColumns;
  reading: TableReading;
  /** As they were typed. */
  options: Options;
}

export function countedText({ tables: { main }, options }: Settings): string {
  const { outside, columns, reading = {} } = main;
  if (!outside) throw new Error('The rows are in cells.');
  return JSON.stringify({
    ...{ version: queriesVersion, outside, columns, reading },
    options: { ...options, query: '' },
  } satisfies CountedBy);
}

/** `null`: nothing counted them, or others have written something else. */
export function countedBy(text: string | undefined): CountedBy | null {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    return isCounted(kept) ? kept : null;
  } catch {
    return null;
  }
}

const isCounted = (kept: unknown): kept is CountedBy => {
  if (!isObject(kept) || !isObject(kept.outside) || !isObject(kept.columns)) return false;
  if (!isObject(kept.options)) return false;
  const { kind, dialect, table, columns } = kept.outside;
  return (
    (kind === 'warehouse' || kind === 'files') &&
    typeof dialect === 'string' &&
    typeof table === 'string' &&
    Array.isArray(columns)
  );
};
