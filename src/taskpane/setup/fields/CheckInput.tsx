import { Checkbox } from '@fluentui/react-components';
import { useId } from 'react';
import type { CheckField } from '../../../blueprint/fields';
import type { OptionProps } from './optionProps';

/** On or off, with what that means below. */
export function CheckInput({ field: { label, help }, value, onChange }: OptionProps<CheckField, boolean>) {
  const id = useId();
  return (
    <div>
      <Checkbox
        className="flush"
        label={label}
        checked={value}
        aria-describedby={id}
        onChange={(_, { checked }) => onChange(checked === true)}
      />
      <div id={id} className="hint">
        {help}
      </div>
    </div>
  );
}
