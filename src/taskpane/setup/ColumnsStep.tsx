import { usePaneState } from '../context';
import { Section } from '../parts/Section';
import { columnNames } from '../rules/headings';
import { requiredRoles, roles } from '../rules/roles';
import { texts } from '../texts';
import { RoleField } from './RoleField';

/** Step 2: which column plays which role. */
export function ColumnsStep() {
  const { source, hasHeadings, columns } = usePaneState();
  if (!source) return null;
  const names = columnNames(source, hasHeadings, texts.columns.unnamed);
  const found = requiredRoles.filter((role) => columns[role] !== null).length;
  return (
    <Section
      title={texts.columns.title}
      aside={<span className="hint">{texts.columns.matched(found, requiredRoles.length)}</span>}
    >
      {roles.map((role) => (
        <RoleField key={role} role={role} names={names} />
      ))}
    </Section>
  );
}
