import { inWordsOfAny } from '../../cells/saying';
import type { CommonFailures, Failure, FailureValues } from '../../excel/failure';
import { inCurrentLanguage } from '../../language/current';
import { texts } from '.';

/** What may go wrong at the workbook, and what to do about it: a sentence for each code of src/excel. */
const english: FailureTexts<CommonFailures> = {
  noAddress: 'Enter an address such as A1:F20, or the name of a table.',
  otherWorkbook: ({ typed }) =>
    `“${typed}” is in another workbook. Touchstone reads and writes only in this one: enter cells of this workbook, or open Touchstone in the other.`,
  severalRanges: 'Touchstone reads one block of cells. Enter a single range such as A1:F20.',
  notAnAddress: ({ typed }) => `“${typed}” is no address. Enter one such as A1:F20, or the name of a table.`,
  unknownName: ({ name }) => `The workbook has no table or name “${name}”. Enter an address such as A1:F20.`,
  unknownSheet: ({ name }) => `There is no sheet “${name}”. Check the name before the “!”.`,
  notOneBlock: ({ name }) =>
    `The name “${name}” does not stand for one block of cells in this workbook. Enter an address instead.`,
  cellsNotFound: ({ typed }) => `Excel finds no cells at “${typed}”. Check the address.`,
  noSuchCells: 'These cells do not exist in the workbook. Check the address.',
  emptyCells: 'These cells are empty. Select the cells that hold the data, headings included.',
  severalAreas: 'Several separate areas are selected. Select one block of cells.',
  noCellsSelected:
    'No cells are selected. Click into the data or select a range of cells, not a chart or picture.',
  noCellsOnSheet: 'This kind of sheet holds no cells. Choose a worksheet instead of a chart or macro sheet.',
  itemGone:
    'The sheet or table is no longer there. It may have been deleted or renamed; choose the data again.',
  dataGone:
    'The data are no longer there: the sheet was deleted or renamed meanwhile. Choose the data again.',
  rowTooLongToRead: ({ row }) =>
    `Row ${row} holds more text than Excel can hand over. Shorten it and try again.`,
  tooOld: 'This version of Excel is too old for this. Update Excel and try again.',
  unsupported: 'This version of Excel cannot do this. Update Excel and try again.',
  tooSlow: 'Excel took too long to answer. Wait until it has finished calculating, then try again.',
  connectionLost:
    'The connection to Excel was lost. Check the network and try again; if that does not help, reload the workbook.',
  silent:
    'Excel has not answered for a minute. If a cell is being edited, press Enter or Esc in the sheet; if the connection was lost, wait until it is back. Then try again.',
  unexpected: 'Excel could not do this. Try again; if it happens once more, save the workbook and reload it.',
  notLoaded:
    'Excel’s add-in library could not be loaded. Check the internet connection, then close and reopen this pane.',
  notStarted:
    'Excel has not started the add-in. Close and reopen this pane; if that does not help, save the workbook and restart Excel.',
  notExcel: 'Touchstone works inside Excel. Open a workbook and start it from the Home tab.',
  accessDenied:
    'The sheet or the workbook is protected. Remove the protection (Review > Unprotect) and try again.',
  cellEdited: 'A cell is being edited. Press Enter or Esc in the sheet, then try again.',
  answerTooLarge:
    'Excel could not hand over so much text at once. Shorten very long texts in the data and try again.',
  cancelled: 'Cancelled.',
};

export type FailureTexts<Values> = {
  readonly [C in keyof Values]: Values[C] extends null ? string : (values: Told<Values[C]>) => string;
};

/** The values of a sentence; another sentence within it has been said before. */
type Told<V> = { [K in keyof V]: V[K] extends Failure ? string : V[K] };

export const workbookTexts = inCurrentLanguage('workbook', english);

type SomeTexts = Partial<FailureTexts<FailureValues>>;

const known = new Set<SomeTexts>([workbookTexts]);

/** Code that comes later brings the sentences for what only it may meet. */
export const learnTexts = (more: SomeTexts): unknown => known.add(more);

/** A failure in words. */
export function failureText(failure: Failure): string {
  const { code, values = {} } = failure as { code: string; values?: { cause?: Failure } };
  const told = values.cause ? { ...values, cause: failureText(values.cause) } : values;
  return inWordsOfAny(known, { code, values: told }) ?? texts.unexpectedAdvice;
}
