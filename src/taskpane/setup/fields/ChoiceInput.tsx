import { Field, Select } from '@fluentui/react-components';
import { useId } from 'react';
import type { ChoiceField } from '../../../blueprint/fields';
import type { OptionProps } from './optionProps';
import { validationOf } from './validation';

type Chosen = OptionProps<Pick<ChoiceField, 'label' | 'choices' | 'isShort'>>;

/** One of several; the line below explains the one that is chosen. */
export function ChoiceInput({ field, value, onChange }: OptionProps<ChoiceField>) {
  const chosen = field.choices.find((choice) => choice.value === value);
  return (
    <Field label={field.label} hint={chosen?.help ?? field.help} {...validationOf(field)}>
      {choiceOf({ field, value, onChange })}
    </Field>
  );
}

/** Two choices that belong together, with one line for both. */
export function CrossedInput({ beside, field, ...first }: OptionProps<ChoiceField> & { beside: Chosen }) {
  const id = useId();
  return (
    <div className="breakdown">
      {[{ field, ...first }, beside].map((choice) => (
        <Field key={choice.field.label} label={choice.field.label}>
          {choiceOf(choice, id)}
        </Field>
      ))}
      <span id={id} className="hint">
        {field.help}
      </span>
    </div>
  );
}

/** An element and no component, for a `Field` gives its label to its own child. */
const choiceOf = ({ field, value, onChange }: Chosen, describedBy?: string) => (
  <Select
    className={field.isShort ? 'short' : undefined}
    value={value}
    {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
    onChange={(_, data) => onChange(data.value)}
  >
    {field.choices.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ))}
  </Select>
);
