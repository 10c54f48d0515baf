import { Field, Input, Select } from '@fluentui/react-components';
import { usePane, usePaneState } from '../context';
import { Section } from '../parts/Section';
import { dimensions } from '../rules/roles';
import { mappedDimensions, type Options, takes } from '../rules/settings';
import { texts } from '../texts';
import { ModelChips } from './ModelChips';
import { useProblems } from './useProblems';

/** Step 3: models, breakdown, and the settings the chosen models take. */
export function OptionsStep() {
  const { services } = usePane();
  const { columns, options } = usePaneState();
  const say = texts.options;
  const offered = mappedDimensions(columns);
  return (
    <Section title={say.title}>
      <ModelChips />
      {offered.length > 1 && <DimensionField offered={offered} />}
      <TextOption
        name="lookback"
        label={say.lookback}
        help={say.lookbackHelp}
        placeholder={say.noLimit}
        unit={say.days}
      />
      {takes('halfLife', options, services.models) && (
        <TextOption name="halfLife" label={say.halfLife} help={say.halfLifeHelp} unit={say.days} />
      )}
      {takes('direct', options, services.models) && (
        <TextOption name="direct" label={say.direct} help={say.directHelp} />
      )}
    </Section>
  );
}

function DimensionField({ offered }: { offered: Options['dimension'][] }) {
  const { store } = usePane();
  const { dimension } = usePaneState().options;
  return (
    <Field label={texts.options.dimension} hint={texts.options.dimensionHelp}>
      <Select
        value={dimension}
        onChange={(_, { value }) => {
          const chosen = dimensions.find((one) => one === value);
          if (chosen) store.dispatch({ type: 'options', options: { dimension: chosen } });
        }}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {texts.dimensionName(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface TextOptionProps {
  name: 'lookback' | 'halfLife' | 'direct';
  label: string;
  help: string;
  placeholder?: string;
  unit?: string;
}

function TextOption({ name, label, help, placeholder, unit }: TextOptionProps) {
  const { store } = usePane();
  const value = usePaneState().options[name];
  const problem = useProblems()(name);
  return (
    <Field
      label={label}
      hint={help}
      validationMessage={problem}
      validationState={problem ? 'error' : undefined}
    >
      <Input
        className={unit ? 'short' : undefined}
        value={value}
        inputMode={unit ? 'decimal' : 'text'}
        placeholder={placeholder}
        contentAfter={unit}
        onChange={(_, data) => store.dispatch({ type: 'options', options: { [name]: data.value } })}
      />
    </Field>
  );
}
