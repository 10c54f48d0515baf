import { choose, invalid, isBlankKey, passOnError, millisecondsPerDay } from '../../cells';
import type { Credit } from '../../analytics/attribution/attribute';
import { creditOf } from '../../analytics/attribution/creditOf';
import { namesNotMet } from '../../analytics/attribution/direct';
import type { Journeys } from '../../analytics/attribution/journeys';
import {
  type AttributionModel,
  attributionModels,
  defaultSettings,
  type ModelSettings,
} from '../../analytics/attribution/models';
import { stepsOfCell, type Work } from '../../analytics/numerics/work';
import { refuseNamesNotMet } from '../touchLog';
import { type Argument, choice, type Choices, optional } from '../arguments';
import { refusedFor } from './reasonSentences';
import type { Word } from '../words';

export const modelChoices: Choices & { entries: readonly AttributionModel[] } = {
  id: 'ATTRIBUTION_MODELS',
  what: 'model',
  entries: attributionModels,
};

/** The cells of a value or range that are not blank. */
const filled = (argument: unknown, isBlankCell: (cell: unknown) => boolean): unknown[] =>
  (Array.isArray(argument) ? (argument as unknown[][]).flat() : [argument]).filter(
    (cell) => !isBlankCell(cell),
  );

/** One model name, or a range of names, in the order given. */
export const modelsArgument: Argument<AttributionModel[] | null> = {
  name: 'models',
  description:
    'A model, or a range of models; omitted: first touch, last touch, linear, time decay, position based.',
  dimensionality: 'matrix',
  optional: true,
  choices: modelChoices,
  read: (argument) => {
    const names = filled(argument, isBlankKey);
    names.forEach((cell) => passOnError(cell, 'models'));
    return names.length === 0
      ? null
      : names.map((cell) => choose(attributionModels, cell, modelChoices.what));
  },
};

export const modelNamed = (name: string): AttributionModel =>
  choose(attributionModels, name, modelChoices.what);

/** What the models are set to, or the error that says what one of them lacks. */
export function modelSettingsFrom(
  { halfLife, direct, order, shares }: ModelValues,
  models: readonly AttributionModel[],
  hasMilestones: boolean,
): ModelSettings {
  const wanting = models.find(({ needs }) => needs === 'milestones');
  if (wanting && !hasMilestones) {
    throw invalid(`${wanting.name} needs the argument milestone: a column that marks lead and opportunity.`);
  }
  if (shares === null && models.some(({ setting }) => setting === 'shares')) {
    throw invalid(
      'Custom needs the shares of first, middle and last touch: write settings "shares=40,20,40".',
    );
  }
  return {
    halfLife: halfLife * millisecondsPerDay,
    direct: direct ?? defaultSettings.direct,
    order,
    shares: shares ?? defaultSettings.shares,
  };
}

/** The settings of the models as a call gives them. */
interface ModelValues extends Omit<ModelSettings, 'shares' | 'direct'> {
  /** Days. */
  halfLife: number;
  /** `null`: not given. */
  direct: ModelSettings['direct'] | null;
  shares: ModelSettings['shares'] | null;
}

/** What a model is called above its figures: whether last non-direct had anything to pass over is said there. */
export const modelHeading = (
  { name, setting }: AttributionModel,
  journeys: Journeys,
  { direct }: ModelSettings,
): Word =>
  setting === 'direct' && namesNotMet(journeys, direct).length === direct.length
    ? { code: 'creditedNoDirect', values: { model: name } }
    : { code: 'credited', values: { model: name } };

const creditsOfJourneys = new WeakMap<Journeys, Map<string, Credit>>();

/** One model; last touch where none is named. */
export const modelArgument = optional(
  choice('model', 'How the credit is shared; omitted: last touch.', modelChoices),
  modelNamed('Last touch'),
);

/** Refuses names of direct touches that no row bears. */
export function refuseDirectNotMet(journeys: Journeys, { direct }: ModelSettings): void {
  if (direct !== defaultSettings.direct) refuseNamesNotMet(journeys, direct, 'direct');
}

/** The credit of each model, worked out once, or the error that says why there is none. */
export function credited(
  journeys: Journeys,
  models: readonly AttributionModel[],
  settings: ModelSettings,
  work: Work = { left: stepsOfCell },
): Credit[] {
  refuseDirectNotMet(journeys, settings);
  const known = creditsOfJourneys.get(journeys) ?? new Map<string, Credit>();
  creditsOfJourneys.set(journeys, known);
  const keyOf = ({ name }: AttributionModel) => `${name} ${JSON.stringify(settings)}`;
  const missing = models.filter((model) => !known.has(keyOf(model)));
  const credits = creditOf(journeys, missing, settings, work);
  if ('reason' in credits) throw refusedFor(credits);
  missing.forEach((model, i) => known.set(keyOf(model), credits[i]));
  return models.map((model) => known.get(keyOf(model)) as Credit);
}
