import { makeStyles } from '@fluentui/react-components';
import { usePaneState } from '../context';
import { Section } from '../parts/Section';
import { useSmallStyles } from '../parts/smallStyles';
import { columnNames } from '../rules/headings';
import { requiredRoles, roles } from '../rules/roles';
import { texts } from '../texts';
import { RoleField } from './RoleField';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

/** Step 2: which column plays which role. */
export function ColumnsStep() {
  const styles = useStyles();
  const small = useSmallStyles();
  const { source, hasHeadings, columns } = usePaneState();
  if (!source) return null;
  const names = columnNames(source, hasHeadings, texts.columns.unnamed);
  const found = requiredRoles.filter((role) => columns[role] !== null).length;
  return (
    <Section
      title={texts.columns.title}
      aside={<span className={small.hint}>{texts.columns.matched(found, requiredRoles.length)}</span>}
    >
      <div className={styles.fields}>
        {roles.map((role) => (
          <RoleField key={role} role={role} names={names} />
        ))}
      </div>
    </Section>
  );
}
