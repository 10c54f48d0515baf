import { Field, Input, Select, ToggleButton } from '@fluentui/react-components';
import { useTable } from '../../tabs/context';
import { texts } from '../../texts';
import type { ChoiceField, DateField, NumberField, OptionField } from '../../../blueprint/fields';
import { NamesInput } from './NamesInput';
import type { OptionProps } from './optionProps';

/** One option, with what is set for it. */
export function FieldOf({ field, problem }: { field: OptionField; problem: string | undefined }) {
  const { state, store } = useTable();
  const value = state.options[field.name];
  const onChange = (typed: string) => store.dispatch({ type: 'options', options: { [field.name]: typed } });
  const rest = { value, problem, onChange };
  switch (field.kind) {
    case 'choice':
      return <Choice field={field} {...rest} />;
    case 'number':
      return <NumberInput field={field} {...rest} />;
    case 'date':
      return <DateInput field={field} {...rest} />;
    case 'names':
      return <NamesInput field={field} known={state.names} {...rest} />;
  }
}

function Choice({ field: { label, help, choices }, value, onChange }: OptionProps<ChoiceField>) {
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <Field label={label} hint={chosen?.help ?? help}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function NumberInput({
  field: { label, help, unit, quick },
  value,
  problem,
  onChange,
}: OptionProps<NumberField>) {
  return (
    <div className="number-option">
      <Field
        label={label}
        hint={help}
        validationMessage={problem}
        validationState={problem ? 'error' : undefined}
      >
        <Input
          className="short"
          value={value}
          inputMode="decimal"
          contentAfter={unit}
          onChange={(_, data) => onChange(data.value)}
        />
      </Field>
      {quick && (
        <div className="chips" role="group" aria-label={texts.options.quick(label)}>
          {quick.map((one) => (
            <ToggleButton
              key={one.value}
              shape="circular"
              size="small"
              checked={one.value === value.trim()}
              onClick={() => onChange(one.value)}
            >
              {one.label}
            </ToggleButton>
          ))}
        </div>
      )}
    </div>
  );
}

function DateInput({ field: { label, help }, value, onChange }: OptionProps<DateField>) {
  return (
    <Field label={label} hint={help}>
      <Input className="short" type="date" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
