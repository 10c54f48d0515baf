import init, { ParquetFile } from 'parquet-wasm/esm';
import { guardWorker } from './guardWorker';
import type { FromParquet, ToParquet } from './parquetProtocol';

guardWorker();
const started = init();
// Awaited with the first message, which a refusal must not overtake.
started.catch(() => null);
let opened: ParquetFile | null = null;

/** Rows of one batch: those of 1,024 that the reader takes by itself cost more than what is in them. */
const batchSize = 65_536;

async function open(file: File): Promise<FromParquet> {
  opened?.free();
  opened = await ParquetFile.fromFile(file);
  const metadata = opened.metadata();
  return {
    type: 'opened',
    rows: metadata.fileMetadata().numRows(),
    groups: metadata.numRowGroups(),
    schema: own(opened.schema().intoIPCStream()),
  };
}

async function read(group: number): Promise<FromParquet> {
  if (!opened) throw new Error('No file was opened.');
  const rows = await opened.read({ rowGroups: [group], batchSize });
  return { type: 'group', stream: own(rows.intoIPCStream()) };
}

/** What the reader answers lies in a buffer of its own. */
const own = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>;

onmessage = async ({ data }: MessageEvent<ToParquet>) => {
  try {
    await started;
    const said = data.type === 'open' ? await open(data.file) : await read(data.group);
    postMessage(said, { transfer: said.type === 'group' ? [said.stream.buffer] : [] });
  } catch (error) {
    postMessage({ type: 'failed', message: String(error) } satisfies FromParquet);
  }
};
