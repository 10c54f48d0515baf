import { keptType, quote, type TypedColumn } from './columns';
import { csvReader } from './csv';
import { DuckDb } from './duckdb';
import { EngineError } from './failure';
import type { FileReader, LeftOut } from './fileReader';
import { ParquetWorker, parquetReader } from './parquet';
import { commonColumns, inOrderOf, type ShapedFile } from './shapes';

/** The name statements find the rows by. */
export const tableName = 'rows_of_files';

/** Rows read so far, of about so many. */
export interface LoadProgress {
  rows: number;
  of: number;
}

export interface LoadOptions {
  onProgress?: (progress: LoadProgress) => void;
  /** Ends the engine, whatever it is at; the call rejects with an AbortError at once. */
  signal?: AbortSignal;
}

/** The engine with the rows of all files in one table. */
export interface Loaded {
  engine: DuckDb;
  columns: readonly TypedColumn[];
  rows: number;
  leftOut: LeftOut | null;
}

export const kinds = ['.csv', '.csv.gz', '.parquet'] as const;

/** Starts an engine and reads the files into it. Rejects with an `EngineError` or, once cancelled, with an AbortError. */
export async function load(
  files: readonly File[],
  { onProgress = () => undefined, signal }: LoadOptions,
): Promise<Loaded> {
  for (const { name, size } of files) {
    if (!kinds.some((kind) => name.toLowerCase().endsWith(kind)))
      throw new EngineError({ code: 'otherKind', values: { file: name, kinds } });
    if (size === 0) throw new EngineError({ code: 'noRows', values: { file: name } });
  }
  const engine = await DuckDb.start(signal);
  const parquet = files.some(isParquet) ? new ParquetWorker() : null;
  try {
    return await engine.heeding(signal, () => loadInto(engine, parquet, files, onProgress));
  } catch (error) {
    engine.end(error as Error);
    throw error;
  } finally {
    parquet?.end();
  }
}

const isParquet = ({ name }: File): boolean => /\.parquet$/i.test(name);

async function loadInto(
  engine: DuckDb,
  parquet: ParquetWorker | null,
  files: readonly File[],
  onProgress: (progress: LoadProgress) => void,
): Promise<Loaded> {
  const readers: FileReader[] = [];
  const shaped: ShapedFile[] = [];
  for (const [at, file] of files.entries()) {
    const reader = await readerOf(engine, parquet, file, at);
    readers.push(reader);
    shaped.push({ name: file.name, ...(await naming(file, () => reader.shape())) });
  }
  const columns = commonColumns(shaped);
  const typed = columns.map((column) => `${quote(column.name)} ${keptType(column)}`);
  await engine.run(`CREATE TABLE ${tableName} (${typed.join(', ')})`);
  const unread: LeftOut[] = [];
  let before = 0;
  const after = (at: number) => shaped.slice(at + 1).reduce((sum, { rows }) => sum + rows, 0);
  for (const [at, file] of files.entries()) {
    const of = () => before + shaped[at].rows + after(at);
    const onRead = (part: number) =>
      onProgress({ rows: Math.round(before + part * shaped[at].rows), of: of() });
    onRead(0);
    const left = await naming(file, () =>
      readers[at].load(tableName, inOrderOf(columns, shaped[at]), columns, onRead),
    );
    if (left) unread.push(left);
    before = await countIn(engine);
  }
  if (before === 0) throw new EngineError({ code: 'noRows', values: { file: files[0].name } });
  onProgress({ rows: before, of: before });
  return { engine, columns, rows: before, leftOut: allOf(unread) };
}

const allOf = (unread: readonly LeftOut[]): LeftOut | null =>
  unread.length === 0
    ? null
    : { rows: unread.reduce((sum, { rows }) => sum + rows, 0), first: unread[0].first };

const countIn = async (engine: DuckDb): Promise<number> =>
  Number((await engine.rows(`SELECT COUNT(*) FROM ${tableName}`))[0][0]);

async function readerOf(
  engine: DuckDb,
  parquet: ParquetWorker | null,
  file: File,
  at: number,
): Promise<FileReader> {
  if (parquet && isParquet(file)) return parquetReader(engine, parquet, file);
  // A name of ours: in one of the user's a star would stand for many.
  const name = `file${at}`;
  await engine.register(name, file);
  return csvReader(engine, name, file);
}

/** What the engine refuses of a file is the fault of the file. */
async function naming<T>(file: File, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof EngineError) || error.failure.code !== 'refused') throw error;
    const { message } = error.failure.values;
    if (/not utf-8 encoded|invalid unicode/i.test(message))
      throw new EngineError({ code: 'notUtf8', values: { file: file.name } });
    const line = /Line: (\d+)/.exec(message)?.[1];
    throw new EngineError({
      code: 'unreadable',
      values: { file: file.name, line: line === undefined ? null : Number(line) },
    });
  }
}
