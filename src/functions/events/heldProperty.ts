import { columnOf, nameIds, passOnError, requireSameLength } from '../../cells';
import type { PairGroups } from '../../analytics/events/countedAttempts';
import { groupByPair } from '../../analytics/events/heldFunnel';
import type { Groups } from '../../analytics/numerics/groupByCustomer';
import type { NameIds } from '../../cells';
import { optional, range } from '../arguments';
import type { Reading } from '../settings/reading';
import type { ReadEvents } from './eventLog';

export const holdArgument = optional(
  range('hold', 'A property of each row, such as an item, that is the same in all steps of an attempt.'),
  null,
);

export const holdDetail =
  'With hold the steps of an attempt agree in the value of a property, say the item or the campaign: each customer counts once, with the value that gets furthest (of equals the one that began first, or last with start=last), and Pairs counts customers and values together. A row without a value belongs to no attempt; an excluded event ends the attempts of its own value.';

/** The rows of a log by customer and value of a property. */
export function pairsOf(
  { groups, place }: ReadEvents,
  customer: unknown,
  hold: unknown,
  reading: Reading,
): PairGroups {
  const column = columnOf(hold, 'hold');
  requireSameLength([columnOf(customer, 'customer'), column]);
  const ids = nameIds('hold', reading);
  const spelling = Int32Array.from(place, (at) => {
    passOnError(column.cells[at], `hold, row ${at + 1}`);
    return ids.idOf(column.cells[at]);
  });
  return pairsByName(groups, spelling, ids);
}

/**
 * Rows by customer and value of a property.
 *
 * @param spelling of each row of the log; below 0: it has no value.
 */
export function pairsByName(groups: Groups, spelling: Int32Array, ids: NameIds): PairGroups {
  const named = [...spelling.keys()].filter((row) => spelling[row] >= 0);
  const found = ids.finish(Int32Array.from(named, (row) => spelling[row]));
  const value = new Int32Array(spelling.length).fill(-1);
  named.forEach((row, i) => (value[row] = found.ids[i]));
  const order = [...found.names.keys()].sort((a, b) => (found.names[a] < found.names[b] ? -1 : 1));
  const rank = new Int32Array(order.length);
  order.forEach((id, i) => (rank[id] = i));
  return groupByPair(groups, value, rank);
}
