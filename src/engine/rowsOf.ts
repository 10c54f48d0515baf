import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';

type ArrowTable = Awaited<ReturnType<AsyncDuckDBConnection['query']>>;

/** The rows of an answer as plain arrays. Whole numbers too large for a number are texts. */
export function rowsOf(table: ArrowTable): unknown[][] {
  const columns = table.schema.fields.map((_, at) => {
    const column = table.getChildAt(at);
    return Array.from({ length: table.numRows }, (__, row) => plain(column?.get(row)));
  });
  return Array.from({ length: table.numRows }, (_, row) => columns.map((column) => column[row]));
}

function plain(value: unknown): unknown {
  if (typeof value !== 'bigint') return value ?? null;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}
