/** What every input of an option is given. */
export interface OptionProps<F> {
  field: F;
  value: string;
  problem: string | undefined;
  onChange(value: string): void;
}
