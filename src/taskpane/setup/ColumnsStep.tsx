import { usePaneState } from '../context';
import { Section } from '../parts/Section';
import { columnNames } from '../rules/headings';
import { optionalRoles, requiredRoles, type Role } from '../rules/roles';
import { texts } from '../texts';
import { RoleField } from './RoleField';

/** Step 2: which column plays which role. */
export function ColumnsStep() {
  const { source, hasHeadings, columns } = usePaneState();
  if (!source) return null;
  const names = columnNames(source, hasHeadings, texts.columns.unnamed);
  const foundAmong = (some: readonly Role[]) => some.filter((role) => columns[role] !== null).length;
  return (
    <Section
      title={texts.columns.title}
      aside={
        <span className="hint">{texts.columns.matched(foundAmong(requiredRoles), requiredRoles.length)}</span>
      }
    >
      {requiredRoles.map((role) => (
        <RoleField key={role} role={role} names={names} />
      ))}
      <details className="optional-roles">
        <summary>{texts.columns.optional(foundAmong(optionalRoles))}</summary>
        {optionalRoles.map((role) => (
          <RoleField key={role} role={role} names={names} />
        ))}
      </details>
    </Section>
  );
}
