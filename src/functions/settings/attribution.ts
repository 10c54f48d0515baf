import { invalid, quote, millisecondsPerDay } from '../../cells';
import {
  attributionModels,
  type AttributionModel,
  defaultSettings,
  type ModelSettings,
} from '../../analytics/attribution/models';
import { lookbackOf, priority } from './preference';
import {
  choiceOf,
  dateSetting,
  isNoLimit,
  namesSetting,
  numberOf,
  oneValue,
  numberSetting,
  type Setting,
  yesNoSetting,
} from './setting';

const lookbackDays = numberSetting(
  'lookback',
  'Days before a transaction in which touches count; "no limit" or omitted: no limit.',
  null,
  { atLeast: 0 },
);

export const lookback: typeof lookbackDays = {
  ...lookbackDays,
  read: ([value], where) => (isNoLimit(value) ? null : lookbackDays.read([value], where)),
};

export const startsAnew = yesNoSetting(
  'starts anew',
  'yes: a journey starts anew after each transaction; omitted: no.',
);

export const collapse = yesNoSetting(
  'collapse',
  'yes: repeats of a touchpoint in a row count once; omitted: no.',
);

export const conversionChoices = [
  { name: 'Each row', description: 'Every row with a value is a transaction.' },
  {
    name: 'One a customer',
    description: 'Whoever has a value in any row converted once, at the last of them.',
  },
  {
    name: 'First a customer',
    description: 'The first transaction of each customer counts alone.',
  },
] as const;

/** Which transactions count, and which touches, in every function over a journey log. */
export const logSettings = {
  lookback,
  lookbackOf,
  priority,
  startsAnew,
  collapse,
  conversions: oneValue(
    'conversions',
    '"each row"; "one a customer": whoever has a value in any row converted once, at the last of them; "first a customer": the first transaction counts alone; omitted: "each row".',
    null,
    (value, where) => choiceOf(conversionChoices, 'way to count conversions', value, where),
  ),
  passOver: namesSetting(
    'pass over',
    'Touchpoints left out of every journey that has others, such as payment providers; omitted: none.',
    [],
  ),
  from: dateSetting(
    'from',
    'First day whose transactions count; touches before it do too. Omitted: no limit.',
  ),
  to: dateSetting('to', 'Last day whose transactions count. Omitted: no limit.'),
};

const shares: Setting<readonly [number, number, number] | null> = {
  name: 'shares',
  description: 'Three shares in any unit for custom: first touch, those between, last touch.',
  takes: 3,
  otherwise: null,
  read: (values, where) => {
    const [first, middle, last] = values.map((value) => numberOf(value, where));
    const negative = [first, middle, last].find((share) => share < 0);
    if (negative !== undefined) throw invalid(`${where}: ${quote(negative)} is not a share.`);
    if (first + last === 0) {
      throw invalid(`${where}: the first or the last touch must have a share above 0.`);
    }
    return [first, middle, last];
  },
};

/** What marks the milestones in their column. */
export const milestoneSettings = {
  leadTexts: namesSetting('lead', 'Texts in the column milestone that mean lead; omitted: lead.', null),
  opportunityTexts: namesSetting(
    'opportunity',
    'Texts in the column milestone that mean opportunity; omitted: opportunity.',
    null,
  ),
};

/** What the models listen to, by the names the mathematics calls it. */
export const modelSettings = {
  halfLife: numberSetting(
    'half-life',
    'Days in which the weight of a touch halves, for time decay; omitted: 7.',
    defaultSettings.halfLife / millisecondsPerDay,
    { above: 0 },
  ),
  direct: namesSetting(
    'direct',
    'Touchpoints that last non-direct passes over; omitted: "Direct", "(direct)", "(direct) / (none)", "Direct Traffic".',
    null,
  ),
  order: numberSetting(
    'markov order',
    'Touches a state of the Markov chain remembers, for markov and removal effect; omitted: 1.',
    defaultSettings.order,
    { atLeast: 1, isWhole: true },
  ),
  shares,
} satisfies Record<keyof ModelSettings, Setting<unknown>>;

/** The model settings that none of the models listens to, each with the sentence that says so. */
export function deafSettings(
  models: readonly AttributionModel[],
): Partial<Record<keyof ModelSettings, string>> {
  const asked = models.map(({ name }) => name).join(', ');
  const deaf = Object.entries(modelSettings).flatMap(([key, { name }]) => {
    if (models.some(({ setting }) => setting === key)) return [];
    const listeners = attributionModels.filter(({ setting }) => setting === key);
    const names = listeners.map((model) => model.name).join(' and ');
    return [[key, `${name} means nothing to ${asked}; it is a setting of ${names}.`]];
  });
  return Object.fromEntries(deaf) as Partial<Record<keyof ModelSettings, string>>;
}
