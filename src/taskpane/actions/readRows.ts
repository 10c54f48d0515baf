import type { Workbook } from '../services';

interface Rows {
  address: string;
  /** Rows that are hidden do not count: they are handed on without cells. */
  visibleOnly?: boolean;
}

/** Reads the rows of a table block by block, as it is to be read. */
export async function readRows(
  { readBlocks, hiddenRows }: Pick<Workbook, 'readBlocks' | 'hiddenRows'>,
  { address, visibleOnly = false }: Rows,
  onBlock: Parameters<Workbook['readBlocks']>[1],
  signal: AbortSignal,
): Promise<void> {
  if (!visibleOnly) return readBlocks(address, onBlock, signal);
  const isHidden = await hiddenRows(address, signal);
  await readBlocks(
    address,
    (block, offset, fraction) =>
      onBlock(
        block.map((row, at) => (isHidden(offset + at) ? [] : row)),
        offset,
        fraction,
      ),
    signal,
  );
}
