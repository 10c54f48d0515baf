/** Between the page and the worker that reads Parquet: each request is answered by one message, in order. */
export type ToParquet = { type: 'open'; file: File } | { type: 'read'; group: number };

export type FromParquet =
  /** `schema`: the columns as an Arrow IPC stream without rows. */
  | { type: 'opened'; rows: number; groups: number; schema: Uint8Array<ArrayBuffer> }
  /** The rows of a group as an Arrow IPC stream. */
  | { type: 'group'; stream: Uint8Array<ArrayBuffer> }
  | { type: 'failed'; message: string };
