import { BlockSize } from './blockSize';
import { letPageBreathe, orCancelled, throwIfCancelled } from './cancel';
import { excelCode, isSizeLimit, toWorkbookError } from './faults';
import { inWorkbook } from './inWorkbook';
import { locate } from './locate';
import { WorkbookError } from './workbookError';

/** Takes one block: its rows, the position of its first row in the range, and how much has been read with it (0 to 1). */
export type OnBlock = (rows: unknown[][], firstRowOffset: number, fraction: number) => void | Promise<void>;

/**
 * Reads the values of a bounded range from top to bottom in blocks small enough for every Excel and for a page that
 * stays responsive. The next block is asked for when `onBlock` is done with the last. Aborting rejects at once.
 */
export function readBlocks(address: string, onBlock: OnBlock, signal?: AbortSignal): Promise<void> {
  const reading = inWorkbook(async (context) => {
    try {
      await readRows(context, await locate(context, address), onBlock, signal);
    } catch (error) {
      throw sourceLost(error);
    }
  });
  return orCancelled(reading, signal);
}

async function readRows(
  context: Excel.RequestContext,
  range: Excel.Range,
  onBlock: OnBlock,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { row, column, rows, columns, sheet } = await placeOf(context, range);
  const size = new BlockSize();
  for (let done = 0; done < rows;) {
    throwIfCancelled(signal);
    const count = Math.min(size.rows(columns), rows - done);
    const started = performance.now();
    const values = await readValues(context, sheet.getRangeByIndexes(row + done, column, count, columns));
    throwIfCancelled(signal);
    if (values === null) {
      if (!size.halve(columns)) throw tooMuchText(row + done + 1);
      continue;
    }
    size.adapt(performance.now() - started);
    // Parsing the answer took its time on the page's thread; the block's receiver gets a turn of its own.
    await letPageBreathe();
    throwIfCancelled(signal);
    await onBlock(values, done, (done + count) / rows);
    done += count;
  }
}

async function placeOf(context: Excel.RequestContext, range: Excel.Range) {
  const sheet = range.worksheet;
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.load('name');
  await context.sync();
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { row, column, rows, columns, sheet };
}

/** The values, or `null` when they are too many for one answer: some Excels say so, some just leave them out. */
async function readValues(context: Excel.RequestContext, block: Excel.Range): Promise<unknown[][] | null> {
  block.load('values');
  try {
    await context.sync();
  } catch (error) {
    if (isSizeLimit(error)) return null;
    throw error;
  }
  const { values } = block;
  block.untrack();
  return values;
}

/** The source existed when it was chosen, so whatever cannot be found any more has been deleted since. */
function sourceLost(error: unknown): WorkbookError {
  const fault = toWorkbookError(error);
  const isLost = fault.kind === 'bad address' || excelCode(error) === 'ItemNotFound';
  return isLost ? new WorkbookError('sheet gone', { code: 'dataGone' }, fault.details) : fault;
}

const tooMuchText = (row: number) =>
  new WorkbookError('unexpected', { code: 'rowTooLongToRead', values: { row } });
