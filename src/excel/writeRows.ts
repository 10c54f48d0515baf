import type { Rectangle } from './address';
import { BlockSize } from './blockSize';
import { throwIfCancelled } from './cancel';
import { literal } from './cellText';
import { isSizeLimit } from './faults';
import type { OutputRows } from './types';
import { WorkbookError } from './workbookError';

/** Bytes one request may hold for certain, below Excel's 5 MB on the web. */
const requestBytes = 4_000_000;

export interface WriteProgress {
  onRows?(rows: number): void;
  signal?: AbortSignal;
}

/** Writes rows downwards from a cell, in blocks Excel can take. */
export async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: Pick<Rectangle, 'row' | 'column'>,
  rows: OutputRows,
  { onRows, signal }: WriteProgress = {},
): Promise<void> {
  const size = new BlockSize();
  const columns = rows.slice(0, 1)[0]?.length ?? 0;
  for (let done = 0; done < rows.length;) {
    throwIfCancelled(signal);
    const block = takeBlock(rows, done, size.rows(columns));
    const started = performance.now();
    const isWritten = await writeBlock(
      context,
      sheet.getRangeByIndexes(at.row + done, at.column, block.length, columns),
      block,
    );
    if (!isWritten && !size.halve(columns)) {
      throw new WorkbookError('write failed', { code: 'rowTooLongToWrite' });
    }
    if (!isWritten) continue;
    size.adapt(performance.now() - started);
    done += block.length;
    onRows?.(done);
  }
}

/** Rows from a position on, as Excel stores them: at most so many, and no more than fit into a request. */
export function takeBlock(rows: OutputRows, from: number, most: number): (string | number)[][] {
  const block: (string | number)[][] = [];
  let bytes = 0;
  for (const cells of rows.slice(from, from + most)) {
    const row = cells.map(literal);
    bytes += row.reduce<number>((sum, cell) => sum + mostBytes(cell), 0);
    if (bytes > requestBytes && block.length > 0) break;
    block.push(row);
  }
  return block;
}

/** A character takes up to three bytes, a number up to 24. */
const mostBytes = (cell: string | number): number => (typeof cell === 'string' ? 3 * cell.length + 6 : 24);

/** Answers false when the block was too large. */
async function writeBlock(
  context: Excel.RequestContext,
  range: Excel.Range,
  block: (string | number)[][],
): Promise<boolean> {
  range.values = block;
  try {
    await context.sync();
  } catch (error) {
    if (isSizeLimit(error)) return false;
    throw error;
  }
  range.untrack();
  return true;
}
