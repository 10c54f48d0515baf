import type { Measure } from '../../analytics/attribution/creditByGroup';
import type { Format } from '../../language/format';
import { inCurrentLanguage } from '../../language/current';
import { inSentence } from '../../language/inSentence';
import { plural } from '../../language/plural';
import { learnSentences } from '../../blueprint/sentences';
import { tableWords } from '../../blueprint/tableWords';
import { attributionSayings } from './sayings';
import type { Trend } from './options';
import { attributionTableWords } from './tableWords';

/** `what` is credited. */
const inMeasures = <Texts>(texts: (what: Measure) => Texts): Record<Measure, Texts> => ({
  value: texts('value'),
  conversions: texts('conversions'),
});

/** What is said of credit: comes with its first result. */
const english = {
  /** A model as a heading or a choice; sentences take its plain name and do this themselves. */
  modelName: (model: string) => model,
  unattributed: 'Unattributed',

  answer: inMeasures((what) => ({
    noTransactions: 'No row holds a value, so there is nothing to attribute.',
    nothingAttributed: 'No transaction has a touch before it, so everything stays unattributed.',
    noPositive: (model: string) =>
      `Refunds outweigh sales: no touchpoint earns anything under ${inSentence(model)}.`,
    onlyOne: (touchpoint: string) => `${touchpoint} earns all attributed ${what}: it is the only one.`,
    single: (touchpoint: string, share: string, model: string, second: string, secondShare: string) =>
      `${touchpoint} earns ${share} of ${what} under ${inSentence(model)}, ahead of ${second} with ${secondShare}.`,
    tie: (touchpoint: string, share: string, model: string, second: string, secondShare: string) =>
      `${touchpoint} earns ${share} of ${what} under ${inSentence(model)} and ${second} ${secondShare}: they cannot be told apart by this data.`,
    notToldApart: (touchpoint: string, second: string) =>
      `${touchpoint} and ${second} cannot be told apart by this data: their 95% intervals overlap widely.`,
    level: (touchpoint: string, second: string, share: string, model: string) =>
      `No touchpoint is ahead under ${inSentence(model)}: ${touchpoint} and ${second} earn ${share} of ${what} each.`,
    noneAhead: (touchpoint: string, second: string, models: number) =>
      `No touchpoint is ahead under all ${models} models: ${touchpoint} and ${second} earn about the same.`,
    range: (touchpoint: string, low: string, high: string, models: number) =>
      `${touchpoint} earns ${low === high ? low : `${low} to ${high}`} of ${what} under the ${models} models.`,
    agreement: (touchpoint: string, low: string, high: string, models: number) =>
      low === high
        ? `${touchpoint} earns ${low} of ${what}: the ${models} models agree.`
        : `${touchpoint} earns most, ${low} to ${high} of ${what}: the ${models} models nearly agree.`,
    /** `part` is the touchpoint's part in journeys, where the two models tell it. */
    disagreement: (
      touchpoint: string,
      [high, highModel]: readonly [string, string],
      [low, lowModel]: readonly [string, string],
      part: 'opens' | 'closes' | null,
    ) => {
      const meaning = {
        opens: ': it opens journeys that others close',
        closes: ': it closes journeys that others open',
      };
      return `${touchpoint} earns ${high} of ${what} under ${inSentence(highModel)} but ${low} under ${inSentence(lowModel)}${part === null ? '' : meaning[part]}.`;
    },
    otherWay: (touchpoint: string, from: string, to: string) =>
      `${touchpoint} goes the other way, from ${from} to ${to}.`,
  })),
  /** Half, and nine in ten, of the conversions with a touch. */
  lagAnswer: ([halfDays, mostDays]: readonly string[], [halfTouches, mostTouches]: readonly string[]) =>
    `Half of the conversions come within ${plural(halfDays, 'day', 'days')} of their first touch and with up to ${plural(halfTouches, 'touch', 'touches')}, nine in ten within ${plural(mostDays, 'day', 'days')} and with up to ${plural(mostTouches, 'touch', 'touches')}.`,

  settings: (models: string, lookback: string | null) => [
    plural(models, 'model', 'models'),
    lookback ? plural(lookback, 'day', 'days') : 'no lookback limit',
  ],

  settingsOfPaths: (models: string) => [plural(models, 'model', 'models'), 'counted journeys'],

  figures: {
    value: 'Total value',
    valueLong: 'All transactions, attributed or not',
    conversions: 'Total conversions',
    conversionsLong: 'All conversions, attributed or not',
    transactions: 'Transactions',
    roas: 'ROAS',
    roasLong: 'Return on ad spend: all value over all cost',
  },

  view: inMeasures((what) => ({
    title: (dimension: string) => `Attribution by ${dimension.toLowerCase()}`,
    table: (dimension: string) => `Attributed ${what} and share by ${dimension.toLowerCase()}`,
    chartTitle: (dimension: string) => `Attributed ${what} by ${dimension.toLowerCase()}`,
    sheetName: 'Attribution',
    firstModels: (count: number) => `The chart shows the first ${count} models.`,
  })),

  trend: inMeasures((what) => (by: Trend, dimension: string, model: string, areStacked: boolean) => ({
    name: 'Over time',
    title: `Attributed ${what} by ${by} under ${inSentence(model)}`,
    chartTitle: areStacked
      ? `Attributed ${what} by ${by} and ${dimension.toLowerCase()}`
      : `Attributed ${what} by ${by}, the first four by ${dimension.toLowerCase()}`,
    sheetName: 'Over time',
  })),
  trendCosts: inMeasures((what) => (by: Trend, dimension: string, model: string) => ({
    name: 'Costs over time',
    title: `Cost per acquisition${what === 'value' ? ' and return' : ''} by ${by} under ${inSentence(model)}`,
    chartTitle: `Cost per acquisition by ${by}, the four with the highest cost by ${dimension.toLowerCase()}`,
    sheetName: 'Costs over time',
  })),
  positions: inMeasures((what) => (dimension: string) => ({
    name: 'Part in journeys',
    title: `Part in journeys by ${dimension.toLowerCase()}`,
    chartTitle: `${what === 'value' ? 'Value' : 'Conversions'} opened, assisted and closed by ${dimension.toLowerCase()}`,
    sheetName: 'Part in journeys',
  })),

  lag: {
    lag: {
      name: 'Days to convert',
      title: 'Conversions by days since the first touch of their journey',
      chartTitle: 'Conversions by days to convert',
      sheetName: 'Days to convert',
    },
    touches: {
      name: 'Touches to convert',
      title: 'Conversions by touches that led to them',
      chartTitle: 'Conversions by touches',
      sheetName: 'Touches to convert',
    },
  },
  kinds: (dimension: string, model: string) => ({
    name: 'Kinds of conversion',
    title: `Kinds of conversion by ${dimension.toLowerCase()} under ${inSentence(model)}`,
    chartTitle: `Conversions of each kind by ${dimension.toLowerCase()}`,
    sheetName: 'Kinds of conversion',
  }),
  firstKinds: (count: number) => `The chart shows the first ${count} kinds.`,
  byOrder: inMeasures((what) => (by: string, dimension: string, model: string) => ({
    name: `By ${by.toLowerCase()}`,
    title: `Attributed ${what} by ${dimension.toLowerCase()} and ${by.toLowerCase()} under ${inSentence(model)}`,
    chartTitle: `Attributed ${what} by ${dimension.toLowerCase()} and ${by.toLowerCase()}`,
    sheetName: `By ${by.toLowerCase()}`,
  })),
  firstGroups: (count: number) => `The chart shows the first ${count} columns.`,

  words: attributionTableWords,

  rankShifts: {
    title: 'What changes between the models',
    against: (model: string) => `Rank, compared with ${inSentence(model)}`,
    same: (models: string[], format: Format) => `Same order under ${format.list(models.map(inSentence))}.`,
  },

  /** What stands in the table for one model alone. */
  under: {
    value: (model: string, withCosts: boolean) =>
      withCosts
        ? `Conversions, average order and returns under ${inSentence(model)}.`
        : `Conversions and average order under ${inSentence(model)}.`,
    conversions: (model: string, withCosts: boolean) =>
      `Conversions${withCosts ? ' and cost per acquisition' : ''} under ${inSentence(model)}.`,
  },
  reconciles: (total: string, reconciling: number, all: number) =>
    `Credit and Unattributed add up to ${total} under ${reconciling === all ? (all === 1 ? 'this model' : 'every model') : 'every other model'}.`,
  exceeds: (model: string) =>
    `${model} credits every touch with the full value, so it adds up to more than the total by design.`,
  bootstrap: (replicates: string, seed: number) =>
    `95% intervals: bootstrap over customers, ${replicates} replicates, seed ${seed}.`,
  unnamedCost: (cost: string) =>
    `Rows that name no touchpoint cost ${cost}; that stands at Unattributed and in the total.`,

  method: {
    source: (address: string, dimension: string) => `Source: ${address}, by ${dimension.toLowerCase()}.`,
    orders: (address: string) => `Orders: ${address}.`,
    costs: (address: string) => `Costs: ${address}.`,
    rest: (address: string) => `Rows of customers apart: ${address}.`,
    credits: (address: string) => `Credits under models that need times or milestones: ${address}.`,
    paths: 'Journeys came counted: what belongs to one was settled where they were.',
    rules: (address: string) => `Channel rules of our own, read first: ${address}.`,
    models: (models: string[]) => `Models: ${models.join(', ')}.`,
    lookback: (days: number | null, format: Format) =>
      days === null ? 'Lookback: no limit.' : `Lookback: ${plural(format.number(days), 'day', 'days')}.`,
    priority: (kinds: string) =>
      `Priority of touches: ${kinds}. A journey counts those of the first rank it has alone.`,
    lookbackOf: (kind: string, days: string) => `Lookback of ${kind}: ${plural(days, 'day', 'days')}.`,
    halfLife: (days: string) => `Half-life: ${plural(days, 'day', 'days')}.`,
    direct: (name: string) => `Counts as direct: ${name}.`,
    order: (order: string) => `Markov order: ${order}.`,
    shares: (shares: string[]) =>
      `Custom shares of first touch, those between, last touch: ${shares.join(', ')}.`,
    startsAnew: 'A journey starts anew after each transaction.',
    passOver: (names: string[]) => `Passed over, unless a journey has no others: ${names.join(', ')}.`,
    collapse: 'Repeats of a touchpoint in a row count once.',
    oneACustomer: 'Whoever has a value in any row converted once, at the last of them.',
    firstACustomer: 'The first transaction of each customer counts alone.',
    under: {
      value: (model: string, withCosts: boolean) =>
        withCosts
          ? `Conversions, average order value, cost per acquisition, ROAS and ROI are those under ${model}.`
          : `Conversions and average order value are those under ${model}.`,
      conversions: (model: string, withCosts: boolean) =>
        `Conversions${withCosts ? ' and cost per acquisition' : ''} are those under ${model}.`,
    },
    sharesOf: inMeasures((what) => `Shares are of the attributed ${what}, without Unattributed.`),
  },

  opening: {
    hint: 'Choose a name to see the transactions behind it.',
    label: (touchpoint: string) => `${touchpoint}, show its transactions`,
    title: (touchpoint: string) => `Behind ${touchpoint}`,
    announced: (touchpoint: string) => `Transactions behind ${touchpoint}`,
    looking: 'Looking for the transactions…',
    figure: 'Model',
    otherFigure: 'Choose another model above, or go back to the result.',
  },

  behind: {
    sum: (credit: string, transactions: string, model: string) =>
      `${credit} under ${inSentence(model)}, from ${plural(transactions, 'transaction', 'transactions')}.`,
    none: (touchpoint: string, model: string) =>
      `No transaction gave credit to ${touchpoint} under ${inSentence(model)}.`,
    order: 'Largest credit first',
    rest: (count: string, credit: string) =>
      `${plural(count, 'more transaction gives', 'more transactions give')} ${credit}.`,
    /** What the credit is a part of. */
    of: (value: string) => `of ${value}`,
    title: inMeasures(
      (what) => (touchpoint: string, model: string) =>
        `What gave ${touchpoint} its ${model} attributed ${what}`,
    ),
    sheetName: 'Explained',
  },

  /** Why no formula gives a result, where only an attribution can be the reason. */
  refusals: {
    crossed: 'A formula cannot cross two breakdowns.',
    sharesOfAll: 'A formula would take the shares of Shapley from the period alone.',
    relativePeriod: 'A formula would keep the days it begins with: choose From – to under Period for one.',
    orders: 'A formula takes touches and orders from one table.',
    costs: 'A formula takes no costs from a second table.',
    rest: 'A formula takes no rows of customers apart from a second table.',
    credits: 'A formula takes no credits from a second table.',
    blanks: 'Some touches have nothing in the column of the breakdown; a formula would pass over them.',
    strays:
      'The column of the breakdown is filled in rows that are no touches; a formula would take them for some.',
    brokenSegments: 'The column of segments holds errors, at which a formula would stop.',
    touchesWithDays: 'The formula of Days to convert gives the touches, too: write that one.',
    direct: 'A formula would look for direct in the column of the breakdown, not among the touchpoints.',
    kindNames: 'A kind of touch holds a mark, such as > or =, with which a formula cannot name it.',
    passOver:
      'A formula would look for what is passed over in the column of the breakdown, not among the touchpoints.',
  },
};

export type AttributionResultTexts = typeof english;
export const attributionResultTexts = inCurrentLanguage('attributionResult', english);

learnSentences(tableWords);
learnSentences(attributionSayings);
learnSentences(attributionResultTexts.words);
