import {
  activeCell,
  currentTheme,
  goTo,
  listTables,
  onSelectionChanged,
  onThemeChanged,
  readBlocks,
  selectedSource,
  sourceAt,
} from '../../excel';
import type { Workbook } from '../services';

/** Writing is the larger half of the Excel room and the last thing a user does: it is loaded then. */
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
  writeOutput: async (...args) => (await import('../../excel/writeOutput')).writeOutput(...args),
  removeOutput: async (...args) => (await import('../../excel/removeOutput')).removeOutput(...args),
};
