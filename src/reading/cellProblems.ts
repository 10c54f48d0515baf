import type { Source } from '../excel/types';
import { type CellCheck, type Flaw, flaws } from './cellCheck';
import { cellAddress } from './headings';
import type { RoleColumns } from './roles';

/** Something in the data that should be put right, and where. */
export interface Complaint {
  kind: Flaw | 'same headings' | 'no headings';
  count: number;
  /** Names of the roles whose columns it is about. */
  roles: string[];
  /** The heading several columns have. */
  heading?: string;
  /** Addresses of the first such cells, in reading order. */
  cells: string[];
}

/** The cells of one table, and what is asked of them. */
export interface Checked {
  source: Source;
  hasHeadings: boolean;
  columns: RoleColumns;
  roles: readonly CheckedRole[];
}

/** What is asked of the cells of a column. */
interface CheckedRole {
  id: string;
  name: string;
  /** `id`: a text such as NULL says there that there is none; a touchpoint may be called so. */
  holds?: 'id' | 'time' | 'number' | 'figure';
  isNeverEmpty?: boolean;
}

/** The roles whose cells must not have a flaw. */
function rolesAgainst(flaw: Flaw, { columns, roles }: Checked): CheckedRole[] {
  const among: Record<Flaw, (role: CheckedRole) => boolean> = {
    error: () => true,
    empty: ({ isNeverEmpty = false }) => isNeverEmpty,
    'says nothing': ({ holds }) => holds === 'id',
    'not a number': ({ holds }) => holds === 'number' || holds === 'figure',
    'not a date': ({ holds }) => holds === 'time',
  };
  return roles.filter((role) => (columns[role.id] ?? null) !== null && among[flaw](role));
}

export function complaintsOf(check: CellCheck | null, checked: Checked): Complaint[] {
  const ofCells = check ? flaws.map((flaw) => cellComplaint(flaw, check, checked)) : [];
  return [...headingComplaints(checked), ...ofCells.filter(({ count }) => count > 0)];
}

/** How many cells of the needed columns are empty, and how many of those used hold an error. */
export const countsOf = (check: CellCheck, checked: Checked): { blanks: number; errors: number } => ({
  blanks: cellComplaint('empty', check, checked).count + cellComplaint('says nothing', check, checked).count,
  errors: cellComplaint('error', check, checked).count,
});

/** How many cells of the columns used wait for the results of their formulas. */
export function computingIn(check: CellCheck, columns: RoleColumns): number {
  const used = new Set(Object.values(columns).filter((column) => column !== null));
  return [...used].reduce((sum, column) => sum + check.columns[column].computing, 0);
}

function cellComplaint(flaw: Flaw, check: CellCheck, checked: Checked): Complaint {
  const { source, columns } = checked;
  const roles = rolesAgainst(flaw, checked);
  // A column may play two roles.
  const tallies = [...new Set(roles.map(({ id }) => columns[id] ?? 0))].map((column) => ({
    column,
    ...check.columns[column].flaws[flaw],
  }));
  const cells = tallies
    .flatMap(({ column, rows }) => rows.map((row) => ({ row, column })))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    kind: flaw,
    count: tallies.reduce((sum, { count }) => sum + count, 0),
    roles: roles
      .filter(({ id }) => check.columns[columns[id] ?? 0].flaws[flaw].count > 0)
      .map(({ name }) => name),
    cells: cells.map(({ row, column }) => cellAddress(source, row, column)),
  };
}

function headingComplaints({ source, hasHeadings }: Checked): Complaint[] {
  const at = (column: number) => cellAddress(source, source.firstRow, column);
  if (!hasHeadings) return [{ kind: 'no headings', count: 1, roles: [], cells: [at(0)] }];
  const columnsOf = new Map<string, number[]>();
  source.head[0]?.forEach((cell, column) => {
    const heading = String(cell ?? '').trim();
    if (heading !== '') columnsOf.set(heading, [...(columnsOf.get(heading) ?? []), column]);
  });
  return [...columnsOf]
    .filter(([, columns]) => columns.length > 1)
    .map(([heading, columns]) => ({
      kind: 'same headings',
      count: columns.length,
      roles: [],
      heading,
      cells: columns.slice(1).map(at),
    }));
}
