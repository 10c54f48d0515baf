/**
 * What can go wrong at the workbook: a code, and the values its sentence names. This room says nothing to a user; the
 * texts of the pane put each code into words.
 */
export type Failure =
  | { code: BareCode }
  | {
      [C in FailureCode]: FailureValues[C] extends null ? never : { code: C; values: FailureValues[C] };
    }[FailureCode];

/** What any call may meet. `null`: the sentence names nothing. */
export interface CommonFailures {
  // Which data.
  noAddress: null;
  otherWorkbook: { typed: string };
  severalRanges: null;
  notAnAddress: { typed: string };
  unknownName: { name: string };
  unknownSheet: { name: string };
  notOneBlock: { name: string };
  cellsNotFound: { typed: string };
  noSuchCells: null;
  emptyCells: null;
  severalAreas: null;
  noCellsSelected: null;
  noCellsOnSheet: null;
  itemGone: null;
  dataGone: null;
  rowTooLongToRead: { row: number };

  // Excel itself.
  tooOld: null;
  unsupported: null;
  tooSlow: null;
  connectionLost: null;
  silent: null;
  unexpected: null;
  notLoaded: null;
  notStarted: null;
  notExcel: null;
  accessDenied: null;
  cellEdited: null;
  answerTooLarge: null;
  cancelled: null;
}

/** What only writing and keeping may meet: the larger half of this room, and loaded later than the rest. */
export interface WritingFailures {
  // Where to write.
  occupied: { address: string; count: number; wayOut: 'another place' | 'another cell' | 'moving' };
  tableInTheWay: { name: string; wayOut: 'another place' | 'moving' };
  filteredRows: { address: string };
  /** `headings`: of columns that are not Touchstone's; none where its own are missing at `cells`. */
  foreignColumns: { address: string; headings: readonly string[]; cells: string };
  tableGone: { table: string; sheet: string };
  formulaGone: { sheet: string };
  nothingToRemove: null;
  totalRow: { name: string };
  cannotResize: null;
  cannotSpill: null;
  cannotPivot: null;
  noRoom: { rows: number; columns: number; cell: string };
  workbookProtected: null;
  sheetProtected: { name: string };
  filterInTheWay: null;
  mergedCells: null;
  pivotTable: null;
  requestTooLarge: null;
  rowTooLong: null;
  rowTooLongToWrite: null;
  formulaRefused: null;
  /** `shown`: the error in the cell; `null` where the table is not there yet. */
  noFigures: {
    address: string;
    shown: string | null;
    wayOut: 'waiting' | 'clearing' | 'loading' | 'correcting';
  };

  // Where Excel gave no reason: what was under way.
  writingStopped: null;
  updateStopped: null;
  freezingStopped: null;
  formulaNotTaken: null;

  // What became of it all.
  takenBack: { cause: Failure };
  sheetLeft: { cause: Failure; sheet: string };
  cellsLeft: { cause: Failure; address: string };
  outputPutBack: { cause: Failure };
  outputNotPutBack: { cause: Failure; address: string };
  earlierFormulaPutBack: { cause: Failure };
  formulaPutBack: { cause: Failure };
  formulaNotPutBack: { cause: Failure };

  // Kept analyses.
  savedByNewer: null;
  analysesDamaged: null;
  keptDataGone: { what: 'name' | 'table' | 'cells'; name: string };
}

export type FailureValues = CommonFailures & WritingFailures;

export type FailureCode = keyof FailureValues;

/** Codes whose sentences name nothing. */
export type BareCode = { [C in FailureCode]: FailureValues[C] extends null ? C : never }[FailureCode];
