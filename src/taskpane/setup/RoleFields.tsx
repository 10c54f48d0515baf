import type { Role, TableShape } from '../../blueprint/tables';
import { useActions, useFlow } from '../tabs/context';
import { RoleField } from './RoleField';
import { useProblems } from './useProblems';

/** Some of the roles of a table, one below the other. */
export function RoleFields({ shape: { id }, roles }: { shape: TableShape; roles: readonly Role[] }) {
  const { changeTable } = useActions();
  const table = useFlow().tables[id];
  const problemAt = useProblems();
  if (!table?.source) return null;
  return roles.map((role) => (
    <RoleField
      key={role.id}
      tableId={id}
      table={table}
      role={role}
      problem={problemAt(`${id}.${role.id}`)}
      onChoose={(column) => changeTable(id, { type: 'column', role: role.id, column })}
    />
  ));
}
