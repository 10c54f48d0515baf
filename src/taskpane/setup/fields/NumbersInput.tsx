import { Input } from '@fluentui/react-components';
import { useId } from 'react';
import type { NumbersField } from '../../../blueprint/fields';
import type { OptionProps } from './optionProps';

/** Several numbers that belong together, side by side. */
export function NumbersInput({ field, value, onChange }: OptionProps<NumbersField, readonly string[]>) {
  const { label, help, parts, problem } = field;
  const id = useId();
  return (
    <div className="shares" role="group" aria-labelledby={id} aria-describedby={`${id}-help`}>
      <span id={id}>{label}</span>
      <div className="share-fields">
        {parts.map((part, index) => (
          <Input
            key={index}
            value={value[index] ?? ''}
            inputMode="decimal"
            aria-label={part.name}
            aria-invalid={Boolean(problem)}
            contentBefore={<span className="hint">{part.label}</span>}
            onChange={(_, data) => onChange(parts.map((_part, i) => (i === index ? data.value : value[i])))}
          />
        ))}
      </div>
      <span id={`${id}-help`} className={`hint ${problem ? 'problem' : ''}`}>
        {problem ?? help}
      </span>
    </div>
  );
}
