import type { OptionValue } from '../../../blueprint/settings';

/** What every input of an option is given. */
export interface OptionProps<F, V extends OptionValue = string> {
  field: F;
  value: V;
  onChange(value: V): void;
}
