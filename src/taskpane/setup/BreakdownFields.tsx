import { Field, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { useAttribution } from '../tabs/context';
import { dimensions, mappedDimensions } from '../../reading/roles';
import { texts } from '../texts';

/** What earns the credit: one dimension, or each combination of two. Shown where there is a choice. */
export function BreakdownFields() {
  const { store, state } = useAttribution();
  const { columns, options } = state;
  const id = useId();
  const offered = mappedDimensions(columns);
  if (offered.length < 2) return null;
  const say = texts.options;
  const named = (name: string) => dimensions.find((one) => one === name) ?? null;
  const option = (one: (typeof offered)[number]) => (
    <option key={one} value={one}>
      {texts.dimensionName(one)}
    </option>
  );
  return (
    <div className="breakdown">
      <Field label={say.dimension}>
        <Select
          aria-describedby={id}
          value={options.dimension}
          onChange={(_, { value }) =>
            store.dispatch({ type: 'options', options: { dimension: named(value) ?? 'touchpoint' } })
          }
        >
          {offered.map(option)}
        </Select>
      </Field>
      <Field label={say.crossed}>
        <Select
          aria-describedby={id}
          value={options.crossed ?? ''}
          onChange={(_, { value }) => store.dispatch({ type: 'options', options: { crossed: named(value) } })}
        >
          <option value="">{say.notCrossed}</option>
          {offered.filter((one) => one !== options.dimension).map(option)}
        </Select>
      </Field>
      <span id={id} className="hint">
        {say.dimensionHelp}
      </span>
    </div>
  );
}
