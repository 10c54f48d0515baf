import { counted } from '../../cells/counted';
import type { Sentences } from '../../cells/saying';
import { inCurrentLanguage } from '../../language/current';
import { formatSpoken } from '../../language/format';
import type { AttributionReason, ModelReason } from '../../analytics/attribution/reason';
import { reasonSentences } from '../../functions/attribution/reasonSentences';
import type { PathSaying } from '../../functions/attribution/pathSentences';
import { type RuleSaying, ruleSentences } from '../../functions/channels/ruleSentences';

/** What the reader of an attribution should know. */
export type AttributionNote =
  | { code: 'flags' | 'flagsInPaths' | 'oneACustomer' }
  | { code: 'ordersSentAgain'; values: { orders: number } }
  | { code: 'refundsUnattributed'; values: { refunds: number } }
  | { code: 'noDirect'; values: { names: readonly string[] } }
  | { code: 'journeysOpen'; values: { journeys: number } }
  | { code: 'costsApart' }
  | { code: 'costsWithoutDates' }
  | { code: 'costBasis' | 'costsOutside' }
  | { code: 'refitted'; values: { models: readonly string[] } }
  | { code: 'tooManyColumns'; values: { count: number; most: number } }
  | { code: 'noCustomersInPaths' }
  | { code: 'changeNotTested' }
  | { code: 'endOfLogNotTold' };

/** The same, and why there is no result. */
export type AttributionSaying =
  | AttributionNote
  | AttributionReason
  | ModelReason
  | RuleSaying
  | PathSaying
  | { code: 'rowsApartMissing'; values: { customers: number } }
  | { code: 'rowsApartOthers'; values: { customers: number; found: number } }
  | { code: 'earlierNotTold'; values: { model: string } }
  | { code: 'trendTooLarge'; values: { touchpoints: number; periods: number } }
  | { code: 'creditsOfOthers'; values: { model: string; credit: number; value: number } }
  | { code: 'unknownDirect' | 'unknownPassedOver' | 'unknownKind'; values: { name: string } };

const english: Sentences<AttributionSaying> = {
  ...reasonSentences,
  ...ruleSentences,
  twoSeparators: ({ first, firstPath, second, secondPath }) =>
    `Path: ${firstPath} holds ${first}, ${secondPath} holds ${second}. Put one and the same between the names of all paths.`,
  commaInPath: ({ path }) =>
    `Path: ${path} is one touchpoint with a comma in its name, or several parted by commas. Put > between the names of a path.`,
  nameMissing: ({ row, separator }) =>
    `Path, row ${row}: a name is missing before, after or between the separators "${separator}".`,
  valueOfNothing: ({ row, value }) =>
    `Value, row ${row}: ${value} is the value of no conversions. Give the number of conversions it comes from.`,
  rowsApartMissing: ({ customers }) =>
    `The statement left out ${counted(customers, 'customer')} whose refunds only Touchstone settles. Run the second statement, and choose its answer under Columns: Rows of customers apart are in another table.`,
  rowsApartOthers: ({ customers, found }) =>
    `The statement left out ${counted(customers, 'customer')}, but the rows apart are those of ${found}. Run both statements anew, and choose all rows of the second.`,
  trendTooLarge: ({ touchpoints, periods }) =>
    `A trend of ${formatSpoken.count(touchpoints)} touchpoints in ${counted(periods, 'period')} is too large for a table. Group touchpoints (channels instead of campaigns), choose longer periods, or no trend.`,
  creditsOfOthers: ({ model, credit, value }) =>
    `${model}: the table of credits adds up to ${credit}, the paths to ${value}. Both have to come from the same rows: run both statements anew.`,
  earlierNotTold: ({ model }) =>
    `${model} takes refunds back from touchpoints as it shared the period of the order, which counted journeys do not tell, and here there are such refunds. Choose other models, a last whole period, or all.`,
  endOfLogNotTold:
    'Markov and Shapley leave out journeys that may convert yet. Among the rows apart these are told by the last of them; if the whole log ends later, enter when under Options.',
  changeNotTested:
    'Whether a change is more than chance shows customer by customer: counted journeys leave it untested.',
  noCustomersInPaths:
    'Counted journeys tell no customers: 95% intervals, which draw customers anew, and the transactions behind a figure need the log itself.',
  unknownDirect: ({ name }) => `Last non-direct: no row has the touchpoint "${name}". Correct the name.`,
  unknownPassedOver: ({ name }) => `Pass over: no row has the touchpoint "${name}". Correct the name.`,
  unknownKind: ({ name }) =>
    `No touch is of the kind "${name}". Correct it under Priority of touches or Lookback by kind.`,
  flags:
    'Values are 0 and 1, which say who converted: credit is counted in conversions. If they are amounts, say so in the heading (Revenue) or format them in a currency.',
  flagsInPaths:
    'In every path the value is the number of conversions, as where values are 0 and 1: credit is counted in conversions.',
  oneACustomer:
    'The value is 1 on every row of most customers who bought, so each of them counts as one conversion, at the last row.',
  ordersSentAgain: ({ orders }) => `${counted(orders, 'order')} sent again counted once.`,
  refundsUnattributed: ({ refunds }) => `${counted(refunds, 'refund')} without an order unattributed.`,
  noDirect: ({ names }) =>
    `No touchpoint is called ${names.join(', ')}: last non-direct may have found none to pass over.`,
  journeysOpen: ({ journeys }) =>
    `${counted(journeys, 'journey')} may convert yet: Markov and Shapley leave them out.`,
  costsWithoutDates:
    'Costs without a date belong to no period, so none are shown. Choose the column of their dates at the table of costs.',
  costBasis:
    'Costs count on their own dates and conversions on theirs: what is spent in one period may bring conversions in later ones.',
  costsOutside:
    'Some costs are dated before the first of these periods or after the last one: they stand in none of them.',
  refitted: ({ models }) =>
    `${formatSpoken.list(models)} ${models.length === 1 ? 'is' : 'are'} worked out for the period by itself: over several periods totals add up, touchpoints do not.`,
  tooManyColumns: ({ count, most }) =>
    `A column of conversions names ${formatSpoken.count(count)} different things, more than the ${most} a table has columns for, so it is not shown. Choose one that names fewer.`,
  costsApart:
    'The table of costs names none of what is broken down by: its cost stands at Unattributed and in the total.',
};

export type AttributionSayings = typeof english;
export const attributionSayings = inCurrentLanguage('attributionSayings', english);
