import { choose, invalid, isBlank, isBlankKey, passOnError, quote, secondsPerDay } from '../cells';
import type { Credit } from '../analytics/attribution/attribute';
import { creditOf } from '../analytics/attribution/creditOf';
import type { Journeys } from '../analytics/attribution/journeys';
import {
  type AttributionModel,
  attributionModels,
  defaultSettings,
  type ModelSettings,
} from '../analytics/attribution/models';
import { type Argument, choice, type Choices, optional } from './arguments';

export const modelChoices: Choices & { entries: readonly AttributionModel[] } = {
  id: 'ATTRIBUTION_MODELS',
  what: 'model',
  entries: attributionModels,
};

export const parameterArgument: Argument<unknown[] | null> = {
  name: 'parameter',
  description:
    'Setting of the model: half-life in days for time decay (7), order for markov (1), the name that counts as direct for last non-direct ("Direct"), three shares first/middle/last for custom.',
  dimensionality: 'matrix',
  optional: true,
  read: (argument) => {
    const cells = filled(argument, isBlank);
    cells.forEach((cell) => passOnError(cell, 'parameter'));
    return cells.length === 0 ? null : cells;
  },
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

/** What `parameter` sets: the one setting among those the models listen to that fits its type. */
export function settingsFrom(
  parameter: unknown[] | null,
  models: readonly AttributionModel[],
  hasMilestones: boolean,
): ModelSettings {
  const wanting = models.find(({ needs }) => needs === 'milestones');
  if (wanting && !hasMilestones) {
    throw invalid(`${wanting.name} needs the argument milestone: a column that marks lead and opportunity.`);
  }
  if (parameter === null) {
    if (models.some(({ setting }) => setting === 'shares'))
      throw invalid(`parameter is missing. ${meanings}`);
    return defaultSettings;
  }
  const listening = new Set(models.map(({ setting }) => setting));
  const [first, ...others] = parameter;
  if (others.length > 0) {
    if (listening.has('shares')) return { ...defaultSettings, shares: sharesFrom(parameter) };
  } else if (typeof first === 'string') {
    if (listening.has('direct')) return { ...defaultSettings, direct: first };
  } else if (typeof first === 'number') {
    if (listening.has('halfLife') && listening.has('order')) {
      throw invalid(
        `parameter: ${first} could be the half-life of time decay or the order of markov. Ask for one at a time.`,
      );
    }
    if (listening.has('halfLife')) return { ...defaultSettings, halfLife: halfLifeFrom(first) };
    if (listening.has('order')) return { ...defaultSettings, order: orderFrom(first) };
  }
  const names = models.map(({ name }) => name).join(', ');
  throw invalid(`parameter: ${parameter.map(quote).join(', ')} means nothing to ${names}. ${meanings}`);
}

const meanings =
  'Time decay takes a half-life in days, markov an order, last non-direct the name that counts as direct, ' +
  'custom three shares (first, middle, last).';

function halfLifeFrom(days: number): number {
  if (!(days > 0)) throw invalid(`parameter is ${days}; the half-life must be more than 0 days.`);
  return days * secondsPerDay;
}

function orderFrom(order: number): number {
  if (!Number.isInteger(order) || order < 1) {
    throw invalid(`parameter is ${order}; the order of markov must be a whole number from 1.`);
  }
  return order;
}

function sharesFrom(shares: unknown[]): readonly [number, number, number] {
  if (shares.length !== 3)
    throw invalid(`parameter has ${shares.length} values; custom takes three (first, middle, last).`);
  shares.forEach((share, i) => {
    if (!Number.isFinite(share) || (share as number) < 0)
      throw invalid(`parameter, value ${i + 1}: ${quote(share)} is not a share.`);
  });
  const [first, middle, last] = shares as number[];
  if (first + last === 0) throw invalid('parameter: the first or the last touch must have a share above 0.');
  return [first, middle, last];
}

const creditsOfJourneys = new WeakMap<Journeys, Map<string, Credit>>();

/** One model; last touch where none is named. */
export const modelArgument = optional(
  choice('model', 'How the credit is shared; omitted: last touch.', modelChoices),
  modelNamed('Last touch'),
);

/** The credit of each model, worked out once, or the error that says why there is none. */
export function credited(
  journeys: Journeys,
  models: readonly AttributionModel[],
  settings: ModelSettings,
): Credit[] {
  const known = creditsOfJourneys.get(journeys) ?? new Map<string, Credit>();
  creditsOfJourneys.set(journeys, known);
  const keyOf = ({ name }: AttributionModel) => `${name} ${JSON.stringify(settings)}`;
  const missing = models.filter((model) => !known.has(keyOf(model)));
  const credits = creditOf(journeys, missing, settings);
  if ('reason' in credits) throw invalid(`${credits.reason}.`);
  missing.forEach((model, i) => known.set(keyOf(model), credits[i]));
  return models.map((model) => known.get(keyOf(model)) as Credit);
}
