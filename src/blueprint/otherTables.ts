import type { Source } from '../excel/types';
import type { CheckState } from '../reading/cellCheck';
import { guessColumns } from '../reading/guessRoles';
import { findHeadings, isSameShape } from '../reading/headings';
import { type GuessedRole, noRoles, type Role, type RoleColumns } from '../reading/roles';

/** Tables beside the main source: orders that stand apart from the touches, and what touchpoints cost. */
export const otherTables = ['orders', 'costs'] as const;
export type OtherTable = (typeof otherTables)[number];

export const rolesIn: Record<OtherTable, readonly GuessedRole[]> = {
  orders: ['customer', 'time', 'value'],
  costs: ['touchpoint', 'cost'],
};

/** Roles such a table may fill besides. */
export const optionalRolesIn: Record<OtherTable, readonly GuessedRole[]> = { orders: ['orderId'], costs: [] };

/** What is known of such a table once the user has asked for it. */
export interface TableChoice {
  reading: boolean;
  source: Source | null;
  /** Why there is no source. */
  hint: (() => string) | null;
  hasHeadings: boolean;
  columns: RoleColumns;
  check: CheckState;
}

/** Without these a row of the table says nothing. */
export const neverEmptyIn: Record<OtherTable, readonly Role[]> = {
  orders: ['customer', 'time', 'value'],
  costs: ['touchpoint'],
};

/** `null`: not asked for. */
export type OtherTables = Record<OtherTable, TableChoice | null>;

export const noOtherTables: OtherTables = { orders: null, costs: null };

export type TableChange =
  | { type: 'wanted'; wanted: boolean }
  | { type: 'reading' }
  | { type: 'not reading' }
  | { type: 'found'; source: Source }
  | { type: 'not found'; hint: () => string }
  | { type: 'headings'; hasHeadings: boolean }
  | { type: 'column'; role: Role; column: number | null }
  | { type: 'checked'; check: CheckState };

const nothingYet: TableChoice = {
  reading: false,
  source: null,
  hint: null,
  hasHeadings: true,
  columns: noRoles,
  check: null,
};

export function changeTable(
  table: OtherTable,
  choice: TableChoice | null,
  change: TableChange,
): TableChoice | null {
  if (change.type === 'wanted') return change.wanted ? (choice ?? nothingYet) : null;
  if (!choice) return null;
  switch (change.type) {
    case 'reading':
      return { ...choice, reading: true };
    case 'not reading':
      return { ...choice, reading: false };
    case 'checked':
      return { ...choice, check: change.check };
    case 'found':
      // The same data with other rows keep what the user has set for them.
      if (choice.source && isSameShape(choice.source, change.source))
        return { ...choice, reading: false, hint: null, source: change.source };
      return guessed(table, {
        reading: false,
        source: change.source,
        hint: null,
        hasHeadings: findHeadings(change.source),
        columns: noRoles,
        check: null,
      });
    case 'not found':
      return { ...nothingYet, hint: change.hint };
    case 'headings':
      return guessed(table, { ...choice, hasHeadings: change.hasHeadings });
    case 'column':
      return { ...choice, columns: { ...choice.columns, [change.role]: change.column } };
  }
}

function guessed(table: OtherTable, choice: TableChoice): TableChoice {
  const { source, hasHeadings } = choice;
  if (!source) return choice;
  if (table === 'orders')
    return {
      ...choice,
      columns: guessColumns(source, hasHeadings, { among: [...rolesIn.orders, ...optionalRolesIn.orders] }),
    };
  // What money was spent on may be called a campaign or a product, and what was spent an amount.
  const found = guessColumns(source, hasHeadings, {
    among: [...rolesIn.costs, 'campaign', 'product', 'segment', 'value'],
  });
  const touchpoint = found.touchpoint ?? found.campaign ?? found.product ?? found.segment;
  return { ...choice, columns: { ...noRoles, touchpoint, cost: found.cost ?? found.value } };
}
