import type { OptionField } from '../../../blueprint/fields';
import type { OptionValue } from '../../../blueprint/settings';
import { useFlow, useTab } from '../../tabs/context';
import { CheckInput } from './CheckInput';
import { ChipsInput } from './ChipsInput';
import { ChoiceInput, CrossedInput } from './ChoiceInput';
import { NamesInput } from './NamesInput';
import { NumberInput } from './NumberInput';
import { NumbersInput } from './NumbersInput';
import { namesOffered } from './namesOffered';
import { DateInput, TextInput } from './TextInput';

/** One option, with what is set for it. */
export function FieldOf({ field: { ...field } }: { field: OptionField }) {
  const { store } = useTab();
  const { options, names, tables, showProblems } = useFlow();
  if (field.isMissing && !showProblems) field.problem = null;
  const set = (name: string) => (value: OptionValue) =>
    store.dispatch({ type: 'options', options: { [name]: value } });
  const value = options[field.name];
  const onChange = set(field.name);
  switch (field.kind) {
    case 'check':
      return <CheckInput field={field} value={value === true} onChange={onChange} />;
    case 'chips':
      return <ChipsInput field={field} value={several(value)} onChange={onChange} />;
    case 'numbers':
      return <NumbersInput field={field} value={several(value)} onChange={onChange} />;
    case 'names':
      return (
        <NamesInput
          field={field}
          known={names.length > 0 && !field.isOfColumn ? names : namesOffered(tables.main, field.of)}
          value={String(value)}
          onChange={onChange}
        />
      );
    case 'choice':
      return field.beside && !field.beside.isHidden ? (
        <CrossedInput
          field={field}
          value={String(value)}
          onChange={onChange}
          beside={{
            field: field.beside,
            value: String(options[field.beside.name]),
            onChange: set(field.beside.name),
          }}
        />
      ) : (
        <ChoiceInput field={field} value={String(value)} onChange={onChange} />
      );
    case 'number':
      return <NumberInput field={field} value={String(value)} onChange={onChange} />;
    case 'text':
      return <TextInput field={field} value={String(value)} onChange={onChange} />;
    case 'date':
      return <DateInput field={field} value={String(value)} onChange={onChange} />;
  }
}

const several = (value: OptionValue): readonly string[] => (Array.isArray(value) ? value : []);
