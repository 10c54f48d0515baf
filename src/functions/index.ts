import { attributionModels } from '../analytics/attribution/models';
import { amount } from './amount';
import { attribution } from './attribution/attribution';
import { attributionBy } from './attribution/by';
import { attributionConversions } from './attribution/conversions';
import { attributionExplain } from './attribution/explain';
import { attributionIntervals } from './attribution/intervals';
import { attributionPaths } from './attribution/paths';
import { attributionPositions } from './attribution/positions';
import { attributionTrend } from './attribution/trend';
import { journeys } from './attribution/journeys';
import { journeysLag } from './attribution/lag';
import { channel } from './channels/channel';
import { clv } from './lifetime/clv';
import { date } from './date';
import { clvRetention } from './lifetime/clvRetention';
import type { CustomFunction } from './declaration';
import { clvAlive } from './lifetime/alive';
import { clvChance } from './lifetime/chance';
import { clvCustomers } from './lifetime/customers';
import { clvExpected } from './lifetime/expected';
import { clvFit } from './lifetime/fit';
import { clvFitPatterns } from './lifetime/fitPatterns';
import { clvForecast } from './lifetime/forecast';
import { clvNew } from './lifetime/newCustomer';
import { clvProfile } from './lifetime/profile';
import { clvRhythm } from './lifetime/rhythm';
import { clvSegments } from './lifetime/segments';
import { clvValidate } from './lifetime/validate';
import { cohorts } from './lifetime/cohorts';
import { cohortsValue } from './lifetime/cohortValue';
import { retentionProject } from './lifetime/retentionProject';
import { rfm } from './lifetime/rfm';
import { payback } from './lifetime/payback';
import { abandoned } from './events/abandoned';
import { funnel } from './events/funnel';
import { funnelSegments } from './events/funnelSegments';
import { funnelTrend } from './events/funnelTrend';
import { journeySteps } from './events/journeySteps';
import { timeToValueEvents } from './events/milestoneEvents';
import { timeToValueBy } from './timeToValue/bySegment';
import { timeToValueCurve } from './timeToValue/curve';
import { timeToValueCounts } from './timeToValue/counts';
import { timeToExceed } from './timeToValue/timeToExceed';
import { timeToValueTrend } from './timeToValue/trend';
import { timeToValue } from './timeToValue/timeToValue';
import { scorecard } from './scorecard/scorecard';
import { ttv } from './attribution/ttv';

export type { Argument, Choices } from './arguments';
export type { CustomFunction, Example } from './declaration';
export type { Output, OutputCell } from './output';
export { unattributedName } from './touchLog';

/** The models the pane offers, those whose figures are money. The build hands their descriptions to the pane. */
export const attributionModelsForPane = attributionModels.filter(({ gives }) => gives === 'value');

/** Every worksheet function. Importing it needs neither Excel nor a DOM. */
export const customFunctions: readonly CustomFunction[] = [
  ttv,
  attribution,
  attributionPaths,
  attributionIntervals,
  attributionExplain,
  attributionTrend,
  attributionBy,
  attributionPositions,
  attributionConversions,
  channel,
  journeys,
  journeysLag,
  journeySteps,
  clv,
  clvRetention,
  clvCustomers,
  clvFit,
  clvFitPatterns,
  clvAlive,
  clvExpected,
  clvChance,
  clvSegments,
  clvNew,
  clvProfile,
  clvValidate,
  clvRhythm,
  clvForecast,
  payback,
  timeToValue,
  timeToValueCurve,
  timeToValueBy,
  timeToValueTrend,
  timeToValueCounts,
  timeToValueEvents,
  timeToExceed,
  funnel,
  funnelTrend,
  funnelSegments,
  abandoned,
  retentionProject,
  rfm,
  cohorts,
  cohortsValue,
  scorecard,
  date,
  amount,
];
