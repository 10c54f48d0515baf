import { counted } from '../../cells/counted';
import type { Sentences } from '../../cells/saying';
import { inCurrentLanguage } from '../../language/current';
import type { AttributionReason, ModelReason } from '../../analytics/attribution/reason';
import { reasonSentences } from '../../functions/attribution/reasonSentences';
import { type RuleSaying, ruleSentences } from '../../functions/channels/ruleSentences';

/** What the reader of an attribution should know. */
export type AttributionNote =
  | { code: 'oneACustomer' }
  | { code: 'ordersSentAgain'; values: { orders: number } }
  | { code: 'refundsUnattributed'; values: { refunds: number } }
  | { code: 'noDirect'; values: { names: readonly string[] } }
  | { code: 'journeysOpen'; values: { journeys: number } }
  | { code: 'costsApart' };

/** The same, and why there is no result. */
export type AttributionSaying =
  | AttributionNote
  | AttributionReason
  | ModelReason
  | RuleSaying
  | { code: 'unknownDirect' | 'unknownPassedOver'; values: { name: string } };

const english: Sentences<AttributionSaying> = {
  ...reasonSentences,
  ...ruleSentences,
  unknownDirect: ({ name }) => `Last non-direct: no row has the touchpoint "${name}". Correct the name.`,
  unknownPassedOver: ({ name }) => `Pass over: no row has the touchpoint "${name}". Correct the name.`,
  oneACustomer:
    'The value is 1 on every row of most customers who bought, so each of them counts as one conversion, at the last row.',
  ordersSentAgain: ({ orders }) => `${counted(orders, 'order')} sent again counted once.`,
  refundsUnattributed: ({ refunds }) => `${counted(refunds, 'refund')} without an order unattributed.`,
  noDirect: ({ names }) =>
    `No touchpoint is called ${names.join(', ')}: last non-direct may have found none to pass over.`,
  journeysOpen: ({ journeys }) =>
    `${counted(journeys, 'journey')} may convert yet: Markov and Shapley leave them out.`,
  costsApart:
    'The table of costs names none of what is broken down by: its cost stands at Unattributed and in the total.',
};

export type AttributionSayings = typeof english;
export const attributionSayings = inCurrentLanguage('attributionSayings', english);
