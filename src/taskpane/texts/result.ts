import type { Format } from '../../language/format';
import type { SharedRefusal } from '../../blueprint/formula/live';
import type { LeftOut } from '../../blueprint/leftOut';
import { inSentence } from '../../language/inSentence';
import { plural, rows } from '../../language/plural';
import { inCurrentLanguage } from '../../language/current';

/** The texts of the result and of what is written into the workbook: they come with the code that shows them. */

const customersText = (count: string) => plural(count, 'customer', 'customers');

const english = {
  write: {
    newSheet: 'Write to new sheet',
    newSheetLive: 'Write formula to new sheet',
    withPivot: 'Write with a PivotTable',
    more: 'More ways to write',
    as: 'Write as',
    forms: { values: 'Values', formula: 'Live formula' },
    freeze: 'Freeze to values',
    freezeFirst: 'Freeze the analysis to values first, or write the result to a new sheet.',
    toCell: 'Write to a chosen cell…',
    cellTitle: 'Write to a chosen cell',
    cellLabel: 'Top left cell',
    cellHelp: 'All goes from here on down and to the right. The active cell, or type another one.',
    write: 'Write',
    coverTitle: 'Overwrite these cells?',
    overwrite: 'Overwrite',
    goTo: 'Go to',
    removeTitle: 'Remove this output?',
    /** `newSheet`: the sheet was added for it. */
    removeAsk: (sheet: string, hasChart: boolean, newSheet: boolean) =>
      `Removes ${hasChart ? 'the table, the chart and the note' : 'the table and the note'} on the sheet ${sheet}${newSheet ? ', and the sheet itself where nothing else stands on it' : ''}. The analysis goes from the list, too. Your data stay.`,
  },

  /** What a PivotTable over a table is called, and its figures, as Excel would call them. */
  pivot: {
    title: (title: string) => `${title}: PivotTable`,
    sheetName: (sheet: string) => `${sheet} PivotTable`,
    count: (heading: string) => `Count of ${heading}`,
    sum: (heading: string) => `Sum of ${heading}`,
  },

  /** Unfolds what else there is of the answer. */
  moreOfAnswer: 'More',
  change: 'Change',
  chartAlternative: (lines: string[]) => `Bar chart. ${lines.join('. ')}. The table below holds all figures.`,
  chartLine: (name: string, parts: string[]) => `${name}: ${parts.join(', ')}`,
  chartPart: (series: string, value: string) => `${series} ${value}`,
  chartPartBetween: (series: string, value: string, lower: string, upper: string) =>
    `${series} ${value} (${lower} to ${upper})`,
  whiskers: 'Lines: 95% intervals.',
  more: (count: string) => plural(count, 'more is not drawn.', 'more are not drawn.'),
  firstSeries: (count: number) => `The chart shows the first ${count} columns.`,
  line: (name: string, parts: string[]) => `${name}: ${parts.join(', ')}`,
  linePart: (value: string, at: string) => `${value} at ${at}`,
  lastOpen: 'The last period is not over yet.',
  shortHistory: 'Dashed at the beginning: short history.',
  paleHistory: 'Pale at the beginning: short history.',
  openPeriod: 'The period under way is drawn as expected: what it has brought, and what is still to come.',
  lineEmpty: (name: string) => `${name}: no figures`,
  linesAlternative: (lines: string[]) =>
    `Line chart. ${lines.join('. ')}. The table below holds all figures.`,
  stacksAlternative: (stacks: string[]) =>
    `Stacked columns. ${stacks.join('. ')}. The table below holds all figures.`,
  /** Of the title of a chart that has no room for all. */
  firstStacks: (title: string, count: number) => `${title}, the first ${count}`,
  /** Said of a curve that goes on beyond what is drawn of it. */
  axisEnds: (at: string, longest: string, unit: string) =>
    `The drawing ends at ${at} ${unit.toLowerCase()}, since little happens later; the table goes on to ${longest}.`,
  steps: (name: string, points: string[]) => `${name}: ${points.join(', ')}`,
  stepPoint: (share: string, at: string, unit: string) => `${share} at ${at} ${unit.toLowerCase()}`,
  band: 'Shaded: 95% interval.',
  atRisk: 'At risk',
  atRiskLong: 'At risk: without value so far, and observed at least that long.',
  atRiskKept: 'At risk: not lost before, and observed at least that long.',
  undrawn: (names: string) => `Without a bar: ${names}, where the figure is not reached.`,
  moreRows: (count: string) =>
    `${plural(count, 'more row', 'more rows')}; all are written into the workbook.`,
  views: 'Show',
  scroll: 'Table, scrolls sideways',
  showAll: (count: string) => `Show all ${count}`,
  showFirst: (count: string) => `Show the first ${count}`,
  showFewer: 'Show fewer',
  /** Names what all those come to that are not shown one by one. */
  others: (count: string) => `Other (${count})`,
  othersCut: 'Other is drawn shorter than it is.',
  copyTable: {
    label: 'Copy table',
    done: 'Table copied.',
    refused: 'The clipboard cannot be reached from here. Write the result, and copy the table on the sheet.',
  },
  copyChart: {
    label: 'Copy chart as a picture',
    done: 'Chart copied as a picture.',
    refused:
      'Pictures cannot be put on the clipboard from here. Write the result, and copy the chart on the sheet.',
  },
  sort: (heading: string) => `Sort by ${heading}`,
  sortedUp: (heading: string) => `Sorted by ${heading}, ascending.`,
  sortedDown: (heading: string) => `Sorted by ${heading}, descending.`,
  unsorted: 'In the order of the result again.',
  range: (lower: string, upper: string) => `${lower} – ${upper}`,
  rangeLabel: (lower: string, upper: string) => `95% interval ${lower} to ${upper}`,
  used: (used: string, read: string) => `${used} of ${rows(read)} used.`,
  skipped: (count: string) => `${rows(count)} left out`,
  /** What to do about the rows left out. */
  skippedAdvice: (count: string) =>
    count === '1'
      ? 'The figures are without it. If it is a mistake, correct it and show the result again.'
      : `The figures are without these ${count}. If they are mistakes, correct them and show the result again.`,
  skippedReason: (count: string, reason: string) => `${count}: ${reason}`,
  goToRow: (row: number) => `Row ${row}`,
  goToRowOf: (row: number, sheet: string) => `Row ${row} of ${sheet}`,
  goToRowLabel: (reason: string, row: number, sheet: string | null) =>
    `Go to row ${row}${sheet ? ` of ${sheet}` : ''}, the first where ${reason}`,

  rankShifts: {
    rises: (name: string, from: string, to: string) => `${name} rises from ${from} to ${to}`,
    falls: (name: string, from: string, to: string) => `${name} falls from ${from} to ${to}`,
    more: (count: string) => plural(count, 'more moves', 'more move'),
    moves: (moves: string[], format: Format) => format.list(moves),
  },

  report: 'Write report sheet',

  back: 'Back to the result',
  /** Names the row that adds up what is not listed. */
  rest: (count: string) => `${count} more`,

  output: {
    source: (address: string) => `Source: ${address}.`,
    rows: (used: string, read: string) => `Rows used: ${used} of ${read}.`,
    skipped: (
      count: string,
      { reason, firstSheetRow }: Pick<LeftOut, 'reason' | 'firstSheetRow'>,
      source: string | null,
    ) =>
      `Left out: ${count} where ${reason}, the first in row ${firstSheetRow}${source ? ` of ${source}` : ''}.`,
    made: (version: string, at: string) => `Computed by Touchstone ${version} on ${at}.`,
  },

  live: {
    /** Under the title of a live formula. */
    answer: 'Live formula: changes with the data.',
    /** At the head of its note. */
    note: (at: string) => `The figures in this note are those of ${at}.`,
    inputs: {
      answer: 'Live formula: changes with the data and with the settings to its right.',
      note: (cells: string) =>
        `Settings: ${cells}. What stands there counts, also where it is no longer what this note says.`,
      noRoom: 'There were no free cells for the settings: the formula holds them itself.',
    },
    columnGone: (table: string, heading: string) =>
      `The table ${table} no longer has the column “${heading}”. Change the settings, choose the columns again and show the result anew.`,
    /** Once it has given way to values: under the title, and of its settings in the note. */
    frozen: {
      answer: (at: string) => `Values of ${at}, as the formula gave them.`,
      answerByInputs: (at: string) => `Values of ${at}, with the settings to their right.`,
      note: (cells: string) => `Settings: ${cells}. The figures of the table were computed with them.`,
    },
    help: 'The worksheet function that gives these figures.',
    onWeb:
      'Excel on the web shows #CALC! instead, since these columns are more than the 5 MB that it sends a function.',
    refusals: {
      besideReadOtherwise:
        'A function reads a table beside the main one as it stands, and this one was read otherwise. Write values instead.',
      visibleOnly:
        'A formula counts hidden rows as well. Choose the rows by a condition and count all that are left, or write values instead.',
      repeats:
        'No function of Excel leaves out rows that repeat another one exactly. Remove them from the data, or write values instead.',
      oncePer:
        'No formula counts an amount once for each order. Add a column that holds it in the first row of each order alone, or write values instead.',
      currency:
        'No formula picks the rows of one currency by the signs in their amounts. Choose by a column that names the currency, or write values instead.',
      betweenTexts:
        'Excel does not compare texts as numbers or dates, and a column with a condition between holds texts. Make a column of it with TOUCH.DATE or TOUCH.AMOUNT and choose by that, or write values instead.',
      mixedTimes:
        'Read in an order of day and month, a column loses which of its cells are days without a time or name an offset from UTC. Write all its times alike, or write values instead.',
      noSettings:
        'The worksheet function of this table takes no zone and no spelling. Take back what was chosen of them, or write values instead.',
      tooLong:
        'The formula is longer than Excel takes. Choose fewer values in the conditions, or write values instead.',
      identities:
        'A function takes customers as they stand in the data and puts no ids together. Add a column with the customer of each row, by XLOOKUP in the identity table, and analyse that.',
      moreTables:
        'A function takes its rows from one table. Put the tables together by VSTACK, and analyse what that gives.',
      rates:
        'A function adds up amounts as they stand. Add a column with each amount times its rate, by XLOOKUP in the table of exchange rates, and analyse that.',
      segments:
        'A function takes segments from the rows of the data. Add a column with the segment of each row, by XLOOKUP, and analyse that.',
      skipped: 'A function stops at the rows that were left out here. Correct or clear them first.',
      tooLarge: 'The table is larger than a formula may give.',
      noFunction: 'No worksheet function gives this table.',
      nothing: 'There is nothing a formula could give.',
    } satisfies Record<SharedRefusal, string>,
  },

  funnel: {
    customers: customersText,
    ofFirst: (share: string) => `${share} of first`,
    goOn: (share: string) => `${share} go on`,
    lost: (count: string) => `${count} lost`,
    stillInTime: (count: string) => `${count} still in time`,
    wait: (wait: string) => `median ${wait}`,
    biggestLoss: 'Biggest loss',
    slowest: 'Slowest step',
  },

  bubbles: {
    ratio: (ratio: string) => `${ratio} : 1`,
    part: (heading: string, figure: string) => `${heading} ${figure}`,
    alternative: (lines: string[]) => `Bubble chart. ${lines.join('. ')}. The table below holds all figures.`,
    size: (heading: string) => `Size: ${inSentence(heading)}.`,
    shade: (heading: string) => `Darker: lower ${inSentence(heading)}; hollow: not reached.`,
    more: (count: string) => plural(count, 'smaller one is not drawn.', 'smaller ones are not drawn.'),
    atRiskKept: 'At risk: not lost before, and observed at least that long.',
    undrawn: (names: string) => `Not drawn, since a figure is missing: ${names}.`,
  },

  flow: {
    from: 'From',
    to: 'Next',
    other: 'other',
    link: (from: string, to: string, customers: string) => `${from} to ${to}: ${customersText(customers)}`,
    rest: (customers: string) => `other transitions: ${customers}`,
    alternative: (links: string[]) => `Flow chart. ${links.join('. ')}. The table below holds all figures.`,
    notToScale: (customers: string) => `Other, ${customers} in all, is drawn smaller than it is.`,
    /** What is not drawn one by one is part of the grey band. */
    more: (count: string) =>
      `${plural(count, 'smaller transition is', 'smaller transitions are')} drawn as part of other.`,
  },
};

export type ResultTexts = typeof english;
export const resultTexts = inCurrentLanguage('result', english);
