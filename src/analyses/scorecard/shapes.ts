import type { Source } from '../../excel/types';
import { identities } from '../../blueprint/identityTable';
import { rates } from '../../blueprint/rateTable';
import { segments } from '../../blueprint/segmentTable';
import type { Settings } from '../../blueprint/settings';
import { offeredOf, type Role, type TableShape } from '../../blueprint/tables';
import { analysisTexts } from '../../blueprint/texts';
import { guessColumns } from '../../reading/guessRoles';
import { guessSegment } from '../../reading/guessSegment';
import { guessWaits } from '../../reading/guessWaits';
import { areSegmentsBeside, isOfCustomers } from './options';
import { scorecardTexts as say } from './texts';

const name = analysisTexts.roles;

const needed = { isRequired: true, isNeverEmpty: true } as const;
const customer = (): Role => ({ id: 'customer', name: name.customer, holds: 'id', ...needed });
const segment = (): Role => ({ id: 'segment', name: name.segment, isRequired: true });
const currency = (): Role => ({ id: 'currency', name: name.currency, isFolded: true });

const listRoles = (): Role[] => [
  { id: 'start', name: name.start, holds: 'time' },
  // Without a date of value a customer is still waiting: that is no gap.
  { id: 'reached', name: name.reached, holds: 'time' },
];

const orderRoles = (): Role[] => [
  { id: 'time', name: say.roles.time, holds: 'time', ...needed },
  { id: 'value', name: say.roles.value, holds: 'number', ...needed, isAmount: true },
  { id: 'orderId', name: name.orderId },
  currency(),
];

/** Customers, or orders alone. */
export const main: TableShape = {
  id: 'main',
  roles(settings: Settings) {
    // Before anything is set every role is there.
    if (settings.options.eachRow === undefined)
      return [customer(), segment(), ...listRoles(), ...orderRoles()];
    return [
      customer(),
      ...(areSegmentsBeside(settings) ? [] : [segment()]),
      ...(isOfCustomers(settings) ? listRoles() : orderRoles()),
    ];
  },
  guess(source, hasHeadings) {
    const { start, reached } = guessWaits(source, hasHeadings);
    return {
      ...guessOrders(source, hasHeadings),
      segment: guessSegment(source, hasHeadings),
      ...{ start, reached },
    };
  },
  fewest: 2,
  tooNarrow: () => say.tooNarrow,
};

export const orders: TableShape = {
  id: 'orders',
  roles: () => [customer(), ...orderRoles()],
  guess: guessOrders,
  fewest: 3,
  tooNarrow: () => say.orders.tooNarrow,
  beside: {
    title: () => say.orders.title,
    wanted: () => say.orders.wanted,
    help: () => say.orders.help,
    isOffered: isOfCustomers,
  },
};

export const costs: TableShape = {
  id: 'costs',
  roles: () => [segment(), { id: 'cost', name: name.cost, holds: 'number', isRequired: true }, currency()],
  guess(source, hasHeadings) {
    const found = guessColumns(source, hasHeadings, { among: ['cost', 'value', 'currency'] });
    return {
      segment: guessSegment(source, hasHeadings),
      cost: found.cost ?? found.value,
      currency: found.currency,
    };
  },
  fewest: 2,
  tooNarrow: () => say.costs.tooNarrow,
  beside: {
    title: () => say.costs.title,
    wanted: () => say.costs.wanted,
    help: () => say.costs.help,
  },
};

/** A log whose first touchpoint of a customer is the segment, where nothing else tells it. */
const touches: TableShape = {
  id: 'touches',
  roles: () => [
    customer(),
    { id: 'time', name: name.time, holds: 'time', ...needed },
    // A transaction has no touchpoint: that is no gap.
    { id: 'touchpoint', name: name.touchpoint, isRequired: true },
  ],
  guess: (source, hasHeadings) =>
    guessColumns(source, hasHeadings, { among: ['customer', 'time', 'touchpoint'] }),
  fewest: 3,
  tooNarrow: () => say.touches.tooNarrow,
  beside: {
    title: () => say.touches.title,
    wanted: () => say.touches.wanted,
    help: () => say.touches.help,
    isFolded: true,
    isOffered: ({ tables }) => !tables.segments,
  },
};

/** What tells customers apart and puts them together, and converts their money. */
export const others: readonly TableShape[] = [
  offeredOf(segments, ({ tables }) => !tables.touches),
  touches,
  identities,
  rates,
];

function guessOrders(source: Source, hasHeadings: boolean) {
  const { customer, time, value, orderId, currency } = guessColumns(source, hasHeadings, {
    among: ['customer', 'time', 'value', 'orderId', 'currency'],
    optional: ['orderId', 'currency'],
  });
  return { customer, time, value, orderId, currency };
}
