import type { Source } from '../../excel/types';
import { serialOf } from '../../reading/dates';
import { guessColumns } from '../../reading/guessRoles';
import { guessSegment } from '../../reading/guessSegment';
import { countIn, daysIn, numberIn } from '../../reading/numbers';
import type { RoleColumns } from '../../reading/roles';
import type { Analysis } from '../../blueprint/analysis';
import { identities, identityTable } from '../../blueprint/identityTable';
import { moreRequests, moreTables } from '../../blueprint/moreTables';
import { rates, rateTable } from '../../blueprint/rateTable';
import { segments, segmentTable } from '../../blueprint/segmentTable';
import type { Settings, TableChoice } from '../../blueprint/settings';
import { besideOf, placeOf, type Role, type TableShape } from '../../blueprint/tables';
import { analysisTexts } from '../../blueprint/texts';
import type { OrdersTable, LifetimeOptions, LifetimeRequest, LifetimeResult } from './messages';
import { fields, mostPeriods } from './fields';
import { isOfOrders, lengths, type LifetimeChoices, options, ownWindow, rowKindOf } from './options';
import { cohorts, guessPatterns, patternRoles, rest, spend } from './patternShapes';
import { patternsRequest } from './patternsRequest';
import { lifetimeTexts as say } from './texts';

const orders: Omit<TableShape, 'id'> = { roles, guess, fewest: 2, tooNarrow: () => say.tooNarrow };

/** What customers are worth: orders in; customers, segments, forecast and cohorts out. */
export const lifetime: Analysis<LifetimeRequest, LifetimeResult, LifetimeChoices> = {
  id: 'lifetime',
  say,
  tables: [
    {
      id: 'main',
      ...orders,
      roles: mainRoles,
      guess: guessMain,
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
    ).map(ofOrders),
    ofOrders(rates),
    ofOrders(segments),
    ofOrders(identities),
    spend,
    cohorts,
    rest,
  ],
  options,
  fields,
  request(settings) {
    const { tables, options } = settings;
    if (rowKindOf(settings) === 'pattern') return patternsRequest(settings, optionsOf(options));
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

/** A table that has a use only beside orders. */
function ofOrders(shape: TableShape): TableShape {
  return shape.beside ? { ...shape, beside: { ...shape.beside, isOffered: isOfOrders } } : shape;
}

function mainRoles(settings: Settings): Role[] {
  if (settings.options.eachRow === undefined) return [...roles(), ...patternRoles()];
  if (!isOfOrders(settings)) return patternRoles();
  return roles().filter(({ id }) => !settings.tables.segments || id !== 'segment');
}

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

function guessMain(source: Source, hasHeadings: boolean): RoleColumns {
  return guessPatterns(source, hasHeadings) ?? guess(source, hasHeadings);
}

function guess(source: Source, hasHeadings: boolean): RoleColumns {
  const { customer, time, value, orderId, currency } = guessColumns(source, hasHeadings, {
    among: ['customer', 'time', 'value', 'orderId', 'currency'],
    optional: ['orderId', 'currency'],
  });
  return { customer, time, value, orderId, currency, segment: guessSegment(source, hasHeadings) };
}

function optionsOf({
  model,
  horizon,
  discountRate,
  asOf,
  period,
  periods,
  ageIn,
  lines,
  cost,
}: LifetimeChoices): LifetimeOptions {
  return {
    model,
    horizon: Number(daysIn(horizon)),
    discountRate: Number(numberIn(discountRate)) / 100,
    asOf: serialOf(asOf),
    period: lengths.find((length) => length === period) ?? 'month',
    periods: Number(countIn(periods, mostPeriods)),
    window: ageIn === 'own' ? ownWindow : null,
    lines: lines === 'segment' ? 'segment' : 'cohort',
    cost: numberIn(cost),
  };
}
