import type { FaultKind } from '../../excel/types';
import { plural, rows } from '../../language/plural';
import { inCurrentLanguage } from '../../language/current';

/** The texts of the pane up to a result: they come with the first screen. */
const english = {
  product: 'Touchstone',
  analyses: 'Analyses',
  functions: 'Worksheet functions',
  inputs: 'Tables and exports',
  computing: (analysis: string) => `${analysis}, computing`,
  cancel: 'Cancel',
  remove: 'Remove',
  tryAgain: 'Try again',
  starting: 'Starting…',
  dismiss: 'Dismiss',

  menu: {
    open: 'More options',
    recalculate: 'Recalculate',
    theme: 'Theme',
    themes: { system: 'Same as Excel', light: 'Light', dark: 'Dark' },
    language: 'Language',
    sameAsExcel: 'Same as Excel',
    /** Said when it is. */
    languageChosen: (language: string) => `Language: ${language}`,
    version: (version: string) => `Touchstone ${version}`,
    privacy: 'Everything is computed on this computer.',
  },

  welcome: {
    headline: 'See which marketing touches bring the money.',
    how: 'Select a table with one row for each touch or order: who, when, which touchpoint, how much. Excel computes the rest on this computer.',
    sample: 'Insert sample data',
    sampleHelp: 'Adds a sheet with 2,000 invented rows and shows the result at once.',
    own: 'Use my own data',
    tables: 'Empty tables to fill in',
    exports: 'Exports from Shopify, Stripe, GA4 …',
    inserting: 'Inserting sample data…',
  },

  data: {
    title: 'Data',
    useSelection: 'Use selection',
    following: 'Following the selection',
    address: 'Cells or table',
    addressHelp: 'Select the data in the sheet, or type an address.',
    tables: 'Choose a table or named range',
    tablesGroup: 'Tables',
    namesGroup: 'Named ranges',
    dimensions: (rowCount: string, columns: string) => `${rowCount} × ${columns}`,
    orTable: 'Or take a table:',
    noTables: 'No tables or named ranges in this workbook',
    reading: 'Looking at the cells…',
    canBeUsed: (used: string, read: string) => `${used} of ${rows(read)} can be used.`,
    size: (rowCount: string, columns: string) =>
      `${rows(rowCount)} × ${plural(columns, 'column', 'columns')}`,
    headings: 'First row holds headings',
  },

  columns: {
    title: 'Columns',
    matched: (found: number, all: number) => `${found} of ${all} found`,
    none: 'Choose a column',
    noneOptional: 'None',
    unnamed: (letters: string) => `Column ${letters}`,
    optional: (found: number) => `Optional columns${found > 0 ? `, ${found} found` : ''}`,
    samples: (values: string[]) => values.join('  ·  '),
    noSamples: 'No values in the first rows',
  },

  options: {
    title: 'Options',
    more: (changed: number) => `More options${changed > 0 ? `, ${changed} changed` : ''}`,
    quick: (option: string) => `${option}, common choices`,
  },

  run: {
    show: 'Show result',
    percent: (percent: string) => `${percent} done`,
    source: (address: string) => `Reading ${address}`,
    waiting: 'This is taking long. If you are typing in a cell, press Enter or Esc there.',
    cancelled: 'Cancelled.',
    unfinished: 'The pane was closed before the result was there. Everything is set up as it was.',
  },

  kept: {
    open: 'Analyses',
    count: (count: string) => `Analyses (${count})`,
    changed: 'a source has changed',
    editing: (name: string) => `Editing ${name}.`,
    stopEditing: 'Make a new one instead',
    update: 'Update the output',
    updated: (sheet: string) => `Updated on the sheet ${sheet}.`,
  },

  write: {
    writing: 'Writing',
    done: (sheet: string) => `Written to the sheet ${sheet}.`,
    /** The chart of an output that Excel did not draw: there is none, or the earlier one. */
    noChart: 'Excel refused its chart, so it stands without one.',
    oldChart: 'Excel refused to change its chart, which may show the earlier figures.',
    pivot: (sheet: string) => `Its PivotTable is on the sheet ${sheet}.`,
    oldPivot: 'Excel refused to refresh its PivotTable, which may show the earlier figures.',
    pivotGoes: (sheet: string) => `Its PivotTable on the sheet ${sheet} goes, too.`,
    remove: 'Remove output',
    removed: 'The output is removed.',
    remains: 'A part was written before that.',
  },

  interrupted: {
    title: 'The last write was cut off.',
    write: (sheet: string) =>
      `The pane was closed while an output was being written to ${sheet}. Remove what is there of it, then write it again.`,
    update: (sheet: string) =>
      `The pane was closed while the output on ${sheet} was being updated, so it may be partly old. Refresh it under Analyses.`,
  },

  faultTitle: {
    'nothing selected': 'Nothing is selected.',
    'bad address': 'These cells cannot be found.',
    empty: 'There is no data here.',
    protected: 'This is protected.',
    editing: 'A cell is being edited.',
    occupied: 'The cells are not empty.',
    'formula refused': 'Excel does not accept the formula.',
    'sheet gone': 'The sheet is gone.',
    'sheet full': 'There is not enough room.',
    'output gone': 'The output is gone.',
    'no figures': 'There are no figures to keep.',
    'analyses damaged': 'The analyses cannot be read.',
    'write failed': 'The result could not be written.',
    unavailable: 'Excel cannot do this.',
    'no answer': 'Excel does not answer.',
    cancelled: 'Cancelled.',
    unexpected: 'That did not work.',
    settings: 'These settings cannot be followed.',
    computing: 'The analysis stopped.',
    'not kept': 'Written, but not kept among the analyses.',
  } satisfies Record<FaultKind | 'settings' | 'computing' | 'not kept', string>,
  unexpectedAdvice: 'Try again; if it happens once more, save the workbook and reload it.',
};

export type Texts = typeof english;
export const texts = inCurrentLanguage('pane', english);
