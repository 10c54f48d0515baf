import { choose, invalid, isBlank, passOnError, quote, secondsPerDay } from '../cells';
import {
  type AttributionModel,
  attributionModels,
  type ModelSettings,
} from '../analytics/attribution/models';
import { anyCell, type Argument, type Choices, optional } from './arguments';

export const modelChoices: Choices & { entries: readonly AttributionModel[] } = {
  id: 'ATTRIBUTION_MODELS',
  what: 'model',
  entries: attributionModels,
};

export const parameterArgument = optional(
  anyCell(
    'parameter',
    'Setting of the model: half-life in days for time decay (7), the name that counts as direct for last non-direct ("Direct").',
  ),
  null,
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
    const names = (Array.isArray(argument) ? (argument as unknown[][]).flat() : [argument]).filter(
      (cell) => !isBlank(cell),
    );
    names.forEach((cell) => passOnError(cell, 'models'));
    return names.length === 0
      ? null
      : names.map((cell) => choose(attributionModels, cell, modelChoices.what));
  },
};

export const modelNamed = (name: string): AttributionModel =>
  choose(attributionModels, name, modelChoices.what);

/** What `parameter` sets: a number the half-life, a text the name that counts as direct. */
export function settingsFrom(parameter: unknown, models: readonly AttributionModel[]): ModelSettings {
  const settings: ModelSettings = { halfLife: 7 * secondsPerDay, direct: 'Direct' };
  if (parameter === null) return settings;
  const listening = new Set(models.map((model) => model.setting));
  if (typeof parameter === 'number' && listening.has('halfLife')) {
    if (!(parameter > 0)) throw invalid(`parameter is ${parameter}; the half-life must be more than 0 days.`);
    return { ...settings, halfLife: parameter * secondsPerDay };
  }
  if (typeof parameter === 'string' && listening.has('direct')) return { ...settings, direct: parameter };
  throw invalid(
    `parameter: ${quote(parameter)} means nothing to ${models.map((model) => model.name).join(', ')}. ` +
      'Time decay takes a half-life in days, last non-direct the name that counts as direct.',
  );
}
