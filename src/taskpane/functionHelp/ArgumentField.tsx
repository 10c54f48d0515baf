import { Field, Input, Select } from '@fluentui/react-components';
import { functionHelpTexts as say } from '../texts/functionHelp';
import type { ArgumentInfo } from '../services';
import { translate } from './translate';

interface Props {
  id: string;
  argument: ArgumentInfo;
  value: string;
  problem: string | undefined;
  onChange(value: string): void;
}

/** One argument: its meaning, and what is given for it. */
export function ArgumentField({ id, argument, value, problem, onChange }: Props) {
  const { name, description, optional, choices, settings } = argument;
  const chosen = choices?.entries.find((entry) => entry.name.toLowerCase() === value);
  const field = (
    <Field
      label={{ children: name, htmlFor: id }}
      hint={translate(chosen?.description ?? description)}
      validationMessage={problem}
      validationState={problem ? 'error' : undefined}
    >
      {choices ? (
        <Select id={id} value={value} onChange={(_, data) => onChange(data.value)}>
          <option value="">{optional ? say.omitted : say.choose}</option>
          {choices.entries.map((entry) => (
            <option key={entry.name} value={entry.name.toLowerCase()}>
              {entry.name}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          id={id}
          value={value}
          aria-required={!optional}
          placeholder={optional ? say.omitted : undefined}
          onChange={(_, data) => onChange(data.value)}
          spellCheck={false}
          autoComplete="off"
        />
      )}
    </Field>
  );
  if (!settings) return field;
  return (
    <>
      {field}
      <dl className="examples">
        {settings.map((setting) => (
          <div key={setting.name}>
            <dt>
              <code>{setting.name}</code>
            </dt>
            <dd className="hint">{translate(setting.description)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
