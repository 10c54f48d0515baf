import { Field, Input } from '@fluentui/react-components';
import { useAttribution } from '../../tabs/context';
import { analysisTexts } from '../../../blueprint/texts';
import { useProblems } from '../useProblems';

interface Props {
  name: 'lookback' | 'halfLife' | 'direct';
  label: string;
  help: string;
  placeholder?: string;
  inDays?: boolean;
}

/** An option that is typed. */
export function TextOption({ name, label, help, placeholder, inDays = false }: Props) {
  const { store, state } = useAttribution();
  const value = state.options[name];
  const problem = useProblems()(name);
  return (
    <Field
      label={label}
      hint={help}
      validationMessage={problem}
      validationState={problem ? 'error' : undefined}
    >
      <Input
        className={inDays ? 'short' : undefined}
        value={value}
        inputMode={inDays ? 'decimal' : 'text'}
        placeholder={placeholder}
        contentAfter={inDays ? analysisTexts.days : undefined}
        onChange={(_, data) => store.dispatch({ type: 'options', options: { [name]: data.value } })}
      />
    </Field>
  );
}
