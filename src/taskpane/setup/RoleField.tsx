import { Select } from '@fluentui/react-components';
import { useId } from 'react';
import type { Source } from '../../excel/types';
import { useFormat } from '../tabs/context';
import { columnNames } from '../../reading/headings';
import { sampleValues } from '../../reading/samples';
import { texts } from '../texts';

interface Props {
  /** What the role is called. */
  name: string;
  problem: string | undefined;
  source: Source;
  hasHeadings: boolean;
  isRequired: boolean;
  /** The column that plays the role. */
  column: number | null;
  onChoose(column: number | null): void;
}

/** One role: the column that plays it, and three of its values to recognise it by. */
export function RoleField({ name, problem, source, hasHeadings, isRequired, column, onChoose }: Props) {
  const format = useFormat();
  const id = useId();

  const say = texts.columns;
  const names = columnNames(source, hasHeadings, say.unnamed);
  const values = column === null ? [] : sampleValues(source, column, hasHeadings, format.number);
  const below = problem ?? (column === null ? null : values.length > 0 ? say.samples(values) : say.noSamples);
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
