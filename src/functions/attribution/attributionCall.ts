import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel, ModelSettings } from '../../analytics/attribution/models';
import { rowEachName } from '../answerSize';
import { modelSettingsFrom } from './models';
import { orderIdArgument } from '../orderId';
import { type GivenSettings, settingsArgument } from '../settings/argument';
import { deafSettings, logSettings, milestoneSettings, modelSettings } from '../settings/attribution';
import { formerFlag, formerNumber, formerParameter, isColumnLike } from '../settings/former';
import { type Reading, readingOf, readingSettings } from '../settings/reading';
import type { SettingPair } from '../settings/text';
import {
  journeysOf,
  kindArgument,
  type LogRanges,
  milestoneArgument,
  type Policy,
  type ReadLog,
  readTouchLog,
} from '../touchLog';

/** What every function that credits touchpoints listens to. */
export const creditSettings = { ...logSettings, ...modelSettings, ...milestoneSettings, ...readingSettings };

/** What stands behind the models in every function that credits touchpoints. */
export const settingsArguments = [
  settingsArgument(creditSettings),
  orderIdArgument,
  milestoneArgument,
  kindArgument,
] as const;

interface LogCall {
  log: ReadLog;
  settings: ModelSettings;
  policy: Policy;
  reading: Reading;
}

/**
 * The log, the journeys and the settings of the models that a call asks for.
 *
 * @param asked the touchpoints it names.
 * @param columns of its table, where each touchpoint has a row there.
 */
export function readCall(
  ranges: LogRanges,
  models: readonly AttributionModel[],
  given: GivenSettings<typeof creditSettings>,
  asked: unknown = null,
  columns: number | null = null,
): LogCall & { journeys: Journeys } {
  const call = readLog(ranges, models, given, asked, columns);
  return { ...call, journeys: journeysOf(call.log, call.policy) };
}

/** The same without the journeys. */
export function readLog(
  ranges: LogRanges,
  models: readonly AttributionModel[],
  given: GivenSettings<typeof creditSettings>,
  asked: unknown = null,
  columns: number | null = null,
): LogCall {
  const hasMilestones = ranges.milestone !== null;
  const values = given.values({ ...deafSettings(models), ...(hasMilestones ? {} : deafMilestones) });
  const settings = modelSettingsFrom(values, models, hasMilestones);
  const reading = { ...readingOf(values), ...milestonesIn(values) };
  const log = readTouchLog(ranges, asked, reading, columns === null ? null : rowEachName(columns));
  return { log, settings, policy: values, reading };
}

const deafMilestones = {
  leadTexts: 'lead means nothing without the argument milestone.',
  opportunityTexts: 'opportunity means nothing without the argument milestone.',
};

/** The texts that mark each milestone; none where they bear their own names. */
function milestonesIn({
  leadTexts,
  opportunityTexts,
}: Record<'leadTexts' | 'opportunityTexts', readonly string[] | null>): Pick<Reading, 'milestones'> {
  if (leadTexts === null && opportunityTexts === null) return {};
  return { milestones: [leadTexts ?? ['lead'], opportunityTexts ?? ['opportunity']] };
}

/** Finds the arguments of 0.1.0: models, lookback, parameter, milestone, startsAnew, collapse. `at`: place of `settings`. */
export const formerlyAt =
  (at: number) =>
  (args: readonly unknown[]): readonly SettingPair[] => [
    ...formerNumber(args[at], 'lookback'),
    ...(isColumnLike(args[at + 1], args[0]) ? [] : formerParameter(args[at + 1], args[at - 1])),
    ...formerFlag(args[at + 3], 'starts anew'),
    ...formerFlag(args[at + 4], 'collapse'),
  ];
