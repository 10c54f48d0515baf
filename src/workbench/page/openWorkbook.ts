import type { Transfer } from '../files/transfer';
import type { Dispatcher } from '../functions/dispatcher';
import type { UniverSheets } from '../grid/univerSheets';
import type { Host } from '../host/host';
import { endPane, openPane } from './paneFrame';
import type { PickedFile } from './fileDialogs';

export interface Opening {
  transfer: Transfer;
  dispatcher: Dispatcher;
  host: Host;
  sheets: UniverSheets;
}

/**
 * Opens a file as Excel does: with a pane of its own, whose document is the file. Of the workbook before it there is only what
 * the add-in has put into the browser, under the address of that one.
 */
export async function openWorkbook(opening: Opening, { bytes, name }: PickedFile): Promise<void> {
  await leaveWorkbook(opening);
  await opening.transfer.open(bytes, name);
  openPane();
}

/** Ends the pane, and waits for what it has asked and for the formulas under way: they would find their sheets gone. */
export async function leaveWorkbook({ dispatcher, host, sheets }: Opening): Promise<void> {
  await endPane();
  dispatcher.restart();
  await host.idle();
  await sheets.calculation.settled();
}
