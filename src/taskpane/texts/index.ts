import type { FaultKind } from '../../excel/types';
import type { Dimension } from '../../reading/roles';
import type { OtherTable } from '../../blueprint/otherTables';
import type { Problem } from '../rules/problems';
import { plural, rows } from '../../language/plural';
import { inCurrentLanguage } from '../../language/current';
import { analysisTexts } from '../../blueprint/texts';

/** The texts all analyses share, and those of the attribution up to its result. */
const english = {
  product: 'Touchstone',
  analyses: 'Analyses',
  functions: 'Worksheet functions',
  computing: (analysis: string) => `${analysis}, computing`,
  attribution: { title: 'Attribution', short: 'Attribution', working: 'Computing attribution' },
  /** A model as a chip; sentences take its plain name and do this themselves. */
  modelName: (model: string) => model,
  modelHelp: (model: string, description: string) => `${model}: ${description}`,
  cancel: 'Cancel',
  tryAgain: 'Try again',
  starting: 'Starting…',
  dismiss: 'Dismiss',

  menu: {
    open: 'More options',
    theme: 'Theme',
    themes: { system: 'Same as Excel', light: 'Light', dark: 'Dark' },
    language: 'Language',
    languages: { system: 'Same as Excel', en: 'English', 'zh-CN': '简体中文' },
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
    tooNarrow:
      'Select at least customer, time and touchpoint, and the value unless orders are in another table.',
    orTable: 'Or take a table:',
    noTables: 'No tables or named ranges in this workbook',
    reading: 'Looking at the cells…',
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

  others: {
    wanted: {
      orders: 'Orders are in another table',
      costs: 'Costs are in another table',
    } satisfies Record<OtherTable, string>,
    title: { orders: 'Orders', costs: 'Costs' } satisfies Record<OtherTable, string>,
    help: {
      orders: 'One row for each order: who, when, how much. Customers are named as in the data above.',
      costs: 'One row for each touchpoint: its name as in the data above, and what it cost.',
    } satisfies Record<OtherTable, string>,
    tooNarrow: {
      orders: 'Choose at least three columns: customer, time and value, headings included.',
      costs: 'Choose at least two columns: touchpoint and cost, headings included.',
    } satisfies Record<OtherTable, string>,
    added: 'These costs are added to those of the cost column above.',
    missing: 'Choose the table, or switch this off under Columns.',
  },

  options: {
    title: 'Options',
    models: 'Models to compare',
    modelsHelp: (first: string) => `The table is ordered by ${first}, the first one chosen.`,
    dimension: 'Break down by',
    dimensionHelp: 'What earns the credit. Crossed, each combination of the two has a row.',
    crossed: 'Crossed with',
    notCrossed: 'Nothing',
    needsMilestone: (model: string) =>
      `${model} needs a milestone column, which says lead or opportunity. Choose it under Optional columns.`,
    order: 'Markov order',
    orderHelp: 'How many touches the chain remembers. More need more data.',
    shares: 'Custom shares',
    sharesHelp: 'In any unit: 40, 20, 40 gives the first touch twice what all between share.',
    shareNames: ['First', 'Middle', 'Last'],
    shareLabels: ['Share of the first touch', 'Share of those between', 'Share of the last touch'],
    more: (changed: number) => `More options${changed > 0 ? `, ${changed} changed` : ''}`,
    intervals: '95% intervals',
    intervalsHelp: 'How far chance may move each figure. Very large data take longer with them.',
    startsAnew: 'A journey starts anew after each order',
    startsAnewHelp: 'Touches before an order then earn nothing of the next one.',
    collapse: 'Count repeats in a row once',
    collapseHelp: 'Email, Email, Search then counts as Email, Search.',
    conversions: 'Conversions',
    conversionsHelp:
      'One a customer: whoever has a value in any row converted once, at the last of them. As the data show: so where a value of 1 stands on every row of those who bought.',
    conversionNames: { auto: 'As the data show', 'each row': 'Each row', 'one a customer': 'One a customer' },
    quick: (option: string) => `${option}, common choices`,
    lookback: 'Lookback',
    lookbackHelp: 'Touches older than this earn nothing. Empty: no limit.',
    halfLife: 'Half-life',
    halfLifeHelp: 'A touch this much earlier counts half, under time decay.',
    direct: 'Direct is called',
    directHelp: 'The touchpoint that last non-direct passes over.',
  },

  problem(problem: Problem): string {
    switch (problem.kind) {
      case 'missing':
        return analysisTexts.missing(analysisTexts.roles[problem.role]);
      case 'twice':
        return analysisTexts.twice(analysisTexts.roles[problem.other]);
      case 'no source':
        return english.others.missing;
      case 'none':
        return 'Choose at least one model.';
      case 'needs milestone':
        return english.options.needsMilestone(problem.model);
      case 'not shares':
        return 'Enter three numbers, such as 40, 20 and 40. First or last must be above 0.';
      case 'not days':
        return 'Enter a number of days above 0, such as 30.';
      case 'empty':
        return 'Enter the name, such as Direct.';
    }
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
    newSheet: 'Write to new sheet',
    newSheetLive: 'Write formula to new sheet',
    more: 'More ways to write',
    as: 'Write as',
    forms: { values: 'Values', formula: 'Live formula' },
    freeze: 'Freeze to values',
    freezeFirst: 'Freeze the analysis to values first, or write the result to a new sheet.',
    toCell: 'Write to a chosen cell…',
    writing: 'Writing',
    cellTitle: 'Write to a chosen cell',
    cellLabel: 'Top left cell',
    cellHelp: 'Title, note, table and chart go here and below. The active cell, or type another one.',
    write: 'Write',
    coverTitle: 'Overwrite these cells?',
    overwrite: 'Overwrite',
    done: (sheet: string) => `Written to the sheet ${sheet}.`,
    goTo: 'Go to',
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
    computing: 'The analysis stopped.',
    'not kept': 'Written, but not kept among the analyses.',
  } satisfies Record<FaultKind | 'computing' | 'not kept', string>,
  unexpectedAdvice: 'Try again; if it happens once more, save the workbook and reload it.',

  dimensionName: (dimension: Dimension): string => analysisTexts.roles[dimension],
};

export type Texts = typeof english;
export const texts = inCurrentLanguage('pane', english);
