import type { Source } from '../../excel/types';
import { guessColumns } from '../../reading/guessRoles';
import { guessSegment } from '../../reading/guessSegment';
import { guessStays } from '../../reading/guessStays';
import type { RoleColumns } from '../../reading/roles';
import type { Analysis } from '../../blueprint/analysis';
import { identities } from '../../blueprint/identityTable';
import { moreTables } from '../../blueprint/moreTables';
import { rates } from '../../blueprint/rateTable';
import { segments } from '../../blueprint/segmentTable';
import type { Settings } from '../../blueprint/settings';
import type { Role, TableShape } from '../../blueprint/tables';
import { analysisTexts } from '../../blueprint/texts';
import type { AnyLifetimeResult, LifetimeRequest } from './messages';
import { fields } from './fields';
import { isOfOrders, isSubscription, type LifetimeChoices, options, rowKindOf } from './options';
import { cohorts, guessPatterns, patternRoles, rest, spend } from './patternShapes';
import { subscriptionRoles, tenureRoles } from './subscriptions/shapes';
import { lifetimeTexts as say } from './texts';

const orders: Omit<TableShape, 'id'> = { roles, guess, fewest: 2, tooNarrow: () => say.tooNarrow };

/** What customers are worth: orders in; customers, segments, forecast and cohorts out. */
export const lifetime: Analysis<LifetimeRequest, AnyLifetimeResult, LifetimeChoices> = {
  id: 'lifetime',
  say,
  tables: [
    {
      id: 'main',
      ...orders,
      roles: mainRoles,
      guess: guessMain,
      charge: 'value',
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
    offeredTo(rates, (settings) => isOfOrders(settings) || isSubscription(settings)),
    ofOrders(segments),
    ofOrders(identities),
    spend,
    cohorts,
    rest,
  ],
  options,
  fields,
  loadRequest: async () => (await import('./request')).requestOf,
  loadWords: async () => (await import('./allWords')).allWords,
};

/** A table that has a use only beside orders. */
function ofOrders(shape: TableShape): TableShape {
  return offeredTo(shape, isOfOrders);
}

function offeredTo(shape: TableShape, isOffered: (settings: Settings) => boolean): TableShape {
  return shape.beside ? { ...shape, beside: { ...shape.beside, isOffered } } : shape;
}

function mainRoles(settings: Settings): Role[] {
  if (settings.options.eachRow === undefined) return everyRole(settings);
  const kind = rowKindOf(settings);
  if (kind !== 'order') return rolesBy[kind](settings);
  return roles().filter(({ id }) => !settings.tables.segments || id !== 'segment');
}

const rolesBy = { pattern: patternRoles, subscription: subscriptionRoles, tenure: tenureRoles };

/** Before anything is set; a role that rows of several kinds have stands once. */
function everyRole(settings: Settings): Role[] {
  const all = [...roles(), ...patternRoles(settings), ...subscriptionRoles(), ...tenureRoles()];
  return all.filter(({ id }, place) => all.findIndex((role) => role.id === id) === place);
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
  return (
    guessPatterns(source, hasHeadings) ?? {
      ...guess(source, hasHeadings),
      ...guessStays(source, hasHeadings),
    }
  );
}

function guess(source: Source, hasHeadings: boolean): RoleColumns {
  const { customer, time, value, orderId, currency } = guessColumns(source, hasHeadings, {
    among: ['customer', 'time', 'value', 'orderId', 'currency'],
    optional: ['orderId', 'currency'],
  });
  return { customer, time, value, orderId, currency, segment: guessSegment(source, hasHeadings) };
}
