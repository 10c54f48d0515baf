import { Checkbox } from '@fluentui/react-components';
import { useId } from 'react';
import { useAttribution } from '../context';
import { defaultOptions } from '../rules/options';
import { texts } from '../texts';

type Switch = 'intervals' | 'startsAnew' | 'collapse';
const switches: readonly Switch[] = ['intervals', 'startsAnew', 'collapse'];

/** What is rarely changed, folded away. */
export function MoreOptions() {
  const { options } = useAttribution().state;
  const changed = switches.filter((name) => options[name] !== defaultOptions[name]).length;
  return (
    <details className="folded">
      <summary>{texts.options.more(changed)}</summary>
      {switches.map((name) => (
        <OptionSwitch key={name} name={name} />
      ))}
    </details>
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
