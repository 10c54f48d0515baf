import { ToggleButton } from '@fluentui/react-components';
import { Checkmark12Regular } from '@fluentui/react-icons/svg/checkmark';
import { useId, useState } from 'react';
import type { ChipGroup, ChipsField } from '../../../blueprint/fields';
import type { OptionProps } from './optionProps';

/** Several of many as chips, each kind by itself; the line below explains the one under pointer or focus. */
export function ChipsInput({ field, value, onChange }: OptionProps<ChipsField, readonly string[]>) {
  const { label, help, groups, problem } = field;
  const [pointed, setPointed] = useState<string | null>(null);
  const id = useId();
  const toggle = (name: string) =>
    onChange(value.includes(name) ? value.filter((one) => one !== name) : [...value, name]);
  const explained = groups.flatMap(({ choices }) => choices).find((choice) => choice.value === pointed);
  return (
    <div className="models" role="group" aria-labelledby={id} aria-describedby={`${id}-help`}>
      <span id={id}>{label}</span>
      {groups.map((group) => (
        <Chips key={group.label} group={group} chosen={value} onToggle={toggle} onPoint={setPointed} />
      ))}
      <span id={`${id}-help`} className={`hint models-help ${problem ? 'problem' : ''}`}>
        {explained?.help ?? problem ?? help(value[0])}
      </span>
    </div>
  );
}

interface ChipsProps {
  group: ChipGroup;
  chosen: readonly string[];
  onToggle(name: string): void;
  onPoint(name: string | null): void;
}

function Chips({ group: { label, choices, lacking }, chosen, onToggle, onPoint }: ChipsProps) {
  const id = useId();
  return (
    <div className="chip-group" role="group" aria-labelledby={id}>
      <span id={id} className="hint">
        {label}
      </span>
      <div className="chips">
        {choices.map((choice) => {
          const isChosen = chosen.includes(choice.value);
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
              onClick={() => onToggle(choice.value)}
              onFocus={() => onPoint(choice.value)}
              onBlur={() => onPoint(null)}
              onPointerEnter={() => onPoint(choice.value)}
              onPointerLeave={() => onPoint(null)}
            >
              {choice.label}
            </ToggleButton>
          );
        })}
      </div>
      {lacking && <span className="hint">{lacking}</span>}
    </div>
  );
}
