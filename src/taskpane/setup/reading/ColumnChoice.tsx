import { Field, Select } from '@fluentui/react-components';

interface Props {
  label: string;
  hint?: string;
  /** Of no column. */
  none: string;
  names: readonly string[];
  /** Columns that have another part here already. */
  without: readonly (number | undefined)[];
  column: number | undefined;
  onChoose(column: number | undefined): void;
}

/** A column of the table, or none. */
export function ColumnChoice({ label, hint, none, names, without, column, onChoose }: Props) {
  return (
    <Field label={label} hint={hint}>
      <Select
        value={column === undefined ? '' : String(column)}
        onChange={(_, { value }) => onChoose(value === '' ? undefined : Number(value))}
      >
        <option value="">{none}</option>
        {names.map(
          (name, place) =>
            (place === column || !without.includes(place)) && (
              <option key={place} value={place}>
                {name}
              </option>
            ),
        )}
      </Select>
    </Field>
  );
}
