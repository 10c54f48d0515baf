import { cellName } from '../model/address';
import type { Frozen } from '../model/sheets';
import { tag } from './markup';

/** The rows and columns a sheet's XML keeps in view. */
export function readFrozen(sheetXml: string): Frozen {
  const pane = /<pane\b[^>]*state="frozen"[^>]*>/.exec(sheetXml)?.[0] ?? '';
  const split = (name: string) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(pane)?.[1] ?? 0);
  return { rows: split('ySplit'), columns: split('xSplit') };
}

export function frozenXml({ rows, columns }: Frozen): string {
  if (rows + columns === 0) return '';
  return tag('pane', {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellName(rows, columns),
    activePane: rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight',
    state: 'frozen',
  });
}
