/** The room of the engine for files, which comes with the first file: the only one that names DuckDB and the reader of Parquet. */
export type { ColumnKind, FileColumn } from './columns';
export { EngineError, type EngineFailure, type EngineFailureCode, type EngineFailureValues } from './failure';
export type { LeftOut } from './fileReader';
export { kinds, type LoadOptions, type LoadProgress } from './load';
export { type OpenedFiles, openFiles } from './openFiles';
