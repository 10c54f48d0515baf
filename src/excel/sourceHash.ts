import { ContentHash } from './contentHash';
import { readBlocks } from './readBlocks';

/** The content hash of the cells at an address, read in blocks. */
export async function sourceHash(address: string, signal?: AbortSignal): Promise<string> {
  const hash = new ContentHash();
  await readBlocks(address, (rows) => hash.add(rows), signal);
  return hash.digest();
}
