import { eachRowField } from '../../blueprint/eachRowField';
import type { OptionField } from '../../blueprint/fields';
import { periodFields } from '../../blueprint/period/fields';
import { reportField } from '../../blueprint/rateTable';
import type { Settings } from '../../blueprint/settings';
import { analysisTexts } from '../../blueprint/texts';
import { countIn, daysIn, numberIn } from '../../reading/numbers';
import {
  beyondRates,
  isOfCounts,
  isOfOrders,
  lengths,
  type LifetimeChoices,
  models,
  mostPeriods,
  rowKindsIn,
  shownBy,
  tellsValue,
} from './options';
import { subscriptionFields } from './subscriptions/fields';
import { lifetimeTexts as say } from './texts';

const isRate = (percent: number | null) => percent !== null && percent >= 0 && percent < beyondRates;

const modelWords = () => ({
  'bg/nbd': say.models.bgNbd,
  'mbg/nbd': say.models.mbgNbd,
  'pareto/nbd': say.models.paretoNbd,
});

/** How orders are modelled, and how far ahead. */
export const fields = (settings: Settings<LifetimeChoices>): OptionField[] => [
  eachRowField(settings.options.eachRow, shownBy(settings.tables.main), rowKindsIn(settings), say),
  ...(isOfOrders(settings) || isOfCounts(settings) ? modelFields(settings) : subscriptionFields(settings)),
  reportField(settings),
];

/** How value by age is shown: counted patterns do not tell it. */
function valueFields(settings: Settings<LifetimeChoices>): OptionField[] {
  const { tables, options } = settings;
  const isHidden = isOfCounts(settings) || (tables.main.columns.value ?? null) === null;
  const hasSegments = Boolean(tables.segments) || (tables.main.columns.segment ?? null) !== null;
  const cost = numberIn(options.cost);
  return [
    {
      ...say.ageIn,
      kind: 'choice',
      name: 'ageIn',
      isHidden,
      choices: [
        { value: '', label: say.ages.calendar },
        { value: 'own', label: say.ages.own },
      ],
    },
    {
      ...say.lines,
      kind: 'choice',
      name: 'lines',
      isHidden: isHidden || !hasSegments,
      choices: [
        { value: 'segment', label: say.lineKinds.segment },
        { value: 'cohort', label: say.lineKinds.cohort },
      ],
    },
    {
      ...say.cost,
      kind: 'number',
      name: 'cost',
      unit: '',
      isHidden,
      problem: options.cost.trim() === '' || (cost !== null && cost >= 0) ? null : say.costProblem,
    },
  ];
}

const modelFields = (settings: Settings<LifetimeChoices>): OptionField[] => {
  const { horizon, discountRate, periods, newCustomers, asOf } = settings.options;
  const isCounted = isOfCounts(settings);
  return [
    {
      ...say.model,
      kind: 'choice',
      name: 'model',
      choices: models.map((value) => ({ value, ...modelWords()[value] })),
    },
    {
      ...say.horizon,
      kind: 'number',
      name: 'horizon',
      unit: analysisTexts.days,
      quick: [
        { value: '90', label: say.quick.quarter },
        { value: '365', label: say.quick.year },
        { value: '730', label: say.quick.twoYears },
        { value: '1095', label: say.quick.threeYears },
      ],
      problem: daysIn(horizon) === null ? say.horizonProblem : null,
    },
    {
      ...say.discountRate,
      kind: 'number',
      name: 'discountRate',
      unit: '%',
      // It is values that are discounted.
      isHidden: isCounted && !tellsValue(settings),
      problem: isRate(numberIn(discountRate)) ? null : say.discountRateProblem(beyondRates),
    },
    {
      ...(isCounted ? say.lastCounted : say.asOf),
      kind: 'date',
      name: 'asOf',
      ...(isCounted &&
        settings.tables.rest &&
        !settings.tables.cohorts &&
        asOf === '' && { problem: say.noLastCounted, isMissing: true }),
    },
    ...periodFields(
      { ...settings.options, period: settings.options.inPeriod },
      { help: say.periodHelp, isHidden: isCounted, name: 'inPeriod' },
    ),
    {
      ...say.period,
      kind: 'choice',
      name: 'period',
      choices: lengths.map((value) => ({ value, label: say.periods[value] })),
    },
    {
      ...say.forecast,
      kind: 'number',
      name: 'periods',
      unit: say.periodsUnit,
      isHidden: isCounted && asOf === '' && !settings.tables.cohorts,
      problem: countIn(periods, mostPeriods) === null ? say.forecastProblem(mostPeriods) : null,
    },
    {
      ...say.newCustomers,
      kind: 'number',
      name: 'newCustomers',
      unit: say.periodsUnit,
      isHidden: isCounted,
      problem:
        newCustomers.trim() === '' || countIn(newCustomers, mostPeriods) !== null
          ? null
          : say.forecastProblem(mostPeriods),
    },
    ...valueFields(settings),
  ];
};
