import { Select } from '@fluentui/react-components';
import { Suspense, useId } from 'react';
import type { Role } from '../../blueprint/tables';
import { useFormat } from '../tabs/context';
import { columnNames } from '../../reading/headings';
import { sampleValues } from '../../reading/samples';
import type { TableState } from '../flow/table';
import { texts } from '../texts';
import { ReadLine, RoleDecisions } from './readingParts';

interface Props {
  tableId: string;
  table: TableState;
  role: Role;
  problem: string | undefined;
  onChoose(column: number | null): void;
}

/** One role: the column that plays it, how its cells are read, and what has to be decided about them. */
export function RoleField({ tableId, table, role, problem, onChoose }: Props) {
  const format = useFormat();
  const { source, outside, hasHeadings, columns } = table;
  const { name, isRequired = false } = role;
  const column = columns[role.id] ?? null;
  const id = useId();

  if (!source) return null;
  const say = texts.columns;
  const names = columnNames(source, hasHeadings, say.unnamed);
  // What is no amount, such as an id, is shown as it is written.
  const number = role.holds === 'number' || role.holds === 'figure' ? format.number : String;
  const values = column === null ? [] : sampleValues(source, column, hasHeadings, number);
  // Of a table in a warehouse no cell is known, but perhaps the type of the column.
  const noSamples = outside && column !== null ? outside.columns[column].type : say.noSamples;
  const samples = column === null ? null : values.length > 0 ? say.samples(values) : noSamples;
  const below = problem ?? samples;
  return (
    <div className="role">
      <label htmlFor={id}>{name}</label>
      <Select
        id={id}
        value={column === null ? '' : String(column)}
        aria-required={isRequired}
        aria-invalid={problem !== undefined}
        aria-describedby={below === null ? undefined : `${id}-below`}
        onChange={(_, { value }) => onChoose(value === '' ? null : Number(value))}
      >
        <option value="">{isRequired ? say.none : say.noneOptional}</option>
        {names.map((name, index) => (
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </Select>
      {below !== null && (
        <span id={`${id}-below`} className={`hint role-below ${problem === undefined ? '' : 'problem'}`}>
          {problem ??
            (column !== null && samples !== null && !outside ? (
              <Suspense fallback={samples}>
                <ReadLine {...{ tableId, table, role, column, samples }} />
              </Suspense>
            ) : (
              samples
            ))}
        </span>
      )}
      {column !== null && (
        <div className="role-below">
          <Suspense fallback={null}>
            <RoleDecisions {...{ tableId, table, role, column }} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
