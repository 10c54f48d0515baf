import { eachRowField } from '../../blueprint/eachRowField';
import type { OptionField } from '../../blueprint/fields';
import type { Settings } from '../../blueprint/settings';
import { periodFields } from '../../blueprint/period/fields';
import { reportField } from '../../blueprint/rateTable';
import { analysisTexts } from '../../blueprint/texts';
import { daysProblem } from './daysProblem';
import { modelsField, settingFields } from './modelFields';
import { models } from './models.build';
import {
  type AttributionChoices,
  conversionChoices,
  mappedDimensions,
  rowKindOf,
  rowKinds,
  shownBy,
  trendLooks,
  trends,
  usualCrossing,
} from './options';
import { orderBreakdowns } from './orderBreakdown';
import { orderByName } from './orderByName';
import { attributionOptionTexts as say } from './optionTexts';
import { preferenceFields } from './preferenceFields';
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
