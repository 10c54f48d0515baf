import type { ColumnSaying } from '../../../cells';
import type { SameAmounts } from '../../../blueprint/readingTexts';
import {
  type AmountsDoubt,
  type AmountsFound,
  foundIn,
  type TimesDoubt,
  type TimesFound,
} from '../../../reading/cellCheck';
import { type Looked, refusalIn } from '../../flow/looked';
import type { TableState } from '../../flow/table';

interface Found {
  times: TimesFound;
  amounts: AmountsFound;
}

/** What is known of how a column is meant: by a look at all its cells, or else by what a run would be refused for. */
export function foundOf(
  tableId: string,
  { check, columns }: TableState,
  looked: Looked,
  role: string,
): Found {
  const column = columns[role] ?? null;
  const found = column === null ? undefined : foundIn(check)?.columns[column];
  return found ?? refusedFor(refusedColumn(looked, tableId, column));
}

/** The clocks of several columns cannot be put in order. */
export const areClocksApart = (looked: Looked): boolean =>
  refusalIn(looked)?.refused.saying?.code === 'differentClocks';

/** Amounts of a table that may be those of orders, or of their rows. */
export function sameAmountsIn(looked: Looked, tableId: string): SameAmounts['values'] | null {
  const saying = refusalIn(looked)?.refused.saying as SameAmounts | { code: null } | null | undefined;
  return saying?.code === 'sameAmounts' && saying.values.table === tableId ? saying.values : null;
}

/** What a run would be refused for, where that is a column of a table. */
function refusedColumn(looked: Looked, tableId: string, column: number | null): ColumnSaying | null {
  const refusal = refusalIn(looked);
  const saying = refusal?.refused.saying as ColumnSaying | null | undefined;
  if (!refusal || !saying || !('column' in saying.values)) return null;
  const { columns } = (tableId === 'main' ? refusal.request : refusal.request.beside?.[tableId]) ?? {};
  const named = Object.entries(columns ?? {}).find(
    ([name]) => 'column' in saying.values && name === saying.values.column,
  );
  return named?.[1] === column ? saying : null;
}

function refusedFor(saying: ColumnSaying | null): Found {
  const found: Found = {
    times: { order: null, unit: null, doubt: null },
    amounts: { mark: null, doubt: null, currencies: [] },
  };
  switch (saying?.code) {
    case 'bothOrders':
    case 'loneOrder':
    case 'turnedDates':
    case 'mixedClocks':
      return { ...found, times: { ...found.times, doubt: saying satisfies TimesDoubt } };
    case 'bothMarks':
    case 'eitherMark':
    case 'numberAmongCommas':
      return { ...found, amounts: { ...found.amounts, doubt: saying satisfies AmountsDoubt } };
    case 'severalCurrencies': {
      const currencies = [saying.values.first, saying.values.second].map((value) => ({ value, count: 0 }));
      return { ...found, amounts: { ...found.amounts, currencies } };
    }
    default:
      return found;
  }
}
