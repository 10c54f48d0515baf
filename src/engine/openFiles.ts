import type { FileColumn } from './columns';
import { EngineError } from './failure';
import type { LeftOut } from './fileReader';
import { headOf, headQuery } from './head';
import { load, type Loaded, type LoadOptions, tableName } from './load';

/** Files as one table, which statements of src/queries may be asked of. */
export interface OpenedFiles {
  /** The name of the table, for `LogTable`. */
  table: readonly string[];
  columns: readonly FileColumn[];
  rowCount: number;
  /** Rows that do not fit their columns and are not in the table. */
  leftOut: LeftOut | null;
  /** The first rows under their headings, and their number formats, as `Source` of src/excel has them; days count from 1900. */
  head: unknown[][];
  formats: string[][];
  /**
   * The rows a statement answers: numbers, texts, booleans, `null`. An abort ends the engine and rejects with an AbortError at once; the
   * next call, as the one after a failure that ended it, reads the files again and tells how far it is.
   */
  rows(sql: string, options?: LoadOptions): Promise<unknown[][]>;
  close(): void;
}

/** Reads files of one shape: CSV, also packed by gzip, and Parquet. Rejects with an `EngineError`, or an AbortError. */
export async function openFiles(files: readonly File[], options: LoadOptions = {}): Promise<OpenedFiles> {
  const first = await load(files, options);
  const { engine, columns, rows, leftOut } = first;
  const top = await engine.heeding(options.signal, () => engine.rows(headQuery(columns, tableName)));
  let loaded: Promise<Loaded> | null = Promise.resolve(first);
  let isClosed = false;
  return {
    table: [tableName],
    columns: columns.map(({ name, kind, isUnclear }) => ({ name, kind, ...(isUnclear && { isUnclear }) })),
    rowCount: rows,
    leftOut,
    ...headOf(columns, top),
    rows: async (sql, asked = {}) => {
      if (isClosed) throw new Error('The files were closed.');
      if (asksForZone(sql)) throw new EngineError({ code: 'zone' });
      const mine = (loaded ??= load(files, asked));
      try {
        const { engine: now } = await mine;
        return await now.heeding(asked.signal, () => now.rows(sql));
      } catch (error) {
        if ((await hasEnded(mine)) && loaded === mine) loaded = null;
        throw error;
      }
    },
    close: () => {
      isClosed = true;
      loaded?.then(
        ({ engine: last }) => last.close(),
        () => undefined,
      );
      loaded = null;
    },
  };
}

const hasEnded = (loaded: Promise<Loaded>): Promise<boolean> =>
  loaded.then(
    ({ engine }) => engine.isEnded,
    () => true,
  );

/** Without its part for time zones the engine would never answer. */
const asksForZone = (sql: string): boolean =>
  /\bAT TIME ZONE\b/i.test(sql.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, ''));
