import { analysisTexts } from '../../blueprint/texts';
import { useAttribution } from '../tabs/context';
import { Section } from '../controls/Section';
import { rolesNeeded } from '../rules/problems';
import { optionalRoles, type Role } from '../../reading/roles';
import { texts } from '../texts';
import { OtherTableSwitch } from './OtherTableSwitch';
import { RoleField } from './RoleField';
import { useProblems } from './useProblems';

/** Step 2: which column plays which role. */
export function ColumnsStep() {
  const { store, state } = useAttribution();
  const problemAt = useProblems();
  const { source, hasHeadings, columns, others } = state;
  if (!source) return null;
  const needed = rolesNeeded(others);
  const foundAmong = (some: readonly Role[]) => some.filter((role) => columns[role] !== null).length;
  const field = (role: Role, isRequired: boolean) => (
    <RoleField
      key={role}
      name={analysisTexts.roles[role]}
      problem={problemAt(role)}
      source={source}
      hasHeadings={hasHeadings}
      isRequired={isRequired}
      column={columns[role]}
      onChoose={(column) => store.dispatch({ type: 'column', role, column })}
    />
  );
  return (
    <Section
      title={texts.columns.title}
      aside={<span className="hint">{texts.columns.matched(foundAmong(needed), needed.length)}</span>}
    >
      {needed.map((role) => field(role, true))}
      <OtherTableSwitch table="orders" />
      <details className="folded">
        <summary>{texts.columns.optional(foundAmong(optionalRoles))}</summary>
        {optionalRoles.map((role) => field(role, false))}
        <OtherTableSwitch table="costs" />
      </details>
    </Section>
  );
}
