import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useFormat, usePane, usePaneState } from '../context';
import { useSmallStyles } from '../parts/smallStyles';
import { requiredRoles, type Role } from '../rules/roles';
import { sampleValues } from '../rules/samples';
import { texts } from '../texts';
import { useProblems } from './useProblems';

const useStyles = makeStyles({
  field: { display: 'grid', gridTemplateColumns: '96px minmax(0, 1fr)', columnGap: '8px', alignItems: 'center' },
  optional: { display: 'block' },
  below: {
    gridColumn: '2',
    marginTop: '2px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  problem: { color: tokens.colorPaletteRedForeground1, whiteSpace: 'normal' },
});

/** One role: the column that plays it, and three of its values to recognise it by. */
export function RoleField({ role, names }: { role: Role; names: string[] }) {
  const styles = useStyles();
  const small = useSmallStyles();
  const format = useFormat();
  const { store } = usePane();
  const { source, hasHeadings, columns } = usePaneState();
  const problem = useProblems()(role);
  const id = useId();
  if (!source) return null;

  const say = texts.columns;
  const isRequired = (requiredRoles as readonly Role[]).includes(role);
  const column = columns[role];
  const values = column === null ? [] : sampleValues(source, column, hasHeadings, format.number);
  const below = problem ?? (column === null ? null : values.length > 0 ? say.samples(values) : say.noSamples);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {say.roles[role]}
        {!isRequired && <span className={mergeClasses(small.hint, styles.optional)}>{say.optional}</span>}
      </label>
      <Select
        id={id}
        value={column === null ? '' : String(column)}
        aria-required={isRequired}
        aria-invalid={problem !== undefined}
        aria-describedby={below === null ? undefined : `${id}-below`}
        onChange={(_, { value }) =>
          store.dispatch({ type: 'column', role, column: value === '' ? null : Number(value) })
        }
      >
        <option value="">{isRequired ? say.none : say.noneOptional}</option>
        {names.map((name, index) => (
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </Select>
      {below !== null && (
        <span
          id={`${id}-below`}
          title={below}
          className={mergeClasses(small.hint, styles.below, problem !== undefined && styles.problem)}
        >
          {below}
        </span>
      )}
    </div>
  );
}
