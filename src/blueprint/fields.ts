/** What the user has set, as typed, by the name of the field. */
export type OptionTexts = Readonly<Record<string, string>>;

interface FieldBase {
  name: string;
  label: string;
  initial: string;
}

/** One of several; the line below explains the one that is chosen. */
export interface ChoiceField extends FieldBase {
  kind: 'choice';
  help?: string;
  choices: readonly { value: string; label: string; help?: string }[];
}

/** A number that is typed. */
export interface NumberField extends FieldBase {
  kind: 'number';
  help: string;
  unit: string;
  /** Numbers many will want, at a click. */
  quick?: readonly { value: string; label: string }[];
  /** What is wrong with the number; `null` if nothing is. */
  problem(typed: string): string | null;
}

/** A day, or none. */
export interface DateField extends FieldBase {
  kind: 'date';
  help: string;
}

/** Names in an order. Once a result has told which names there are, they are offered. */
export interface NamesField extends FieldBase {
  kind: 'names';
  help: string;
  placeholder: string;
  /** Said of the names that are offered. */
  names: string;
  /** What is wrong with them, which may hang on another option; `null` if nothing is. */
  problem(typed: string, options: OptionTexts): string | null;
}

/** One option of an analysis. */
export type OptionField = ChoiceField | NumberField | DateField | NamesField;

export const initialOptions = (fields: readonly OptionField[]): OptionTexts =>
  Object.fromEntries(fields.map(({ name, initial }) => [name, initial]));

/** What is wrong with what was typed; `null` if it can be used. */
export function fieldProblem(field: OptionField, options: OptionTexts): string | null {
  const typed = options[field.name];
  switch (field.kind) {
    case 'number':
      return field.problem(typed);
    case 'names':
      return field.problem(typed, options);
    default:
      return null;
  }
}
