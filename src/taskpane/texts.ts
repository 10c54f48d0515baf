import type { FaultKind } from '../excel/types';
import type { Format } from './format';
import type { Dimension, Role } from './rules/roles';
import type { Problem } from './rules/settings';

/** Every text the pane shows, in one place, so that a second language needs one more file like this. */

const plural = (count: string, one: string, many: string): string => `${count} ${count === '1' ? one : many}`;
const rows = (count: string): string => plural(count, 'row', 'rows');

const roleNames: Record<Role, string> = {
  customer: 'Customer',
  time: 'Time',
  touchpoint: 'Touchpoint',
  value: 'Value',
  campaign: 'Campaign',
  product: 'Product',
  segment: 'Segment',
};

export const texts = {
  product: 'Touchstone',
  analysis: 'Attribution',
  total: 'Total',
  unattributed: 'Unattributed',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  starting: 'Starting…',
  dismiss: 'Dismiss',

  menu: {
    open: 'More options',
    theme: 'Theme',
    themes: { system: 'Same as Excel', light: 'Light', dark: 'Dark' },
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
    tables: 'Choose a table',
    tooNarrow: 'Select at least four columns: customer, time, touchpoint and value, headings included.',
    orTable: 'Or take a table:',
    noTables: 'No tables in this workbook',
    reading: 'Looking at the cells…',
    size: (rowCount: string, columns: string) =>
      `${rows(rowCount)} × ${plural(columns, 'column', 'columns')}`,
    headings: 'First row holds headings',
    checking: 'Checking the cells…',
    large: 'The cells of a range this large are checked while the result is computed.',
    bad: (errors: number, empty: number, format: Format) => {
      const parts = [
        ...(errors > 0 ? [plural(format.count(errors), 'cell holds an error', 'cells hold an error')] : []),
        ...(empty > 0
          ? [plural(format.count(empty), 'customer or time is empty', 'customers or times are empty')]
          : []),
      ];
      return `${parts.join(', ')}. Such rows are left out and counted.`;
    },
    showFirst: 'Show the first',
  },

  columns: {
    title: 'Columns',
    matched: (found: number, all: number) => `${found} of ${all} found`,
    none: 'Choose a column',
    noneOptional: 'None',
    unnamed: (letters: string) => `Column ${letters}`,
    roles: roleNames,
    optional: (found: number) => `Optional columns${found > 0 ? `, ${found} found` : ''}`,
    samples: (values: string[]) => values.join('  ·  '),
    noSamples: 'No values in the first rows',
  },

  options: {
    title: 'Options',
    models: 'Models to compare',
    modelsHelp: (first: string) => `The table is ordered by ${first}, the first one chosen.`,
    dimension: 'Break down by',
    dimensionHelp: 'What earns the credit.',
    lookback: 'Lookback',
    lookbackHelp: 'Touches older than this earn nothing. Empty: no limit.',
    days: 'days',
    noLimit: 'No limit',
    halfLife: 'Half-life',
    halfLifeHelp: 'A touch this much earlier counts half, under time decay.',
    direct: 'Direct is called',
    directHelp: 'The touchpoint that last non-direct passes over.',
  },

  problem(problem: Problem): string {
    switch (problem.kind) {
      case 'missing':
        return `Choose the column that holds the ${roleNames[problem.field].toLowerCase()}.`;
      case 'twice':
        return `This column already serves as ${roleNames[problem.other].toLowerCase()}. Choose another.`;
      case 'none':
        return 'Choose at least one model.';
      case 'not days':
        return 'Enter a number of days above 0, such as 30.';
      case 'empty':
        return 'Enter the name, such as Direct.';
    }
  },

  run: {
    show: 'Show result',
    working: 'Computing attribution',
    percent: (percent: string) => `${percent} done`,
    source: (address: string) => `Reading ${address}`,
    cancelled: 'Cancelled.',
  },

  answer: {
    noTransactions: 'No row holds a value, so there is nothing to attribute.',
    nothingAttributed: 'No transaction has a touch before it, so all value stays unattributed.',
    noPositive: (model: string) => `Refunds outweigh sales: no touchpoint earns anything under ${model}.`,
    onlyOne: (touchpoint: string) => `${touchpoint} earns all attributed value: it is the only one.`,
    single: (touchpoint: string, share: string, model: string, second: string, secondShare: string) =>
      `${touchpoint} earns ${share} of value under ${model}, ahead of ${second} with ${secondShare}.`,
    agreement: (touchpoint: string, low: string, high: string, models: number) =>
      low === high
        ? `${touchpoint} earns ${low} of value: the ${models} models agree.`
        : `${touchpoint} earns most, ${low} to ${high} of value: the ${models} models nearly agree.`,
    disagreement: (touchpoint: string, high: string, highModel: string, low: string, lowModel: string) =>
      `${touchpoint} earns ${high} of value under ${highModel} but ${low} under ${lowModel}.`,
    otherWay: (touchpoint: string, from: string, to: string) =>
      `${touchpoint} goes the other way, from ${from} to ${to}.`,
  },

  result: {
    settings: (address: string, models: string, lookback: string | null) =>
      [
        address,
        plural(models, 'model', 'models'),
        lookback ? plural(lookback, 'day', 'days') : 'no lookback limit',
      ].join(' · '),
    change: 'Change',
    value: 'TTV',
    valueLong: 'Total transaction value',
    transactions: 'Transactions',
    chart: (dimension: string) => `TTV by ${dimension.toLowerCase()}`,
    chartAlternative: (lines: string[]) =>
      `Bar chart. ${lines.join('. ')}. The table below holds all figures.`,
    chartLine: (touchpoint: string, parts: string[]) => `${touchpoint}: ${parts.join(', ')}`,
    chartPart: (model: string, value: string) => `${model} ${value}`,
    more: (count: string) => `${count} more in the table`,
    firstModels: (count: number) => `The chart shows the first ${count} models.`,
    scroll: 'Table, scrolls sideways',
    table: (dimension: string) => `TTV and share by ${dimension.toLowerCase()}`,
    showAll: (count: string) => `Show all ${count}`,
    conversions: 'Conversions',
    averageOrderValue: 'Average order',
    used: (used: string, read: string) => `${used} of ${rows(read)} used.`,
    conversionsUnder: (model: string) => `Conversions and average order under ${model}.`,
    skipped: (count: string) => `${rows(count)} left out`,
    skippedReason: (count: string, reason: string) => `${count}: ${reason}`,
    goToRow: (row: number) => `Row ${row}`,
    goToRowLabel: (reason: string, row: number) => `Go to row ${row}, the first where ${reason}`,
  },

  reconciles: (total: string, reconciling: number, all: number) =>
    `Credit and Unattributed add up to ${total} under ${reconciling === all ? (all === 1 ? 'this model' : 'every model') : 'every other model'}.`,
  exceeds: (model: string) =>
    `${model} credits every touch with the full value, so it adds up to more than the total by design.`,

  write: {
    newSheet: 'Write to new sheet',
    more: 'More ways to write',
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

  output: {
    sheetName: 'Attribution',
    title: (dimension: string) => `Attribution by ${dimension.toLowerCase()}`,
    chartTitle: (dimension: string) => `TTV by ${dimension.toLowerCase()}`,
    value: (model: string) => `${model} TTV`,
    share: (model: string) => `${model} share`,
    conversions: 'Conversions',
    averageOrderValue: 'Average order value',
    source: (address: string, dimension: string) => `Source: ${address}, by ${dimension.toLowerCase()}.`,
    models: (models: string[]) => `Models: ${models.join(', ')}.`,
    lookback: (days: number | null, format: Format) =>
      days === null ? 'Lookback: no limit.' : `Lookback: ${plural(format.number(days), 'day', 'days')}.`,
    halfLife: (days: string) => `Half-life: ${plural(days, 'day', 'days')}.`,
    direct: (name: string) => `Counts as direct: ${name}.`,
    rows: (used: string, read: string) => `Rows used: ${used} of ${read}.`,
    skipped: (count: string, reason: string, row: number) =>
      `Left out: ${count} where ${reason}, the first in row ${row}.`,
    conversionsUnder: (model: string) => `Conversions and average order value are those under ${model}.`,
    sharesOf: 'Shares are of the attributed value, without Unattributed.',
    made: (version: string, at: string) => `Computed by Touchstone ${version} on ${at}.`,
  },

  faultTitle: {
    'nothing selected': 'Nothing is selected.',
    'bad address': 'These cells cannot be found.',
    empty: 'There is no data here.',
    protected: 'The sheet is protected.',
    editing: 'A cell is being edited.',
    occupied: 'The cells are not empty.',
    'sheet gone': 'The sheet is gone.',
    'sheet full': 'There is not enough room.',
    'write failed': 'The result could not be written.',
    unavailable: 'Excel cannot do this.',
    cancelled: 'Cancelled.',
    unexpected: 'That did not work.',
    computing: 'The analysis stopped.',
  } satisfies Record<FaultKind | 'computing', string>,
  unexpectedAdvice: 'Try again; if it happens once more, save the workbook and reload it.',

  dimensionName: (dimension: Dimension): string => roleNames[dimension],
};
