import type { DataFile, DataFiles } from '../../blueprint/outside';
import type { EngineFailure, FileColumn, LoadOptions, OpenedFiles } from '../../engine';
import type { DescribedColumn } from '../../reading/describedColumns';

/** Files that are open now, by the tab that reads them: they are gone with the pane. */
const opened = new Map<string, { files: readonly DataFile[]; engine: OpenedFiles }>();

/** So many bytes of the head and of the tail tell one file from another. */
const told = 65_536;

/** Opens files for a tab in the place of those it had. Rejects as the engine does. */
export async function openFor(
  tab: string,
  files: readonly File[],
  options: LoadOptions,
): Promise<{ outside: DataFiles; head: unknown[][]; formats: string[][] }> {
  const [{ openFiles }, ...known] = await Promise.all([import('../../engine'), ...files.map(fileOf)]);
  const engine = await openFiles(files, options);
  opened.get(tab)?.engine.close();
  opened.set(tab, { files: known, engine });
  const { columns, table, rowCount, leftOut, head, formats } = engine;
  const outside: DataFiles = {
    ...{ kind: 'files', dialect: 'duckdb', table: table[0], files: known, rows: rowCount },
    ...{ columns: columns.map(described), time: 'clock', zone: '' },
    ...(leftOut && { leftOut: { rows: leftOut.rows, ...leftOut.first } }),
  };
  return { outside, head, formats };
}

/** The engine with these very files; `null`: they are not open. */
export function engineOf(tab: string, { files }: DataFiles): OpenedFiles | null {
  const found = opened.get(tab);
  return found && JSON.stringify(found.files) === JSON.stringify(files) ? found.engine : null;
}

async function fileOf(file: File): Promise<DataFile> {
  const parts = [file.slice(0, told), file.slice(Math.max(0, file.size - told))];
  const digest = await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer());
  const hash = Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, '0'));
  return { name: file.name, size: file.size, hash: hash.join('') };
}

/** Moments that name a zone are read as those of UTC. */
const types: Readonly<Record<FileColumn['kind'], string>> = {
  text: 'VARCHAR',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  clock: 'TIMESTAMP',
  instant: 'TIMESTAMP',
};

const described = ({ name, kind, isUnclear }: FileColumn): DescribedColumn => ({
  name,
  // Said in the place of the type, for it is what has to be put right.
  type: isUnclear ? 'VARCHAR (03/04?)' : types[kind],
});

/** What the engine says of a failure, in its codes; `null` for anything else. */
export async function engineFailureIn(error: unknown): Promise<EngineFailure | null> {
  const { EngineError } = await import('../../engine');
  return error instanceof EngineError ? error.failure : null;
}
