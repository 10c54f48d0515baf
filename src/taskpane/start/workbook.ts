import { activeCell } from '../../excel/activeCell';
import { goTo } from '../../excel/goTo';
import { readBlocks } from '../../excel/readBlocks';
import { onSelectionChanged } from '../../excel/selection';
import { selectedSource, sourceAt } from '../../excel/source';
import { listTables } from '../../excel/tables';
import { currentTheme, onThemeChanged } from '../../excel/theme';
import { workbookKey } from '../../excel/workbookKey';
import type { Workbook } from '../services';
import { later } from './later';

/** What analyses kept in the workbook take: it comes with the first look for them. */
const kept = () => later(import(/* webpackChunkName: "kept" */ './keptWorkbook'));

const writing = () => later(import('./writing'));

/**
 * Writing is the larger half of the Excel room and the last thing a user does: it is loaded then. That is why the rest
 * is imported file by file; the room's index would bring all of it along.
 */
export const workbook: Workbook = {
  activeCell,
  currentTheme,
  goTo,
  listTables,
  onSelectionChanged,
  onThemeChanged,
  readBlocks,
  selectedSource,
  sourceAt,
  hiddenRows: async (...args) => (await import('../../excel/hiddenRows')).hiddenRows(...args),
  insertFormula: async (...args) => (await later(import('../../excel/insertFormula'))).insertFormula(...args),
  formatSpill: async (...args) => (await later(import('../../excel/formatSpill'))).formatSpill(...args),
  workbookKey,
  calculatesByHand: async () => (await import('../../excel/calculation')).calculatesByHand(),
  recalculate: async () => (await import('../../excel/calculation')).recalculate(),
  writeOutput: async (...args) => (await writing()).writeOutput(...args),
  updateOutput: async (...args) => (await writing()).updateOutput(...args),
  startsWithWorkbook: async () => (await kept()).startsWithWorkbook(),
  startWithWorkbook: async (starts) => (await kept()).startWithWorkbook(starts),
  readAnalyses: async () => (await kept()).readAnalyses(),
  saveAnalysis: async (...args) => (await kept()).saveAnalysis(...args),
  removeAnalysis: async (...args) => (await kept()).removeAnalysis(...args),
  keepPlace: async (...args) => (await kept()).keepPlace(...args),
  listNames: async () => (await import('../../excel/listNames')).listNames(),
  readInputs: async (...args) => (await kept()).readInputs(...args),
  presentFormula: async (...args) => (await kept()).presentFormula(...args),
  findSource: async (...args) => (await kept()).findSource(...args),
  sourceHash: async (...args) => (await kept()).sourceHash(...args),
  onSourceChanged: async (...args) => (await kept()).onSourceChanged(...args),
  changeRemark: async (...args) => (await writing()).changeRemark(...args),
  freezeOutput: async (...args) => (await writing()).freezeOutput(...args),
  removeOutput: async (...args) => (await writing()).removeOutput(...args),
};
