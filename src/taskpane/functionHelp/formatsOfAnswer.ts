import { columnReference } from '../../blueprint/formula';
import { type FormatOf, dateFormat } from '../../excel/formatSpill';
import { moneyFormat } from '../../reading/moneyFormat';
import type { FunctionInfo } from '../services';
import type { MappedTable } from './mappedTables';

/**
 * The number formats of what a function answers. Amounts have that of the amounts the formula reads, where a tab knows them.
 * `given`: the arguments as the formula has them.
 */
export function formatsOfAnswer(
  { formats }: Pick<FunctionInfo, 'formats'>,
  given: Readonly<Record<string, string | null>>,
  tables: readonly MappedTable[],
): FormatOf | null {
  if (!formats) return null;
  const formatOf = { share: '0.0%', date: dateFormat, money: amountsIn(Object.values(given), tables) };
  return (heading) => {
    const kind = formats(heading, given);
    return kind === null ? null : formatOf[kind];
  };
}

function amountsIn(given: readonly (string | null)[], tables: readonly MappedTable[]): string {
  for (const { source, hasHeadings, columns } of tables) {
    const column = columns.value ?? null;
    if (column !== null && given.includes(columnReference(source, hasHeadings, column)))
      return moneyFormat(source, hasHeadings, column) ?? plainAmounts;
  }
  return plainAmounts;
}

const plainAmounts = '#,##0.00';
