import type { AttributionReason, ModelReason } from '../../analytics/attribution/reason';
import { CellError } from '../../cells/cellError';
import { counted } from '../../cells/counted';
import { sentenceIn, type Sentences } from '../../cells/saying';

/** Why there are no figures of an attribution. What a model says follows its name. */
export const reasonSentences: Sentences<AttributionReason | ModelReason> = {
  chainTooLarge: ({ states, touchpoints, inPane }) =>
    `the chain has ${states} states and ${touchpoints} touchpoints, too many to solve${inPane ? ' in a cell; use the Touchstone pane, which has the time, or' : ';'} lower the order or group touchpoints.`,
  chainForeseenTooLarge: ({ states, touchpoints, mayInPane }) =>
    `a chain of about ${states} states and ${touchpoints} touchpoints is too large to solve${mayInPane ? ' in a cell; try the Touchstone pane, which has more time, or' : ';'} lower the order or group touchpoints.`,
  tooManyForChain: ({ touchpoints }) =>
    `${touchpoints} touchpoints are too many to solve a chain of; group touchpoints (channels instead of campaigns).`,
  orderTooHigh: ({ order, most }) =>
    `a chain of order ${order} has more than ${most} states; lower the order.`,
  tooManyMembers: ({ count, most }) =>
    `a journey met ${count} distinct touchpoints, more than the ${most} it can share among; group touchpoints (channels instead of campaigns) or shorten the lookback.`,
  tooManySets: ({ count, isAbout }) =>
    `the journeys met ${isAbout ? 'about ' : ''}${count} different sets of touchpoints, too many to share among all their parts; group touchpoints (channels instead of campaigns) or shorten the lookback.`,
  tooManyEarlier: ({ periods, inPane }) =>
    `what came in changes orders of ${counted(periods, 'earlier period')}, and to fit each of them anew takes too long on these journeys${inPane ? ' for a cell; use the Touchstone pane, which has the time, or' : ';'} choose a longer period, or leave out its first day.`,
  ofModel: ({ model, reason }) => `${model}: ${reasonText(reason)}`,
  tooManyVisits: ({ transactions, visits, inPane }) =>
    `${transactions} transactions see ${visits} touches in all, too many to work through${inPane ? ' in a cell; use the Touchstone pane, which has the time, or' : ';'} give a lookback, let journeys start anew, or check the customer column.`,
  tooManyKinds: ({ kinds, inPane }) =>
    `there are ${kinds} kinds of conversion, and each is credited by itself, which takes too long on these journeys${inPane ? ' for a cell; use the Touchstone pane, which has the time, or' : ';'} put kinds together, or check their column.`,
  tooManyTouchpoints: ({ touchpoints }) =>
    `${touchpoints} touchpoints are too many to work out intervals for; group touchpoints, or ask for the figures without intervals.`,
  intervalsTooLong: ({ model, replicates, inPane }) =>
    `${model}: the intervals need its credit ${replicates} times, which takes too long on these journeys${inPane ? ' for a cell; use the Touchstone pane, which has the time, or' : ';'} group touchpoints, give a lookback, lower the order of a chain, or ask for the figures without intervals.`,
  tooManyPeriods: ({ model, periods, inPane }) =>
    `${model} is fitted anew for each period, and with ${counted(periods, 'period')} that takes too long on these journeys${inPane ? ' for a cell; use the Touchstone pane, which has the time, or' : ';'} choose longer periods, or from and to.`,
  notByTransaction: ({ model }) =>
    `${model} shares the total by what all journeys have in common, not transaction by transaction.`,
};

export function reasonText(reason: AttributionReason | ModelReason): string {
  return sentenceIn(reasonSentences, reason);
}

export const refusedFor = ({ reason }: { reason: AttributionReason }): CellError =>
  new CellError('#VALUE!', reasonText(reason), reason);
