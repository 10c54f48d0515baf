import type { CustomFunction } from '../../src/functions';
import type { SampleCell } from '../../src/sample';

export const moneyFormat = '#,##0.00';
const dateFormat = 'yyyy-mm-dd';

/**
 * The number formats of what a function of the sample answered: as the pane gives them to a formula it inserts, and figures of which
 * nothing is said with as many digits as tell something.
 */
export function formatsOf(
  { formats, arguments: taken }: CustomFunction,
  given: readonly string[],
  table: readonly (readonly SampleCell[])[],
): string[][] {
  const named = Object.fromEntries(taken.map(({ name }, i) => [name, given[i]?.trim() || null]));
  const all = formats?.(null, named) ?? null;
  const kinds = table[0].map((heading) => all ?? formats?.(String(heading), named) ?? null);
  return table.map((row) =>
    row.map((value, column) => {
      const kind = kinds[column];
      if (typeof value !== 'number') return 'General';
      if (kind === 'share') return '0.0%';
      if (kind === 'money') return moneyFormat;
      if (kind === 'date') return hasTimes(table, column) ? `${dateFormat} hh:mm` : dateFormat;
      return plain(value);
    }),
  );
}

const hasTimes = (table: readonly (readonly SampleCell[])[], column: number): boolean =>
  table.some((row) => typeof row[column] === 'number' && !Number.isInteger(row[column]));

const plain = (value: number): string =>
  Number.isInteger(value) ? 'General' : Math.abs(value) < 0.1 ? '0.0000' : moneyFormat;
