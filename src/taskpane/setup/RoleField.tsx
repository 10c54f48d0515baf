import { Select } from '@fluentui/react-components';
import { useId } from 'react';
import { useFormat, usePane, usePaneState } from '../context';
import { requiredRoles, type Role } from '../rules/roles';
import { sampleValues } from '../rules/samples';
import { texts } from '../texts';
import { useProblems } from './useProblems';

/** One role: the column that plays it, and three of its values to recognise it by. */
export function RoleField({ role, names }: { role: Role; names: string[] }) {
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
    <div className="role">
      <label htmlFor={id}>{say.roles[role]}</label>
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
          className={`hint role-below ${problem === undefined ? '' : 'problem'}`}
        >
          {below}
        </span>
      )}
    </div>
  );
}
