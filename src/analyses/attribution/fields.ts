import { otherKinds } from '../../analytics/attribution/preferred';
import { nameKey } from '../../cells/choices';
import { ranksIn } from '../../reading/nameList';
import { daysIn } from '../../reading/numbers';
import { type Format, formatSpoken } from '../../language/format';
import { eachRowField } from '../../blueprint/eachRowField';
import type { OptionField } from '../../blueprint/fields';
import type { Settings, Tables } from '../../blueprint/settings';
import { moreChosen } from '../../blueprint/moreTables';
import { periodFields } from '../../blueprint/period/fields';
import { reportField } from '../../blueprint/rateTable';
import { analysisTexts } from '../../blueprint/texts';
import { lookbacksIn } from './kindLookbacks';
import type { AttributionModel } from './models';
import { models } from './models.build';
import {
  type AttributionChoices,
  conversionChoices,
  mappedDimensions,
  markovOrders,
  rowKindOf,
  rowKinds,
  sharesIn,
  shownBy,
  trendLooks,
  trends,
  usualCrossing,
} from './options';
import { orderBreakdowns } from './orderBreakdown';
import { orderByName } from './orderByName';
import { attributionOptionTexts as say } from './optionTexts';
import { attributionTexts } from './texts';
import { settingsInUse } from './settingsInUse';
import { timedModel } from './timedModels';
import { untilIn } from './until';

/**
 * What the rows are, models, the settings the chosen ones take, breakdown and lookback; what is rarely changed comes last. What is
 * a journey is asked of counted ones only for rows apart.
 */
export function fields(settings: Settings<AttributionChoices>): OptionField[] {
  const { tables, options: set } = settings;
  const isCounted = rowKindOf(settings) === 'path';
  const areBuilt = !isCounted || Boolean(tables.rest);
  // Statements give paths of touchpoints.
  const arePaths = isCounted || Boolean(tables.main.outside);
  return [
    eachRowField(set.eachRow, shownBy(tables.main.columns), rowKinds, say),
    modelsField(settings),
    ...settingFields(set, areBuilt),
    { ...breakdownField(settings), ...(arePaths && { isHidden: true }) },
    ...periodFields(set, { help: say.periodHelp, isHidden: isCounted }),
    {
      kind: 'choice',
      name: 'trend',
      label: say.trend,
      help: say.trendHelp,
      choices: [
        { value: '', label: say.noTrend },
        ...trends.map((value) => ({ value, label: say.trends[value] })),
      ],
      isShort: true,
      isHidden: isCounted,
    },
    { ...trendLookField(set), isHidden: isCounted || set.trend === '' },
    orderByField(settings),
    {
      kind: 'number',
      name: 'lookback',
      label: say.lookback,
      help: say.lookbackHelp,
      unit: analysisTexts.days,
      placeholder: analysisTexts.noLimit,
      problem: set.lookback.trim() === '' ? null : daysProblem(set.lookback),
      isHidden: !areBuilt,
    },
    ...preferenceFields(settings),
    {
      ...say.until,
      kind: 'text',
      name: 'until',
      problem: set.until.trim() === '' || untilIn(set.until) !== null ? null : say.problems.moment,
      isHidden: !isCounted || !areBuilt || set.lookback.trim() === '',
    },
    {
      kind: 'names',
      name: 'passOver',
      ...say.passOver,
      isUnordered: true,
      isFolded: true,
      isHidden: !areBuilt,
    },
    ...(['intervals', 'startsAnew', 'collapse'] as const).map((name): OptionField => ({
      kind: 'check',
      name,
      label: say[name],
      help: say[`${name}Help`],
      isFolded: true,
      isHidden: name === 'intervals' ? arePaths : !areBuilt,
    })),
    {
      kind: 'choice',
      name: 'conversions',
      label: say.conversions,
      help: say.conversionsHelp,
      choices: conversionsOffered(isCounted, arePaths, set.conversions),
      isFolded: true,
      isHidden: !areBuilt,
    },
    reportField(settings),
  ];
}

/** Which touches count by their kind: of logs alone, whose rows are read here. */
function preferenceFields(settings: Settings<AttributionChoices>): OptionField[] {
  const { tables, options: set } = settings;
  const isHidden = rowKindOf(settings) === 'path' || Boolean(tables.main.outside);
  const hasKinds = (tables.main.columns.kind ?? null) !== null;
  const of = hasKinds ? 'kind' : 'touchpoint';
  return [
    {
      ...say.priority,
      kind: 'names',
      name: 'priority',
      of,
      names: say.kindsOf[of],
      isRanked: true,
      isOfColumn: hasKinds,
      problem: priorityProblem(set.priority),
      isFolded: true,
      isHidden,
    },
    {
      ...say.lookbacks,
      kind: 'text',
      name: 'lookbacks',
      problem: lookbacksIn(set.lookbacks) === null ? say.problems.lookbacks : null,
      isFolded: true,
      isHidden,
    },
  ];
}

function priorityProblem(typed: string): string | null {
  const names = ranksIn(typed).flat();
  const keys = names.map(nameKey);
  const twice = names.find((_, i) => keys.indexOf(keys[i]) < i);
  if (twice !== undefined) return say.problems.kindTwice(twice);
  return names.length === 1 && names[0] === otherKinds ? say.problems.othersAlone : null;
}

/** Rows apart are too few to show how conversions count: each row does unless something else is chosen. */
function conversionsOffered(isCounted: boolean, arePaths: boolean, set: string) {
  // Statements know no first conversion.
  const offered = conversionChoices.filter((name) => !arePaths || name !== 'first a customer');
  const [auto, ...others] = offered;
  const choice = (value: string, name: (typeof conversionChoices)[number]) => ({
    value,
    label: say.conversionNames[name],
  });
  if (!isCounted) return offered.map((name) => choice(name, name));
  return others.map((name) => choice(name === 'each row' && set !== name ? auto : name, name));
}

/** Only what adds up can lie on each other. */
function trendLookField({ models: [first], trendAs }: AttributionChoices): OptionField {
  const model = models.find(({ name }) => name === first);
  return {
    kind: 'choice',
    name: 'trendAs',
    label: say.trendAs,
    help: say.trendAsHelp,
    choices: trendLooks.map((value) => ({ value, label: say.trendLooks[value] })),
    problem: trendAs === 'stacks' && model?.exceedsTotal ? say.problems.notStacked(model.name) : null,
  };
}

/** What of the orders credit is broken down by, in a view of its own. */
function orderByField(settings: Settings<AttributionChoices>): OptionField {
  const { tables, options: set } = settings;
  const [first] = set.models;
  // Their shares are of all orders together.
  const isWhole = models.some(({ name, setting }) => name === first && setting === 'order');
  return {
    kind: 'choice',
    name: 'orderBy',
    label: say.orderBy,
    help: say.orderByHelp,
    choices: [
      { value: '', label: say.orderByNothing },
      ...orderBreakdowns(tables).map((value) => ({ value, label: orderByName(value) })),
    ],
    isHidden: rowKindOf(settings) === 'path',
    problem: set.orderBy !== '' && isWhole ? say.problems.notByOrder(first) : null,
  };
}

const daysProblem = (typed: string) => (daysIn(typed) === null ? say.problems.days : null);

/** In the order of what they ask of the reader. */
const bases = ['one touch', 'several touches', 'data'] as const;

function modelsField(settings: Settings<AttributionChoices>): OptionField {
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
function settingFields(
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
