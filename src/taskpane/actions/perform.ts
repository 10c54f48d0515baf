import { ContentHash } from '../../excel/contentHash';
import type { Kept, Shown } from '../flow/flow';
import type { Settings } from '../../blueprint/settings';
import type { Workbook } from '../services';

export interface JobControl {
  /** Takes 0 to 1. */
  onProgress(fraction: number): void;
  signal: AbortSignal;
  readBlocks: Workbook['readBlocks'];
}

/** The work of one run, with all its settings settled; answers what there is to show. */
export type Job<S> = (control: JobControl) => Promise<S>;

/**
 * Does the work. The data are hashed as they are read: only so is the hash that of the cells the result came from,
 * whatever happens to them afterwards.
 */
export async function perform<S extends Shown>(
  job: Job<S>,
  settings: Settings,
  { readBlocks }: Pick<Workbook, 'readBlocks'>,
  control: Omit<JobControl, 'readBlocks'>,
): Promise<Kept<S>> {
  const hashes = new Map<string, string>();
  const shown = await job({
    ...control,
    readBlocks: async (address, onBlock, signal) => {
      const hash = new ContentHash();
      const take: typeof onBlock = (rows, ...rest) => {
        hash.add(rows);
        return onBlock(rows, ...rest);
      };
      await readBlocks(address, take, signal);
      hashes.set(address, hash.digest());
    },
  });
  return { ...shown, ran: { settings, hashes } };
}
