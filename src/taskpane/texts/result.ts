import type { Format } from '../../language/format';
import type { Refusal } from '../../blueprint/formula/live';
import type { LeftOut } from '../../blueprint/leftOut';
import { inSentence } from '../../language/inSentence';
import { plural, rows } from '../../language/plural';
import { inCurrentLanguage } from '../../language/current';

/** The texts of the result and of what is written into the workbook: they come with the code that shows them. */

const reconciles = (total: string, reconciling: number, all: number) =>
  `Credit and Unattributed add up to ${total} under ${reconciling === all ? (all === 1 ? 'this model' : 'every model') : 'every other model'}.`;

const exceeds = (model: string) =>
  `${model} credits every touch with the full value, so it adds up to more than the total by design.`;

const bootstrap = (replicates: string, seed: number) =>
  `95% intervals: bootstrap over customers, ${replicates} replicates, seed ${seed}.`;

const unnamedCost = (cost: string) =>
  `Rows that name no touchpoint cost ${cost}; that stands at Unattributed and in the total.`;

const cost = {
  cost: 'Cost',
  costPerAcquisition: 'Cost per acquisition',
  roas: 'ROAS',
  roi: 'ROI',
};

const english = {
  settings: (address: string, models: string, lookback: string | null) => [
    address,
    plural(models, 'model', 'models'),
    lookback ? plural(lookback, 'day', 'days') : 'no lookback limit',
  ],
  change: 'Change',
  value: 'TTV',
  valueLong: 'Total transaction value',
  transactions: 'Transactions',
  roasLong: 'Return on ad spend: all value over all cost',
  chart: (dimension: string) => `TTV by ${dimension.toLowerCase()}`,
  chartAlternative: (lines: string[]) => `Bar chart. ${lines.join('. ')}. The table below holds all figures.`,
  chartLine: (touchpoint: string, parts: string[]) => `${touchpoint}: ${parts.join(', ')}`,
  chartPart: (model: string, value: string) => `${model} ${value}`,
  chartPartBetween: (model: string, value: string, lower: string, upper: string) =>
    `${model} ${value} (${lower} to ${upper})`,
  whiskers: 'Lines: 95% intervals.',
  more: (count: string) => plural(count, 'more is not drawn.', 'more are not drawn.'),
  firstModels: (count: number) => `The chart shows the first ${count} models.`,
  line: (name: string, parts: string[]) => `${name}: ${parts.join(', ')}`,
  linePart: (value: string, at: string) => `${value} at ${at}`,
  openPeriod: 'The period under way is drawn as expected: what it has brought, and what is still to come.',
  lineEmpty: (name: string) => `${name}: no figures`,
  linesAlternative: (lines: string[]) =>
    `Line chart. ${lines.join('. ')}. The table below holds all figures.`,
  /** Said of a curve that goes on beyond what is drawn of it. */
  axisEnds: (at: string, longest: string, unit: string) =>
    `The drawing ends at ${at} ${unit.toLowerCase()}, since little happens later; the table goes on to ${longest}.`,
  steps: (name: string, points: string[]) => `${name}: ${points.join(', ')}`,
  stepPoint: (share: string, at: string, unit: string) => `${share} at ${at} ${unit.toLowerCase()}`,
  band: 'Shaded: 95% interval.',
  atRisk: 'At risk',
  atRiskLong: 'At risk: without value so far, and observed at least that long.',
  undrawn: (names: string) => `Without a bar: ${names}, where the figure is not reached.`,
  moreRows: (count: string) =>
    `${plural(count, 'more row', 'more rows')}; all are written into the workbook.`,
  views: 'Show',
  scroll: 'Table, scrolls sideways',
  table: (dimension: string) => `TTV and share by ${dimension.toLowerCase()}`,
  showAll: (count: string) => `Show all ${count}`,
  explain: (touchpoint: string) => `${touchpoint}, show its transactions`,
  explainHint: 'Choose a name to see the transactions behind it.',
  range: (lower: string, upper: string) => `${lower} – ${upper}`,
  rangeLabel: (lower: string, upper: string) => `95% interval ${lower} to ${upper}`,
  conversions: 'Conversions',
  averageOrderValue: 'Average order',
  cost,
  used: (used: string, read: string) => `${used} of ${rows(read)} used.`,
  under: (model: string, withCosts: boolean) =>
    withCosts
      ? `Conversions, average order and returns under ${inSentence(model)}.`
      : `Conversions and average order under ${inSentence(model)}.`,
  skipped: (count: string) => `${rows(count)} left out`,
  /** What to do about the rows left out. */
  skippedAdvice: (count: string) =>
    count === '1'
      ? 'The figures are without it. If it is a mistake, correct it and show the result again.'
      : `The figures are without these ${count}. If they are mistakes, correct them and show the result again.`,
  passedOver: (count: string) => `${rows(count)} without an event`,
  withoutEvent: 'Rows that name no step, such as orders, are passed over.',
  skippedReason: (count: string, reason: string) => `${count}: ${reason}`,
  goToRow: (row: number) => `Row ${row}`,
  goToRowOf: (row: number, sheet: string) => `Row ${row} of ${sheet}`,
  goToRowLabel: (reason: string, row: number, sheet: string | null) =>
    `Go to row ${row}${sheet ? ` of ${sheet}` : ''}, the first where ${reason}`,
  reconciles,
  exceeds,
  bootstrap,
  unnamedCost,

  rankShifts: {
    title: 'What changes between the models',
    against: (model: string) => `Rank, compared with ${inSentence(model)}`,
    rises: (touchpoint: string, from: string, to: string) => `${touchpoint} rises from ${from} to ${to}`,
    falls: (touchpoint: string, from: string, to: string) => `${touchpoint} falls from ${from} to ${to}`,
    more: (count: string) => plural(count, 'more moves', 'more move'),
    moves: (moves: string[], format: Format) => format.list(moves),
    same: (models: string[], format: Format) => `Same order under ${format.list(models.map(inSentence))}.`,
  },

  explanation: {
    back: 'Back to the result',
    model: 'Model',
    title: (touchpoint: string) => `Behind ${touchpoint}`,
    sum: (credit: string, transactions: string, model: string) =>
      `${credit} under ${inSentence(model)}, from ${plural(transactions, 'transaction', 'transactions')}.`,
    none: (touchpoint: string, model: string) =>
      `No transaction gave credit to ${touchpoint} under ${inSentence(model)}.`,
    list: 'Largest credit first',
    of: (value: string) => `of ${value}`,
    more: (count: string, credit: string) =>
      `${plural(count, 'more transaction gives', 'more transactions give')} ${credit}.`,
    otherModel: 'Choose another model above, or go back to the result.',
  },

  output: {
    sheetName: 'Attribution',
    title: (dimension: string) => `Attribution by ${dimension.toLowerCase()}`,
    chartTitle: (dimension: string) => `TTV by ${dimension.toLowerCase()}`,
    value: (model: string) => `${model} TTV`,
    lower: (model: string) => `${model} lower 95%`,
    upper: (model: string) => `${model} upper 95%`,
    share: (model: string) => `${model} share`,
    conversions: 'Conversions',
    averageOrderValue: 'Average order value',
    cost,
    source: (address: string, dimension: string) => `Source: ${address}, by ${dimension.toLowerCase()}.`,
    orders: (address: string) => `Orders: ${address}.`,
    costs: (address: string) => `Costs: ${address}.`,
    models: (models: string[]) => `Models: ${models.join(', ')}.`,
    lookback: (days: number | null, format: Format) =>
      days === null ? 'Lookback: no limit.' : `Lookback: ${plural(format.number(days), 'day', 'days')}.`,
    halfLife: (days: string) => `Half-life: ${plural(days, 'day', 'days')}.`,
    direct: (name: string) => `Counts as direct: ${name}.`,
    order: (order: string) => `Markov order: ${order}.`,
    shares: (shares: string[]) =>
      `Custom shares of first touch, those between, last touch: ${shares.join(', ')}.`,
    startsAnew: 'A journey starts anew after each transaction.',
    collapse: 'Repeats of a touchpoint in a row count once.',
    oneACustomer: 'Whoever has a value in any row converted once, at the last of them.',
    rows: (used: string, read: string) => `Rows used: ${used} of ${read}.`,
    skipped: (
      count: string,
      { reason, firstSheetRow }: Pick<LeftOut, 'reason' | 'firstSheetRow'>,
      source: string | null,
    ) =>
      `Left out: ${count} where ${reason}, the first in row ${firstSheetRow}${source ? ` of ${source}` : ''}.`,
    under: (model: string, withCosts: boolean) =>
      withCosts
        ? `Conversions, average order value, cost per acquisition, ROAS and ROI are those under ${model}.`
        : `Conversions and average order value are those under ${model}.`,
    sharesOf: 'Shares are of the attributed value, without Unattributed.',
    made: (version: string, at: string) => `Computed by Touchstone ${version} on ${at}.`,
  },

  live: {
    /** First line of the note above a live formula. */
    note: (at: string) =>
      `Live formula: changes with the data. The figures in these lines are those of ${at}.`,
    help: 'The worksheet function that gives these figures.',
    refusals: {
      skipped: 'A function stops at the rows that were left out here. Correct or clear them first.',
      crossed: 'A formula cannot cross two breakdowns.',
      orders: 'A formula takes touches and orders from one table.',
      costs: 'A formula takes no costs from a second table.',
      blanks: 'Some touches have nothing in the column of the breakdown; a formula would pass over them.',
      strays:
        'The column of the breakdown is filled in rows that are no touches; a formula would take them for some.',
      direct: 'A formula would look for direct in the column of the breakdown, not among the touchpoints.',
      tooLarge: 'The table is larger than a formula may give.',
      noFunction: 'No worksheet function gives this table.',
      nothing: 'There is nothing a formula could give.',
    } satisfies Record<Refusal, string>,
  },

  tableOutput: {
    source: (address: string) => `Source: ${address}.`,
  },

  listOutput: {
    sheetName: 'Explained',
    title: (touchpoint: string, model: string) => `What gave ${touchpoint} its ${model} TTV`,
    headings: ['Customer', 'Time', 'Value', 'Journey', 'Credit'],
    rest: (count: string) => `${count} more`,
    total: 'Total',
  },
};

export type ResultTexts = typeof english;
export const resultTexts = inCurrentLanguage('result', english);
