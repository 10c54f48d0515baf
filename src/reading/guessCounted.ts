import type { Source } from '../excel/types';
import type { RoleColumns } from './roles';

/** "NON_CONVERSIONS", "Non-conversions" and "non conversions" are one heading. */
const plain = (heading: unknown): string =>
  String(heading ?? '')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();

/**
 * The columns of a table that was counted elsewhere, by the headings that a statement or a function of ours gives them, in any
 * case and with blanks for `_`; `null` where one of them is missing.
 *
 * @param roles for each role the headings that name it, the usual one first.
 */
export function guessCounted(
  { head }: Source,
  hasHeadings: boolean,
  roles: Readonly<Record<string, readonly string[]>>,
): RoleColumns | null {
  const headings = hasHeadings ? (head[0] ?? []).map(plain) : [];
  const found = Object.entries(roles).map(([role, names]): [string, number] => {
    const places = names.map((name) => headings.indexOf(plain(name)));
    return [role, places.find((place) => place >= 0) ?? -1];
  });
  return found.every(([, column]) => column >= 0) ? Object.fromEntries(found) : null;
}
