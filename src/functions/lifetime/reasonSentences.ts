import type { LifetimeReason, SurvivalReason, ValidationReason } from '../../analytics/lifetime/reason';
import { sentenceIn, type Sentences } from '../../cells/saying';

/** Why there are no figures of lifetime value. */
export const reasonSentences: Sentences<LifetimeReason> = {
  oneCustomer: 'One customer alone says nothing about how customers differ; give more.',
  nobodyAgain:
    'No customer has ordered on a second day, so nothing can be learnt about repeat orders: look at Cohorts.',
  tooManyHistories: ({ histories, inPane }) =>
    `The customers have ${histories} different histories, and to work through them takes too long${inPane ? ' in a cell. Use the Touchstone pane, which has the time, or give' : '. Give'} a part of the customers, drawn at random.`,
  likelihoodImpossible: ({ likelihood }) =>
    `The likelihood came out at ${likelihood}, which is impossible; check the dates.`,
  ordersWithoutLimit: ({ model, parameter, value }) =>
    `Without an end and without discounting the expected orders have no limit (${model} ${parameter} = ${value.toPrecision(4)}, not above 1). Give a horizon in days or a discount rate.`,
  fewWholePeriods: ({ asked, found }) =>
    `New customers are to come as in the last ${asked} whole periods, and the data have ${found}: give fewer.`,
  trianglesTooLarge: ({ segments, cohorts, periods }) =>
    segments === 1
      ? `The triangle of ${cohorts} cohorts by ${periods} periods is too large. Choose a longer period.`
      : `The triangles of ${segments} segments, one with ${cohorts} cohorts by ${periods} periods, are too large. Choose a longer period or fewer segments.`,
};

export type Reason = LifetimeReason | ValidationReason | SurvivalReason;

const ofFunctions: Sentences<Reason> = {
  ...reasonSentences,
  noneBeforeCutoff: 'There is no order up to the cut-off. Choose a later one.',
  noneAfterCutoff: 'There is no order after the cut-off to compare with. Choose an earlier one.',
  tooFewPeriods: 'Two parameters need at least two periods with customers to lose.',
  nobodyLost: 'No customer was lost.',
};

export const reasonText = (reason: Reason): string => sentenceIn(ofFunctions, reason);
