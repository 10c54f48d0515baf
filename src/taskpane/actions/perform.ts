import { ContentHash } from '../../excel/contentHash';
import type { Shown } from '../flow/shown';
import type { Settings } from '../../blueprint/settings';
import type { Workbook } from '../services';

export interface JobControl {
  /** Takes 0 to 1. */
  onProgress(fraction: number): void;
  signal: AbortSignal;
  readBlocks: Workbook['readBlocks'];
}

/** What there is to show, before it is told what it came from; `settings`: where others than those asked for gave it. */
export type Fresh = Omit<Shown, 'ran'> & { settings?: Settings };

/** The work of one run, with all its settings settled; answers what there is to show. */
export type Job = (control: JobControl) => Promise<Fresh>;

/**
 * Does the work. The data are hashed as they are read: only so is the hash that of the cells the result came from,
 * whatever happens to them afterwards.
 */
export async function perform(
  job: Job,
  settings: Settings,
  { readBlocks }: Pick<Workbook, 'readBlocks'>,
  control: Omit<JobControl, 'readBlocks'>,
): Promise<Shown> {
  const hashes = new Map<string, string>();
  const { settings: made, ...shown } = await job({
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
  const { tables, options } = made ?? settings;
  return { ...shown, ran: { settings: { tables, options }, hashes } };
}
