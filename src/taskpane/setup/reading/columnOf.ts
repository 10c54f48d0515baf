import type { Role } from '../../../blueprint/tables';
import type { TableState } from '../../flow/table';

/** A column of a table, and the role it plays. */
export interface ColumnOf {
  tableId: string;
  table: TableState;
  role: Role;
  column: number;
}
