import { Field, Input } from '@fluentui/react-components';
import type { DateField, TextField } from '../../../blueprint/fields';
import type { OptionProps } from './optionProps';
import { validationOf } from './validation';

/** A text that is typed. */
export function TextInput({ field, value, onChange }: OptionProps<TextField>) {
  return (
    <Field label={field.label} hint={field.help} {...validationOf(field)}>
      <Input value={value} inputMode="text" onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

/** A day, by the calendar of the browser. */
export function DateInput({ field, value, onChange }: OptionProps<DateField>) {
  return (
    <Field label={field.label} hint={field.help} {...validationOf(field)}>
      <Input className="short" type="date" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
