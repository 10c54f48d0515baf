import { Field, Input, ToggleButton } from '@fluentui/react-components';
import type { NumberField } from '../../../blueprint/fields';
import { texts } from '../../texts';
import type { OptionProps } from './optionProps';
import { validationOf } from './validation';

/** A number that is typed, or chosen of a few. */
export function NumberInput({ field, value, onChange }: OptionProps<NumberField>) {
  const { label, help, unit, placeholder, quick } = field;
  return (
    <div className="number-option">
      <Field label={label} hint={help} {...validationOf(field)}>
        <Input
          className="short"
          value={value}
          inputMode="decimal"
          placeholder={placeholder}
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
