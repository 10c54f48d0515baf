import {
  argumentInput,
  inCells,
  kinds,
  readingInputs,
  settingInput,
  type TypedCells,
  typedDate,
  typedLimit,
  typedOption,
} from '../../blueprint/formula/inputs';
import { settingTexts as say } from '../../blueprint/formula/settingTexts';
import type { OutputInput } from '../../excel/types';
import type { SettingName } from '../../functions/settings/names';
import type { SettingPair } from '../../functions/settings/text';
import { ofDays } from '../../blueprint/period/options';
import { serialOf } from '../../reading/dates';
import { namesText } from '../../reading/nameList';
import type { AttributionOptions, PathsRequest } from './messages';
import { models as known } from './models.build';
import { type AttributionChoices, conversionChoices, options as usual } from './options';
import { preferenceInputs, typedPreference } from './preferencePairs';
import { timedModel } from './timedModels';

/** Cells for models, and one more at least than are chosen. */
const fewestModels = 6;
/** Cells for names. */
const fewestNames = 3;

export const modelCells = (chosen: number): number => Math.max(fewestModels, chosen + 1);

/** The settings of a live formula in cells, the models first. `areKindsKnown`: it is told the kinds of touches. */
export function attributionInputs(
  set: Set,
  conversions: string | undefined,
  reading: readonly SettingPair[],
  areKindsKnown = true,
): OutputInput[] {
  const { lookback, halfLife, startsAnew, passOver, collapse, period } = set;
  const { from, to } = typeof period === 'object' ? period : { from: null, to: null };
  const yes = (isSet: boolean | undefined) => [isSet ? say.yes : say.no];
  return [
    ...modelInputs(set, () => true),
    settingInput('lookback', [lookback ?? say.noLimit], kinds.lookback()),
    ...(areKindsKnown ? preferenceInputs(set) : []),
    settingInput('half-life', [halfLife], kinds.positive()),
    settingInput('from', [from && serialOf(from)], kinds.date()),
    settingInput('to', [to && serialOf(to)], kinds.date()),
    ...settingInputs(set),
    settingInput('starts anew', yes(startsAnew), kinds.yesNo()),
    settingInput('collapse', yes(collapse), kinds.yesNo()),
    settingInput('conversions', [conversions ?? null], kinds.entry(conversionChoices.slice(1))),
    settingInput('pass over', inCells(passOver ?? [], fewestNames), kinds.text(say.help.names)),
    ...readingInputs(reading),
  ];
}

/** Those of a formula of counted paths: what is a journey has been settled, and models that need times have none. */
export const pathInputs = (
  { separator, ...set }: PathsRequest['options'],
  reading: readonly SettingPair[],
): OutputInput[] => [
  ...modelInputs(set, (name) => timedModel(name) === null),
  ...settingInputs(set),
  ...(separator === undefined ? [] : [settingInput('separator', [separator], kinds.text())]),
  ...readingInputs(reading),
];

const modelInputs = ({ models }: Set, isOffered: (name: string) => boolean): OutputInput[] => {
  const names = known.map(({ name }) => name).filter(isOffered);
  return inCells(models, modelCells(models.length)).map((model, i) =>
    argumentInput('models', say.labels.models(i + 1), model, kinds.entry(names, say.help.models)),
  );
};

/** The settings of models that take some, but for the half-life. */
function settingInputs({ direct, order = 1, shares }: Set): OutputInput[] {
  const { help } = say;
  const isUsual = direct.toLowerCase() === usual.direct.toLowerCase();
  return [
    settingInput('direct', inCells(isUsual ? [] : directNames(direct), fewestNames), kinds.text(help.names)),
    settingInput('markov order', [order], kinds.count()),
    settingInput('shares', shares ?? usual.shares.map(Number), { ...kinds.share(), help: help.shares }),
  ];
}

type Set = AttributionOptions;

/** The names that the pane takes as one text, parted by commas. */
export const directNames = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The options that stand in the cells. Names that are no models are left to the formula, which says so. */
export function typedAttribution(
  cells: TypedCells,
  labels: readonly string[] = [],
): Partial<AttributionChoices> {
  const setting = (name: SettingName) => cells(say.settings[name]);
  const isOn = (name: SettingName) => {
    const found = setting(name);
    return found && [say.yes, 'true'].includes((found[0] ?? '').toLowerCase());
  };
  const models = known.flatMap((_, i) => cells(say.labels.models(i + 1)) ?? []).flatMap(modelNamed);
  const direct = setting('direct');
  const shares = setting('shares');
  const passOver = setting('pass over');
  const startsAnew = isOn('starts anew');
  const collapse = isOn('collapse');
  return {
    ...(models.length > 0 && { models: [...new Set(models)] }),
    ...typedOption(typedLimit(setting('lookback')), 'lookback', usual.lookback),
    ...typedPreference(cells, labels),
    ...typedOption(setting('half-life'), 'halfLife', usual.halfLife),
    ...typedOption(direct && (direct.length > 0 ? [direct.join(', ')] : []), 'direct', usual.direct),
    ...typedOption(setting('markov order'), 'order', usual.order),
    ...(shares?.length === 3 && { shares }),
    ...(startsAnew !== null && { startsAnew }),
    ...(collapse !== null && { collapse }),
    ...typedOption(setting('conversions'), 'conversions', usual.conversions),
    ...(passOver && { passOver: namesText(passOver, ', ') }),
    ...typedPeriod(setting('from'), setting('to')),
  };
}

/** The days that stand in the cells; nothing where their labels are gone. */
function typedPeriod(
  from: readonly string[] | null,
  to: readonly string[] | null,
): Partial<AttributionChoices> {
  if (!from && !to) return {};
  const [periodFrom, periodTo] = [from, to].map((cells) => typedDate(cells?.[0] ?? ''));
  return { period: periodFrom === '' && periodTo === '' ? '' : ofDays, periodFrom, periodTo };
}

const modelNamed = (text: string): string[] =>
  known.flatMap(({ name }) => (name.toLowerCase() === text.toLowerCase() ? [name] : []));
