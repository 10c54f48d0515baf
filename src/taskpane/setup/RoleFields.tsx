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
  const { source, hasHeadings, columns } = table;
  return roles.map((role) => (
    <RoleField
      key={role.id}
      name={role.name}
      problem={problemAt(`${id}.${role.id}`)}
      source={source}
      hasHeadings={hasHeadings}
      isRequired={role.isRequired ?? false}
      column={columns[role.id] ?? null}
      onChoose={(column) => changeTable(id, { type: 'column', role: role.id, column })}
    />
  ));
}
