import { amountOf } from './amountOf';
import { conditionsOn } from './conditions';
import type { TableReading } from './tableReading';
import { isTotalRow } from './totalRow';

/** Why a row does not count, although there is nothing wrong with it. */
export const notCounted = ['byCondition', 'totalRow', 'repeatedRow'] as const;
export type NotCounted = (typeof notCounted)[number];

export type Prepared = readonly unknown[] | NotCounted;

/**
 * Makes of the rows of a table, as they stand, those an analysis sees. `dated`: the columns that say when, one of which
 * is filled in every row that is no total.
 */
export function rowPreparer(
  reading: TableReading,
  dated: readonly number[],
): (row: readonly unknown[]) => Prepared {
  const { conditions = [], amount, repeatsCountOnce = false } = reading;
  const counts = conditionsOn(conditions);
  const isNew = repeatsCountOnce ? newRows() : () => true;
  const amountCell = amount && amountOf(amount, reading.decimal);
  return (row) => {
    if (isTotalRow(row, dated)) return 'totalRow';
    if (!counts(row)) return 'byCondition';
    if (!isNew(row)) return 'repeatedRow';
    if (!amount || !amountCell) return row;
    const made = [...row];
    made[amount.of] = amountCell(row);
    return made;
  };
}

/** Whether a row is unlike all before it. Rows without anything in them are no repetition. */
function newRows(): (row: readonly unknown[]) => boolean {
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
export const rowKey = (row: readonly unknown[]): string =>
  row.every((cell) => cell === '' || cell === null) ? '' : JSON.stringify(row);
