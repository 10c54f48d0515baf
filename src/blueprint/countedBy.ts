import type { RoleColumns } from '../reading/roles';
import type { TableReading } from '../reading/tableReading';
import { queriesVersion } from '../queries';
import type { Outside } from './outside';
import type { TableChoice } from './settings';

/**
 * What counted the rows of an analysis: kept with it as a text, in its option `query`, so that it can be told, and asked for once more.
 */
export interface CountedBy {
  /** Of the statements. */
  version: number;
  outside: Outside;
  columns: RoleColumns;
  reading: TableReading;
}

export const countedText = ({ outside, columns, reading = {} }: TableChoice & { outside: Outside }): string =>
  JSON.stringify({ version: queriesVersion, outside, columns, reading } satisfies CountedBy);

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
  const { kind, dialect, table, columns } = kept.outside;
  return (
    (kind === 'warehouse' || kind === 'files') &&
    typeof dialect === 'string' &&
    typeof table === 'string' &&
    Array.isArray(columns)
  );
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
