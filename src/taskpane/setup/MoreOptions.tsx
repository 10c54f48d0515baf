import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { useAttribution } from '../tabs/context';
import { conversionChoices, defaultOptions, type Options } from '../../analyses/attribution/options';
import { texts } from '../texts';

type Switch = 'intervals' | 'startsAnew' | 'collapse';
const switches: readonly Switch[] = ['intervals', 'startsAnew', 'collapse'];

/** What is rarely changed, folded away. */
export function MoreOptions() {
  const { options } = useAttribution().state;
  const changed = [...switches, 'conversions' as const].filter(
    (name) => options[name] !== defaultOptions[name],
  ).length;
  return (
    <details className="folded">
      <summary>{texts.options.more(changed)}</summary>
      {switches.map((name) => (
        <OptionSwitch key={name} name={name} />
      ))}
      <ConversionsField />
    </details>
  );
}

function ConversionsField() {
  const { store, state } = useAttribution();
  const say = texts.options;
  return (
    <Field label={say.conversions} hint={say.conversionsHelp}>
      <Select
        value={state.options.conversions}
        onChange={(_, { value }) =>
          store.dispatch({
            type: 'options',
            options: { conversions: value as Options['conversions'] },
          })
        }
      >
        {conversionChoices.map((one) => (
          <option key={one} value={one}>
            {say.conversionNames[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function OptionSwitch({ name }: { name: Switch }) {
  const { store, state } = useAttribution();
  const { options } = state;
  const id = useId();
  return (
    <div>
      <Checkbox
        className="flush"
        label={texts.options[name]}
        checked={options[name]}
        aria-describedby={id}
        onChange={(_, { checked }) =>
          store.dispatch({ type: 'options', options: { [name]: checked === true } })
        }
      />
      <div id={id} className="hint">
        {texts.options[`${name}Help`]}
      </div>
    </div>
  );
}
