import { moreChosen } from '../../blueprint/moreTables';
import type { OptionField } from '../../blueprint/fields';
import type { Settings, Tables } from '../../blueprint/settings';
import { analysisTexts } from '../../blueprint/texts';
import { type Format, formatSpoken } from '../../language/format';
import { daysProblem } from './daysProblem';
import type { AttributionModel } from './models';
import { models } from './models.build';
import { type AttributionChoices, markovOrders, rowKindOf, sharesIn } from './options';
import { attributionOptionTexts as say } from './optionTexts';
import { settingsInUse } from './settingsInUse';
import { attributionTexts } from './texts';
import { timedModel } from './timedModels';

/** The inputs of the models and of what they take. */

/** In the order of what they ask of the reader. */
const bases = ['one touch', 'several touches', 'data'] as const;

/** Which models, in the order they are chosen; what one of them lacks is its problem. */
export function modelsField(settings: Settings<AttributionChoices>): OptionField {
  const { models: chosen } = settings.options;
  const needs =
    rowKindOf(settings) === 'path' ? needsOfPaths(settings.tables) : needsOfTouches(settings.tables);
  const { isLacking } = needs;
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
          help: isLacking(model) ? needs.one(model.name) : say.modelHelp(model.name, model.description),
          isLacking: isLacking(model),
        })),
        ...(wanting.length > 0 && { lacking: needs.several(wanting, formatSpoken) }),
      };
    }),
    problem:
      chosen.length === 0
        ? say.problems.noModel
        : lacking
          ? needs.one(lacking.name)
          : needs.isFirst(chosen[0])
            ? null
            : say.problems.notFirst(chosen[0]),
  };
}

/** What some models need that may not be there, and what is said then. */
interface Needs {
  isLacking(model: AttributionModel): boolean;
  one(model: string): string;
  several(models: readonly string[], format: Format): string;
  /** Whether the conversions under a model can be told, as they are under the first one. */
  isFirst(model: string): boolean;
}

function needsOfTouches(tables: Tables): Needs {
  const hasMilestones = [tables.main, ...moreChosen(tables)].some(
    ({ columns }) => (columns.milestone ?? null) !== null,
  );
  return {
    isLacking: ({ needs }) => needs === 'milestones' && !hasMilestones,
    one: say.needsMilestone,
    several: say.needMilestones,
    isFirst: () => true,
  };
}

function needsOfPaths({ credits }: Tables): Needs {
  const { touchpoint = null, conversions = null, periodNo = null, ...columns } = credits?.columns ?? {};
  const columnOf = (model: string) => columns[timedModel(model) ?? ''] ?? null;
  return {
    isLacking: ({ name }) => timedModel(name) !== null && columnOf(name) === null,
    one: say.needsCredits,
    several: say.needCredits,
    // A statement gives the conversions under the model whose column comes first.
    isFirst: (model) => {
      if (timedModel(model) === null) return true;
      if (conversions === null || touchpoint === null) return false;
      return columnOf(model) === (periodNo === touchpoint + 1 ? periodNo : touchpoint) + 1;
    },
  };
}

/** The settings of the chosen models, and no others. `areTimed`: there are journeys with times. */
export function settingFields(
  { models: chosen, halfLife, direct, shares }: AttributionChoices,
  areTimed: boolean,
): OptionField[] {
  const inUse = settingsInUse(chosen);
  return [
    {
      kind: 'number',
      name: 'halfLife',
      label: say.halfLife,
      help: say.halfLifeHelp,
      unit: analysisTexts.days,
      problem: daysProblem(halfLife),
      isHidden: !areTimed || !inUse.includes('halfLife'),
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
