import { daysIn } from '../../reading/numbers';
import { formatSpoken } from '../../language/format';
import type { OptionField } from '../../blueprint/fields';
import type { Settings } from '../../blueprint/settings';
import { moreChosen } from '../../blueprint/moreTables';
import { reportField } from '../../blueprint/rateTable';
import { analysisTexts } from '../../blueprint/texts';
import type { AttributionModel } from './models';
import { models } from './models.build';
import {
  type AttributionChoices,
  conversionChoices,
  mappedDimensions,
  markovOrders,
  settingsInUse,
  sharesIn,
  usualCrossing,
} from './options';
import { attributionTexts } from './texts';

const say = attributionTexts.options;

/** Models, the settings the chosen ones take, breakdown and lookback; what is rarely changed comes last. */
export const fields = (settings: Settings<AttributionChoices>): OptionField[] => [
  modelsField(settings),
  ...settingFields(settings.options),
  breakdownField(settings),
  {
    kind: 'number',
    name: 'lookback',
    label: say.lookback,
    help: say.lookbackHelp,
    unit: analysisTexts.days,
    placeholder: analysisTexts.noLimit,
    problem: settings.options.lookback.trim() === '' ? null : daysProblem(settings.options.lookback),
  },
  {
    kind: 'names',
    name: 'passOver',
    ...say.passOver,
    isUnordered: true,
    isFolded: true,
  },
  ...(['intervals', 'startsAnew', 'collapse'] as const).map((name): OptionField => ({
    kind: 'check',
    name,
    label: say[name],
    help: say[`${name}Help`],
    isFolded: true,
  })),
  {
    kind: 'choice',
    name: 'conversions',
    label: say.conversions,
    help: say.conversionsHelp,
    choices: conversionChoices.map((value) => ({ value, label: say.conversionNames[value] })),
    isFolded: true,
  },
  reportField(settings),
];

const daysProblem = (typed: string) => (daysIn(typed) === null ? say.problems.days : null);

/** In the order of what they ask of the reader. */
const bases = ['one touch', 'several touches', 'data'] as const;

function modelsField({ tables, options: { models: chosen } }: Settings<AttributionChoices>): OptionField {
  const hasMilestones = [tables.main, ...moreChosen(tables)].some(
    ({ columns }) => (columns.milestone ?? null) !== null,
  );
  const isLacking = ({ needs }: AttributionModel) => needs === 'milestones' && !hasMilestones;
  const lacking = models.find((model) => chosen.includes(model.name) && isLacking(model));
  return {
    kind: 'chips',
    name: 'models',
    label: say.models,
    help: say.modelsHelp,
    groups: bases.map((basis) => {
      const those = models.filter((model) => model.basis === basis);
      const wanting = those.filter(isLacking).map(({ name }) => name);
      return {
        label: say.groups[basis],
        choices: those.map((model) => ({
          value: model.name,
          label: attributionTexts.modelName(model.name),
          help: isLacking(model)
            ? say.needsMilestone(model.name)
            : attributionTexts.modelHelp(model.name, model.description),
          isLacking: isLacking(model),
        })),
        ...(wanting.length > 0 && { lacking: say.needMilestones(wanting, formatSpoken) }),
      };
    }),
    problem: chosen.length === 0 ? say.problems.noModel : lacking ? say.needsMilestone(lacking.name) : null,
  };
}

/** The settings of the chosen models, and no others. */
function settingFields({ models: chosen, halfLife, direct, shares }: AttributionChoices): OptionField[] {
  const inUse = settingsInUse(chosen);
  return [
    {
      kind: 'number',
      name: 'halfLife',
      label: say.halfLife,
      help: say.halfLifeHelp,
      unit: analysisTexts.days,
      problem: daysProblem(halfLife),
      isHidden: !inUse.includes('halfLife'),
    },
    {
      kind: 'text',
      name: 'direct',
      label: say.direct,
      help: say.directHelp,
      problem: direct.trim() === '' ? say.problems.noName : null,
      isHidden: !inUse.includes('direct'),
    },
    {
      kind: 'numbers',
      name: 'shares',
      label: say.shares,
      help: say.sharesHelp,
      parts: say.shareLabels.map((name, index) => ({ label: say.shareNames[index], name })),
      problem: sharesIn(shares) === null ? say.problems.shares : null,
      isHidden: !inUse.includes('shares'),
    },
    {
      kind: 'choice',
      name: 'order',
      label: say.order,
      help: say.orderHelp,
      choices: markovOrders.map((value) => ({ value, label: value })),
      isShort: true,
      isHidden: !inUse.includes('order'),
    },
  ];
}

/** What earns the credit: one dimension, or each combination of two. Shown where there is a choice. */
function breakdownField({
  tables,
  options: { dimension, crossed },
}: Settings<AttributionChoices>): OptionField {
  const offered = mappedDimensions(tables);
  const choices = offered.map((value) => ({ value, label: analysisTexts.roles[value] }));
  const usual = usualCrossing(tables, dimension);
  const crossings = choices.filter(({ value }) => value !== dimension);
  return {
    kind: 'choice',
    name: 'dimension',
    label: say.dimension,
    help: say.dimensionHelp,
    choices,
    isHidden: offered.length < 2,
    beside: {
      kind: 'choice',
      name: 'crossed',
      label: say.crossed,
      choices: usual
        ? // Where nothing is chosen this one is.
          crossings.map((one) => (one.value === usual && crossed !== usual ? { ...one, value: '' } : one))
        : [{ value: '', label: say.notCrossed }, ...crossings],
    },
  };
}
