import { plural } from '../../language/plural';
import { inCurrentLanguage } from '../../language/current';

/** The texts of the list of analyses, which come with it. */
const english = {
  title: 'Analyses in this workbook',
  back: 'Back',
  none: 'No analysis is kept in this workbook. Each result you write is.',
  name: (analysis: string, data: string, view: string | null) =>
    `${analysis} of ${data}${view === null ? '' : `: ${view}`}`,

  ranAt: (when: string) => `Last run ${when}`,
  place: (analysis: string, sheet: string | null) =>
    sheet === null ? analysis : `${analysis}, on the sheet ${sheet}`,
  notWritten: 'Not written yet',
  live: 'Live',
  formerFormula: 'Formula of an earlier version: refresh it',
  freeze: 'Freeze to values',
  freezeNamed: (name: string) => `Freeze ${name} to values`,
  marks: {
    changed: 'Source has changed',
    edited: 'Source was edited',
    gone: 'Source is gone',
    'too large': 'Large source, not compared',
  },
  newer: (count: string) =>
    `${plural(count, 'more analysis was', 'more analyses were')} saved by a newer Touchstone. Reload the add-in to see them.`,
  damaged: (count: string) =>
    `${plural(count, 'more analysis', 'more analyses')} cannot be read, and nothing of that was changed.`,

  /** Why a command of Excel’s could do nothing. */
  hints: {
    output: 'Select a cell of an output on this list, then choose the command again.',
    live: 'Select a cell of a live output on this list, then choose the command again.',
  },
  startWithWorkbook: 'Open Touchstone with this workbook',
  startWithWorkbookHelp:
    'For whoever opens it and has Touchstone. Analyses whose sources have changed are marked then.',

  refresh: 'Refresh',
  refreshNamed: (name: string) => `Refresh ${name}`,
  writeFirst: 'Write to new sheet',
  writeFirstNamed: (name: string) => `Write ${name} to a new sheet`,
  refreshAll: 'Refresh all',
  goTo: 'Go to',
  goToNamed: (name: string) => `Go to ${name}`,
  more: (name: string) => `More for ${name}`,
  edit: 'Edit',
  duplicate: 'Duplicate',
  remove: 'Remove…',
  rename: 'Rename or comment…',
  refreshing: (name: string) => `Refreshing ${name}`,

  /** Figures of earlier refreshes beside each other. */
  snapshots: {
    keep: 'Keep snapshots',
    stop: 'Stop keeping snapshots',
    stopped: (name: string) => `${name} keeps no more snapshots. Those taken stay.`,
    place: (count: string, sheet: string) =>
      `${plural(count, 'snapshot', 'snapshots')}, on the sheet ${sheet}`,
    allData: 'All',
    tableTitle: (name: string) => `Snapshots of ${name}`,
    answer: (count: string) => `${plural(count, 'snapshot', 'snapshots')}, the last one below.`,
    sheetName: 'Snapshots',
    headings: ['Period', 'Taken'],
    change: 'Change since the one before',
    note: [
      'Each refresh adds the first figure of the analysis, row by row.',
      'A period that is looked at again has one snapshot, the last.',
    ],
  },

  describe: {
    title: 'Name and comment',
    name: 'Name',
    comment: 'Comment',
    commentHelp: 'Stands in this list and, behind the name, in the note beside the table.',
    noName: 'Enter a name.',
    nameTaken: 'Another analysis has this name. Enter another one.',
    save: 'Save',
  },
  /** A comment in a note, under the name of its analysis. */
  remark: (name: string, comment: string) => `${name}: ${comment}`,

  /** Outputs whose analyses are lost. */
  orphans: {
    about:
      'The workbook has lost the analyses of these outputs. What they were made with stands in hidden names as well.',
    place: (sheet: string) => `Output on the sheet ${sheet}, without its analysis`,
    adopt: 'Adopt',
    adoptNamed: (name: string) => `Adopt ${name}`,
    remove: 'Remove output…',
    removeNamed: (name: string) => `Remove the output of ${name}`,
    removeTitle: 'Remove this output?',
    removeAsk: (sheet: string) =>
      `What was written on ${sheet} is removed: its table, chart and note. All else in the workbook stays.`,
  },

  removeTitle: 'Remove this analysis?',
  removeAsk: (name: string, sheet: string | null) =>
    sheet === null
      ? `${name} is taken off the list.`
      : `${name} is taken off the list, and what it wrote on ${sheet} is removed: its table, chart and note. All else in the workbook stays.`,

  offers: {
    again: 'Try again',
    freeze: 'Try again',
    'new sheet': 'Write to new sheet',
    overwrite: 'Overwrite',
    edit: 'Edit',
  },

  news: {
    refreshed: (name: string) => `${name} is up to date.`,
    refreshedAll: (done: string, all: string) =>
      `${done} of ${all} ${done === '1' ? 'is' : 'are'} up to date.`,
    frozen: (name: string) => `${name} now stands as values.`,
    removed: (name: string) => `${name} is removed.`,
    duplicated: (name: string) => `${name} is added.`,
    described: (name: string) => `${name} is saved.`,
    adopted: (name: string) => `${name} is on the list again.`,
    cancelled: 'Cancelled.',
  },

  fault: {
    columnLost: (heading: string) => ({
      title: 'A column is missing.',
      advice:
        heading === ''
          ? 'The data have fewer columns than before. Edit the analysis and choose its columns again.'
          : `The data no longer have the column “${heading}”. Edit the analysis and choose its columns again.`,
    }),
    unusable: {
      title: 'The settings cannot be used.',
      advice: 'Edit the analysis: the page shows what has to be put right.',
    },
    unreadable: {
      title: 'The settings cannot be read.',
      advice: 'Remove the analysis and write it anew.',
    },
    viewGone: {
      title: 'There is nothing to write.',
      advice: 'The result no longer holds what was written. Edit the analysis and write another part of it.',
    },
  },
};

export type KeptTexts = typeof english;
export const keptTexts = inCurrentLanguage('kept', english);
