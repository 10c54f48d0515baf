import { isBlank } from '../cells';
import { amountOf } from './amountOf';
import { conditionsOn } from './conditions';
import { channelIn, type OwnRules } from './channelIn';
import type { NotCounted } from './notCounted';
import type { TableReading } from './tableReading';
import { isTotalRow } from './totalRow';

export type Prepared = readonly unknown[] | NotCounted;

/**
 * Makes of the rows of a table, as they stand, those an analysis sees. `dated`: the columns that say when, one of which
 * is filled in every row that is no total. `areOrders`: a row says nothing but what its amount is. `rules`: of channels, read
 * before the default ones.
 */
export function rowPreparer(
  reading: TableReading,
  dated: readonly number[],
  areOrders = false,
  rules: OwnRules = () => [],
): (row: readonly unknown[]) => Prepared {
  const { conditions = [], amount, channel, repeatsCountOnce = false } = reading;
  const counts = conditionsOn(conditions);
  const isNew = repeatsCountOnce ? newRows() : () => true;
  const amountCell = amount && amountOf(amount, reading.decimal);
  const channelCell = channel && channelIn(channel, rules);
  return (row) => {
    // So a hidden row is handed on where only visible ones count.
    if (row.length === 0) return 'hiddenRow';
    if (isTotalRow(row, dated)) return 'totalRow';
    if (!counts(row)) return 'byCondition';
    if (!isNew(row)) return 'repeatedRow';
    if (!amountCell && !channelCell) return row;
    const made = [...row];
    if (amount && amountCell) made[amount.of] = amountCell(row);
    if (areOrders && amount && isBlank(made[amount.of]) && !isBlank(row[amount.of])) return 'noAmountLeft';
    if (channel && channelCell) made[channel.of] = channelCell(row);
    return made;
  };
}

/** Whether a row is unlike all before it. Rows without anything in them are no repetition. */
export function newRows(): (row: readonly unknown[]) => boolean {
  const seen = new Set<string>();
  return (row) => {
    const key = rowKey(row);
    if (key === '' || !seen.has(key)) {
      seen.add(key);
      return true;
    }
    return false;
  };
}

/** What tells a row from others: its cells, each with what it is. */
const rowKey = (row: readonly unknown[]): string =>
  row.every((cell) => cell === '' || cell === null) ? '' : JSON.stringify(row);
