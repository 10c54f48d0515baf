import { cellName } from '../model/address';
import type { Frozen } from '../model/sheets';

/** The rows and columns a sheet's XML keeps in view. */
export function readFrozen(sheetXml: string): Frozen {
  const pane = /<pane\b[^>]*state="frozen"[^>]*>/.exec(sheetXml)?.[0] ?? '';
  const split = (name: string) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(pane)?.[1] ?? 0);
  return { rows: split('ySplit'), columns: split('xSplit') };
}

export function writeFrozen(sheetXml: string, { rows, columns }: Frozen): string {
  if (rows + columns === 0) return sheetXml;
  const pane =
    `<pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''} ` +
    `topLeftCell="${cellName(rows, columns)}" ` +
    `activePane="${rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight'}" state="frozen"/>`;
  return sheetXml.replace(
    /<sheetView workbookViewId="0"\/>/,
    `<sheetView workbookViewId="0">${pane}</sheetView>`,
  );
}
