/** Starts the workers; their own file because bundlers read these very expressions. They are served from /engine/. */
export const spawnEngine = (): Worker =>
  new Worker(/* webpackChunkName: "engine/duckdb" */ new URL('./duckdbWorker.ts', import.meta.url));

export const spawnParquet = (): Worker =>
  new Worker(/* webpackChunkName: "engine/parquet" */ new URL('./parquetWorker.ts', import.meta.url));

export const engineModule = new URL('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm', import.meta.url).href;
