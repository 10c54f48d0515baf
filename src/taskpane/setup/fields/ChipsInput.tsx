import { ToggleButton } from '@fluentui/react-components';
import { Checkmark12Regular } from '@fluentui/react-icons/svg/checkmark';
import { useId, useState } from 'react';
import type { ChipsField } from '../../../blueprint/fields';
import type { OptionProps } from './optionProps';

/** Several of many as chips; the line below explains the one under pointer or focus. */
export function ChipsInput({ field, value, onChange }: OptionProps<ChipsField, readonly string[]>) {
  const { label, help, choices, problem } = field;
  const [pointed, setPointed] = useState<string | null>(null);
  const id = useId();
  const toggle = (name: string) =>
    onChange(value.includes(name) ? value.filter((one) => one !== name) : [...value, name]);
  const explained = choices.find((choice) => choice.value === pointed);
  return (
    <div className="models" role="group" aria-labelledby={id} aria-describedby={`${id}-help`}>
      <span id={id}>{label}</span>
      <div className="chips">
        {choices.map((choice) => {
          const isChosen = value.includes(choice.value);
          return (
            <ToggleButton
              key={choice.value}
              shape="circular"
              size="small"
              checked={isChosen}
              // One that lacks something stays in reach of the keyboard, to say what; chosen before, it can be left.
              disabledFocusable={choice.isLacking && !isChosen}
              icon={isChosen ? <Checkmark12Regular /> : undefined}
              aria-description={choice.help}
              onClick={() => toggle(choice.value)}
              onFocus={() => setPointed(choice.value)}
              onBlur={() => setPointed(null)}
              onPointerEnter={() => setPointed(choice.value)}
              onPointerLeave={() => setPointed(null)}
            >
              {choice.label}
            </ToggleButton>
          );
        })}
      </div>
      <span id={`${id}-help`} className={`hint models-help ${problem ? 'problem' : ''}`}>
        {explained?.help ?? problem ?? help(value[0])}
      </span>
    </div>
  );
}
