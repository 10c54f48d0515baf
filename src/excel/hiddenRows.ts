import { throwIfCancelled } from './cancel';
import { inWorkbook } from './inWorkbook';
import { locate } from './locate';

/** Of so many rows Excel is asked at once which of them are hidden. */
const rowsAtOnce = 10_000;

/** Which rows of a range are hidden, by a filter or by hand; told by their offset from its first one. */
export function hiddenRows(address: string, signal?: AbortSignal): Promise<(offset: number) => boolean> {
  return inWorkbook(async (context) => {
    const range = await locate(context, address);
    range.load('rowIndex,columnIndex,rowCount');
    range.worksheet.load('name');
    await context.sync();
    const { rowIndex, columnIndex, rowCount, worksheet } = range;
    const hidden = new Uint8Array(rowCount);
    for (let done = 0; done < rowCount; done += rowsAtOnce) {
      throwIfCancelled(signal);
      const rows = Math.min(rowsAtOnce, rowCount - done);
      const part = worksheet.getRangeByIndexes(rowIndex + done, columnIndex, rows, 1);
      for (const offset of await hiddenIn(context, part, rowIndex + done, rows)) hidden[done + offset] = 1;
    }
    return (offset) => hidden[offset] === 1;
  });
}

async function hiddenIn(
  context: Excel.RequestContext,
  part: Excel.Range,
  firstRow: number,
  rows: number,
): Promise<number[]> {
  part.load('rowHidden');
  await context.sync();
  const offsets = Array.from({ length: rows }, (_, offset) => offset);
  if (part.rowHidden === false) return [];
  if (part.rowHidden === true) return offsets;
  const view = part.getVisibleView();
  view.load('cellAddresses');
  await context.sync();
  const visible = new Set(view.cellAddresses.map(([cell]) => rowOf(String(cell)) - firstRow));
  return offsets.filter((offset) => !visible.has(offset));
}

/** The 0-based row of a cell such as `Sheet1!$A$12`. */
const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)?.[0]) - 1;
