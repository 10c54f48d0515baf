import type { Source } from '../../excel/types';
import { serialOf } from '../../reading/dates';
import { guessColumns } from '../../reading/guessRoles';
import { guessSegment } from '../../reading/guessSegment';
import { countIn, daysIn, numberIn } from '../../reading/numbers';
import type { RoleColumns } from '../../reading/roles';
import type { Analysis } from '../../blueprint/analysis';
import type { OptionField } from '../../blueprint/fields';
import { identities, identityTable } from '../../blueprint/identityTable';
import { moreRequests, moreTables } from '../../blueprint/moreTables';
import { rates, rateTable, reportField } from '../../blueprint/rateTable';
import { segments, segmentTable } from '../../blueprint/segmentTable';
import type { TableChoice } from '../../blueprint/settings';
import { besideOf, placeOf, type Role, type TableShape } from '../../blueprint/tables';
import { analysisTexts } from '../../blueprint/texts';
import type { OrdersTable, LifetimeOptions, LifetimeRequest, LifetimeResult } from './messages';
import { lengths, type LifetimeChoices, models, options } from './options';
import { lifetimeTexts as say } from './texts';

/** A forecast of the present customers much longer than that says nothing. */
const mostPeriods = 120;
/** Percent. A rate so high is none: the functions refuse it, too. */
const beyondRates = 150;
const isRate = (percent: number | null) => percent !== null && percent >= 0 && percent < beyondRates;

const orders: Omit<TableShape, 'id'> = { roles, guess, fewest: 2, tooNarrow: () => say.tooNarrow };

/** What customers are worth: orders in; customers, segments, forecast and cohorts out. */
export const lifetime: Analysis<LifetimeRequest, LifetimeResult, LifetimeChoices> = {
  id: 'lifetime',
  say,
  tables: [
    {
      id: 'main',
      ...orders,
      roles: ({ tables }) => roles().filter(({ id }) => !tables.segments || id !== 'segment'),
    },
    ...moreTables(
      {
        ...orders,
        // They are told apart by what the orders of the main table are, and have amounts where those have.
        roles: ({ tables }) =>
          roles()
            .filter(
              ({ id }) => id !== 'segment' || (!tables.segments && tables.main.columns.segment !== null),
            )
            .filter(({ id }) => id !== 'value' || tables.main.columns.value !== null)
            .map((role) => (role.id === 'value' ? { ...role, isRequired: true } : role)),
      },
      say.more,
    ),
    rates,
    segments,
    identities,
  ],
  options,
  fields: (settings) => [...fields(settings.options), reportField(settings)],
  request({ tables, options }) {
    const hasSegments = Boolean(tables.segments);
    const main = ordersTable(tables.main, hasSegments);
    return (
      main && {
        kind: 'lifetime',
        options: optionsOf(options),
        ...main,
        ...besideOf({
          ...moreRequests(tables, (table) => ordersTable(table, hasSegments)),
          segments: segmentTable(tables),
          identities: identityTable(tables),
          rates: rateTable(tables, options.reportingCurrency),
        }),
      }
    );
  },
  loadWords: async () => (await import('./words')).lifetimeWords,
};

/** `hasSegments`: a table of its own tells them. */
function ordersTable(table: TableChoice, hasSegments: boolean): OrdersTable | null {
  const { customer, time: date, value: amount, segment, orderId, currency } = table.columns;
  if (customer === null || date === null) return null;
  const columns = {
    ...{ customer, date },
    ...(amount !== null && { amount }),
    ...(segment !== null && !hasSegments && { segment }),
    ...(orderId !== null && { orderId }),
    ...(currency !== null && { currency }),
  };
  return { columns, ...placeOf(table) };
}

/** Without amounts, orders are modelled and values are not. */
function roles(): Role[] {
  const name = say.roles;
  return [
    { id: 'customer', name: name.customer, holds: 'id', isRequired: true, isNeverEmpty: true },
    { id: 'time', name: name.time, holds: 'time', isRequired: true, isNeverEmpty: true },
    { id: 'value', name: name.value, holds: 'number', isNeverEmpty: true, isAmount: true },
    { id: 'segment', name: name.segment },
    { id: 'orderId', name: name.orderId },
    { id: 'currency', name: analysisTexts.roles.currency, isFolded: true },
  ];
}

function guess(source: Source, hasHeadings: boolean): RoleColumns {
  const { customer, time, value, orderId, currency } = guessColumns(source, hasHeadings, {
    among: ['customer', 'time', 'value', 'orderId', 'currency'],
    optional: ['orderId', 'currency'],
  });
  return { customer, time, value, orderId, currency, segment: guessSegment(source, hasHeadings) };
}

const modelWords = () => ({
  'bg/nbd': say.models.bgNbd,
  'mbg/nbd': say.models.mbgNbd,
  'pareto/nbd': say.models.paretoNbd,
});

const fields = ({ horizon, discountRate, periods }: LifetimeChoices): OptionField[] => [
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
    problem: isRate(numberIn(discountRate)) ? null : say.discountRateProblem(beyondRates),
  },
  { ...say.asOf, kind: 'date', name: 'asOf' },
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
    problem: countIn(periods, mostPeriods) === null ? say.forecastProblem(mostPeriods) : null,
  },
];

function optionsOf({
  model,
  horizon,
  discountRate,
  asOf,
  period,
  periods,
}: LifetimeChoices): LifetimeOptions {
  return {
    model,
    horizon: Number(daysIn(horizon)),
    discountRate: Number(numberIn(discountRate)) / 100,
    asOf: serialOf(asOf),
    period: lengths.find((length) => length === period) ?? 'month',
    periods: Number(countIn(periods, mostPeriods)),
  };
}
