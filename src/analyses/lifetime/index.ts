import type { LifetimeOptions, LifetimeRequest, LifetimeResult } from './messages';
import type { Source } from '../../excel/types';
import { serialOf } from '../../reading/dates';
import { guessColumns } from '../../reading/guessRoles';
import { guessSegment } from '../../reading/guessSegment';
import { countIn, daysIn, numberIn } from '../../reading/numbers';
import { type GuessedRole, noRoles, type RoleColumns } from '../../reading/roles';
import type { TableAnalysis } from '../../blueprint/analysis';
import type { OptionField, OptionTexts } from '../../blueprint/fields';
import { analysisTexts } from '../../blueprint/texts';
import { lifetimeTexts as say } from './texts';

const required: readonly GuessedRole[] = ['customer', 'time'];
/** Without amounts, orders are modelled and values are not. */
const guessed: readonly GuessedRole[] = [...required, 'value'];
const optional: readonly GuessedRole[] = ['value', 'segment', 'orderId'];

/** A forecast of the present customers much longer than that says nothing. */
const mostPeriods = 120;
/** Percent. A rate so high is none: the functions refuse it, too. */
const beyondRates = 150;
const isRate = (percent: number | null) => percent !== null && percent >= 0 && percent < beyondRates;
const lengths = ['week', 'month', 'quarter', 'year'] as const;

/** What customers are worth: orders in; customers, segments, forecast and cohorts out. */
export const lifetime: TableAnalysis<LifetimeRequest, LifetimeResult> = {
  id: 'lifetime',
  get title() {
    return say.title;
  },
  get short() {
    return say.short;
  },
  get working() {
    return say.working;
  },
  required,
  optional,
  roleNames: say.roles,
  get tooNarrow() {
    return say.tooNarrow;
  },
  neverEmpty: guessed,
  guess,
  get fields() {
    return fields();
  },
  request: ({ customer, time: date, value: amount, segment, orderId }, options, place) =>
    customer === null || date === null
      ? null
      : {
          kind: 'lifetime',
          columns: {
            customer,
            date,
            ...(amount !== null && { amount }),
            ...(segment !== null && { segment }),
            ...(orderId !== null && { orderId }),
          },
          options: optionsOf(options),
          ...place,
        },
  loadWords: async () => (await import('./words')).lifetimeWords,
};

const fields = (): OptionField[] => [
  {
    ...say.model,
    kind: 'choice',
    name: 'model',
    initial: 'bg/nbd',
    choices: [
      { value: 'bg/nbd', ...say.models.bgNbd },
      { value: 'mbg/nbd', ...say.models.mbgNbd },
      { value: 'pareto/nbd', ...say.models.paretoNbd },
    ],
  },
  {
    ...say.horizon,
    kind: 'number',
    name: 'horizon',
    initial: '365',
    unit: analysisTexts.days,
    quick: [
      { value: '90', label: say.quick.quarter },
      { value: '365', label: say.quick.year },
      { value: '730', label: say.quick.twoYears },
      { value: '1095', label: say.quick.threeYears },
    ],
    problem: (typed) => (daysIn(typed) === null ? say.horizonProblem : null),
  },
  {
    ...say.discountRate,
    kind: 'number',
    name: 'discountRate',
    initial: '0',
    unit: '%',
    problem: (typed) => (isRate(numberIn(typed)) ? null : say.discountRateProblem(beyondRates)),
  },
  { ...say.asOf, kind: 'date', name: 'asOf', initial: '' },
  {
    ...say.period,
    kind: 'choice',
    name: 'period',
    initial: 'month',
    choices: lengths.map((value) => ({ value, label: say.periods[value] })),
  },
  {
    ...say.forecast,
    kind: 'number',
    name: 'periods',
    initial: '12',
    unit: say.periodsUnit,
    problem: (typed) => (countIn(typed, mostPeriods) === null ? say.forecastProblem(mostPeriods) : null),
  },
];

function guess(source: Source, hasHeadings: boolean): RoleColumns {
  const { customer, time, value, orderId } = guessColumns(source, hasHeadings, {
    among: [...guessed, 'orderId'],
    optional: ['orderId'],
  });
  return { ...noRoles, customer, time, value, orderId, segment: guessSegment(source, hasHeadings) };
}

function optionsOf({ model, horizon, discountRate, asOf, period, periods }: OptionTexts): LifetimeOptions {
  return {
    model,
    horizon: Number(daysIn(horizon)),
    discountRate: Number(numberIn(discountRate)) / 100,
    asOf: serialOf(asOf),
    period: lengths.find((length) => length === period) ?? 'month',
    periods: Number(countIn(periods, mostPeriods)),
  };
}
