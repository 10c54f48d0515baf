import type { Format } from '../../language/format';
import { inCurrentLanguage } from '../../language/current';

/** The options of an attribution, whose inputs come with the first table. */
const english = {
  modelHelp: (model: string, description: string) => `${model}: ${description}`,

  eachRow: { label: 'Each row is' },
  rowKinds: {
    touch: {
      label: 'A touch or transaction',
      help: 'One row for each thing that happened: who, when, where, and what it was worth.',
    },
    path: {
      label: 'A journey with its counts',
      help: 'One row for each path, such as Search > Email, counted by a statement, a command or JOURNEYS.',
    },
  },
  models: 'Models to compare',
  modelsHelp: (first: string) => `The table is ordered by ${first}, the first one chosen.`,
  dimension: 'Break down by',
  dimensionHelp: 'What earns the credit. Crossed, each combination of the two has a row.',
  crossed: 'Crossed with',
  notCrossed: 'Nothing',
  groups: { 'one touch': 'One touch', 'several touches': 'Several touches', data: 'From the data' },
  needMilestones: (models: readonly string[], format: Format) =>
    `${format.list(models)} ${models.length === 1 ? 'needs' : 'need'} a milestone column: choose it under Optional columns.`,
  needsMilestone: (model: string) =>
    `${model} needs a milestone column, which says lead or opportunity. Choose it under Optional columns.`,
  needCredits: (models: readonly string[], format: Format) =>
    `${format.list(models)} ${models.length === 1 ? 'needs' : 'need'} more than paths: choose a table of credits under Columns.`,
  needsCredits: (model: string) => `${model} needs more than paths. Choose a table of credits under Columns.`,
  order: 'Markov order',
  orderHelp: 'How many touches the chain remembers. More need more data.',
  shares: 'Custom shares',
  sharesHelp: 'In any unit: 40, 20, 40 gives the first touch twice what all between share.',
  shareNames: ['First', 'Middle', 'Last'],
  shareLabels: ['Share of the first touch', 'Share of those between', 'Share of the last touch'],
  intervals: '95% intervals',
  intervalsHelp: 'How far chance may move each figure. Very large data take longer with them.',
  passOver: {
    label: 'Pass over these touchpoints',
    help: 'Unless a journey has no others.',
    placeholder: 'PayPal, Direct',
    names: 'Touchpoints in the data',
  },
  startsAnew: 'A journey starts anew after each order',
  startsAnewHelp: 'Touches before an order then earn nothing of the next one.',
  collapse: 'Count repeats in a row once',
  collapseHelp: 'Email, Email, Search then counts as Email, Search.',
  conversions: 'Conversions',
  conversionsHelp:
    'One a customer: whoever has a value in any row converted once, at the last of them. First of a customer: later ones do not count. As the data show: so where a value of 1 stands on every row of those who bought.',
  conversionNames: {
    auto: 'As the data show',
    'each row': 'Each row',
    'one a customer': 'One a customer',
    'first a customer': 'First of a customer',
  },
  periodHelp: 'Transactions of these days count, and the touches that led to them, from before as well.',
  trend: 'Over time',
  trendHelp: 'What each touchpoint earned, period by period, of all the data.',
  noTrend: 'Not shown',
  trends: { day: 'By day', week: 'By week', month: 'By month', quarter: 'By quarter', year: 'By year' },
  trendAs: 'Drawn as',
  trendAsHelp:
    'Stacked columns add up to all transactions of a period; lines show each touchpoint by itself.',
  trendLooks: { lines: 'Lines', stacks: 'Stacked columns' },
  orderBy: 'Break orders down by',
  orderByHelp: 'A table of its own: what each touchpoint earned of each product, country … of the orders.',
  orderByNothing: 'Nothing',
  lookback: 'Lookback',
  lookbackHelp: 'Touches older than this earn nothing. Empty: no limit.',
  priority: {
    label: 'Priority of touches',
    help: 'A journey counts the touches of the first kind it has alone. Kinds of one rank are parted by commas; * stands for all others, which otherwise come last.',
    placeholder: 'Click > View',
  },
  kindsOf: { touchpoint: 'Touchpoints in the data', kind: 'Kinds of touch in the data' },
  lookbacks: {
    label: 'Lookback by kind',
    help: 'Days before a transaction in which touches of one kind count: View=1, Click=7.',
  },
  until: {
    label: 'The log ends',
    help: 'The day or moment of its last row, such as 2026-06-30 14:05: journeys close to it may convert yet. Empty: the last of the rows apart.',
  },
  halfLife: 'Half-life',
  halfLifeHelp: 'A touch this much earlier counts half, under time decay.',
  direct: 'Direct is called',
  directHelp: 'The touchpoint that last non-direct passes over.',
  problems: {
    noModel: 'Choose at least one model.',
    shares: 'Enter three numbers, such as 40, 20 and 40. First or last must be above 0.',
    days: 'Enter a number of days above 0, such as 30.',
    noName: 'Enter the name, such as Direct.',
    kindTwice: (name: string) => `${name} stands in it twice.`,
    othersAlone: 'Name a kind beside *, such as * > Direct.',
    lookbacks: 'Enter each kind once, with its days: View=1, Click=7.',
    moment: 'Enter a day such as 2026-06-30, or a moment such as 2026-06-30 14:05.',
    notStacked: (model: string) =>
      `What ${model} gives does not add up over touchpoints. Choose lines, or another model first.`,
    notByOrder: (model: string) =>
      `${model} shares the total by what all journeys have in common, not order by order. Choose another model first.`,
    notFirst: (model: string) =>
      `Choose another model first, then ${model}: the conversions in the table are those under the first model, and the table of credits does not tell them for ${model}.`,
  },
};

export type AttributionOptionTexts = typeof english;
export const attributionOptionTexts = inCurrentLanguage('attributionOptions', english);
