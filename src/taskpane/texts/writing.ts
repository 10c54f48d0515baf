import type { WritingFailures } from '../../excel/failure';
import { inCurrentLanguage } from '../../language/current';
import { plural } from '../../language/plural';
import type { FailureTexts } from './workbook';

/** What may go wrong while an output is written or an analysis kept. */
const english: FailureTexts<WritingFailures> = {
  occupied: ({ address, count, wayOut }) =>
    `${count === 1 ? '1 cell is' : `${count.toLocaleString('en')} cells are`} in the way at ${address}. ${
      {
        'another place': 'Choose another place, or agree to overwrite.',
        'another cell': 'Choose another cell, or agree to overwrite.',
        moving: 'Move them, or agree to overwrite.',
      }[wayOut]
    }`,
  tableInTheWay: ({ name, wayOut }) =>
    `The table “${name}” is in the way, and no output can lie over another table. ${
      {
        'another place': 'Write the output to another place.',
        moving: 'Move it, or write the result to another place.',
      }[wayOut]
    }`,
  filteredRows: ({ address }) =>
    `A filter hides rows at ${address}, and what is written there could land in other rows. Clear the filter or choose another place.`,
  foreignColumns: ({ address, headings, cells }) =>
    `The table at ${address} has got columns that Touchstone did not write (${quoted(headings) || cells}). Agree to replace them, or write the result to another place.`,
  tableGone: ({ table, sheet }) =>
    `The earlier output is no longer in the workbook: the table “${table}” on the sheet “${sheet}” was deleted. Write the result to a new place.`,
  formulaGone: ({ sheet }) =>
    `The formula is no longer on the sheet “${sheet}”, or something else stands in its cell. Write the result to a new place.`,
  nothingToRemove: 'There is nothing left to remove: the output is no longer in the workbook.',
  totalRow: ({ name }) =>
    `The table “${name}” has a total row, which would be in the way. Turn it off (Table Design > Total Row) and try again.`,
  cannotResize:
    'The result has another size now, and this version of Excel cannot resize a table. Update Excel, or write to a new place.',
  cannotSpill:
    'This version of Excel cannot show a table that a formula gives. Update Excel, or write values.',
  cannotPivot:
    'This version of Excel lets no add-in make PivotTables with slicers. Update Excel, or write to a new sheet without one.',
  noRoom: ({ rows, columns, cell }) =>
    `The output does not fit on the sheet: it needs ${plural(rows.toLocaleString('en'), 'row', 'rows')} and ${plural(String(columns), 'column', 'columns')} from ${cell} on. Write it to a new sheet or narrow it down.`,
  workbookProtected:
    'The workbook’s structure is protected, so no sheet can be added. Remove the protection (Review > Protect Workbook) or write to a cell.',
  sheetProtected: ({ name }) =>
    `The sheet “${name}” is protected. Remove the protection (Review > Unprotect Sheet) or choose another place.`,
  filterInTheWay: 'A filter is in the way. Clear the filter and try again.',
  mergedCells: 'Merged cells are in the way. Unmerge them or choose another place, then try again.',
  pivotTable: 'A PivotTable is in the way. Choose another place.',
  requestTooLarge:
    'Excel could not take so much text at once. Shorten very long texts in the data and try again.',
  rowTooLong: 'A row holds too much text.',
  rowTooLongToWrite: 'A row holds more text than Excel can take.',
  formulaRefused: 'Check what is entered for its arguments, quotation marks and brackets above all.',
  noFigures: ({ address, shown, wayOut }) =>
    `${address} shows ${shown ?? '…'}. ${
      {
        waiting: 'Wait until Excel has finished calculating.',
        clearing: 'Clear the cells that are in the way of its table.',
        loading: 'Wait until the add-in’s functions are loaded.',
        correcting: 'Correct the data the formula refers to, or edit the analysis.',
      }[wayOut]
    } Nothing was changed.`,
  writingStopped: 'Excel stopped while the output was being written.',
  updateStopped: 'Excel stopped while the output was being updated.',
  freezingStopped: 'Excel stopped while the values were being written.',
  formulaNotTaken: 'Excel did not take the formula.',
  takenBack: ({ cause }) => `${cause} All that had been written was taken back.`,
  sheetLeft: ({ cause, sheet }) =>
    `${cause} What had been written could not be taken back: the sheet “${sheet}” holds part of the output. Use Remove output.`,
  cellsLeft: ({ cause, address }) =>
    `${cause} What had been written could not be taken back: cells around ${address} hold part of the output. Use Remove output.`,
  outputPutBack: ({ cause }) => `${cause} The earlier output was put back.`,
  outputNotPutBack: ({ cause, address }) =>
    `${cause} The earlier output could not be put back: the table at ${address} holds part of the new one. Update it again, or undo the last steps in Excel.`,
  earlierFormulaPutBack: ({ cause }) => `${cause} The earlier formula was put back.`,
  formulaPutBack: ({ cause }) => `${cause} The formula was put back.`,
  formulaNotPutBack: ({ cause }) => `${cause} Undo the last steps in Excel.`,
  savedByNewer:
    'A newer Touchstone saved this analysis. Reload the add-in to get that release, then try again.',
  analysesDamaged:
    'The part of this workbook that keeps the analyses is damaged, so it was left untouched. The results in the sheets are not affected. Go back to an earlier version of the file (File > Info > Version History) to get the list again.',
  keptDataGone: ({ what, name }) =>
    `The data of this analysis are no longer there: ${what === 'cells' ? name : `the ${what} “${name}”`} was deleted, or has lost columns. Edit the analysis and choose the data again.`,
};

export const writingTexts = inCurrentLanguage('writing', english);

/** Headings as a sentence names them. */
export const quoted = (headings: readonly string[]): string =>
  headings.map((heading) => `“${heading}”`).join(', ');
