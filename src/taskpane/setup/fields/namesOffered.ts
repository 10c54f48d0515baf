import { foundIn } from '../../../reading/cellCheck';
import type { TableState } from '../../flow/table';

/** Names in the column of a role, as far as the cells have been looked at: all of them, or those of the first rows. */
export function namesOffered({ source, hasHeadings, columns, check }: TableState, role = ''): string[] {
  const column = columns[role] ?? null;
  if (column === null || !source) return [];
  const values = foundIn(check)?.columns[column]?.values;
  if (values) return values.map(({ value }) => value);
  const cells = source.head.slice(hasHeadings ? 1 : 0).map((row) => row[column]);
  return [
    ...new Set(
      cells.flatMap((cell) => (typeof cell === 'string' && cell.trim() !== '' ? [cell.trim()] : [])),
    ),
  ];
}
