import type { Source } from '../../excel/types';
import { guessColumns } from '../../reading/guessRoles';
import { guessPaths, pathRoles } from './pathShapes';
import { rowKindOf } from './options';
import { moreTables } from '../../blueprint/moreTables';
import type { Settings } from '../../blueprint/settings';
import { offeredOf, type Role, type TableShape } from '../../blueprint/tables';
import { analysisTexts } from '../../blueprint/texts';
import { attributionTexts as say } from './texts';

/** The tables an attribution reads: touches, and beside them orders, costs and rules of channels. */

const name = analysisTexts.roles;

const customer = (): Role => ({
  id: 'customer',
  name: name.customer,
  holds: 'id',
  isRequired: true,
  isNeverEmpty: true,
});

const time = (): Role => ({
  id: 'time',
  name: name.time,
  holds: 'time',
  isRequired: true,
  isNeverEmpty: true,
});

const value = (): Role => ({
  id: 'value',
  name: name.value,
  holds: 'number',
  isRequired: true,
  isAmount: true,
});

/** Read in the row of an order, such as its product or country. */
const ofOrder = (): Role => ({ id: 'ofOrder', name: say.labels.ofOrder, isFolded: true });

/** Touches and transactions, or journeys with their counts. */
export const main: TableShape = {
  id: 'main',
  roles,
  guess: (source, hasHeadings) => guessPaths(source, hasHeadings) ?? guessColumns(source, hasHeadings),
  // A path and its conversions.
  fewest: 2,
  tooNarrow: () => say.tooNarrow,
};

function roles(settings: Settings): Role[] {
  const touches = touchRoles(settings);
  // Before anything is set every role is there, each once.
  if (settings.options.eachRow === undefined)
    return [...touches, ...pathRoles(settings).filter(({ id }) => id !== 'value')];
  return rowKindOf(settings) === 'path' ? pathRoles(settings) : touches;
}

/** A touch needs no value and a transaction no touchpoint. */
function touchRoles({ tables }: Settings): Role[] {
  return [
    customer(),
    time(),
    { id: 'touchpoint', name: name.touchpoint, isRequired: true },
    // With the orders in a table of their own it holds no value.
    ...(tables.orders ? [] : [value()]),
    { id: 'campaign', name: name.campaign, isFolded: true },
    { id: 'product', name: name.product, isFolded: true },
    // With a table of segments rows tell none.
    ...(tables.segments ? [] : [{ id: 'segment', name: name.segment, isFolded: true }]),
    { id: 'cost', name: name.cost, holds: 'number', isFolded: true, isDistinct: true },
    { id: 'orderId', name: name.orderId, isFolded: true },
    { id: 'currency', name: name.currency, isFolded: true },
    { id: 'milestone', name: name.milestone, isFolded: true },
    { id: 'kind', name: say.labels.kind, isFolded: true },
    { id: 'conversion', name: say.labels.conversion, isFolded: true },
    ...(tables.orders ? [] : [ofOrder()]),
  ];
}

const dimensions = ['campaign', 'product', 'segment'];

/** More touches, with values or without. They are broken down by what the main table has a column for. */
export const more = moreTables(
  {
    ...main,
    roles: (settings) =>
      touchRoles(settings)
        .filter(({ id }) => !dimensions.includes(id) || settings.tables.main.columns[id] !== null)
        .map((role) => (role.id === 'value' ? { ...role, isRequired: false } : role)),
  },
  say.more,
).map(ofTouches);

export const orders = ofTouches({
  id: 'orders',
  roles: () => [
    customer(),
    time(),
    { ...value(), isNeverEmpty: true },
    { id: 'orderId', name: name.orderId },
    { id: 'currency', name: name.currency, isFolded: true },
    { id: 'conversion', name: say.labels.conversion, isFolded: true },
    ofOrder(),
  ],
  guess: (source, hasHeadings) =>
    guessColumns(source, hasHeadings, { among: ['customer', 'time', 'value', 'orderId', 'currency'] }),
  fewest: 3,
  tooNarrow: () => say.orders.tooNarrow,
  beside: {
    title: () => say.orders.title,
    wanted: () => say.orders.wanted,
    help: () => say.orders.help,
  },
});

export const costs: TableShape = {
  id: 'costs',
  roles: () => [
    { id: 'touchpoint', name: name.touchpoint, isRequired: true, isNeverEmpty: true },
    { id: 'cost', name: name.cost, holds: 'number', isRequired: true },
    { id: 'time', name: say.costs.date, holds: 'time', isFolded: true },
    { id: 'currency', name: name.currency, isFolded: true },
  ],
  guess: guessCosts,
  fewest: 2,
  tooNarrow: () => say.costs.tooNarrow,
  beside: {
    title: () => say.costs.title,
    wanted: () => say.costs.wanted,
    help: ({ tables }) =>
      (tables.main.columns.cost ?? null) === null ? say.costs.help : `${say.costs.help} ${say.costs.added}`,
    isFolded: true,
    isReadFirst: true,
  },
};

/** Its four columns stand in their order, whatever they are called. */
export const rules = ofTouches({
  id: 'rules',
  roles: () => [],
  guess: () => ({}),
  fewest: 4,
  tooNarrow: () => say.rules.tooNarrow,
  beside: {
    title: () => say.rules.title,
    wanted: () => say.rules.wanted,
    help: () => say.rules.help,
    isOffered: ({ tables }) => tables.main.reading?.channel !== undefined,
    isReadFirst: true,
  },
});

/** A table that counted journeys have no use for. */
export function ofTouches(shape: TableShape): TableShape {
  return offeredOf(shape, (settings) => rowKindOf(settings) === 'touch');
}

/** What money was spent on may be called a campaign or a product, and what was spent an amount. */
function guessCosts(source: Source, hasHeadings: boolean) {
  const found = guessColumns(source, hasHeadings, {
    among: ['touchpoint', 'cost', 'campaign', 'product', 'segment', 'value', 'currency', 'time'],
  });
  const touchpoint = found.touchpoint ?? found.campaign ?? found.product ?? found.segment;
  return { touchpoint, cost: found.cost ?? found.value, currency: found.currency, time: found.time };
}
