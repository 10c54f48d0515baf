import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel, ModelSettings } from '../../analytics/attribution/models';
import type { TouchLog } from '../../analytics/attribution/touchLog';
import { modelSettingsFrom } from './models';
import { orderIdArgument } from '../orderId';
import { type GivenSettings, settingsArgument } from '../settings/argument';
import { deafSettings, logSettings, modelSettings } from '../settings/attribution';
import { formerFlag, formerNumber, formerParameter, isColumnLike } from '../settings/former';
import { readingOf, readingSettings } from '../settings/reading';
import type { SettingPair } from '../settings/text';
import { journeysOf, type LogRanges, milestoneArgument, type Policy, readTouchLog } from '../touchLog';

const taken = { ...logSettings, ...modelSettings, ...readingSettings };

/** What stands behind the models in every function that credits touchpoints. */
export const settingsArguments = [settingsArgument(taken), orderIdArgument, milestoneArgument] as const;

/** The log, the journeys and the settings of the models that a call asks for, which may name touchpoints. */
export function readCall(
  ranges: LogRanges,
  models: readonly AttributionModel[],
  given: GivenSettings<typeof taken>,
  asked: unknown = null,
): { log: TouchLog; journeys: Journeys; settings: ModelSettings; policy: Policy } {
  const values = given.values(deafSettings(models));
  const settings = modelSettingsFrom(values, models, ranges.milestone !== null);
  const log = readTouchLog(ranges, asked, readingOf(values));
  return { log, journeys: journeysOf(log, values), settings, policy: values };
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
