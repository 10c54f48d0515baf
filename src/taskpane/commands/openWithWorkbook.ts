import type { Standing } from '../pane/Pane';
import type { CommandHost } from './surroundings';

/** Where the workbook says that the pane opens with it, it comes into sight and marks the analyses whose sources have changed. */
export async function openWithWorkbook(
  { read, load }: Standing,
  { startsWithWorkbook, showPane }: CommandHost,
): Promise<void> {
  if (!(await startsWithWorkbook())) return;
  await showPane();
  await read();
  await (await load()).compare();
}
